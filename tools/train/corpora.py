"""All that training reads: treebanks, names corpora, word lists."""

import collections
import glob
import os

import conllu
import data
import gazetteer
import names
import read_names
import scores
from forms import lower

SCHEMA = os.path.join(os.path.dirname(__file__), "..", "..", "schema")



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
        self.ewt_names = read_names.treebank(
            list(conllu.sentence_ids(self.paths[0])), self.ewt,
            list(names.treebank(self.ewt, lexicon)),
        )
        self.press_names, self.press_heads = [], []
        if options.press_analysed:
            read = options.press, options.press_analysed
            self.press_names = list(read_names.press(*read))
            self.press_heads = list(read_names.heads(*read))
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


def gold_examples(corpora, encoder):
    """What people have annotated: Examples of treebanks, of names."""
    trees = [
        encoder.tree(s, n) for sentences, named in (
            (corpora.ewt, corpora.ewt_names), (corpora.gum, corpora.gum_names)
        ) for s, n in zip(sentences, named)
    ]
    named = corpora.named + corpora.press_names
    return trees, [data.named_example(n) for n in named]
