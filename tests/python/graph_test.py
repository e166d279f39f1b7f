"""The package's graphs: typed rows, what is not asserted, handing on."""
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest

import articles
import relata

try:
    import networkx
except ImportError:
    networkx = None
try:
    import pandas
except ImportError:
    pandas = None
PROGRAM = os.environ.get("RELATA")


class Rows(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = relata.build([articles.ACCUSED, articles.LEEDS])
        cls.addClassCleanup(cls.graph.close)

    def test_a_row_is_typed_and_unpacks(self):
        (row,) = self.graph.query("?who -[sue]-> ?whom",
                                  standing="asserted")
        self.assertIsInstance(row.who, relata.Entity)
        self.assertEqual((row.who.name, row.who.type),
                         ("Sarah Whitlock", "Person"))
        self.assertRegex(row.who.id, "^e[0-9a-f]{16}$")
        who, whom = row
        self.assertEqual(row["who"], who)
        self.assertEqual(row[1], whom)
        self.assertEqual(row.keys(), ["who", "whom"])
        self.assertEqual(len(row), 2)
        self.assertEqual(row.standing, "asserted")
        self.assertEqual(row.claimed_by, ())
        self.assertEqual(row.sources, 1)
        (evidence,) = row.evidence
        text = self.graph.article(evidence.article).text.encode()
        self.assertEqual(
            text[evidence.begin_byte:evidence.end_byte].decode(),
            evidence.text)
        with self.assertRaises(AttributeError):
            row.nobody
        with self.assertRaises(KeyError):
            row["nobody"]
        self.assertEqual(pickle.loads(pickle.dumps(row)), row)

    def test_what_is_only_claimed_names_its_claimant(self):
        (row,) = self.graph.query("?who -[deceive]-> ?whom")
        self.assertEqual(row.standing, "attributed")
        self.assertEqual(row.claimed_by, ("Amir Haddad",))
        (fact,) = row.facts
        self.assertIn("(Amir Haddad)", str(fact))
        self.assertFalse(fact.is_asserted)
        (source,) = fact.evidence[0].chain
        self.assertEqual(source.entity, self.graph.entity("Amir Haddad"))

    def test_what_is_denied_is_no_bare_fact(self):
        facts = [fact for fact in self.graph.facts(min_confidence=0)
                 if not fact.is_asserted]
        self.assertGreater(len(facts), 2)
        for fact in facts:
            self.assertNotEqual(fact.label, fact.relation)
            self.assertIn(fact.label, str(fact))
        self.assertIn("denied", {fact.standing for fact in facts})
        (row,) = self.graph.query("Ann Lee -[?how]-> Acme Corporation",
                                  negated=True, min_confidence=0)
        self.assertEqual(row.how, "not sell")

    def test_a_fact_about_a_fact_is_a_clause(self):
        rows = self.graph.query("Amir Haddad -[say]-> ?what", min_confidence=0)
        clauses = [row.what for row in rows
                   if isinstance(row.what, relata.Clause)]
        self.assertTrue(clauses)
        clause = clauses[0]
        self.assertIsInstance(clause.fact, relata.Fact)
        self.assertTrue(str(clause).startswith("["))

    def test_filters_and_limits_count(self):
        every = self.graph.facts(min_confidence=0)
        self.assertEqual(self.graph.facts(min_confidence=0, limit=2), every[:2])
        self.assertEqual(self.graph.facts(min_confidence=0, limit=0), [])
        sure = self.graph.facts(min_confidence=0.7)
        self.assertTrue(sure)
        self.assertLess(len(sure), len(every))
        self.assertEqual(
            {fact.standing for fact in self.graph.facts(
                standing=["denied", "attributed"], min_confidence=0)},
            {"denied", "attributed"})
        self.assertEqual(self.graph.facts(source="Nobody's Paper"), [])
        self.assertEqual(
            self.graph.facts(since="2025-09-04", min_confidence=0), [])
        self.assertTrue(self.graph.facts(source="Tyne Observer",
                                         until="2025-09", since="2025-09-03"))

    def test_entities_and_cards(self):
        people = self.graph.entities("Person", named_only=True)
        self.assertIn("Amir Haddad", [person.name for person in people])
        self.assertEqual({person.type for person in people}, {"Person"})
        counts = [len(person.mentions) for person in people]
        self.assertEqual(counts, sorted(counts, reverse=True))
        self.assertEqual(self.graph.entities(limit=1),
                         self.graph.entities()[:1])
        card = self.graph.show("Whitlock", min_confidence=0)
        self.assertEqual(card.entity.name, "Sarah Whitlock")
        self.assertIn(card.entity.id, str(card))
        self.assertTrue(all(
            card.entity in (fact.subject, fact.object) for fact in card.facts))
        self.assertEqual(self.graph.entity(card.entity.id), card.entity)

    def test_articles_and_counts(self):
        listed = self.graph.articles()
        self.assertEqual(len(listed), self.graph.counts.articles)
        one = self.graph.article("one")
        self.assertEqual(one.text, articles.ACCUSED["text"])
        self.assertEqual((one.date, one.source), ("2025-09-03",
                                                  "Tyne Observer"))

    @unittest.skipIf(networkx is None, "networkx is not installed")
    def test_edges_of_networkx_carry_their_standing(self):
        graph = self.graph.to_networkx(min_confidence=0)
        self.assertIsInstance(graph, networkx.MultiDiGraph)
        whitlock = self.graph.entity("Whitlock").id
        self.assertEqual(graph.nodes[whitlock]["name"], "Sarah Whitlock")
        bare = 0
        for _, _, data in graph.edges(data=True):
            if data["standing"] == "asserted":
                bare += 1
            elif "relation" in data:
                self.assertNotEqual(data["label"], data["relation"])
        self.assertGreater(bare, 0)
        denied = [data for *_, data in graph.edges(data=True)
                  if data["standing"] == "denied" and "relation" in data]
        self.assertTrue(denied)
        things = self.graph.to_networkx(entities_only=True, min_confidence=0)
        self.assertTrue(all(id.startswith("e") for id in things))
        self.assertLess(things.number_of_edges(), graph.number_of_edges())

    @unittest.skipIf(pandas is None, "pandas is not installed")
    def test_frames_of_pandas(self):
        frames = self.graph.to_pandas(min_confidence=0)
        self.assertEqual(len(frames.facts),
                         len(self.graph.facts(min_confidence=0)))
        self.assertEqual(len(frames.entities), len(self.graph.entities()))
        not_asserted = frames.facts[frames.facts.standing != "asserted"]
        self.assertTrue((not_asserted.label != not_asserted.relation).all())
        names = dict(zip(frames.entities.id, frames.entities.name))
        for fact in frames.facts.itertuples():
            self.assertEqual(names[fact.subject_id], fact.subject)


class Building(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def test_a_graph_without_a_path_leaves_no_file(self):
        before = set(os.listdir(tempfile.gettempdir()))
        with relata.build(articles.LEEDS) as graph:
            self.assertIsNone(graph.path)
            self.assertEqual(graph.counts.articles, 1)
        left = set(os.listdir(tempfile.gettempdir())) - before
        self.assertEqual([name for name in left if "relata" in name], [])

    def test_what_is_added_replaced_and_removed_leaves_no_trace(self):
        path = self.folder / "news.kg"
        with relata.build([articles.ACCUSED], path) as graph:
            clean = graph.export("jsonl")
            report = graph.add([articles.ACCUSED, articles.LEEDS])
            self.assertEqual((report.added, report.unchanged), (1, 1))
            changed = {**articles.ACCUSED, "text": articles.LEEDS}
            self.assertEqual(graph.add(changed).replaced, 1)
            self.assertEqual(graph.add(articles.ACCUSED).replaced, 1)
            other = next(one.id for one in graph.articles() if one.id != "one")
            graph.remove(other)
            self.assertEqual(graph.export("jsonl"), clean)
            with self.assertRaisesRegex(relata.NotFound, "nobody"):
                graph.remove(["nobody"])
        with relata.open(path, readonly=True) as graph:
            self.assertEqual(graph.export("jsonl"), clean)
            with self.assertRaises(relata.Error):
                graph.add(articles.LEEDS)

    def test_threads_and_order_do_not_show(self):
        texts = list(articles.many(12))
        exports = set()
        for threads, order in ((1, texts), (2, texts[::-1]), (5, texts)):
            with relata.build(iter(order), threads=threads) as graph:
                exports.add(graph.export("jsonl"))
        self.assertEqual(len(exports), 1)

    @unittest.skipUnless(PROGRAM, "RELATA names no program to compare with")
    def test_the_program_writes_the_same_bytes(self):
        for name, texts in (("folder", [pathlib.Path("graphs/articles")]),
                            ("records", [articles.ACCUSED, articles.LEEDS])):
            with self.subTest(name):
                self.compare(self.folder / name, texts)

    def compare(self, folder, texts):
        folder.mkdir()
        inputs = [str(one) for one in texts if isinstance(one, pathlib.Path)]
        if not inputs:
            import json
            file = folder / "articles.jsonl"
            file.write_text("".join(
                json.dumps(one if isinstance(one, dict) else {"text": one})
                + "\n" for one in texts), encoding="utf-8")
            inputs = [str(file)]
        theirs, ours = folder / "theirs.kg", folder / "ours.kg"
        home = os.getcwd()
        self.addCleanup(os.chdir, home)
        os.chdir(articles.ROOT)
        subprocess.run([PROGRAM, "build", "-q", theirs, *inputs], check=True)
        relata.build(texts, ours).close()
        exports = [subprocess.run([PROGRAM, "export", graph, "jsonl"],
                                  check=True, capture_output=True).stdout
                   for graph in (theirs, ours)]
        self.assertGreater(len(exports[0]), 1000)
        self.assertEqual(exports[0], exports[1])
        self.assertEqual(ours.read_bytes(), theirs.read_bytes())
        with relata.open(theirs) as graph:
            for form in ("jsonl", "json", "ttl"):
                out = subprocess.run([PROGRAM, "export", theirs, form],
                                     check=True, capture_output=True).stdout
                self.assertEqual(graph.export(form).encode(), out)

    def test_known_entities_get_their_ids(self):
        known = [{"id": "wikidata:Q42", "name": "Ann Lee", "type": "Person"}]
        with relata.build(articles.LEEDS, known=known) as graph:
            self.assertEqual(graph.entity("Ann Lee").external_ids,
                             ("wikidata:Q42",))
            self.assertEqual(graph.entity("Q42").name, "Ann Lee")

    def test_the_model_is_found_from_anywhere(self):
        code = ("import relata; print(relata.extract('Ann Lee sued Acme "
                "Corporation.')[0])")
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith("RELATA")}
        out = subprocess.run([sys.executable, "-c", code], cwd="/", text=True,
                             env=environment, check=True, capture_output=True)
        self.assertEqual(out.stdout, "Ann Lee -[sue]-> Acme Corporation\n")


class Threads(unittest.TestCase):
    """A thread that only runs when another one gives Python's lock away."""

    def runs_during(self, work):
        interval = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, interval)
        steps, stop = [0], threading.Event()

        def count():
            while not stop.is_set():
                steps[0] += 1
                os.sched_yield()
                stop.wait(1e-4)

        thread = threading.Thread(target=count)
        thread.start()
        # From here on nobody is made to give the lock away.
        sys.setswitchinterval(1000)
        try:
            before = steps[0]
            work()
            return steps[0] - before
        finally:
            sys.setswitchinterval(interval)
            stop.set()
            thread.join()

    def test_reading_lets_others_run(self):
        text = " ".join(one["text"] for one in articles.many(300))
        relata.extract(articles.LEEDS)  # The model is there.
        line = relata._input.record(text, "article").decode()
        models = relata._model.models()
        self.assertGreater(
            self.runs_during(lambda: relata._core.said(models, line)), 1)
        self.assertGreater(
            self.runs_during(lambda: relata._core.analysis(models, line)), 1)

    def test_building_lets_others_run(self):
        with tempfile.TemporaryDirectory() as folder, relata.build() as graph:
            spool = relata._input.Spool(folder)
            inputs = spool.articles(articles.many(200))
            models = relata._model.models()
            self.assertGreater(self.runs_during(
                lambda: graph._core.add(models, inputs, [], 1)), 1)
            self.assertEqual(graph.counts.articles, 200)

    def test_threads_share_a_graph(self):
        with relata.build(articles.many(30)) as graph:
            expected = graph.query("?who -[sue]-> ?whom")
            self.assertEqual(len(expected), 30)
            results, problems = [], []

            def ask():
                try:
                    for _ in range(5):
                        results.append(graph.query("?who -[sue]-> ?whom"))
                        relata.extract(articles.LEEDS)
                except Exception as problem:
                    problems.append(problem)

            threads = [threading.Thread(target=ask) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(problems, [])
            self.assertEqual(len(results), 20)
            for rows in results:
                self.assertEqual(rows, expected)


if __name__ == "__main__":
    unittest.main()
