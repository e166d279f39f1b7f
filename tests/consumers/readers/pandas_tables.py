import json

import pandas

names = ("articles", "entities", "mentions", "facts", "assertions")
tables = {name: pandas.read_csv(f"tables/{name}.csv", keep_default_na=False, dtype=str, lineterminator=None)
          for name in names}

print(json.dumps({"consumer": "pandas " + pandas.__version__,
                  **{name: table.to_dict("records")
                     for name, table in tables.items()}}))
