#!/usr/bin/env python3
"""Makes articles and gold of two corpora for recall_count.py.

    tools/evaluate/recall_gold.py re3d FOLDER --articles A.jsonl --gold G.jsonl
    tools/evaluate/recall_gold.py meantime FOLDER --articles A.jsonl --gold G.jsonl

A line of gold: the article, a type, the stretch of text where it is told, and
two lists of spans, each the mentions of one argument; of an event the first
list holds the event's own words. Offsets are UTF-8 bytes of the text.
"""

import argparse
import collections
import json
import pathlib
import re


def byte_offsets(text):
    """The byte at which each character of the text begins, and its end."""
    offsets, here = [], 0
    for character in text:
        offsets.append(here)
        here += len(character.encode())
    return offsets + [here]


def json_rows(path):
    """The records that mongoexport wrote, one a line."""
    with open(path, encoding="utf-8-sig") as file:
        return [json.loads(line) for line in file if line.strip()]


def read_re3d(folder):
    """Articles and relations of every source's folder."""
    articles, gold, bytes_of = [], [], {}
    for path in sorted(pathlib.Path(folder).glob("*/documents.json")):
        for row in json_rows(path):
            bytes_of[row["_id"]] = byte_offsets(row["text"])
            articles.append({"id": row["_id"], "text": row["text"],
                             "source": row.get("sourceName", "")})
        for row in json_rows(path.parent / "relations.json"):
            at = bytes_of[row["documentId"]]
            source = [at[row["sourceBegin"]], at[row["sourceEnd"]]]
            target = [at[row["targetBegin"]], at[row["targetEnd"]]]
            gold.append({"article": row["documentId"], "type": row["type"],
                         "told": [[min(source[0], target[0]),
                                   max(source[1], target[1])]],
                         "first": [source], "second": [target]})
    return articles, gold


def read_instances(path):
    """The participants of each event: instance and role."""
    parts = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 12 and cells[1] == "EVENT":
                parts[cells[0]] = re.findall(r"([A-Z]{3}\d+)_([\w-]+)",
                                             cells[12])
    return parts


def read_meantime_documents(path):
    """Name, text and mentions by instance of each document."""
    name, text, mentions, is_open = None, "", {}, {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#begin"):
                name = re.search(r"\((.*)\)", line)[1]
                text, is_open = "", {}
                mentions = collections.defaultdict(list)
            elif line.startswith("#end"):
                yield name, text, mentions
            elif len(cells) < 5:
                # The first lines are title and date: paragraphs.
                text = text.rstrip(" ") + ("\n\n" if text.count("\n\n") < 2
                                           else "\n")
            else:
                begin = len(text)
                text += cells[3] + " "
                for mark in cells[4].split("|"):
                    key = mark.strip(" ()-")
                    number = key.rpartition("_")[2]
                    if "(" in mark:
                        is_open[key] = begin
                    if ")" in mark and key in is_open:
                        mentions[number].append(
                            (is_open.pop(key), begin + len(cells[3])))


def sentence_at(text, place):
    """The line of the text around a place."""
    begin = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return begin, len(text) if end < 0 else end


def read_meantime(folder):
    """Articles, and the events with each of their participants."""
    folder = pathlib.Path(folder)
    parts = read_instances(folder / "list_instances.tsv")
    articles, gold = [], []
    for name, text, mentions in read_meantime_documents(
            folder / "meantime.conll"):
        articles.append({"id": name, "text": text, "source": "Wikinews"})
        at = byte_offsets(text)

        def spans(pairs):
            return [[at[begin], at[end]] for begin, end in pairs]

        for event, list_ in sorted(parts.items()):
            told = [sentence_at(text, begin)
                    for begin, _ in mentions.get(event, [])]
            for participant, role in list_:
                inside = [(b, e) for b, e in mentions.get(participant, [])
                          if any(low <= b < high for low, high in told)]
                if inside:
                    gold.append({"article": name, "type": role,
                                 "told": spans(told),
                                 "event": spans(mentions[event]),
                                 "second": spans(mentions[participant])})
    return articles, gold


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", choices=["re3d", "meantime"])
    parser.add_argument("folder")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", required=True)
    options = parser.parse_args()
    read = read_re3d if options.corpus == "re3d" else read_meantime
    articles, gold = read(options.folder)
    write(options.articles, articles)
    write(options.gold, gold)
    print(f"{len(articles)} articles, {len(gold)} pairs")


if __name__ == "__main__":
    main()
