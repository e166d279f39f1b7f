"""The CSV tables and JSON Lines: SQLite, DuckDB, pandas, Polars; Kuzu."""
import csv
import io
import unittest

import support

NAMES = ("articles", "entities", "mentions", "facts", "assertions")


class Readers(unittest.TestCase):
    maxDiff = 2000

    def check(self, command, reader):
        answer = support.read(command, reader)
        for name in NAMES:
            expected = support.rows(f"tables/{name}.csv")
            self.assertEqual(len(answer[name]), len(expected), name)
            self.assertTrue(expected)
            for one, other in zip(answer[name], expected):
                self.assertEqual(dict(one), dict(other), name)

    def test_sqlite(self):
        support.need_program("sqlite3", "sqlite3")
        self.check(["/usr/bin/python3"], "sqlite_tables.py")

    def test_duckdb(self):
        self.check(support.venv_python("tables"), "duckdb_tables.py")

    def test_pandas(self):
        self.check(support.venv_python("tables"), "pandas_tables.py")

    def test_polars(self):
        self.check(support.venv_python("tables"), "polars_tables.py")


class Kuzu(unittest.TestCase):
    maxDiff = 2000

    def test_kuzu(self):
        answer = support.read(support.venv_python("tables"), "kuzu_tables.py")
        names = {one["id"]: one["name"] for one in answer["nodes"]}
        self.assertEqual(names, {
            row["id"]: row["name"]
            for row in support.rows("tables/entities.csv")})
        keys = ("subject", "object", "id", "label", "standing", "quote")
        self.assertEqual(
            sorted([one[key] for key in keys] for one in answer["edges"]),
            sorted([row[key] for key in keys]
                   for row in support.rows("tables/facts.csv")
                   if row["object"]))


class Tables(unittest.TestCase):
    """By Python's own csv module: strings as JSON Lines has them."""

    def test_they_say_what_the_lines_say(self):
        articles = support.of_kind("article")
        for row in support.rows("tables/articles.csv"):
            self.assertEqual(row["title"], support.without_nul(
                articles[row["id"].replace(support.REPLACEMENT, "\0")
                         if row["id"] not in articles else row["id"]]
                .get("title", "")))
        entities = support.of_kind("entity")
        for row in support.rows("tables/entities.csv"):
            one = entities[row["id"]]
            self.assertEqual(row["name"], support.without_nul(one["name"]))
            self.assertEqual(row["aliases"], support.without_nul(
                " | ".join(one["aliases"])))
        facts = support.shown_facts()
        table = support.rows("tables/facts.csv")
        self.assertEqual({row["id"] for row in table}, set(facts))
        for row in table:
            self.assertEqual(row["standing"], facts[row["id"]]["standing"])
        self.assertEqual(len(support.rows("tables/assertions.csv")),
                         sum(len(one["assertions"]) for one in facts.values()))

    def test_every_row_has_the_cells_of_its_head(self):
        for name in NAMES:
            text = support.text_of(f"tables/{name}.csv")
            found = list(csv.reader(io.StringIO(text, newline="")))
            self.assertEqual({len(row) for row in found}, {len(found[0])})
            self.assertTrue(text.endswith("\r\n"))

    def test_labels_say_the_standing(self):
        for row in support.rows("tables/facts.csv"):
            if row["standing"] != "asserted":
                self.assertNotEqual(row["label"], row["relation"])

    def test_texts_are_those_of_the_articles(self):
        texts = {row["id"]: row["text"]
                 for row in support.rows("tables/articles.csv")}
        for row in support.rows("tables/assertions.csv"):
            # A NUL that became U+FFFD has two bytes more.
            text = texts[row["article"]]
            if row["field"] == "text" and support.REPLACEMENT not in text:
                span = text.encode()[int(row["begin_byte"]):
                                     int(row["end_byte"])]
                self.assertEqual(span.decode(), row["text"])


class Lines(unittest.TestCase):
    """JSON Lines, by those who guess a schema from the first lines."""

    def check(self, reader):
        answer = support.read(support.venv_python("tables"), reader)
        expected = {key for one in support.lines("g.jsonl") for key in one}
        self.assertEqual(set(answer["columns"]), expected)
        facts = support.of_kind("fact")
        self.assertEqual(answer["confidences"], [
            assertion["confidence"] for one in facts.values()
            for assertion in one["assertions"]])
        self.assertEqual(answer["names"], [
            one["name"] for one in support.of_kind("entity").values()])
        self.assertEqual(answer["kinds"],
                         [one["kind"] for one in support.lines("g.jsonl")])

    def test_polars(self):
        self.check("polars_lines.py")

    def test_duckdb(self):
        self.check("duckdb_lines.py")

    def test_pandas(self):
        self.check("pandas_lines.py")


if __name__ == "__main__":
    unittest.main()
