#!/usr/bin/env python3
"""What must not break the program: hostile input, files in the way, damage."""
import contextlib
import gzip
import io
import json
import os
import pathlib
import random
import resource
import sqlite3
import stat
import subprocess
import threading
import unittest

from commands_test import (BAD_GRAPH, BAD_INPUT, DONE, RELATA, ROOT, USAGE,
                           InFolder, record, relata)

GOOD = record("good", "Ana Ruiz met Tom Lee in Paris.").encode()
SANITIZED = b"__asan_init" in pathlib.Path(RELATA).read_bytes()


class Conflicts(InFolder):
    """What is stored survives an input that contradicts itself."""

    ONE = record("a", "Ana Ruiz met Kim Poe.").encode()
    OTHER = record("a", "Ana Ruiz met Bo Li.").encode()

    def setUp(self):
        super().setUp()
        self.build("-", stdin=record("a", "Ana Ruiz met Tom Lee.").encode())
        self.before = self.lines()

    def test_two_new_texts_leave_the_stored_one(self):
        err = self.build("-", stdin=self.ONE + self.OTHER, expected=BAD_INPUT)
        self.assertIn("the one that is stored stays", err)
        self.assertEqual(self.lines(), self.before)

    def test_the_stored_text_and_another_leave_the_stored_one(self):
        same = record("a", "Ana Ruiz met Tom Lee.").encode()
        for lines in (same + self.ONE, self.ONE + same):
            self.build("-", stdin=lines, expected=BAD_INPUT)
            self.assertEqual(self.lines(), self.before)

    def test_many_articles_between_the_two_change_nothing(self):
        between = "".join(record(f"b{i}", f"Bo Li met Kim Poe {i} times.")
                          for i in range(300)).encode()
        self.build("-", stdin=self.ONE + between + self.OTHER,
                   expected=BAD_INPUT)
        self.assertIn("Tom Lee", self.lines())
        self.assertNotIn('"Ana Ruiz met', self.lines().replace(
            '"Ana Ruiz met Tom Lee', ""))

    def test_one_new_text_replaces_the_stored_one(self):
        self.build("-", stdin=self.ONE)
        self.assertIn("Kim Poe", self.lines())
        self.assertNotIn("Tom Lee", self.lines())

    def test_lines_of_extract_are_held_to_the_same(self):
        both = b"".join(
            relata("extract", "--format", "jsonl", "-", stdin=one)[1].encode()
            for one in (self.ONE, self.OTHER))
        status, _, err = relata("merge", self.graph, "-", stdin=both)
        self.assertEqual(status, BAD_INPUT, err)
        self.assertEqual(self.lines(), self.before)

    def test_known_entities_of_what_is_here_are_told(self):
        known = self.folder / "known.jsonl"
        known.write_text('{"id":"x:7","name":"Ana Ruiz"}\n')
        same = record("a", "Ana Ruiz met Tom Lee.").encode()
        _, _, err = relata("build", self.graph, "--known", known, "-",
                           stdin=same)
        self.assertIn("known entities get no ids", err)
        new = record("b", "Ana Ruiz met Bo Li.").encode()
        _, _, err = relata("build", self.graph, "--known", known, "-",
                           stdin=new)
        self.assertNotIn("known entities get no ids", err)


class Outputs(InFolder):
    """Where -o leads."""

    def setUp(self):
        super().setUp()
        self.build("-", stdin=GOOD)
        self.wanted = relata("export", self.graph, "dot")[1]

    def export(self, output, form="dot", expected=DONE):
        status, _, err = relata("export", self.graph, form, "-o", output)
        self.assertEqual(status, expected, err)
        return err

    def left(self):
        return sorted(path.name for path in self.folder.iterdir()
                      if "part" in path.name)

    def test_the_graph_itself_is_refused_under_any_name(self):
        before = self.graph.read_bytes()
        link = self.folder / "link.dot"
        link.symlink_to(self.graph)
        hard = self.folder / "hard.dot"
        hard.hardlink_to(self.graph)
        for output in (self.graph, link, hard):
            self.assertIn("the graph itself", self.export(output,
                                                          expected=USAGE))
        for command in (("render", self.graph, "-o", "nodes.svg"),
                        ("view", self.graph, "-o", "nodes.html"),
                        ("export", self.graph, "csv", "-o", ".")):
            for name in ("nodes.svg", "nodes.html", "articles.csv"):
                (self.folder / name).unlink(missing_ok=True)
                (self.folder / name).symlink_to(self.graph)
            self.assertEqual(relata(*command, cwd=self.folder)[0], USAGE)
        self.assertEqual(self.graph.read_bytes(), before)
        self.assertEqual(self.left(), [])

    def test_links_are_followed_and_stay(self):
        target = self.folder / "target.dot"
        for begin in ("", "old"):
            if begin:
                target.write_text(begin)
            link = self.folder / "link.dot"
            link.unlink(missing_ok=True)
            link.symlink_to("target.dot")
            self.export(link)
            self.assertTrue(link.is_symlink())
            self.assertEqual(target.read_text(), self.wanted)
        hard = self.folder / "hard.dot"
        hard.hardlink_to(target)
        target.write_text("old")
        self.export(hard)
        self.assertEqual(target.read_text(), self.wanted)
        self.assertEqual(self.left(), [])

    def test_unfinished_files_follow_no_link(self):
        victim = self.folder / "victim"
        victim.write_text("mine")
        (self.folder / "out.dot.part").symlink_to(victim)
        self.export(self.folder / "out.dot")
        self.assertEqual(victim.read_text(), "mine")
        self.assertEqual((self.folder / "out.dot").read_text(), self.wanted)

    def test_devices_and_pipes_are_written_through(self):
        self.export("/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        read = []
        reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
        reader.start()
        self.export(pipe)
        reader.join(60)
        self.assertEqual(read, [self.wanted])
        self.assertTrue(pipe.is_fifo())
        if os.path.exists("/dev/full"):
            self.assertIn("cannot be written",
                          self.export("/dev/full", expected=BAD_GRAPH))

    def test_what_cannot_be_written_leaves_the_former_file(self):
        self.export(self.folder, expected=BAD_GRAPH)
        self.export(self.folder / "no" / "such.dot", expected=BAD_GRAPH)
        kept = self.folder / "kept.dot"
        kept.write_text("kept")
        kept.chmod(0o640)
        self.export(kept)
        self.assertEqual(stat.S_IMODE(kept.stat().st_mode), 0o640)
        self.assertEqual(self.left(), [])


class Inputs(InFolder):
    """Bytes that are made to fill memory or time, or to be taken for others."""

    def test_names_of_files_that_are_no_utf8_become_utf8(self):
        name = os.fsencode(self.folder) + b"/n\xffx.txt"
        with open(name, "wb") as file:
            file.write(b"Ana Ruiz met Tom Lee in Paris.")
        self.build(os.fsdecode(name))
        self.assertIn("n%FFx.txt", self.lines())  # relata() decodes strictly.

    def test_pipes_and_devices_in_folders_are_passed_over(self):
        (self.folder / "in").mkdir()
        (self.folder / "in" / "a.txt").write_text("Ana Ruiz met Tom Lee.")
        (self.folder / "in" / "z.txt").symlink_to("/dev/zero")
        (self.folder / "in" / "gone.txt").symlink_to("nowhere")
        (self.folder / "in" / "l.txt").symlink_to("a.txt")
        os.mkfifo(self.folder / "in" / "p.txt")
        status, _, err = relata("build", self.graph, self.folder / "in")
        self.assertEqual(status, DONE, err)
        self.assertIn("skipped 3 that are no files", err)
        self.assertIn("l.txt", self.lines())

    def test_pipes_are_no_model_and_no_graph(self):
        os.mkfifo(self.folder / "p.model")
        pipe = self.folder / "p.model"
        status, _, err = relata("build", "--model", pipe, self.graph, "-",
                                stdin=GOOD)
        self.assertEqual(status, BAD_GRAPH)
        self.assertIn("not a model", err)
        for command in (("stats", pipe), ("merge", pipe, "-")):
            status, _, err = relata(*command)
            self.assertEqual(status, BAD_GRAPH)
            self.assertIn("is no file", err)

    def test_a_line_without_end_ends(self):
        for command in (("build", "-q", self.graph, "--from", "jsonl"),
                        ("merge", "-q", self.graph)):
            status, _, err = relata(*command, "/dev/zero")
            self.assertEqual(status, BAD_INPUT)
            self.assertIn("/dev/zero:1: the line goes on", err)

    def test_gzip_sums_are_checked(self):
        good = gzip.compress(b"Ana Ruiz met Tom Lee in Paris. " * 10)
        for place in (-6, -2, len(good) // 2):
            bad = bytearray(good)
            bad[place] ^= 1
            (self.folder / "a.txt.gz").write_bytes(bytes(bad))
            err = self.build(self.folder / "a.txt.gz", expected=BAD_INPUT)
            self.assertIn("a.txt.gz: is damaged", err)
            err = self.build("-", stdin=bytes(bad), expected=BAD_INPUT)
            self.assertIn("-: is damaged", err)
        self.build("-", stdin=gzip.compress(GOOD[:20]) +
                   gzip.compress(GOOD[20:]))
        self.assertIn('"good"', self.lines())

    def test_bombs_are_refused(self):
        packed = io.BytesIO()
        with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
            for _ in range(100):
                file.write(b"\n" * (1 << 20))
        (self.folder / "bomb.jsonl.gz").write_bytes(packed.getvalue())
        err = self.build(self.folder / "bomb.jsonl.gz", expected=BAD_INPUT)
        self.assertIn("unpacks to more than 200 times its size", err)

    def test_articles_as_long_as_books_are_refused(self):
        for text in ("(" * 300_001, "Ana. " * 160_000, "x" * 4_200_000):
            err = self.build("-", stdin=record("a", text).encode() + GOOD,
                             expected=BAD_INPUT)
            self.assertIn("too many for one article", err)
            self.assertIn("-:1", err)
        self.assertIn('"good"', self.lines())

    def test_long_sentences_marks_and_words_are_no_trouble(self):
        for text in ("(" * 3000, "\u201c" * 3000, "\u201c Ana said. " * 1000,
                     "x" * 300_000 + " met Ana Ruiz.",
                     "Ana said that " * 300 + "she left.",
                     " ".join(map(chr, range(0x21, 0x2FFF)))):
            status, _, err = relata("build", self.graph, "-",
                                    stdin=record("a", text).encode())
            self.assertEqual(status, DONE, err)
            self.assertLess(len(err), 2000)

    def test_pages_with_odd_markup_are_no_trouble(self):
        words = "Ana Ruiz met Tom Lee in Paris. "
        many = " ".join(f'a{i}="{i}"' for i in range(60_000))
        for page, status in (
                (f"<html><body><p {many}>{words * 9}</p>", BAD_INPUT),
                (f"<html><title>{words * 9}<p>{words * 9000}", BAD_INPUT),
                (f"<html><body><p title='a > b = c'>{words * 9}</p>", DONE),
                (f"<html><body><p>{'<b>word</b> ' * 3000}.</p>", DONE),
                (f"<html><body>{'<i>' * 20000}{words * 9}", BAD_INPUT),
                (f"<html><script>if (a<b) {{ {'x = 1; ' * 3000} }}</script>"
                 f"<body><p>{words * 9}</p>", DONE)):
            (self.folder / "a.html").write_text(page)
            done, _, err = relata("build", "-q", self.graph,
                                  self.folder / "a.html")
            self.assertEqual(done, status, page[:40] + err)

    def test_nested_claims_are_refused_before_they_are_stored(self):
        line = relata("extract", "--format", "jsonl", "-", stdin=GOOD)[1]
        reading = json.loads(line)
        claim = reading["claims"][0]
        for depth, status in ((65, BAD_INPUT), (63, DONE)):
            reading["claims"] = [claim] + [
                {**claim, "object": {"claim": i}, "roles": []}
                for i in range(depth)]
            done, _, err = relata("merge", "-q", self.graph, "-",
                                  stdin=json.dumps(reading).encode() + b"\n")
            self.assertEqual(done, status, err)
            if status == BAD_INPUT:
                self.assertIn("-:1", err)
                self.assertIn("64 claims are inside each other", err)
        self.build("-", stdin=record("b", "Bo Li met Kim Poe.").encode())

    def test_no_memory_and_no_threads_are_told(self):
        if SANITIZED:
            self.skipTest("sanitizers take all address space")
        text = record("a", "Ana Ruiz met Tom Lee in Paris. " * 9000)

        def little():
            limit = 150 << 20
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

        done = subprocess.run(
            [RELATA, "build", "-q", "--threads", "1", self.graph, "-"],
            input=text.encode(), capture_output=True, check=False,
            preexec_fn=little)
        self.assertEqual(done.returncode, BAD_GRAPH, done.stderr)
        self.assertTrue(done.stderr.startswith(b"relata: "), done.stderr)


class Answers(InFolder):
    """What leaves the program."""

    def test_controls_beyond_ascii_are_not_obeyed(self):
        text = ("Ana \u009b31m Ruiz met \u202eTom Lee\u202c in Paris. She met "
                "\u2066Bo\u2069 Li.")
        self.build("-", stdin=record("c\u009b\u202e", text).encode())
        for command in (("show", self.graph, "Ana"), ("list", self.graph),
                        ("query", self.graph, "?a -[*]-> ?b", "--evidence",
                         "--min-confidence", "0"),
                        ("remove", self.graph, "no\u202e\u009b")):
            _, out, err = relata(*command)
            for mark in "\u009b\u202e\u202c\u2066\u2069":
                self.assertNotIn(mark, out + err, command)

    def test_addresses_that_run_are_no_iris(self):
        known = self.folder / "known.jsonl"
        known.write_text('{"id":"JavaScript:alert(7)","name":"Ana Ruiz"}\n')
        relata("build", "-q", self.graph, "--known", known, "-", stdin=record(
            "a", "Ana Ruiz met Tom Lee.", url="javascript:alert(1)").encode())
        for form in ("nt", "ttl"):
            out = relata("export", self.graph, form)[1]
            self.assertNotIn("<javascript:", out.lower())
        self.assertNotIn('"@id":"javascript:', relata(
            "export", self.graph, "jsonld")[1].lower())
        self.assertEqual(relata("export", self.graph, "nt", "--base",
                                "javascript:x/")[0], USAGE)

    def test_what_is_not_merged_yet_is_told(self):
        self.build("-", stdin=GOOD)
        for command in (("stats", self.graph), ("export", self.graph, "dot")):
            self.assertNotIn("not merged", relata(*command)[2])
        with sqlite3.connect(self.graph) as graph:
            graph.execute("INSERT INTO pending_cluster SELECT row FROM cluster")
        for command in (("stats", self.graph), ("export", self.graph, "dot"),
                        ("show", self.graph, "Ana Ruiz")):
            status, _, err = relata(*command)
            self.assertEqual(status, DONE)
            self.assertIn("not merged yet", err)


class Damage(InFolder):
    """Graphs that somebody or something has changed."""

    def setUp(self):
        super().setUp()
        self.build("-", stdin=GOOD + record(
            "b", "Tom Lee said that Ana Ruiz denied that Kim Poe sued "
            "Acme Corp. Poe told reporters he was glad.", source="Post",
            date="2024-05-07").encode())

    def tamper(self, *statements):
        with sqlite3.connect(self.graph) as graph:
            for statement in statements:
                graph.execute(statement)
        graph.close()

    def expect_message(self, *words, commands):
        for command in commands:
            status, _, err = relata(*command)
            self.assertEqual(status, BAD_GRAPH, (command, err))
            for word in words:
                self.assertIn(word, err)

    def reading(self):
        return (("stats", self.graph), ("list", self.graph),
                ("export", self.graph, "jsonl"), ("check", self.graph))

    def test_triggers_and_views_of_others_are_refused(self):
        self.tamper("CREATE TRIGGER t AFTER INSERT ON article "
                    "BEGIN DELETE FROM fact; END")
        self.expect_message("foreign trigger t", "g.kg", commands=(
            *self.reading(), ("build", "-q", self.graph, ROOT / "graphs")))

    def test_a_view_without_end_is_refused(self):
        self.tamper("DROP TABLE about", "CREATE VIEW about AS WITH RECURSIVE n "
                    "(name, value) AS (SELECT 'a', '' UNION ALL SELECT * FROM "
                    "n) SELECT * FROM n")
        self.expect_message("foreign view", commands=self.reading())

    def test_facts_in_a_circle_are_told(self):
        self.tamper("UPDATE fact SET object_fact = id, object_entity = NULL, "
                    "object_text = NULL")
        self.expect_message("in a circle", commands=(
            ("show", self.graph, "Ana Ruiz"),
            ("query", self.graph, "?a -[*]-> ?b"),
            ("export", self.graph, "graphml"), ("check", self.graph)))

    def test_damage_is_not_taken_for_nothing_found(self):
        with contextlib.closing(sqlite3.connect(self.graph)) as graph:
            graph.execute("PRAGMA journal_mode = DELETE")
            size = graph.execute("PRAGMA page_size").fetchone()[0]
            roots = graph.execute("SELECT rootpage FROM sqlite_schema WHERE "
                                  "name IN ('fact', 'claim', 'entity')"
                                  ).fetchall()
        whole = self.graph.read_bytes()
        for (root,) in roots:
            broken = bytearray(whole)
            broken[(root - 1) * size] = 0xFF  # No mark of any page.
            self.graph.write_bytes(broken)
            self.expect_message("is damaged", commands=(
                ("query", self.graph, "?a -[*]-> ?b"),
                ("query", self.graph, "Ana Ruiz -[*]-> ?b"),
                ("export", self.graph, "jsonl")))

    def test_check_finds_nothing_wrong_with_a_graph(self):
        for change in ((), ("remove", self.graph, "b")):
            if change:
                self.assertEqual(relata(*change)[0], DONE)
            status, out, err = relata("check", self.graph)
            self.assertEqual((status, err), (DONE, ""))
            self.assertIn("no damage: ", out)

    def test_check_names_what_is_wrong(self):
        for change, words in (
                ("UPDATE article SET text = replace(text, 'Paris', 'Lyons')",
                 "not what was stored"),
                ("DELETE FROM sentence WHERE row = 1", "sentence"),
                ("DELETE FROM entity WHERE row = 1", "rows of entity"),
                ("UPDATE mention SET cluster = 999", "rows of cluster"),
                ("UPDATE claim SET polarity = 'maybe'", "unknown word"),
                ("DELETE FROM name_word_docsize", "index of words")):
            before = self.graph.read_bytes()
            self.tamper(change)
            status, out, err = relata("check", self.graph)
            self.assertEqual((status, out), (BAD_GRAPH, ""), change)
            self.assertIn(words, err)
            self.graph.write_bytes(before)

    def test_flipped_bytes_end_in_an_answer_or_a_message(self):
        self.tamper("PRAGMA journal_mode = DELETE")
        whole = self.graph.read_bytes()
        draw = random.Random(11)
        commands = (("check", self.graph), ("stats", self.graph),
                    ("show", self.graph, "Ana Ruiz"),
                    ("export", self.graph, "jsonl"),
                    ("query", self.graph, "?a -[*]-> ?b"),
                    ("build", "-q", self.graph, "-"))
        used = [at for at in range(len(whole)) if whole[at]]
        for _ in range(40):
            broken = bytearray(whole)
            broken[draw.choice(used)] ^= 1 << draw.randrange(8)
            command = draw.choice(commands)
            self.graph.write_bytes(broken)
            for beside in ("-wal", "-shm", "-journal"):
                pathlib.Path(f"{self.graph}{beside}").unlink(missing_ok=True)
            done = subprocess.run([RELATA, *map(str, command)], input=GOOD,
                                  capture_output=True, timeout=120, check=False)
            self.assertIn(done.returncode, (0, 1, BAD_GRAPH), done.stderr)
            if done.returncode == BAD_GRAPH:
                self.assertIn(b"g.kg", done.stderr)


class Program(unittest.TestCase):
    def test_no_library_is_looked_for_in_the_working_folder(self):
        done = subprocess.run(["readelf", "-d", RELATA], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            self.skipTest("no readelf here")
        for line in done.stdout.splitlines():
            if "RUNPATH" in line or "RPATH" in line:
                for path in line[line.index("[") + 1:-1].split(":"):
                    self.assertTrue(path.startswith(("/", "$ORIGIN")), line)


if __name__ == "__main__":
    unittest.main()
