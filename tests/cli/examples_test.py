#!/usr/bin/env python3
"""The examples of each command's help do what they say.

Each line of schema/examples.tsv runs in a shell, in a folder of its own with the
files that examples name; it must succeed and print what its row tells.
"""
import contextlib
import csv
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from commands_test import ARTICLES, DONE, RELATA, ROOT, record, relata

TABLE = ROOT / "schema" / "examples.tsv"
ARTICLE = ("Ann Lee was born in Leeds. She leads Kestrel Ltd. The mayor of "
           "Leeds accused Ann Lee of fraud.\n")
FEWEST, MOST = 3, 10
TIMED_OUT = 124  # Of timeout.


def rows():
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    table = csv.DictReader((line for line in lines if line[0] != "#"),
                           delimiter="\t", quoting=csv.QUOTE_NONE)
    return list(table)


def commands():
    status, out, _ = relata("--help")
    assert status == DONE
    listed = out[out.index("Subcommands:"):]
    return re.findall(r"^  ([a-z]+) +", listed, re.MULTILINE)


def furnish(folder):
    """Lays the files that examples name in `folder`."""
    shutil.copytree(ARTICLES, folder / "articles")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "lines.txt").write_text(ARTICLE.replace(". ", ".\n"),
                                      encoding="utf-8")
    (folder / "tokens.txt").write_text("Ann Lee was born in Leeds .\n",
                                       encoding="utf-8")
    (folder / "lines.jsonl").write_text(
        record("one", ARTICLE) + record("two", "Kestrel Ltd sued Ann Lee."),
        encoding="utf-8")
    (folder / "people.jsonl").write_text(
        '{"id": "Q1", "name": "Amir Haddad", "type": "Person"}\n',
        encoding="utf-8")
    for graph, inputs in (("news.kg", ["articles"]),
                          ("old.kg", ["articles/city_hall.jsonl"])):
        done = subprocess.run([RELATA, "build", "-q", graph, *inputs],
                              cwd=folder, check=False)
        assert done.returncode == DONE
    shutil.copy(folder / "news.kg", folder / "former.kg")
    with contextlib.closing(sqlite3.connect(folder / "former.kg")) as former:
        former.execute("PRAGMA user_version = 4")
    with open(folder / "extracted.jsonl", "wb") as lines:
        subprocess.run([RELATA, "extract", "--format", "jsonl", "articles"],
                       cwd=folder, stdout=lines, check=True)


class Examples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = pathlib.Path(scratch.name)
        cls.furnished = cls.folder / "furnished"
        cls.furnished.mkdir()
        furnish(cls.furnished)
        bin_folder = cls.folder / "bin"
        bin_folder.mkdir()
        (bin_folder / "relata").symlink_to(pathlib.Path(RELATA).resolve())
        cls.environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH":
                           f"{bin_folder}:{os.environ['PATH']}"}

    def check_example(self, row, where):
        line, status = row["example"], DONE
        if row["command"] == "serve":  # It goes on until somebody ends it.
            line, status = "timeout 15 " + line, TIMED_OUT
        done = subprocess.run(["bash", "-e", "-c", line], cwd=where,
                              env=self.environment, timeout=300,
                              capture_output=True, check=False)
        printed = done.stdout + done.stderr
        self.assertEqual(done.returncode, status, printed)
        name, has, text = row["shows"].partition(" has ")
        if row["shows"] == "-":
            self.assertEqual(printed, b"")
        elif has:
            self.assertIn(text.encode(), (where / name).read_bytes())
        else:
            self.assertIn(row["shows"].encode(), printed)

    def test_each_example_prints_what_it_is_for(self):
        for number, row in enumerate(rows()):
            with self.subTest(example=row["example"]):
                where = self.folder / str(number)
                shutil.copytree(self.furnished, where)
                self.check_example(row, where)
                shutil.rmtree(where)

    def test_each_command_has_some_and_its_help_ends_with_them(self):
        table = rows()
        self.assertEqual({row["command"] for row in table}, set(commands()))
        for command in commands():
            own = [row for row in table if row["command"] == command]
            self.assertTrue(FEWEST <= len(own) <= MOST, command)
            self.assertTrue(all("relata " + command in row["example"]
                                for row in own), command)
            text = "Examples:\n" + "".join(
                f"  {row['example']}\n      {row['purpose']}\n" for row in own)
            self.assertTrue(relata(command, "--help")[1].rstrip("\n").endswith(
                text.rstrip("\n")), command)

    def test_each_row_tells_something_to_look_for(self):
        for row in rows():
            self.assertGreater(len(row["shows"]), 0, row["example"])
            self.assertGreater(len(row["purpose"]), 0, row["example"])


if __name__ == "__main__":
    unittest.main()
