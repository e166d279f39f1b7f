"""Audits of facts: a sheet for judges, and what they found.

    relata export GRAPH jsonl > graph.jsonl
    python3 tools/evaluate audit draw graph.jsonl --articles news.jsonl \\
        --seed 1 --count 200 --sheet sheet.txt --drawn drawn.jsonl
    python3 tools/evaluate audit count drawn.jsonl JUDGE=verdicts.tsv...

`draw` takes facts by seed, each standing in proportion; --top the ones that
`relata export GRAPH jsonl --top N` would draw first, whole; --accusing those of
the families accuse, attack, court and disapprove in the outlet's own voice.
Facts that answers and pictures hide are drawn with --hidden alone. The
sheet goes to judges, who have not written the rules and see nothing else; the
file of --drawn stays here. A fact is drawn by the hash of seed and id, so other
facts do not change the rest of a sample.

A judge writes a line for each fact: its number on the sheet, then y or n for

    a  subject: the one that the sentence means
    b  relation and its direction
    c  object, whole enough to stand alone
    d  polarity, certainty, force
    e  claimant
    f  entity: the name of each end is the right thing's
    g  useful to a reader
    x  says something false

then the main cause where one of a to f is n, and a note; all parted by tabs.
`count` prints shares with Wilson's interval of 95 %, by standing, confidence
and cause. Where two judges differ, the worse verdict counts.
"""

import argparse
import collections
import hashlib
import json
import math
import re
import sys

QUESTIONS = "abcdefgx"
ACCUSING = {"accuse", "attack", "court", "disapprove"}
CONFIDENCES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
MENTIONS_TOLD = 12
# Roles of a fact that another one is about which are told with it, and how many.
COMPLETING = {"recipient", "topic", "company", "source", "goal", "attribute",
              "place"}
MOST_BESIDE = 2


class BadSheet(Exception):
    """A sheet or a table of verdicts that cannot be read."""


def rank(seed, text):
    """A number that orders texts at random, the same way for one seed."""
    return hashlib.sha256(f"{seed}\t{text}".encode()).hexdigest()


class Export:
    """What `relata export GRAPH jsonl` wrote."""

    def __init__(self, lines):
        self.articles, self.entities, self.facts = {}, {}, {}
        places = {"article": self.articles, "entity": self.entities,
                  "fact": self.facts}
        for line in lines:
            row = json.loads(line)
            if row.get("kind") in places:
                places[row["kind"]][row["id"]] = row

    def name(self, entity):
        """An entity's name, "?" for none."""
        return self.entities[entity]["name"] if entity in self.entities else "?"

    def value(self, row, prefix="object", depth=2):
        """An argument: a name, words in quotes, a fact in brackets."""
        inner = self.facts.get(row.get(f"{prefix}_fact"))
        if inner:
            mode = "possible: " if row.get(f"{prefix}_unrealised") else ""
            mode += "not " if row.get(f"{prefix}_polarity") == "negative" else ""
            if depth == 0:
                return "[...]"
            beside = self.beside(inner)
            return f"[{mode}{self.triple(inner, depth - 1)}{beside}]"
        if f"{prefix}_text" in row:
            return f'"{row[f"{prefix}_text"]}"'
        return self.name(row.get(prefix))

    def triple(self, fact, depth=2):
        """Subject, relation and object."""
        told = self.value(fact, depth=depth)
        return f"{self.name(fact['subject'])} | {fact['lemma']} | {told}"

    def beside(self, fact):
        """What completes a fact that another one is about, by its surest
        telling: " to the group"."""
        told = max(fact["assertions"], key=lambda a: a["confidence"])
        phrases = []
        for role in told.get("roles", []):
            if role["role"] not in COMPLETING or not role.get("prep"):
                continue
            if "text" in role or "entity" in role:
                words = role.get("text") or self.name(role["entity"])
                phrases.append(f' {role["prep"]} {words}')
        return "".join(phrases[:MOST_BESIDE])

    def manner(self, assertion):
        """How an assertion says it: what departs from a plain one."""
        plain = {"polarity": "positive", "certainty": "certain", "force": "assert"}
        marks = [assertion[key] for key in plain if assertion[key] != plain[key]]
        if not assertion["explicit"]:
            marks.append("implicit")
        for link in assertion.get("chain", []):
            source = link.get("source_text") or self.name(link.get("source"))
            told = "denied by" if link["class"] == "deny" else "according to"
            marks.append(f"{told} {source} ({link['cue']})")
        return "; ".join(marks) or "plainly, by the outlet itself"

    def roles(self, assertion):
        """The further arguments, and the time."""
        told = []
        for role in assertion.get("roles", []):
            row = {"object_fact": role.get("fact"), "object": role.get("entity")}
            if "text" in role:
                row["object_text"] = role["text"]
            told.append(f"{role['role']}: {role.get('prep', '')} {self.value(row)}")
        if assertion.get("time"):
            told.append("time: " + json.dumps(assertion["time"]))
        return "; ".join(told)

    def end(self, entity, assertion):
        """One end: its name, type and mentions, those of the sentence first."""
        row = self.entities.get(entity)
        if row is None:
            return "?"
        here, away = [], collections.Counter()
        for mention in row["mentions"]:
            inside = (mention["article"] == assertion["article"]
                      and assertion["begin"] <= mention["begin"] < assertion["end"])
            if inside:
                here.append(mention["text"])
            else:
                away[mention["text"]] += 1
        told = ", ".join(f'"{text}" x{n}' for text, n in sorted(
            away.items(), key=lambda m: (-m[1], m[0]))[:MENTIONS_TOLD])
        inside = ", ".join(f'"{text}"' for text in here)
        return (f"{row['name']} ({row['type']}, {row['entity_kind']}); "
                f"in this sentence: {inside or '-'}; elsewhere: {told or '-'}")


def object_notes(export, fact, assertion):
    """What tells the claim behind an assertion from others of its event: notes
    as tools/fit/verdict_rows.cpp writes them, of which one is the claim's."""
    if "object_text" in fact:
        return [["words", " ".join(fact["object_text"].split("\n"))]]
    if "object_fact" in fact:
        inner = export.facts.get(fact["object_fact"], {"assertions": []})
        return [["fact", each["event"]] for each in inner["assertions"]
                if each["article"] == assertion["article"]]
    return [["mention", str(mention["begin"])]
            for mention in export.entities[fact["object"]]["mentions"]
            if mention["article"] == assertion["article"]]


def before(text, begin):
    """The two sentences before byte `begin` of a text, on one line."""
    head = text.encode()[:begin].decode(errors="ignore")
    parts = re.split(r'(?<=[.!?]["\u201d\u2019)])\s+|(?<=[.!?])\s+|\n\s*\n', head.strip())
    return " ".join(" ".join(parts[-2:]).split())


def entry(export, texts, number, fact, assertion):
    """One drawn fact as lines of the sheet."""
    lines = [f"### {number}"]
    context = before(texts.get(assertion["article"], ""), assertion["begin"])
    rows = [("before", context),
            ("sentence", " ".join(assertion["text"].split())),
            ("FACT", export.triple(fact)),
            ("label", fact.get("predicate", "")),
            ("said", export.manner(assertion)),
            ("standing", fact["standing"]),
            ("more", export.roles(assertion)),
            ("subject", export.end(fact["subject"], assertion)),
            ("object", export.end(fact["object"], assertion)
             if "object" in fact else "")]
    lines += [f"{name + ':':<10}{words}" for name, words in rows if words]
    return "\n".join(lines) + "\n"


def is_shown(export, fact, depth=8):
    """Whether answers and pictures show the fact: no end of it, and none of
    what it says, is unresolved, and it is not of one thing alone."""
    if depth == 0:
        return True
    kinds = {export.entities.get(fact.get(end), {}).get("entity_kind")
             for end in ("subject", "object")}
    content = export.facts.get(fact.get("object_fact"))
    return ("unresolved" not in kinds and fact["subject"] != fact.get("object")
            and (content is None or is_shown(export, content, depth - 1)))


def in_proportion(groups, count):
    """How many to take of each group: largest remainders."""
    whole = sum(groups.values())
    count = min(count, whole)
    exact = {key: count * n / whole for key, n in groups.items()}
    taken = {key: int(share) for key, share in exact.items()}
    rest = sorted(groups, key=lambda k: (taken[k] - exact[k], k))
    for key in rest[:count - sum(taken.values())]:
        taken[key] += 1
    return taken


def is_accusing(export, fact, families):
    """Whether the outlet itself accuses somebody in the fact."""
    return (fact["standing"] == "asserted"
            and families.get(fact.get("predicate")) in ACCUSING)


def drawn(export, seed, count, wanted=lambda fact: True, least=0.0):
    """(fact, assertion) pairs, in an order that the seed makes."""
    groups = collections.defaultdict(list)
    for number in sorted(export.facts, key=lambda fact: rank(seed, fact)):
        fact = export.facts[number]
        sure = [each for each in fact["assertions"]
                if each["confidence"] >= least]
        if sure and wanted(fact):
            groups[fact["standing"]].append((fact, min(sure, key=lambda a: rank(
                seed, f"{a['article']}\t{a['begin']}"))))
    shares = in_proportion({k: len(v) for k, v in groups.items()}, count)
    pairs = [pair for key, group in groups.items() for pair in group[:shares[key]]]
    return sorted(pairs, key=lambda pair: rank(seed, pair[0]["id"]))


def read_jsonl(path):
    """The rows of a JSON Lines file; "-" is standard input."""
    if path == "-":
        return [json.loads(line) for line in sys.stdin]
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read_families(path):
    """{canonical predicate: its family} of schema/predicates.tsv."""
    with open(path, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")]
    return {row[0]: row[1] for row in rows[1:]}


def draw(options):
    """Writes a sheet and what stands on it."""
    with open(options.export, encoding="utf-8") as file:
        export = Export(file)
    texts = {row["id"]: row["text"]
             for path in options.articles for row in read_jsonl(path)}
    families = read_families(options.predicates) if options.accusing else {}

    def wanted(fact):
        return ((options.hidden or is_shown(export, fact)) and
                (not options.accusing or is_accusing(export, fact, families)))

    count = len(export.facts) if options.top else options.count
    pairs = drawn(export, options.seed, count, wanted, options.min_confidence)
    with open(options.sheet, "w", encoding="utf-8") as sheet, \
            open(options.drawn, "w", encoding="utf-8") as record:
        for number, (fact, assertion) in enumerate(pairs, 1):
            sheet.write(entry(export, texts, number, fact, assertion) + "\n")
            record.write(json.dumps({
                "number": number, "fact": fact["id"],
                "article": assertion["article"], "begin": assertion["begin"],
                "standing": fact["standing"], "event": assertion["event"],
                "lemma": fact["lemma"],
                "object": object_notes(export, fact, assertion),
                "confidence": assertion["confidence"]}) + "\n")
    print(f"{len(pairs)} facts of "
          f"{len({a['article'] for _, a in pairs})} articles")


Verdict = collections.namedtuple("Verdict", "answers cause note")


def read_verdicts(path):
    """{number: Verdict} of one judge."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for at, line in enumerate(file, 1):
            cells = line.rstrip("\n").split("\t")
            if not cells[0].strip().isdigit():
                continue
            answers = "".join(cells[1:1 + len(QUESTIONS)]).lower()
            if len(answers) != len(QUESTIONS) or set(answers) - set("yn"):
                raise BadSheet(f"{path}:{at}: wants a number and "
                               f"{len(QUESTIONS)} times y or n")
            rest = cells[1 + len(QUESTIONS):] + ["", ""]
            found[int(cells[0])] = Verdict(answers, rest[0].strip(), rest[1])
    return found


def holds(verdict, questions):
    """Whether all of these questions were answered with y."""
    return all(verdict.answers[QUESTIONS.index(q)] == "y" for q in questions)


def worse(verdicts):
    """What stands when judges differ: any no, any falsehood, a cause."""
    answers = "".join(
        ("y" if "y" in told else "n") if question == "x"
        else ("n" if "n" in told else "y")
        for question, told in zip(QUESTIONS, zip(*(v.answers for v in verdicts))))
    causes = [v.cause for v in verdicts if v.cause and not holds(v, "abcdef")]
    return Verdict(answers, causes[0] if causes else "", "")


def interval(right, whole):
    """Wilson's interval of 95 % in percent."""
    if whole == 0:
        return 0.0, 100.0
    z, share = 1.96, right / whole
    middle = share + z * z / (2 * whole)
    width = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return 100 * (middle - width) / scale, 100 * (middle + width) / scale


def share(name, right, whole):
    """A line: name, share, interval, counts."""
    low, high = interval(right, whole)
    part = 100 * right / whole if whole else 0.0
    return f"{name:<34}{part:6.1f} %  {low:4.0f}-{high:.0f}  ({right} of {whole})"


def area_under_curve(scored):
    """How often a right fact has more confidence than a wrong one."""
    right = [s for s, is_right in scored if is_right]
    wrong = [s for s, is_right in scored if not is_right]
    if not right or not wrong:
        return float("nan")
    wins = sum((r > w) + 0.5 * (r == w) for r in right for w in wrong)
    return wins / (len(right) * len(wrong))


def table(facts, verdicts):
    """The lines that `count` prints for drawn facts and what stands of them."""
    judged = [f for f in facts if f["number"] in verdicts]

    def told(name, test, among=judged):
        return share(name, sum(test(verdicts[f["number"]]) for f in among), len(among))

    lines = [told("right, a to e", lambda v: holds(v, "abcde")),
             told("right in full, a to f", lambda v: holds(v, "abcdef")),
             told("right in full and useful", lambda v: holds(v, "abcdefg")),
             told("says something false", lambda v: holds(v, "x"))]
    for question in "abcdefg":
        lines.append(told(f"  {question}", lambda v, q=question: holds(v, q)))
    for standing in sorted({f["standing"] for f in judged}):
        lines.append(told(f"right in full, {standing}",
                          lambda v: holds(v, "abcdef"),
                          [f for f in judged if f["standing"] == standing]))
    for low, high in zip(CONFIDENCES, CONFIDENCES[1:] + (1.01,)):
        among = [f for f in judged if low <= f["confidence"] < high]
        if among:
            lines.append(told(f"right in full, confidence from {low}",
                              lambda v: holds(v, "abcdef"), among))
    area = area_under_curve([(f["confidence"], holds(verdicts[f["number"]], "abcdef"))
                             for f in judged])
    lines.append(f"area under the curve, confidence for right in full: {area:.3f}")
    causes = collections.Counter(
        verdicts[f["number"]].cause or "?" for f in judged
        if not holds(verdicts[f["number"]], "abcdef"))
    lines += [f"{n:6}  {cause}" for cause, n in sorted(
        causes.items(), key=lambda c: (-c[1], c[0]))]
    return lines


def agreement(first, second):
    """In how many percent of the facts two judges say the same."""
    both = [n for n in first if n in second]
    lines = []
    for name, questions in (("right in full", "abcdef"), ("false", "x")):
        same = sum(holds(first[n], questions) == holds(second[n], questions)
                   for n in both)
        lines.append(share(f"judges agree, {name}", same, len(both)))
    return lines


def count(options):
    """Prints what judges found."""
    facts = read_jsonl(options.drawn)
    judges = []
    for told in options.verdicts:
        who, _, path = told.partition("=")
        judges.append((who, read_verdicts(path or who)))
        print(f"judge {who}: {len(judges[-1][1])} facts")
    merged = {}
    for number in sorted({n for _, found in judges for n in found}):
        merged[number] = worse([found[number] for _, found in judges
                                if number in found])
    if len(judges) > 1:
        print("\n".join(agreement(judges[0][1], judges[1][1])))
    print("\n".join(table(facts, merged)))


def main(arguments):
    """The command line."""
    parser = argparse.ArgumentParser(prog="evaluate audit",
                                     description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("draw")
    one.add_argument("export", help="what `relata export GRAPH jsonl` wrote")
    one.add_argument("--articles", action="append", default=[],
                     help="JSON Lines of the texts, for the sentences before")
    one.add_argument("--seed", default="1")
    one.add_argument("--count", type=int, default=200)
    one.add_argument("--top", action="store_true", help="all of the export")
    one.add_argument("--accusing", action="store_true")
    one.add_argument("--hidden", action="store_true",
                     help="also facts of what is unresolved")
    one.add_argument("--predicates", default="schema/predicates.tsv")
    one.add_argument("--min-confidence", type=float, default=0.0)
    one.add_argument("--sheet", required=True)
    one.add_argument("--drawn", required=True)
    one.set_defaults(run=draw)
    two = commands.add_parser("count")
    two.add_argument("drawn")
    two.add_argument("verdicts", nargs="+", metavar="JUDGE=TSV")
    two.set_defaults(run=count)
    options = parser.parse_args(arguments)
    try:
        options.run(options)
    except (BadSheet, OSError, json.JSONDecodeError) as error:
        print(error, file=sys.stderr)
        return 3
    return 0
