import json

import networkx

graph = networkx.read_graphml("g.graphml")

print(json.dumps({
    "consumer": "networkx " + networkx.__version__,
    "nodes": [{"id": node, "name": data["label"]}
              for node, data in graph.nodes(data=True)],
    "edges": [{"source": source, "target": target, **data}
              for source, target, data in graph.edges(data=True)]}))
