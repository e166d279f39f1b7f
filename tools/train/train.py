"""Trains the front end and writes models/relata.model.

    train.py --ewt DIR --gum DIR --gmb FILE --wikigold DIR --meantime DIR
             --press FILE --work DIR --out models/relata.model

Stages: word vectors, network, lemma tables, packing. What a stage made lies in
--work and is taken up again when the command is repeated. See README.md.
"""

import argparse
import collections
import glob
import os
import sys

import numpy as np
import torch

import conllu
import data
import lemmas
import names
import pack
import scores
import vectors
from forms import lower
from learner import Learner, Recipe
from network import Counts, Network, Sizes

VECTOR_WORDS = 20000
MIN_SUFFIX = 0


def log(*words):
    """A line of progress."""
    print(*words, file=sys.stderr, flush=True)


def _one(folder, pattern):
    """The one file of a folder that matches."""
    found = sorted(glob.glob(os.path.join(folder, pattern)))
    if len(found) != 1:
        raise SystemExit("%s: expected one file like %s" % (folder, pattern))
    return found[0]


def harmonise(sentences, model):
    """`sentences` with the lemmas and features of the treebank `model`.

    Where a (form, XPOS) is known there (three times) and never has this
    lemma or bundle, it gets the one that is commonest there.
    """
    known = collections.defaultdict(collections.Counter)
    for token in (t for s in model for t in s):
        key = (lower(token.form), token.xpos)
        known["lemma", key][lower(token.lemma)] += 1
        known["feats", key][token.feats] += 1

    def mended(token):
        key = (lower(token.form), token.xpos)
        found = known.get(("feats", key))
        if not found or sum(found.values()) < 3:
            return token
        if token.feats not in found:
            token = token._replace(feats=found.most_common(1)[0][0])
        found = known["lemma", key]
        if lower(token.lemma) not in found and token.xpos[:3] != "NNP":
            token = token._replace(lemma=found.most_common(1)[0][0])
        return token

    return [[mended(t) for t in s] for s in sentences]


class Corpora:
    """All that is read: trees, names, development sets."""

    def __init__(self, options):
        self.paths = [
            _one(options.ewt, "*-train.conllu"),
            _one(options.gum, "*-train.conllu"),
        ]
        self.ewt, gum = (list(conllu.read_sentences(p)) for p in self.paths)
        self.gum = harmonise(gum, self.ewt)
        self.dev = {
            "ewt": list(conllu.read_sentences(_one(options.ewt, "*-dev.conllu"))),
            "gum": list(conllu.read_sentences(_one(options.gum, "*-dev.conllu"))),
        }
        silver = list(names.read_gmb(options.gmb))
        lexicon = names.Lexicon(silver)
        gold = list(names.wikigold(_one(options.wikigold, "*.conll.txt"), lexicon))
        gold += names.meantime(
            os.path.join(options.meantime, "meantime.conll"), lexicon
        )
        self.named = list(names.gmb(silver, lexicon)) + gold * 3
        self.gum_names = list(names.gum(self.paths[1], lexicon))
        self.uner = scores.read_uner(options.uner) if options.uner else []

    def word_counts(self):
        """Counts of norms: in treebanks, in names corpora."""
        trees = ([t.form for t in s] for s in self.ewt + self.gum)
        named = (n.forms for n in self.named)
        return data.count_words(trees), data.count_words(named)


def word_vectors(options, corpora):
    """The frozen vectors: words and a scaled [words + 1, 100] tensor."""
    stem = os.path.join(options.work, "vectors")
    if not os.path.exists(stem + ".vec"):
        count = vectors.write_text(
            options.press, corpora.ewt + corpora.gum,
            stem + ".txt", options.press_every,
        )
        log("word vectors from", count, "words")
        vectors.learn(stem + ".txt", stem, options.seed)
    words, rows = vectors.read_vectors(stem + ".vec", VECTOR_WORDS)
    table = np.array([[0.0] * len(rows[0])] + rows, dtype=np.float32)
    table /= 2 * table[1:].std()
    return words, torch.from_numpy(table)


def pools_of(corpora, encoder):
    """The three pools of Learner.plan."""
    return [
        [encoder.tree(s) for s in corpora.ewt],
        [encoder.tree(s, n) for s, n in zip(corpora.gum, corpora.gum_names)],
        [data.named_example(n) for n in corpora.named],
    ]


class Judge:
    """Scores a network on the development sets."""

    def __init__(self, corpora, encoder, vocab, tables, forms, device):
        self.corpora, self.vocab, self.tables = corpora, vocab, tables
        self.forms, self.device = forms, device
        self.trees = {
            name: [encoder.tree(s) for s in sentences]
            for name, sentences in corpora.dev.items()
        }
        self.named = [
            data.named_example(names.Named(forms, [], []))
            for forms, _ in corpora.uner
        ]

    def scores(self, network):
        """{set: {score: percent}}."""
        found = {
            name: scores.trees(
                network, self.corpora.dev[name], examples,
                self.vocab, self.tables, self.forms, self.device,
            )
            for name, examples in self.trees.items()
        }
        if self.named:
            found["uner"] = scores.uner(
                network, self.corpora.uner, self.named,
                self.vocab, self.forms, self.device,
            )
        return found


def train(options, learner, pools, judge):
    """Runs the epochs that are left, with a checkpoint after each."""
    checkpoint = os.path.join(options.work, "checkpoint.pt")
    if os.path.exists(checkpoint):
        learner.load(checkpoint)
    while learner.epoch < options.epochs:
        tree_loss, name_loss, seconds = learner.run_epoch(pools)
        learner.save(checkpoint)
        log("epoch %d: trees %.3f, names %.4f, %.0f s" % (
            learner.epoch, tree_loss, name_loss, seconds
        ))
        if learner.epoch % 4 == 0 and learner.epoch < options.epochs:
            log(" ", judge.scores(learner.average))
    return judge.scores(learner.average)


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("ewt", "gum", "gmb", "wikigold", "meantime", "press", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--work", default="build/train", metavar="DIR")
    parser.add_argument("--uner", metavar="FILE", help="names to score on")
    parser.add_argument("--tokenizer", metavar="FILE", help="its arrays")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--press-every", type=int, default=2, metavar="N")
    return parser.parse_args()


def facts(options, results):
    """What `info` says."""
    return {
        "version": "1",
        "licence": "CC BY-SA 4.0",
        "trained_on": "UD English EWT 2.16, GUM 11 (nine genres), GMB, "
                      "Wikigold, MEANTIME, US Senate press releases",
        "epochs": str(options.epochs),
        "seed": str(options.seed),
        "scores": str(results),
    }


def main():
    """All stages."""
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpora = Corpora(options)
    words, table = word_vectors(options, corpora)
    in_trees, in_names = corpora.word_counts()
    vocab = data.vocabulary(corpora.ewt + corpora.gum, in_trees, in_names, words)
    tables = lemmas.learn(corpora.ewt + corpora.gum, MIN_SUFFIX)
    sizes = Sizes()
    forms = data.Forms(vocab.words, vocab.vectors, sizes.hash_rows)
    network = Network(sizes, Counts(*map(len, vocab)), table)
    frequency = torch.tensor(
        [float(in_trees[w] + in_names[w]) for w in vocab.words]
    )
    encoder = data.Encoder(vocab)
    lookup = lemmas.Lemmatizer(tables)
    judge = Judge(corpora, encoder, vocab, lookup, forms, device)
    recipe = Recipe(epochs=options.epochs, seed=options.seed)
    learner = Learner(network, forms, frequency, recipe, device)
    log("words", len(vocab.words), "vectors", len(vocab.vectors))
    results = train(options, learner, pools_of(corpora, encoder), judge)
    log(results)
    pack.write(options.out, [
        pack.network_arrays(learner.average), pack.vocabulary_arrays(vocab),
        pack.lemma_arrays(tables), pack.info_array(facts(options, results)),
    ], options.tokenizer)
    log(options.out, os.path.getsize(options.out), "bytes")


if __name__ == "__main__":
    main()
