"""Scores of a network on development sets, from gold tokens."""

import collections

import numpy as np
import torch

import decode
import lemmas
import names
from data import Example, batch, groups
from forms import plain

MIN_SUFFIX = 0
UNER = {"Person": "PER", "Organization": "ORG", "Place": "LOC"}
UNER["GeopoliticalEntity"] = "LOC"


def _outputs(network, examples, forms, device, words=3000):
    """Yields (example number, its outputs cut to its length)."""
    network.eval()
    lengths = [len(e.text) for e in examples]
    with torch.no_grad():
        for group in groups(lengths, words):
            data = batch([examples[i] for i in group], forms, device)
            outputs = network(data)
            for row, i in enumerate(group):
                yield i, network, outputs, row, lengths[i]


def _labels(network, outputs, row, heads):
    """Relation logits [n, L] of one sentence of a batch."""
    chosen = outputs.heads[row, torch.from_numpy(heads).to(outputs.heads.device)]
    hidden = outputs.dependents[row, :len(heads)] + chosen
    hidden = torch.nn.functional.leaky_relu(hidden, 0.1)
    return network.label_out(hidden).cpu().numpy()


def _tree_of(network, outputs, row, length):
    arcs = outputs.arcs[row, :length, :length + 1].cpu().numpy()
    return decode.tree(np.where(arcs < -1e8, -np.inf, arcs))


def _lemma(tables, form, xpos, edit):
    return tables.lemma(form, xpos) or lemmas.apply(plain(form), edit) or form


def trees(network, sentences, examples, vocab, tables, forms, device):
    """Percentages: upos, xpos, feats, lemma, uas, las.

    las: universal relations (subtypes cut), punctuation counted.
    """
    count = collections.Counter()
    root = vocab.deprel.index("root")
    for i, net, outputs, row, length in _outputs(
        network, examples, forms, device
    ):
        heads = _tree_of(net, outputs, row, length)
        found = decode.relations(_labels(net, outputs, row, heads), heads, root)
        tags = [t[row, :length].argmax(-1).tolist() for t in outputs.tags]
        for t, token in enumerate(sentences[i]):
            xpos = vocab.xpos[tags[1][t]]
            edit = vocab.scripts[tags[3][t]]
            right = heads[t] == token.head
            same = vocab.deprel[found[t]].split(":")[0]
            count["words"] += 1
            count["upos"] += vocab.upos[tags[0][t]] == token.upos
            count["xpos"] += xpos == token.xpos
            count["feats"] += vocab.feats[tags[2][t]] == token.feats
            count["lemma"] += token.lemma in (
                "_", _lemma(tables, token.form, xpos, edit)
            )
            count["uas"] += right
            count["las"] += right and same == token.deprel.split(":")[0]
    kinds = ("upos", "xpos", "feats", "lemma", "uas", "las")
    return {k: round(100.0 * count[k] / count["words"], 2) for k in kinds}


def read_uner(path):
    """(forms, {(begin, end, PER | LOC | ORG)}) of a UNER .iob2 file."""
    rows, found = [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + [""]:
            fields = line.rstrip("\n").split("\t")
            if len(fields) > 2 and fields[0].isdigit():
                rows.append((fields[1], fields[2]))
            elif rows and not line.startswith("#"):
                forms, labels = zip(*rows)
                spans = names.spans_of(labels)
                spans = {s for s in spans if s[2] in ("PER", "ORG", "LOC")}
                found.append((list(forms), spans))
                rows = []
    return found


def named_spans(labels):
    """(begin, end, type) of legal BIO labels; a B- opens a new span."""
    spans, begin = [], None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and label[0] != "I":
            spans.append((begin, i, labels[begin][2:]))
            begin = None
        if label[0] == "B":
            begin = i
    return spans


def name_logits(network, sentences, forms, device):
    """[n, K] name logits of each sentence of forms."""
    examples = [Example(s, None, None, None, None) for s in sentences]
    found = [None] * len(examples)
    for i, _, outputs, row, length in _outputs(
        network, examples, forms, device
    ):
        found[i] = outputs.names[row, :length].cpu().numpy()
    return found


def uner(network, gold, vocab, forms, device):
    """Precision, recall, F1 in percent on PER, LOC, ORG spans."""
    count = collections.Counter()
    logits = name_logits(network, [s for s, _ in gold], forms, device)
    for values, (_, wanted) in zip(logits, gold):
        labels = [vocab.names[k] for k in decode.names(values, vocab.names)]
        found = {
            (b, e, UNER[kind])
            for b, e, kind in named_spans(labels) if kind in UNER
        }
        count["both"] += len(found & wanted)
        count["found"] += len(found)
        count["gold"] += len(wanted)
    precision = 100.0 * count["both"] / max(1, count["found"])
    recall = 100.0 * count["both"] / max(1, count["gold"])
    f1 = 200.0 * count["both"] / max(1, count["found"] + count["gold"])
    return {
        "precision": round(precision, 2),
        "recall": round(recall, 2), "f1": round(f1, 2),
    }


class Judge:
    """Scores a network on the development sets of corpora.Corpora."""

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
            name: trees(
                network, self.corpora.dev[name], examples,
                self.vocab, self.tables, self.forms, self.device,
            )
            for name, examples in self.trees.items()
        }
        if self.corpora.uner:
            found["uner"] = uner(
                network, self.corpora.uner, self.vocab, self.forms, self.device
            )
        return found
