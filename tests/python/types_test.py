"""The package's types, as mypy reads them; the notebook runs."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import articles

try:
    import mypy
except ImportError:
    mypy = None
try:
    import ipykernel
    import matplotlib
    import nbclient
    import nbformat
    import networkx
except ImportError as problem:
    missing = problem.name
else:
    missing = None
HERE = pathlib.Path(__file__).parent


@unittest.skipIf(mypy is None, "mypy is not installed")
class Types(unittest.TestCase):
    def check(self, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run(
                [sys.executable, "-m", "mypy", "--strict", *arguments],
                cwd=folder, capture_output=True, text=True)

    def test_a_client_is_strictly_typed(self):
        done = self.check(str(HERE / "client.py"))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_wrong_client_is_told(self):
        code = ("import relata\n"
                "relata.extract('a')[0].claimed_by.upper()\n"
                "relata.build([]).query(3)\n"
                "relata.build([]).facts(sources=2)\n")
        done = self.check("-c", code)
        self.assertEqual(done.stdout.count("error:"), 3, done.stdout)

    def test_the_package_is_strictly_typed(self):
        done = self.check("--ignore-missing-imports", "-p", "relata")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_client_runs(self):
        done = subprocess.run([sys.executable, HERE / "client.py"], check=True,
                              capture_output=True, text=True)
        self.assertIn("{'Ann Lee': ['Acme Corporation']}", done.stdout)


@unittest.skipIf(missing, f"{missing} is not installed")
class Notebook(unittest.TestCase):
    def test_it_runs_and_draws(self):
        path = articles.ROOT / "graphs" / "notebook.ipynb"
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        nbclient.NotebookClient(
            notebook, timeout=600, kernel_name="python3",
            resources={"metadata": {"path": str(path.parent)}}).execute()
        kinds = {kind for cell in notebook.cells
                 for output in cell.get("outputs", ())
                 for kind in output.get("data", ())}
        self.assertIn("image/png", kinds)


if __name__ == "__main__":
    unittest.main()
