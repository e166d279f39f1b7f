"""Treebanks and names corpora as arrays; batches for the network."""

import collections
from typing import NamedTuple

import numpy as np
import torch

import lemmas
from forms import FEATURES, feature_rows, norm, plain, row
from names import LABELS

NO_LABEL = -100  # ignored by the losses


class Vocabulary(NamedTuple):
    """The string lists of the model file."""

    words: list
    vectors: list
    upos: list
    xpos: list
    feats: list
    scripts: list
    deprel: list
    names: list


def _frequent(counter, least=1):
    """Keys by falling count, ties by themselves."""
    order = sorted(counter, key=lambda k: (-counter[k], k))
    return [k for k in order if counter[k] >= least]


def count_words(sentences):
    """How often each norm occurs in sentences of forms."""
    return collections.Counter(norm(f) for forms in sentences for f in forms)


def vocabulary(trees, tree_words, name_words, vectors):
    """Vocabulary of sentences of Tokens and two word counters.

    Words: twice in the treebanks, or eight times in the names corpora.
    """
    counts = {k: collections.Counter() for k in ("upos", "xpos", "feats", "deprel")}
    scripts = collections.Counter()
    for sentence in trees:
        for token in sentence:
            for kind, counter in counts.items():
                counter[getattr(token, kind)] += 1
            scripts[lemmas.script(plain(token.form), token.lemma)] += 1
    words = set(_frequent(tree_words, 2)) | set(_frequent(name_words, 8))
    edits = [s for s in _frequent(scripts, 2) if s[0] != "="]
    return Vocabulary(
        ["<unk>"] + sorted(words - {"<unk>"}),
        ["<unk>"] + [w for w in vectors if w != "<unk>"],
        scripts=edits, names=list(LABELS),
        **{kind: _frequent(counter) for kind, counter in counts.items()},
    )


class Forms:
    """Numbers the forms; holds their rows. Form 0 is padding.

    A form on none of a word list has the row `hash_rows` for it, which is
    always zero.
    """

    def __init__(self, words, vectors, hash_rows, lists):
        self.words = {w: i for i, w in enumerate(words)}
        self.vectors = {w: i for i, w in enumerate(vectors)}
        self.hash_rows = hash_rows
        self.lists = [
            (row("g=" + name, hash_rows), frozenset(norms))
            for name, norms in lists.items()
        ]
        self.ids = {"": 0}
        self.rows = np.zeros(
            (1024, 2 + FEATURES + len(self.lists)), dtype=np.int64
        )

    def number(self, form):
        """The number of a form; new forms get the next one."""
        found = self.ids.get(form)
        if found is not None:
            return found
        number = self.ids[form] = len(self.ids)
        if number == len(self.rows):
            self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
        key = norm(form)
        self.rows[number, 0] = self.words.get(key, 0)
        self.rows[number, 1] = self.vectors.get(key, 0)
        listed = [
            found if key in norms else self.hash_rows
            for found, norms in self.lists
        ]
        self.rows[number, 2:] = feature_rows(form, self.hash_rows) + listed
        return number

    def table(self, numbers):
        """Numbers of any shape -> [..., 14 + lists]: word, vector, features."""
        return torch.from_numpy(self.rows[numbers])


class Example(NamedTuple):
    """One sentence as arrays; trees or names may be missing (None)."""

    text: list  # the forms
    tags: np.ndarray  # [4, n] upos, xpos, feats, scripts; NO_LABEL allowed
    heads: np.ndarray  # [n]
    deprel: np.ndarray  # [n]
    names: np.ndarray  # [n, K] bool: the labels that are allowed
    soft: dict = None  # see distil.py


class Batch(NamedTuple):
    """Sentences padded to one length T; see Example."""

    words: torch.Tensor  # [B, T]
    vectors: torch.Tensor  # [B, T]
    rows: torch.Tensor  # [B, T, 12 + lists]
    mask: torch.Tensor  # [B, T] bool
    lengths: torch.Tensor  # [B], on the CPU
    tags: torch.Tensor  # [4, B, T] or None
    heads: torch.Tensor  # [B, T] or None
    deprel: torch.Tensor  # [B, T] or None
    names: torch.Tensor  # [B, T, K] or None
    soft: dict  # {kind: ([B, T, k] classes, [B, T, k] probabilities)} or None


def allowed_names(named):
    """[n, K] bool from names.Named."""
    index = {label: i for i, label in enumerate(LABELS)}
    allowed = np.zeros((len(named.forms), len(LABELS)), dtype=bool)
    allowed[:, 0] = True
    allowed[list(named.unknown)] = True
    for begin, end, types in named.spans:
        allowed[begin:end] = False
        for i in range(begin, end):
            marks = "B" if i == begin else "I"
            if i == begin and i - 1 in named.unknown:
                marks = "BI"
            for kind in types:
                for mark in marks:
                    label = "O" if kind == "O" else mark + "-" + kind
                    allowed[i, index[label]] = True
    return allowed


class Encoder:
    """Sentences to Examples under one vocabulary."""

    def __init__(self, vocab):
        self.index = {
            kind: {text: i for i, text in enumerate(values)}
            for kind, values in vocab._asdict().items()
        }

    def tree(self, sentence, named=None):
        """An Example of conllu Tokens, with names where they are known."""
        def labels(kind, values):
            index = self.index[kind]
            return [index.get(v, NO_LABEL) for v in values]

        tags = [
            labels(kind, (getattr(t, kind) for t in sentence))
            for kind in ("upos", "xpos", "feats")
        ]
        edits = (lemmas.script(plain(t.form), t.lemma) for t in sentence)
        tags.append(labels("scripts", edits))
        return Example(
            [t.form for t in sentence],
            np.array(tags),
            np.array([t.head for t in sentence]),
            np.array(labels("deprel", (t.deprel for t in sentence))),
            allowed_names(named) if named else None,
        )


def named_example(named):
    """An Example with names alone."""
    return Example(list(named.forms), None, None, None, allowed_names(named))


def groups(lengths, words, random=None):
    """Batches of indices: at most `words` padded positions each.

    Sorted by length; with `random`, jittered and shuffled.
    """
    def length(i):
        return lengths[i] + (random.random() * 4 if random else 0)

    found, current, longest = [], [], 0
    for i in sorted(range(len(lengths)), key=length):
        longest = max(longest, lengths[i])
        if current and longest * (len(current) + 1) > words:
            found.append(current)
            current, longest = [], lengths[i]
        current.append(i)
    if current:
        found.append(current)
    if random:
        random.shuffle(found)
    return found


def _padded(rows, length, fill):
    out = np.full((len(rows), length) + rows[0].shape[1:], fill, rows[0].dtype)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
    return torch.from_numpy(out)


def batch(examples, forms, device, texts=None):
    """A Batch of examples; `texts` replaces their forms (same lengths)."""
    texts = texts or [e.text for e in examples]
    length = max(len(t) for t in texts)
    ids = [np.array([forms.number(f) for f in t]) for t in texts]
    table = forms.table(_padded(ids, length, 0).numpy()).to(device)
    lengths = torch.tensor([len(t) for t in texts])
    mask = torch.arange(length).unsqueeze(0) < lengths.unsqueeze(1)
    tags = heads = deprel = allowed = None
    if examples[0].tags is not None:
        tags = torch.stack([
            _padded([e.tags[k] for e in examples], length, NO_LABEL)
            for k in range(4)
        ]).to(device)
        heads = _padded([e.heads for e in examples], length, 0).to(device)
        deprel = _padded([e.deprel for e in examples], length, NO_LABEL)
        deprel = deprel.to(device)
    if examples[0].names is not None:
        allowed = _padded([e.names for e in examples], length, True).to(device)
    soft = None
    if examples[0].soft is not None:
        soft = {
            kind: tuple(
                _padded([e.soft[kind][part] for e in examples], length, 0)
                .to(device, dtype)
                for part, dtype in enumerate((torch.long, torch.float32))
            )
            for kind in examples[0].soft
        }
        heads = soft["tree"][0][..., 0]
    return Batch(
        table[..., 0], table[..., 1], table[..., 2:], mask.to(device),
        lengths, tags, heads, deprel, allowed, soft,
    )
