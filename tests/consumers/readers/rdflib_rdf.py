"""rdflib_rdf.py FILE QUERY...: the triples into FILE.out, the answers."""
import json
import sys

import rdflib

name, *queries = sys.argv[1:]
graph = rdflib.Graph().parse(name)

graph.serialize(name + ".out", format="nt", encoding="utf-8")
print(json.dumps({
    "consumer": "rdflib " + rdflib.__version__,
    "answers": [[[str(term) for term in row] for row in graph.query(query)]
                for query in queries]}))
