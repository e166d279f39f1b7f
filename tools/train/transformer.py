"""What teaches: a transformer that guesses masked words, then learns the tasks.

Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers for
Language Understanding", 2019; Su et al., "RoFormer: Enhanced Transformer with
Rotary Position Embedding", 2021. Words come in as they do in the network that
ships: by vector, by hashed features; nothing of this is packed.
"""

import math
from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional as F

from network import Outputs, dropped, heads_allowed, leaky


class Sizes(NamedTuple):
    """Widths of the layers of a teacher."""

    word: int = 256
    hash_rows: int = 24576
    hashed: int = 128
    model: int = 512
    heads: int = 8
    feed: int = 2048
    layers: int = 8
    arc: int = 384
    label: int = 192
    hidden: int = 512  # of tags and of names


class Rates(NamedTuple):
    """Dropout probabilities of a teacher while it learns the tasks."""

    layer: float = 0.1
    part: float = 0.1  # the whole trained, hashed or frozen vector of a word
    head: float = 0.2
    hidden: float = 0.07  # words that are masked


def _rotated(x, cos, sin):
    first, second = x.chunk(2, -1)
    turned = [first * cos - second * sin, second * cos + first * sin]
    return torch.cat(turned, -1).to(x.dtype)


class Block(nn.Module):
    """Attention and feed-forward layer, normalised before."""

    def __init__(self, sizes):
        super().__init__()
        width = sizes.model
        self.heads = sizes.heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attend = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up = nn.Linear(width, sizes.feed)
        self.down = nn.Linear(sizes.feed, width)
        into = 0.02 * math.sqrt(768 / width)
        back = 0.02 / math.sqrt(2 * sizes.layers)
        for layer, spread in (
            (self.attend, into), (self.up, into),
            (self.out, back), (self.down, back),
        ):
            nn.init.normal_(layer.weight, 0, spread)
            nn.init.zeros_(layer.bias)

    def forward(self, x, turn, mask, rate):
        """`turn`: cosines and sines of the positions; mask [B, 1, 1, T]."""
        rate = rate if self.training else 0.0
        parts = self.attend(self.before(x))
        shape = (*x.shape[:2], 3, self.heads, x.shape[2] // self.heads)
        query, key, value = parts.view(shape).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(
            _rotated(query, *turn), _rotated(key, *turn), value,
            attn_mask=mask, dropout_p=rate,
        )
        seen = self.out(seen.transpose(1, 2).reshape(x.shape))
        x = x + F.dropout(seen, rate)
        fed = self.down(F.gelu(self.up(self.between(x))))
        return x + F.dropout(fed, rate)


class Encoder(nn.Module):
    """Words to vectors that know their sentence."""

    def __init__(self, sizes, vectors):
        """`vectors`: frozen [words, P] tensor, row 0 zero."""
        super().__init__()
        self.sizes, self.rate, self.part = sizes, 0.0, 0.05
        self.word = nn.Embedding(len(vectors), sizes.word)
        self.hashed = nn.EmbeddingBag(
            sizes.hash_rows + 1, sizes.hashed, mode="sum",
            padding_idx=sizes.hash_rows,
        )
        self.vector = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.input = nn.Linear(
            sizes.word + sizes.hashed + vectors.shape[1], sizes.model
        )
        self.norm = nn.LayerNorm(sizes.model)
        self.masked = nn.Parameter(torch.randn(sizes.model) * 0.02)
        self.ends = nn.Parameter(torch.randn(2, sizes.model) * 0.02)
        self.blocks = nn.ModuleList(Block(sizes) for _ in range(sizes.layers))
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.hashed.weight, 0, 0.05)
        self.hashed.weight.data[sizes.hash_rows] = 0

    def embed(self, batch, hidden):
        """[B, T, D]; words at `hidden` [B, T] are masked."""
        rows = batch.rows.reshape(-1, batch.rows.shape[-1])
        hashed = self.hashed(rows).view(*batch.vectors.shape, -1)
        parts = [self.word(batch.vectors), hashed, self.vector(batch.vectors)]
        if self.training:
            shape = (*batch.vectors.shape, 1)
            parts = [
                p * (torch.rand(shape, device=p.device) > self.part)
                for p in parts
            ]
        x = self.norm(self.input(torch.cat(parts, -1)))
        if hidden is None:
            return x
        return torch.where(hidden.unsqueeze(-1), self.masked.to(x.dtype), x)

    def _turns(self, count, device):
        half = self.sizes.model // self.sizes.heads // 2
        speeds = 10000.0 ** (-torch.arange(half, device=device) / half)
        angles = torch.arange(count, device=device).unsqueeze(1) * speeds
        return angles.cos(), angles.sin()

    def forward(self, batch, hidden=None):
        """All layers, each [B, T + 2, D]: a mark, the words, a mark."""
        x = self.embed(batch, hidden)
        first, last = (
            end.to(x.dtype).expand(x.shape[0], 1, -1) for end in self.ends
        )
        x = torch.cat([first, x, last], 1)
        place = torch.arange(x.shape[1], device=x.device).unsqueeze(0)
        count = batch.mask.sum(1, keepdim=True)
        x = torch.where((place == count + 1).unsqueeze(-1), last, x)
        mask = (place < count + 2)[:, None, None]
        turn = self._turns(x.shape[1], x.device)
        layers = [F.dropout(x, self.rate, self.training)]
        for block in self.blocks:
            layers.append(block(layers[-1], turn, mask, self.rate))
        return layers


class Masked(nn.Module):
    """An encoder and what guesses masked words by it."""

    def __init__(self, sizes, vectors, classes):
        super().__init__()
        self.encoder = Encoder(sizes, vectors)
        self.before = nn.LayerNorm(sizes.model)
        self.hidden = nn.Linear(sizes.model, sizes.model)
        self.between = nn.LayerNorm(sizes.model)
        self.out = nn.Linear(sizes.model, classes)
        nn.init.normal_(self.out.weight, 0, 0.02)

    def forward(self, batch, hidden, wanted):
        """Scores [n, classes] of the n words at `wanted` [B, T]."""
        x = self.encoder(batch, hidden)[-1][:, 1:-1][wanted]
        return self.out(self.between(F.gelu(self.hidden(self.before(x)))))


class Teacher(nn.Module):
    """An encoder with heads for tags, trees and names."""

    def __init__(self, sizes, counts, vectors, rates=Rates(), share=0.2):
        """`share`: how fast the encoder learns beside the heads."""
        super().__init__()
        s = sizes
        self.rates, self.share = rates, share
        self.encoder = Encoder(sizes, vectors)
        self.encoder.rate, self.encoder.part = rates.layer, rates.part
        self.mix = nn.Parameter(torch.zeros(3, s.layers + 1))
        self.mix.data[:, -1] = 2.0
        self.norms = nn.ModuleList(nn.LayerNorm(s.model) for _ in range(3))
        self.tag_hidden = nn.Linear(s.model, s.hidden)
        self.tag_out = nn.ModuleList(
            nn.Linear(s.hidden, n)
            for n in (counts.upos, counts.xpos, counts.feats, counts.scripts)
        )
        self.arc_dependent = nn.Linear(s.model, s.arc)
        self.arc_head = nn.Linear(s.model, s.arc)
        self.arc_bilinear = nn.Linear(s.arc, s.arc)
        self.label_dependent = nn.Linear(s.model, s.label)
        self.label_head = nn.Linear(s.model, s.label, bias=False)
        self.label_out = nn.Linear(s.label, counts.deprel)
        self.names_hidden = nn.Linear(s.model, s.hidden)
        self.names_out = nn.Linear(s.hidden, counts.names)
        nn.init.orthogonal_(self.arc_bilinear.weight, 0.3)
        nn.init.zeros_(self.arc_bilinear.bias)

    def start_from(self, masked):
        """Takes over the encoder of a Masked."""
        self.encoder.load_state_dict(masked.encoder.state_dict())

    def groups(self):
        """[(parameters, their rate as a share of the recipe's)]."""
        inner = [p for p in self.encoder.parameters() if p.requires_grad]
        known = {id(p) for p in self.encoder.parameters()}
        heads = [p for p in self.parameters() if id(p) not in known]
        return [(inner, self.share), (heads, 1.0)]

    def _drop(self, x):
        return dropped(x, self.rates.head if self.training else 0)

    def forward(self, batch):
        """`batch`: see data.Batch."""
        hidden = None
        if self.training:
            shape, device = batch.vectors.shape, batch.vectors.device
            hidden = torch.rand(shape, device=device) < self.rates.hidden
        layers = torch.stack(self.encoder(batch, hidden))[:, :, :-1].float()
        mixed = torch.einsum("kl,lbtd->kbtd", self.mix.softmax(-1), layers)
        tags, nodes, names = (
            self._drop(norm(x)) for norm, x in zip(self.norms, mixed)
        )
        y = nodes[:, 1:]
        hidden = self._drop(leaky(self.tag_hidden(tags[:, 1:])))
        dependent = self._drop(leaky(self.arc_dependent(y)))
        head = self._drop(leaky(self.arc_head(nodes)))
        arcs = self.arc_bilinear(dependent) @ head.transpose(1, 2)
        allowed = heads_allowed(batch.mask)
        named = self._drop(leaky(self.names_hidden(names[:, 1:])))
        return Outputs(
            (), tuple(out(hidden) for out in self.tag_out),
            arcs.float().masked_fill(~allowed, -1e9),
            self.label_dependent(y), self.label_head(nodes),
            self.names_out(named),
        )

    def labels(self, outputs, heads):
        """Relation logits [B, T, L] for heads [B, T] (0 is the root)."""
        width = outputs.heads.shape[-1]
        index = heads.unsqueeze(-1).expand(-1, -1, width)
        both = outputs.dependents + outputs.heads.gather(1, index)
        return self.label_out(self._drop(leaky(both.float())))
