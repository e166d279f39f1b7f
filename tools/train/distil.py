"""What an ensemble of teachers thinks of unlabelled sentences, and more such.

For each word and task the few most probable classes, with probabilities that
sum to one: `tags` (upos, xpos, feats, scripts), `heads`, `deprel` (given the
head that the ensemble's tree has), `names`; and `tree`, that head itself.
Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015;
Kuncoro et al., "Distilling an Ensemble of Greedy Dependency Parsers", 2016;
Jiao et al., "TinyBERT", 2020, for the words that a masked model puts in.
"""

import random

import numpy as np
import torch

import decode
from data import Example, batch, groups
from learner import TAGS, in_floats, in_halves
from pretrain import hide

DRAWN = 64  # how many words may stand for a masked one
KEPT = {
    "upos": 3, "xpos": 3, "feats": 3, "scripts": 2, "heads": 4, "deprel": 4,
    "names": 3,
}


def read_sentences(path, shortest=4, longest=64):
    """Lists of forms of a CoNLL-U file (multiword ranges skipped), each once."""
    seen, forms = set(), []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[:1].isdigit():
                number, form, _ = line.split("\t", 2)
                if number.isdigit():
                    forms.append(form)
            elif line == "\n":
                key = hash(tuple(forms))
                if shortest <= len(forms) <= longest and key not in seen:
                    seen.add(key)
                    yield forms
                forms = []


def _drawn(scores):
    """A class for each row of scores, of its most probable ones."""
    if not len(scores):
        return []
    best, classes = scores.topk(min(DRAWN, scores.shape[-1]))
    drawn = torch.multinomial(best.softmax(-1), 1)
    return classes.gather(1, drawn)[:, 0].tolist()


def rewritten(masked, sentences, forms, device, times, seed):
    """Yields sentences like these, `times` each: other words in some places.

    A tenth to a half of the words are masked, and drawn from what the network
    guesses; marks stay.
    """
    chance = random.Random(seed)
    torch.manual_seed(seed)
    masked.network.eval()
    for group in groups([len(s) for s in sentences] * times, 8000):
        texts = [list(sentences[i % len(sentences)]) for i in group]
        examples = [Example(t, None, None, None, None) for t in texts]
        data = batch(examples, forms, device)
        places = [
            hide([i for i, f in enumerate(t) if f[:1].isalnum()],
                 0.1 + 0.4 * chance.random(), chance)
            for t in texts
        ]
        hidden = torch.zeros_like(data.mask)
        for row, columns in enumerate(places):
            hidden[row, columns] = True
        with torch.no_grad(), in_halves(device):
            scores = masked.network(data, hidden, hidden)
        words = iter(_drawn(scores.float()))
        for text, columns in zip(texts, places):
            for column in columns:
                text[column] = masked.classes[next(words)]
            yield text


def _kept(probabilities, count):
    """([..., count] classes, float16 shares) of the most probable classes."""
    best, classes = probabilities.topk(min(count, probabilities.shape[-1]))
    shares = (best / best.sum(-1, keepdim=True)).cpu().numpy()
    shares = shares.astype(np.float16)
    # An impossible class (a head beyond the sentence) must name a real one.
    return np.where(shares > 0, classes.cpu().numpy(), 0).astype(np.int16), shares


def _mean(parts):
    """The mean of the teachers' probabilities."""
    return sum(p.float().softmax(-1) for p in parts) / len(parts)


def _trees(arcs, lengths):
    """[B, T] heads of the ensemble's trees; 0 beyond a sentence's end."""
    logs = arcs.clamp_min(1e-12).log().cpu().numpy().astype(np.float64)
    heads = np.zeros(logs.shape[:2], dtype=np.int64)
    for row, length in enumerate(lengths):
        scores = logs[row, :length, :length + 1].copy()
        scores[np.arange(length), np.arange(length) + 1] = -np.inf
        heads[row, :length] = decode.tree(scores)
    return heads


def annotate(networks, sentences, forms, device, words=4000):
    """Yields an Example with `soft` for each sentence, in groups by length."""
    examples = [Example(s, None, None, None, None) for s in sentences]
    lengths = [len(s) for s in sentences]
    for group in groups(lengths, words):
        data = batch([examples[i] for i in group], forms, device)
        with torch.no_grad():
            with in_halves(device):
                outputs = [network(data) for network in networks]
            outputs = [in_floats(o) for o in outputs]
            arcs = _mean([o.arcs for o in outputs])
            heads = _trees(arcs, [lengths[i] for i in group])
            chosen = torch.from_numpy(heads).to(device)
            tasks = dict(zip(TAGS, (
                _mean([o.tags[k] for o in outputs]) for k in range(len(TAGS))
            )))
            tasks["heads"] = arcs
            tasks["deprel"] = _mean([
                n.labels(o, chosen) for n, o in zip(networks, outputs)
            ])
            tasks["names"] = _mean([o.names for o in outputs])
        kept = {kind: _kept(p, KEPT[kind]) for kind, p in tasks.items()}
        kept["tree"] = (
            heads[..., None].astype(np.int16),
            np.ones((*heads.shape, 1), np.float16),
        )
        for row, i in enumerate(group):
            soft = {
                kind: tuple(part[row, :lengths[i]] for part in parts)
                for kind, parts in kept.items()
            }
            yield Example(sentences[i], None, None, None, None, soft)


def save(path, examples):
    """Writes examples as one .npz."""
    arrays = {
        "lengths": np.array([len(e.text) for e in examples]),
        "forms": np.array("\n".join(f for e in examples for f in e.text)),
    }
    for kind in examples[0].soft:
        for part, name in enumerate(("classes", "shares")):
            arrays[kind + "." + name] = np.concatenate(
                [e.soft[kind][part] for e in examples]
            )
    np.savez(path, **arrays)


def load(path):
    """The examples that save() wrote."""
    with np.load(path) as file:
        arrays = dict(file)
    forms = str(arrays.pop("forms")).split("\n")
    ends = np.cumsum(arrays.pop("lengths"))
    kinds = {name.split(".")[0] for name in arrays}
    begin, examples = 0, []
    for end in ends:
        soft = {
            kind: (
                arrays[kind + ".classes"][begin:end],
                arrays[kind + ".shares"][begin:end],
            )
            for kind in kinds
        }
        examples.append(Example(forms[begin:end], None, None, None, None, soft))
        begin = end
    return examples
