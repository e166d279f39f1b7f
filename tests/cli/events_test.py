#!/usr/bin/env python3
"""Stories, timelines, what changed, and settling doubts as a person does."""
import json
import os
import pty
import re
import select
import time
import unittest

from commands_test import (ARTICLES, DONE, NOTHING, RELATA, USAGE, InFolder,
                           record, relata)

STRIKE = (
    ("a1", "Post", "2024-03-01",
     "Dock workers walked out at Harwick port on Friday. The Dock Union, led by "
     "Ana Ruiz, demanded higher pay from Harwick Port Authority. Ruiz met Tom "
     "Lee on March 1, 2024."),
    ("a2", "Herald", "2024-03-02",
     "Harwick Port Authority offered the Dock Union a pay rise on Saturday. Tom "
     "Lee accused Ana Ruiz of misleading the dock workers about the strike at "
     "Harwick port."),
    ("a3", "Gazette", "2024-03-04",
     "The Dock Union ended the strike at Harwick port on Monday. Ana Ruiz "
     "thanked the dock workers. Harwick Port Authority hired Kim Poe."),
)
MATCH = (
    ("b1", "Post", "2024-03-02",
     "Perth Glory beat Sydney Rovers in the cup final on Saturday. The striker "
     "Bo Sand scored two goals for Perth Glory."),
    ("b2", "Herald", "2024-03-03",
     "Bo Sand, the striker of Perth Glory, scored twice in the cup final "
     "against Sydney Rovers. The coach Lena Fox praised the goals."),
)


def records(*articles):
    return "".join(record(key, text, source=source, date=date)
                   for key, source, date, text in articles).encode()


def rows(*arguments):
    status, out, err = relata(*arguments, "--format", "jsonl")
    assert status in (DONE, NOTHING), err
    return [json.loads(line) for line in out.splitlines()]


class Events(InFolder):
    def setUp(self):
        super().setUp()
        self.build("-", stdin=records(*STRIKE, *MATCH))

    def test_stories_tell_articles_dates_sources_and_things(self):
        stories = rows("stories", self.graph)
        self.assertEqual([one["article_ids"] for one in stories],
                         [["a1", "a2", "a3"], ["b1", "b2"]])
        self.assertEqual(stories[0]["articles"], 3)
        self.assertEqual((stories[0]["first"], stories[0]["last"]),
                         ("2024-03-01", "2024-03-04"))
        self.assertEqual(stories[0]["sources"], "Gazette, Herald, Post")
        self.assertIn("Ana Ruiz", stories[0]["things"])
        around = rows("stories", self.graph, "--around", "Perth Glory")
        self.assertEqual([one["story"] for one in around],
                         [stories[1]["story"]])
        self.assertEqual(relata("stories", self.graph, "--min-articles", 4)[0],
                         NOTHING)

    def test_stories_do_not_depend_on_the_order_of_input(self):
        other = self.folder / "other.kg"
        for article in reversed((*STRIKE, *MATCH)):
            self.build("-", graph=other, stdin=records(article))
        self.assertEqual(rows("stories", other), rows("stories", self.graph))

    def test_a_timeline_of_a_story_has_its_facts_alone(self):
        story = rows("stories", self.graph)[0]["story"]
        facts = rows("timeline", self.graph, story)
        self.assertTrue(facts)
        self.assertLessEqual({one["article"] for one in facts},
                             {"a1", "a2", "a3"})
        begins = [one["begin"] for one in facts]
        self.assertEqual(begins, sorted(begins))
        status, _, err = relata("timeline", self.graph, "s" + "0" * 16)
        self.assertEqual(status, NOTHING)
        self.assertIn("no story", err)

    def test_a_diff_needs_a_graph_or_a_date(self):
        self.assertEqual(relata("diff", self.graph)[0], USAGE)

    def test_since_a_date_is_what_later_articles_changed(self):
        before = self.folder / "before.kg"
        self.build("-", graph=before,
                   stdin=records(*(one for one in (*STRIKE, *MATCH)
                                   if one[2] < "2024-03-03")))
        since = rows("diff", self.graph, "--since", "2024-03-03")
        self.assertEqual(since, rows("diff", before, self.graph))
        self.assertTrue(any(one["what"] == "new" and "Kim Poe" in one["fact"]
                            for one in since), since)
        self.assertFalse([one for one in since if one["what"] == "gone"])
        self.assertEqual(relata("diff", self.graph, "--since", "2025")[0],
                         NOTHING)
        self.assertEqual(len(rows("stories", self.graph)), 2)

    def test_what_somebody_denies_later_is_told(self):
        texts = (("2024-03-02", "Tom Lee said Ana Ruiz misled the dock "
                                "workers."),
                 ("2024-03-09", "Ana Ruiz did not mislead the dock workers."))
        other = self.folder / "other.kg"
        self.build("-", graph=other, stdin="".join(
            record(date, text, date=date) for date, text in texts).encode())
        changes = rows("diff", other, "--since", "2024-03-09")
        self.assertEqual([(one["what"], one["then"], one["now"])
                          for one in changes if "mislead" in one["fact"]],
                         [("disputed now", "attributed", "disputed")])

    def test_things_that_are_one_now_keep_their_facts(self):
        joined = self.folder / "joined.kg"
        joined.write_bytes(self.graph.read_bytes())
        self.assertEqual(relata("link", joined, "Ana Ruiz", "Kim Poe")[0], DONE)
        changes = rows("diff", self.graph, joined)
        self.assertEqual([one["fact"] for one in changes
                          if one["what"] == "one thing now"],
                         ["Ana Ruiz, Kim Poe"])
        self.assertFalse([one for one in changes if one["what"] == "gone"])
        parted = rows("diff", joined, self.graph)
        self.assertEqual([one["fact"] for one in parted
                          if one["what"] == "two things now"],
                         ["Ana Ruiz, Kim Poe"])


class Corrections(InFolder):
    """Every command that corrects says what it did."""

    TEXTS = {"a": "Ana Ruiz met Tom Smith in Paris. Acme Corp. hired Ana Ruiz.",
             "b": "Dan Smith sued Acme Corp. in Leeds."}

    def setUp(self):
        super().setUp()
        self.build("-", stdin="".join(
            record(key, text) for key, text in self.TEXTS.items()).encode())

    def test_link_unlink_and_undo_say_what_is_now(self):
        pair = (self.graph, "Ana Ruiz", "Tom Smith")
        self.assertIn("is one entity now", relata("link", *pair)[1])
        self.assertRegex(relata("link", "--undo", *pair)[1],
                         "^taken back: 1 correction; .* two entities now\n$")
        self.assertIn("two entities now", relata("unlink", *pair)[1])
        self.assertIn("taken back: 1", relata("unlink", "--undo", *pair)[1])

    def test_removal_says_how_many(self):
        status, out, err = relata("remove", self.graph, "a", "none")
        self.assertEqual((status, out), (NOTHING, "removed 1 article\n"))
        self.assertIn("none", err)

    def test_a_name_that_several_may_mean_is_refused(self):
        for command in (("link", self.graph, "Smith", "Ana Ruiz"),
                        ("unlink", self.graph, "Ana Ruiz", "Smith"),
                        ("review", self.graph, "--accept", "Smith",
                         "Ana Ruiz")):
            status, out, err = relata(*command)
            self.assertEqual((status, out), (USAGE, ""), command)
            self.assertIn("Tom Smith", err)
            self.assertIn("Dan Smith", err)

    def test_unlike_types_are_joined_by_force_alone(self):
        pair = ("link", self.graph, "Ana Ruiz", "Acme Corp.")
        status, _, err = relata(*pair)
        self.assertEqual(status, USAGE)
        self.assertIn("--force", err)
        self.assertIn("one entity", relata(*pair, "--force")[1])


class Terminal:
    """The program in a terminal of its own."""

    def __init__(self, *arguments):
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.execv(RELATA, [RELATA, *map(str, arguments)])
        self.shown = ""

    def wait_for(self, words, seconds=120):
        """Reads until `words` are shown; or to the end, for nothing."""
        end = time.monotonic() + seconds
        while words is None or words not in self.shown:
            ready = select.select([self.end], [], [], end - time.monotonic())[0]
            try:
                piece = os.read(self.end, 4096) if ready else b""
            except OSError:
                piece = b""  # Linux ends a terminal with an error.
            if not piece:
                break
            self.shown += piece.decode(errors="replace")
        shown, self.shown = self.shown, ""
        return shown

    def press(self, key):
        os.write(self.end, key.encode())

    def status(self):
        rest = self.wait_for(None)
        _, status = os.waitpid(self.child, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status), rest


class Review(InFolder):
    PROMPT = "q quit "
    def setUp(self):
        super().setUp()
        self.build(ARTICLES)
        self.doubts = rows("review", self.graph)
        self.assertGreater(len(self.doubts), 1, "nothing to review")

    def test_keys_settle_one_pair_at_a_time(self):
        terminal = Terminal("review", self.graph)
        shown = terminal.wait_for(self.PROMPT)
        first = self.doubts[0]
        for words in (first["one thing?"], first["and"], first["why"],
                      f"1 of {len(self.doubts)}"):
            self.assertIn(words, shown)
        sentences = re.findall(r'^    (.+): "(.+)"\r?$', shown, re.M)
        self.assertGreater(len({article for article, _ in sentences}), 1,
                           shown)
        terminal.press("x")  # No key of it: nothing happens.
        terminal.press("1" if first["now"] == "two" else "2")
        shown = terminal.wait_for(self.PROMPT)
        self.assertIn("entity now" if first["now"] == "two"
                      else "entities now", shown)
        terminal.press("l")
        terminal.press("q")
        status, rest = terminal.status()
        self.assertEqual(status, DONE)
        self.assertIn("settled: 1", rest)
        command = "link" if first["now"] == "two" else "unlink"
        self.assertEqual([one["ids"] for one in
                          rows(command, self.graph, "--list")], [first["ids"]])

    def test_an_interrupt_ends_it_and_changes_nothing(self):
        terminal = Terminal("review", self.graph)
        terminal.wait_for(self.PROMPT)
        terminal.press("\x03")
        status, rest = terminal.status()
        self.assertEqual(status, DONE)
        self.assertIn("settled: 0", rest)
        self.assertEqual(rows("review", self.graph), self.doubts)

    def test_a_terminal_gets_a_list_where_it_is_asked_for(self):
        for option in (("--limit", 1), ("--format", "tsv")):
            terminal = Terminal("review", self.graph, *option)
            status, shown = terminal.status()
            self.assertEqual(status, DONE)
            self.assertNotIn(self.PROMPT, shown)
            self.assertIn("one thing?", shown)


if __name__ == "__main__":
    unittest.main()
