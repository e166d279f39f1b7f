-- Indexes of a graph (see store.sql) that the first merging makes, when its
-- first articles are all in: to make one is quicker than to keep it up. One
-- statement each; the program looks for them by name.

CREATE UNIQUE INDEX IF NOT EXISTS cluster_by_id ON cluster (id);
CREATE INDEX IF NOT EXISTS cluster_key_by_key ON cluster_key (key);
CREATE INDEX IF NOT EXISTS fact_claim_by_fact ON fact_claim (fact);

CREATE INDEX IF NOT EXISTS mention_by_cluster ON mention (cluster);
CREATE INDEX IF NOT EXISTS claim_by_lemma ON claim (lemma);
CREATE UNIQUE INDEX IF NOT EXISTS entity_by_id ON entity (id);
CREATE INDEX IF NOT EXISTS entity_cluster_by_entity
  ON entity_cluster (entity, follows);
CREATE INDEX IF NOT EXISTS entity_name_by_entity ON entity_name (entity);
CREATE INDEX IF NOT EXISTS entity_name_by_name ON entity_name (name);
CREATE INDEX IF NOT EXISTS fact_by_subject ON fact (subject);
CREATE INDEX IF NOT EXISTS fact_by_object ON fact (object_entity)
  WHERE object_entity IS NOT NULL;
CREATE INDEX IF NOT EXISTS fact_by_predicate ON fact (predicate)
  WHERE predicate <> '';
CREATE INDEX IF NOT EXISTS follower_by_leader ON follower (leader);
CREATE INDEX IF NOT EXISTS verdict_by_first ON verdict (first);
CREATE INDEX IF NOT EXISTS verdict_by_second ON verdict (second);
