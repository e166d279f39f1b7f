"""Offsets of name types, so that what one names corpus calls a name of a type is
found as often as it is there.

Silver news trains the names; how often a capitalised word is a person or a
company differs elsewhere. One number for each type and one for `O`, added to the
logits, are fitted on development sets by coordinate ascent and end up in the
bias of `names.out`.
"""

import numpy as np

import scores

STEPS = (-0.4, -0.2, 0.2, 0.4)
ROUNDS = 3
LARGEST = 0.6  # what is fitted on two small sets should be little


def decode(logits, mask, offsets, labels):
    """Best legal label sequences [B, T] of padded logits [B, T, K]."""
    legal = np.array([
        [b[0] != "I" or a[2:] == b[2:] and a != "O" for b in labels]
        for a in labels
    ])
    moves = np.where(legal, 0.0, -1e9)
    x = logits + offsets
    x = x - x.max(-1, keepdims=True)
    x = x - np.log(np.exp(x).sum(-1, keepdims=True))
    value = x[:, 0] + moves[0]
    back = []
    for t in range(1, x.shape[1]):
        paths = value[:, :, None] + moves
        step = paths.argmax(1)
        new = paths.max(1) + x[:, t]
        live = mask[:, t, None]
        back.append(np.where(live, step, np.arange(len(labels))))
        value = np.where(live, new, value)
    best = [value.argmax(1)]
    for step in reversed(back):
        best.append(np.take_along_axis(step, best[-1][:, None], 1)[:, 0])
    return np.stack(best[::-1], 1)


class DevelopmentSet:
    """Logits of a network on sentences whose names are known."""

    def __init__(self, logits, gold, labels):
        """`logits`: [n, K] arrays; `gold`: sets of (begin, end, kind)."""
        longest = max(map(len, logits))
        self.logits = np.zeros((len(logits), longest, len(labels)), np.float32)
        self.mask = np.zeros((len(logits), longest), bool)
        for row, values in enumerate(logits):
            self.logits[row, :len(values)] = values
            self.mask[row, :len(values)] = True
        self.gold, self.labels = gold, labels

    def f1(self, offsets):
        """F1 of PER, LOC and ORG under these offsets, in percent."""
        best = decode(self.logits, self.mask, offsets, self.labels)
        right = found = wanted = 0
        for row, gold in enumerate(self.gold):
            count = self.mask[row].sum()
            spans = scores.named_spans(
                [self.labels[k] for k in best[row, :count]]
            )
            kinds = {
                (b, e, scores.UNER[k]) for b, e, k in spans if k in scores.UNER
            }
            right += len(kinds & gold)
            found += len(kinds)
            wanted += len(gold)
        return 200.0 * right / max(1, found + wanted)


def fit(sets, labels):
    """The offsets [K] that give the sets the best mean F1, and that mean."""
    kinds = ["O"] + sorted({label[2:] for label in labels if label != "O"})
    members = [
        np.array([label[-len(kind):] == kind for label in labels])
        for kind in kinds
    ]
    offsets = np.zeros(len(labels), np.float32)

    def mean(candidate):
        return sum(s.f1(candidate) for s in sets) / len(sets)

    best = mean(offsets)
    for _ in range(ROUNDS):
        before = best
        for member in members:
            for step in STEPS:
                candidate = offsets + np.float32(step) * member
                if np.abs(candidate).max() > LARGEST:
                    continue
                value = mean(candidate)
                if value > best:
                    best, offsets = value, candidate
        if best == before:
            break
    return offsets, best
