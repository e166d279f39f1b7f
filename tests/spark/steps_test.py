#!/usr/bin/env python3
"""The steps of a merging on many machines, driven in one process, give the
graph that a plain build gives.

RELATA in the environment names the program.
"""
import contextlib
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import unittest

from one_process import ROOT, Steps, extract, run, write

RELATA = os.environ.get("RELATA", str(ROOT / "build" / "dev" / "relata"))
os.environ.setdefault("RELATA_MODEL", str(ROOT / "models" / "relata.model"))
DONE, USAGE, BAD_INPUT = 0, 2, 3
# All that merging derives, by ids: rows are numbered as articles come.
DERIVED = {
    "link": "SELECT k.text, a.id, b.id, l.weight, l.forbids, l.lead, l.reason "
            "FROM link l JOIN merge_key k ON k.number = l.key "
            "JOIN cluster a ON a.row = l.first "
            "JOIN cluster b ON b.row = l.second",
    "compared": "SELECT a.id, b.id, k.text FROM compared c "
                "JOIN merge_key k ON k.number = c.key "
                "JOIN article a ON a.row = c.first "
                "JOIN article b ON b.row = c.second",
    "verdict": "SELECT a.id, b.id, v.accepted, v.weight, "
               "coalesce(v.reason, '') FROM verdict v "
               "JOIN cluster a ON a.row = v.first "
               "JOIN cluster b ON b.row = v.second",
    "follower": "SELECT a.id, b.id FROM follower f "
                "JOIN cluster a ON a.row = f.cluster "
                "JOIN cluster b ON b.row = f.leader",
    "entity": "SELECT id, name, type, kind, mentions, name_mentions, "
              "coalesce(external_ids, '') FROM entity",
    "entity_cluster": "SELECT c.id, e.entity, e.follows FROM entity_cluster e "
                      "JOIN cluster c ON c.row = e.cluster",
    "fact_claim": "SELECT a.id, c.row - a.first_claim, f.fact "
                  "FROM fact_claim f JOIN claim c ON c.row = f.claim "
                  "JOIN article a ON a.row = c.article",
    "pending": "SELECT key FROM pending_key UNION ALL "
               "SELECT cluster FROM pending_cluster",
}


def relata(*arguments, stdin=b""):
    done = subprocess.run([RELATA, *map(str, arguments)], input=stdin,
                          capture_output=True, timeout=300, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def record(identifier, text, **more):
    return json.dumps({"id": identifier, "text": text, **more})


def stories():
    """Articles of a few people, who meet in several of them."""
    people = ["Ana Ruiz", "Tom Lee", "Kim Poe", "Bob Lee", "Zoë Ruiz",
              "Rosa Quispe", "Amir Haddad", "Sarah Whitlock"]
    articles = []
    for i, one in enumerate(people * 3):
        other = people[(i * 3 + 1) % len(people)]
        last = one.split()[-1]
        articles.append(record(
            f"a{i}", f"{one} of Kestrel Engineering Ltd met {other} in Leeds. "
            f"{last} accused the mayor of Troy of hiding a report. The gunman "
            f"shot two diplomats at the embassy, {last} said. Kestrel denied "
            f"it. The shooter fled to Troy.",
            date=f"2024-03-{1 + i % 9:02}", source="Post"))
    return articles


def namesakes(many):
    """So many articles of one person, most by the surname alone, and of a body:
    more than speak for a name (kMostSpeakers of src/merge/merge.h)."""
    articles = []
    for i in range(many):
        text = "Vantongeren sued Kestrel Engineering Ltd."
        if i % 4 == 0:
            text = ("Zephyrine Vantongeren leads Kestrel Engineering Ltd. She "
                    "met envoys in Leeds.")
        if i % 17 == 0:
            text += " Another Vantongeren met Vantongeren in Troy."
        articles.append(record(f"n{i}", text, date=f"2024-05-{1 + i % 28:02}"))
    return articles


def fact_row(line):
    """What the table fact_claim has of a line of `relata step facts`."""
    fact = json.loads(line)
    number = int(fact["id"][1:], 16)
    signed = number - (1 << 64) if number >> 63 else number
    return fact["article"], fact["claim"], signed


class OneProcess(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        samples = run(RELATA, "extract", "--format", "jsonl",
                      ROOT / "graphs" / "articles").decode().splitlines()
        cls.extracted = samples + extract(RELATA, stories() + namesakes(200))

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def merged(self, name, extracted, *options):
        """The path of a graph that `relata merge` makes of lines."""
        lines = self.folder / f"{name}.jsonl"
        write(lines, extracted)
        graph = self.folder / f"{name}.kg"
        status, _, err = relata("merge", "-q", graph, *options, lines)
        self.assertEqual((status, err), (DONE, ""))
        return graph

    def prepared(self, extracted, **order):
        folder = self.folder / "prepared"
        Steps(RELATA, **order).prepare(extracted, folder)
        return folder

    def derived(self, graph):
        with contextlib.closing(sqlite3.connect(graph)) as database:
            return {name: sorted(database.execute(query))
                    for name, query in DERIVED.items()}

    def assert_same_graph(self, one, other):
        self.assertTrue(
            run(RELATA, "export", one, "jsonl") ==
            run(RELATA, "export", other, "jsonl"), "exports differ")
        self.assertEqual(self.derived(one), self.derived(other))

    def test_steps_in_any_order_and_partition_give_the_same_graph(self):
        plain = self.merged("plain", self.extracted)
        derived = self.derived(plain)
        for name in ("link", "compared", "verdict", "entity", "fact_claim"):
            self.assertGreater(len(derived[name]), 20, name)
        self.assertEqual({row[5] for row in derived["link"]}, {0, 1, 2})
        led = {row[2] for row in derived["link"] if row[5]}
        following = {row[0] for row in derived["follower"]}
        self.assertGreater(len(following), 20)
        self.assertGreater(len(led - following), 0, "what is led follows all")
        self.assertTrue(any(row[0].startswith("t:") and row[3] > 0
                            for row in derived["link"]), "no story is linked")
        for seed, partitions in ((1, 1), (2, 3), (3, 7)):
            with self.subTest(seed=seed, partitions=partitions):
                folder = self.folder / f"prepared-{seed}"
                facts = Steps(RELATA, seed, partitions).prepare(self.extracted,
                                                                folder)
                self.assertEqual(sorted(map(fact_row, facts)),
                                 derived["fact_claim"])
                graph = self.merged(f"of-{seed}", self.extracted,
                                    "--prepared", folder)
                self.assert_same_graph(graph, plain)
                self.assertIn("no damage", relata("check", graph)[1])

    def test_later_builds_go_on_from_it(self):
        *former, last = self.extracted
        graph = self.merged("graph", former, "--prepared",
                            self.prepared(former))
        added = self.folder / "last.jsonl"
        write(added, [last])
        self.assertEqual(relata("merge", "-q", graph, added)[0], DONE)
        self.assert_same_graph(graph, self.merged("all", self.extracted))
        gone = json.loads(self.extracted[0])["id"]
        self.assertEqual(relata("remove", graph, gone)[0], DONE)
        self.assert_same_graph(graph, self.merged("rest", self.extracted[1:]))

    def test_articles_that_were_not_prepared_are_told(self):
        folder = self.prepared(self.extracted[1:])
        lines = self.folder / "all.jsonl"
        write(lines, self.extracted)
        graph = self.folder / "g.kg"
        status, _, err = relata("merge", "-q", graph, "--prepared", folder,
                                lines)
        self.assertEqual(status, BAD_INPUT)
        self.assertIn("the articles are not those that were prepared", err)
        # They wait for a plain merging, which needs nothing prepared.
        self.assertEqual(relata("merge", "-q", graph, lines)[0], DONE)
        self.assert_same_graph(graph, self.merged("plain", self.extracted))

    def test_lines_that_do_not_fit_are_named(self):
        folder = self.prepared(self.extracted[:6])
        lines = self.folder / "lines.jsonl"
        write(lines, self.extracted[:6])
        part = folder / "part-0.jsonl"
        first = part.read_text(encoding="utf-8").splitlines()[0]
        stranger = json.dumps({"kind": "verdict", "first": "e" + "0" * 16,
                               "second": "e" + "f" * 16, "accepted": True,
                               "weight": 1})
        for number, (line, words) in enumerate((
                ("{", "not JSON"),
                ('{"kind":"gossip"}', "'kind' is not that of any step"),
                ('{"kind":"component"}', "neither pair, link, entity nor "
                 "verdict"),
                (stranger, "no article has the cluster e0000"),
                ('{"kind":"entity","id":"e1"}', "no id of a cluster"))):
            write(part, [first, line])
            status, _, err = relata("merge", "-q", self.folder / f"{number}.kg",
                                    "--prepared", folder, lines)
            self.assertEqual(status, BAD_INPUT, line)
            self.assertIn("part-0.jsonl:2: ", err)
            self.assertIn(words, err)

    def test_only_a_graph_in_which_nothing_is_merged_takes_them(self):
        folder = self.prepared(self.extracted)
        graph = self.merged("graph", self.extracted[:2])
        lines = self.folder / "graph.jsonl"
        status, _, err = relata("merge", graph, "--prepared", folder, lines)
        self.assertEqual(status, USAGE)
        self.assertIn("without entities", err)
        status, _, err = relata("merge", self.folder / "new.kg", "--prepared",
                                self.folder / "none", lines)
        self.assertEqual(status, USAGE)
        self.assertIn("no folder of prepared lines", err)


class Pipes(unittest.TestCase):
    """What steps say of lines that they cannot take."""

    def refused(self, step, *lines):
        status, out, err = relata("step", step,
                                  stdin="".join(line + "\n" for line
                                                in lines).encode())
        self.assertEqual(status, BAD_INPUT, err)
        self.assertEqual(out, "")
        return err

    def test_a_line_of_another_kind_is_named(self):
        cast = '{"kind":"cast","article":"a","clusters":[]}'
        for step in ("links", "pairs", "group"):
            self.assertIn("-:1: ", self.refused(step, cast))
        self.assertIn("-:2: no line of `extract --format jsonl`",
                      self.refused("keys", "", "{}"))

    def test_topics_and_names_do_not_mix(self):
        member = ('{"kind":"member","key":"t:gunman","cluster":'
                  '{"id":"e0000000000000001","profile":{}}}')
        self.assertIn("no member of a block", self.refused("links", member))

    def test_a_story_needs_both_casts(self):
        cast = '{"kind":"cast","article":"a","clusters":[]}'
        pair = ('{"kind":"pair","first":"a","second":"b","key":"t:x",'
                '"likeness":0.5}')
        self.assertIn("-:1: ", self.refused("stories", pair))
        self.assertIn("cast of article 'b' is missing",
                      self.refused("stories", cast, pair))
        self.assertIn("-:3: not the cast of article 'b'",
                      self.refused("stories", cast, pair, cast))

    def test_a_link_out_of_its_component_is_told(self):
        candidate = ('{"kind":"candidate","cluster":'
                     '{"id":"e0000000000000001","profile":{}}}')
        link = ('{"kind":"link","key":"n:x","first":"e0000000000000001",'
                '"second":"e0000000000000002","forbids":false,"weight":1}')
        start = '{"kind":"component"}'
        self.assertIn("-:1: no 'component' comes first",
                      self.refused("group", candidate))
        self.assertIn("the component at -:1: a link leads to "
                      "e0000000000000002",
                      self.refused("group", start, candidate, link))
        self.assertIn("e0000000000000001 comes twice",
                      self.refused("group", start, candidate, candidate))


if __name__ == "__main__":
    unittest.main()
