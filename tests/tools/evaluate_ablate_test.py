#!/usr/bin/env python3
"""Tests of ablation: what a pass changed, and of names by their heads."""

import os
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import ablate  # noqa: E402
import annotated  # noqa: E402
import gum  # noqa: E402


def read(text):
    """The Sentences of a text."""
    with tempfile.NamedTemporaryFile("w", suffix=".conllu") as file:
        file.write(text)
        file.flush()
        return annotated.read(file.name)


class Changes(unittest.TestCase):
    def test_names_that_overlap_are_one_change(self):
        gold = {(0, 9, "PER"), (20, 25, "ORG")}
        with_pass = {(0, 9, "PER"), (20, 25, "LOC"), (30, 33, "LOC")}
        without = {(0, 4, "PER"), (4, 9, "PER"), (20, 25, "ORG")}
        self.assertEqual(ablate.name_changes(gold, with_pass, without),
                         ablate.Changes(fired=3, right=1, wrong=2))

    def test_one_mistake_for_another_is_neither(self):
        found = ablate.name_changes(
            set(), {(0, 9, "PER")}, {(0, 9, "ORG")})
        self.assertEqual(found, ablate.Changes(1, 0, 0))

    def test_words_are_right_by_tag_and_by_arc(self):
        gold = [("NOUN", 5, "obj"), ("VERB", -1, "root"), ("NOUN", 1, "obl")]
        now = [("NOUN", 5, "obj"), ("NOUN", -1, "root"), ("NOUN", 9, "obl")]
        before = [("X", 5, "obj"), ("VERB", -1, "root"), ("NOUN", 7, "obl")]
        self.assertEqual(ablate.tree_changes(gold, now, before),
                         ablate.Changes(fired=3, right=1, wrong=1))
        self.assertEqual(ablate.tree_scores(gold, now),
                         (100.0 * 2 / 3, 100.0 * 2 / 3))


MAYOR = """\
# newdoc id = d
1\tthe\t_\tDET\t_\t_\t2\tdet\t_\tEntity=(1-person-new-n-cf1-2,3-coref-Ana_Berg-1
2\tmayor\t_\tNOUN\t_\t_\t0\troot\t_\t_
3\tAna\t_\tPROPN\t_\t_\t2\tappos\t_\tEntity=(1-person-giv-n-cf1-1-appos
4\tBerg\t_\tPROPN\t_\t_\t3\tflat\t_\tEntity=1)1)
5\tof\t_\tADP\t_\t_\t7\tcase\t_\t_
6\tthe\t_\tDET\t_\t_\t7\tdet\t_\tEntity=(2-place-new-n-cf2-2-sgl
7\ttown\t_\tNOUN\t_\t_\t2\tnmod\t_\tEntity=2)
8\tVik\t_\tPROPN\t_\t_\t7\tappos\t_\tEntity=(3-place-new-n-cf3-1-sgl)
"""


class Gum(unittest.TestCase):
    def setUp(self):
        self.sentences = read(MAYOR)

    def test_mentions_are_named_by_title_or_proper_noun(self):
        self.assertTrue(gum.is_annotated(self.sentences))
        words = self.sentences[0].words
        self.assertEqual(gum.named_heads(self.sentences), {
            (words[1].begin, words[1].end, "PER"),
            (words[2].begin, words[2].end, "PER"),
            (words[7].begin, words[7].end, "LOC")})

    def test_names_are_told_by_their_heads(self):
        words = self.sentences[0].words
        names = {(words[2].begin, words[3].end, "PER"), (1, 2, "LOC")}
        self.assertEqual(gum.heads_of_names(self.sentences, names),
                         {(words[2].begin, words[2].end, "PER")})


class Documents(unittest.TestCase):
    def test_begin_where_the_file_says_so(self):
        sentences = read("-DOCSTART- O\n\nAna B-PER\n\nleft O\n\n"
                         "-DOCSTART- O\nBo B-PER\n")
        self.assertEqual([s.is_first for s in sentences],
                         [True, False, True])
        self.assertEqual([s.words[0].form for s in sentences],
                         ["Ana", "left", "Bo"])

    def test_keep_their_words_as_cuts(self):
        sentences = read("# newdoc id = a\n1-2\tdon't" + "\t_" * 7
                         + "\tSpaceAfter=No\n1\tdo" + "\t_" * 8
                         + "\n2\tn't" + "\t_" * 8 + "\n3\tgo" + "\t_" * 8
                         + "\n")
        self.assertEqual(
            annotated.cuts(sentences),
            "# newdoc\n1-2\tdon't" + "\t_" * 7 + "\tSpaceAfter=No\n1\tdo"
            + "\t_" * 8 + "\n2\tn't" + "\t_" * 8 + "\n3\tgo" + "\t_" * 8
            + "\n\n")


if __name__ == "__main__":
    unittest.main()
