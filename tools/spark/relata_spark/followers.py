"""Who follows whom: clusters that a link leads, as src/core/changes.h says.

What many clusters of one name are is decided by the first of them; the others
go where these go, and none of their other links count. So a name that is in
every article makes no component of all of them.
"""
from pyspark.sql import functions as F

ALWAYS = 1  # Of Lead in src/core/changes.h.


def find_followers(job, links, apart):
    """DataFrame (node, leader). Who is set apart from anything never follows.

    `relata merge --prepared` finds them again, by the same rule, and refuses
    what does not agree with it.
    """
    with job.stage("followers"):
        led = links.where("lead > 0").select(
            F.col("second").alias("node"), F.col("first").alias("leader"),
            "weight", "lead")
        sets_apart = ends(apart).distinct()
        heaviest = (ends(links.where("lead = 0"), "weight").groupBy("node")
                    .agg(F.max("weight").alias("heaviest")))
        following = (
            led.join(sets_apart, "node", "left_anti")
            .join(heaviest, "node", "left")
            .where((F.col("lead") == ALWAYS) | F.col("heaviest").isNull() |
                   (F.col("heaviest") <= F.col("weight")))
            .select("node", "leader"))
        followers = job.kept(following, "followers")
        job.note(followers=followers.count())
        return followers


def ends(links, *also):
    """Rows (node, ...) of both ends of links."""
    return links.select(F.col("first").alias("node"), *also).unionByName(
        links.select(F.col("second").alias("node"), *also))


def counting(links, followers):
    """Links that count: they neither lead nor meet a follower."""
    for end in ("first", "second"):
        links = links.join(followers.select(F.col("node").alias(end)), end,
                           "left_anti")
    return links.where("lead = 0").select("first", "second", "forbids", "line")
