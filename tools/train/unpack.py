"""From the model file back to a network in floats, to train it further."""

import numpy as np
import torch

import container
from data import Vocabulary
from network import Counts, Network, Sizes

_KINDS = {"i8": "<i1", "i32": "<i4", "f32": "<f4"}
_WAYS = (("forward", ""), ("backward", "_reverse"))


class Model:
    """The arrays of a model file, as tensors of floats."""

    def __init__(self, path):
        self.arrays = container.read(path)

    def strings(self, name):
        """A string list."""
        return container.read_strings(self.arrays[name])

    def numbers(self, name):
        """An array in floats."""
        array = self.arrays[name]
        values = np.frombuffer(array.data, _KINDS[array.dtype])
        return torch.from_numpy(
            values.reshape(array.shape).astype(np.float32)
        )

    def weight(self, name):
        """[out, in] of a linear layer."""
        return (
            self.numbers(name + ".weight")
            * self.numbers(name + ".scale")[:, None]
        )

    def table(self, name):
        """[rows, width] of an embedding table."""
        return self.numbers(name + ".table") * self.numbers(name + ".scale")

    def vocabulary(self):
        """data.Vocabulary."""
        return Vocabulary(*(
            self.strings("vocab." + field) for field in Vocabulary._fields
        ))

    def lists(self):
        """{name: norms} of the word lists that hint at names."""
        return {
            name: self.strings("gazetteer." + name)
            for name in self.strings("vocab.gazetteers")
        }


def _sizes(model):
    """network.Sizes by the shapes of FORMAT.md."""
    def shape(name):
        return model.arrays[name].shape

    layers = [n for n in model.arrays if n.endswith("forward.input.weight")]
    windows = [n for n in model.arrays if n.endswith(".gain")]
    return Sizes(
        word=shape("word.table")[1], hash_rows=shape("hash.table")[0],
        hashed=shape("hash.table")[1], vector=shape("vector.table")[1],
        model=shape("input.weight")[0],
        tag_hidden=shape("tag.hidden.weight")[0],
        feed=shape("feed.table")[1],
        lstm=shape("lstm0.forward.recurrent.weight")[1],
        lstm_layers=len(layers), arc=shape("arc.dependent.weight")[0],
        label=shape("label.dependent.weight")[0],
        names=shape("names.hidden.weight")[0], cnn_layers=len(windows),
    )


def _linear_layers(network):
    """(name in the file, torch.nn.Linear)."""
    yield "input", network.input
    for i, layer in enumerate(network.cnn):
        yield "cnn%d" % i, layer
    yield "early.hidden", network.early_hidden
    for name, layer in zip(("upos", "xpos"), network.early_out):
        yield "early." + name, layer
    yield "tag.hidden", network.tag_hidden
    for name, layer in zip(
        ("upos", "xpos", "feats", "scripts"), network.tag_out
    ):
        yield name, layer
    yield "arc.dependent", network.arc_dependent
    yield "arc.head", network.arc_head
    yield "arc.bilinear", network.arc_bilinear
    yield "label.dependent", network.label_dependent
    yield "label.head", network.label_head
    yield "label.out", network.label_out
    yield "names.hidden", network.names_hidden
    yield "names.out", network.names_out


def _fill(parameter, values):
    parameter.data.copy_(values)


def network(model):
    """The network.Network of a Model, in floats."""
    sizes, vocabulary = _sizes(model), model.vocabulary()
    made = Network(
        sizes, Counts(*map(len, vocabulary)), model.table("vector")
    )
    _fill(made.word.weight, model.table("word"))
    _fill(made.hashed.weight[:-1], model.table("hash"))
    for name, layer in _linear_layers(made):
        _fill(layer.weight, model.weight(name))
        if layer.bias is not None:
            _fill(layer.bias, model.numbers(name + ".bias"))
    for i, norm in enumerate(made.norm):
        _fill(norm.weight, model.numbers("cnn%d.gain" % i))
        _fill(norm.bias, model.numbers("cnn%d.shift" % i))
    _fill(made.feed.weight, model.numbers("feed.table").T)
    _fill(made.root, model.numbers("root"))
    for i, lstm in enumerate(made.lstm):
        for way, tail in _WAYS:
            name = "lstm%d.%s" % (i, way)
            _fill(getattr(lstm, "weight_ih_l0" + tail),
                  model.weight(name + ".input"))
            _fill(getattr(lstm, "weight_hh_l0" + tail),
                  model.weight(name + ".recurrent"))
            _fill(getattr(lstm, "bias_ih_l0" + tail),
                  model.numbers(name + ".input.bias"))
            getattr(lstm, "bias_hh_l0" + tail).data.zero_()
    return made
