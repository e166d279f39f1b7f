import json
import sqlite3
import subprocess

names = ("articles", "entities", "mentions", "facts", "assertions")
for name in names:
    subprocess.run(["sqlite3", "g.db", ".mode csv",
                    f".import tables/{name}.csv {name}"], check=True)

base = sqlite3.connect("g.db")
base.row_factory = sqlite3.Row
print(json.dumps({
    "consumer": "SQLite " + sqlite3.sqlite_version,
    **{name: [dict(row) for row in base.execute(f"SELECT * FROM {name}")]
       for name in names}}))
