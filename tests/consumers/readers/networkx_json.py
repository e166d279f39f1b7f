import json
import re

import networkx

data = json.load(open("g.json", encoding="utf-8"))
version = tuple(map(int, re.findall(r"\d+", networkx.__version__)[:2]))
if version >= (3, 4):
    graph = networkx.node_link_graph(data, edges="links")
else:  # "links" is the default, and has no name yet.
    graph = networkx.node_link_graph(data)

print(json.dumps({
    "consumer": "networkx " + networkx.__version__,
    "nodes": [{"id": node, "name": data["name"]}
              for node, data in graph.nodes(data=True)],
    "edges": [{"source": source, "target": target, **data}
              for source, target, data in graph.edges(data=True)]}))
