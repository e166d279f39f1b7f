"""From a trained network, its vocabularies and tables to the model file.

    pack.py MODEL --tokenizer FILE

puts another tokenizer into a model file.
"""

import argparse

import numpy as np

import container
from container import Array

HEADS = ("upos", "xpos", "feats", "scripts")


def _array(values, dtype):
    kind = {"i8": "<i1", "i32": "<i4", "f32": "<f4"}[dtype]
    values = np.ascontiguousarray(values, dtype=kind)
    return Array(dtype, values.shape, values.tobytes())


def linear(name, weight, bias):
    """int8 rows [out, in] with a scale each; bias stays in floats."""
    weight = np.asarray(weight, dtype=np.float32)
    peak = np.abs(weight).max(axis=1)
    scale = np.where(peak > 0, peak / 127, 1).astype(np.float32)
    rounded = np.clip(np.rint(weight / scale[:, None]), -127, 127)
    return {
        name + ".weight": _array(rounded, "i8"),
        name + ".scale": _array(scale, "f32"),
        name + ".bias": _array(bias, "f32"),
    }


def table(name, rows):
    """An int8 embedding table with one scale; the rarest peaks are cut.

    The scale is chosen so that 1 value in 10,000 saturates.
    """
    rows = np.asarray(rows, dtype=np.float32)
    sizes = np.sort(np.abs(rows[rows != 0]))
    peak = sizes[int(len(sizes) * 0.9999)] if len(sizes) else 1.0
    scale = np.float32(peak / 127)
    rounded = np.clip(np.rint(rows / scale), -127, 127)
    return {
        name + ".table": _array(rounded, "i8"),
        name + ".scale": _array([scale], "f32"),
    }


def _numbers(tensor):
    return tensor.detach().cpu().float().numpy()


def _of(name, layer):
    weight = _numbers(layer.weight)
    bias = np.zeros(len(weight)) if layer.bias is None else _numbers(layer.bias)
    return linear(name, weight, bias)


def _recurrent(layer, lstm):
    arrays = {}
    for way, tail in (("forward", ""), ("backward", "_reverse")):
        name = "lstm%d.%s" % (layer, way)
        weights = {
            part: _numbers(getattr(lstm, part + "_l0" + tail))
            for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        }
        bias = weights["bias_ih"] + weights["bias_hh"]
        arrays.update(linear(name + ".input", weights["weight_ih"], bias))
        arrays.update(
            linear(name + ".recurrent", weights["weight_hh"], 0 * bias)
        )
    return arrays


def network_arrays(network):
    """All arrays of the network, by the names of FORMAT.md."""
    arrays = {}
    arrays.update(table("word", _numbers(network.word.weight)))
    arrays.update(table("hash", _numbers(network.hashed.weight[:-1])))
    arrays.update(table("vector", _numbers(network.vector.weight)))
    arrays.update(_of("input", network.input))
    for i, (layer, norm) in enumerate(zip(network.cnn, network.norm)):
        arrays.update(_of("cnn%d" % i, layer))
        arrays["cnn%d.gain" % i] = _array(_numbers(norm.weight), "f32")
        arrays["cnn%d.shift" % i] = _array(_numbers(norm.bias), "f32")
    arrays.update(_of("early.hidden", network.early_hidden))
    for name, layer in zip(HEADS, network.early_out):
        arrays.update(_of("early." + name, layer))
    arrays.update(_of("tag.hidden", network.tag_hidden))
    for name, layer in zip(HEADS, network.tag_out):
        arrays.update(_of(name, layer))
    arrays["feed.table"] = _array(_numbers(network.feed.weight).T, "f32")
    for i, lstm in enumerate(network.lstm):
        arrays.update(_recurrent(i, lstm))
    arrays["root"] = _array(_numbers(network.root), "f32")
    arrays.update(_of("arc.dependent", network.arc_dependent))
    arrays.update(_of("arc.head", network.arc_head))
    arrays.update(_of("arc.bilinear", network.arc_bilinear))
    arrays.update(_of("label.dependent", network.label_dependent))
    arrays.update(_of("label.head", network.label_head))
    arrays.update(_of("label.out", network.label_out))
    arrays.update(_of("names.hidden", network.names_hidden))
    arrays.update(_of("names.out", network.names_out))
    return arrays


def lemma_arrays(tables):
    """The lemma tables of lemmas.Tables."""
    def lines(entries):
        rows = ("\t".join(fields) for fields in entries)
        return container.strings(sorted(rows, key=lambda r: r.encode()))

    return {
        "lemma.exact": lines(tables.exact),
        "lemma.lower": lines(tables.lower),
        "lemma.suffix": lines(tables.suffix),
        "lemma.min_suffix": container.integers([tables.min_suffix]),
    }


def vocabulary_arrays(vocabulary):
    """The string lists of data.Vocabulary."""
    return {
        "vocab." + name: container.strings(values)
        for name, values in vocabulary._asdict().items()
    }


def gazetteer_arrays(lists):
    """The word lists that hint at names."""
    arrays = {
        "gazetteer." + name: container.strings(words)
        for name, words in lists.items()
    }
    arrays["vocab.gazetteers"] = container.strings(lists)
    return arrays


def info_array(facts):
    """`info`: key TAB value lines, in the given order."""
    lines = ["%s\t%s" % fact for fact in facts.items()]
    return {"info": container.strings(lines)}


def _with_tokenizer(arrays, path):
    """`arrays` with the tokenizer arrays of a container, and no others."""
    kept = {n: a for n, a in arrays.items() if not n.startswith("tokenizer.")}
    for name, array in container.read(path).items():
        if not name.startswith("tokenizer."):
            raise ValueError("%s: no tokenizer array: %s" % (path, name))
        kept[name] = array
    return kept


def write(path, parts, tokenizer=None):
    """Writes the union of `parts`, with the arrays of a tokenizer file."""
    arrays = {}
    for part in parts:
        arrays.update(part)
    if tokenizer:
        arrays = _with_tokenizer(arrays, tokenizer)
    container.write(path, arrays)


def main():
    """The command line."""
    parser = argparse.ArgumentParser(
        description="Puts a tokenizer into a model file."
    )
    parser.add_argument("model")
    parser.add_argument("--tokenizer", required=True, metavar="FILE")
    options = parser.parse_args()
    arrays = container.read(options.model)
    write(options.model, [arrays], options.tokenizer)


if __name__ == "__main__":
    main()
