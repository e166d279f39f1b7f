"""Names corpora under one label scheme.

Corpora differ in what they label. A token therefore carries the *set* of
labels that its corpus allows, and training asks only that the network's label
be in the set. Each reader yields `Named` sentences.
"""

import collections
import csv
import os
from typing import NamedTuple

import conllu
from forms import lower

TYPES = (
    "Person", "Organization", "GeopoliticalEntity", "Place", "Group",
    "Event", "Work", "Product", "Law",
)
LABELS = ("O",) + tuple(b + "-" + t for t in TYPES for b in "BI")
PER, ORG, GPE, PLACE, GROUP, EVENT, WORK, PRODUCT, LAW = TYPES
LOCATION = (GPE, PLACE)
THING = (WORK, PRODUCT, LAW)
ANY = TYPES + ("O",)


class Named(NamedTuple):
    """Forms, spans (begin, end, types; "O" in types: or no name), and
    positions of which nothing is known."""

    forms: list
    spans: list
    unknown: list


class Lexicon:
    """Word lists, and what the silver corpus says of common strings."""

    def __init__(self, gmb, organizations=(), cities=()):
        self.organizations, self.cities = set(organizations), set(cities)
        self.words = collections.defaultdict(set)
        path = os.path.join(os.path.dirname(__file__), "name_words.tsv")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#"):
                    kind, _, words = line.rstrip("\n").partition("\t")
                    self.words[kind].update(
                        w.replace("_", " ") for w in words.split(" ")
                    )
        self.states, self.demonyms = _common_strings(gmb)

    def is_title(self, word):
        """Whether the word goes before a person's name."""
        return word.lower() in self.words["title"]

    def location(self, forms):
        """The types that a place name may have."""
        text = " ".join(forms)
        low = [f.lower() for f in forms]
        if " ".join(w for w in low if w != "the") in self.words["place"]:
            return (PLACE,)
        if self.is_state(text):
            return (GPE,)
        if self.words["place_word"].intersection(low):
            return (PLACE,)
        return LOCATION

    def organization(self, forms):
        """Organization, but a state stays a state whatever it does."""
        return (GPE,) if self.is_state(" ".join(forms)) else (ORG,)

    def is_state(self, text):
        """Whether the string is usually a country, state or city."""
        short = text.isupper() and text.lower() in self.words["state"]
        return short or text in self.states

    def untitled(self, forms, begin, end):
        """The position after the last title; `end` if nothing is left."""
        titles = [i for i in range(begin, end) if self.is_title(forms[i])]
        return titles[-1] + 1 if titles else begin


def read_gmb(path):
    """Yields (forms, PTB tags, BIO labels) of the GMB csv."""
    rows = []
    with open(path, encoding="latin-1", newline="") as source:
        lines = csv.reader(source)
        next(lines)
        for number, word, tag, label in lines:
            if number and rows:
                yield tuple(zip(*rows))
                rows = []
            rows.append((word or "-", tag, label))
    if rows:
        yield tuple(zip(*rows))


def spans_of(labels):
    """(begin, end, kind) of BIO or IOB1 labels."""
    spans, begin, kind = [], None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and label != "I-" + kind:
            spans.append((begin, i, kind))
            begin = None
        if label != "O" and begin is None:
            begin, kind = i, label[2:]
    return spans


def _common_strings(sentences):
    """Names of states and cities, and demonyms, by majority in GMB."""
    kinds = collections.defaultdict(collections.Counter)
    adjectives = collections.Counter()
    for forms, tags, labels in sentences:
        for begin, end, kind in spans_of(labels):
            text = " ".join(forms[begin:end])
            if kind == "gpe" and tags[begin] in ("JJ", "NNS", "NN"):
                adjectives[text] += 1
            else:
                kinds[text][kind] += 1
    states = {
        text for text, found in kinds.items()
        if found["geo"] + found["gpe"] >= 3
        and found["geo"] + found["gpe"] >= 0.6 * sum(found.values())
        and adjectives[text] < found["geo"]
    }
    demonyms = {
        text for text, count in adjectives.items()
        if count >= 2 and text[:1].isupper() and text not in states
    }
    return states, demonyms


def _gmb_types(kind, forms, tags, lexicon):
    """Types of a GMB span; () for none."""
    text = " ".join(forms)
    adjective = all(t in ("JJ", "NNS", "NN") for t in tags)
    if kind == "per":
        return (PER,)
    if kind in ("geo", "gpe"):
        if text in lexicon.demonyms or adjective:
            return (GROUP,)
        found = lexicon.location(forms)
        return (GPE,) if found == LOCATION else found
    if kind == "org":
        if text in lexicon.demonyms:
            return (GROUP, ORG)
        if lexicon.location(forms) == (PLACE,):
            listed = text.lower() in lexicon.words["place"]
            return (PLACE,) if listed else (PLACE, ORG)
        return lexicon.organization(forms)
    if kind == "eve":
        return (EVENT,)
    return () if kind == "tim" else ANY


def gmb(sentences, lexicon):
    """GMB: silver, so the map also mends its commonest slips."""
    for forms, tags, labels in sentences:
        spans, unknown = [], []
        for begin, end, kind in spans_of(labels):
            if kind == "per":
                begin = lexicon.untitled(forms, begin, end)
            if begin == end:
                continue
            text = forms[begin:end]
            types = _gmb_types(kind, text, tags[begin:end], lexicon)
            named = any(c.isupper() for f in text for c in f)
            if types and (types == ANY or not named):
                unknown += range(begin, end)
            elif types:
                spans.append((begin, end, types))
        yield Named(list(forms), spans, unknown)


def gold_spans(path):
    """(forms, {(begin, end, PER | LOC | ORG)}) of Wikigold, in IOB1."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, ""]:
            fields = line.split()
            if fields and fields[0] != "-DOCSTART-":
                rows.append(fields)
            elif rows:
                forms, labels = zip(*rows)
                spans = {s for s in spans_of(labels) if s[2] != "MISC"}
                yield list(forms), spans
                rows = []


def _capital(form):
    return form[:1].isupper()


def meantime(path, lexicon):
    """MEANTIME: of its mentions, those written like names."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + [""]:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 5:
                rows.append((fields[3], fields[4]))
            elif rows:
                yield _meantime_sentence(*zip(*rows), lexicon)
                rows = []


def _brackets(columns):
    """(begin, end, id) of the bracketed mentions of a CoNLL column."""
    opened, spans = collections.defaultdict(list), []
    for i, column in enumerate(columns):
        for part in column.split("|") if column != "-" else ():
            name = part.strip("( )")
            if part.strip().startswith("("):
                opened[name].append(i)
            if part.strip().endswith(")") and opened[name]:
                spans.append((opened[name].pop(), i + 1, name))
    return spans


_SMALL = ("of", "the", "for", "&", "'s", "de", "la")


def _name_like(forms, begin, end):
    """The span without a leading article, if written like a name."""
    if forms[begin].lower() in ("the", "a", "an"):
        begin += 1
    inner = forms[begin:end]
    if not inner or not (_capital(inner[0]) and _capital(inner[-1])):
        return None
    good = all(_capital(f) or f in _SMALL or f[0].isdigit() for f in inner)
    if not good or (len(inner) == 1 and (begin == 0 or len(inner[0]) < 2)):
        return None
    return begin


def _meantime_sentence(forms, columns, lexicon):
    kinds = {"PER": (PER,), "ORG": (ORG,), "PRO": (PRODUCT, WORK)}
    spans = []
    for begin, end, name in _brackets(columns):
        kind = name.split("_")[-1][:3]
        begin = _name_like(forms, begin, end)
        if begin is None or kind not in ("PER", "ORG", "PRO", "LOC"):
            continue
        if kind == "PER":
            begin = lexicon.untitled(forms, begin, end)
        if begin < end:
            types = kinds.get(kind) or lexicon.location(forms[begin:end])
            spans.append((begin, end, types))
    return _finish(list(forms), spans, lexicon, range(len(forms)))


def _finish(forms, spans, lexicon, doubtful):
    """Longest spans first, no overlap; loose capitals become unknown."""
    kept, taken = [], set()
    for begin, end, types in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if not taken.intersection(range(begin, end)):
            kept.append((begin, end, types))
            taken.update(range(begin, end))
    unknown = []
    for i in doubtful:
        if i in taken or not _capital(forms[i]):
            continue
        if forms[i] in lexicon.demonyms:
            kept.append((i, i + 1, (GROUP,)))
        elif i > 0:
            unknown.append(i)
    return Named(forms, sorted(kept), unknown)


_GUM_TYPES = {
    "person": (PER,), "organization": (ORG,), "event": (EVENT,),
    "place": LOCATION, "object": THING + (PLACE, "O"),
    "abstract": THING + (GROUP, EVENT, "O"),
}


def _gum_mentions(sentence):
    """(begin, end, etype, head) of the mentions inside one sentence."""
    opened, found = collections.defaultdict(list), []
    for i, token in enumerate(sentence):
        entity = next(
            (f[7:] for f in token.misc.split("|") if f.startswith("Entity=")),
            "",
        )
        for part in entity.replace("(", " (").replace(")", ") ").split():
            fields = part.strip("()").split("-", 7)
            if part.startswith("("):
                opened[fields[0]].append((i, fields))
            if part.endswith(")") and opened[fields[0]]:
                begin, opening = opened[fields[0]].pop()
                if len(opening) > 5:
                    head = int(opening[5].split(",")[0]) - 1 + begin
                    found.append((begin, i + 1, opening[1], head))
    return found


def _is_name(token):
    return token.xpos in ("NNP", "NNPS")


def _grow(sentence, mention, links):
    """The run of name words around the head, inside the mention."""
    begin, end, _, head = mention
    inner = [_is_name(t) or t.xpos in ("CD", "HYPH") for t in sentence]
    low = high = head
    while low > begin and inner[low - 1]:
        low -= 1
    while high + 1 < end:
        skip = high + 1
        while skip < end and sentence[skip].form.lower() in links:
            skip += 1
        if skip >= end or not inner[skip]:
            break
        high = skip
    while high > head and not _is_name(sentence[high]):
        high -= 1
    return low, high + 1


def _gum_span(sentence, mention, lexicon):
    """The name in a GUM mention, or None."""
    etype, head = mention[2:]
    if etype not in _GUM_TYPES or head >= len(sentence):
        return None
    if not _is_name(sentence[head]):
        return None
    links = () if etype == "person" else ("of", "the", "for", "and", "&", "'s")
    begin, end = _grow(sentence, mention, links)
    forms = [t.form for t in sentence]
    types = _GUM_TYPES[etype]
    if etype == "person":
        begin = lexicon.untitled(forms, begin, end)
        if sentence[head].xpos == "NNPS" or forms[head] in lexicon.demonyms:
            types = (GROUP,)
    elif etype == "place":
        types = lexicon.location(forms[begin:end])
    elif etype == "organization":
        types = lexicon.organization(forms[begin:end])
    return (begin, end, types) if begin < end else None


def gum(path, lexicon):
    """GUM: mentions with a proper noun as head; one per sentence read."""
    for sentence in conllu.read_sentences(path):
        forms = [t.form for t in sentence]
        mentions = _gum_mentions(sentence)
        spans = [_gum_span(sentence, m, lexicon) for m in mentions]
        times = {
            i for begin, end, etype, _ in mentions
            for i in range(begin, end) if etype == "time"
        }
        loose = [
            i for i, t in enumerate(sentence)
            if i not in times and (_is_name(t) or t.upos == "ADJ")
        ]
        yield _finish(forms, [s for s in spans if s], lexicon, loose)


_MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday "
    "mon tue tues wed thu thur thurs fri sat sun".split()
)


def _is_part(token, lexicon):
    """Whether a token of a treebank is part of some name."""
    low = token.form.lower().rstrip(".")
    return (
        token.upos == "PROPN"
        and low not in _MONTHS_AND_DAYS
        and not lexicon.is_title(token.form)
        and token.xpos in ("NNP", "NNPS")
    )


def _tree_types(sentence, begin, end, lexicon):
    """The types that a treebank's own annotation leaves to a name."""
    forms = [t.form for t in sentence[begin:end]]
    text = " ".join(forms)
    if lexicon.is_state(text):
        return (GPE,)
    if lower(text) in lexicon.organizations:
        return (ORG,) if lower(text) not in lexicon.cities else (ORG, GPE)
    if len(forms) > 1 and lower(text) in lexicon.cities:
        return (GPE,)
    if sentence[end - 1].xpos == "NNPS" and end - begin == 1:
        return (GROUP, ORG, PRODUCT)
    inner = {
        t.deprel for t in sentence[begin:end] if begin <= t.head - 1 < end
    }
    if inner and inner <= {"flat"}:
        return (PER,)
    return TYPES


_OF = (["of"], ["of", "the"], ["for"], ["for", "the"])


def _runs(sentence, lexicon):
    """[begin, end] of runs of proper nouns, with capitalised adjectives that
    modify them; a demonym stays outside ("the Iraqi parliament")."""
    inside = [_is_part(t, lexicon) for t in sentence] + [False]
    runs = []
    for i, part in enumerate(inside[:-1]):
        if part and not (i and inside[i - 1]):
            runs.append([i, inside.index(False, i)])
    for run in runs:
        while run[0] > 0:
            before = sentence[run[0] - 1]
            if (
                before.upos != "ADJ" or not _capital(before.form)
                or before.form in lexicon.demonyms
                or not run[0] <= before.head - 1 < run[1]
            ):
                break
            run[0] -= 1
    return runs


def _is_joined(sentence, first, second, nouns, is_chain):
    """Whether two runs are one name: "Gulf of Mexico", "Coca-Cola", but not
    "Ruiz of Chile"; with is_chain also "(Ministry of) Trade and Industry"."""
    last = sentence[first[1] - 1]
    between = sentence[first[1]:second[0]]
    words = [t.form.lower() for t in between]
    is_noun = last.form.lower() in nouns
    if words in (["-"], ["&"]):
        return words == ["&"] or "SpaceAfter=No" in last.misc
    if words in _OF:
        return is_noun
    return words == ["and"] and is_chain and is_noun


def _joined(sentence, runs, nouns):
    """The runs, those that are one name as one."""
    found, is_chain = [], False
    for run in runs:
        if found and _is_joined(sentence, found[-1], run, nouns, is_chain):
            is_chain = True
            found[-1][1] = run[1]
        else:
            found.append(list(run))
            is_chain = False
    return found


def _doubtful(sentence, spans, lexicon):
    """Positions that may belong to a name or not."""
    taken = {i for b, e, _ in spans for i in range(b, e)}
    edges = {b - 1 for b, _, _ in spans} | {e for _, e, _ in spans}
    for i, token in enumerate(sentence):
        if i in taken or token.form.lower().rstrip(".") in _MONTHS_AND_DAYS:
            continue
        is_loose = _capital(token.form) and i > 0 and (
            token.upos in ("ADJ", "NOUN", "PROPN", "X")
        )
        is_edge = i in edges and (
            token.upos in ("DET", "NUM", "NOUN", "PART")
            or token.form in lexicon.demonyms
        )
        if (is_loose or is_edge) and not lexicon.is_title(token.form):
            yield i


def treebank(sentences, lexicon):
    """Names of unknown type where a treebank has proper nouns.

    A run of proper nouns is a name; runs joined by "of" are one where the word
    before is also a common noun. A run joined by `flat` alone is nearly always
    a person (86 % on the development set of Universal NER), or a place that the
    lexicon knows.
    """
    sentences = list(sentences)
    nouns = {
        t.form for s in sentences for t in s
        if t.upos == "NOUN" and t.form.islower()
        and not lexicon.is_title(t.form)
    } | lexicon.words["place_word"]
    for sentence in sentences:
        spans = [
            (begin, end, _tree_types(sentence, begin, end, lexicon))
            for begin, end in _joined(sentence, _runs(sentence, lexicon), nouns)
        ]
        unknown = list(_doubtful(sentence, spans, lexicon))
        yield Named([t.form for t in sentence], spans, unknown)
