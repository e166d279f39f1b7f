"""Names corpora keep hyphenated words whole; treebanks split most of them.

"al-Qaida" is one token in GMB and three in UD English, which leaves only
prefixes on ("pro-democracy"). Standard library only.
"""

import re

_PREFIXES = frozenset(
    "anti counter cyber de e ex extra hyper inter mega mid mini multi neo non"
    " over pan post pre pro proto pseudo quasi re semi sub super trans ultra un"
    " under vice".split()
)
_HYPHEN = re.compile(r"(?<=[\w.])(-)(?=\w)")


def pieces(form):
    """The tokens that UD would make of a form."""
    parts = _HYPHEN.split(form)
    if len(parts) == 1 or parts[0].lower() in _PREFIXES:
        return [form]
    if any(c.isdigit() for c in form):
        return [form]
    return [p for p in parts if p]


def _inner_names(forms, first, lexicon):
    """Spans and unknown positions in the pieces of a word outside names."""
    spans, unknown = [], []
    for i, form in enumerate(forms, first):
        if lexicon.is_state(form):
            spans.append((i, i + 1, ("GeopoliticalEntity",)))
        elif form in lexicon.demonyms:
            spans.append((i, i + 1, ("Group",)))
        elif form[:1].isupper():
            unknown.append(i)
    return spans, unknown


def split(named, lexicon):
    """names.Named with its hyphenated tokens split."""
    forms, starts, spans, unknown = [], [], [], []
    inside = {i for b, e, _ in named.spans for i in range(b, e)}
    for i, form in enumerate(named.forms):
        parts = pieces(form)
        starts.append(len(forms))
        forms += parts
        if i in named.unknown:
            unknown += range(starts[i], len(forms))
        elif len(parts) > 1 and i not in inside:
            more, loose = _inner_names(parts, starts[i], lexicon)
            spans += more
            unknown += loose
    starts.append(len(forms))
    spans += [(starts[b], starts[e], types) for b, e, types in named.spans]
    return type(named)(forms, sorted(spans), unknown)
