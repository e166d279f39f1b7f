"""The forward pass of FORMAT.md in numpy, from the packed file.

    reference.py MODEL [--dump FILE] TOKEN...

prints tags, tree, names and lemmas of one sentence; `--dump` writes every
intermediate array as text: a line `NAME ROWS COLUMNS`, then the rows. Slow and
plain on purpose: the C++ forward pass is checked against it.
"""

import argparse

import numpy as np

import container
import decode
import lemmas
from forms import feature_rows, norm, plain, row

_KINDS = {"u8": "<u1", "i8": "<i1", "i32": "<i4", "f32": "<f4"}


class Model:
    """The arrays of a model file as numpy arrays and string lists."""

    def __init__(self, path):
        self.arrays, self.strings = {}, {}
        for name, array in container.read(path).items():
            if name.startswith(("vocab.", "lemma.", "gazetteer.")) and array.dtype == "u8":
                self.strings[name] = container.read_strings(array)
            elif array.dtype != "u8":
                values = np.frombuffer(array.data, _KINDS[array.dtype])
                self.arrays[name] = values.reshape(array.shape)
        self.index = {
            name: {text: i for i, text in enumerate(self.strings[name])}
            for name in ("vocab.words", "vocab.vectors")
        }
        self.lists = {
            name: frozenset(self.strings["gazetteer." + name])
            for name in self.strings["vocab.gazetteers"]
        }
        self.lemmatizer = lemmas.Lemmatizer(self._tables())

    def _tables(self):
        rows = {
            key: [tuple(r.split("\t")) for r in self.strings["lemma." + key]]
            for key in ("exact", "lower", "suffix")
        }
        return lemmas.Tables(
            **rows, min_suffix=int(self.arrays["lemma.min_suffix"][0])
        )

    def linear(self, name, row):
        """One int8 layer on one row of floats: [in] -> [out]."""
        row = np.asarray(row, dtype=np.float32)
        weight = self.arrays[name + ".weight"].astype(np.int32)
        bias = self.arrays[name + ".bias"]
        peak = np.float32(np.abs(row).max())
        if peak == 0:
            return bias.copy()
        step = row * (np.float32(63) / peak) + np.float32(64.5)
        quantised = np.floor(step).astype(np.int32)
        total = weight @ quantised - 64 * weight.sum(axis=1)
        unit = (peak / np.float32(63)) * self.arrays[name + ".scale"]
        return total.astype(np.float32) * unit + bias

    def layer(self, name, rows):
        """`linear` on each row."""
        return np.stack([self.linear(name, row) for row in rows])

    def word(self, form):
        """The input row of a form: [W + C + P]."""
        a = self.arrays
        key = norm(form)
        word = a["word.table"][self.index["vocab.words"].get(key, 0)]
        height = len(a["hash.table"])
        rows = feature_rows(form, height)
        rows += [
            row("g=" + name, height)
            for name, norms in self.lists.items() if key in norms
        ]
        hashed = a["hash.table"][rows].astype(np.int32).sum(axis=0)
        vector = a["vector.table"][self.index["vocab.vectors"].get(key, 0)]
        parts = (
            word * a["word.scale"][0],
            hashed * a["hash.scale"][0],
            vector * a["vector.scale"][0],
        )
        return np.concatenate(parts).astype(np.float32)


def leaky(x):
    """Leaky ReLU with slope 0.1."""
    return np.where(x > 0, x, np.float32(0.1) * x).astype(np.float32)


def softmax(x):
    """Along the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def sigmoid(x):
    """The logistic function."""
    return 1 / (1 + np.exp(-x))


def _convolve(model, index, x):
    """One CNN layer: [n, D] -> [n, D]."""
    zero = np.zeros((1, x.shape[1]), np.float32)
    padded = np.concatenate([zero, x, zero])
    rows = np.concatenate([padded[:-2], padded[1:-1], padded[2:]], axis=1)
    z = model.layer("cnn%d" % index, rows)
    z = z.reshape(len(x), -1, 2).max(axis=2)
    z = z - z.mean(axis=1, keepdims=True)
    z = z / np.sqrt((z * z).mean(axis=1, keepdims=True) + np.float32(1e-5))
    gain = model.arrays["cnn%d.gain" % index]
    return x + z * gain + model.arrays["cnn%d.shift" % index]


def _recur_one_way(model, layer, way, rows):
    """One direction of an LSTM: [n, in] -> [n, H], in reading order."""
    name = "lstm%d.%s" % (layer, way)
    cells = model.arrays[name + ".recurrent.weight"].shape[1]
    h = np.zeros(cells, np.float32)
    cell = np.zeros(cells, np.float32)
    order = range(len(rows))
    out = np.zeros((len(rows), cells), np.float32)
    for t in order if way == "forward" else reversed(order):
        g = model.linear(name + ".input", rows[t])
        g = g + model.linear(name + ".recurrent", h)
        i, f, c, o = g.reshape(4, cells)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(c)
        h = (sigmoid(o) * np.tanh(cell)).astype(np.float32)
        out[t] = h
    return out


def _recur(model, rows):
    """The stacked BiLSTMs: [n, D + F] -> [n, 2H] of the top one."""
    layer = 0
    while "lstm%d.forward.input.weight" % layer in model.arrays:
        rows = np.concatenate([
            _recur_one_way(model, layer, way, rows)
            for way in ("forward", "backward")
        ], axis=1)
        layer += 1
    return rows


def _parse(model, found, y):
    """Arc scores and the rows behind the relations."""
    nodes = np.concatenate([model.arrays["root"][None], y])
    dependent = leaky(model.layer("arc.dependent", y))
    head = leaky(model.layer("arc.head", nodes))
    found["arcs"] = model.layer("arc.bilinear", dependent) @ head.T
    for t in range(len(y)):
        found["arcs"][t, t + 1] = -np.inf
    found["heads"] = np.array([decode.tree(found["arcs"])]).T
    chosen = nodes[found["heads"][:, 0]]
    hidden = model.layer("label.dependent", y)
    hidden = leaky(hidden + model.layer("label.head", chosen))
    found["relations"] = model.layer("label.out", hidden)


def forward(model, tokens):
    """All arrays of a sentence by name, in the order of computation."""
    found = {"word": np.stack([model.word(form) for form in tokens])}
    x = leaky(model.layer("input", found["word"]))
    found["input"] = x
    for index in range(sum("cnn%d.weight" % i in model.arrays for i in range(9))):
        x = _convolve(model, index, x)
        found["cnn%d" % index] = x
    hidden = leaky(model.layer("early.hidden", x))
    tags = [softmax(model.layer("early." + n, hidden)) for n in ("upos", "xpos")]
    feed = np.concatenate(tags, axis=1) @ model.arrays["feed.table"]
    rows = np.concatenate([x, feed], axis=1).astype(np.float32)
    found["feed"] = feed
    y = _recur(model, rows)
    found["lstm"] = y
    _parse(model, found, y)
    rows = np.concatenate([y, x], axis=1)
    hidden = leaky(model.layer("tag.hidden", rows))
    for name in ("upos", "xpos", "feats", "scripts"):
        found[name] = model.layer(name, hidden)
    found["names"] = model.layer("names.out", leaky(model.layer("names.hidden", rows)))
    return found


def annotate(model, tokens):
    """(form, lemma, upos, xpos, feats, head, relation, name) per token."""
    found = forward(model, tokens)

    def text(kind, i):
        return model.strings["vocab." + kind][i]

    best = {k: found[k].argmax(axis=1) for k in ("upos", "xpos", "feats", "scripts")}
    heads = found["heads"][:, 0]
    relations = decode.relations(
        found["relations"], heads, model.strings["vocab.deprel"].index("root")
    )
    names = decode.names(found["names"], model.strings["vocab.names"])
    rows = []
    for t, form in enumerate(tokens):
        xpos = text("xpos", best["xpos"][t])
        lemma = model.lemmatizer.lemma(form, xpos) or lemmas.apply(
            plain(form), text("scripts", best["scripts"][t])
        )
        rows.append((
            form, lemma or plain(form), text("upos", best["upos"][t]), xpos,
            text("feats", best["feats"][t]), int(heads[t]),
            text("deprel", relations[t]), text("names", names[t]),
        ))
    return rows


def dump(found, path):
    """Writes the arrays of `forward` as text."""
    with open(path, "w", encoding="ascii") as out:
        for name, rows in found.items():
            out.write("%s %d %d\n" % (name, *rows.shape))
            for row in rows:
                out.write(" ".join("%.6g" % v for v in row) + "\n")


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("--dump", metavar="FILE")
    parser.add_argument("tokens", nargs="+", metavar="TOKEN")
    options = parser.parse_args()
    model = Model(options.model)
    for number, row in enumerate(annotate(model, options.tokens), 1):
        print(number, *row, sep="\t")
    if options.dump:
        dump(forward(model, options.tokens), options.dump)


if __name__ == "__main__":
    main()
