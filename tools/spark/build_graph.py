#!/usr/bin/env python3
"""Builds a graph from articles with Spark: see README.md beside this file.

    spark-submit build_graph.py --relata /opt/relata/bin/relata \
        --work /shared/work --graph news.kg /shared/articles/*.jsonl.gz
"""
import argparse
import pathlib
import shutil
import sys

from pyspark.sql import SparkSession

from relata_spark.facts import write_facts
from relata_spark.followers import find_followers
from relata_spark.groups import write_groups
from relata_spark.links import Links
from relata_spark.load import load
from relata_spark.readings import Readings
from relata_spark.stages import Job, Refused

HERE = pathlib.Path(__file__).resolve().parent
DONE, USAGE, BAD_INPUT = 0, 2, 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+", metavar="ARTICLES",
                        help="lines of JSON, in files that Spark reads as text "
                        "(also .gz .bz2 .zst); with --extracted what `relata "
                        "extract --format jsonl` wrote")
    parser.add_argument("--relata", default="relata", metavar="PROGRAM",
                        help="the program, at the same place on all machines")
    parser.add_argument("--model", metavar="FILE",
                        help="its model (default: the one beside it)")
    parser.add_argument("--work", required=True, metavar="FOLDER", type=
                        pathlib.Path, help="a folder that is not there yet, "
                        "which all machines can write")
    parser.add_argument("--graph", metavar="FILE", type=pathlib.Path,
                        help="load a graph, on the machine of the driver")
    parser.add_argument("--tables", metavar="FOLDER", type=pathlib.Path,
                        help="and write what `relata export csv` writes of it")
    parser.add_argument("--extracted", action="store_true",
                        help="the articles are read already")
    parser.add_argument("--partitions", type=int, metavar="N",
                        help="of every step (default: four a core)")
    parser.add_argument("--rounds", type=int, default=40, metavar="N",
                        help="at most, for connected components")
    given = parser.parse_args()
    if given.tables and not given.graph:
        parser.error("--tables are those of a graph: give --graph")
    if given.work.exists():
        parser.error(f"{given.work} is there already")
    return given


def build(job):
    """All steps; the graph that they give does not depend on partitions."""
    readings = Readings(job)
    readings.extract()
    readings.place()
    readings.admit()
    links = Links(job, readings)
    links.find()
    followers = find_followers(job, links.all, readings.of_kind("link"))
    write_groups(job, readings, links.all, followers)
    write_facts(job, readings, followers)
    readings.write_lines()
    links.write_prepared()
    if job.options.graph:
        load(job)


def main():
    options = arguments()
    session = SparkSession.builder.appName("relata").getOrCreate()
    job = Job(session, options)
    session.sparkContext.addPyFile(shutil.make_archive(
        job.path("relata_spark"), "zip", HERE, "relata_spark"))
    try:
        build(job)
    except Refused as refused:
        print(f"build_graph: {refused}", file=sys.stderr)
        return USAGE
    finally:
        job.write_report()
        session.stop()
    return BAD_INPUT if job.refused else DONE


if __name__ == "__main__":
    sys.exit(main())
