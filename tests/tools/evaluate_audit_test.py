#!/usr/bin/env python3
"""Tests of audits: the sample of facts, the sheet, the count of verdicts."""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "evaluate"))

import audit  # noqa: E402

TEXT = "Leeds is grey. It rained. Bob came. Ann met Bob."
ASSERTION = {"article": "a", "begin": 36, "end": 48, "text": "Ann met Bob.",
             "polarity": "negative", "certainty": "certain", "event": "v1",
             "force": "assert", "explicit": False, "confidence": 0.5,
             "chain": [{"source": "e1", "cue": "say", "class": "neutral"}]}
FACT = {"kind": "fact", "id": "f1", "subject": "e1", "lemma": "meet",
        "predicate": "meet", "object": "e2", "standing": "denied",
        "assertions": [ASSERTION]}
ENTITIES = [
    {"kind": "entity", "id": number, "name": name, "type": "Person",
     "entity_kind": "named", "mentions": [
         {"article": "a", "begin": begin, "text": name}]}
    for number, name, begin in (("e1", "Ann", 36), ("e2", "Bob", 26))]


def export(*facts):
    return audit.Export(json.dumps(row) for row in [*ENTITIES, *facts])


def fact(number, standing, confidence=0.5):
    said = dict(ASSERTION, confidence=confidence)
    return dict(FACT, id=number, standing=standing, assertions=[said])


class Sheet(unittest.TestCase):
    def test_tells_a_fact_with_how_it_is_said(self):
        told = audit.entry(export(FACT), {"a": TEXT}, 7, FACT, ASSERTION)
        self.assertTrue(told.startswith("### 7\n"))
        self.assertIn("before:   It rained. Bob came.\n", told)
        self.assertIn("FACT:     Ann | meet | Bob\n", told)
        self.assertIn("negative; implicit; according to Ann (say)", told)
        self.assertIn('Bob (Person, named); in this sentence: -; '
                      'elsewhere: "Bob" x1', told)
        self.assertNotIn("0.5", told)

    def test_tells_a_fact_about_a_fact(self):
        outer = {key: value for key, value in FACT.items() if key != "object"}
        outer = dict(outer, id="f2", lemma="deny", object_fact="f1")
        self.assertEqual(export(FACT, outer).triple(outer),
                         "Ann | deny | [Ann | meet | Bob]")

    def test_tells_how_the_content_is_said(self):
        outer = {key: value for key, value in FACT.items() if key != "object"}
        outer = dict(outer, id="f2", lemma="say", object_fact="f1",
                     object_polarity="negative", object_unrealised=True)
        self.assertEqual(export(FACT, outer).triple(outer),
                         "Ann | say | [possible: not Ann | meet | Bob]")


class Draw(unittest.TestCase):
    def test_takes_each_standing_in_proportion(self):
        self.assertEqual(audit.in_proportion({"x": 30, "y": 10, "z": 1}, 8),
                         {"x": 6, "y": 2, "z": 0})
        self.assertEqual(audit.in_proportion({"x": 2}, 8), {"x": 2})

    def test_does_not_change_with_other_facts_of_the_standing(self):
        few = [fact(f"f{i}", "asserted") for i in range(20)]
        more = few + [fact(f"g{i}", "asserted") for i in range(20)]
        first = [f["id"] for f, _ in audit.drawn(export(*few), "1", 10)]
        both = [f["id"] for f, _ in audit.drawn(export(*more), "1", 20)]
        self.assertLessEqual({i for i in both if i[0] == "f"}, set(
            f["id"] for f, _ in audit.drawn(export(*few), "1", 20)))
        self.assertEqual(first, [
            f["id"] for f, _ in audit.drawn(export(*reversed(few)), "1", 10)])

    def test_leaves_out_what_is_not_sure_enough(self):
        facts = [fact("f1", "asserted", 0.4), fact("f2", "asserted", 0.8)]
        self.assertEqual([f["id"] for f, _ in audit.drawn(
            export(*facts), "1", 10, least=0.5)], ["f2"])

    def test_shows_only_what_is_resolved(self):
        lost = {"kind": "entity", "id": "e3", "name": "it", "type": "Other",
                "entity_kind": "unresolved", "mentions": []}
        inner = dict(fact("f1", "asserted"), object="e3")
        outer = dict(fact("f2", "asserted"), object_fact="f1")
        del outer["object"]
        known = export(lost, inner, outer)
        self.assertFalse(audit.is_shown(known, inner))
        self.assertFalse(audit.is_shown(known, outer))
        self.assertFalse(audit.is_shown(known, dict(FACT, object="e1")))
        self.assertTrue(audit.is_shown(known, FACT))

    def test_takes_accusations_of_the_outlet_alone(self):
        families = {"meet": "accuse"}
        self.assertTrue(audit.is_accusing(None, fact("f", "asserted"), families))
        self.assertFalse(audit.is_accusing(None, fact("f", "denied"), families))
        self.assertFalse(audit.is_accusing(None, fact("f", "asserted"), {}))


class Count(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "judge.tsv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return audit.read_verdicts(path)

    def test_reads_verdicts(self):
        found = self.read("number\ta\n3\ty\ty\tn\ty\ty\ty\ty\tn\tcomplement\tof\n")
        self.assertEqual(found[3].answers, "yynyyyyn")
        self.assertEqual(found[3].cause, "complement")
        self.assertFalse(audit.holds(found[3], "abc"))
        self.assertTrue(audit.holds(found[3], "ab"))

    def test_refuses_a_line_without_all_answers(self):
        with self.assertRaisesRegex(audit.BadSheet, ":2: wants a number"):
            self.read("1\ty\ty\ty\ty\ty\ty\ty\tn\n2\ty\ty\n")

    def test_takes_the_worse_of_two_verdicts(self):
        told = audit.worse([audit.Verdict("yyyyyyyn", "", ""),
                            audit.Verdict("yyynyyyy", "polarity", "")])
        self.assertEqual((told.answers, told.cause), ("yyynyyyy", "polarity"))

    def test_gives_wilsons_interval(self):
        low, high = audit.interval(5, 10)
        self.assertAlmostEqual(low, 23.66, 1)
        self.assertAlmostEqual(high, 76.34, 1)

    def test_measures_how_well_confidence_orders(self):
        self.assertEqual(audit.area_under_curve(
            [(0.9, True), (0.5, False), (0.5, True)]), 0.75)

    def test_prints_a_table(self):
        with tempfile.TemporaryDirectory() as folder:
            drawn = os.path.join(folder, "drawn.jsonl")
            judge = os.path.join(folder, "judge.tsv")
            with open(drawn, "w", encoding="utf-8") as file:
                for number in (1, 2):
                    file.write(json.dumps({"number": number, "standing": "denied",
                                           "confidence": 0.7}) + "\n")
            with open(judge, "w", encoding="utf-8") as file:
                file.write("1" + "\ty" * 7 + "\tn\n")
                file.write("2" + "\tn" * 7 + "\ty\tmerge\n")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                self.assertEqual(audit.main(["count", drawn, f"Ann={judge}"]), 0)
            told = out.getvalue()
        self.assertRegex(told, r"right in full, a to f +50\.0 % .*\(1 of 2\)")
        self.assertRegex(told, r"says something false +50\.0 %")
        self.assertIn("     1  merge", told)


if __name__ == "__main__":
    unittest.main()
