import json

import polars

lines = polars.read_ndjson("g.jsonl")

facts = lines.filter(polars.col("kind") == "fact")
print(json.dumps({
    "consumer": "Polars " + polars.__version__,
    "columns": lines.columns,
    "kinds": lines["kind"].to_list(),
    "names": lines.filter(polars.col("kind") == "entity")["name"].to_list(),
    "confidences": [assertion["confidence"] for fact in facts["assertions"]
                    for assertion in fact]}))
