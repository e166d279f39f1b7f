import json

import igraph

graph = igraph.Graph.Read_GraphML("g.graphml")

ids = graph.vs["id"]
keys = set(graph.es.attributes()) & {"label", "standing", "fact", "quote"}
print(json.dumps({
    "consumer": "igraph (Python) " + igraph.__version__,
    "nodes": [{"id": one["id"], "name": one["label"]} for one in graph.vs],
    "edges": [{"source": ids[one.source], "target": ids[one.target],
               **{key: one[key] for key in keys}} for one in graph.es]}))
