#!/usr/bin/env python3
"""Tests of tools/lint.py: which files count as they were."""

import json
import os
import pathlib
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools"))

import lint  # noqa: E402

FILES = {
    "a/one.cpp": '#include "a/one.h"\nint one() { return two(); }\n',
    "a/one.h": '#include "b/two.h"\n/// One.\nint one();\n',
    "b/two.h": "int two();\n",
    "b/three.h": "int three();\n",
}


class Hashes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.src = pathlib.Path(self.folder.name)
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.src / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def hash(self, salt=b""):
        return lint.Hashes(self.src, salt).of(self.src / "a" / "one.cpp")

    def test_change_with_a_header_behind_a_header(self):
        before = self.hash()
        self.write("b/two.h", "long two();\n")
        self.assertNotEqual(self.hash(), before)

    def test_stay_where_other_files_or_comments_change(self):
        before = self.hash()
        self.write("b/three.h", "long three();\n")
        self.write("a/one.h", '#include "b/two.h"\n/// The first.\n'
                   "int one();\n")
        self.assertEqual(self.hash(), before)

    def test_change_with_what_silences_the_tool_and_with_the_tool(self):
        before = self.hash()
        self.assertNotEqual(self.hash(b"15"), before)
        self.write("a/one.h", '#include "b/two.h"\n// NOLINTNEXTLINE\n'
                   "int one();\n")
        self.assertNotEqual(self.hash(), before)

    def test_are_clean_if_listed_or_noted(self):
        listed = self.src / "green.txt"
        listed.write_text("# head\nab12 src/a/one.cpp\n", encoding="utf-8")
        green = lint.Green(listed, self.src / "cache")
        self.assertTrue(green.has("ab12"))
        self.assertFalse(green.has("cd34"))
        green.add("cd34")
        self.assertTrue(lint.Green(listed, self.src / "cache").has("cd34"))


class Batches(unittest.TestCase):
    def batches(self, names, flags=("-O1",)):
        paths = [lint.ROOT / "src" / name for name in names]
        made = lint.batches(paths, {path: flags for path in paths})
        return [[str(path.relative_to(lint.ROOT / "src")) for path in batch]
                for batch in made]

    def test_are_of_one_stage(self):
        self.assertEqual(
            self.batches(["text/b.cpp", "core/a.cpp", "text/c/a.cpp"]),
            [["core/a.cpp"], ["text/b.cpp", "text/c/a.cpp"]])

    def test_leave_the_kernels_alone(self):
        kernels = ["model/kernels/a.cpp", "model/kernels/b.cpp"]
        self.assertEqual(self.batches(kernels), [[one] for one in kernels])

    def test_are_no_longer_than_memory_allows(self):
        names = [f"core/{i:02}.cpp" for i in range(lint.MOST_TOGETHER + 1)]
        self.assertEqual([len(batch) for batch in self.batches(names)],
                         [lint.MOST_TOGETHER, 1])

    def test_take_the_flags_of_the_build(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "compile_commands.json").write_text(
                json.dumps([{"directory": "/d", "file": "/d/s/a.cpp",
                             "command": "c++ -I/d -O1 -isystem /x -o a.o "
                                        "-c /d/s/a.cpp"}]), encoding="utf-8")
            self.assertEqual(lint.commands(folder), {
                pathlib.Path("/d/s/a.cpp"): ("-I/d", "-O1", "-isystem", "/x")})


if __name__ == "__main__":
    unittest.main()
