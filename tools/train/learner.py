"""The training loop: losses, optimisers, averaged weights, checkpoints."""

import copy
import os
import random
import time
from typing import NamedTuple

import torch
from torch.nn import functional as F

from data import NO_LABEL, batch, groups
from forms import lower, upper

TAG_WEIGHTS = (1.0, 1.0, 0.6, 0.6)  # upos, xpos, feats, scripts


class Recipe(NamedTuple):
    """How to train; one step is one batch."""

    epochs: int = 24
    seed: int = 1
    rate: float = 3e-3
    warm: int = 150  # steps
    floor: float = 0.02  # of the rate, at the end
    clip: float = 5.0
    batch_words: int = 450
    unknown: float = 0.25  # a word of frequency f is dropped with u / (u + f)
    name_words: int = 160000  # of the names corpora, per epoch
    average_every: int = 8  # steps
    average_keep: float = 0.99
    restyle: float = 0.08  # sentences shown in capitals, lower or title case


def restyled(forms, style):
    """The forms as a headline or a careless writer has them."""
    if style == "lower":
        return [lower(f) for f in forms]
    if style == "upper":
        return [upper(f) for f in forms]
    return [
        upper(f[:1]) + f[1:] if len(f) > 3 or i == 0 else f
        for i, f in enumerate(forms)
    ]


def tree_loss(network, outputs, data):
    """Tags, heads, relations: the mean over words of each, summed."""
    mask = data.mask
    loss = sum(
        weight * F.cross_entropy(scores[mask], gold[mask], ignore_index=NO_LABEL)
        for weight, scores, gold in zip(TAG_WEIGHTS, outputs.tags, data.tags)
    )
    loss = loss + F.cross_entropy(outputs.arcs[mask], data.heads[mask])
    labels = network.labels(outputs, data.heads)[mask]
    return loss + F.cross_entropy(
        labels, data.deprel[mask], ignore_index=NO_LABEL
    )


def name_loss(outputs, data):
    """-log of the probability of the allowed labels, mean over words."""
    logs = outputs.names[data.mask].log_softmax(-1)
    allowed = data.names[data.mask]
    return -logs.masked_fill(~allowed, -1e9).logsumexp(-1).mean()


class Learner:
    """A network in training. `frequency` counts each word of the table."""

    def __init__(self, network, forms, frequency, recipe, device):
        self.network = network.to(device)
        self.forms, self.recipe, self.device = forms, recipe, device
        self.drop = recipe.unknown / (recipe.unknown + frequency.to(device))
        self.average = copy.deepcopy(network).eval()
        self.step, self.epoch, self.total = 0, 0, 1
        settings = {"lr": recipe.rate, "betas": (0.9, 0.95)}
        self.optimisers = [
            torch.optim.Adam(network.dense(), **settings),
            torch.optim.SparseAdam(network.tables(), **settings),
        ]

    def save(self, path):
        """Writes a checkpoint; the file is replaced as a whole."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimisers": [o.state_dict() for o in self.optimisers],
            "counters": (self.step, self.epoch),
        }
        torch.save(state, path + ".part")
        os.replace(path + ".part", path)

    def load(self, path):
        """Goes on from a checkpoint."""
        state = torch.load(path, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        for optimiser, saved in zip(self.optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        self.step, self.epoch = state["counters"]

    def _set_rate(self):
        r = self.recipe
        warm = min(1.0, (self.step + 1) / r.warm)
        rate = r.rate * warm * max(r.floor, 1 - self.step / self.total)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate

    def _average(self):
        """Moves the averaged weights towards the current ones."""
        done = self.step // self.recipe.average_every
        keep = min(self.recipe.average_keep, done / (done + 10))
        with torch.no_grad():
            for mean, now in zip(
                self.average.parameters(), self.network.parameters()
            ):
                if now.requires_grad:
                    mean.lerp_(now, 1 - keep)

    def _batch(self, examples, chance):
        texts = []
        for example in examples:
            text = example.text
            if chance.random() < self.recipe.restyle:
                style = chance.choice(("lower", "upper", "title", "title"))
                text = restyled(text, style)
            texts.append(text)
        data = batch(examples, self.forms, self.device, texts)
        unknown = torch.rand(
            data.words.shape, device=self.device
        ) < self.drop[data.words]
        return data._replace(words=data.words.masked_fill(unknown, 0))

    def _learn(self, data):
        """One step; the losses of trees and names."""
        outputs = self.network(data)
        losses = [0.0, 0.0]
        total = 0
        if data.tags is not None:
            loss = tree_loss(self.network, outputs, data)
            losses[0], total = loss.item(), total + loss
        if data.names is not None:
            loss = name_loss(outputs, data)
            losses[1], total = loss.item(), total + loss
        self.network.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.network.dense(), self.recipe.clip)
        self._set_rate()
        for optimiser in self.optimisers:
            optimiser.step()
        self.step += 1
        if self.step % self.recipe.average_every == 0:
            self._average()
        return losses

    def plan(self, pools, epoch):
        """The batches of an epoch: (pool, indices), shuffled.

        Pools: trees, trees with names, names. Of the last, a sample of
        about `name_words` words.
        """
        chance = random.Random(self.recipe.seed * 1000 + epoch)
        plan = []
        for number, pool in enumerate(pools):
            chosen = list(range(len(pool)))
            if number == 2:
                chance.shuffle(chosen)
                words, limit = 0, 0
                while limit < len(pool) and words < self.recipe.name_words:
                    words += len(pool[chosen[limit]].text)
                    limit += 1
                chosen = chosen[:limit]
            lengths = [len(pool[i].text) for i in chosen]
            for group in groups(lengths, self.recipe.batch_words, chance):
                plan.append((number, [chosen[i] for i in group]))
        chance.shuffle(plan)
        return plan

    def run_epoch(self, pools):
        """One epoch; returns (tree loss, name loss, seconds)."""
        start = time.time()
        torch.manual_seed(self.recipe.seed * 1000 + self.epoch)
        chance = random.Random(self.recipe.seed * 1000 + 500 + self.epoch)
        plan = self.plan(pools, self.epoch)
        self.total = len(plan) * self.recipe.epochs
        self.network.train()
        sums, counts = [0.0, 0.0], [1e-9, 1e-9]
        for number, indices in plan:
            data = self._batch([pools[number][i] for i in indices], chance)
            for kind, loss in enumerate(self._learn(data)):
                sums[kind] += loss
                counts[kind] += loss != 0
        self.epoch += 1
        return sums[0] / counts[0], sums[1] / counts[1], time.time() - start
