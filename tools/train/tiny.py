"""Writes the small model with random weights that tests read.

    tiny.py tests/model/data tests/fuzz/corpus/model

writes FOLDER/tiny.model, and into the first folder the arrays that
reference.py computes from it for FOLDER/tiny.tokens.
"""

import argparse
import os

import torch

import data
import lemmas
import pack
import reference
from network import Counts, Network, Sizes

SIZES = Sizes(
    word=12, hash_rows=64, hashed=8, vector=12, model=16, tag_hidden=16, feed=4,
    lstm=16, lstm_layers=2, arc=12, label=12, names=16,
)
VOCABULARY = data.Vocabulary(
    words="<unk> the minister met diplomats in paris . she said a".split(),
    vectors="<unk> the paris in . said".split(),
    upos="NOUN VERB PROPN DET ADP PUNCT PRON".split(),
    xpos="NN NNS NNP VBD DT IN . PRP".split(),
    feats="_ Number=Sing Number=Plur Definite=Def|PronType=Art".split(),
    scripts="k-0+ l-0+ k-1+ k-2+ k-1+y".split(),
    deprel="root nsubj obj obl det case punct nmod compound nmod:poss".split(),
    names=["O"] + [
        mark + "-" + kind
        for kind in ("Person", "Organization", "GeopoliticalEntity", "Place")
        for mark in "BI"
    ],
)
LISTS = {"first": ["ana", "diaz"], "city": ["paris", "paulo"]}
RULES = lemmas.Tables(
    exact=[],
    lower=[
        ("cats", "NNS", "k-1+"), ("diplomats", "NNS", "k-1+"),
        ("met", "VBD", "k-1+et"), ("ministers", "NNS", "k-1+"),
        ("said", "VBD", "k-2+y"), ("the", "DT", "l-0+"),
    ],
    suffix=[("NNS", "l", "es", "k-3+y"), ("VBD", "l", "ed", "k-2+")],
    min_suffix=1,
)


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    folders = parser.parse_args().folders
    torch.manual_seed(11)
    vectors = torch.randn(len(VOCABULARY.vectors), SIZES.vector)
    vectors[0] = 0
    network = Network(SIZES, Counts(*map(len, VOCABULARY)), vectors)
    parts = [
        pack.network_arrays(network), pack.vocabulary_arrays(VOCABULARY),
        pack.gazetteer_arrays(LISTS), pack.lemma_arrays(RULES),
        pack.info_array({"version": "0", "name": "tiny"}),
    ]
    for folder in folders:
        pack.write(os.path.join(folder, "tiny.model"), parts)
    path = os.path.join(folders[0], "tiny")
    with open(path + ".tokens", encoding="utf-8") as lines:
        tokens = lines.read().split()
    model = reference.Model(path + ".model")
    reference.dump(reference.forward(model, tokens), path + ".dump")


if __name__ == "__main__":
    main()
