#!/usr/bin/env python3
"""Tests of audits: the sample of facts and the count of verdicts."""

import os
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import audit_count  # noqa: E402
import audit_draw  # noqa: E402

ASSERTION = {"article": "a", "begin": 0, "text": "Ann\nmet Bob.",
             "polarity": "negative", "certainty": "certain",
             "force": "assert", "explicit": False, "confidence": 0.5,
             "chain": [{"source": "e1", "cue": "say", "class": "neutral"}]}
FACT = {"id": "f1", "subject": "e1", "lemma": "meet", "predicate": "meet",
        "object": "e2", "standing": "denied", "assertions": [ASSERTION]}


class Draw(unittest.TestCase):
    def test_tells_a_fact_with_how_it_is_said(self):
        teller = audit_draw.Teller({"e1": "Ann", "e2": "Bob"}, {"f1": FACT})
        block = audit_draw.block(teller, FACT, ASSERTION)
        self.assertTrue(block.startswith("verdict:\n"))
        self.assertIn("Ann | meet | Bob  <meet>", block)
        self.assertIn("negative; implicit; by Ann (say, neutral)", block)
        self.assertIn("sentence: Ann met Bob.", block)

    def test_tells_a_fact_about_a_fact(self):
        outer = dict(FACT, id="f2", lemma="deny", object_fact="f1")
        teller = audit_draw.Teller({"e1": "Ann", "e2": "Bob"},
                             {"f1": FACT, "f2": outer})
        self.assertEqual(teller.triple(outer),
                         "Ann | deny | [Ann | meet | Bob]")

    def test_draws_by_seed_and_id_alone(self):
        self.assertEqual(audit_draw.rank("1", "f1"), audit_draw.rank("1", "f1"))
        self.assertNotEqual(audit_draw.rank("1", "f1"), audit_draw.rank("2", "f1"))


class Count(unittest.TestCase):
    def test_leaves_facts_without_a_verdict_out(self):
        lines = ["verdict: ok\n", "  says: x\n", "verdict:\n",
                 "verdict: object, source\n"]
        self.assertEqual(list(audit_count.verdicts(lines)),
                         [["ok"], ["object", "source"]])


if __name__ == "__main__":
    unittest.main()
