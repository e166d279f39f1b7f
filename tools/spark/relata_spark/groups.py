"""What links join: connected components, and the entities within each."""
from pyspark.sql import functions as F

from relata_spark import pipes
from relata_spark.components import Unfinished, components
from relata_spark.followers import counting
from relata_spark.stages import Refused


def grouped(command):
    """For rows (component, line), in order of component: their entities."""

    def of_partition(rows):
        return pipes.pipe(command, pipes.components_first(
            (row.component, row.line) for row in rows))

    return of_partition


def write_groups(job, readings, links, followers):
    """Entities and verdicts of all components, as lines.

    Most things have no link: each is a component, which needs no shuffle.
    """
    counted = job.kept(counting(links, followers), "links/counting")
    with job.stage("components"):
        homes = find_components(job, counted)
    with job.stage("group"):
        candidates = (
            readings.of_kind("candidate")
            .select(F.col("first").alias("node"), "line")
            .join(followers.select("node"), "node", "left_anti"))
        alone = candidates.join(homes, "node", "left_anti").select(
            F.col("node").alias("component"), "line")
        among = candidates.join(homes, "node").select("component", "line")
        apart = readings.of_kind("link").select("first", "second", "line")
        within = links_within(
            counted.select("first", "second", "line").unionByName(apart),
            homes)
        feed = (among.unionByName(within)
                .repartition(job.partitions, "component")
                .sortWithinPartitions("component"))
        of_step = grouped(job.step("group"))
        lines = alone.rdd.mapPartitions(of_step).union(
            feed.rdd.mapPartitions(of_step))
        job.write_text(lines, "prepared", "groups")


def find_components(job, links):
    """DataFrame (node, component) of the clusters that some link joins.

    What only forbids joins nothing.
    """
    def keep(frame, name):
        return job.kept(frame, f"components/{name}")

    edges = links.where("not forbids").select("first", "second")
    try:
        homes = keep(components(edges, keep, job.options.rounds), "homes")
    except Unfinished as unfinished:
        raise Refused(f"{unfinished}; more are allowed by --rounds") from None
    sizes = homes.groupBy("component").count()
    largest = sizes.agg(F.max("count"), F.count("*")).first()
    job.note(linked_clusters=homes.count(), components=largest[1],
             largest_component=largest[0] or 0)
    return homes


def links_within(links, homes):
    """Rows (component, line) of links both of whose ends are in one."""
    first = homes.select(F.col("node").alias("first"), "component")
    second = homes.select(F.col("node").alias("second"),
                          F.col("component").alias("other"))
    return (links.join(first, "first").join(second, "second")
            .where("component = other").select("component", "line"))
