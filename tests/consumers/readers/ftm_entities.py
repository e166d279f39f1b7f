import json
import pathlib
import subprocess
import sys

import followthemoney
from followthemoney import model

problems = []
entities = []
for line in open("g.ftm.json", encoding="utf-8", newline="\n"):
    data = json.loads(line)
    schema = model.get(data["schema"])
    if schema is None or schema.abstract:
        problems.append(f"no schema {data['schema']}")
        continue
    for name in data["properties"]:
        if schema.get(name) is None:
            problems.append(f"{schema.name} has no {name}")
    proxy = model.get_proxy(data)  # Cleans what it does not trust.
    entities.append(proxy.to_dict())

ftm = pathlib.Path(sys.executable).parent / "ftm"
done = subprocess.run([ftm, "validate", "-i", "g.ftm.json", "-o", "valid.json"],
                      capture_output=True, check=False)
print(json.dumps({
    "consumer": "FollowTheMoney " + followthemoney.__version__,
    "problems": problems[:10],
    "validate": done.stderr.decode()[-500:] if done.returncode else "",
    "entities": entities}))
