"""Pipes through `relata`, and the heads of the lines that pass through them.

Knows nothing of Spark: a test drives the same steps in one process.
"""
import itertools
import json
import subprocess
import tempfile
import threading

COMPONENT = '{"kind":"component"}'
ENOUGH = 4_000  # Characters of what a pipe tells when it fails.


class PipeError(RuntimeError):
    """A pipe ended with a status that nobody expects."""


def pipe(command, lines, accepted=(0,), told=None):
    """Gives the lines that `command` prints when it is given `lines`.

    Both are read and written as they come. What the command tells on stderr
    goes to `told`, a list, line by line. Raises PipeError at its end where its
    status is not among `accepted`. Without lines nothing is started.
    """
    lines = iter(lines)
    first = next(lines, None)
    if first is None:
        return
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=errors)
        feeder = Feeder(process.stdin, itertools.chain([first], lines))
        feeder.start()
        try:
            for line in process.stdout:
                yield line.decode("utf-8").removesuffix("\n")
            status = process.wait()
        finally:
            process.kill()  # Does nothing where it has ended.
            process.wait()
            process.stdout.close()
            feeder.join()
        errors.seek(0)
        words = errors.read().decode("utf-8", "replace")
    if feeder.problem is not None:
        raise feeder.problem
    if status not in accepted:
        raise PipeError(f"{' '.join(command)}: status {status}: "
                        f"{words[-ENOUGH:]}")
    if told is not None:
        told.extend(words.splitlines())


class Feeder(threading.Thread):
    """Writes lines to a pipe while somebody else reads what comes of them."""

    def __init__(self, stdin, lines):
        super().__init__(daemon=True)
        self.stdin = stdin
        self.lines = lines
        self.problem = None

    def run(self):
        try:
            with self.stdin:
                for line in self.lines:
                    self.stdin.write(line.encode("utf-8") + b"\n")
        except BrokenPipeError:
            pass  # Its status tells why it reads no more.
        except Exception as problem:  # pylint: disable=broad-except
            self.problem = problem  # Raised where the pipe is read.


def kind_of(line):
    """The kind of a line of `relata step`: "member"."""
    return line[9:line.index('"', 9)]


def second_value(line):
    """The text that follows the kind: the key of a member, the id of a cast."""
    key_begin = line.index('"', 9) + 3  # ","key":"
    begin = line.index('":"', key_begin) + 3
    return json.decoder.scanstring(line, begin)[0]


def cluster_id(line):
    """The id of the cluster of a candidate."""
    begin = line.index('"id":"') + 6
    return line[begin:begin + 17]


def placed(line):
    """(kind, first, second) of a line that `relata step keys` printed.

    What it is sorted by: the key of a member or topic, the article of a cast,
    the cluster of a candidate, the two clusters of a link; of an article its
    id and its hash.
    """
    kind = kind_of(line)
    if kind == "candidate":
        return kind, cluster_id(line), None
    if kind == "link":
        link = json.loads(line)
        return kind, link["first"], link["second"]
    if kind == "article":
        article = json.loads(line)
        return kind, article["id"], article["hash"]
    return kind, second_value(line), None


def line_number(article):
    """Where in the input of `relata step keys` the line of an "article" is."""
    return int(json.loads(article)["place"].rpartition(":")[2])


def components_first(rows):
    """The lines of (component, line), each component with its opening line."""
    last = None
    for component, line in rows:
        if component != last:
            yield COMPONENT
        last = component
        yield line
