#!/usr/bin/env python3
"""What the program tells of itself: doctor, man pages, completions; and what it
does with graphs of older forms."""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import unittest.mock
import pathlib

from commands_test import (ARTICLES, BAD_GRAPH, BAD_INPUT, DONE, RELATA, ROOT,
                           USAGE, InFolder, relata)
from examples_test import commands

FORM = 7
# What form 1 had of the table; forms 2 and 3 added two columns.
FIRST_ARTICLES = """
CREATE TABLE article (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
  source TEXT NOT NULL, date TEXT, url TEXT NOT NULL, location TEXT NOT NULL,
  first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL,
  first_mention INTEGER NOT NULL, mentions INTEGER NOT NULL,
  first_cluster INTEGER NOT NULL, clusters INTEGER NOT NULL,
  first_claim INTEGER NOT NULL, claims INTEGER NOT NULL,
  title TEXT NOT NULL, text TEXT NOT NULL)"""
SAME = ("row, id, content_hash, source, date, url, location, first_sentence, "
        "sentences, first_mention, mentions, first_cluster, clusters, "
        "first_claim, claims, title, text")


def options(command):
    """The long options that a command's help lists."""
    arguments = (command, "--help") if command else ("--help",)
    return set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", relata(*arguments)[1],
                          re.MULTILINE))


class Doctor(InFolder):
    def rows(self, *arguments, expected=DONE):
        status, out, err = relata("doctor", "--format", "jsonl", *arguments)
        self.assertEqual(status, expected, err)
        rows = [json.loads(line) for line in out.splitlines()]
        return {(row["part"], row["what"]): row["value"] for row in rows}, err

    def test_it_tells_what_the_program_is_made_of(self):
        rows, _ = self.rows()
        version = relata("--version")[1]
        self.assertIn(rows["relata", "version"], version.splitlines()[0])
        self.assertIn(rows["model", "checksum"], version.splitlines()[1])
        self.assertEqual(rows["model", "file"], os.environ["RELATA_MODEL"])
        self.assertEqual(rows["model", "form"], "2")
        kernels = rows["kernels", "here"].split(", ")
        self.assertIn(rows["kernels", "chosen"], kernels)
        self.assertIn("portable", kernels)
        for library in ("SQLite", "ICU", "Graphviz"):
            self.assertRegex(rows["library", library], r"^\d+\.\d")

    def test_the_chosen_kernels_are_those_asked_for(self):
        with unittest.mock.patch.dict(os.environ, RELATA_KERNELS="portable"):
            self.assertEqual(self.rows()[0]["kernels", "chosen"], "portable")

    def test_a_missing_model_is_trouble(self):
        rows, err = self.rows("--model", "abacus", expected=BAD_GRAPH)
        self.assertIn("abacus", rows["model", "TROUBLE"])
        self.assertIn("abacus", err)

    def test_a_graph_tells_its_form_and_maker(self):
        self.build(ARTICLES / "andes_wire.txt")
        rows, _ = self.rows(self.graph)
        self.assertEqual(rows["graph", "form"], str(FORM))
        self.assertIn(rows["relata", "version"], rows["graph", "made by"])
        self.assertEqual(rows["graph", "model"], rows["model", "version"])
        self.assertEqual(rows["graph", "merged"], "yes")

    def test_a_graph_of_another_form_is_trouble(self):
        self.build(ARTICLES / "andes_wire.txt")
        with sqlite3.connect(self.graph) as graph:
            graph.execute("PRAGMA user_version = 99")
        rows, _ = self.rows(self.graph, expected=BAD_GRAPH)
        self.assertIn("form 99", rows["graph", "TROUBLE"])


class Upgrade(InFolder):
    def setUp(self):
        super().setUp()
        self.build(ARTICLES)
        relata("link", self.graph, "Baltic Feeder", "Castell Lines")
        self.before = self.lines()

    def sql(self, *statements):
        graph = sqlite3.connect(self.graph)
        for statement in statements:
            graph.execute(statement)
        graph.commit()
        graph.close()

    def age(self, form):
        """Leaves what a graph of an older form has that this one reads."""
        kept = ("about", "article", "zone", "correction")
        graph = sqlite3.connect(self.graph)
        others = graph.execute(
            "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL "
            "AND name NOT IN (?, ?, ?, ?) AND name NOT GLOB '*name_word_*' "
            "AND name NOT GLOB 'sqlite_*' "
            "ORDER BY type = 'table', type = 'index' DESC", kept).fetchall()
        graph.close()
        self.sql(*(f"DROP {kind} {name}" for kind, name in others))
        if form == 1:
            self.sql("ALTER TABLE article RENAME TO later", FIRST_ARTICLES,
                     f"INSERT INTO article SELECT {SAME} FROM later",
                     "DROP TABLE later")
        self.sql(f"PRAGMA user_version = {form}")

    def upgrade(self, *more, expected=DONE):
        status, out, err = relata("upgrade", self.graph, *more)
        self.assertEqual(status, expected, err)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()
                                if path.name.endswith(".upgrade")), [])
        return out + err

    def test_older_forms_become_this_one(self):
        for form in range(1, FORM):
            with self.subTest(form=form):
                self.age(form)
                self.assertEqual(relata("stats", self.graph)[0], BAD_GRAPH)
                told = self.upgrade()
                self.assertIn("9 articles", told)
                self.assertRegex(told, r"over [1-9]\d* corrections")
                self.assertIn(f"was {form}", told)
                self.assertEqual(relata("check", self.graph)[0], DONE)
                self.assert_same(self.lines(), self.before)

    def test_this_form_is_left_alone(self):
        bytes_before = self.graph.read_bytes()
        self.assertIn("already", self.upgrade())
        self.assertEqual(self.graph.read_bytes(), bytes_before)

    def test_a_graph_of_another_model_becomes_one_of_this(self):
        self.sql("UPDATE about SET value = 'abacus' WHERE name = 'model'")
        self.assertEqual(relata("build", self.graph, ARTICLES)[0], BAD_GRAPH)
        self.upgrade()
        self.build(ARTICLES)
        self.assert_same(self.lines(), self.before)

    def test_another_file_leaves_the_graph(self):
        self.age(3)
        former = self.graph.read_bytes()
        newer = self.folder / "newer.kg"
        self.upgrade("-o", newer)
        self.assert_same(self.lines(newer), self.before)
        self.assertEqual(self.graph.read_bytes(), former)
        self.upgrade("-o", newer, expected=USAGE)

    def test_links_and_rights_stay(self):
        self.age(4)
        self.graph.chmod(0o640)
        link = self.folder / "link.kg"
        link.symlink_to(self.graph)
        self.assertEqual(relata("upgrade", link)[0], DONE)
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.graph.stat().st_mode & 0o777, 0o640)
        self.assert_same(self.lines(), self.before)

    def test_newer_forms_are_refused(self):
        self.sql("PRAGMA user_version = 99")
        self.assertIn("form 99", self.upgrade(expected=BAD_GRAPH))

    def test_what_is_no_article_is_refused_and_stays(self):
        self.age(4)
        former = self.graph.read_bytes()
        for flaw in ("UPDATE zone SET end_byte = 99999999",
                     "UPDATE article SET text = CAST(x'ff' AS TEXT)"):
            self.graph.write_bytes(former)
            self.sql(flaw)
            self.assertIn("not what was stored",
                          self.upgrade(expected=BAD_GRAPH))

    def test_views_and_computed_columns_are_refused(self):
        self.age(4)
        former = self.graph.read_bytes()
        endless = ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT 1 "
                   "FROM n) SELECT x AS first, x AS second, 'link' AS kind "
                   "FROM n")
        for statements in (
                ["DROP TABLE correction", f"CREATE VIEW correction AS {endless}"],
                ["ALTER TABLE zone ADD COLUMN more TEXT AS (kind || kind)"]):
            self.graph.write_bytes(former)
            self.sql(*statements)
            self.assertIn("not as Relata makes graphs",
                          self.upgrade(expected=BAD_GRAPH))

    def test_a_graph_that_others_read_stays(self):
        self.age(4)
        graph = sqlite3.connect(self.graph)
        graph.execute("BEGIN")
        graph.execute("SELECT count(*) FROM article").fetchone()
        self.upgrade(expected=BAD_GRAPH)
        graph.close()
        self.upgrade()
        self.assert_same(self.lines(), self.before)

    def test_articles_that_are_too_long_keep_the_graph_as_it_is(self):
        self.age(4)
        self.sql("UPDATE article SET text = text || "
                 "printf('%.*c', 5000000, 'x') WHERE row = 1")
        self.assertIn("stays as it is", self.upgrade(expected=BAD_INPUT))
        newer = self.folder / "newer.kg"
        self.upgrade("-o", newer, expected=BAD_INPUT)
        self.assertIn("8 articles", relata("check", newer)[1])


class Generated(unittest.TestCase):
    """Man pages and completions have all that help has."""

    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = pathlib.Path(scratch.name)
        status, _, err = relata("generate", cls.folder)
        assert status == DONE, err
        cls.bash = cls.folder / "bash-completion" / "completions" / "relata"
        cls.zsh = cls.folder / "zsh" / "vendor-completions" / "_relata"
        cls.fish = cls.folder / "fish" / "vendor_completions.d" / "relata.fish"

    def shell(self, name, *arguments):
        program = shutil.which(name)
        if program is None:
            self.skipTest(f"{name} is not installed")
        return subprocess.run([program, *map(str, arguments)], check=False,
                              capture_output=True, timeout=60)

    def pages(self):
        return sorted((self.folder / "man" / "man1").iterdir())

    def test_every_command_and_option_is_in_each(self):
        main = (self.folder / "man/man1/relata.1").read_text(encoding="utf-8")
        texts = [path.read_text(encoding="utf-8")
                 for path in (self.bash, self.zsh, self.fish)]
        for command in commands():
            self.assertIn(f"relata\\-{command}", main)
            page = self.folder / "man" / "man1" / f"relata-{command}.1"
            page = page.read_text(encoding="utf-8").replace("\\-", "-")
            bash = re.search(rf"^ *{command}\) words='(.*)' ;;$", texts[0],
                             re.MULTILINE)
            zsh = texts[1][texts[1].index(f"    {command})"):]
            zsh = zsh[:zsh.index(";;")]
            fish = [line for line in texts[2].splitlines()
                    if f"seen_subcommand_from {command}'" in line]
            for option in options(command):
                self.assertIn(f"\\fB{option}\\fR", page)
                self.assertIn(option, bash[1].split())
                self.assertIn(f"'{option}[", zsh.replace("'*", "'"))
                self.assertTrue(any(f" -l {option[2:]} " in line
                                    for line in fish), (command, option))
        self.assertEqual(len(self.pages()), len(commands()) + 1)

    def test_man_finds_nothing_wrong(self):
        for page in self.pages():
            done = self.shell("groff", "-man", "-Tutf8", "-ww", "-z", page)
            self.assertEqual((done.returncode, done.stderr), (0, b""), page)

    def test_mandoc_finds_nothing_wrong(self):
        for page in self.pages():
            done = self.shell("mandoc", "-T", "lint", "-W", "error", page)
            self.assertEqual((done.returncode, done.stdout), (0, b""), page)

    def test_shells_can_read_them(self):
        for name, path in (("bash", self.bash), ("zsh", self.zsh),
                           ("fish", self.fish)):
            with self.subTest(shell=name):
                done = self.shell(name, "-n", path)
                self.assertEqual((done.returncode, done.stderr), (0, b""))

    def completed(self, *words):
        quoted = " ".join(f"'{word}'" for word in words)
        done = self.shell("bash", "--norc", "-c", f"""
            source {self.bash}
            COMP_WORDS=({quoted}) COMP_CWORD={len(words) - 1}
            _relata && printf '%s\\n' "${{COMPREPLY[@]}}" """)
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode().split()

    def test_bash_completes_commands_options_and_choices(self):
        self.assertEqual(self.completed("relata", "do"), ["doctor"])
        self.assertEqual(set(self.completed("relata", "")),
                         {*commands(), "--help", "--version"})
        self.assertEqual(self.completed("relata", "render", "--cr"),
                         ["--crumbs"])
        self.assertEqual(self.completed("relata", "build", "--from", "json"),
                         ["jsonl"])
        self.assertEqual(self.completed("relata", "export", "a.kg", "graphm"),
                         ["graphml"])
        self.assertEqual(self.completed("relata", "stats", "a"), [])

    def test_fish_completes_commands_options_and_choices(self):
        for line, wanted in (("relata do", "doctor"),
                             ("relata render --cr", "--crumbs"),
                             ("relata build --from json", "jsonl")):
            done = self.shell("fish", "--no-config", "-c",
                              f"source {self.fish}; complete -C '{line}'")
            found = [one.split("\t")[0]
                     for one in done.stdout.decode().splitlines()]
            self.assertIn(wanted, found, done.stderr)

    def test_hidden_commands_and_options_stay_hidden(self):
        for path in (self.bash, self.zsh, self.fish, *self.pages()):
            text = path.read_text(encoding="utf-8")
            self.assertNotIn("list-passes", text.replace("\\-", "-"))
            self.assertNotIn("generate", text)


if __name__ == "__main__":
    unittest.main()
