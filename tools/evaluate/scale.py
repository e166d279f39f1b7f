"""Builds graphs of more and more articles, and tells what each costs.

tools/bench scale [--json FILE] [--threads N] ARTICLES COUNT... : see there.
"""

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

FORMATS = ("jsonl", "graphml", "nt", "csv", "cypher")
QUESTIONS = (
    ("point", ["show", "{graph}", "{name}"]),
    ("pattern", ["query", "{graph}", "{name} -[*]-> ?what", "--limit", "20"]),
    ("join", ["query", "{graph}", "?a -[*]-> ?b; ?b -[*]-> ?c", "--limit",
              "20"]),
    ("path", ["path", "{graph}", "{name}", "{other}"]),
    ("search", ["search", "{graph}", "{name}"]),
)


def lines(path, count):
    """The first `count` lines of a file that may be packed, and one more."""
    opener = ["xz", "-dc"] if path.endswith(".xz") else ["cat"]
    process = subprocess.Popen(opener + [path], stdout=subprocess.PIPE)
    found = [line for line, _ in zip(process.stdout, range(count + 1))]
    process.kill()
    process.wait()
    return found


def run(command, may_find_nothing=False):
    """What a command costs, and what it says on stderr."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0 and not (may_find_nothing and code == 1):
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    return {"clock_s": round(time.monotonic() - start, 3),
            "processor_s": round(usage.ru_utime + usage.ru_stime, 3),
            "peak_mb": round(usage.ru_maxrss / 1024, 1)}, said


def ask(relata, graph):
    """Median seconds of each kind of question, of five."""
    listed = subprocess.run([relata, "list", graph, "--limit", "2", "--format",
                             "tsv"], capture_output=True, text=True)
    names = [line.split("\t")[0] for line in listed.stdout.splitlines()]
    name, other = (names + ["Washington", "Congress"])[:2]
    found = {}
    for kind, question in QUESTIONS:
        command = [relata] + [part.format(graph=graph, name=name, other=other)
                              for part in question]
        costs = [run(command, may_find_nothing=True)[0] for _ in range(5)]
        found[kind] = statistics.median(cost["clock_s"] for cost in costs)
    return found


def measure(relata, model, articles, count, threads):
    """What a graph of the first `count` articles costs."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as place:
        text, one, graph = (os.path.join(place, name)
                            for name in ("a.jsonl", "b.jsonl", "g.kg"))
        more = articles[count:count + 1] or articles[:1]
        with open(text, "wb") as out:
            out.writelines(articles[:count])
        with open(one, "wb") as out:
            out.writelines(more)
        build = [relata, "build", "--threads", str(threads), "--model", model,
                 graph]
        cost, said = run(build + [text])
        took = re.search(r"merged (\d+) blocks, the largest '(.*)' of (\d+);.*"
                         r" in ([\d.]+) s \(processor: ([\d.]+) s\)", said)
        cost["merging_clock_s"] = float(took[4])
        cost["merging_processor_s"] = float(took[5])
        row = {"articles": min(count, len(articles)), "threads": threads,
               "build": cost, "text_mb": round(os.path.getsize(text) / 1e6, 1),
               "file_mb": round(os.path.getsize(graph) / 1e6, 1),
               "largest_block": [took[2], int(took[3])]}
        row["exports"] = {kind: run([relata, "export", graph, kind, "-o",
                                     os.path.join(place, "out-" + kind)])[0]
                          for kind in FORMATS}
        row["questions_s"] = ask(relata, graph)
        row["one_more"], _ = run(build + [one])
        row["one_less"], _ = run([relata, "remove", graph,
                                  json.loads(more[0])["id"]])
    return row


def growth(rows, pick):
    """By what power of the number of articles a cost grows from first to last
    row."""
    first, last = rows[0], rows[-1]
    if first["articles"] == last["articles"] or pick(first) <= 0:
        return None
    return round(math.log(pick(last) / pick(first)) /
                 math.log(last["articles"] / first["articles"]), 2)


def show(row):
    build = row["build"]
    print(f"{row['articles']:8} {row['threads']:7} {build['clock_s']:8.1f} "
          f"{build['processor_s']:9.1f} {build['merging_processor_s']:8.1f} "
          f"{build['peak_mb']:8.0f} {row['file_mb']:8.0f} "
          f"{row['one_more']['clock_s']:9.2f} {row['one_less']['clock_s']:9.2f} "
          f"{row['exports']['jsonl']['clock_s']:7.1f} "
          f"{row['exports']['graphml']['clock_s']:8.1f} "
          f"{row['questions_s']['point']:7.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="tools/bench scale")
    parser.add_argument("relata")
    parser.add_argument("model")
    parser.add_argument("--json", help="write all figures there")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("articles")
    parser.add_argument("counts", type=int, nargs="+")
    asked = parser.parse_args()
    read = lines(asked.articles, max(asked.counts))
    print("articles threads  clock s    proc. s  merging  peak MB  file MB  "
          "one more  one less   jsonl  graphml   point")
    rows = []
    for count in asked.counts:
        rows.append(measure(asked.relata, asked.model, read, count,
                            asked.threads))
        show(rows[-1])
    powers = {
        "build": growth(rows, lambda row: row["build"]["processor_s"]),
        "merging": growth(rows, lambda row: row["build"]["merging_processor_s"]),
        "memory": growth(rows, lambda row: row["build"]["peak_mb"]),
        **{kind: growth(rows, lambda row, kind=kind:
                        row["exports"][kind]["processor_s"])
           for kind in FORMATS}}
    print("grows as the power of articles:", ", ".join(
        f"{what} {power}" for what, power in powers.items()))
    if asked.json:
        with open(asked.json, "w", encoding="utf-8") as out:
            json.dump({"rows": rows, "powers": powers}, out, indent=1)
            out.write("\n")


if __name__ == "__main__":
    main()
