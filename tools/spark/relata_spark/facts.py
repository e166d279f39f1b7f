"""Which fact each claim is counted to, now that its things have their names."""
import json

from pyspark.sql import functions as F

from relata_spark import pipes


HOME = '{"kind":"home","cluster":"%s","entity":"%s"}'


def homes_of(line):
    """For a line of `relata step group`: rows (node, entity), one a cluster.

    None of an entity of one cluster, which is its own home.
    """
    if pipes.kind_of(line) != "entity":
        return
    entity = json.loads(line)
    if len(entity["clusters"]) < 2:
        return
    for cluster in entity["clusters"]:
        yield cluster, entity["id"]


def with_followers(homes, followers):
    """The homes, and those of followers, which are their leaders'."""
    of_leaders = homes.select(F.col("node").alias("leader"), "entity")
    theirs = followers.join(of_leaders, "leader", "left").select(
        "node", F.coalesce("entity", "leader").alias("entity"))
    return homes.unionByName(theirs)


def named(command):
    """For readings, each with the homes of its clusters: their facts."""

    def of_partition(rows):
        return pipes.pipe(command, (row.line for row in rows))

    return of_partition


def write_facts(job, readings, followers):
    """Lines of facts, one a claim."""
    with job.stage("facts"):
        groups = job.text_of(job.path("prepared", "groups"))
        homes = with_followers(
            job.frame_of(groups.rdd.flatMap(lambda row: homes_of(row.value)),
                         "node string, entity string"), followers)
        clusters = readings.of_kind("candidate").select(
            "row", F.col("first").alias("node"))
        home = F.format_string(HOME, "node", "entity")
        by_row = (clusters.join(homes, "node").groupBy("row")
                  .agg(F.concat_ws("\n", F.collect_list(home))
                       .alias("homes")))
        feed = (readings.only_admitted(readings.lines)
                .join(by_row, "row", "left")
                .select(F.concat_ws("\n", "line", "homes").alias("line")))
        lines = feed.rdd.mapPartitions(named(job.step("facts")))
        job.write_text(lines, "facts")
