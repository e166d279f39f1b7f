"""What links things: block by block, and story by story."""
import json

from pyspark.sql import functions as F

from relata_spark import pipes

LINKS = ("key string, first string, second string, forbids boolean, "
         "weight double, lead int, line string")
PAIRS = "first string, second string, line string"


def piped(command):
    """For a partition of lines that are in order: what a step makes of them."""

    def of_partition(rows):
        return pipes.pipe(command, (row.line for row in rows))

    return of_partition


def link_row(line):
    link = json.loads(line)
    return (link["key"], link["first"], link["second"], link["forbids"],
            float(link["weight"]), link.get("lead", 0), line)


def pair_row(line):
    pair = json.loads(line)
    return pair["first"], pair["second"], line


class Links:
    """All links between things of different articles."""

    def __init__(self, job, readings):
        self.job = job
        self.readings = readings
        self.compared = None  # DataFrame of PAIRS
        self.all = None  # DataFrame of LINKS

    def together(self, rows, key, *order):
        """Rows of one key in one partition, one after another.

        Sorted on disk where they do not fit: only the pipe's program holds the
        rows of one key at once.
        """
        return (rows.repartition(self.job.partitions, key)
                .sortWithinPartitions(key, *order))

    def of_blocks(self):
        members = self.together(self.readings.of_kind("member"), "first")
        lines = members.select("line").rdd.mapPartitions(
            piped(self.job.step("links")))
        return self.job.frame_of(lines.map(link_row), LINKS)

    def pairs(self):
        topics = self.together(self.readings.of_kind("topic"), "first")
        lines = topics.select("line").rdd.mapPartitions(
            piped(self.job.step("pairs")))
        return self.job.kept(self.job.frame_of(lines.map(pair_row), PAIRS),
                             "pairs")

    def of_stories(self, pairs):
        """Casts travel to pairs: an article has few partners in each block."""
        casts = self.readings.of_kind("cast")
        own = (casts.join(pairs.select("first"), "first", "left_semi")
               .select("first", F.lit("").alias("second"), "line"))
        partners = (
            pairs.join(casts.select(F.col("first").alias("second"),
                                    F.col("line").alias("cast")), "second")
            .select("first", "second",
                    F.concat_ws("\n", "line", "cast").alias("line")))
        feed = self.together(own.unionByName(partners), "first", "second",
                             "line")
        lines = feed.select("line").rdd.mapPartitions(
            piped(self.job.step("stories")))
        return self.job.frame_of(lines.map(link_row), LINKS)

    def find(self):
        job = self.job
        with job.stage("links"):
            of_blocks = job.kept(self.of_blocks(), "links/blocks")
        with job.stage("pairs"):
            self.compared = self.pairs()
        with job.stage("stories"):
            of_stories = job.kept(self.of_stories(self.compared),
                                  "links/stories")
        self.all = of_blocks.unionByName(of_stories)
        job.note(links=self.all.count(), pairs=self.compared.count())

    def write_prepared(self):
        """Links, and the pairs of articles that were compared for them."""
        with self.job.stage("write links"):
            lines = self.all.select("line").unionByName(
                self.compared.select("line"))
            lines.write.text(self.job.path("prepared", "links"))
