#!/usr/bin/env python3
"""Fits the rankers of a model file: who a pronoun or a description is.

    tools/fit/rankers.py models/relata.model --out models/relata.model \\
        --pronouns GOLD.jsonl ROWS NODES ... --nominals GOLD.jsonl ROWS NODES ...
        [--gap GAP.tsv ROWS NODES]

Needs PyTorch and numpy. Rows and nodes are what `antecedent_rows pronouns` and
`nominals` (beside this file) print of articles, with --nodes; gold: JSON Lines
{"article", "head_begin", "cluster"} and, of a mention of the title, "field":
"title", one mention a line, bytes of the text; or a .tsv like those of labels/.
The networks are those of tools/train/FORMAT.md, "Rankers". They maximise the
likelihood of any right candidate, or of none where there is none; of some
questions the contexts are left out, so that a ranker does without as well.
"""

import argparse
import os
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import antecedents
import rows

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "train"))
import container  # noqa: E402

MOST_CANDIDATES = 80
BATCH = 64
RATE = 2e-3
MEAN_FROM = 0.5  # the share of steps behind which weights are averaged


class Question:
    """One question: its column, context, and its candidates' features,
    contexts and targets."""

    def __init__(self, column, context, candidates):
        self.column, self.context = column, context
        self.candidates = candidates[:MOST_CANDIDATES]


def read_nodes(path, wanted):
    """{(article, is title, begin): numbers} of the wanted places."""
    found = {}
    with open(path, "rb") as file:
        while line := file.readline():
            article, count, width = line.decode().rstrip("\n").split("\t")
            count, width = int(count), int(width)
            raw = np.frombuffer(file.read(count * (8 + 4 * width)), "<u4")
            table = raw.reshape(count, 2 + width)
            for row in table:
                place = (article, row[0] == 0, int(row[1]))
                if place in wanted:
                    found[place] = row[2:].view("<f4").astype(np.float16)
    return found


def questions(labelled, nodes):
    """Questions of labelled groups of rows, with the numbers of `nodes`."""
    labelled = list(labelled)
    places = antecedents.candidate_place
    wanted = {antecedents.asked_place(group[0]) for group in labelled}
    wanted |= {places(row) for group in labelled for row in group
               if antecedents.is_candidate(row)}
    numbers = read_nodes(nodes, wanted)
    for group in labelled:
        yield Question(
            group[0].column, numbers[antecedents.asked_place(group[0])],
            [(row.features, numbers[places(row)], row.target > 0)
             for row in group if antecedents.is_candidate(row)])


def of_clusters(gold, found, nodes):
    """Questions whose answers are clusters of mentions."""
    read = (antecedents.things_of if gold.endswith(".tsv")
            else antecedents.clusters_of)
    with open(gold, encoding="utf-8") as mentions:
        clusters = read(mentions)
    return list(questions(
        antecedents.cluster_questions(clusters, rows.load(found)), nodes))


def of_gap(table, found, nodes):
    """Questions of GAP."""
    with open(table, encoding="utf-8") as lines:
        return list(questions(
            antecedents.gap_questions(lines, rows.load(found)), nodes))


class Network(nn.Module):
    """The network of one ranker, in floats."""

    def __init__(self, columns, features, node, sizes):
        super().__init__()
        self.columns, self.features = columns, features
        self.place = {name: i for i, name in enumerate(features)}
        kinds, width, hidden = len(columns), sizes.width, sizes.hidden
        self.linear = nn.Parameter(torch.zeros(kinds, len(features)))
        self.none_linear = nn.Parameter(torch.zeros(kinds))
        self.question = nn.Linear(node, width)
        self.candidate = nn.Linear(node, width)
        self.hidden = nn.Linear(len(features) + kinds + 3 * width, hidden)
        self.hidden_out = nn.Linear(hidden, 1, bias=False)
        self.none_hidden = nn.Linear(width + kinds, sizes.none)
        self.none_out = nn.Linear(sizes.none, 1, bias=False)
        self.dropout, self.node_dropout = nn.Dropout(0.4), nn.Dropout(0.2)

    def forward(self, batch):
        """Scores of [question][candidate], and of none behind them."""
        kinds = F.one_hot(batch.kind, len(self.columns)).float()
        asked = F.hardtanh(self.question(self.node_dropout(batch.node)))
        stands = F.hardtanh(self.candidate(self.node_dropout(batch.nodes)))
        count = batch.nodes.shape[1]
        wide = asked[:, None].expand(-1, count, -1)
        seen = torch.cat([batch.features,
                          kinds[:, None].expand(-1, count, -1), wide, stands,
                          wide * stands], -1)
        scores = (batch.features * self.linear[batch.kind][:, None]).sum(-1)
        scores = scores + self.hidden_out(
            self.dropout(F.relu(self.hidden(seen)))).squeeze(-1)
        none = self.none_linear[batch.kind] + self.none_out(self.dropout(
            F.relu(self.none_hidden(torch.cat([asked, kinds], -1))))).squeeze(-1)
        return torch.cat([scores.masked_fill(~batch.is_there, -1e9),
                          none[:, None]], 1)


class Batch:
    """Questions as tensors, padded."""

    def __init__(self, network, some, without_context=0.0):
        count = max(1, max(len(q.candidates) for q in some))
        shape = (len(some), count)
        width = len(some[0].context)
        features = np.zeros((*shape, len(network.features)), np.float32)
        nodes = np.zeros((*shape, width), np.float32)
        is_there = np.zeros(shape, bool)
        is_right = np.zeros((len(some), count + 1), bool)
        for i, question in enumerate(some):
            for j, (held, node, right) in enumerate(question.candidates):
                is_there[i, j], is_right[i, j] = True, right
                nodes[i, j] = node
                for name, amount in held.items():
                    if name in network.place:
                        features[i, j, network.place[name]] = amount
            is_right[i, count] = not is_right[i].any()
        keep = np.random.random(len(some)) >= without_context
        node = np.stack([q.context for q in some]).astype(np.float32)
        self.node = torch.tensor(node * keep[:, None])
        self.nodes = torch.tensor(nodes * keep[:, None, None])
        self.features = torch.tensor(features)
        self.is_there = torch.tensor(is_there)
        self.is_right = torch.tensor(is_right)
        self.kind = torch.tensor(
            [network.columns.index(q.column) for q in some])


def batches(some):
    """Lists of questions with like numbers of candidates, in any order."""
    order = sorted(some, key=lambda q: len(q.candidates) + 8 * random.random())
    cut = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(cut)
    return cut


def fit(some, sizes, epochs, seed):
    """A network fitted to questions."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)
    columns = sorted({q.column for q in some})
    names = sorted({name for q in some for c in q.candidates for name in c[0]})
    network = Network(columns, names, len(some[0].context), sizes)
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=1e-3)
    steps = epochs * (-(-len(some) // BATCH))
    step = 0
    mean = torch.optim.swa_utils.AveragedModel(network)
    for epoch in range(epochs):
        total = 0.0
        for part in batches(some):
            for group in optimiser.param_groups:
                group["lr"] = RATE * max(1 - step / steps, 0.25)
            step += 1
            batch = Batch(network, part, sizes.without)
            logs = torch.log_softmax(network(batch), 1)
            loss = -torch.logsumexp(
                logs.masked_fill(~batch.is_right, -1e9), 1).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            if step > steps * MEAN_FROM:
                mean.update_parameters(network)
            total += float(loss.detach()) * len(part)
        print("epoch %d: loss %.4f" % (epoch + 1, total / len(some)))
    return mean.module.eval()


def together(networks):
    """One network that scores as the mean of `networks`, which have the same
    columns, features and sizes: their parts side by side."""
    first, count = networks[0], len(networks)
    if count == 1:
        return first
    width, hidden = first.question.out_features, first.hidden.out_features
    none = first.none_hidden.out_features
    told = len(first.features) + len(first.columns)
    one = Network(first.columns, first.features, first.question.in_features,
                  Sizes(count * width, count * hidden, 0.0, count * none))
    with torch.no_grad():
        for part in one.parameters():
            part.zero_()
        for i, network in enumerate(networks):
            mine = slice(i * width, (i + 1) * width)
            rows_of = slice(i * hidden, (i + 1) * hidden)
            rows_of_none = slice(i * none, (i + 1) * none)
            one.linear += network.linear / count
            one.none_linear += network.none_linear / count
            for layer in ("question", "candidate"):
                getattr(one, layer).weight[mine] = getattr(network, layer).weight
                getattr(one, layer).bias[mine] = getattr(network, layer).bias
            one.hidden.bias[rows_of] = network.hidden.bias
            one.hidden.weight[rows_of, :told] = network.hidden.weight[:, :told]
            for block in range(3):
                begin = told + block * width
                at = told + block * count * width + i * width
                one.hidden.weight[rows_of, at:at + width] = (
                    network.hidden.weight[:, begin:begin + width])
            one.hidden_out.weight[0, rows_of] = (
                network.hidden_out.weight[0] / count)
            one.none_hidden.bias[rows_of_none] = network.none_hidden.bias
            one.none_hidden.weight[rows_of_none, mine] = (
                network.none_hidden.weight[:, :width])
            one.none_hidden.weight[rows_of_none, count * width:] = (
                network.none_hidden.weight[:, width:])
            one.none_out.weight[0, rows_of_none] = (
                network.none_out.weight[0] / count)
    return one.eval()


def report(network, some):
    """Prints precision, recall and mean log likelihood of each column."""
    found = {}
    for i in range(0, len(some), BATCH):
        part = some[i:i + BATCH]
        with torch.no_grad():
            batch = Batch(network, part)
            logs = torch.log_softmax(network(batch), 1)
            best = logs.argmax(1)
            logs = torch.logsumexp(logs.masked_fill(~batch.is_right, -1e9), 1)
        for question, choice, right, log in zip(part, best, batch.is_right,
                                                logs):
            none = len(right) - 1
            counts = found.setdefault(question.column, [0, 0, 0, 0, 0.0])
            counts[0] += not right[none]
            counts[1] += int(choice) != none
            counts[2] += int(choice) != none and bool(right[choice])
            counts[3] += 1
            counts[4] += float(log)
    for column, counts in sorted(found.items()):
        answered, chosen, right, count, log = counts
        print("%s: P %.3f R %.3f, log likelihood %.4f" % (
            column, right / max(chosen, 1), right / max(answered, 1),
            log / count))


def floats(values):
    """An array of a container."""
    values = np.ascontiguousarray(values, dtype="<f4")
    return container.Array("f32", values.shape, values.tobytes())


def arrays(name, network):
    """The arrays of FORMAT.md of one ranker."""
    def numbers(tensor):
        return tensor.detach().numpy().astype(np.float64)
    features, kinds = len(network.features), len(network.columns)
    hidden = numbers(network.hidden.weight).T
    none = numbers(network.none_hidden.weight).T
    width = len(none) - kinds
    return {
        name + ".columns": container.strings(network.columns),
        name + ".features": container.strings(network.features),
        name + ".linear": floats(numbers(network.linear)),
        name + ".hidden.bias": floats(numbers(network.hidden.bias) +
                                      hidden[features:features + kinds]),
        name + ".hidden.table": floats(
            np.concatenate([hidden[:features], hidden[features + kinds:]])),
        name + ".hidden.out": floats(numbers(network.hidden_out.weight)[0]),
        name + ".none.linear": floats(numbers(network.none_linear)),
        name + ".none.bias": floats(numbers(network.none_hidden.bias) +
                                    none[width:]),
        name + ".none.table": floats(none[:width]),
        name + ".none.out": floats(numbers(network.none_out.weight)[0]),
    }


def projection(networks):
    """The layer `context` in int8: of each ranker questions', then
    candidates'."""
    layers = [layer for network in networks
              for layer in (network.question, network.candidate)]
    weight = np.concatenate([x.weight.detach().numpy() for x in layers])
    bias = np.concatenate([x.bias.detach().numpy() for x in layers])
    scale = np.abs(weight).max(1) / 127
    whole = np.rint(weight / scale[:, None]).astype(np.int8)
    return {
        "context.weight": container.Array("i8", whole.shape, whole.tobytes()),
        "context.scale": floats(scale), "context.bias": floats(bias),
    }


class Sizes:
    """Widths of a network, and the share of questions without contexts."""

    def __init__(self, width, hidden, without, none=32):
        self.width, self.hidden, self.none = width, hidden, none
        self.without = without


def main():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    three = ("GOLD", "ROWS", "NODES")
    parser.add_argument("model")
    parser.add_argument("--out", required=True)
    for kind in ("pronouns", "nominals"):
        parser.add_argument("--" + kind, nargs=3, action="append",
                            metavar=three, required=True)
        parser.add_argument("--held-" + kind, nargs=3, action="append",
                            metavar=three, default=[])
    parser.add_argument("--gap", nargs=3, metavar=("TSV", "ROWS", "NODES"))
    parser.add_argument("--version", help="of the new file, for `info`")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--networks", type=int, default=3,
                        help="of seeds that follow, whose mean is the ranker")
    options = parser.parse_args()
    sizes = {"pronouns": Sizes(10, 64, 0.1), "nominals": Sizes(5, 64, 0.2)}
    old = container.read(options.model)
    new = {name: array for name, array in old.items()
           if not name.startswith(("pronouns.", "nominals.", "context."))}
    networks = []
    for kind, size in sizes.items():
        some = [q for files in getattr(options, kind)
                for q in of_clusters(*files)]
        if kind == "pronouns" and options.gap:
            some += of_gap(*options.gap)
        print("%s: %d questions" % (kind, len(some)))
        network = together([fit(some, size, options.epochs, seed)
                            for seed in range(options.seed,
                                              options.seed + options.networks)])
        held = [q for files in getattr(options, "held_" + kind)
                for q in of_clusters(*files)]
        if held:
            report(network, held)
        networks.append(network)
        new.update(arrays(kind, network))
    new.update(projection(networks))
    if options.version:
        new["info"] = container.strings(
            "version\t" + options.version if line.startswith("version\t")
            else line for line in container.read_strings(old["info"]))
    container.write(options.out, new)


if __name__ == "__main__":
    main()
