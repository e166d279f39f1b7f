"""Precision, recall and F1 of an analysis against a gold one.

Words are aligned as in the CoNLL 2018 shared task (Zeman et al., "Multilingual
Parsing from Raw Text to Universal Dependencies"): by begin and end, inside
multiword tokens by the longest common subsequence of lower-cased forms. A gold
lemma `_` accepts any lemma.
"""

from typing import NamedTuple

_UNIVERSAL = frozenset(
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case "
    "Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person "
    "Polite".split()
)
_FUNCTION = frozenset("aux case cc clf cop det mark punct".split())


class Score(NamedTuple):
    """How many are right, found and wanted."""

    right: int
    found: int
    wanted: int

    def percent(self):
        """(precision, recall, F1)."""
        return (
            100.0 * self.right / max(1, self.found),
            100.0 * self.right / max(1, self.wanted),
            200.0 * self.right / max(1, self.found + self.wanted),
        )


class _Node(NamedTuple):
    """A word in its sentence."""

    sentence: int
    index: int
    word: object
    token: object
    is_multiword: bool


def _nodes(sentences):
    return [
        _Node(
            s, i, word, sentence.tokens[word.token],
            sentence.tokens[word.token].last
            - sentence.tokens[word.token].first > 1,
        )
        for s, sentence in enumerate(sentences)
        for i, word in enumerate(sentence.words)
    ]


def _common(gold, found):
    """Pairs of two short runs by longest common subsequence."""
    a = [n.word.form.lower() for n in gold]
    b = [n.word.form.lower() for n in found]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            best[i][j] = (
                best[i + 1][j + 1] + 1 if a[i] == b[j]
                else max(best[i + 1][j], best[i][j + 1])
            )
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((gold[i], found[j]))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _run_end(nodes, start, end):
    """Where a run of words that begin before `end` ends, and its new end."""
    while start < len(nodes) and nodes[start].token.begin < end:
        if nodes[start].is_multiword:
            end = max(end, nodes[start].token.end)
        start += 1
    return start, end


def _align(gold, found):
    """Pairs (gold node, found node) in the order of the text."""
    pairs, i, j = [], 0, 0
    while i < len(gold) and j < len(found):
        a, b = gold[i], found[j]
        if a.token.begin < b.token.begin and not a.is_multiword:
            i += 1
        elif b.token.begin < a.token.begin and not b.is_multiword:
            j += 1
        elif a.is_multiword or b.is_multiword:
            end = max(n.token.end for n in (a, b) if n.is_multiword)
            grown = None
            while grown != end:
                grown = end
                i_end, end = _run_end(gold, i, end)
                j_end, end = _run_end(found, j, end)
            pairs += _common(gold[i:i_end], found[j:j_end])
            i, j = i_end, j_end
        else:
            if a.token.end == b.token.end:
                pairs.append((a, b))
            i, j = i + 1, j + 1
    return pairs


def universal(relation):
    """Without subtype."""
    return relation.split(":", 1)[0]


def _features(word, keep=None):
    return sorted(
        f for f in word.feats.split("|")
        if keep is None or f.split("=", 1)[0] in keep
    )


def _same_relation(a, b):
    return universal(a.word.deprel) == universal(b.word.deprel)


def trees(gold, found):
    """{measure: Score} of tokens, sentences, tags, lemmas, trees, and
    {relation: Score} of labelled arcs by universal relation."""
    gold_nodes, found_nodes = _nodes(gold), _nodes(found)
    pairs = _align(gold_nodes, found_nodes)
    to_gold = {b[:2]: a[:2] for a, b in pairs}

    def same_head(a, b):
        if b.word.head < 0 or a.word.head < 0:
            return a.word.head == b.word.head
        return to_gold.get((b.sentence, b.word.head)) == (
            a.sentence, a.word.head
        )

    def same_arc(a, b):
        return same_head(a, b) and _same_relation(a, b)

    tests = {
        "words": lambda a, b: True,
        "UPOS": lambda a, b: a.word.upos == b.word.upos,
        "XPOS": lambda a, b: a.word.xpos == b.word.xpos,
        "UFeats": lambda a, b: _features(a.word, _UNIVERSAL)
        == _features(b.word, _UNIVERSAL),
        "features": lambda a, b: _features(a.word) == _features(b.word),
        "lemma": lambda a, b: a.word.lemma in ("_", b.word.lemma),
        "UAS": same_head,
        "LAS": same_arc,
    }
    result = {
        name: Score(len(g & f), len(f), len(g)) for name, g, f in zip(
            ("tokens", "sentences"), _spans(gold), _spans(found)
        )
    }
    for name, test in tests.items():
        right = sum(1 for a, b in pairs if test(a, b))
        result[name] = Score(right, len(found_nodes), len(gold_nodes))
    arcs = [a for a, b in pairs if same_arc(a, b)]
    result["CLAS"] = Score(*(
        sum(1 for n in nodes if universal(n.word.deprel) not in _FUNCTION)
        for nodes in (arcs, found_nodes, gold_nodes)
    ))
    return result, _by_relation(arcs, found_nodes, gold_nodes)


def _by_relation(arcs, found, gold):
    counts = [{}, {}, {}]
    for count, nodes in zip(counts, (arcs, found, gold)):
        for node in nodes:
            relation = universal(node.word.deprel)
            count[relation] = count.get(relation, 0) + 1
    return {
        relation: Score(*(c.get(relation, 0) for c in counts))
        for relation in sorted({r for c in counts for r in c})
    }


def _spans(sentences):
    """(token spans, sentence spans)."""
    return (
        {(t.begin, t.end) for s in sentences for t in s.tokens},
        {(s.tokens[0].begin, s.tokens[-1].end) for s in sentences},
    )


def entities(sentences, kinds=None):
    """{(begin, end, type)}; `kinds` maps types, those it lacks are dropped.

    An I- that continues nothing begins a name.
    """
    found = []
    for sentence in sentences:
        current = None
        for word in sentence.words:
            mark, _, kind = word.name.partition("-")
            if mark == "I" and current and current[2] == kind:
                current[1] = word.end
            elif mark in ("B", "I"):
                current = [word.begin, word.end, kind]
                found.append(current)
            else:
                current = None
    mapped = ((b, e, kinds.get(k) if kinds else k) for b, e, k in found)
    return {m for m in mapped if m[2]}


def names(gold, found):
    """{type, `all`, `any type`: Score} of two sets of entities."""
    result = {
        kind: Score(*(
            sum(1 for e in side if e[2] == kind)
            for side in (gold & found, found, gold)
        ))
        for kind in sorted({e[2] for e in gold | found})
    }
    result["all"] = Score(len(gold & found), len(found), len(gold))
    g, f = ({e[:2] for e in side} for side in (gold, found))
    result["any type"] = Score(len(g & f), len(f), len(g))
    return result
