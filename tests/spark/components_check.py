#!/usr/bin/env python3
"""Connected components by DataFrames are those that a search finds.

Run by spark_test.py with a Python that has pyspark; exits with 1 where they
are not.
"""
import random
import sys
import tempfile

from pyspark.sql import SparkSession

from one_process import leaders  # Also makes tools/spark known.
from relata_spark.components import Unfinished, components


def chain(length):
    """A path, whose names are in no order along it: the slowest to join."""
    names = [f"e{i:04}" for i in range(length)]
    random.Random(length).shuffle(names)
    return list(zip(names, names[1:]))


def sparse(seed, nodes, edges):
    chosen = random.Random(seed)
    return [(f"e{chosen.randrange(nodes):04}", f"e{chosen.randrange(nodes):04}")
            for _ in range(edges)]


GRAPHS = {
    "nothing": [],
    "a pair, twice and turned": [("b", "a"), ("a", "b"), ("b", "a")],
    "a loop alone": [("a", "a")],
    "a star": [("e5", f"e{i}") for i in range(9)],
    "a chain": chain(200),
    "a chain in order": [(f"e{i:04}", f"e{i + 1:04}") for i in range(100)],
    "many small ones": sparse(1, 400, 180),
    "one great one": sparse(2, 300, 400),
}


def check(session, scratch, name, edges):
    frame = session.createDataFrame(edges, "first string, second string")

    def keep(made, part):
        path = f"{scratch}/{name}/{part}"
        made.write.parquet(path)
        return session.read.parquet(path)

    found = components(frame, keep).collect()
    homes = {row.node: row.component for row in found}
    assert len(homes) == len(found), f"{name}: a node has two components"
    wanted = leaders([{"first": a, "second": b} for a, b in edges if a != b])
    assert homes == wanted, f"{name}: {homes} where {wanted}"


def check_bound(session, scratch):
    """A chain needs more than one round, and is not given up silently."""
    frame = session.createDataFrame(chain(64), "first string, second string")

    def keep(made, part):
        path = f"{scratch}/bound/{part}"
        made.write.parquet(path)
        return session.read.parquet(path)

    try:
        components(frame, keep, rounds=1)
    except Unfinished as told:
        assert "1 rounds" in str(told)
        return
    raise AssertionError("a chain came together in one round")


def main():
    session = (SparkSession.builder.master("local[2]").appName("components")
               .config("spark.ui.enabled", "false")
               .config("spark.sql.shuffle.partitions", "3").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as scratch:
        for name, edges in GRAPHS.items():
            check(session, scratch, name.replace(" ", "_"), edges)
        check_bound(session, scratch)
    session.stop()
    print(f"{len(GRAPHS)} graphs")


if __name__ == "__main__":
    sys.exit(main())
