#!/usr/bin/env python3
"""What the program answers, and what it hands on to other programs."""
import csv
import io
import json
import re
import unittest

from commands_test import DONE, NOTHING, USAGE, InFolder, record, relata


class HandingOn(InFolder):
    TEXT = ("Ana Ruiz met Tom Lee in Paris on Monday. Kim Poe accused Ruiz of "
            "hiding a report. Ruiz did not sign the report.")

    def setUp(self):
        super().setUp()
        self.build("-", stdin=record("a1", self.TEXT, source="Post",
                                     date="2024-05-07").encode())

    def test_known_entities_are_found_by_their_ids(self):
        known = self.folder / "known.jsonl"
        with open(known, "w", encoding="utf-8") as file:
            file.write('{"id":"wikidata:Q7","name":"Ana Ruiz",'
                       '"type":"Person"}\n')
        graph = self.folder / "known.kg"
        relata("build", graph, "--known", known, "-q", "-",
               stdin=record("a1", self.TEXT).encode())
        for name in ("Q7", "wikidata:Q7"):
            status, out, _ = relata("show", graph, name)
            self.assertEqual(status, DONE)
            self.assertIn("Ana Ruiz", out)
        self.assertIn('"external_ids":["wikidata:Q7"]',
                      relata("export", graph, "jsonl")[1])
        self.assertIn(">wikidata:Q7<", relata("export", graph, "graphml")[1])

    def test_a_relation_is_found_by_any_form_of_its_verb(self):
        for form in ("met", "meets", "meeting"):
            out = relata("query", self.graph, f"Ruiz -[{form}]-> ?who",
                         "--format", "tsv")[1]
            self.assertIn("Tom Lee", out, form)

    def test_a_name_that_nobody_bears_is_told(self):
        for command in (("query", self.graph, "Ana Riuz -[meet]-> ?who"),
                        ("show", self.graph, "Ana Riuz"),
                        ("path", self.graph, "Ana Riuz", "Tom Lee"),
                        ("export", self.graph, "nt", "--around", "Ana Riuz")):
            status, out, err = relata(*command)
            self.assertEqual((status, out), (NOTHING, ""), command)
            self.assertIn("did you mean 'Ana Ruiz'", err, command)
        err = relata("query", self.graph, "Ruiz -[frobnicate]-> ?who")[2]
        self.assertIn("no fact has the relation 'frobnicate'", err)

    def test_answers_that_are_cut_are_told(self):
        status, out, err = relata("query", self.graph, "?a -[*]-> ?b",
                                  "--limit", 1, "--format", "tsv")
        self.assertEqual((status, len(out.splitlines())), (DONE, 2))
        self.assertIn("only 1 answers are shown", err)
        count = relata("query", self.graph, "?a -[*]-> ?b", "--count",
                       "--format", "jsonl")[1]
        self.assertGreater(json.loads(count)["answers"], 1)

    def test_rows_come_as_csv_and_numbers_as_numbers(self):
        query = ("query", self.graph, "Ruiz -[meet]-> ?who", "--ids", "--format")
        rows = list(csv.DictReader(io.StringIO(relata(*query, "csv")[1])))
        self.assertEqual([row["who"] for row in rows], ["Tom Lee"])
        self.assertRegex(rows[0]["who id"], "^e[0-9a-f]{16}$")
        (row,) = map(json.loads, relata(*query, "jsonl")[1].splitlines())
        self.assertEqual(row["sources"], 1)

    def test_denied_relations_print_their_not(self):
        out = relata("query", self.graph, "Ruiz -[?how]-> ?what",
                     "--format", "tsv")[1]
        self.assertIn("not sign\tthe report", out)
        self.assertIn("Ana Ruiz not sign",
                      relata("show", self.graph, "Ruiz")[1])

    def test_what_someone_is_told_keeps_its_not(self):
        graph = self.folder / "not.kg"
        self.build("-", graph=graph, stdin=record(
            "n", "\"Tom Lee is not welcome,\" Ana Ruiz told Kim Poe.").encode())
        words = "Tom Lee not be welcome"
        for command in (("show", graph, "Ana Ruiz"),
                        ("query", graph, "Ruiz -[tell]-> ?what",
                         "--min-confidence", 0),
                        ("export", graph, "graphml"), ("export", graph, "nt", "--min-confidence", 0),
                        ("export", graph, "jsonld"), ("export", graph, "json"),
                        ("export", graph, "cypher")):
            out = relata(*command)[1]
            self.assertIn(words, out, command)
            self.assertNotIn("Tom Lee be welcome", out, command)

    def test_a_part_of_a_graph_says_so(self):
        for name in ("dot", "graphml", "jsonld", "nt", "jsonl", "ttl", "json",
                     "cypher", "lightrag", "ftm"):
            status, out, err = relata("export", self.graph, name, "--around",
                                      "Tom Lee", "--hops", 1)
            self.assertEqual(status, DONE, err)
            self.assertIn("around", out, name)
        part = ("export", self.graph, "jsonl", "--standing", "denied")
        facts = [line for line in map(json.loads,
                                      relata(*part)[1].splitlines())
                 if line["kind"] == "fact"]
        self.assertEqual({fact["standing"] for fact in facts}, {"denied"})

    def test_a_format_of_several_files_fills_a_folder(self):
        for name in ("csv", "neo4j", "graphrag"):
            self.assertEqual(relata("export", self.graph, name)[0], USAGE)
            folder = self.folder / name
            self.assertEqual(relata("export", self.graph, name, "-o",
                                    folder)[0], DONE)
            self.assertGreater(len(list(folder.iterdir())), 2)
            self.assertFalse(list(folder.glob("*.part")))

    def test_options_that_a_format_cannot_use_are_refused(self):
        for command in (("graphml", "--limit", 3), ("graphml", "--base", "a:"),
                        ("nt", "--base", "nothing"), ("nt", "--safe-cells"),
                        ("nt", "--hops", 2)):
            self.assertEqual(relata("export", self.graph, *command)[0], USAGE,
                             command)
        for base in ("http://a b/", "http://a/\u202e/", "http://a/\ufffe/"):
            status, out, told = relata("export", self.graph, "nt", "--base",
                                       base)
            self.assertEqual((status, out), (USAGE, ""))
            self.assertIn("RFC 3987", told)

    def test_pictures_are_what_their_names_say(self):
        for name, begin in (("x.svg", b"<?xml"), ("x.png", b"\x89PNG"),
                            ("x.pdf", b"%PDF")):
            path = self.folder / name
            self.assertEqual(relata("render", self.graph, "-o", path)[0], DONE)
            self.assertTrue(path.read_bytes().startswith(begin), name)
        path = self.folder / "x.gif"
        self.assertEqual(relata("render", self.graph, "-o", path)[0], USAGE)
        self.assertFalse(path.exists())

    def test_a_timeline_is_in_order(self):
        graph = self.folder / "times.kg"
        self.build("-", graph=graph, stdin=record(
            "t", "Ana Ruiz met Tom Lee on March 3, 2024. Ana Ruiz visited "
            "Paris on January 5, 2023.", date="2024-05-07").encode())
        status, out, _ = relata("timeline", graph, "Ana Ruiz", "--format",
                                "jsonl")
        self.assertEqual(status, DONE)
        begins = [json.loads(line)["begin"] for line in out.splitlines()]
        self.assertEqual(begins, ["2023-01-05", "2024-03-03"])

    def test_a_diff_tells_what_is_new_and_what_is_gone(self):
        graph = self.folder / "later.kg"
        self.build("-", graph=graph, stdin=record(
            "a1", "Ana Ruiz met Tom Lee in Paris on Monday. Ruiz signed the "
            "report.", source="Post", date="2024-05-07").encode())
        status, out, _ = relata("diff", self.graph, graph, "--format", "tsv")
        self.assertEqual(status, DONE)
        kinds = {line.split("\t")[0] for line in out.splitlines()[1:]}
        self.assertIn("gone", kinds)
        self.assertNotIn("met", out)
        self.assertEqual(relata("diff", graph, graph)[0], NOTHING)

    def test_list_and_search_tell_what_is_there(self):
        out = relata("list", self.graph, "--type", "Person", "--format",
                     "tsv")[1]
        self.assertIn("Ana Ruiz\tPerson\t", out)
        status, out, _ = relata("search", self.graph, "met paris")
        self.assertEqual(status, DONE)
        self.assertIn("met Tom Lee in Paris", out)
        self.assertEqual(relata("search", self.graph, "zyzzyva")[0], NOTHING)

    def test_a_link_of_unlike_things_needs_force(self):
        status, _, err = relata("link", self.graph, "Ana Ruiz", "Paris")
        self.assertEqual(status, USAGE)
        self.assertIn("--force", err)
        status, out, _ = relata("link", self.graph, "Ana Ruiz", "Tom Lee")
        self.assertEqual(status, DONE)
        self.assertIn("is one entity now", out)


if __name__ == "__main__":
    unittest.main()
