import json

import polars

names = ("articles", "entities", "mentions", "facts", "assertions")
tables = {name: polars.read_csv(f"tables/{name}.csv", infer_schema=False).fill_null("")
          for name in names}

print(json.dumps({"consumer": "Polars " + polars.__version__,
                  **{name: table.to_dicts()
                     for name, table in tables.items()}}))
