#!/usr/bin/env python3
"""The Spark job, in local-cluster mode, gives the graph of a plain build.

RELATA in the environment names the program, RELATA_SPARK a Python that has
pyspark (with Java 17); without it nothing is run, and that is told.
"""
import contextlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from one_process import ROOT, run
from steps_test import (BAD_INPUT, DERIVED, DONE, RELATA, USAGE, fact_row,
                        namesakes, record, relata, stories)

SPARK = os.environ.get("RELATA_SPARK", "")
SKIPPED = 77  # As ctest knows it.
MASTER = "local-cluster[3,1,1024]"
# Stands for the program; when it is first called for one of these, it kills
# the Java process that runs the task.
FATAL = ["extract", "step links", "step group"]
KILLER = """#!/bin/sh
called=$1
if [ "$1" = step ]; then called="$1 $2"; fi
for fatal in {fatal}; do
  if [ "$called" = "$fatal" ] && mkdir "{folder}/$fatal" 2> /dev/null; then
    process=$$
    while [ "$(cat /proc/$process/comm)" != java ]; do
      process=$(awk '{{print $4}}' /proc/$process/stat)
    done
    kill -9 "$process"
    exit 1
  fi
done
exec {program} "$@"
"""


def articles():
    """Lines: good ones, one twice, an id with two texts, one that is none."""
    lines = stories() + namesakes(120)
    sample = ROOT / "graphs" / "articles" / "city_hall.jsonl"
    lines += sample.read_text(encoding="utf-8").splitlines()
    lines += [lines[0], record("two", "Ann Lee sued Acme."),
              record("two", "Ann Lee sued Kestrel."), "{no JSON"]
    return lines


class Job(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = pathlib.Path(scratch.name)
        cls.articles = cls.folder / "articles.jsonl"
        cls.articles.write_text("".join(line + "\n" for line in articles()),
                                encoding="utf-8")
        cls.plain = cls.folder / "plain.kg"
        status, _, err = relata("build", "-q", cls.plain, cls.articles)
        assert status == BAD_INPUT, err
        assert "another text elsewhere" in err, err

    def job(self, name, program=RELATA, articles=None, options=()):
        """Runs the job; gives its exit status, what it told, its folder."""
        work = self.folder / name
        submit = pathlib.Path(SPARK).parent / "spark-submit"
        command = [submit, "--master", MASTER, "--driver-memory", "1g",
                   "--conf", "spark.executor.memory=1g",
                   "--conf", "spark.ui.enabled=false",
                   "--conf", "spark.log.level=ERROR",
                   ROOT / "tools" / "spark" / "build_graph.py",
                   "--relata", program, "--work", work,
                   "--graph", self.folder / f"{name}.kg", "--partitions", 6,
                   *options, articles or self.articles]
        environment = {**os.environ, "PYSPARK_PYTHON": SPARK,
                       "PYSPARK_DRIVER_PYTHON": SPARK}
        done = subprocess.run([str(word) for word in command], env=environment,
                              capture_output=True, text=True, timeout=1200,
                              check=False)
        # spark-submit gives all that the job says to its own stdout.
        return done.returncode, done.stdout + done.stderr, work

    def assert_told(self, words, told):
        self.assertTrue(words in told, f"'{words}' is not in {told[-3000:]}")

    def assert_same_graph(self, graph, other):
        self.assertTrue(run(RELATA, "export", graph, "jsonl") ==
                        run(RELATA, "export", other, "jsonl"),
                        "exports differ")

    def test_the_graph_is_that_of_a_plain_build(self):
        tables = self.folder / "tables"
        status, told, work = self.job("graph", options=["--tables", tables])
        self.assertEqual(status, BAD_INPUT, told[-3000:])
        graph = self.folder / "graph.kg"
        self.assert_same_graph(graph, self.plain)
        self.assert_told("the id 'two' has another text elsewhere", told)
        self.assert_told("is not JSON", told)
        report = json.loads((work / "report.json").read_text())
        self.assertEqual(report["refused"], 2)
        self.assertGreater(report["followers"], 0)
        self.assertGreater(report["pairs"], 0)
        plain_tables = self.folder / "plain-tables"
        run(RELATA, "export", self.plain, "csv", "-o", plain_tables)
        for table in sorted(plain_tables.iterdir()):
            self.assertTrue(table.read_bytes() ==
                            (tables / table.name).read_bytes(), table.name)
        self.check_facts(work, self.plain)
        # It is a graph like any other: the next article goes into it.
        more = self.folder / "more.jsonl"
        more.write_text(record("more", "Ana Ruiz met Tom Lee in Troy.") + "\n",
                        encoding="utf-8")
        for one in (graph, self.plain):
            self.assertEqual(relata("build", "-q", one, more)[0], DONE)
        self.assert_same_graph(graph, self.plain)

    def check_facts(self, work, graph):
        """The job's own facts are those of the graph, claim by claim."""
        found = [fact_row(line)
                 for part in sorted((work / "facts").glob("part-*"))
                 for line in part.read_text(encoding="utf-8").splitlines()]
        with contextlib.closing(sqlite3.connect(graph)) as database:
            wanted = sorted(database.execute(DERIVED["fact_claim"]))
        self.assertGreater(len(wanted), 100)
        self.assertEqual(sorted(found), wanted)

    def test_killed_workers_change_nothing(self):
        program = self.folder / "killer"
        program.write_text(KILLER.format(
            fatal=" ".join(f"'{one}'" for one in FATAL), folder=self.folder,
            program=RELATA), encoding="utf-8")
        program.chmod(0o755)
        status, told, _ = self.job("killed", program=program)
        self.assertEqual(status, BAD_INPUT, told[-3000:])
        for fatal in FATAL:
            self.assertTrue((self.folder / fatal).is_dir(), fatal)
        self.assert_same_graph(self.folder / "killed.kg", self.plain)

    def test_a_chain_too_long_for_the_rounds_is_told(self):
        status, told, _ = self.job("short", options=["--rounds", 0])
        self.assertEqual(status, USAGE, told[-3000:])
        self.assert_told("more are allowed by --rounds", told)

    def test_components_are_those_that_a_search_finds(self):
        done = subprocess.run([SPARK, "components_check.py"], check=False,
                              capture_output=True, text=True, timeout=900)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    if not SPARK:
        print("skipped: RELATA_SPARK names no Python that has pyspark, so the "
              "Spark job was not run")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
