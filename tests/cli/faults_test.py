#!/usr/bin/env python3
"""What stops the program: it is killed, there is no room, others are at work.

Whatever it was, to run the command again gives the graph of a clean run, byte
for byte of its jsonl. RELATA_ROUNDS in the environment says how often each
command is stopped (4), RELATA_FAULT_ARTICLES names a file of JSON Lines to do
it with, RELATA_SEED draws the moments. Each test prints what it saw.
"""
import collections
import contextlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from commands_test import BAD_GRAPH, DONE, RELATA, InFolder, record, relata

ROUNDS = int(os.environ.get("RELATA_ROUNDS", "4"))
SEED = int(os.environ.get("RELATA_SEED", "1"))
GIVEN = os.environ.get("RELATA_FAULT_ARTICLES")
PLACES = ("Lima", "Oslo", "Tunis", "Quito", "Riga", "Accra", "Hanoi")
PEOPLE = ("Rosa Quispe", "Ana Ruiz", "Tom Lee", "Kim Poe", "Bo Lind", "Ida Moss")
SECRET = "Zyxomma"  # A word of articles that are removed, and of no others.


def invented(i):
    """An article; neighbours have people and places in common."""
    one, other = PEOPLE[i % 6], PEOPLE[i // 6 % 6]
    return (f"{one} met Mayor Lena Berg{i % 11} in {PLACES[i % 7]} on Monday. "
            f"{other} accused Northgate {i % 13} Corp. of hiding report {i}. "
            f"The mayor said that {one.split()[1]} had signed it.")


def articles():
    """Lines of JSON, all with ids and texts of their own."""
    if GIVEN:
        return pathlib.Path(GIVEN).read_text(encoding="utf-8").splitlines(True)
    return [record(f"a{i}", invented(i)) for i in range(60)]


def as_nobody():
    """Where rights are asked: root may do everything."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


class Faults(InFolder):
    """Graphs of all articles, of half of them, and lines that were read."""

    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.stored = pathlib.Path(scratch.name)
        lines = articles()
        cls.ids = [json.loads(line)["id"] for line in lines]
        secret = [record(f"s{i}", f"{SECRET} {name} met Rosa Quispe in Lima.")
                  for i, name in enumerate(("Ana", "Bo", "Kim"))]
        half = len(lines) // 2
        for name, some in (("all", lines), ("half", lines[:half]),
                           ("rest", lines[half:]), ("more", lines + secret)):
            source = cls.stored / f"{name}.jsonl"
            source.write_text("".join(some), encoding="utf-8")
            status, read, err = relata("extract", "-q", "--format", "jsonl",
                                       source)
            assert status == DONE, err
            (cls.stored / f"{name}.lines").write_text(read, encoding="utf-8")
            status, _, err = relata("merge", "-q", cls.stored / f"{name}.kg",
                                    cls.stored / f"{name}.lines")
            assert status == DONE, err
        cls.clean = cls.jsonl(cls.stored / "all.kg")

    @staticmethod
    def jsonl(graph):
        status, out, err = relata("export", graph, "jsonl", "--text")
        assert status == DONE, err
        return out

    def setUp(self):
        super().setUp()
        self.random = random.Random(f"{SEED} {self.id()}")
        self.seen = collections.Counter()

    def tearDown(self):
        told = ", ".join(f"{n} {what}" for what, n in sorted(self.seen.items()))
        if told:
            print(f"[{told}]", end=" ", file=sys.stderr, flush=True)

    def fresh(self, name=None):
        """No graph, or a copy of a stored one, where the graph is to be."""
        for path in self.folder.iterdir():
            path.unlink()
        if name:
            shutil.copy(self.stored / f"{name}.kg", self.graph)

    def run_whole(self, *command):
        status, _, err = relata(*command)
        self.assertEqual(status, DONE, err)

    def check(self):
        """No damage is found in what there is of the graph."""
        if self.graph.exists() and self.graph.stat().st_size > 0:
            status, out, err = relata("check", self.graph)
            is_new = "is empty, not a graph" in err
            self.assertTrue(status == DONE or is_new, out + err)
            self.seen["pending" if "not merged" in err else "settled"] += 1


class Kills(Faults):
    """SIGKILL at random moments."""

    def kill(self, command, longest):
        """Starts it and kills it; whether it was still at work."""
        with subprocess.Popen([RELATA, *map(str, command)],
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(self.random.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
        is_killed = process.returncode == -signal.SIGKILL
        self.seen["killed" if is_killed else "too late"] += 1
        return is_killed

    def stop_often(self, start, command, wanted, again=(DONE,)):
        """Kills the command, from one to three times, then lets it end."""
        self.fresh(start)
        begin = time.monotonic()
        self.run_whole(*command)
        longest = time.monotonic() - begin
        self.assert_same(self.jsonl(self.graph), wanted)
        for _ in range(ROUNDS):
            self.fresh(start)
            for _ in range(self.random.choice((1, 1, 1, 2, 3))):
                self.kill(command, longest)
            self.check()
            status, _, err = relata(*command)
            self.assertIn(status, again, err)
            self.assertEqual([path.name for path in self.folder.iterdir()],
                             ["g.kg"])
            self.assert_same(self.jsonl(self.graph), wanted)
            self.run_whole("check", self.graph)

    def test_build(self):
        self.stop_often(None, ("build", "-q", self.graph,
                               self.stored / "all.jsonl"), self.clean)

    def test_build_of_more(self):
        self.stop_often("half", ("build", "-q", self.graph,
                                 self.stored / "rest.jsonl"), self.clean)

    def test_merge(self):
        self.stop_often(None, ("merge", "-q", self.graph,
                               self.stored / "all.lines"), self.clean)

    def test_merge_of_more(self):
        self.stop_often("half", ("merge", "-q", self.graph,
                                 self.stored / "rest.lines"), self.clean)

    def test_remove(self):
        command = ("remove", self.graph, "s0", "s1", "s2")
        self.stop_often("more", command, self.clean, again=(DONE, 1))
        self.assertNotIn(SECRET.encode(), self.graph.read_bytes())

    def test_remove_of_half(self):
        rest = self.ids[len(self.ids) // 2:]
        self.stop_often("all", ("remove", self.graph, *rest),
                        self.jsonl(self.stored / "half.kg"), again=(DONE, 1))

    def test_link_and_its_undoing(self):
        self.fresh("more")
        link = ("link", "--force", self.graph, *self.two_people())
        self.run_whole(*link)
        wanted = self.jsonl(self.graph)
        self.stop_often("more", link, wanted)
        shutil.copy(self.graph, self.stored / "linked.kg")
        self.stop_often("linked", ("link", "--undo", *link[1:]),
                        self.jsonl(self.stored / "more.kg"), again=(DONE, 1))

    def two_people(self):
        """The ids of those whom the graph mentions most."""
        _, out, _ = relata("list", self.graph, "--type", "Person", "--format",
                           "jsonl")
        return [json.loads(line)["id"] for line in out.splitlines()[:2]]

    def test_export(self):
        """A file is the former one or the whole new one."""
        for form in ("jsonl", "graphml", "ttl"):
            self.fresh("all")
            output = self.folder / "out"
            command = ("export", self.graph, form, "-o", output)
            begin = time.monotonic()
            self.run_whole(*command)
            longest = time.monotonic() - begin
            wanted = output.read_bytes()
            before = self.graph.read_bytes()
            for _ in range((ROUNDS + 2) // 3):
                output.write_bytes(b"former")
                self.kill(command, longest)
                self.assertIn(output.read_bytes(), (b"former", wanted))
                self.assertEqual(self.graph.read_bytes(), before)
                self.run_whole(*command)
                self.assertTrue(output.read_bytes() == wanted)


class NoRoom(Faults):
    """Files that may not grow, disks that are full."""

    COMMANDS = (("build", None, "all.jsonl"), ("merge", None, "all.lines"),
                ("merge", "half", "rest.lines"))

    def expect_message(self, done):
        err = done.stderr.decode()
        self.assertEqual(done.returncode, BAD_GRAPH, err)
        self.assertTrue(err.startswith("relata: "), err)
        self.assertIn("g.kg", err)
        self.seen["refused"] += 1

    def test_files_that_may_not_grow(self):
        whole = (self.stored / "all.kg").stat().st_size
        for round_ in range(ROUNDS):
            verb, start, source = self.COMMANDS[round_ % 3]
            least = (self.stored / f"{start}.kg").stat().st_size if start else 0
            most = self.random.randrange(least // 2, max(least + 1, whole))

            def narrow():
                resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

            self.fresh(start)
            command = (verb, "-q", self.graph, self.stored / source)
            done = subprocess.run([RELATA, *map(str, command)], check=False,
                                  capture_output=True, preexec_fn=narrow)
            if done.returncode != DONE:
                self.expect_message(done)
            self.check()
            self.run_whole(*command)
            self.assert_same(self.jsonl(self.graph), self.clean)

    def test_outputs_that_may_not_grow(self):
        self.fresh("all")
        output = self.folder / "out"
        output.write_bytes(b"former")
        for form in ("jsonl", "graphml", "nt", "json"):
            done = subprocess.run(
                [RELATA, "export", str(self.graph), form, "-o", str(output)],
                capture_output=True, check=False, preexec_fn=lambda: (
                    resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))))
            self.assertEqual(done.returncode, BAD_GRAPH, done.stderr)
            self.assertIn(b"cannot be written", done.stderr)
            self.assertEqual(output.read_bytes(), b"former")
            self.assertEqual(list(self.folder.glob("*.part")), [])

    def mount(self, room):
        """A disk of so many bytes in the folder "small"."""
        place = self.folder / "small"
        place.mkdir(exist_ok=True)
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={room}", "none", place],
            capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("no file system can be mounted here")
        return place

    def test_full_disks_can_be_read(self):
        place = self.mount((self.stored / "all.kg").stat().st_size + 100_000)
        try:
            graph = shutil.copy(self.stored / "all.kg", place / "g.kg")
            with contextlib.suppress(OSError), open(place / "filler", "wb",
                                                    buffering=0) as file:
                while file.write(bytes(512)) > 0:
                    pass
            self.assert_same(self.jsonl(graph), self.clean)
            self.run_whole("check", graph)
            self.assertEqual(relata("remove", graph, self.ids[0])[0], BAD_GRAPH)
            self.assert_same(self.jsonl(graph), self.clean)
        finally:
            subprocess.run(["umount", place], check=True)

    def test_full_disks(self):
        whole = (self.stored / "all.kg").stat().st_size
        for round_ in range(ROUNDS):
            verb, start, source = self.COMMANDS[round_ % 3]
            least = (self.stored / f"{start}.kg").stat().st_size if start else 0
            room = self.random.randrange(least + 40_000, 2 * whole)
            place = self.mount(room)
            try:
                graph = place / "g.kg"
                if start:
                    shutil.copy(self.stored / f"{start}.kg", graph)
                command = (verb, "-q", graph, self.stored / source)
                done = subprocess.run([RELATA, *map(str, command)],
                                      capture_output=True, check=False)
                if done.returncode != DONE:
                    self.expect_message(done)
                subprocess.run(["mount", "-o", "remount,size=1g", place],
                               check=True)
                if graph.exists() and graph.stat().st_size > 0:
                    self.assertIn(relata("check", graph)[0], (DONE, BAD_GRAPH))
                self.run_whole(*command)
                self.run_whole("check", graph)
                self.assert_same(self.jsonl(graph), self.clean)
            finally:
                subprocess.run(["umount", place], check=True)


class Rights(Faults):
    """Graphs that may be read only."""

    def run_as_nobody(self, *command):
        done = subprocess.run([RELATA, *map(str, command)], check=False,
                              capture_output=True, preexec_fn=as_nobody)
        return done.returncode, done.stdout, done.stderr.decode()

    def setUp(self):
        super().setUp()
        try:
            if self.run_as_nobody("--version")[0] != DONE:
                self.skipTest("others may not run the program here")
        except PermissionError:
            self.skipTest("others may not run the program here")

    def expect_read_only(self):
        before = self.graph.read_bytes()
        for command in (("build", "-q", self.graph, "-"),
                        ("merge", "-q", self.graph, "-"),
                        ("remove", self.graph, self.ids[0]),
                        ("link", "--force", self.graph, "Ana Ruiz", "Tom Lee")):
            status, _, err = self.run_as_nobody(*command)
            self.assertEqual(status, BAD_GRAPH, (command, err))
            self.assertIn("read-only", err)
        status, out, err = self.run_as_nobody("export", self.graph, "jsonl",
                                              "--text")
        self.assertEqual(status, DONE, err)
        self.assert_same(out.decode(), self.clean)
        self.assertEqual(self.graph.read_bytes(), before)

    def test_files(self):
        self.fresh("all")
        self.folder.chmod(0o777)
        self.graph.chmod(0o444)
        self.expect_read_only()

    def test_folders(self):
        self.fresh("all")
        self.folder.chmod(0o555)
        self.graph.chmod(0o444)
        self.expect_read_only()
        self.folder.chmod(0o755)


class Others(Faults):
    """Programs that use the graph at the same time."""

    def start(self, *command):
        return subprocess.Popen([RELATA, *map(str, command)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ended(self, process):
        """Waits for one; it has done its work or says that it could not."""
        _, err = process.communicate(timeout=300)
        err = err.decode()
        self.assertIn(process.returncode, (DONE, BAD_GRAPH), err)
        if process.returncode == BAD_GRAPH:
            self.assertIn("by another program", err)
        self.seen["done" if process.returncode == DONE else "refused"] += 1

    def test_writers(self):
        for _ in range((ROUNDS + 1) // 2):
            self.fresh(None)
            parts = [("build", "-q", self.graph, self.stored / "half.jsonl"),
                     ("build", "-q", self.graph, self.stored / "rest.jsonl"),
                     ("merge", "-q", self.graph, self.stored / "all.lines")]
            self.random.shuffle(parts)
            writers = []
            for part in parts:
                writers.append(self.start(*part))
                time.sleep(self.random.uniform(0, 0.3))
            for writer in writers:
                self.ended(writer)
            self.check()
            for part in parts:
                self.run_whole(*part)
            self.assert_same(self.jsonl(self.graph), self.clean)

    def test_readers_during_a_build(self):
        for round_ in range((ROUNDS + 1) // 2):
            start = (None, "half")[round_ % 2]
            self.fresh(start)
            command = ("build", "-q", self.graph, self.stored / "all.jsonl")
            writer = self.start(*command)
            while writer.poll() is None:
                if self.graph.exists() and self.graph.stat().st_size > 0:
                    question = self.random.choice((
                        ("stats", self.graph), ("list", self.graph),
                        ("check", self.graph), ("export", self.graph, "jsonl"),
                        ("query", self.graph, "?a -[*]-> ?b")))
                    status, _, err = relata(*question)
                    is_told = ("by another program" in err or
                               "is empty, not a graph" in err)
                    self.assertTrue(status in (0, 1) or is_told,
                                    (question, status, err))
                    self.seen["answered" if status in (0, 1) else "told"] += 1
                time.sleep(0.01)
            _, err = writer.communicate()
            self.assertEqual(writer.returncode, DONE, err)
            self.assert_same(self.jsonl(self.graph), self.clean)


if __name__ == "__main__":
    unittest.main()
