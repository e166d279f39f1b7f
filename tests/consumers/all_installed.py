#!/usr/bin/env python3
"""Prints which readers are not here, and why; exits with 77 if there are any,
which ctest shows as a test that did not run."""
import functools
import subprocess
import sys
import unittest

import support


def debian():
    """What asks for each reader of Debian."""
    for module, package in (("rdflib", "python3-rdflib"),
                            ("networkx", "python3-networkx"),
                            ("igraph", "python3-igraph"),
                            ("graph_tool", "python3-graph-tool"),
                            ("jsonschema", "python3-jsonschema")):
        yield functools.partial(support.debian_python, module, package)
    for program, package in (("dot", "graphviz"), ("sqlite3", "sqlite3"),
                             ("virtuoso-t", "virtuoso-opensource-7-bin"),
                             ("isql-vt", "virtuoso-opensource-7-bin"),
                             ("Rscript", "r-cran-igraph")):
        yield functools.partial(support.need_program, program, package)
    yield lambda: support.need_r("igraph", "jsonlite")


def others():
    listed = subprocess.run([support.HERE / "install", "--list"], check=True,
                            capture_output=True).stdout.decode().split()
    for name in listed:
        yield functools.partial(support.installed, name, "")


missing = 0
for ask in [*debian(), *others()]:
    try:
        ask()
    except unittest.SkipTest as reason:
        print(reason)
        missing += 1
sys.exit(77 if missing else 0)
