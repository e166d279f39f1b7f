"""Whatever comes in, the package answers or raises what it says it raises."""
import os
import pathlib
import signal
import sqlite3
import tempfile
import unittest
import warnings

import articles
import relata

HOSTILE = {
    "empty": "", "blank": " \n\t ", "a NUL": "Ann Lee sued\0 Acme.",
    "only NULs": "\0" * 100, "a lone surrogate": "Ann \ud800 Lee",
    "bytes that are no UTF-8": b"\xff\xfe Ann Lee", "bytes": b"Ann Lee ran.",
    "too long": "word " * 1_000_000, "one long word": "x" * 50_000,
    "brackets": "(" * 2_000 + "[" * 2_000, "quotes": '"' * 4_000,
    "marks": ".!?" * 2_000, "formats": "%s%n%x {0} {} ${HOME} `id`",
    "markup": "<script>alert(1)</script> </text> ]]> &amp; &#0;",
    "a statement": "'; DROP TABLE fact; -- said Ann Lee.",
    "turned": "\u202eeeL nnA\u202c sued \u2066Acme\u2069.",
    "beyond the plane": "\U0001f600 \U0010ffff told Ann Lee\u2028\u2029\x85.",
    "no breaks": "Ann Lee and " * 2_000, "a pattern": "?who -[sue]-> ?whom;",
    "an id": {"text": "Ann Lee ran.", "id": "../../etc/passwd"},
    "a great id": {"text": "Ann Lee ran.", "id": 10 ** 5000},
    "a wrong date": {"text": "Ann Lee ran.", "date": "1999-02-29"},
    "no text": {"title": "Ann Lee"}, "text that is none": {"text": True},
}
WRONG = (None, 3, 2.5, object(), [["nested"]], {"text": ["a"]}, [None],
         {"text": object()})
ALLOWED = (relata.BadInput,)


class Hostile(unittest.TestCase):
    def test_extract_and_analyze_answer_or_raise_bad_input(self):
        for name, text in HOSTILE.items():
            with self.subTest(name):
                for call in (relata.extract, relata.analyze):
                    try:
                        self.assertIsInstance(call(text), list)
                    except ALLOWED as problem:
                        self.assertTrue(str(problem))
                        self.assertTrue(problem.problems)

    def test_build_leaves_out_what_cannot_be_read(self):
        texts = list(HOSTILE.values())
        with relata.build([*texts, articles.ACCUSED], errors="ignore") as graph:
            self.assertEqual(graph.article("one").title,
                             articles.ACCUSED["title"])
            self.assertTrue(graph.query("Sarah Whitlock -[sue]-> ?whom"))
            for form in ("jsonl", "json", "graphml", "ttl", "dot"):
                self.assertTrue(graph.export(form))

    def test_wrong_types_are_told_before_anything_is_written(self):
        for value in WRONG:
            with self.subTest(repr(value)), relata.build() as graph:
                with self.assertRaises(TypeError):
                    graph.add([articles.LEEDS, value])
                self.assertEqual(graph.counts.articles, 0)
        for value in (None, 3, object(), ["a"]):
            with self.assertRaises(TypeError):
                relata.extract(value)
            with self.assertRaises(TypeError):
                relata.analyze(value)

    def test_queries_and_names_answer_or_raise(self):
        with relata.build([articles.ACCUSED]) as graph:
            for name, text in HOSTILE.items():
                if not isinstance(text, str):
                    continue
                text = text[:1000]
                for call in (graph.query, graph.entity, graph.show,
                             graph.article, graph.remove, graph.export,
                             lambda one: graph.facts(source=one),
                             lambda one: graph.facts(claimed_by=one),
                             lambda one: graph.facts(predicate=one),
                             lambda one: graph.facts(document=one),
                             lambda one: graph.facts(since=one),
                             lambda one: graph.facts(type=one)):
                    with self.subTest(name):
                        try:
                            call(text)
                        except relata.Error as problem:
                            self.assertTrue(str(problem))
            with self.assertRaises(relata.UsageError):
                graph.query("Ann Lee " * 200_000)
            for value in (None, 3, b"Ann", object()):
                for call in (graph.query, graph.entity, graph.article):
                    with self.assertRaises(TypeError):
                        call(value)


class Messages(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def test_bad_articles_are_named_and_the_others_are_there(self):
        path = self.folder / "news.kg"
        with self.assertRaises(relata.BadInput) as caught:
            relata.build([articles.LEEDS, "", articles.ACCUSED, b"\xff"], path)
        problems = caught.exception.problems
        self.assertEqual(len(problems), 2)
        told = " | ".join(problems)
        self.assertIn("article 2: ", told)
        self.assertIn("article 4: ", told)
        self.assertNotIn("jsonl", told)
        with relata.open(path) as graph:
            self.assertEqual(graph.counts.articles, 2)

    def test_warnings_and_reports(self):
        with relata.build() as graph:
            with self.assertWarnsRegex(relata.RelataWarning, "article 1: "):
                report = graph.add([""], errors="warn")
            self.assertEqual((report.added, len(report.problems)), (0, 1))
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                graph.add([""], errors="ignore")
            with self.assertRaises(relata.UsageError):
                graph.add([], errors="strict")

    def test_a_file_that_is_missing_is_bad_input(self):
        with self.assertRaisesRegex(relata.BadInput, "no such file"):
            relata.build([pathlib.Path("/nowhere/at/all")]).close()

    def test_a_pattern_names_its_column(self):
        with relata.build(articles.LEEDS) as graph:
            with self.assertRaisesRegex(relata.UsageError, "column"):
                graph.query("Ann Lee -[sue")
            with self.assertRaisesRegex(relata.NotFound, "Ann Lee"):
                graph.entity("Ann Lea")
            with self.assertRaises(relata.UsageError):
                graph.facts(standing="certain")
            with self.assertRaisesRegex(TypeError, "sources"):
                graph.facts(sources=3)
            for wrong in (-1, 2**70):
                with self.assertRaises(relata.UsageError):
                    graph.facts(limit=wrong)
            for wrong in (-0.1, 2, float("nan")):
                with self.assertRaises(relata.UsageError):
                    graph.facts(min_confidence=wrong)
            with self.assertRaises(relata.UsageError):
                graph.export("csv")

    def test_files_that_are_no_graphs(self):
        text = self.folder / "text"
        text.write_text("Ann Lee " * 2000, encoding="utf-8")
        base = self.folder / "base"
        with sqlite3.connect(base) as other:
            other.execute("CREATE TABLE t (x)")
        other.close()
        for path in (text, base):
            for call in (relata.open, lambda one: relata.build([], one)):
                with self.assertRaises(relata.BadGraph):
                    call(path)
        missing = self.folder / "missing" / "news.kg"
        for call in (relata.open, lambda one: relata.build([], one)):
            with self.assertRaises(relata.StorageError):
                call(missing)
            with self.assertRaises(OSError):
                call(self.folder)
            for wrong in ("", "a\0b"):
                with self.assertRaises(relata.UsageError):
                    call(wrong)
        with self.assertRaises(TypeError):
            relata.open(None)

    def test_paths_of_any_bytes(self):
        name = os.fsdecode(bytes(self.folder) + b"/\xff\xfe.kg")
        with relata.build(articles.LEEDS, name) as graph:
            self.assertEqual(graph.path, name)
        with relata.open(name) as graph:
            self.assertEqual(graph.counts.articles, 1)
        with self.assertRaises(relata.StorageError):
            relata.open(name + "/missing")

    def test_a_closed_graph_says_so(self):
        graph = relata.build(articles.LEEDS)
        graph.close()
        graph.close()
        with self.assertRaisesRegex(relata.UsageError, "closed"):
            graph.query("?who -[sue]-> ?whom")

    def test_a_bad_model_is_told(self):
        bad = self.folder / "bad.model"
        bad.write_bytes(b"no model")
        os.environ["RELATA_MODEL"] = str(bad)
        self.addCleanup(os.environ.pop, "RELATA_MODEL")
        with self.assertRaisesRegex(relata.BadModel, "bad.model"):
            relata.extract(articles.LEEDS)

    def test_every_error_is_one_of_relata(self):
        for kind in (relata.UsageError, relata.BadInput, relata.BadGraph,
                     relata.BadModel, relata.NotFound, relata.StorageError):
            self.assertTrue(issubclass(kind, relata.Error))


class Stopping(unittest.TestCase):
    class Alarm(Exception):
        pass

    def test_a_signal_stops_a_build_and_the_next_goes_on(self):
        texts = list(articles.many(400))
        relata.extract(articles.LEEDS)  # The model is there.

        def stop(number, frame):
            raise self.Alarm

        former = signal.signal(signal.SIGALRM, stop)
        self.addCleanup(signal.signal, signal.SIGALRM, former)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "news.kg")
            with relata.build([], path) as graph:
                spool = relata._input.Spool(folder)
                inputs = spool.articles(texts)
                signal.setitimer(signal.ITIMER_REAL, 0.1)
                with self.assertRaises(self.Alarm):
                    graph._core.add(relata._model.models(), inputs, [], 1)
                self.assertLess(graph.counts.articles, len(texts))
                graph.add(texts)
                self.assertFalse(graph.is_pending)
                stopped = graph.export("jsonl")
            with relata.build(texts) as clean:
                self.assertEqual(clean.export("jsonl"), stopped)


if __name__ == "__main__":
    unittest.main()
