"""Builds graphs of more and more articles, and tells what each costs.

tools/bench scale ARTICLES COUNT... : see there.
"""

import os
import re
import subprocess
import sys
import tempfile
import time


def lines(path, count):
    """The first `count` lines of a file that may be packed, and one more."""
    opener = ["xz", "-dc"] if path.endswith(".xz") else ["cat"]
    process = subprocess.Popen(opener + [path], stdout=subprocess.PIPE)
    found = [line for line, _ in zip(process.stdout, range(count + 1))]
    process.kill()
    process.wait()
    return found


def run(command):
    """Seconds of the clock and of the processor, peak MB, and what it said."""
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    return (time.monotonic() - start, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024, said)


def main():
    relata, model, articles, *counts = sys.argv[1:]
    counts = [int(count) for count in counts]
    read = lines(articles, max(counts))
    print("articles  clock s  processor s  merging s  share  peak MB  file MB"
          "  one more: s  blocks  largest block")
    for count in counts:
        with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as place:
            text, one, graph = (os.path.join(place, name)
                                for name in ("a.jsonl", "b.jsonl", "g.kg"))
            with open(text, "wb") as out:
                out.writelines(read[:count])
            with open(one, "wb") as out:
                out.writelines(read[count:count + 1] or read[:1])
            build = [relata, "build", "--threads", "1", "--model", model, graph]
            clock, processor, peak, said = run(build + [text])
            merging = float(re.search(r"processor: ([\d.]+)", said)[1])
            row = (f"{min(count, len(read)):8} {clock:8.1f} {processor:12.1f} "
                   f"{merging:10.1f} {100 * merging / processor:5.0f}% "
                   f"{peak:8.0f} {os.path.getsize(graph) / 1e6:8.0f}")
            told = re.search(r"merged (\d+) blocks, the largest '(.*)' of (\d+)"
                             r".* in ([\d.]+) s", run(build + [one])[3])
            if told:
                row += (f" {told[4]:>12} {told[1]:>7}  "
                        f"{told[3]} of '{told[2]}'")
            print(row, flush=True)


if __name__ == "__main__":
    main()
