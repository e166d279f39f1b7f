"""The graph's own file, by sqlite3 and DuckDB, and ids that lead back to it."""
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import unittest

import support
from rdf_test import documented

RELATA = os.environ.get("RELATA")
KNOWN = ('{"id": "wikidata:Q42", "name": "Rosa Quispe", "type": "Person"}\n'
         '{"id": "wikidata:Q43", "name": "Sarah Whitlock", "type": "Person"}\n')


@unittest.skipIf(RELATA is None, "RELATA does not name the program")
class Store(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        (cls.folder / "known.jsonl").write_text(KNOWN, encoding="utf-8")
        cls.run_program("build", "--quiet", "g.kg",
                        support.ROOT / "graphs" / "articles", "--known",
                        "known.jsonl")
        lines = cls.run_program("export", "g.kg", "jsonl").split("\n")
        cls.lines = [json.loads(one) for one in lines if one]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def run_program(cls, *arguments):
        return subprocess.run([RELATA, *map(str, arguments)], cwd=cls.folder,
                              check=True, capture_output=True,
                              timeout=300).stdout.decode()

    def of_kind(self, kind):
        return [one for one in self.lines if one["kind"] == kind]

    def expected(self):
        """The answers to the documented questions of SQL."""
        names = {one["id"]: one["name"] for one in self.of_kind("entity")}
        accusations = [
            (names[fact["subject"]], names[fact["object"]], fact["standing"],
             one["text"])
            for fact in self.of_kind("fact") for one in fact["assertions"]
            if fact.get("predicate") == "accuse" and "object" in fact]
        called = [(one["name"], one["type"], one["id"])
                  for one in self.of_kind("entity")
                  if "Northgate" in [one["name"], *one["aliases"]]]
        sources = {one["id"]: one.get("source", "")
                   for one in self.of_kind("article")}
        contested = {}
        for fact in self.of_kind("fact"):
            if fact["standing"] in ("denied", "disputed"):
                for source in {sources[one["article"]]
                               for one in fact["assertions"]}:
                    contested[source] = contested.get(source, 0) + 1
        return [sorted(accusations), sorted(called),
                sorted(contested.items())]

    def test_sqlite3_answers_the_documented_questions(self):
        support.need_program("sqlite3", "sqlite3")
        questions = documented("sql")
        self.assertEqual(len(questions), 3)
        for question, expected in zip(questions, self.expected()):
            found = subprocess.run(
                ["sqlite3", "-readonly", "-json", "g.kg", question],
                cwd=self.folder, check=True, capture_output=True).stdout
            rows = [tuple(row.values()) for row in json.loads(found)]
            self.assertTrue(rows, question)
            self.assertEqual(sorted(rows), expected, question)

    def test_duckdb_answers_them(self):
        command = support.venv_python("duckdb_sqlite")
        answer = support.read(command, "duckdb_file.py",
                              str(self.folder / "g.kg"), *documented("sql"))
        for rows, expected in zip(answer["answers"], self.expected()):
            self.assertEqual(sorted(map(tuple, rows)), expected)

    def test_the_views_count_what_stats_counts(self):
        stats = {}
        for line in self.run_program("stats", "g.kg", "--format",
                                     "jsonl").splitlines():
            row = json.loads(line)
            stats.setdefault(row["what"], row["count"])
        with sqlite3.connect(self.folder / "g.kg") as base:
            for view, what in (("v_article", "articles"),
                               ("v_entity", "entities"), ("v_fact", "facts"),
                               ("v_mention", "mentions"),
                               ("v_assertion", "assertions")):
                (count,) = base.execute(f"SELECT count(*) FROM {view}"
                                        ).fetchone()
                self.assertEqual(count, int(stats[what]), view)
        self.assertEqual(len(self.of_kind("entity")), int(stats["entities"]))
        self.assertEqual(len(self.of_kind("fact")), int(stats["facts"]))

    def test_why_explains_the_fact_that_any_export_names(self):
        forms = {"graphml": r'key="fact">(f\w+)<', "json": r'"fact":"(f\w+)"',
                 "jsonl": r'"kind":"fact","id":"(f\w+)"',
                 "cypher": r"fact: '(f\w+)'", "lightrag": r'"fact":"(f\w+)"',
                 "ftm": r'"recordId":\["(f\w+)"\]',
                 "nt": r"<urn:relata:(f\w+)>"}
        texts = {fact["id"]: fact["assertions"][0]["text"]
                 for fact in self.of_kind("fact")}
        for form, pattern in forms.items():
            written = self.run_program("export", "g.kg", form)
            found = re.findall(pattern, written)
            self.assertTrue(found, form)
            told = self.run_program("why", "g.kg", found[0])
            self.assertIn(texts[found[0]][:40], told, form)

    def test_show_finds_an_entity_by_the_id_of_a_known_list(self):
        for name in ("Q42", "wikidata:Q42"):
            self.assertIn("Rosa Quispe", self.run_program("show", "g.kg", name))
        known = {}
        for one in self.of_kind("entity"):
            for external in one.get("external_ids", ()):
                known.setdefault(external, []).append((one["name"],
                                                       one["type"]))
        self.assertEqual(known, {"wikidata:Q42": [("Rosa Quispe", "Person")],
                                 "wikidata:Q43": [("Sarah Whitlock",
                                                   "Person")]})
        for form in ("graphml", "json", "jsonl", "cypher", "nt", "jsonld"):
            self.assertIn("Q42", self.run_program("export", "g.kg", form), form)


if __name__ == "__main__":
    unittest.main()
