import json

import graph_tool

graph = graph_tool.load_graph("g.graphml")

ids = graph.vp["_graphml_vertex_id"]
print(json.dumps({
    "consumer": "graph-tool " + graph_tool.__version__.split()[0],
    "nodes": [{"id": ids[one], "name": graph.vp["label"][one]}
              for one in graph.vertices()],
    "edges": [{"source": ids[one.source()], "target": ids[one.target()],
               **{key: graph.ep[key][one]
                  for key in ("label", "standing", "fact", "quote")}}
              for one in graph.edges()]}))
