"""Tables of weights under schema/: a head of comments, names of columns, rows.

The first column holds names of features, each other one weights.
"""

import pathlib


class Table:
    """A table in memory: `head` lines, `columns`, {name: {column: cell}}."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        lines = self.path.read_text(encoding="utf-8").splitlines()
        self.head = [line for line in lines if line.startswith("#")]
        body = [line.split("\t") for line in lines
                if line and not line.startswith("#")]
        self.first, *self.columns = body[0]
        self.rows = {cells[0]: dict(zip(self.columns, cells[1:]))
                     for cells in body[1:]}

    def column(self, name):
        """{feature: weight} of one column."""
        return {feature: float(cells[name])
                for feature, cells in self.rows.items()}

    def put(self, column, weights, digits):
        """Sets weights of a column; features it does not name stay."""
        for feature, weight in weights.items():
            cells = self.rows.setdefault(feature, {})
            # No "-0.00".
            cells[column] = "%.*f" % (digits, round(weight, digits) + 0.0)

    def drop(self, is_kept):
        """Leaves only features for which is_kept(name) holds."""
        self.rows = {n: c for n, c in self.rows.items() if is_kept(n)}

    def write(self):
        """Writes the file, missing cells as 0."""
        lines = [*self.head, "\t".join([self.first, *self.columns])]
        lines += ["\t".join([name, *(cells.get(c, "0") for c in self.columns)])
                  for name, cells in self.rows.items()]
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
