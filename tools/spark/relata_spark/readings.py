"""The first layer: what each article says, and where it is compared."""
from pyspark.sql import functions as F

from relata_spark import pipes
from relata_spark.stages import MOST_TOLD

BAD_INPUT = 3  # Articles were refused; the others are done all the same.
PLACED = "kind string, row long, first string, second string, line string"


def extracted(options):
    """For a partition of lines: rows (kind, row, line) of readings and words."""
    command = [options.relata, "extract", "--format", "jsonl", "--from",
               "jsonl", "--threads", "1", "--quiet"]
    if options.model:
        command += ["--model", options.model]
    command.append("-")
    is_read = options.extracted

    def of_partition(index, rows):
        told = []
        lines = (row.value for row in rows if row.value.strip())
        made = lines if is_read else pipes.pipe(command, lines,
                                                (0, BAD_INPUT), told)
        for number, line in enumerate(made):
            yield "reading", (index << 40) + number, line
        for words in told:
            yield "told", index << 40, f"partition {index}: {words}"

    return of_partition


def places(command):
    """For a partition of readings: what `relata step keys` says of them."""

    def of_partition(rows):
        fed, told = [], []

        def lines():
            for row in rows:
                fed.append(row.row)
                yield row.line

        row = None
        for line in pipes.pipe(command, lines(), (0, BAD_INPUT), told):
            kind, first, second = pipes.placed(line)
            if kind == "article":
                row = fed[pipes.line_number(line) - 1]
            yield kind, row, first, second, line
        for words in told:
            yield "told", None, None, None, words

    return of_partition


class Readings:
    """The readings of all articles, and what steps know of them, by kind."""

    def __init__(self, job):
        self.job = job
        self.lines = None  # DataFrame (row, line)
        self.placed = None  # DataFrame (kind, row, first, second, line)
        self.admitted = None  # DataFrame (row), or None: all are.

    def extract(self):
        job = self.job
        with job.stage("extract"):
            texts = job.text_of(*job.options.articles)
            rows = texts.repartition(job.partitions).rdd
            made = job.frame_of(
                rows.mapPartitionsWithIndex(extracted(job.options)),
                "kind string, row long, line string")
            found = job.kept(made, "readings", by="kind")
            self.lines = found.where("kind = 'reading'").select("row", "line")
            self.tell(found)

    def place(self):
        job = self.job
        with job.stage("keys"):
            rows = self.lines.rdd.mapPartitions(places(job.step("keys")))
            self.placed = job.kept(job.frame_of(rows, PLACED), "placed",
                                   by="kind")
            self.tell(self.placed)

    def tell(self, found):
        told = found.where("kind = 'told'").select("line")
        count = told.count()
        if count:
            words = [row.line for row in told.limit(MOST_TOLD).collect()]
            self.job.tell_refused(words, count)

    def admit(self):
        """Takes each article once; of those of one id that differ, none."""
        job = self.job
        with job.stage("admit"):
            articles = self.of_kind("article")
            by_id = articles.groupBy("first").agg(
                F.min("row").alias("row"), F.count_distinct("second")
                .alias("texts"))
            by_id = job.kept(by_id, "articles")
            conflicts = by_id.where("texts > 1")
            count = conflicts.count()
            job.tell_refused(
                [f"the id '{row.first}' has another text elsewhere in this "
                 "input; all articles of this id are left out"
                 for row in conflicts.limit(MOST_TOLD).collect()], count)
            admitted = by_id.where("texts = 1").select("row")
            taken = admitted.count()
            job.note(articles=taken)
            if taken < self.lines.count():
                self.admitted = admitted

    def of_kind(self, kind):
        """Rows (row, first, second, line) of the articles that are taken."""
        rows = self.placed.where(F.col("kind") == kind).drop("kind")
        return self.only_admitted(rows)

    def only_admitted(self, rows):
        if self.admitted is None:
            return rows
        return rows.join(self.admitted, "row", "left_semi")

    def write_lines(self):
        """The readings that are taken, as lines of JSON."""
        with self.job.stage("write readings"):
            lines = self.only_admitted(self.lines).select("line")
            lines.write.text(self.job.path("readings.jsonl"))
