"""Tests of `tools/bench queries`: the same questions for every store."""

import os
import sqlite3
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import queries  # noqa: E402

ANN, ACME = 0x8000000000000001, 2


def graph(folder):
    """A file with the tables of a graph: Ann leads Acme, which owns a mill."""
    path = os.path.join(folder, "g.kg")
    with open(os.path.join(ROOT, "schema", "store.sql"), encoding="utf-8") as sql:
        schema = sql.read()
    file = sqlite3.connect(path)
    file.executescript(schema)
    file.executemany(
        "INSERT INTO entity (id, name, type, kind, mentions, name_mentions) "
        "VALUES (?, ?, ?, 'named', 1, 1)",
        [(ANN - (1 << 64), "Ann Lee", "Person"), (ACME, "Acme", "Organization")])
    file.executemany(
        "INSERT INTO fact VALUES (?, ?, ?, ?, ?, NULL, ?, 'asserted', 1)",
        [(1, ANN - (1 << 64), "lead", "lead", ACME, None),
         (2, ACME, "own", "own", None, "a mill"),
         (3, ANN - (1 << 64), "sue", "sue", ACME, None)])
    file.executemany(
        "INSERT INTO claim VALUES (?, 1, 1, 1, 1, NULL, NULL, 'x', 'x', '', "
        "'positive', 'certain', 'assert', 1, ?, NULL, NULL, NULL, NULL, NULL)",
        [(1, 0.9), (2, 0.9), (3, 0.2)])
    file.executemany("INSERT INTO fact_claim VALUES (?, ?)",
                     [(1, 1), (2, 2), (3, 3)])
    file.commit()
    file.close()
    return path


class Questions(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.graph = graph(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def test_are_ten_that_sqlite_answers(self):
        ten = queries.questions(self.graph)
        self.assertEqual(len(ten), 10)
        with sqlite3.connect(self.graph) as file:
            found = {name: file.execute(queries.as_sql(steps, counts)).fetchall()
                     for name, steps, counts in ten}
        self.assertEqual(found["what a thing does"], [("Ann Lee", "lead", "Acme")])
        self.assertEqual(found["two steps from a thing"],
                         [("Ann Lee", "lead", "Acme", "Acme", "own", "a mill")])
        self.assertEqual(found["how many two steps"], [(1,)])

    def test_are_patterns_of_relata(self):
        patterns = [queries.as_pattern(steps)
                    for _, steps, _ in queries.questions(self.graph)]
        self.assertEqual(patterns[0], "e8000000000000001 -[?r0]-> ?b")
        self.assertIn("?a:Person -[?r0]-> ?b:Organization", patterns)
        self.assertIn("?a -[?r0]-> ?b; ?b -[?r1]-> ?c", patterns)

    def test_are_asked_in_sparql(self):
        steps = [queries.Step("e01", "b", "sue"), queries.Step("b", "c")]
        asked = queries.as_sparql(steps, False)
        self.assertIn("?f0 rdf:subject <urn:relata:e01> ; rdf:object ?b",
                      asked)
        self.assertIn("LIMIT 20", asked)
        self.assertIn("COUNT(*)", queries.as_sparql(steps, True))

    def test_need_a_graph_with_facts(self):
        with sqlite3.connect(self.graph) as file:
            file.execute("DELETE FROM fact")
        with self.assertRaises(SystemExit):
            queries.questions(self.graph)


if __name__ == "__main__":
    unittest.main()
