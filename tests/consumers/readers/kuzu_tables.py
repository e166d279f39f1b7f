import json

import kuzu

base = kuzu.Connection(kuzu.Database())
base.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, name STRING, type STRING, kind STRING, aliases STRING, externalIds STRING, mentions INT64)")
base.execute("CREATE REL TABLE Fact(FROM Entity TO Entity, id STRING, label STRING, standing STRING, quote STRING)")
base.execute("""COPY Entity FROM 'tables/entities.csv' (HEADER=true, ESCAPE='"', PARALLEL=false)""")
base.execute("""COPY Fact FROM (LOAD FROM 'tables/facts.csv' (HEADER=true, ESCAPE='"', PARALLEL=false) WHERE object <> '' RETURN subject, object, id, label, standing, quote)""")


def rows(query):
    return base.execute(query).rows_as_dict().get_all()


print(json.dumps({
    "consumer": "Kuzu " + kuzu.__version__,
    "nodes": rows("MATCH (n:Entity) RETURN n.id AS id, n.name AS name"),
    "edges": rows("MATCH (a)-[r:Fact]->(b) RETURN a.id AS subject, "
                  "b.id AS object, r.id AS id, r.label AS label, "
                  "r.standing AS standing, r.quote AS quote")}))
