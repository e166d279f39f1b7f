"""Trains the front end and writes a model file.

    train.py --ewt DIR --gum DIR --gmb FILE --meantime DIR --press FILE
             --cities FILE --organizations FILE --unlabelled FILE --work DIR
             --size fast --out models/relata.model

Stages: word vectors, teachers, what they think of unlabelled text, the network
that ships, lemma tables, packing. What a stage made lies in --work and is taken
up again when the command is repeated. See README.md.
"""

import argparse
import collections
import glob
import os
import sys

import numpy as np
import torch

import calibrate
import conllu
import data
import distil
import gazetteer
import lemmas
import names
import pack
import scores
import vectors
from forms import lower
from learner import Learner, Pool, Recipe
from network import SIZES, Counts, Network

VECTOR_WORDS = 40000
MIN_SUFFIX = 0
NAME_WORDS = 60000  # of the names corpora, per epoch
SCHEMA = os.path.join(os.path.dirname(__file__), "..", "..", "schema")


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
        cities = gazetteer.cities(options.cities)
        organizations = gazetteer.organizations(options.organizations)
        lexicon = names.Lexicon(silver, organizations, cities)
        gold = list(names.meantime(
            os.path.join(options.meantime, "meantime.conll"), lexicon
        ))
        self.named = list(names.gmb(silver, lexicon)) + gold * 3
        self.ewt_names = list(names.treebank(self.ewt, lexicon))
        self.gum_names = list(names.gum(self.paths[1], lexicon))
        self.lists = gazetteer.read(
            os.path.join(SCHEMA, "first_names.tsv"), cities,
            os.path.join(SCHEMA, "countries.tsv"), organizations,
        )
        self.uner = scores.read_uner(options.uner) if options.uner else []
        self.wikigold = []
        if options.wikigold:
            path = _one(options.wikigold, "*.conll.txt")
            self.wikigold = list(names.gold_spans(path))

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


def gold_pools(corpora, encoder):
    """What people have annotated: treebanks, names."""
    trees = [
        encoder.tree(s, n) for sentences, named in (
            (corpora.ewt, corpora.ewt_names), (corpora.gum, corpora.gum_names)
        ) for s, n in zip(sentences, named)
    ]
    named = [data.named_example(n) for n in corpora.named]
    return [Pool(trees), Pool(named, NAME_WORDS)]


class Judge:
    """Scores a network on the development sets."""

    def __init__(self, corpora, encoder, vocab, forms, device):
        self.corpora, self.vocab = corpora, vocab
        self.forms, self.device = forms, device
        self.rules = lemmas.learn(corpora.ewt + corpora.gum, MIN_SUFFIX)
        self.tables = lemmas.Lemmatizer(self.rules)
        self.trees = {
            name: [encoder.tree(s) for s in sentences]
            for name, sentences in corpora.dev.items()
        }

    def scores(self, network):
        """{set: {score: percent}}."""
        found = {
            name: scores.trees(
                network, self.corpora.dev[name], examples,
                self.vocab, self.tables, self.forms, self.device,
            )
            for name, examples in self.trees.items()
        }
        if self.corpora.uner:
            found["uner"] = scores.uner(
                network, self.corpora.uner, self.vocab, self.forms, self.device
            )
        return found


class Workshop:
    """What all networks share: corpora, vocabulary, vectors, judge."""

    def __init__(self, options):
        self.options = options
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.corpora = Corpora(options)
        words, self.table = word_vectors(options, self.corpora)
        in_trees, in_names = self.corpora.word_counts()
        trees = self.corpora.ewt + self.corpora.gum
        self.vocab = data.vocabulary(trees, in_trees, in_names, words)
        self.frequency = torch.tensor(
            [float(in_trees[w] + in_names[w]) for w in self.vocab.words]
        )
        encoder = data.Encoder(self.vocab)
        self.forms = data.Forms(
            self.vocab.words, self.vocab.vectors,
            SIZES["fast"].hash_rows, self.corpora.lists,
        )
        self.gold = gold_pools(self.corpora, encoder)
        self.judge = Judge(
            self.corpora, encoder, self.vocab, self.forms, self.device
        )
        log("words", len(self.vocab.words), "vectors", len(words))

    def path(self, name):
        """A file of the working folder."""
        return os.path.join(self.options.work, name)

    def network(self, size):
        """A new network, its weights drawn from the current seed."""
        counts = Counts(*map(len, self.vocab))
        return Network(SIZES[size], counts, self.table)

    def learned(self, name, size, pools, recipe):
        """The averaged network `name` after all its epochs, and its scores.

        Goes on from the checkpoint NAME.pt; each epoch writes a new one.
        """
        torch.manual_seed(recipe.seed)
        learner = Learner(
            self.network(size), self.forms, self.frequency, recipe, self.device
        )
        checkpoint = self.path(name + ".pt")
        if os.path.exists(checkpoint):
            learner.load(checkpoint)
        while learner.epoch < recipe.epochs:
            losses = learner.run_epoch(pools)
            learner.save(checkpoint)
            log("%s, epoch %d: trees %.3f, names %.4f, soft %.3f, %.0f s" % (
                name, learner.epoch, *losses
            ))
            if learner.epoch % 4 == 0 and learner.epoch < recipe.epochs:
                log(" ", self.judge.scores(learner.average))
        results = self.judge.scores(learner.average)
        log(name, results)
        return learner.average, results

    def teacher(self, number):
        """The teacher of that number, from 1."""
        options = self.options
        recipe = Recipe(
            epochs=options.teacher_epochs, seed=100 * options.seed + number,
            bfloat16=options.bfloat16,
        )
        return self.learned(
            "teacher%d" % number, "teacher", self.gold, recipe
        )[0]

    def calibrate(self, network):
        """Fits the offsets of name types where there are sets to fit on."""
        sets = [
            calibrate.DevelopmentSet(
                scores.name_logits(
                    network, [forms for forms, _ in gold],
                    self.forms, self.device,
                ),
                [spans for _, spans in gold], self.vocab.names,
            )
            for gold in (self.corpora.uner, self.corpora.wikigold) if gold
        ]
        if sets:
            offsets, mean = calibrate.fit(sets, self.vocab.names)
            log("names after calibration", round(mean, 2), [
                (label, round(float(offset), 2))
                for label, offset in zip(self.vocab.names, offsets) if offset
            ])
            bias = network.names_out.bias.data
            bias += torch.from_numpy(offsets).to(bias.device)

    def soft(self):
        """Unlabelled sentences with what the teachers think of them."""
        path = self.path("soft.npz")
        if not os.path.exists(path):
            teachers = [
                self.teacher(i + 1).eval() for i in range(self.options.teachers)
            ]
            sentences = list(distil.read_sentences(self.options.unlabelled))
            log("annotating", len(sentences), "sentences")
            distil.save(path, list(distil.annotate(
                teachers, sentences, self.forms, self.device
            )))
        return distil.load(path)

    def student(self):
        """The network that ships, and its scores."""
        options = self.options
        pools = list(self.gold)
        if options.teachers:
            pools.append(Pool(self.soft(), options.soft_words))
        recipe = Recipe(
            epochs=options.epochs, seed=options.seed, smooth=options.smooth,
            bfloat16=options.bfloat16,
        )
        network, results = self.learned(
            options.size, options.size, pools, recipe
        )
        self.calibrate(network)
        return network, results

    def write(self, network, results):
        """Packs the model file."""
        options = self.options
        pack.write(options.out, [
            pack.network_arrays(network), pack.vocabulary_arrays(self.vocab),
            pack.gazetteer_arrays(self.corpora.lists),
            pack.lemma_arrays(self.judge.rules),
            pack.info_array(facts(options, results)),
        ], options.tokenizer)
        log(options.out, os.path.getsize(options.out), "bytes")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("ewt", "gum", "gmb", "meantime", "press", "cities",
                 "organizations"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--out", metavar="MODEL")
    parser.add_argument("--work", default="build/train", metavar="DIR")
    parser.add_argument("--uner", metavar="FILE",
                        help="names to score on and to calibrate with")
    parser.add_argument("--wikigold", metavar="DIR",
                        help="names to calibrate with")
    parser.add_argument("--tokenizer", metavar="FILE", help="its arrays")
    parser.add_argument("--size", choices=("fast", "best"), default="fast")
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--press-every", type=int, default=1, metavar="N")
    parser.add_argument("--teachers", type=int, default=3, metavar="N")
    parser.add_argument("--teacher-epochs", type=int, default=24)
    parser.add_argument("--unlabelled", metavar="CONLLU",
                        help="tokenised text for the teachers to annotate")
    parser.add_argument("--soft-words", type=int, default=500000,
                        help="of that text, per epoch")
    parser.add_argument("--smooth", type=float, default=0.0)
    parser.add_argument("--bfloat16", action="store_true",
                        help="faster on processors that have it")
    parser.add_argument("--only-teacher", type=int, metavar="K",
                        help="stop after teacher K: several can run at once")
    return parser.parse_args()


def facts(options, results):
    """What `info` says."""
    return {
        "version": "2",
        "name": options.size,
        "licence": "CC BY-SA 4.0",
        "trained_on": "UD English EWT 2.16, GUM 11 (nine genres), GMB, "
                      "MEANTIME, US Senate press releases",
        "epochs": str(options.epochs),
        "teachers": str(options.teachers),
        "seed": str(options.seed),
        "scores": str(results),
    }


def main():
    """All stages."""
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    workshop = Workshop(options)
    if options.only_teacher:
        workshop.teacher(options.only_teacher)
    else:
        workshop.write(*workshop.student())


if __name__ == "__main__":
    main()
