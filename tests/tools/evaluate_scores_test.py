"""Tests of scores: alignment of words, trees and names."""

import os
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import annotated  # noqa: E402
import measures  # noqa: E402


def conllu(rows):
    """CoNLL-U of rows (id, form, head, relation[, misc]); blank rows part."""
    lines = []
    for row in rows:
        if not row:
            lines.append("")
            continue
        number, form, head, relation, *misc = row
        lines.append("\t".join([
            number, form, form.lower(), "X", "X", "_", head, relation, "_",
            misc[0] if misc else "_",
        ]))
    return "\n".join(lines) + "\n"


def read(text, suffix=".conllu"):
    """The Sentences of a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a" + suffix)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return annotated.read(path)


GOLD = [
    ("1", "Ana", "2", "nsubj", "NER=B-Person"),
    ("2-3", "cannot", "_", "_"),
    ("2", "can", "4", "aux"),
    ("3", "not", "4", "advmod"),
    ("4", "swim", "0", "root", "SpaceAfter=No"),
    ("5", ".", "4", "punct"),
]


class Trees(unittest.TestCase):
    def score(self, rows):
        return measures.trees(read(conllu(GOLD)), read(conllu(rows)))

    def test_the_same_is_all_right(self):
        scores, relations = self.score(GOLD)
        for name, score in scores.items():
            self.assertEqual(score.percent()[2], 100.0, name)
        self.assertEqual(relations["aux"], measures.Score(1, 1, 1))

    def test_a_wrong_head_costs_one_word(self):
        rows = list(GOLD)
        rows[0] = ("1", "Ana", "4", "nsubj")
        scores, _ = self.score(rows)
        self.assertEqual(scores["UAS"], measures.Score(4, 5, 5))
        self.assertEqual(scores["words"].right, 5)

    def test_an_undivided_token_loses_its_words_only(self):
        rows = [
            ("1", "Ana", "2", "nsubj"), ("2", "cannot", "3", "aux"),
            ("3", "swim", "0", "root", "SpaceAfter=No"),
            ("4", ".", "3", "punct"),
        ]
        scores, _ = self.score(rows)
        self.assertEqual(scores["tokens"], measures.Score(4, 4, 4))
        self.assertEqual(scores["words"], measures.Score(3, 4, 5))

    def test_a_split_sentence_is_wrong_twice(self):
        rows = [("1", "Ana", "0", "root"), ()] + [
            ("1", "cannot", "2", "aux"), ("2", "swim", "0", "root"),
            ("3", ".", "2", "punct"),
        ]
        scores, _ = self.score(rows)
        self.assertEqual(scores["sentences"], measures.Score(0, 2, 1))


class Names(unittest.TestCase):
    def test_spans_count_with_their_type(self):
        gold = measures.entities(read(
            "1\tAna\tB-PER\n2\tRuiz\tI-PER\n3\tleft\tO\n4\tRome\tB-LOC\n",
            ".iob2",
        ))
        found = measures.entities(
            read(conllu([
                ("1", "Ana", "0", "root", "NER=B-Person"),
                ("2", "Ruiz", "1", "flat", "NER=I-Person"),
                ("3", "left", "1", "dep"),
                ("4", "Rome", "1", "dep", "NER=B-Organization"),
            ])),
            {"Person": "PER", "Organization": "ORG"},
        )
        scores = measures.names(gold, found)
        self.assertEqual(scores["PER"], measures.Score(1, 1, 1))
        self.assertEqual(scores["all"], measures.Score(1, 2, 2))
        self.assertEqual(scores["any type"], measures.Score(2, 2, 2))


class Files(unittest.TestCase):
    def test_raw_text_is_spaced_as_in_the_source(self):
        text = "# newdoc\n" + conllu(GOLD) + "\n# newpar\n" + conllu(GOLD)
        self.assertEqual(
            annotated.raw_text(read(text)),
            "Ana cannot swim.\n\nAna cannot swim.\n",
        )

    def test_a_bad_line_is_named(self):
        with self.assertRaisesRegex(annotated.BadFile, ":2: neither"):
            read("1\tA\tO\nx\ty\n")

    def test_an_empty_file_is_refused(self):
        with self.assertRaisesRegex(annotated.BadFile, "no sentence"):
            read("")


if __name__ == "__main__":
    unittest.main()
