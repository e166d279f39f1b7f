"""Connected components by DataFrames: large star and small star.

The two steps of Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
"Connected Components in MapReduce and Beyond", SoCC 2014. No node's neighbours
are ever held together in memory.
"""
from pyspark.sql import functions as F


class Unfinished(RuntimeError):
    """The components have not come together within the rounds allowed."""


def components(edges, keep, rounds=40):
    """DataFrame (node, component) of all nodes of `edges` (first, second).

    A component is named by its least node. `keep(frame, name)` writes a frame
    to where it survives the loss of a machine, and gives it back; it is called
    once a round. Raises Unfinished after so many rounds: 2 * log2 of the
    longest chain have always been enough, and no chain is longer than the
    number of nodes.
    """
    stars = keep(oriented(edges), "edges")
    for number in range(1, rounds + 1):
        stars = keep(small_star(large_star(stars)), f"round-{number}")
        if are_stars(stars):
            roots = stars.select(F.col("lesser").alias("node"),
                                 F.col("lesser").alias("component"))
            leaves = stars.select(F.col("greater").alias("node"),
                                  F.col("lesser").alias("component"))
            return leaves.unionByName(roots.distinct())
    raise Unfinished(f"components have not come together in {rounds} rounds")


def oriented(edges):
    """The edges (greater, lesser), each once, none from a node to itself."""
    return (edges
            .select(F.greatest("first", "second").alias("greater"),
                    F.least("first", "second").alias("lesser"))
            .where("greater != lesser").distinct())


def large_star(edges):
    """Ties every greater neighbour of a node to the least node around it."""
    around = edges.select(F.col("greater").alias("node"),
                          F.col("lesser").alias("near")).unionByName(
        edges.select(F.col("lesser").alias("node"),
                     F.col("greater").alias("near")))
    least = around.groupBy("node").agg(F.min("near").alias("least"))
    least = least.select("node", F.least("node", "least").alias("least"))
    return (around.join(least, "node").where("near > node")
            .select(F.col("near").alias("greater"),
                    F.col("least").alias("lesser"))
            .distinct())


def small_star(edges):
    """Ties a node and all its lesser neighbours to the least of these."""
    least = edges.groupBy("greater").agg(F.min("lesser").alias("least"))
    lesser = (edges.join(least, "greater")
              .select(F.col("lesser").alias("greater"),
                      F.col("least").alias("lesser")))
    own = least.select("greater", F.col("least").alias("lesser"))
    return (lesser.unionByName(own).where("greater != lesser").distinct())


def are_stars(edges):
    """Whether every node but the roots has one edge, which leads to a root."""
    greater = edges.select("greater")
    if greater.count() != greater.distinct().count():
        return False
    between = edges.join(greater.select(F.col("greater").alias("lesser")),
                         "lesser", "left_semi")
    return between.isEmpty()
