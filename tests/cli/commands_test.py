#!/usr/bin/env python3
"""The program as a shell sees it: what it prints, and its exit status.

RELATA in the environment names the program.
"""
import gzip
import json
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time
import unittest
import unittest.mock

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RELATA = os.environ.get("RELATA", str(ROOT / "build" / "dev" / "relata"))
os.environ.setdefault("RELATA_MODEL", str(ROOT / "models" / "relata.model"))
ARTICLES = ROOT / "graphs" / "articles"
DONE, NOTHING, USAGE, BAD_INPUT, BAD_GRAPH = range(5)


def relata(*arguments, stdin=b"", cwd=None):
    """Runs the program; gives its exit status, stdout and stderr as text."""
    done = subprocess.run([RELATA, *map(str, arguments)], input=stdin, cwd=cwd,
                          capture_output=True, timeout=300, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def record(identifier, text, **more):
    return json.dumps({"id": identifier, "text": text, **more}) + "\n"


class InFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.graph = self.folder / "g.kg"

    def build(self, *inputs, graph=None, stdin=b"", expected=DONE, threads=2):
        status, out, err = relata("build", "-q", "--threads", threads,
                                  graph or self.graph, *inputs, stdin=stdin)
        self.assertEqual(status, expected, err)
        self.assertEqual(out, "")
        return err

    def lines(self, graph=None):
        status, out, err = relata("export", graph or self.graph, "jsonl")
        self.assertEqual(status, DONE, err)
        return out

    def assert_same(self, one, other):
        """Compares long texts without printing them whole."""
        if one != other:
            pairs = zip(one.splitlines(), other.splitlines())
            differ = [pair for pair in pairs if pair[0] != pair[1]][:1]
            self.fail(f"texts differ, first here: {differ}")


class Models(InFolder):
    def test_the_version_names_the_program_and_its_model(self):
        status, out, _ = relata("--version")
        self.assertEqual(status, DONE)
        self.assertRegex(out, r"^relata [0-9.]+\nmodel .*[0-9a-f]{16}\n$")

    def test_a_model_that_is_not_there_is_named(self):
        status, _, err = relata("analyze", "--model", "abacus", "-")
        self.assertEqual(status, BAD_GRAPH)
        self.assertIn("models/abacus.model", err)

    def test_unknown_kernels_are_refused(self):
        with unittest.mock.patch.dict(os.environ, RELATA_KERNELS="abacus"):
            status, _, err = relata("analyze", "-")
        self.assertEqual(status, USAGE)
        self.assertIn("portable", err)


class Purity(InFolder):
    """The graph is a pure function of the set of articles."""

    def setUp(self):
        super().setUp()
        self.records = [record(path.name, path.read_text(encoding="utf-8"))
                        for path in sorted(ARTICLES.glob("*.txt"))]
        city = (ARTICLES / "city_hall.jsonl").read_text(encoding="utf-8")
        self.records += [line + "\n" for line in city.splitlines()]
        self.build("-", stdin="".join(self.records).encode())
        self.clean = self.lines()

    def test_order_threads_and_batches_do_not_show(self):
        order = random.Random(7)
        for threads in (1, 3):
            records = self.records[:]
            order.shuffle(records)
            graph = self.folder / f"shuffled{threads}.kg"
            half = len(records) // 2
            for part in (records[:half], records[half:]):
                self.build("-", graph=graph, stdin="".join(part).encode(),
                           threads=threads)
            self.assert_same(self.lines(graph), self.clean)

    def test_building_again_changes_nothing(self):
        self.build("-", stdin="".join(self.records).encode())
        self.assert_same(self.lines(), self.clean)

    def test_removal_undoes_adding(self):
        extra = record("extra", "Grace Okafor met Rosa Quispe in Lima.")
        self.build("-", stdin=extra.encode())
        self.assertTrue(self.lines() != self.clean)
        self.assertEqual(relata("remove", self.graph, "extra")[0], DONE)
        self.assert_same(self.lines(), self.clean)
        self.assertNotIn(b"met Rosa Quispe", self.graph.read_bytes())

    def test_a_corrected_article_replaces_the_former(self):
        wrong = json.loads(self.records[0])
        wrong["text"] += " Grace Okafor met Rosa Quispe in Lima."
        graph = self.folder / "corrected.kg"
        self.build("-", graph=graph, stdin="".join(
            [json.dumps(wrong) + "\n", *self.records[1:]]).encode())
        self.assertTrue(self.lines(graph) != self.clean)
        self.build("-", graph=graph, stdin=self.records[0].encode())
        self.assert_same(self.lines(graph), self.clean)

    def test_extract_and_merge_give_the_graph_of_build(self):
        status, lines, _ = relata("extract", "--format", "jsonl", "-",
                                  stdin="".join(self.records).encode())
        self.assertEqual(status, DONE)
        graph = self.folder / "merged.kg"
        status, _, err = relata("merge", graph, "-", stdin=lines.encode())
        self.assertEqual(status, DONE, err)
        self.assert_same(self.lines(graph), self.clean)

    def test_a_killed_build_is_taken_up_again(self):
        graph = self.folder / "killed.kg"
        source = self.folder / "all.jsonl"
        source.write_text("".join(self.records), encoding="utf-8")
        for wait in (0.01, 0.05, 0.1):
            with subprocess.Popen([RELATA, "build", "-q", graph, source],
                                  stderr=subprocess.DEVNULL) as build:
                time.sleep(wait)
                build.send_signal(signal.SIGKILL)
        self.build(source, graph=graph)
        self.assert_same(self.lines(graph), self.clean)


class BadInput(InFolder):
    """What is bad is named; the other articles go on."""

    GOOD = record("good", "Ana Ruiz met Tom Lee in Paris.").encode()

    def expect_good(self, err, *words):
        for word in words:
            self.assertIn(word, err)
        self.assertIn('"good"', self.lines())

    def test_a_malformed_line_is_named(self):
        err = self.build("-", expected=BAD_INPUT,
                         stdin=b'{"text": \n' + self.GOOD + b'{"id": "x"}\n')
        self.expect_good(err, "-:1", "-:3")

    def test_broken_utf8_and_binary_files_are_named(self):
        for name, data in (("broken.txt", b"Ana \xff met Tom."),
                           ("binary.txt", bytes(range(256)) * 4),
                           ("empty.txt", b""),
                           ("cut.txt.gz", gzip.compress(b"Ana met Tom.")[:12])):
            (self.folder / name).write_bytes(data)
            err = self.build(self.folder / name, "-", expected=BAD_INPUT,
                             stdin=self.GOOD)
            self.expect_good(err, name)

    def test_a_missing_file_is_named(self):
        err = self.build(self.folder / "none.txt", "-", expected=BAD_INPUT,
                         stdin=self.GOOD)
        self.expect_good(err, "none.txt")

    def test_one_id_with_two_texts_is_left_out(self):
        one = record("twice", "Ana Ruiz met Tom Lee.").encode()
        other = record("twice", "Ana Ruiz met Kim Poe.").encode()
        err = self.build("-", stdin=one + self.GOOD + other,
                         expected=BAD_INPUT)
        self.expect_good(err, "twice", "-:3")
        self.assertNotIn('"twice"', self.lines())

    def test_names_of_marks_alone_are_no_trouble(self):
        """What folds to nothing is a name all the same, in merging too."""
        odd = ("\u202e\u2019s", "Acme", "Mr ,Acme", "Ann (#tag [1]\n\nThe port "
               "closed.", "\u200d\u00ad\u2019s \u202e", "\u0301 said the \u00ad.")
        lines = "".join(record(str(i), text) for i, text in enumerate(odd))
        self.build("-", expected=BAD_INPUT,  # The marks alone are no text.
                   stdin=lines.encode() + self.GOOD + record("e", " ").encode())
        self.assertIn('"good"', self.lines())
        self.build("-", stdin=record("again", "Mr. Acme met Acme.").encode())

    def test_odd_pieces_are_mixed_without_trouble(self):
        pieces = ("\u202e", "\u2019s", "\u200d", "\u00ad", "\ufeff", "Mr ", ",",
                  "Acme", "Ann Lee", "(", "[1]", '"', "\u201d", ".", "\n\n",
                  "By ", "v. ", "&", "Co.", "\u2014", "Jr.", "al-", "1", "%",
                  "\u0301", "said", "who", "Senator", "of", "II", "we", "is a")
        draw = random.Random(7)
        lines = "".join(
            record(str(i), "".join(draw.choice(pieces) + draw.choice(("", " "))
                                   for _ in range(draw.randint(2, 14))) + " a")
            for i in range(400))
        self.build("-", stdin=lines.encode())
        self.assertIn('"399"', self.lines())

    def test_one_line_of_many_megabytes_is_no_trouble(self):
        text = "Ana Ruiz met Tom Lee. " * 2000 + "x" * 2_000_000
        self.build("-", stdin=record("long", text).encode())
        self.assertIn('"long"', self.lines())


class BadGraph(InFolder):
    def test_other_files_are_refused_and_kept(self):
        for data in (b"", b"not a graph", b"SQLite format 3\0" + bytes(2000)):
            path = self.folder / "other.kg"
            path.write_bytes(data)
            for command in (("stats", path), ("build", path, ARTICLES),
                            ("query", path, "?a -[*]-> ?b"),
                            ("export", path, "nt")):
                if data == b"" and command[0] == "build":
                    continue  # An empty file may become a graph.
                status, _, err = relata(*command)
                self.assertEqual(status, BAD_GRAPH, (data, command))
                self.assertIn("other.kg", err)
            if data:
                self.assertEqual(path.read_bytes(), data)

    def test_a_damaged_model_is_refused(self):
        model = self.folder / "m.model"
        good = (ROOT / "models" / "relata.model").read_bytes()
        for data in (b"", good[:1000], good[:-1],
                     good[:43] + b"\1" + good[44:],
                     good[:5000] + b"\1\2\3" + good[5003:]):
            model.write_bytes(data)
            status, _, err = relata("build", "--model", model, self.graph, "-",
                                    stdin=BadInput.GOOD)
            self.assertEqual(status, BAD_GRAPH)
            self.assertIn("m.model", err)

    def test_a_full_disk_is_told(self):
        self.build("-", stdin=BadInput.GOOD)
        if not os.path.exists("/dev/full"):
            self.skipTest("this system has no /dev/full")
        for command in (("export", self.graph, "jsonl"),
                        ("stats", self.graph)):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([RELATA, *map(str, command)], stdout=full,
                                      stderr=subprocess.PIPE, check=False)
            self.assertEqual(done.returncode, BAD_GRAPH)
            self.assertIn(b"cannot be written", done.stderr)


class Commands(InFolder):
    TEXT = ("Ana Ruiz met Tom Lee in Paris on Monday. Kim Poe accused Ruiz of "
            "hiding a report. Ruiz did not sign the report.")

    def setUp(self):
        super().setUp()
        self.build("-", stdin=record("a1", self.TEXT, source="Post",
                                     date="2024-05-07").encode())

    def test_query_answers_with_aliases_and_evidence(self):
        status, out, _ = relata("query", self.graph, "Ruiz -[meet]-> ?who",
                                "--format", "jsonl", "--evidence")
        self.assertEqual(status, DONE)
        rows = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([row["who"] for row in rows], ["Tom Lee"])
        self.assertIn("met Tom Lee in Paris", rows[0]["evidence"])

    def test_a_link_is_listed_and_taken_back(self):
        self.assertEqual(relata("link", self.graph, "Ana Ruiz", "Tom Lee")[0],
                         DONE)
        out = relata("link", self.graph, "--list", "--format", "tsv")[1]
        self.assertIn("Ana Ruiz\tTom Lee", out)
        self.assertIn("one entity",
                      relata("why", self.graph, "Ana Ruiz", "Tom Lee")[1])
        undo = ("link", self.graph, "--undo", "Tom Lee", "Ana Ruiz")
        self.assertEqual(relata(*undo)[0], DONE)
        self.assertEqual(relata(*undo)[0], NOTHING)
        self.assertIn("two entities",
                      relata("why", self.graph, "Ana Ruiz", "Tom Lee")[1])

    def test_a_review_is_settled_by_links(self):
        self.assertEqual(relata("review", self.graph)[0], DONE)
        self.assertEqual(relata("review", self.graph, "--accept", "Kim Poe",
                                "Tom Lee")[0], DONE)
        self.assertIn("Tom Lee", relata("link", self.graph, "--list")[1])
        self.assertEqual(relata("review", self.graph, "--reject", "Kim Poe",
                                "Ana Ruiz")[0], DONE)
        self.assertIn("Kim Poe", relata("unlink", self.graph, "--list")[1])

    def test_known_entities_get_their_ids(self):
        known = self.folder / "known.jsonl"
        with open(known, "w", encoding="utf-8") as file:
            file.write('{"id":"x:7","name":"Ana Ruiz","type":"Person"}\n')
        graph = self.folder / "known.kg"
        status, _, _ = relata("build", graph, "--known", known, "-q", "-",
                              stdin=record("a1", self.TEXT).encode())
        self.assertEqual(status, DONE)
        self.assertIn("sameAs> <x:7>", relata("export", graph, "nt")[1])

    def test_nothing_found_is_a_status_of_its_own(self):
        for command in (("query", self.graph, "Ruiz -[bury]-> ?who"),
                        ("show", self.graph, "Nobody At All"),
                        ("why", self.graph, "Nobody At All"),
                        ("remove", self.graph, "no such article")):
            self.assertEqual(relata(*command)[0], NOTHING, command)

    def test_mistakes_of_usage_are_told(self):
        for command in ((), ("no-such-command",), ("query", self.graph, "a b"),
                        ("export", self.graph, "pdf"),
                        ("query", self.graph, "a -[b]-> c", "--since", "soon"),
                        ("build", self.graph)):
            status, out, err = relata(*command)
            self.assertEqual((status, out), (USAGE, ""), command)
            self.assertTrue(err)

    def test_no_accusation_leaves_as_a_plain_triple(self):
        _, out, _ = relata("export", self.graph, "nt")
        plain = [line for line in out.splitlines()
                 if "> <urn:relata:p/" in line or "> <urn:relata:r/" in line]
        plain = [line for line in plain if "rdf-syntax-ns" not in line]
        self.assertTrue(any("/meet>" in line for line in plain), plain)
        self.assertFalse([line for line in plain
                          if "hide" in line or "sign" in line])

    def test_why_tells_article_bytes_and_sentence(self):
        _, out, _ = relata("show", self.graph, "Tom Lee", "--format", "jsonl")
        fact = json.loads(out.splitlines()[0])["id"]
        status, out, _ = relata("why", self.graph, fact)
        self.assertEqual(status, DONE)
        for words in ("a1", "bytes 0 to 40", "met Tom Lee in Paris"):
            self.assertIn(words, out)

    def test_terminal_controls_in_articles_are_not_obeyed(self):
        text = "Ana \x1b[31mRuiz met Tom Lee. Ana Ruiz met Bo\u0007 Li."
        self.build("-", stdin=record("esc", text).encode())
        for command in (("show", self.graph, "Tom Lee", "--evidence"),
                        ("query", self.graph, "?a -[*]-> ?b", "--evidence")):
            out = relata(*command)[1]
            self.assertNotIn("\x1b", out)
            self.assertNotIn("\x07", out)

    def test_analyze_prints_every_character(self):
        text = "He said: \u201cDon\u2019t go\u201d \u2014 she didn't. \U0001F600"
        status, out, _ = relata("analyze", "-", stdin=text.encode())
        self.assertEqual(status, DONE)
        spelled, covered = "", 0
        for line in out.splitlines():
            if not line:
                covered = 0  # A new sentence counts from 1 again.
            elif line[0] != "#":
                number, form = line.split("\t")[:2]
                if "-" in number:
                    covered = int(number.split("-")[1])
                    spelled += form
                elif int(number) > covered:
                    spelled += form
        self.assertEqual(spelled, "".join(text.split()))

    def test_extract_prints_tuples_word_by_word(self):
        sentence = "Ana -LRB- Ruiz -RRB- met `` Tom '' in Paris ."
        status, out, _ = relata("extract", "--from", "tokens", "--format",
                                "tsv", "-", stdin=sentence.encode() + b"\n")
        self.assertEqual(status, DONE)
        for line in out.splitlines():
            cells = line.split("\t")
            self.assertEqual(cells[0], sentence)
            self.assertTrue(0 <= float(cells[1]) <= 1)
            for cell in cells[2:]:
                for word in cell.split():
                    self.assertIn(word, sentence.split() + ["is", "has"])

    def test_extract_prints_two_arguments_a_line_where_asked(self):
        sentence = "Ann Lee met the mayor in Leeds on Monday."
        status, out, _ = relata("extract", "--binary", "-",
                                stdin=sentence.encode() + b"\n")
        self.assertEqual(status, DONE)
        rows = [line.split("\t") for line in out.splitlines()]
        self.assertEqual([(row[0], *row[2:]) for row in rows],
                         [(sentence, "met", "Ann Lee", "the mayor"),
                          (sentence, "met the mayor in", "Ann Lee", "Leeds"),
                          (sentence, "met the mayor in Leeds on", "Ann Lee",
                           "Monday")])


if __name__ == "__main__":
    unittest.main()
