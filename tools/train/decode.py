"""From scores to trees, relations and name labels: FORMAT.md, "Decoding"."""

import numpy as np

ROOT_CANDIDATES = 3


def _is_tree(heads):
    """Whether heads (1-based, 0 the root) form a tree with one root."""
    if (heads == 0).sum() != 1:
        return False
    state = np.zeros(len(heads) + 1, dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads) + 1):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node - 1]
        if state[node] == 1:
            return False
        state[path] = 2
    return True


def _find_cycle(heads):
    """The nodes of one cycle of heads[node], node 0 the root; or None."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        state[path] = 2
    return None


def _contract(scores, heads, cycle):
    """Scores with the cycle as the last node, and what undoes it."""
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    cycle = np.array(cycle)
    own = scores[cycle, heads[cycle]]
    size = len(rest) + 1
    small = np.full((size, size), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(cycle, rest)] - own[:, None]
    small[-1, :-1] = into.max(axis=0) + own.sum()
    out = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = out.max(axis=1)
    return small, rest, cycle, into.argmax(axis=0), out.argmax(axis=1)


def _best_heads(scores):
    """Chu-Liu-Edmonds: scores[node][head], node 0 the root."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    small, rest, cycle, entry, leave = _contract(scores, heads, cycle)
    found = _best_heads(small)
    last = len(rest)
    for i in range(1, last):
        head = found[i]
        heads[rest[i]] = cycle[leave[i]] if head == last else rest[head]
    heads[cycle[entry[found[last]]]] = rest[found[last]]
    return heads


def tree(arcs):
    """Heads (0 is the root) from scores [n, n + 1], -inf for itself."""
    heads = arcs.argmax(axis=1)
    if _is_tree(heads):
        return heads
    scores = arcs.astype(np.float64)
    peak = scores.max(axis=1, keepdims=True)
    scores -= peak + np.log(np.exp(scores - peak).sum(axis=1, keepdims=True))
    lead = scores[:, 0] - scores[:, 1:].max(axis=1)
    best, best_sum = None, -np.inf
    for root in np.argsort(-lead, kind="stable")[:ROOT_CANDIDATES]:
        forced = np.full((len(scores) + 1, scores.shape[1]), -np.inf)
        forced[1:, 1:] = scores[:, 1:]
        forced[root + 1] = -np.inf
        forced[root + 1, 0] = 0
        found = _best_heads(forced)[1:]
        total = scores[np.arange(len(scores)), found].sum()
        if total > best_sum:
            best, best_sum = found, total
    return best


def relations(scores, heads, root):
    """The label of each token; `root` exactly where the head is 0."""
    scores = scores.copy()
    scores[:, root] = -np.inf
    return np.where(heads == 0, root, scores.argmax(axis=1))


def _legal(labels):
    """[before, after]: 0 where the BIO sequence is legal, else -inf."""
    return np.array([
        [
            -np.inf if b[0] == "I" and a[2:] != b[2:] else 0.0
            for b in labels
        ]
        for a in labels
    ])


def names(scores, labels):
    """Viterbi over BIO labels: indices per token from scores [n, K]."""
    moves = _legal(labels)
    peak = scores.max(axis=1, keepdims=True)
    scores = scores - peak
    scores = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    value = scores[0] + moves[labels.index("O")]
    back = []
    for row in scores[1:]:
        paths = value[:, None] + moves
        back.append(paths.argmax(axis=0))
        value = paths.max(axis=0) + row
    best = [int(value.argmax())]
    for step in reversed(back):
        best.append(int(step[best[-1]]))
    return best[::-1]
