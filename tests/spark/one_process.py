"""What tools/spark does, in one process: lists stand for DataFrames."""
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools" / "spark"))
# pylint: disable-next=wrong-import-position
from relata_spark import pipes  # noqa: E402


HOME = '{"kind":"home","cluster":"%s","entity":"%s"}'
ALWAYS = 1  # Of Lead in src/core/changes.h.


class Steps:
    """The steps of one merging, with lines in an order that `seed` chooses."""

    def __init__(self, relata, seed=0, partitions=3):
        self.relata = relata
        self.random = random.Random(seed)
        self.partitions = partitions

    def step(self, name, lines):
        return list(pipes.pipe([self.relata, "step", name], lines))

    def shuffled(self, rows):
        rows = list(rows)
        self.random.shuffle(rows)
        return rows

    def blocks(self, rows):
        """`rows` in partitions; those of one key follow each other in one."""
        parts = [{} for _ in range(self.partitions)]
        homes = {}
        for key, value in self.shuffled(rows):
            home = homes.setdefault(key, self.random.randrange(len(parts)))
            parts[home].setdefault(key, []).append(value)
        return [[(key, value) for key in self.shuffled(part)
                 for value in part[key]] for part in parts]

    def of_blocks(self, name, rows):
        return [line for part in self.blocks(rows)
                for line in self.step(name, [line for _, line in part])]

    def place(self, extracted):
        """The lines of `step keys` by kind, each with what it is sorted by."""
        placed = {}
        lines = self.shuffled(extracted)
        for at in range(self.partitions):
            for line in self.step("keys", lines[at::self.partitions]):
                kind, first, second = pipes.placed(line)
                placed.setdefault(kind, []).append((first, second, line))
        return placed

    def pairs(self, placed):
        return self.of_blocks("pairs", [(key, line) for key, _, line
                                        in placed.get("topic", [])])

    def story_links(self, placed, pairs):
        casts = {article: line for article, _, line in placed["cast"]}
        feed = {}
        for line in self.shuffled(pairs):
            pair = pipes.json.loads(line)
            feed.setdefault(pair["first"], [casts[pair["first"]]])
            feed[pair["first"]] += [line, casts[pair["second"]]]
        return self.step("stories", [line for article in self.shuffled(feed)
                                     for line in feed[article]])

    def links(self, placed, pairs):
        members = [(key, line) for key, _, line in placed.get("member", [])]
        return self.of_blocks("links", members) + self.story_links(
            placed, pairs)

    def groups(self, placed, links, leader):
        """Entities and verdicts of the clusters that do not follow."""
        apart = [(pipes.json.loads(line), line)
                 for _, _, line in placed.get("link", [])]
        counting = [(link, line) for link, line in parsed(links) + apart
                    if "lead" not in link and not
                    {link["first"], link["second"]} & leader.keys()]
        home = leaders([link for link, _ in counting if not link["forbids"]])
        rows = [(home.get(cluster, cluster), line)
                for cluster, _, line in placed.get("candidate", [])
                if cluster not in leader]
        for link, line in counting:
            first, second = link["first"], link["second"]
            if home.get(first, first) == home.get(second, second):
                rows.append((home.get(first, first), line))
        return [line for part in self.blocks(rows)
                for line in self.step("group", pipes.components_first(part))]

    def facts(self, extracted, placed, groups, leader):
        """The facts of all claims, in the order of no article."""
        article = {cluster: pipes.json.loads(line)["cluster"]["article"]
                   for cluster, _, line in placed["candidate"]}
        entity = {cluster: row["id"] for row, _ in parsed(groups)
                  for cluster in row.get("clusters", [])}
        entity.update({one: entity[of] for one, of in leader.items()})
        homes = {}
        for cluster, its in entity.items():
            homes.setdefault(article[cluster], []).append(
                HOME % (cluster, its))
        feed = []
        for line in self.shuffled(extracted):
            feed += [line, *self.shuffled(homes[pipes.json.loads(line)["id"]])]
        return self.step("facts", feed)

    def prepare(self, extracted, folder):
        """Fills `folder` with what `relata merge --prepared` takes.

        Gives the facts that it will find.
        """
        placed = self.place(extracted)
        pairs = self.pairs(placed)
        links = self.links(placed, pairs)
        leader = followers(placed, links)
        groups = self.groups(placed, links, leader)
        lines = self.shuffled(pairs + links + groups)
        folder.mkdir()
        for at in range(self.partitions):
            write(folder / f"part-{at}.jsonl", lines[at::self.partitions])
        (folder / "_SUCCESS").touch()
        return self.facts(extracted, placed, groups, leader)


def parsed(lines):
    return [(pipes.json.loads(line), line) for line in lines]


def followers(placed, links):
    """Whom clusters follow: those that a link leads, as core/changes.h says."""
    apart = {end for first, second, _ in placed.get("link", [])
             for end in (first, second)}
    heaviest = {}
    leading = []
    for link, _ in parsed(links):
        if "lead" in link:
            leading.append(link)
            continue
        for end in (link["first"], link["second"]):
            heaviest[end] = max(link["weight"], heaviest.get(end, 0))
    return {link["second"]: link["first"] for link in leading
            if link["second"] not in apart and
            (link["lead"] == ALWAYS or
             heaviest.get(link["second"], 0) <= link["weight"])}


def leaders(links):
    """The least cluster of the component of each that a link leads to."""
    leader = {}

    def find(cluster):
        while leader.setdefault(cluster, cluster) != cluster:
            cluster = leader[cluster]
        return cluster

    for link in links:
        lesser, greater = sorted((find(link["first"]), find(link["second"])))
        leader[greater] = lesser
    return {cluster: find(cluster) for cluster in list(leader)}


def write(path, lines):
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def extract(relata, articles):
    """The first layer of `articles`, lines of JSON."""
    command = [relata, "extract", "--format", "jsonl", "--from", "jsonl",
               "--threads", "1", "-"]
    return list(pipes.pipe(command, articles))


def run(*command):
    """What a command prints; raises where it fails."""
    return subprocess.run([str(word) for word in command], check=True,
                          capture_output=True).stdout
