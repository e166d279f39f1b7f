"""Feeds inputs of many shapes, each larger and larger, and tells how time grows.

tools/bench shapes [--json FILE] [--limit 1.2] [SHAPE...] : see there.

A shape is grown until a build takes SECONDS of the processor, then GROWTH times
larger; what an empty build takes counts in neither. The exponent is that of the
power of the input by which time grew: 1 is linear.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile

SECONDS = 0.6
GROWTH = 4
MOST = 1 << 20
TIMEOUT = 600


def name(i, least=2):
    """A word like a name, another one for each number."""
    letters = ""
    while i or len(letters) < 2 * least:
        i, rest = divmod(i, 60)
        letters += "bdfgklmnprst"[rest % 12] + "aeiou"[rest // 12]
    return letters.capitalize()


def each(text):
    """Articles made by a function of their number."""
    return lambda n: [text(i) for i in range(n)]


def one(text):
    """An article made by a function of its size."""
    return lambda n: [text(n)]


def repeated(sentence, first=""):
    """An article of a first sentence and n that a function makes."""
    return one(lambda n: first + " ".join(sentence(i) for i in range(n)))


ACTS = ("sold the mill", "met the union", "left the hall", "sued the port",
        "praised the plan", "closed the school")
SHAPES = {
    # Of many articles.
    "one name": each(lambda i: f"Maria Keller {ACTS[i % 6]} in {name(i)}."),
    "surnames of one first name": each(lambda i: f"Maria {name(i)} {ACTS[i % 6]}."),
    "first names of one surname": each(lambda i: f"{name(i)} Keller {ACTS[i % 6]}."),
    "copies": each(lambda i: "Maria Keller sold the mill to the union. The union "
                             "will close it in May, she said."),
    "near copies": each(lambda i: "Maria Keller sold the mill to the union. The "
                                  f"union will close it in {name(i)}, she said."),
    "one story": each(lambda i: f"The ferry {name(i)} sank off the island. Police "
                                f"and divers {ACTS[i % 6]}. The captain was hurt."),
    "one role": each(lambda i: f"The mayor {ACTS[i % 6]} on Monday. He is glad."),
    "one acronym": each(lambda i: f"The {name(i)} Relief Board (NRB) {ACTS[i % 6]}. "
                                  "The NRB will go on."),
    "one place": each(lambda i: f"A man {ACTS[i % 6]} in Paris. {name(i)} saw him."),
    "one amount": each(lambda i: f"{name(i)} Foods paid $5 million on May 4, 2024."),
    "tiny articles": each(name),
    "one word": each(lambda i: "Keller."),
    # Of one article.
    "sentences": repeated(lambda i: f"{name(i)} {ACTS[i % 6]}."),
    "people": repeated(lambda i: f"{name(i)} {name(i + 7)} {ACTS[i % 6]}."),
    "people of one surname": repeated(lambda i: f"{name(i)} Keller {ACTS[i % 6]}."),
    "people of one first name": repeated(lambda i: f"Maria {name(i)} {ACTS[i % 6]}."),
    "one pronoun": repeated(lambda i: f"She {ACTS[i % 6]}.", "Maria Keller spoke. "),
    "it": repeated(lambda i: f"It {ACTS[i % 6]}.", "The council spoke. "),
    "one description": repeated(lambda i: f"The mayor {ACTS[i % 6]}."),
    "descriptions": repeated(lambda i: f"The {name(i).lower()} firm {ACTS[i % 6]}."),
    "quotations": repeated(lambda i: f"\u201cI {ACTS[i % 6]},\u201d {name(i)} said."),
    "open quotations": repeated(lambda i: f"\u201cI {ACTS[i % 6]}."),
    "speakers in turn": repeated(lambda i: f"{name(i)} says that she {ACTS[i % 6]}."),
    "short lines": one(lambda n: "\n".join(f"{name(i)} Street" for i in range(n))),
    "paragraphs": one(lambda n: "\n\n".join(f"{name(i)} {ACTS[i % 6]}."
                                            for i in range(n))),
    # Of one sentence.
    "a list": one(lambda n: "Lee met " + ", ".join(map(name, range(n))) + " and Ito."),
    "verbs": one(lambda n: "Lee " + ", ".join(ACTS[i % 6] for i in range(n)) + "."),
    "saying that": one(lambda n: "".join(f"{name(i)} said that " for i in range(n))
                       + "it rained."),
    "who knew": one(lambda n: "Lee met " + "the man who knew " * n + "Ito."),
    "of of": one(lambda n: "Lee met the son " + "of the son " * n + "of Ito."),
    "commas": one(lambda n: "Lee met" + " ," * n + " Ito."),
    "brackets": one(lambda n: "Lee met " + "( " * n + "Ito."),
    "a long word": one(lambda n: "Lee met " + "abc" * n + "."),
    "hyphens": one(lambda n: "Lee met " + "-".join(["ab"] * n) + "."),
    "addresses": repeated(lambda i: f"http://{name(i)}.example/a?b={i}"),
    "numbers": repeated(lambda i: f"{i}.{i % 7} %"),
}


def seconds(relata, model, texts):
    """Of the processor, that a build of a graph of these takes; None if it did
    not end."""
    with tempfile.TemporaryDirectory() as folder:
        lines = os.path.join(folder, "in.jsonl")
        with open(lines, "w", encoding="utf-8") as file:
            for i, text in enumerate(texts):
                file.write(json.dumps({"id": str(i), "text": text}) + "\n")
        command = ["timeout", str(TIMEOUT), relata, "build", "-q", "--threads", "1",
                   "--model", model, os.path.join(folder, "g.kg"), lines]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 3):  # 3: what is too long is refused.
            return None
        return usage.ru_utime + usage.ru_stime


def grow(relata, model, shape, empty):
    """(size, seconds, seconds of GROWTH times as much, exponent) of a shape;
    None for an exponent where it never takes long or does not end."""
    size, spent = 64, 0.0
    while size < MOST:
        spent = seconds(relata, model, shape(size))
        if spent is None or spent - empty > SECONDS:
            break
        size *= 2
    if spent is None or size >= MOST:
        return size, spent, None, None
    more = seconds(relata, model, shape(GROWTH * size))
    if more is None:
        return size, spent, None, math.inf
    power = math.log((more - empty) / (spent - empty)) / math.log(GROWTH)
    return size, spent, more, power


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("relata")
    parser.add_argument("model")
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--json")
    parser.add_argument("--limit", type=float, default=1.2)
    options = parser.parse_intermixed_args()
    for shape in options.shapes:
        if shape not in SHAPES:
            parser.error("no shape %r; there are: %s" % (
                shape, ", ".join(map(repr, SHAPES))))
    empty = min(seconds(options.relata, options.model, ["Lee spoke."])
                for _ in range(3))
    found = {}
    for shape in options.shapes or SHAPES:
        size, spent, more, power = grow(options.relata, options.model,
                                        SHAPES[shape], empty)
        found[shape] = {"size": size, "seconds": spent, "grown": more,
                        "exponent": power}
        told = "-" if power is None else "%.2f" % power
        mark = " above %g" % options.limit if power and power > options.limit else ""
        print("%-28s %8d %8.2f s %8s s  n^%s%s" % (
            shape, size, spent or 0, "-" if more is None else "%.2f" % more,
            told, mark), flush=True)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(found, file, indent=1)
    steep = [s for s, f in found.items()
             if f["seconds"] is None or (f["exponent"] or 0) > options.limit]
    print("%d of %d shapes grow by more than n^%g" % (
        len(steep), len(found), options.limit))
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
