"""Trains a model file further: on the names that were read, beside the rest.

    refine.py MODEL --ewt DIR --gum DIR --gmb FILE --meantime DIR --press FILE
              --press-analysed CONLLU --cities FILE --organizations FILE
              --unlabelled CONLLU --uner FILE --wikigold DIR --out MODEL

The weights of the file, in floats again, learn from the treebanks, from the
names of EWT and of press releases and the heads that were labelled by reading,
from the names corpora, and from what the model itself thinks of unlabelled text
(all but its names), so that nothing else is forgotten. A processor does it in a
quarter of an hour.
"""

import argparse
import copy
import random
import sys

import torch

import calibrate
import container
import corpora
import data
import distil
import learner
import pack
import scores
import unpack

# What an epoch sees of the names corpora and of unlabelled text, in words.
NAME_WORDS, TEXT_WORDS = 30000, 60000
TEXT_SENTENCES = 8000
NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
# What a relation is called under a noun, and under anything else.
UNDER_NOUN = {"obl": "nmod", "advcl": "acl"}
UNDER_OTHER = {"nmod": "obl", "acl": "advcl", "acl:relcl": "advcl"}


def log(*words):
    """A line of progress."""
    print(*words, file=sys.stderr, flush=True)


def nameless_loss(outputs, labels, batch):
    """learner.soft_loss without the names."""
    return learner.soft_loss(outputs, labels, batch, names=0.0)


class Workshop:
    """The network of a model file, and what it learns from."""

    def __init__(self, options):
        self.corpora = corpora.Corpora(options)
        self.model = unpack.Model(options.model)
        self.vocab = self.model.vocabulary()
        self.network = unpack.network(self.model)
        self.forms = data.Forms(
            self.vocab.words, self.vocab.vectors,
            self.network.sizes.hash_rows, self.model.lists(),
        )
        self.encoder = data.Encoder(self.vocab)
        in_trees, in_names = self.corpora.word_counts()
        self.frequency = torch.tensor(
            [float(in_trees[w] + in_names[w]) for w in self.vocab.words]
        )
        self.judge = scores.Judge(
            self.corpora, self.encoder, self.vocab, self.forms, "cpu"
        )

    def pools(self, unlabelled, seed):
        """What an epoch draws from."""
        trees, named = corpora.gold_examples(self.corpora, self.encoder)
        press = [data.named_example(n) for n in self.corpora.press_names]
        silver = named[:len(named) - len(press)]
        sentences = list(distil.read_sentences(unlabelled))
        random.Random(seed).shuffle(sentences)
        return [
            learner.Pool(trees), learner.Pool(silver, NAME_WORDS),
            learner.Pool(
                self._annotated(sentences[:TEXT_SENTENCES]), TEXT_WORDS
            ),
            learner.Pool(press), learner.Pool(self._told()),
        ]

    def _annotated(self, sentences):
        """Sentences with what the network thinks of them."""
        teacher = copy.deepcopy(self.network).eval()
        found = distil.annotate([teacher], sentences, self.forms, "cpu")
        # Groups by length: back to the order of the sentences.
        places = {tuple(s): i for i, s in enumerate(sentences)}
        return sorted(found, key=lambda e: places[tuple(e.text)])

    def _told(self):
        """The sentences in which heads were told, as Examples."""
        told = list(self.corpora.press_heads)
        examples = self._annotated([forms for forms, _ in told])
        heads = {tuple(forms): places for forms, places in told}
        for example in examples:
            for word, head in heads[tuple(example.text)].items():
                self._tell(example.soft, word, head)
        return examples

    def _tell(self, soft, word, head):
        """Puts the head of a word, and the relation that goes with it."""
        upos = self.vocab.upos[soft["upos"][0][head, 0]]
        relation = self.vocab.deprel[soft["deprel"][0][word, 0]]
        names = UNDER_NOUN if upos in NOUNS else UNDER_OTHER
        relation = names.get(relation, relation)
        values = {
            "heads": head + 1, "tree": head + 1,
            "deprel": self.vocab.deprel.index(relation),
        }
        for kind, value in values.items():
            classes, shares = soft[kind]
            classes[word], shares[word] = value, 0
            shares[word, 0] = 1

    def learned(self, pools, recipe):
        """The averaged network after all epochs."""
        student = learner.Learner(
            self.network, self.forms, self.frequency, recipe, "cpu",
            soft=nameless_loss,
        )
        while student.epoch < recipe.epochs:
            losses = student.run_epoch(pools)
            log("epoch %d: trees %.3f, names %.4f, soft %.3f, %.0f s" % (
                student.epoch, *losses
            ))
        return student.average

    def calibrate(self, network):
        """Fits the offsets of name types to UNER and Wikigold."""
        sets = [
            calibrate.DevelopmentSet(
                scores.name_logits(
                    network, [forms for forms, _ in gold], self.forms, "cpu"
                ),
                [spans for _, spans in gold], self.vocab.names,
            )
            for gold in (self.corpora.uner, self.corpora.wikigold) if gold
        ]
        if sets:
            offsets, mean = calibrate.fit(sets, self.vocab.names)
            log("names after calibration", round(mean, 2), offsets.tolist())
            network.names_out.bias.data += torch.from_numpy(offsets)

    def write(self, network, path, scored):
        """The file with other weights; lemmas and tokenizer stay."""
        arrays = dict(self.model.arrays)
        arrays.update(pack.network_arrays(network))
        facts = dict(
            line.split("\t", 1) for line in self.model.strings("info")
        )
        facts.update(version="4", refined="names and heads that were read",
                     scores=str(scored))
        arrays.update(pack.info_array(facts))
        container.write(path, arrays)


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model", metavar="MODEL")
    for name in ("ewt", "gum", "gmb", "meantime", "press", "press-analysed",
                 "cities", "organizations", "unlabelled", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--uner", metavar="FILE")
    parser.add_argument("--wikigold", metavar="DIR")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main():
    """All of it."""
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    workshop = Workshop(options)
    pools = workshop.pools(options.unlabelled, options.seed)
    recipe = learner.Recipe(
        epochs=options.epochs, seed=options.seed, rates=(options.rate,),
        warm=50, batch_words=4000,
    )
    network = workshop.learned(pools, recipe)
    scored = workshop.judge.scores(network)
    log(scored)
    workshop.calibrate(network)
    workshop.write(network, options.out, scored)


if __name__ == "__main__":
    main()
