"""The training loop: losses, optimisers, averaged weights, checkpoints."""

import copy
import itertools
import os
import random
import time
from typing import NamedTuple

import torch
from torch.nn import functional as F

from data import NO_LABEL, batch, groups
from forms import FEATURES, lower, upper

TAGS = ("upos", "xpos", "feats", "scripts")
TAG_WEIGHTS = (1.0, 1.0, 0.6, 0.6)
EARLY_WEIGHT = 0.5  # of the tags that the CNN alone gives


class Recipe(NamedTuple):
    """How to train; one step is one batch.

    The epochs fall into rounds, one for each rate: in each the rate rises for
    some steps, then falls to almost nothing.
    """

    epochs: int = 24
    seed: int = 1
    rates: tuple = (3e-3,)
    betas: tuple = (0.9, 0.95)
    decay: float = 0.0  # of the weights
    warm: int = 300  # steps
    floor: float = 0.01  # of the rate, at the end
    clip: float = 5.0
    batch_words: int = 6000
    unknown: float = 0.25  # a word of frequency f is dropped with u / (u + f)
    hide_lists: float = 0.15  # a word's gazetteer hints are hidden
    smooth: float = 0.0  # label smoothing of tags, heads and relations
    bfloat16: bool = False  # where the hardware has it
    average_every: int = 8  # steps
    average_keep: float = 0.99
    restyle: float = 0.08  # sentences shown in capitals, lower or title case


class Pool(NamedTuple):
    """Examples to learn from; `words` a sample per epoch, 0 for all."""

    examples: list
    words: int = 0


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


def in_halves(device, wanted=True):
    """A context that computes in bfloat16 what bears it."""
    return torch.autocast(
        torch.device(device).type, dtype=torch.bfloat16, enabled=wanted
    )


def in_floats(outputs):
    """Outputs in 32 bits, whatever the network computed in."""
    return outputs._replace(
        early=tuple(t.float() for t in outputs.early),
        tags=tuple(t.float() for t in outputs.tags),
        arcs=outputs.arcs.float(), names=outputs.names.float(),
        dependents=outputs.dependents.float(), heads=outputs.heads.float(),
    )


def tree_loss(outputs, labels, data, smooth):
    """Tags, heads, relations: the mean over words of each, summed.

    Heads are not smoothed: their classes are positions, most of them illegal.
    """
    mask = data.mask

    def loss(scores, gold):
        return F.cross_entropy(
            scores[mask], gold[mask], ignore_index=NO_LABEL,
            label_smoothing=smooth,
        )

    total = sum(
        weight * loss(scores, gold)
        for weight, scores, gold in zip(TAG_WEIGHTS, outputs.tags, data.tags)
    )
    for scores, gold in zip(outputs.early, data.tags):
        total = total + EARLY_WEIGHT * loss(scores, gold)
    total = total + F.cross_entropy(outputs.arcs[mask], data.heads[mask])
    return total + loss(labels, data.deprel)


def _soft(logits, target, mask):
    """Cross-entropy with a sparse distribution, mean over words."""
    classes, probabilities = (part[mask] for part in target)
    logs = logits[mask].log_softmax(-1).gather(-1, classes)
    return -(logs * probabilities).sum(-1).mean()


def soft_loss(outputs, labels, data, names=1.0):
    """The distance from what the teachers think (distil.py); `names` is how
    much their names weigh."""
    mask, soft = data.mask, data.soft
    loss = sum(
        weight * _soft(scores, soft[kind], mask)
        for kind, weight, scores in zip(TAGS, TAG_WEIGHTS, outputs.tags)
    )
    for kind, scores in zip(TAGS, outputs.early):
        loss = loss + EARLY_WEIGHT * _soft(scores, soft[kind], mask)
    loss = loss + _soft(outputs.arcs, soft["heads"], mask)
    loss = loss + _soft(labels, soft["deprel"], mask)
    return loss + names * _soft(outputs.names, soft["names"], mask)


def name_loss(outputs, data):
    """-log of the probability of the allowed labels, mean over words."""
    logs = outputs.names[data.mask].log_softmax(-1)
    allowed = data.names[data.mask]
    return -logs.masked_fill(~allowed, -1e9).logsumexp(-1).mean()


def write_state(state, path):
    """Writes a checkpoint; the file is replaced as a whole."""
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


class Learner:
    """A network in training. `frequency` counts each word of the table."""

    def __init__(
        self, network, forms, frequency, recipe, device, soft=soft_loss
    ):
        self.network = network.to(device)
        self.forms, self.recipe, self.device = forms, recipe, device
        self.soft = soft
        self.drop = recipe.unknown / (recipe.unknown + frequency.to(device))
        self.average = copy.deepcopy(network).eval()
        self.step, self.epoch = 0, 0
        groups = network.groups()
        self.shares = [share for _, share in groups]
        self.optimiser = torch.optim.AdamW(
            [{"params": parameters} for parameters, _ in groups],
            betas=recipe.betas, weight_decay=recipe.decay,
        )

    def save(self, path):
        """Writes a checkpoint."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "counters": (self.step, self.epoch),
        }
        write_state(state, path)

    def load(self, path):
        """Goes on from a checkpoint."""
        state = torch.load(path, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.epoch = state["counters"]

    def _set_rate(self, done, steps):
        """After `done` epochs, a broken number, of so many steps."""
        r = self.recipe
        span = r.epochs / len(r.rates)
        turn = min(int(done / span), len(r.rates) - 1)
        done -= turn * span
        warm = min(1.0, (done * steps + 1) / r.warm)
        rate = r.rates[turn] * warm * max(r.floor, 1 - done / span)
        for group, share in zip(self.optimiser.param_groups, self.shares):
            group["lr"] = rate * share

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
        shape = data.words.shape
        unknown = torch.rand(shape, device=self.device) < self.drop[data.words]
        hidden = torch.rand(shape, device=self.device) < self.recipe.hide_lists
        rows = data.rows.clone()
        rows[..., FEATURES:][hidden] = self.forms.hash_rows
        return data._replace(
            words=data.words.masked_fill(unknown, 0), rows=rows
        )

    def _learn(self, data):
        """One step; the losses of trees, names, soft targets."""
        with in_halves(self.device, self.recipe.bfloat16):
            outputs = self.network(data)
            labels = (
                None if data.heads is None
                else self.network.labels(outputs, data.heads)
            )
        outputs = in_floats(outputs)
        losses = [0.0, 0.0, 0.0]
        total = 0
        if data.tags is not None:
            loss = tree_loss(outputs, labels.float(), data, self.recipe.smooth)
            losses[0], total = loss.item(), total + loss
        if data.names is not None:
            loss = name_loss(outputs, data)
            losses[1], total = loss.item(), total + loss
        if data.soft is not None:
            loss = self.soft(outputs, labels.float(), data)
            losses[2], total = loss.item(), total + loss
        self.network.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(
            self.network.parameters(), self.recipe.clip
        )
        self.optimiser.step()
        self.step += 1
        if self.step % self.recipe.average_every == 0:
            self._average()
        return losses

    def plan(self, pools, epoch):
        """The batches of an epoch: (pool, indices), shuffled.

        Of a pool with a limit, a sample of about so many words.
        """
        chance = random.Random(self.recipe.seed * 1000 + epoch)
        plan = []
        for number, pool in enumerate(pools):
            lengths = [len(e.text) for e in pool.examples]
            chosen = list(range(len(lengths)))
            if pool.words:
                chance.shuffle(chosen)
                sums = itertools.accumulate(lengths[i] for i in chosen)
                count = sum(1 for s in sums if s < pool.words) + 1
                chosen = chosen[:count]
            for group in groups(
                [lengths[i] for i in chosen], self.recipe.batch_words, chance
            ):
                plan.append((number, [chosen[i] for i in group]))
        chance.shuffle(plan)
        return plan

    def run_epoch(self, pools):
        """One epoch; returns (tree loss, name loss, soft loss, seconds)."""
        start = time.time()
        torch.manual_seed(self.recipe.seed * 1000 + self.epoch)
        chance = random.Random(self.recipe.seed * 1000 + 500 + self.epoch)
        plan = self.plan(pools, self.epoch)
        self.network.train()
        sums, counts = [0.0] * 3, [1e-9] * 3
        for done, (number, indices) in enumerate(plan):
            self._set_rate(self.epoch + done / len(plan), len(plan))
            examples = pools[number].examples
            data = self._batch([examples[i] for i in indices], chance)
            for kind, loss in enumerate(self._learn(data)):
                sums[kind] += loss
                counts[kind] += loss != 0
        self.epoch += 1
        means = [total / count for total, count in zip(sums, counts)]
        return (*means, time.time() - start)
