"""The network of FORMAT.md in PyTorch, in floats, with dropout for training."""

from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional as F


VECTOR_SHARE = 1 / 3  # how fast the word vectors of the press change


class Sizes(NamedTuple):
    """Widths of the layers; the letters are those of FORMAT.md."""

    word: int = 100  # W
    hash_rows: int = 24576  # B
    hashed: int = 64  # C
    vector: int = 100  # P
    model: int = 128  # D
    tag_hidden: int = 128  # T
    feed: int = 32  # F
    lstm: int = 128  # H
    lstm_layers: int = 1
    arc: int = 100  # A
    label: int = 100  # R
    names: int = 128  # N
    cnn_layers: int = 2


# What ships.
SIZES = {
    "fast": Sizes(
        vector=150, model=192, tag_hidden=160, lstm=192, lstm_layers=2,
        arc=128, label=128, names=128,
    ),
    "best": Sizes(
        vector=150, model=256, tag_hidden=256, lstm=256, lstm_layers=2,
        arc=192, label=128, names=192,
    ),
}


class Counts(NamedTuple):
    """How many words, vectors and outputs of each kind there are."""

    words: int
    vectors: int
    upos: int
    xpos: int
    feats: int
    scripts: int
    deprel: int
    names: int


class Rates(NamedTuple):
    """Dropout probabilities while training."""

    layer: float = 0.2
    inner: float = 0.05  # after the CNN layers but the last
    word: float = 0.17  # the whole trained vector
    part: float = 0.10  # the whole hashed vector, or the press's


class Outputs(NamedTuple):
    """Scores of a batch; B sentences of T tokens, padded."""

    early: tuple  # two [B, T, classes]: upos, xpos, from the CNN alone
    tags: tuple  # four [B, T, classes]: upos, xpos, feats, scripts
    arcs: torch.Tensor  # [B, T, T + 1], illegal heads at -1e9
    dependents: torch.Tensor  # [B, T, R]
    heads: torch.Tensor  # [B, T + 1, R]
    names: torch.Tensor  # [B, T, K]


def leaky(x):
    """Leaky ReLU with slope 0.1."""
    return F.leaky_relu(x, 0.1)


def dropped(x, rate):
    """Dropout with one mask for all positions of a sentence."""
    if rate == 0:
        return x
    keep = torch.empty(x.shape[0], 1, x.shape[2], device=x.device)
    return x * keep.bernoulli_(1 - rate) / (1 - rate)


def heads_allowed(mask):
    """[B, T, T + 1]: whether a word may be the head; no word is its own."""
    length = mask.shape[1]
    own = torch.eye(length, length + 1, dtype=torch.bool, device=mask.device)
    return F.pad(mask, (1, 0), value=True).unsqueeze(1) & ~own.roll(1, 1)


class Network(nn.Module):
    """Window CNN for tags, one BiLSTM for trees and names."""

    def __init__(self, sizes, counts, vectors, rates=Rates()):
        """`vectors`: [counts.vectors, P] tensor to begin with, row 0 zero."""
        super().__init__()
        s, c = sizes, counts
        self.sizes, self.counts, self.rates = sizes, counts, rates
        self.word = nn.Embedding(c.words, s.word)
        self.hashed = nn.EmbeddingBag(
            s.hash_rows + 1, s.hashed, mode="sum", padding_idx=s.hash_rows
        )
        self.vector = nn.Embedding.from_pretrained(
            vectors.clone(), freeze=False
        )
        self.input = nn.Linear(s.word + s.hashed + s.vector, s.model)
        self.cnn = nn.ModuleList(
            nn.Linear(3 * s.model, 2 * s.model) for _ in range(s.cnn_layers)
        )
        self.norm = nn.ModuleList(
            nn.LayerNorm(s.model) for _ in range(s.cnn_layers)
        )
        self.early_hidden = nn.Linear(s.model, s.tag_hidden)
        self.early_out = nn.ModuleList(
            nn.Linear(s.tag_hidden, n) for n in (c.upos, c.xpos)
        )
        self.feed = nn.Linear(c.upos + c.xpos, s.feed, bias=False)
        self.lstm = nn.ModuleList(
            nn.LSTM(
                2 * s.lstm if i else s.model + s.feed, s.lstm,
                batch_first=True, bidirectional=True,
            )
            for i in range(s.lstm_layers)
        )
        self._parser(s, c)
        self.tag_hidden = nn.Linear(2 * s.lstm + s.model, s.tag_hidden)
        self.tag_out = nn.ModuleList(
            nn.Linear(s.tag_hidden, n)
            for n in (c.upos, c.xpos, c.feats, c.scripts)
        )
        self.names_hidden = nn.Linear(2 * s.lstm + s.model, s.names)
        self.names_out = nn.Linear(s.names, c.names)
        self._initialise()

    def _parser(self, s, c):
        self.root = nn.Parameter(torch.randn(2 * s.lstm) * 0.1)
        self.arc_dependent = nn.Linear(2 * s.lstm, s.arc)
        self.arc_head = nn.Linear(2 * s.lstm, s.arc)
        self.arc_bilinear = nn.Linear(s.arc, s.arc)
        self.label_dependent = nn.Linear(2 * s.lstm, s.label)
        self.label_head = nn.Linear(2 * s.lstm, s.label, bias=False)
        self.label_out = nn.Linear(s.label, c.deprel)

    def _initialise(self):
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.hashed.weight, 0, 0.05)
        self.hashed.weight.data[self.sizes.hash_rows] = 0
        nn.init.orthogonal_(self.arc_bilinear.weight, 0.3)
        nn.init.zeros_(self.arc_bilinear.bias)
        cells = self.sizes.lstm
        for name, weight in self.lstm.named_parameters():
            if "weight_hh" in name:
                for gate in range(4):
                    nn.init.orthogonal_(
                        weight.data[gate * cells:(gate + 1) * cells]
                    )
            elif "bias" in name:
                weight.data.zero_()
                weight.data[cells:2 * cells] = 0.5

    def groups(self):
        """[(parameters, their rate as a share of the recipe's)]."""
        vectors = self.vector.weight
        others = [p for p in self.parameters() if p is not vectors]
        return [(others, 1.0), ([vectors], VECTOR_SHARE)]

    def _drop(self, x, rate):
        return dropped(x, rate if self.training else 0)

    def _drop_words(self, x, rate):
        """Drops whole vectors of single words, without rescaling."""
        if not self.training:
            return x
        keep = torch.rand(*x.shape[:2], 1, device=x.device) > rate
        return x * keep.float()

    def embed(self, words, rows, vectors):
        """[B, T] words, [B, T, 15] rows, [B, T] vectors -> [B, T, D]."""
        rates = self.rates
        shape = (*words.shape, self.sizes.hashed)
        hashed = self.hashed(rows.reshape(-1, rows.shape[-1])).view(shape)
        x = torch.cat(
            [
                self._drop_words(self.word(words), rates.word),
                self._drop_words(hashed, rates.part),
                self._drop_words(self.vector(vectors), rates.part),
            ],
            -1,
        )
        return self._drop(leaky(self.input(x)), rates.layer)

    def context(self, x, mask):
        """The CNN: [B, T, D] -> [B, T, D]."""
        last = len(self.cnn) - 1
        for i, (linear, norm) in enumerate(zip(self.cnn, self.norm)):
            x = x * mask.unsqueeze(-1).float()
            padded = F.pad(x, (0, 0, 1, 1))
            length = x.shape[1]
            window = [padded[:, k:k + length] for k in range(3)]
            z = linear(torch.cat(window, -1))
            z = z.view(*z.shape[:2], -1, 2).max(-1)[0]
            rate = self.rates.layer if i == last else self.rates.inner
            x = self._drop(x + norm(z), rate)
        return x

    def tags(self, hidden, outs, x):
        """Logits of tag heads that share a hidden layer."""
        h = F.dropout(leaky(hidden(x)), self.rates.layer, self.training)
        return tuple(out(h) for out in outs)

    def recur(self, x, early, lengths):
        """The BiLSTM over [context, tag feed] -> [B, T, 2H]."""
        feed = torch.cat([tags.softmax(-1) for tags in early], -1)
        x = torch.cat([x, self.feed(feed)], -1)
        total = x.shape[1]
        for lstm in self.lstm:
            packed = nn.utils.rnn.pack_padded_sequence(
                x, lengths, batch_first=True, enforce_sorted=False
            )
            x, _ = lstm(packed)
            x, _ = nn.utils.rnn.pad_packed_sequence(
                x, batch_first=True, total_length=total
            )
            x = self._drop(x, self.rates.layer)
        return x

    def arcs(self, y, nodes, mask):
        """Arc scores [B, T, T + 1]; column 0 is the root."""
        drop = self.rates.layer
        dependent = self._drop(leaky(self.arc_dependent(y)), drop)
        head = self._drop(leaky(self.arc_head(nodes)), drop)
        scores = self.arc_bilinear(dependent) @ head.transpose(1, 2)
        return scores.masked_fill(~heads_allowed(mask), -1e9)

    def name_scores(self, both):
        """Name label logits from BiLSTM and CNN outputs."""
        h = leaky(self.names_hidden(both))
        return self.names_out(self._drop(h, self.rates.layer))

    def forward(self, batch):
        """`batch`: see data.Batch."""
        x = self.embed(batch.words, batch.rows, batch.vectors)
        x = self.context(x, batch.mask)
        early = self.tags(self.early_hidden, self.early_out, x)
        y = self.recur(x, early, batch.lengths)
        both = torch.cat([y, x], -1)
        root = self.root.expand(y.shape[0], 1, y.shape[2])
        nodes = torch.cat([root, y], 1)
        return Outputs(
            early,
            self.tags(self.tag_hidden, self.tag_out, both),
            self.arcs(y, nodes, batch.mask),
            self.label_dependent(y),
            self.label_head(nodes),
            self.name_scores(both),
        )

    def labels(self, outputs, heads):
        """Relation logits [B, T, L] for heads [B, T] (0 is the root)."""
        width = outputs.heads.shape[-1]
        index = heads.unsqueeze(-1).expand(-1, -1, width)
        chosen = outputs.heads.gather(1, index)
        hidden = self._drop(
            leaky(outputs.dependents + chosen), self.rates.layer
        )
        return self.label_out(hidden)
