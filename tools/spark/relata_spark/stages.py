"""What all stages of the job share: where things lie, and what it told."""
import contextlib
import json
import sys
import time

MOST_TOLD = 20


class Refused(RuntimeError):
    """The job cannot go on, for a reason that its user can mend."""


class Job:
    """One run: its session, its options, its figures.

    Each stage ends in files under the folder `work`, so that the loss of a
    machine costs the tasks that it ran and no more.
    """

    def __init__(self, session, options):
        self.session = session
        self.options = options
        options.work.mkdir(parents=True)
        self.partitions = (options.partitions or
                           4 * session.sparkContext.defaultParallelism)
        session.conf.set("spark.sql.shuffle.partitions", str(self.partitions))
        self.report = {"partitions": self.partitions, "seconds": {}}
        self.refused = 0

    def path(self, *names):
        return str(self.options.work.resolve().joinpath(*names))

    def step(self, name):
        """The command of a step of merging."""
        return [self.options.relata, "step", name]

    def kept(self, frame, name, **how):
        """`frame` as files, which outlive every machine but the disk."""
        writer = frame.write
        if "by" in how:
            writer = writer.partitionBy(how["by"])
        writer.parquet(self.path(name))
        # Where there is no row there is no file that tells the columns.
        return self.session.read.schema(frame.schema).parquet(self.path(name))

    def frame_of(self, rows, schema):
        return self.session.createDataFrame(rows, schema)

    def text_of(self, *paths):
        """DataFrame (value) of the lines of files."""
        return self.session.read.text(list(paths), lineSep="\n")

    def write_text(self, lines, *names):
        """An RDD of lines as files of a folder."""
        frame = self.frame_of(lines.map(lambda line: (line,)), "line string")
        frame.write.text(self.path(*names))

    @contextlib.contextmanager
    def stage(self, name):
        """Notes how long what is done within takes."""
        begin = time.monotonic()
        yield
        took = round(time.monotonic() - begin, 2)
        self.report["seconds"][name] = took
        print(f"build_graph: {name}: {took} s", file=sys.stderr)

    def note(self, **figures):
        self.report.update(figures)

    def tell_refused(self, problems, count):
        """Tells of articles that are left out: as many as a person reads."""
        self.refused += count
        for problem in problems[:MOST_TOLD]:
            print(f"build_graph: {problem}", file=sys.stderr)
        if count > MOST_TOLD:
            print(f"build_graph: and {count - MOST_TOLD} others",
                  file=sys.stderr)

    def write_report(self):
        self.report["refused"] = self.refused
        with open(self.path("report.json"), "w", encoding="utf-8") as file:
            json.dump(self.report, file, indent=1)
            file.write("\n")
