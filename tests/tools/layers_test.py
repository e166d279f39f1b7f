#!/usr/bin/env python3
"""Tests of tools/check_layers.py: rooms, cycles, names that clash."""

import os
import pathlib
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools"))

import check_layers  # noqa: E402


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.src = pathlib.Path(self.folder.name)

    def write(self, name, text):
        path = self.src / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")

    def include(self, name, *targets):
        self.write(name, "\n".join('#include "%s"' % t for t in targets))


class Arrows(Tree):
    def test_go_where_the_table_says(self):
        self.include("extract/factuality/a.cpp", "extract/syntax/tree.h")
        self.assertEqual(list(check_layers.arrows(self.src)), [])
        self.include("extract/syntax/b.cpp", "extract/factuality/a.h")
        self.assertEqual(len(list(check_layers.arrows(self.src))), 1)

    def test_go_to_the_rooms_within_a_room(self):
        self.include("analyze/repair/a.cpp", "analyze/entities/words/b.h")
        self.assertEqual(list(check_layers.arrows(self.src)), [])
        self.include("analyze/entities/words/b.h", "analyze/entities/types/c.h")
        self.assertEqual(len(list(check_layers.arrows(self.src))), 1)

    def test_may_go_to_what_stands_in_no_room(self):
        self.include("coref/pronouns/a.cpp", "coref/sieves.h")
        self.assertEqual(list(check_layers.arrows(self.src)), [])


class Cycles(Tree):
    def test_are_found_by_whatever_way(self):
        self.include("merge/compare/a.h", "merge/b.h")
        self.assertEqual(list(check_layers.cycles(self.src)), [])
        self.include("merge/b.h", "merge/compare/c.h")
        self.assertEqual(len(list(check_layers.cycles(self.src))), 1)


class Clashes(Tree):
    def own(self, name, definition):
        self.write(name, "namespace {\n%s\n}  // namespace" % definition)

    def clashes(self):
        return list(check_layers.clashes(self.src))

    def test_are_functions_of_one_signature(self):
        self.own("read/a.cpp", "bool is_word(const Token& token) {\n}")
        self.own("read/text/b.cpp", "int is_word(const Token& other) {\n}")
        self.assertEqual(len(self.clashes()), 1)

    def test_are_no_overloads_and_no_members(self):
        self.own("read/a.cpp", "bool is_word(const Token& token) {\n}")
        self.own("read/b.cpp", "bool is_word(int token) {\n}")
        self.own("read/c.cpp", "struct C {\n  bool is_word(int token) {\n}\n};")
        self.assertEqual(self.clashes(), [])

    def test_are_constants_and_types(self):
        self.own("read/a.cpp", "constexpr int kMost = 1;\nstruct Place {\n};")
        self.own("read/b.cpp", "constexpr int kMost = 2;\nstruct Place {\n};")
        self.own("query/c.cpp", "constexpr int kMost = 1;")
        self.assertEqual(len(self.clashes()), 2)

    def test_are_aliases_of_two_types(self):
        self.own("read/a.cpp", "using Words = int;")
        self.own("read/b.cpp", "using Words = int;")
        self.assertEqual(self.clashes(), [])
        self.own("read/c.cpp", "using Words = long;")
        self.assertEqual(len(self.clashes()), 1)


class Crowds(Tree):
    def test_are_more_files_than_one_sees_at_once(self):
        for i in range(check_layers.MOST_FILES):
            self.write("query/a%d.h" % i, "")
        self.assertEqual(list(check_layers.crowds(self.src)), [])
        self.write("query/b.h", "")
        self.assertEqual(len(list(check_layers.crowds(self.src))), 1)


if __name__ == "__main__":
    unittest.main()
