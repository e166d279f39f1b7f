"""duckdb_file.py GRAPH QUESTION...: the answers from the graph's own file."""
import importlib.resources
import json
import sys

import duckdb

graph, *questions = sys.argv[1:]
base = duckdb.connect()
# INSTALL sqlite fetches the same from the network.
found = [one for one in importlib.resources.files(
    "duckdb_extension_sqlite_scanner").rglob("*.duckdb_extension")]
base.install_extension(str(found[0]))
base.load_extension("sqlite_scanner")
base.execute(f"ATTACH '{graph}' AS g (TYPE sqlite, READ_ONLY)")
base.execute("USE g")
print(json.dumps({
    "consumer": "DuckDB " + duckdb.__version__,
    "answers": [base.execute(question).fetchall() for question in questions]}))
