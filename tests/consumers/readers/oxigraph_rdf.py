"""oxigraph_rdf.py FILE QUERY...: the triples into FILE.out, the answers."""
import json
import sys

import pyoxigraph
from pyoxigraph import RdfFormat

name, *queries = sys.argv[1:]
store = pyoxigraph.Store()
store.load(path=name)

pyoxigraph.serialize((one.triple for one in store), name + ".out",
                     RdfFormat.N_TRIPLES)
print(json.dumps({
    "consumer": "Oxigraph " + pyoxigraph.__version__,
    "answers": [[[term.value for term in row] for row in store.query(query)]
                for query in queries]}))
