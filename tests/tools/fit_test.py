#!/usr/bin/env python3
"""Tests of tools/fit: feature rows, the fitter, tables of weights."""

import math
import os
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "fit"))

import confidence  # noqa: E402
import fitter  # noqa: E402
import antecedents  # noqa: E402
import links  # noqa: E402
import marked  # noqa: E402
import rows  # noqa: E402
import weights  # noqa: E402


class Rows(unittest.TestCase):
    def test_are_what_was_written(self):
        row = rows.Row("a:1", "person", 0.5, {"near": 2.0}, ("a", "1"))
        self.assertEqual(rows.parse(rows.text(row) + "\n"), row)
        unknown = row._replace(target=None, features={}, note=())
        self.assertEqual(rows.text(unknown), "a:1\tperson\t?\t")
        self.assertEqual(rows.parse(rows.text(unknown)), unknown)

    def test_name_the_line_that_is_none(self):
        for bad in ("a\tb\t?", "a\tb\t2\t", "a\tb\tx\t", "a\tb\t?\tnear",
                    "a\tb\t?\tnear=far", "a\tb\t?\tnear=inf"):
            with self.assertRaisesRegex(rows.BadRows, "x.rows:2: "):
                rows.read(["a\tb\t1\tnear=1", bad], "x.rows")

    def test_of_a_group_need_not_be_neighbours(self):
        found = rows.read(["a\tc\t1\t", "b\tc\t1\t", "a\tc\t0\t"])
        self.assertEqual([r.target for r in rows.groups(found)["a"]], [1, 0])


def flips(name, right, count):
    """Examples that have a feature, `right` of `count` of target 1."""
    return [({name: 1.0}, 1.0 if i < right else 0.0, 1.0)
            for i in range(count)]


class Logistic(unittest.TestCase):
    def test_finds_the_share(self):
        fitted = fitter.fit(fitter.logistic(flips("a", 30, 40)), ridge=0.0)
        self.assertAlmostEqual(fitter.probability(fitted["a"]), 0.75, 4)

    def test_takes_soft_targets_and_weights(self):
        examples = [({"a": 1.0}, 0.9, 1.0), ({"a": 1.0}, 0.3, 2.0)]
        fitted = fitter.fit(fitter.logistic(examples), ridge=0.0)
        self.assertAlmostEqual(fitter.probability(fitted["a"]), 0.5, 4)

    def test_stays_near_what_was_given(self):
        loss = fitter.logistic(flips("a", 30, 40))
        held = fitter.fit(loss, prior={"a": -2.0}, ridge=1e6)
        self.assertAlmostEqual(held["a"], -2.0, 3)
        pulled = fitter.fit(loss, prior={"a": -2.0}, ridge=5.0)
        self.assertGreater(pulled["a"], held["a"] + 0.5)
        self.assertLess(pulled["a"], math.log(3.0))

    def test_keeps_signs(self):
        loss = fitter.logistic(flips("a", 10, 40) + flips("b", 30, 40))
        fitted = fitter.fit(loss, ridge=0.1, signs={"a": 1, "b": 1})
        self.assertEqual(fitted["a"], 0.0)
        self.assertGreater(fitted["b"], 0.9)

    def test_is_at_a_minimum_where_features_go_together(self):
        examples = [({"a": 1.0, "b": 3.0 + i % 3}, float(i % 2), 1.0)
                    for i in range(30)]
        examples += [({"a": 1.0}, float(i % 5 > 0), 1.0) for i in range(30)]
        loss = fitter.logistic(examples)
        fitted = fitter.fit(loss, ridge=0.5)
        _, slope = loss.value_and_slope([fitted[n] for n in loss.names])
        for name, value in zip(loss.names, slope):
            self.assertAlmostEqual(value + 0.5 * fitted[name], 0.0, 2)


class Ranking(unittest.TestCase):
    def test_prefers_what_is_right(self):
        question = [({"near": 1.0}, True), ({"far": 1.0}, False)]
        fitted = fitter.fit(fitter.ranking([(question, 1.0)] * 20), ridge=0.5)
        self.assertGreater(fitted["near"], fitted["far"] + 1)
        self.assertLess(fitted[fitter.THRESHOLD], fitted["near"])

    def test_lets_nothing_be_right(self):
        question = [({"odd": 1.0}, False)]
        fitted = fitter.fit(fitter.ranking([(question, 1.0)] * 20), ridge=0.5)
        self.assertGreater(fitted[fitter.THRESHOLD], fitted["odd"])

    def test_takes_any_of_several(self):
        both = [({"a": 1.0}, True), ({"b": 1.0}, True), ({"c": 1.0}, False)]
        loss = fitter.ranking([(both, 1.0)])
        value, _ = loss.value_and_slope([0.0] * len(loss.names))
        self.assertAlmostEqual(value, math.log(4 / 2))

    def test_slopes_are_those_of_the_value(self):
        questions = [
            ([({"a": 1.0, "b": 0.5}, True), ({"b": 2.0}, False)], 1.0),
            ([({"a": -1.0}, False)], 0.3)]
        loss = fitter.ranking(questions)
        at = [0.3, -0.2, 0.1]
        _, slope = loss.value_and_slope(at)
        for i in range(3):
            ahead, behind = list(at), list(at)
            ahead[i] += 1e-5
            behind[i] -= 1e-5
            rise = (loss.value_and_slope(ahead)[0]
                    - loss.value_and_slope(behind)[0])
            self.assertAlmostEqual(rise / 2e-5, slope[i], 5)


class Tables(unittest.TestCase):
    def test_keep_head_and_other_columns(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "t.tsv")
            with open(path, "w", encoding="utf-8") as file:
                file.write("# head\nfeature\tp\tq\na\t1.00\t2.00\n")
            table = weights.Table(path)
            self.assertEqual(table.column("q"), {"a": 2.0})
            table.put("q", {"a": -0.001, "b": 3.0}, 2)
            table.write()
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), "# head\nfeature\tp\tq\n"
                                 "a\t1.00\t0.00\nb\t0\t3.00\n")


def tuple_row(number, margin, target, construction="clause"):
    """A row of a tuple of which only these matter."""
    features = {construction: 1.0, "margin": margin, "runs_on": 1.0}
    return rows.Row("s%d" % number, "weight", target, features, ())


class Confidence(unittest.TestCase):
    def test_a_margin_that_helps_gets_weight(self):
        fitted = confidence.fit(
            [tuple_row(i, i % 2, float(i % 2)) for i in range(40)])
        self.assertGreater(fitted["margin"], 0)

    def test_a_margin_that_misleads_gets_none(self):
        fitted = confidence.fit(
            [tuple_row(i, i % 2, 1.0 - i % 2) for i in range(40)])
        self.assertEqual(fitted["margin"], 0)

    def test_constructions_are_drawn_to_their_mean(self):
        seen = [tuple_row(i, 0.0, 0.9) for i in range(100)]
        seen += [tuple_row(i, 0.0, 0.0, "title") for i in range(100, 102)]
        fitted = confidence.fit(seen)
        self.assertGreater(fitted["clause"], fitted["title"])
        self.assertGreater(fitted["title"], 0)

    def test_what_is_chosen_by_hand_is_left(self):
        fitted = confidence.fit([tuple_row(i, 0.5, 1.0) for i in range(4)])
        self.assertEqual(set(fitted), {"clause", "margin"})


CANDIDATES = [
    "g:4\tperson\t?\tnear=1\tg\t4\t0\t0-3,20-23\ttext",
    "g:4\tperson\t?\tfar=1\tg\t4\t9\t9-12\ttext",
    "g:30\tperson\t?\t\tg\t30"]


class Labels(unittest.TestCase):
    def test_what_is_listed_nowhere_is_a_thing_of_its_own(self):
        things = antecedents.things_of(
            ["# who", "a\tlee\tt0 5 9\n", "a\tito\t12\n"])
        self.assertEqual(things.get(("a", True, 0)),
                         things.get(("a", False, 9)))
        self.assertNotEqual(things.get(("a", False, 5)),
                            things.get(("a", False, 12)))
        self.assertEqual(things.get(("a", False, 77)), ("a", False, 77))
        self.assertIsNone(things.get(("b", False, 0)))
        with self.assertRaisesRegex(ValueError, "line 1"):
            antecedents.things_of(["a\tlee"])

    def test_of_marks_are_those_of_the_innermost(self):
        text, marks = marked.parse("[Ann L\u00e9]1 lost [[her]1 seat]2.")
        self.assertEqual(text, "Ann L\u00e9 lost her seat.")
        self.assertEqual(marked.places(text, marks),
                         {"1": [0, 4, 13], "2": [17]})
        for bad in ("[Ann lost.", "Ann]1 lost."):
            with self.assertRaisesRegex(ValueError, "mark is not"):
                marked.parse(bad)


class Links(unittest.TestCase):
    def test_are_fitted_to_pairs_that_were_labelled(self):
        with tempfile.TemporaryDirectory() as folder:
            seen, told = (os.path.join(folder, name) for name in "rl")
            with open(seen, "w", encoding="utf-8") as file:
                for i in range(40):
                    good = "\tsame_deed=1" if i % 2 else ""
                    file.write("cluster\ta%d\tone\t7\n" % i)
                    file.write("pair\ta%d\tb%d\tx\ty\tone_story=1"
                               "\tstory_head=1%s%s\n" % (i, i, good, good))
                file.write("pair\ta1\tb2\tx\ty\tstory_head=1\n")
            with open(told, "w", encoding="utf-8") as file:
                for i in range(40):
                    file.write("b%d\ta%d\t%s\n" % (i, i, "ny"[i % 2]))
                file.write("a1\tb2\tu\n")
            pairs = links.read(seen, told)
        self.assertEqual(len(pairs), 40)
        self.assertEqual(pairs[1][1]["same_deed"], 2.0)
        prior = {"prior": -3.0, "one_story": 2.0, "story_head": 0.5,
                 "same_deed": 0.5}
        fitted = links.fit(pairs, prior)
        self.assertAlmostEqual(fitted["one_story"], 2.0, 1)
        self.assertGreater(fitted["same_deed"], 1.0)
        self.assertLess(fitter.dot(fitted, pairs[0][1]), 0.0)
        self.assertGreater(fitter.dot(fitted, pairs[1][1]), 0.0)


class Antecedents(unittest.TestCase):
    def test_gap_names_the_right_candidate(self):
        text = "Ann! her Bob was of Ann."
        table = ["ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref"
                 "\tB\tB-offset\tB-coref",
                 "g\t%s\ther\t4\tAnn\t20\tTRUE\tBob\t9\tFALSE" % text]
        question, = antecedents.gap_questions(table, rows.read(CANDIDATES))
        self.assertEqual([row.target for row in question], [1.0, 0.0])

    def test_clusters_may_have_no_right_candidate(self):
        gold = ['{"article": "g", "head_begin": 4, "cluster": "x"}',
                '{"article": "g", "head_begin": 9, "cluster": "x"}',
                '{"article": "g", "head_begin": 30, "cluster": "x"}']
        first, second = antecedents.cluster_questions(
            antecedents.clusters_of(gold), rows.read(CANDIDATES))
        self.assertEqual([row.target for row in first], [0.0, 1.0])
        self.assertEqual([row.target for row in second], [0.0])
        loss = antecedents.loss_of([(second, 1.0)])
        self.assertEqual(loss.names, (fitter.THRESHOLD,))

    def test_candidates_may_stand_in_the_title(self):
        row, = rows.read(["g:text:4\tthing\t?\tnear=1\tg\t4\t0\t0-3\ttitle"])
        things = antecedents.things_of(["g\tx\tt0 4"])
        question, = antecedents.cluster_questions(things, [row])
        self.assertEqual(question[0].target, 1.0)

    def test_those_of_clusters_weigh_less_beside_gap(self):
        question = rows.read(CANDIDATES[:2])
        self.assertEqual(
            [amount for _, amount in antecedents.weighed(
                [question], [question], "person", 0.4)], [1.0, 0.4])
        self.assertEqual(
            [amount for _, amount in antecedents.weighed(
                [], [question], "person", 0.4)], [1.0])


try:
    import numpy as np
    import rankers
    import torch
except ImportError:
    rankers = None


@unittest.skipUnless(rankers, "PyTorch and numpy are not installed")
class Rankers(unittest.TestCase):
    def test_arrays_score_as_the_network_does(self):
        torch.manual_seed(3)
        network = rankers.Network(["a", "b"], ["f", "g"], 5,
                                  rankers.Sizes(3, 4, 0.0))
        for part in network.parameters():
            torch.nn.init.normal_(part, std=0.5)
        network.eval()
        rng = np.random.default_rng(3)
        nodes = rng.normal(size=(3, 5)).astype(np.float32)
        question = rankers.Question("b", nodes[0], [
            ({"f": 1.0, "h": 9.0}, nodes[1], True), ({"g": 0.5}, nodes[2], False)])
        with torch.no_grad():
            want = network(rankers.Batch(network, [question]))[0].numpy()
        found = {name.split(".", 1)[1]: np.frombuffer(array.data, "<f4").reshape(array.shape)
                 for name, array in rankers.arrays("x", network).items()
                 if array.dtype == "f32"}

        def context(layer, node):
            return np.clip(layer.weight.detach().numpy() @ node +
                           layer.bias.detach().numpy(), -1, 1)
        q = context(network.question, nodes[0])
        none = found["none.bias"][1] + q @ found["none.table"]
        got = []
        for features, node in (([1, 0], nodes[1]), ([0, 0.5], nodes[2])):
            c = context(network.candidate, node)
            hidden = found["hidden.bias"][1] + np.concatenate(
                [features, q, c, q * c]) @ found["hidden.table"]
            got.append(found["linear"][1] @ features +
                       np.maximum(hidden, 0) @ found["hidden.out"])
        got.append(found["none.linear"][1] +
                   np.maximum(none, 0) @ found["none.out"])
        np.testing.assert_allclose(got, want, rtol=1e-4, atol=1e-4)


    def test_networks_together_score_as_their_mean(self):
        torch.manual_seed(4)
        parts = [rankers.Network(["a", "b"], ["f", "g"], 5,
                                 rankers.Sizes(3, 4, 0.0)) for _ in range(3)]
        for network in parts:
            for part in network.parameters():
                torch.nn.init.normal_(part, std=0.5)
            network.eval()
        rng = np.random.default_rng(4)
        nodes = rng.normal(size=(3, 5)).astype(np.float32)
        batch = rankers.Batch(parts[0], [rankers.Question("b", nodes[0], [
            ({"f": 1.0}, nodes[1], True), ({"g": 0.5}, nodes[2], False)])])
        with torch.no_grad():
            want = sum(network(batch) for network in parts) / 3
            got = rankers.together(parts)(batch)
        np.testing.assert_allclose(got.numpy(), want.numpy(), rtol=1e-4, atol=1e-4)


if __name__ == "__main__":
    unittest.main()
