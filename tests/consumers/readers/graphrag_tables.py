"""The tables as Parquet, which is what GraphRAG opens, and read again from it."""
import json
import pathlib

import pandas

pathlib.Path("output").mkdir(exist_ok=True)
answer = {"consumer": "Parquet by pandas " + pandas.__version__}
for name in ("entities", "relationships", "text_units"):
    pandas.read_json(f"rag/{name}.jsonl", lines=True, dtype=False).to_parquet(f"output/{name}.parquet")
    table = pandas.read_parquet(f"output/{name}.parquet")
    answer[name] = json.loads(table.to_json(orient="records", date_format="iso"))
print(json.dumps(answer))
