"""Asks a graph ten typical questions, and other stores the same.

tools/bench queries [--json FILE] [--runs N] GRAPH : see there.
"""

import argparse
import csv
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 20
# What `relata query` shows unless it is told otherwise.
TRUSTED = ("EXISTS (SELECT 1 FROM fact_claim x JOIN claim y ON y.row = x.claim "
           "WHERE x.fact = {0}.id AND y.confidence >= 0.5)")
TABLES = {
    "fact": "id, subject, lemma, predicate, object_entity, object_text, "
            "standing, articles",
    "entity": "id, name, type, kind",
    "fact_claim": "claim, fact",
    "claim": "row, confidence",
}
PREFIXES = """PREFIX rel: <urn:relata:schema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


class Step:
    """A fact of a question: "?a -[?r]-> ?b", of a predicate if one is given."""

    def __init__(self, subject, object_, predicate=None, types=(None, None)):
        self.subject = subject
        self.object = object_
        self.predicate = predicate
        self.types = types


def is_id(end):
    return end.startswith("e")


def key(end):
    """The signed number that is an id in the file."""
    number = int(end[1:], 16)
    return number - (1 << 64) if number >> 63 else number


def as_pattern(steps):
    def end(name, kind):
        return name if is_id(name) else f"?{name}" + (f":{kind}" if kind else "")
    return "; ".join(
        f"{end(step.subject, step.types[0])} -[{step.predicate or f'?r{i}'}]-> "
        f"{end(step.object, step.types[1])}" for i, step in enumerate(steps))


def as_sql(steps, counts):
    """As a person would write it: joins, then the best supported first."""
    tables, wheres, columns, order, seen = [], [], [], [], {}
    for i, step in enumerate(steps):
        fact, subject, object_ = f"f{i}", f"s{i}", f"o{i}"
        on = []
        for name, column in ((step.subject, "subject"),
                             (step.object, "object_entity")):
            if is_id(name):
                wheres.append(f"{fact}.{column} = {key(name)}")
            elif name in seen:
                on.append(f"{fact}.{column} = {seen[name]}")
            else:
                seen[name] = f"{fact}.{column}"
        tables.append(f"JOIN fact {fact} ON " + " AND ".join(on) if on
                      else f"fact {fact}")
        tables.append(f"JOIN entity {subject} ON {subject}.id = {fact}.subject")
        tables.append(f"LEFT JOIN entity {object_} "
                      f"ON {object_}.id = {fact}.object_entity")
        wheres += [f"{subject}.kind <> 'unresolved'",
                   f"coalesce({object_}.kind, '') <> 'unresolved'",
                   TRUSTED.format(fact)]
        if step.predicate:
            wheres.append(f"{fact}.predicate = '{step.predicate}'")
        for kind, entity in zip(step.types, (subject, object_)):
            if kind:
                wheres.append(f"{entity}.type = '{kind}'")
        columns += [f"{subject}.name", f"{fact}.lemma",
                    f"coalesce({object_}.name, {fact}.object_text)"]
        order += [f"{fact}.articles DESC", f"{fact}.standing", f"{fact}.id"]
    what = "count(*)" if counts else ", ".join(columns)
    sql = f"SELECT {what} FROM {' '.join(tables)} WHERE {' AND '.join(wheres)}"
    return sql if counts else sql + f" ORDER BY {', '.join(order)} LIMIT {LIMIT}"


def as_sparql(steps, counts):
    """Over the facts as statements, which hold all standings."""
    lines, columns, order = [], [], []
    for i, step in enumerate(steps):
        subject, object_ = (f"<urn:relata:{end}>" if is_id(end)
                            else f"?{end}" for end in (step.subject, step.object))
        lines.append(f"?f{i} rdf:subject {subject} ; rdf:object {object_} ; "
                     f"rel:lemma ?r{i} ; rel:supportOrigins ?n{i} .")
        if step.predicate:
            lines.append(f"?f{i} rdf:predicate <urn:relata:p/{step.predicate}> .")
        for kind, end in zip(step.types, (subject, object_)):
            if kind:
                lines.append(f"{end} a rel:{kind} .")
        for end in (subject, object_):
            if end.startswith("?") and end not in columns:
                columns.append(end)
        columns.append(f"?r{i}")
        order += [f"DESC(?n{i})", f"?f{i}"]
    names = [f"OPTIONAL {{ {end} rdfs:label {end}Name }}" for end in columns
             if not end.startswith("?r")]
    if counts:
        return (f"{PREFIXES}SELECT (COUNT(*) AS ?answers) "
                f"WHERE {{ {' '.join(lines)} }}")
    return (f"{PREFIXES}SELECT * WHERE {{ {{ SELECT {' '.join(columns)} "
            f"WHERE {{ {' '.join(lines)} }} ORDER BY {' '.join(order)} "
            f"LIMIT {LIMIT} }} {' '.join(names)} }}")


def questions(graph):
    """Ten of them: name, steps, whether answers are only counted. They are about
    the named thing that most facts have as subject, and the two relations of
    most facts."""
    with sqlite3.connect(f"file:{graph}?mode=ro", uri=True) as file:
        busiest = file.execute(
            "SELECT printf('e%016x', e.id) FROM fact f JOIN entity e "
            "ON e.id = f.subject WHERE e.kind = 'named' GROUP BY e.id "
            "ORDER BY count(*) DESC, e.id LIMIT 1").fetchone()
        commonest = file.execute(
            "SELECT predicate FROM fact WHERE predicate <> '' "
            "GROUP BY predicate ORDER BY count(*) DESC, predicate LIMIT 2")
        relations = [row[0] for row in commonest]
    if busiest is None or len(relations) < 2:
        sys.exit(f"{graph} is too small: it needs a named thing with facts "
                 "and two canonical relations")
    thing, first, second = busiest[0], *relations
    two = [Step("a", "b"), Step("b", "c")]
    return [
        ("what a thing does", [Step(thing, "b")], False),
        ("who does what to it", [Step("a", thing)], False),
        (f"a relation ({first})", [Step("a", "b", first)], False),
        ("people and organizations",
         [Step("a", "b", types=("Person", "Organization"))], False),
        ("two steps from a thing", [Step(thing, "b"), Step("b", "c")], False),
        ("three steps from it",
         [Step(thing, "b"), Step("b", "c"), Step("c", "d")], False),
        ("two steps from anything", two, False),
        (f"{first}, and a step on", [Step("a", "b", first), Step("b", "c")],
         False),
        (f"who both: {first}, {second}",
         [Step("a", "b", first), Step("a", "c", second)], False),
        ("how many two steps", two, True),
    ]


class Program:
    """A command that is run for each question, its start included."""

    def __init__(self, command):
        self.command = command

    def ask(self, words):
        done = subprocess.run(self.command(words), capture_output=True, text=True)
        # `relata query` gives 1 where nothing is found.
        if done.returncode not in (0, 1) or done.stderr.startswith("Error"):
            sys.exit(f"{self.command(words)[0]} failed: {done.stderr}")
        return done.stdout.count("\n")


class Duck:
    """The tables that the questions need, in DuckDB."""

    def __init__(self, graph, folder):
        import duckdb
        self.base = duckdb.connect()
        with sqlite3.connect(f"file:{graph}?mode=ro", uri=True) as file:
            for table, columns in TABLES.items():
                path = os.path.join(folder, table + ".csv")
                rows = file.execute(f"SELECT {columns} FROM {table}")
                with open(path, "w", newline="", encoding="utf-8") as out:
                    writer = csv.writer(out)
                    writer.writerow(one[0] for one in rows.description)
                    writer.writerows(rows)
                self.base.execute(f"CREATE TABLE {table} AS SELECT * FROM "
                                  f"read_csv('{path}', header = true, "
                                  "sample_size = -1)")

    def ask(self, sql):
        return len(self.base.execute(sql).fetchall())


class Oxigraph:
    """The N-Triples of trusted facts of the graph, in Oxigraph's memory."""

    def __init__(self, relata, graph, folder):
        import pyoxigraph
        path = os.path.join(folder, "g.nt")
        subprocess.run([relata, "export", graph, "nt", "-o", path,
                        "--min-confidence", "0.5"], check=True,
                       capture_output=True)
        self.store = pyoxigraph.Store()
        self.store.bulk_load(path=path, format=pyoxigraph.RdfFormat.N_TRIPLES)

    def ask(self, sparql):
        return sum(1 for _ in self.store.query(sparql))


def peers(relata, graph, folder):
    """Who can be asked here, by name: how, and in what language."""
    found = {"relata": (Program(lambda words: [
        relata, "query", graph, *words, "--format", "tsv"]), "relata")}
    if shutil.which("sqlite3"):
        found["sqlite"] = (Program(
            lambda sql: ["sqlite3", "-readonly", graph, sql]), "sql")
    else:
        print("sqlite is left out: no sqlite3 (apt-get install sqlite3)")
    try:
        found["duckdb"] = (Duck(graph, folder), "sql")
    except ImportError:
        print("duckdb is left out: pip install duckdb")
    try:
        found["oxigraph"] = (Oxigraph(relata, graph, folder), "sparql")
    except ImportError:
        print("oxigraph is left out: pip install pyoxigraph")
    return found


def measure(ask, words, runs):
    """Median and worst milliseconds after a first, unmeasured, time."""
    rows = ask(words)
    times = []
    for _ in range(runs):
        start = time.monotonic()
        ask(words)
        times.append(1000 * (time.monotonic() - start))
    return {"median_ms": round(statistics.median(times), 1),
            "worst_ms": round(max(times), 1), "rows": rows}


def row_of(name, steps, counts, asked, runs):
    limit = ["--count"] if counts else ["--limit", str(LIMIT)]
    words = {"relata": [as_pattern(steps), *limit],
             "sql": as_sql(steps, counts), "sparql": as_sparql(steps, counts)}
    row = {"question": name, "pattern": as_pattern(steps)}
    for peer, (store, language) in asked.items():
        row[peer] = measure(store.ask, words[language], runs)
    return row


def show(row, names):
    cells = [f"{row['question']:28}"]
    for name in names:
        cost = row[name]
        cells.append(f"{cost['median_ms']:8.1f} {cost['worst_ms']:8.1f}")
        if name != "relata":
            ratio = row["relata"]["median_ms"] / max(cost["median_ms"], 0.1)
            cells.append(f"{ratio:6.1f}")
    print(" ".join(cells), flush=True)


def main():
    parser = argparse.ArgumentParser(prog="tools/bench queries")
    parser.add_argument("relata")
    parser.add_argument("--json", help="write all figures there")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("graph")
    asked = parser.parse_args()
    if asked.runs < 1:
        parser.error("--runs: at least 1")
    if not os.path.isfile(asked.graph):
        sys.exit(f"{asked.graph}: no such graph")
    rows = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        ten = questions(asked.graph)
        stores = peers(asked.relata, asked.graph, folder)
        print("milliseconds: median, worst, relata's median by theirs; "
              "relata and sqlite with the start of the program")
        print(" ".join([f"{'question':28}"] + [
            f"{name:>17}" + ("" if name == "relata" else "  ratio")
            for name in stores]))
        for name, steps, counts in ten:
            rows.append(row_of(name, steps, counts, stores, asked.runs))
            show(rows[-1], stores)
    if asked.json:
        with open(asked.json, "w", encoding="utf-8") as out:
            json.dump(rows, out, indent=1)
            out.write("\n")


if __name__ == "__main__":
    main()
