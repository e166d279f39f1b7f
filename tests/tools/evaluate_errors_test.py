#!/usr/bin/env python3
"""Tests of error causes and recall: causes of errors, what is found."""

import collections
import os
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import error_causes  # noqa: E402
import recall_count  # noqa: E402
import recall_gold  # noqa: E402


class Tuple:
    """What the scorer makes of a line: words of relation and arguments."""

    def __init__(self, relation, *slots):
        self.rel = relation.split()
        self.slots = [slot.split() for slot in slots]
        parts = [self.rel] + self.slots
        self.bags = [collections.Counter(part) for part in parts]
        self.size = [len(part) for part in parts]


class Causes(unittest.TestCase):
    words = "the old mayor of Ghent met two envoys".split()

    def cause(self, said):
        wanted = Tuple("met", "the old mayor of Ghent", "two envoys")
        return error_causes.cause_of_miss(wanted, [said], self.words)

    def test_tells_arguments_from_size(self):
        self.assertEqual(self.cause(Tuple("met", "Ghent", "two envoys")),
                         "subject size")
        self.assertEqual(self.cause(Tuple("met", "a ship", "two envoys")),
                         "wrong subject")
        self.assertEqual(self.cause(Tuple("met", "the old mayor of Ghent")),
                         "arguments lost")

    def test_tells_what_was_not_read(self):
        self.assertEqual(self.cause(Tuple("is", "Ghent", "old")), "not read")

    def test_calls_a_relation_without_its_word_implicit(self):
        wanted = Tuple("is", "the mayor", "old")
        self.assertEqual(error_causes.cause_of_miss(wanted, [], self.words),
                         "implicit")


class Recall(unittest.TestCase):
    def test_offsets_are_bytes(self):
        self.assertEqual(recall_gold.byte_offsets("aé€"), [0, 1, 3, 6])

    def test_finds_a_relation_by_two_arguments_of_one_event(self):
        lines = [
            '{"kind":"entity","id":"e1","mentions":[{"article":"a",'
            '"begin":0,"end":3}]}',
            '{"kind":"entity","id":"e2","mentions":[{"article":"a",'
            '"begin":8,"end":11}]}',
            '{"kind":"fact","id":"f","subject":"e1","lemma":"meet",'
            '"object":"e2","assertions":[{"article":"a","event":"v",'
            '"begin":0,"end":12,"relation":"met"}]}',
        ]
        events = recall_count.Events(lines, {"a": b"Ann met Bob."})
        row = {"article": "a", "type": "CommWith", "told": [[0, 11]],
               "first": [[0, 3]], "second": [[8, 11]]}
        self.assertTrue(recall_count.is_found(row, events))
        self.assertFalse(recall_count.is_found(dict(row, second=[[4, 7]]), events))
        event = {"article": "a", "type": "Arg1", "told": [[0, 12]],
                 "event": [[4, 7]], "second": [[8, 11]]}
        self.assertTrue(recall_count.is_found(event, events))


if __name__ == "__main__":
    unittest.main()
