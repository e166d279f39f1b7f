// Put the two tables into Neo4j's import folder.
CREATE CONSTRAINT relata_node IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (n:Node {id: row.id}) SET n.name = row.name, n.type = row.type,
  n.kind = row.kind, n.fact = row.fact, n.relation = row.relation,
  n.aliases = [x IN split(row.aliases, ' | ') WHERE x <> ''],
  n.externalIds = [x IN split(row.externalIds, ' | ') WHERE x <> ''];
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content = '' AND row.standing = 'asserted'
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:FACT {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content = '' AND row.standing = 'attributed'
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:REPORTED {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content = '' AND row.standing = 'disputed'
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:DISPUTED {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content = '' AND row.standing = 'denied'
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:NOT {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content = '' AND row.standing = 'unrealised'
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:POSSIBLE {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.content <> ''
MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})
MERGE (a)-[r:CONTENT {id: row.id}]->(b) SET r.label = row.label,
  r.relation = row.relation, r.fact = row.fact, r.standing = row.standing,
  r.weight = toInteger(row.weight), r.confidence = toFloat(row.confidence),
  r.claimedBy = [x IN split(row.claimedBy, ' | ') WHERE x <> ''],
  r.time = row.time, r.article = row.article, r.quote = row.quote;
