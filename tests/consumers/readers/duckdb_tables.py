import json

import duckdb

names = ("articles", "entities", "mentions", "facts", "assertions")
for name in names:
    duckdb.sql(f"CREATE TABLE {name} AS FROM read_csv('tables/{name}.csv', header = true, all_varchar = true)")


def rows(name):
    found = duckdb.sql(f"FROM {name}")
    return [{key: value or "" for key, value in zip(found.columns, row)}
            for row in found.fetchall()]


print(json.dumps({"consumer": "DuckDB " + duckdb.__version__,
                  **{name: rows(name) for name in names}}))
