#!/usr/bin/env python3
"""Articles and labels of texts with marks, one a line: [Ann Lee]1 lost [[her]1 seat]2.

    tools/fit/marked.py labels/people.txt --articles people.jsonl --labels people.tsv

The articles are JSON Lines of `id` and `text`, the labels those that rankers.py
takes: each word belongs to the innermost mark around it.
"""

import argparse
import json
import os
import re
import sys


def parse(line):
    """(text, [(begin, end, label)]), in bytes. ValueError if a mark is not
    closed or opened."""
    text, opened, marks = b"", [], []
    for piece in re.findall(r"\[|\]\d+|[^\[\]]+|.", line):
        if piece == "[":
            opened.append(len(text))
        elif piece.startswith("]") and opened and len(piece) > 1:
            marks.append((opened.pop(), len(text), piece[1:]))
        elif piece.startswith("]"):
            raise ValueError("a mark is not opened: " + line)
        else:
            text += piece.encode()
    if opened:
        raise ValueError("a mark is not closed: " + line)
    return text.decode(), marks


def places(text, marks):
    """{label: where its words begin}: those in no smaller mark."""
    found = {}
    for word in re.finditer(rb"[^\s\[\]\"(]+", text.encode()):
        around = [mark for mark in marks if mark[0] <= word.start() < mark[1]]
        if around:
            label = min(around, key=lambda mark: mark[1] - mark[0])[2]
            found.setdefault(label, []).append(word.start())
    return found


def main():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("texts")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--labels", required=True)
    options = parser.parse_args()
    stem = os.path.splitext(os.path.basename(options.texts))[0]
    with open(options.texts, encoding="utf-8") as texts, \
            open(options.articles, "w", encoding="utf-8") as articles, \
            open(options.labels, "w", encoding="utf-8") as labels:
        for number, line in enumerate(texts, 1):
            if line.startswith("#") or not line.strip():
                continue
            name = "%s-%d" % (stem, number)
            try:
                text, marks = parse(line.strip())
            except ValueError as error:
                sys.exit("%s:%d: %s" % (options.texts, number, error))
            print(json.dumps({"id": name, "text": text}), file=articles)
            for label, begins in places(text, marks).items():
                print(name, label, " ".join(map(str, begins)), sep="\t",
                      file=labels)


if __name__ == "__main__":
    main()
