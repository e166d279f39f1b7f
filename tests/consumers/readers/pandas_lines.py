import json

import pandas

lines = pandas.read_json("g.jsonl", lines=True, dtype=False, convert_dates=False, precise_float=True)

facts = lines[lines.kind == "fact"]
print(json.dumps({
    "consumer": "pandas " + pandas.__version__,
    "columns": list(lines.columns),
    "kinds": list(lines.kind),
    "names": list(lines[lines.kind == "entity"].name),
    "confidences": [assertion["confidence"] for fact in facts.assertions
                    for assertion in fact]}))
