#!/usr/bin/env python3
"""The graph of the sample articles is, byte for byte, that of graphs/exports.

golden_graph_test.py RELATA: rebuilds it with the program RELATA. A change that
is wanted is accepted by tools/approve.
"""
import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "graphs" / "exports"
RELATA = os.environ.get("RELATA", str(ROOT / "build" / "dev" / "relata"))
os.environ.setdefault("RELATA_MODEL", str(ROOT / "models" / "relata.model"))


class GoldenGraph(unittest.TestCase):
    def test_is_rebuilt_byte_for_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([ROOT / "tools" / "rebuild_graphs", folder, RELATA],
                           check=True)
            names = {str(path.relative_to(root)) for root in (GOLDEN, folder)
                     for path in pathlib.Path(root).rglob("*")
                     if path.is_file()}
            _, differ, errors = filecmp.cmpfiles(GOLDEN, folder, sorted(names),
                                                 shallow=False)
        self.assertEqual((differ, errors), ([], []),
                         "tools/approve accepts the change")


if __name__ == "__main__":
    sys.exit(unittest.main())
