#!/usr/bin/env python3
"""Tests of tools/confidence: features, and signs of the fitted weights."""

import os
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "confidence"))

import fit  # noqa: E402


def row(margin, construction="clause"):
    """Features of a tuple of which only these two matter."""
    return fit.features([construction, str(margin), "1", "2", "9"] + ["0"] * 7)


class Fit(unittest.TestCase):
    def test_features_have_a_name_each(self):
        self.assertEqual(len(row(1)), len(fit.NAMES))
        self.assertEqual(len(fit.SIGNS), len(fit.NAMES))

    def test_a_margin_that_helps_gets_weight(self):
        rows = [(i, row(i % 2), float(i % 2)) for i in range(40)]
        weights = fit.fit(rows, rounds=200)
        self.assertGreater(weights[fit.NAMES.index("margin")], 0)

    def test_a_margin_that_misleads_gets_none(self):
        rows = [(i, row(i % 2), 1.0 - i % 2) for i in range(40)]
        weights = fit.fit(rows, rounds=200)
        self.assertEqual(weights[fit.NAMES.index("margin")], 0)


if __name__ == "__main__":
    unittest.main()
