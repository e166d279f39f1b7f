#!/usr/bin/env python3
"""Runs clang-tidy over src/, but for files that are known to be clean.

    tools/lint.py [--build FOLDER] [--all] [--update] [--list] [FILE...]

A file is known by a hash of itself, of every header of src/ that it includes,
directly or not, of .clang-tidy and of clang-tidy's version; lines that are
nothing but a comment do not count. Hashes of clean files are kept in
build/tidy-cache (or $RELATA_TIDY_CACHE), and --update writes those of src/ as it
is into tools/tidy_green.txt, which is committed: a run without a cache lints what
has changed since. Files that the list does not name wait for --all, and are
counted. Files are linted in parallel, by the compile commands of
FOLDER (build/dev). --list only names the files that would be linted. Exit
status: 0 all clean, 1 not, 2 usage.
"""

import argparse
import concurrent.futures
import hashlib
import itertools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
MOST_TOGETHER = 12  # Files of one run: more take too much memory.
INCLUDE = re.compile(r'\s*#\s*include "(.+)"')


class Hashes:
    """Hashes of the sources under one folder."""

    def __init__(self, src, salt):
        self.src = pathlib.Path(src)
        self.salt = salt
        self.texts = {}

    def _text(self, path):
        """What counts of a file, and the headers that it includes."""
        if path not in self.texts:
            lines = path.read_text(encoding="utf-8").splitlines()
            text = "\n".join(line for line in lines if not is_comment(line))
            included = [INCLUDE.match(line) for line in lines]
            headers = [self.src / match[1] for match in included if match]
            self.texts[path] = text, [h for h in headers if h.exists()]
        return self.texts[path]

    def of(self, path):
        """The hash of a file and of all that it includes."""
        seen, ahead = {}, [pathlib.Path(path)]
        while ahead:
            here = ahead.pop()
            if here not in seen:
                seen[here], headers = self._text(here)
                ahead += headers
        whole = hashlib.sha256(self.salt)
        for here in sorted(seen):
            name = here.relative_to(self.src)
            whole.update(f"\0{name}\0{seen[here]}".encode())
        return whole.hexdigest()[:32]


def is_comment(line):
    """Whether clang-tidy does not read the line."""
    return line.lstrip().startswith("//") and "NOLINT" not in line


class Green:
    """Hashes of clean files: the committed list, and a folder of empty files
    that are called like them."""

    def __init__(self, committed, folder):
        self.folder = pathlib.Path(folder)
        self.known = set()
        self.names = set()
        if committed.exists():
            lines = committed.read_text(encoding="utf-8").splitlines()
            rows = [line.split() for line in lines
                    if line and not line.startswith("#")]
            self.known = {row[0] for row in rows}
            self.names = {row[1] for row in rows}

    def has(self, number):
        """Whether a file of this hash is clean."""
        return number in self.known or (self.folder / number).exists()

    def add(self, number):
        """Notes that a file of this hash is clean."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / number).touch()


def salt():
    """What every result depends on."""
    version = subprocess.run(["clang-tidy", "--version"], check=True,
                             stdout=subprocess.PIPE).stdout
    return version + (ROOT / ".clang-tidy").read_bytes()


def sources():
    """The sources that are linted."""
    found = subprocess.run(["git", "ls-files", "src/*.cpp"], cwd=ROOT,
                           check=True, stdout=subprocess.PIPE, text=True)
    return [ROOT / line for line in found.stdout.splitlines()
            if (ROOT / line).exists()]


def commands(build):
    """The flags with which each source is compiled, without its own name."""
    flags = {}
    path = pathlib.Path(build) / "compile_commands.json"
    for entry in json.loads(path.read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        words = words[words.index("-c") + 2:] + words[1:words.index("-c")]
        while "-o" in words:
            place = words.index("-o")
            del words[place:place + 2]
        here = pathlib.Path(entry["directory"])
        flags[(here / entry["file"]).resolve()] = tuple(
            word for word in words if word.startswith("-") or "/" in word)
    return flags


def batches(files, flags):
    """Lists of files that are linted together: of one stage, which compiles as
    one unit, and with the same flags; the kernels alone."""
    def key(path):
        parts = path.relative_to(ROOT / "src").parts
        own = str(path) if "kernels" in parts else ""
        return flags[path], parts[0], own

    for _, group in itertools.groupby(sorted(files, key=key), key):
        group = list(group)
        for at in range(0, len(group), MOST_TOGETHER):
            yield group[at:at + MOST_TOGETHER]


def lint(flags, paths):
    """What clang-tidy complains of in files; empty if they are clean."""
    with tempfile.TemporaryDirectory() as folder:
        unit = paths[0]
        options = ["--quiet"]
        if len(paths) > 1:
            unit = pathlib.Path(folder) / "unit.cpp"
            unit.write_text("".join(f'#include "{path}"\n' for path in paths),
                            encoding="utf-8")
            options += [r"--header-filter=src/.*\.(h|cpp)$",
                        "--config-file=" + str(ROOT / ".clang-tidy"),
                        "--checks=-bugprone-suspicious-include"]
        # The flags are GCC's; clang does not know all of its warnings.
        done = subprocess.run(
            ["clang-tidy", *options, unit, "--", *flags,
             "-Wno-unknown-warning-option"],
            check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True)
    if done.returncode == 0:
        return ""
    said = [line for line in done.stderr.splitlines()
            if "warnings generated" not in line]
    return done.stdout + "\n".join(said) or "clang-tidy failed"


def lint_all(build, files, green):
    """Lints {path: hash} in parallel; notes clean ones. How many are not."""
    flags = commands(build)
    missing = [path for path in files if path not in flags]
    for path in missing:
        print(f"clang-tidy: {build} does not compile {path.relative_to(ROOT)} "
              "by itself: not linted", file=sys.stderr)
    files = {path: files[path] for path in files if path in flags}
    # The Python package's module is seldom built.
    if not files and any("python" not in path.parts for path in missing):
        sys.exit(f"lint.py: {build} is a unity build, or an old one")
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(lint, flags[paths[0]], paths): paths
                for paths in batches(files, flags)}
        while runs:
            run = next(concurrent.futures.as_completed(runs))
            paths = runs.pop(run)
            if not run.result():
                for path in paths:
                    green.add(files[path])
            elif len(paths) > 1:
                runs.update({pool.submit(lint, flags[path], [path]): [path]
                             for path in paths})
            else:
                bad += 1
                print(run.result(), flush=True)
    return bad


def update(path, hashes, green):
    """Writes the list of src/ as it is, clean files only."""
    lines = ["# Hashes of sources that clang-tidy finds nothing in: "
             "tools/check --update."]
    for source in sources():
        if green.has(hashes.of(source)):
            lines.append(f"{hashes.of(source)} {source.relative_to(ROOT)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--build", default=ROOT / "build" / "dev")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    committed = ROOT / "tools" / "tidy_green.txt"
    green = Green(committed, os.environ.get(
        "RELATA_TIDY_CACHE", ROOT / "build" / "tidy-cache"))
    hashes = Hashes(ROOT / "src", salt())
    paths = [pathlib.Path(f).resolve() for f in options.files] or sources()
    files = {path: hashes.of(path) for path in paths}
    new = {path: number for path, number in files.items()
           if not green.has(number)}
    waiting = 0
    if not options.all and not options.files:
        named = {path: number for path, number in new.items()
                 if str(path.relative_to(ROOT)) in green.names}
        waiting = len(new) - len(named)
        new = named
    if options.list:
        print("\n".join(str(path.relative_to(ROOT)) for path in new))
        return 0
    bad = lint_all(options.build, new, green)
    if options.update:
        update(committed, hashes, green)
    print(f"clang-tidy: {len(files)} files, "
          f"{len(files) - len(new) - waiting} as when they were clean, "
          f"{len(new)} linted, {bad} not clean, {waiting} wait for --all")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
