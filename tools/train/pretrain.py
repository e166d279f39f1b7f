"""The stage before the teachers: a network learns to guess masked words.

Of each sentence a fifth of the words is asked for; most of these are masked.
"""

import random
import time
from typing import NamedTuple

import torch
from torch.nn import functional as F

from data import Example, batch, groups
from learner import in_halves, restyled, write_state

CLASSES = 32768
ASKED = 0.2  # of the words
LEFT = 0.12  # of these stay as they are
RESTYLE = 0.04
RATE, WARM, DECAY = 1.2e-3, 200, 0.05


class Masked(NamedTuple):
    """A transformer.Masked and the words that it can guess."""

    network: torch.nn.Module
    classes: list


def hide(places, share, chance):
    """A share of the places, at least one, in order."""
    if not places:
        return []
    count = max(1, round(share * len(places)))
    return sorted(chance.sample(places, min(count, len(places))))


def frequent(counts, limit=CLASSES):
    """The commonest forms of a counter, ties by themselves."""
    return sorted(counts, key=lambda f: (-counts[f], f))[:limit]


class Pretrainer:
    """Trains a transformer.Masked on sentences of forms."""

    batch_words = 32768

    def __init__(self, masked, forms, device, epochs, seed):
        self.network = masked.network.to(device).train()
        self.index = {form: i for i, form in enumerate(masked.classes)}
        self.forms, self.device = forms, device
        self.epochs, self.seed, self.epoch = epochs, seed, 0
        plain, tables = [], []
        for name, weight in self.network.named_parameters():
            if weight.requires_grad:
                is_table = weight.dim() < 2 or name.split(".")[1] in (
                    "word", "hashed"
                )
                (tables if is_table else plain).append(weight)
        self.optimiser = torch.optim.AdamW(
            [{"params": plain, "weight_decay": DECAY},
             {"params": tables, "weight_decay": 0.0}],
            lr=RATE, betas=(0.9, 0.98),
        )

    def save(self, path):
        """Writes a checkpoint."""
        state = {
            "network": self.network.state_dict(), "epoch": self.epoch,
            "optimiser": self.optimiser.state_dict(),
        }
        write_state(state, path)

    def load(self, path):
        """Goes on from a checkpoint."""
        state = torch.load(path, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.epoch = state["epoch"]

    def _asked(self, texts, chance):
        """[B, T] classes asked for, -1 elsewhere; [B, T] which are masked."""
        length = max(map(len, texts))
        wanted = torch.full((len(texts), length), -1)
        for row, text in enumerate(texts):
            known = [i for i, form in enumerate(text) if form in self.index]
            for place in hide(known, ASKED, chance):
                wanted[row, place] = self.index[text[place]]
        wanted = wanted.to(self.device)
        left = torch.rand(wanted.shape, device=self.device) < LEFT
        return wanted, (wanted >= 0) & ~left

    def _learn(self, texts, chance):
        shown = [
            restyled(t, chance.choice(("lower", "upper", "title", "title")))
            if chance.random() < RESTYLE else t
            for t in texts
        ]
        examples = [Example(t, None, None, None, None) for t in shown]
        data = batch(examples, self.forms, self.device)
        wanted, hidden = self._asked(texts, chance)
        if not (wanted >= 0).any():
            return 0.0
        with in_halves(self.device):
            scores = self.network(data, hidden, wanted >= 0)
        loss = F.cross_entropy(scores.float(), wanted[wanted >= 0])
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        return loss.item()

    def run_epoch(self, sentences):
        """One epoch; returns (mean loss, seconds)."""
        start, total = time.time(), 0.0
        torch.manual_seed(self.seed * 1000 + self.epoch)
        chance = random.Random(self.seed * 1000 + self.epoch)
        lengths = [len(s) for s in sentences]
        plan = groups(lengths, self.batch_words, chance)
        for step, group in enumerate(plan):
            done = self.epoch + step / len(plan)
            warm = min(1.0, (done * len(plan) + 1) / WARM)
            for setting in self.optimiser.param_groups:
                setting["lr"] = RATE * warm * max(0.01, 1 - done / self.epochs)
            total += self._learn([sentences[i] for i in group], chance)
        self.epoch += 1
        return total / len(plan), time.time() - start
