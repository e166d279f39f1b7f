CREATE CONSTRAINT relata_node IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'e0000000000000020', name: 'the memo', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Document`;
UNWIND [
  {id: 'e0000000000000070', name: 'חיפה 😀', kind: 'named', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`GeopoliticalEntity`;
UNWIND [
  {id: 'o8f3b8e214af07be2', name: 'welcome'},
  {id: 'oc7f8f73eed56dddd', name: '"12\\\\13" costs'}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Literal`;
UNWIND [
  {id: 'e0000000000000030', name: '<script>alert(\'x\')</script> & "club"]]>', kind: 'named', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Organization`;
UNWIND [
  {id: 'e0000000000000010', name: 'Hélène O\'Neil', kind: 'named', aliases: ['Helene O\'Neil', 'O\'Neil; Jr., "H"'], externalIds: ['wikidata:Q42'], mentions: 2}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Person`;
UNWIND [
  {id: 'e0000000000000040', name: 'ends in \\', kind: 'named', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Place`;
UNWIND [
  {id: 'e0000000000000050', name: 'line\nbreak\ttab \u0001\u001B[31m\u007F bell', kind: 'named', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Product`;
UNWIND [
  {id: 'o14d5088fec64c574', name: 'Hélène O\'Neil not be welcome', fact: 'f8f3b8e214af07be2', relation: 'not be'},
  {id: 'ofead771821cb6972', name: 'Hélène O\'Neil hide "12\\\\13" costs', fact: 'fc7f8f73eed56dddd', relation: 'hide'}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Statement`;
UNWIND [
  {id: 'e0000000000000060', name: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', kind: 'named', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Work`;
UNWIND [
  {s: 'e0000000000000020', t: 'ofead771821cb6972', p: {id: 'ffead771821cb6972', label: 'accuse', fact: 'ffead771821cb6972', standing: 'asserted', relation: 'accuse', lemma: 'accuse', predicate: 'accuse', family: 'accuse', events: ['v0000000000000004'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/sec"ond <&>.txt', quote: 'The memo accuses the minister of hiding "12\\\\13" costs\nand more.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`ACCUSE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'o14d5088fec64c574', t: 'o8f3b8e214af07be2', p: {id: 'c14d5088fec64c574o', label: 'content object', fact: 'f8f3b8e214af07be2', standing: 'denied'}},
  {s: 'ofead771821cb6972', t: 'oc7f8f73eed56dddd', p: {id: 'cfead771821cb6972o', label: 'content object', fact: 'fc7f8f73eed56dddd', standing: 'attributed'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CONTENT_OBJECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'o14d5088fec64c574', t: 'e0000000000000010', p: {id: 'c14d5088fec64c574s', label: 'content subject', fact: 'f8f3b8e214af07be2', standing: 'denied'}},
  {s: 'ofead771821cb6972', t: 'e0000000000000010', p: {id: 'cfead771821cb6972s', label: 'content subject', fact: 'fc7f8f73eed56dddd', standing: 'attributed'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CONTENT_SUBJECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000010', t: 'e0000000000000030', p: {id: 'feb4db086a9fd9967', label: 'meet', fact: 'feb4db086a9fd9967', standing: 'asserted', relation: 'meet', lemma: 'meet', predicate: 'meet', family: 'consult', events: ['v0000000000000001'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, time: '2024-03-03', article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`MEET` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000010', t: 'o8f3b8e214af07be2', p: {id: 'f8f3b8e214af07be2', label: 'not be (<script>alert(\'x\')</script> & "club"]]>)', fact: 'f8f3b8e214af07be2', standing: 'denied', relation: 'be', lemma: 'be', claimedBy: ['<script>alert(\'x\')</script> & "club"]]>'], events: ['v0000000000000009'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_BE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000010', t: 'e0000000000000020', p: {id: 'f0f550c2f83d5c18e', label: 'not sign (unnamed)', fact: 'f0f550c2f83d5c18e', standing: 'denied', relation: 'sign', lemma: 'sign', predicate: 'sign', family: 'agree', claimedBy: ['unnamed'], events: ['v0000000000000005', 'v0000000000000006'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 2, confidence: 0.75, article: 'third', quote: 'The minister did not sign the memo.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_SIGN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000030', t: 'e0000000000000050', p: {id: 'f1b95ba14a53e5da6', label: 'own', fact: 'f1b95ba14a53e5da6', standing: 'asserted', relation: 'own', lemma: 'own', events: ['v0000000000000002'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}},
  {s: 'e0000000000000030', t: 'e0000000000000040', p: {id: 'f28bc3ae1365d4ffc', label: 'own', fact: 'f28bc3ae1365d4ffc', standing: 'asserted', relation: 'own', lemma: 'own', events: ['v0000000000000002'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}},
  {s: 'e0000000000000030', t: 'e0000000000000060', p: {id: 'f95e298214cae2de7', label: 'own', fact: 'f95e298214cae2de7', standing: 'asserted', relation: 'own', lemma: 'own', events: ['v0000000000000002'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`OWN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000030', t: 'e0000000000000010', p: {id: 'ff70af7959d2d5bd9', label: 'possible: sue', fact: 'ff70af7959d2d5bd9', standing: 'unrealised', relation: 'sue', lemma: 'sue', predicate: 'sue', family: 'court', events: ['v0000000000000007'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'third', quote: 'The club plans to sue the minister.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_SUE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000020', t: 'e0000000000000010', p: {id: 'f0d180fe4cb00f463', label: 'criticize (officials)', fact: 'f0d180fe4cb00f463', standing: 'attributed', relation: 'criticize', lemma: 'criticize', predicate: 'criticize', family: 'disapprove', claimedBy: ['officials'], events: ['v0000000000000008'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'third', quote: 'The minister did not sign the memo.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_CRITICIZE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000010', t: 'oc7f8f73eed56dddd', p: {id: 'fc7f8f73eed56dddd', label: 'hide (the memo)', fact: 'fc7f8f73eed56dddd', standing: 'attributed', relation: 'hide', lemma: 'hide', claimedBy: ['the memo'], events: ['v0000000000000003'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/sec"ond <&>.txt', quote: 'The memo accuses the minister of hiding "12\\\\13" costs\nand more.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_HIDE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0000000000000030', t: 'o14d5088fec64c574', p: {id: 'f14d5088fec64c574', label: 'tell', fact: 'f14d5088fec64c574', standing: 'asserted', relation: 'tell', lemma: 'tell', events: ['v000000000000000a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'news/first.txt', quote: 'The minister met the <script> club on March 3.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`TELL` {id: row.p.id}]->(b) SET r += row.p;
