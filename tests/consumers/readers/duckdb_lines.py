import json

import duckdb

lines = duckdb.sql("FROM read_json('g.jsonl', maximum_object_size = 100000000)")

names = lines.filter("kind = 'entity'").project("name").fetchall()
facts = lines.filter("kind = 'fact'").project("assertions").fetchall()
print(json.dumps({
    "consumer": "DuckDB " + duckdb.__version__,
    "columns": lines.columns,
    "kinds": [kind for kind, in lines.project("kind").fetchall()],
    "names": [name for name, in names],
    "confidences": [assertion["confidence"] for fact, in facts
                    for assertion in fact]}))
