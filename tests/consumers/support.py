"""What the tests of this folder share: a folder with the exports of one graph
under the names that schema/consumers.md uses, readers that run in it, and what
each form can say of a text.

RELATA_EXPORTS names the graph (tests/golden/export/nasty: its files are
nasty.graphml and so on, and those of a format of several files are a folder, or
one file with a line "==> NAME <==" before each). RELATA_CONSUMERS is the folder
that tests/consumers/install has filled; without it, and wherever Debian's module
is not there, a test skips and says what is missing.

A reader (readers/*) is a small program in the language of its consumer. It runs
the command of schema/consumers.md in that folder and prints what the consumer
then holds as one object of JSON.
"""
import atexit
import csv
import functools
import importlib.util
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
READERS = HERE / "readers"
EXPORTS = pathlib.Path(os.environ.get(
    "RELATA_EXPORTS", ROOT / "tests" / "golden" / "export" / "nasty"))
INSTALLED = os.environ.get("RELATA_CONSUMERS")

# Format of export -> what the documented command calls it.
NAMES = {"graphml": "g.graphml", "json": "g.json", "jsonl": "g.jsonl",
         "ttl": "g.ttl", "nt": "g.nt", "jsonld": "g.jsonld", "dot": "g.dot",
         "cypher": "g.cypher", "ftm": "g.ftm.json",
         "lightrag": "g.lightrag.json", "csv": "tables", "neo4j": "import",
         "graphrag": "rag"}


def _fill(folder):
    for form, name in NAMES.items():
        source = pathlib.Path(f"{EXPORTS}.{form}")
        if source.is_dir():
            shutil.copytree(source, folder / name)
            continue
        content = source.read_bytes()
        pieces = re.split(rb"^==> (.+) <==\n", content, flags=re.MULTILINE)
        if len(pieces) == 1:
            (folder / name).write_bytes(content)
            continue
        (folder / name).mkdir()
        for inner, data in zip(pieces[1::2], pieces[2::2]):
            (folder / name / inner.decode()).write_bytes(data)


@functools.lru_cache(maxsize=None)
def workspace():
    """The folder that readers run in."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="relata-consumers-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _fill(folder)
    return folder


def text_of(name):
    return (workspace() / name).read_bytes().decode("utf-8")


def load(name):
    return json.loads(text_of(name))


def lines(name):
    # Not splitlines(): names hold other ends of lines than "\n".
    return [json.loads(one) for one in text_of(name).split("\n") if one]


def rows(name, **form):
    return list(csv.DictReader(io.StringIO(text_of(name), newline=""), **form))


def of_kind(kind):
    """The lines of JSON Lines of one kind, by id."""
    return {one["id"]: one for one in lines("g.jsonl") if one["kind"] == kind}


def shown_facts():
    """The facts that other forms than JSON Lines show: of things that were
    resolved."""
    entities, facts = of_kind("entity"), of_kind("fact")

    def is_resolved(one):
        ends = [one["subject"], *filter(None, [one.get("object")])]
        if any(entities[end]["entity_kind"] == "unresolved" for end in ends):
            return False
        inner = one.get("object_fact")
        return inner is None or is_resolved(facts[inner])

    return {key: one for key, one in facts.items()
            if is_resolved(one)}


def skip(reason):
    raise unittest.SkipTest(reason)


def need_module(module, package):
    if importlib.util.find_spec(module) is None:
        skip(f"{package} is not installed")


def need_program(program, package):
    found = shutil.which(program)
    if found is None:
        skip(f"{package} is not installed")
    return found


def need_r(*packages):
    need_program("Rscript", "r-base-core")
    for package in packages:
        found = subprocess.run(["Rscript", "-e", f"library({package})"],
                               capture_output=True, check=False)
        if found.returncode != 0:
            skip(f"r-cran-{package} is not installed")


def installed(name, inner):
    """A path in what tests/consumers/install made of `name`."""
    if INSTALLED is None:
        skip(f"{name}: RELATA_CONSUMERS is not set; "
             "tests/consumers/install makes such a folder")
    failed = pathlib.Path(INSTALLED) / f"{name}.failed"
    if failed.exists():
        skip(f"{name} is not installed: {failed.read_text().strip()}")
    path = pathlib.Path(INSTALLED) / name / inner
    if not path.exists():
        skip(f"{name} is not installed: there is no {path}")
    return path


def debian_python(module, package):
    """The system's Python, with Debian's module."""
    python = "/usr/bin/python3"
    found = subprocess.run([python, "-c", f"import {module}"],
                           capture_output=True, check=False)
    if found.returncode != 0:
        skip(f"{package} is not installed")
    return [python]


def venv_python(name):
    return [str(installed(name, "bin/python"))]


def java(name):
    need_program("java", "a JDK")
    jars = installed(name, "jars")
    # Of one source file: nothing to build.
    return ["java", "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-cp", f"{jars}/*",
            "--add-opens", "java.base/java.nio=ALL-UNNAMED",
            "--add-opens", "java.base/java.lang=ALL-UNNAMED"]


def javascript():
    program = need_program("node", "nodejs")
    modules = installed("javascript", "node_modules")
    return ["/usr/bin/env", f"NODE_PATH={modules}", program]


def run(command, reader, *arguments):
    """What the reader prints, and in "seconds" how long it took."""
    begin = time.monotonic()
    done = subprocess.run([*command, str(READERS / reader), *arguments],
                          cwd=workspace(), capture_output=True, check=False,
                          timeout=1800, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode != 0:
        raise AssertionError(f"{reader}: {done.stderr.decode()[-4000:]}")
    answer = json.loads(done.stdout.decode("utf-8").strip().rsplit("\n", 1)[-1])
    answer["seconds"] = round(time.monotonic() - begin, 1)
    return answer


def read(command, reader, *arguments):
    """What run() gives, told."""
    answer = run(command, reader, *arguments)
    tell(reader, answer)
    return answer


@functools.lru_cache(maxsize=None)
def neo4j():
    """Way of loading -> what Neo4j then holds."""
    shell = installed("cypher_shell", "jars")  # Its Netty is not the server's.
    answers = run(java("neo4j"), "Neo4jReader.java", f"{shell}/*")
    ways = {way: answers[way] for way in ("cypher", "csv", "apoc")}
    for answer in ways.values():
        tell("Neo4jReader.java", answer)
    return ways


def tell(reader, answer):
    """A row for a table of all that was read, if one is wanted."""
    if not os.environ.get("RELATA_CONSUMERS_TABLE"):
        return
    with open(os.environ["RELATA_CONSUMERS_TABLE"], "a",
              encoding="utf-8") as table:
        counts = {key: len(value) for key, value in answer.items()
                  if isinstance(value, (list, dict))}
        print(EXPORTS.name, answer.get("consumer", reader), reader, counts,
              answer["seconds"], sep="\t", file=table)


# What a form can say of a text: what it cannot is U+FFFD.
REPLACEMENT = "\ufffd"


def in_xml(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", REPLACEMENT, text)


def in_rdf(text):
    return "".join(REPLACEMENT if 0xFDD0 <= ord(c) <= 0xFDEF
                   or ord(c) & 0xFFFE == 0xFFFE else c for c in text)


def without_nul(text):
    return text.replace("\0", REPLACEMENT)


def same(text):
    return text


class PropertyGraph(unittest.TestCase):
    """Compares what a reader holds with the node-link JSON."""

    maxDiff = 2000

    def compare(self, answer, spelled=same, edge_keys=("label", "standing",
                                                       "fact", "quote")):
        data = load("g.json")
        self.assertEqual(len(answer["nodes"]), len(data["nodes"]))
        self.assertEqual(len(answer["edges"]), len(data["links"]))
        self.assertEqual({one["id"]: one["name"] for one in answer["nodes"]},
                         {one["id"]: spelled(one["name"])
                          for one in data["nodes"]})

        def edges(found, form):
            return sorted([one["source"], one["target"],
                           *(form(one.get(key) or "") for key in edge_keys)]
                          for one in found)

        self.assertEqual(edges(answer["edges"], same),
                         edges(data["links"], spelled))
        self.assertGreater(len(data["links"]), 10)
