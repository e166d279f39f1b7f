"""Trains the front end and writes a model file.

    train.py --ewt DIR --gum DIR --gmb FILE --meantime DIR --press FILE
             --cities FILE --organizations FILE --unlabelled FILE --work DIR
             --size fast --out models/relata.model

Stages: word vectors, a network that guesses masked words, teachers, what they
think of unlabelled text, the network that ships, lemma tables, packing. What a
stage made lies in --work and is taken up again when the command is repeated. See
README.md.
"""

import argparse
import collections
import os
import sys

import numpy as np
import torch

import calibrate
import corpora
import data
import distil
import pack
import pretrain
import scores
import transformer
import vectors
from learner import Learner, Pool, Recipe
from network import SIZES, Counts, Network

VECTOR_WORDS = 40000
TEACHER_SHARES = (0.15, 0.3, 0.2)  # transformer.Teacher, one after the other
TEACHER_NAME_WORDS = 160000  # of the names corpora, per epoch of a teacher
REWRITTEN = 10  # times each sentence of the treebanks; once those of names
# What an epoch of the network that ships sees besides the treebanks, in words.
NAME_WORDS, REWRITTEN_WORDS, TEXT_WORDS = 110000, 720000, 1050000


def log(*words):
    """A line of progress."""
    print(*words, file=sys.stderr, flush=True)


def word_vectors(options, read):
    """The word vectors: words and a scaled [words + 1, 150] tensor."""
    stem = os.path.join(options.work, "vectors")
    if not os.path.exists(stem + ".vec"):
        count = vectors.write_text(
            options.press, read.ewt + read.gum,
            stem + ".txt", options.press_every,
        )
        log("word vectors from", count, "words")
        vectors.learn(stem + ".txt", stem, options.seed)
    words, rows = vectors.read_vectors(stem + ".vec", VECTOR_WORDS)
    table = np.array([[0.0] * len(rows[0])] + rows, dtype=np.float32)
    table /= 2 * table[1:].std()
    return words, torch.from_numpy(table)


class Workshop:
    """What all networks share: corpora, vocabulary, vectors, judge."""

    def __init__(self, options):
        self.options = options
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.corpora = corpora.Corpora(options)
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
        self.trees, self.named = corpora.gold_examples(
            self.corpora, encoder
        )
        self.judge = scores.Judge(
            self.corpora, encoder, self.vocab, self.forms, self.device
        )
        log("words", len(self.vocab.words), "vectors", len(words))

    def path(self, name):
        """A file of the working folder."""
        return os.path.join(self.options.work, name)

    def unlabelled(self):
        """Sentences of forms of the unlabelled text."""
        return list(distil.read_sentences(self.options.unlabelled))

    def masked(self):
        """The network that guesses masked words: pretrain.Masked."""
        options, path = self.options, self.path("masked.pt")
        sentences = self.unlabelled()
        sentences += 3 * [e.text for e in self.trees]
        counts = collections.Counter(f for s in sentences for f in s)
        classes = pretrain.frequent(counts)
        torch.manual_seed(options.seed)
        network = transformer.Masked(
            transformer.Sizes(), self.table, len(classes)
        )
        masked = pretrain.Masked(network, classes)
        trainer = pretrain.Pretrainer(
            masked, self.forms, self.device, options.masked_epochs,
            options.seed,
        )
        if os.path.exists(path):
            trainer.load(path)
        while trainer.epoch < options.masked_epochs:
            figures = trainer.run_epoch(sentences)
            trainer.save(path)
            log("masked words, epoch %d: %.3f, %.0f s" % (
                trainer.epoch, *figures
            ))
        return masked

    def learned(self, name, network, pools, recipe):
        """The averaged `network` after all its epochs, and its scores.

        Goes on from the checkpoint NAME.pt; each epoch writes a new one.
        """
        learner = Learner(
            network, self.forms, self.frequency, recipe, self.device
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

    def teacher(self, number, masked):
        """The teacher of that number, from 1."""
        options = self.options
        recipe = Recipe(
            epochs=options.teacher_epochs, seed=100 * options.seed + number,
            rates=(1e-3,), betas=(0.9, 0.98), decay=0.01, warm=100, clip=2.0,
            batch_words=5000, unknown=0.0, hide_lists=0.0,
            bfloat16=options.bfloat16,
        )
        torch.manual_seed(recipe.seed)
        network = transformer.Teacher(
            transformer.Sizes(), Counts(*map(len, self.vocab)), self.table,
            share=TEACHER_SHARES[(number - 1) % len(TEACHER_SHARES)],
        )
        network.start_from(masked.network)
        pools = [Pool(self.trees), Pool(self.named, TEACHER_NAME_WORDS)]
        return self.learned("teacher%d" % number, network, pools, recipe)[0]

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

    def annotated(self, name, teachers, sentences):
        """Sentences with what the teachers think of them; kept in NAME.npz."""
        path = self.path(name + ".npz")
        if not os.path.exists(path):
            log("annotating", len(sentences), "sentences:", name)
            distil.save(path, list(distil.annotate(
                teachers, sentences, self.forms, self.device
            )))
        return distil.load(path)

    def soft(self):
        """Pools of rewritten sentences and of unlabelled ones."""
        masked = self.masked()
        teachers = [
            self.teacher(i + 1, masked).eval()
            for i in range(self.options.teachers)
        ]
        gold = [[e.text for e in pool] for pool in (self.trees, self.named)]
        rewritten = [
            sentence
            for texts, times in zip(gold, (REWRITTEN, 1))
            for sentence in distil.rewritten(
                masked, texts, self.forms, self.device, times,
                self.options.seed,
            )
        ]
        return [
            Pool(self.annotated("rewritten", teachers, rewritten),
                 REWRITTEN_WORDS),
            Pool(self.annotated("soft", teachers, self.unlabelled()),
                 TEXT_WORDS),
        ]

    def student(self):
        """The network that ships, and its scores."""
        options = self.options
        pools = [Pool(self.trees), Pool(self.named, NAME_WORDS)]
        if options.teachers:
            pools += self.soft()
        recipe = Recipe(
            epochs=options.epochs, seed=options.seed, smooth=options.smooth,
            rates=(3e-3, 2e-3),
        )
        torch.manual_seed(recipe.seed)
        network = Network(
            SIZES[options.size], Counts(*map(len, self.vocab)), self.table
        )
        network, results = self.learned(options.size, network, pools, recipe)
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
    parser.add_argument("--press-analysed", metavar="CONLLU",
                        help="what `relata analyze` makes of the press "
                             "releases in which names were read")
    parser.add_argument("--out", metavar="MODEL")
    parser.add_argument("--work", default="build/train", metavar="DIR")
    parser.add_argument("--uner", metavar="FILE",
                        help="names to score on and to calibrate with")
    parser.add_argument("--wikigold", metavar="DIR",
                        help="names to calibrate with")
    parser.add_argument("--tokenizer", metavar="FILE", help="its arrays")
    parser.add_argument("--size", choices=("fast", "best"), default="fast")
    parser.add_argument("--epochs", type=int, default=48)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--press-every", type=int, default=1, metavar="N")
    parser.add_argument("--teachers", type=int, default=3, metavar="N")
    parser.add_argument("--teacher-epochs", type=int, default=19)
    parser.add_argument("--masked-epochs", type=int, default=7)
    parser.add_argument("--unlabelled", metavar="CONLLU",
                        help="tokenised text, to guess words of and for the "
                             "teachers to annotate")
    parser.add_argument("--smooth", type=float, default=0.0)
    parser.add_argument("--bfloat16", action="store_true",
                        help="for all but the network that ships; faster "
                             "where the hardware has it")
    parser.add_argument("--only-teacher", type=int, metavar="K",
                        help="stop after teacher K: several can run at once")
    return parser.parse_args()


def facts(options, results):
    """What `info` says."""
    return {
        "version": "3",
        "name": options.size,
        "licence": "CC BY-SA 4.0",
        "trained_on": "UD English EWT 2.16, GUM 11 (nine genres), GMB, "
                      "MEANTIME, US Senate press releases",
        "epochs": str(options.epochs),
        "teachers": str(options.teachers),
        "pretrained": "masked words" if options.teachers else "no",
        "seed": str(options.seed),
        "scores": str(results),
    }


def main():
    """All stages."""
    options = arguments()
    if options.teachers and not options.unlabelled:
        raise SystemExit("teachers need --unlabelled")
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    workshop = Workshop(options)
    if options.only_teacher:
        workshop.teacher(options.only_teacher, workshop.masked())
    else:
        workshop.write(*workshop.student())


if __name__ == "__main__":
    main()
