"""The graph's file, by bulk load on the machine of the driver."""
import pathlib
import subprocess

from relata_spark.stages import Refused


def load(job):
    """Writes the graph, and its tables where they are wanted."""
    readings = sorted(map(str, pathlib.Path(job.path("readings.jsonl"))
                          .glob("part-*")))
    with job.stage("load"):
        run(job, "merge", "--quiet", job.options.graph, "--prepared",
            job.path("prepared"), *readings)
    if job.options.tables:
        with job.stage("tables"):
            run(job, "export", job.options.graph, "csv", "-o",
                job.options.tables)


def run(job, *command):
    words = [job.options.relata, *map(str, command)]
    status = subprocess.run(words, check=False).returncode
    if status != 0:
        raise Refused(f"relata {command[0]} ended with status {status}")
