CREATE CONSTRAINT relata_node IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'e002779ae76f5d0dc', name: 'bridge contract', kind: 'described', mentions: 7},
  {id: 'e44bf44fc7ede5fcc', name: 'an audit by the NAO', kind: 'described', mentions: 1},
  {id: 'e4800db5aba26b41c', name: 'a letter obtained by the Toronto Sentinel', kind: 'described', mentions: 4},
  {id: 'e7cc7d8210844358d', name: 'A separate report', kind: 'described', mentions: 2},
  {id: 'ea4a566c98a138be2', name: 'An audit published on Wednesday', kind: 'described', mentions: 3},
  {id: 'eaaa5b7a7d6788b4c', name: 'An earlier letter', kind: 'described', mentions: 3},
  {id: 'eb7399d14b6bb6ead', name: 'documents', kind: 'generic', mentions: 1},
  {id: 'ec88d076637d1c640', name: 'the deal', kind: 'described', mentions: 2},
  {id: 'ef50138391973bc2d', name: 'The document', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Document`;
UNWIND [
  {id: 'e240d895f7251ad02', name: 'an international inquiry', kind: 'described', mentions: 1},
  {id: 'e81433a960b1b4a06', name: 'Halvorsen\'s bid for Castell', kind: 'described', mentions: 1},
  {id: 'e8521be84c09a4baa', name: 'an investigation into a contract that Newcastle City Council gave to Kestrel Engineering Ltd', kind: 'described', mentions: 3},
  {id: 'ea4272342944dafea', name: 'the takeover', kind: 'described', mentions: 4},
  {id: 'eac80094198ec04be', name: 'storms', kind: 'generic', mentions: 1},
  {id: 'edbf9899a5b308353', name: 'fraud in the city\'s road works', kind: 'generic', mentions: 1},
  {id: 'ee24f6a89e09f6b9a', name: 'an investigation into the planned takeover of Castell Lines', kind: 'described', mentions: 4},
  {id: 'ee452ea4c3d0e9484', name: 'a similar merger', kind: 'described', mentions: 1},
  {id: 'ef64776460e71a519', name: 'the rescue', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Event`;
UNWIND [
  {id: 'e03edba291789a43f', name: 'Newcastle', kind: 'named', mentions: 5},
  {id: 'e11f493564badcc8d', name: 'Peru', kind: 'named', mentions: 3},
  {id: 'e155c9e0541c984a5', name: 'Santa Ruela', kind: 'named', mentions: 10},
  {id: 'e1e9c0f5ed52188c9', name: 'Lima', kind: 'named', aliases: ['LIMA'], mentions: 2},
  {id: 'e35ddb33c4159485b', name: 'Brussels', kind: 'named', aliases: ['BRUSSELS'], mentions: 2},
  {id: 'e3a1f7007ed55a73f', name: 'Rotterdam', kind: 'named', mentions: 4},
  {id: 'e72a59f90d461caa0', name: 'Gdansk', kind: 'named', mentions: 2},
  {id: 'e8f2ded81e13f9f98', name: 'Toronto', kind: 'named', mentions: 1},
  {id: 'e910ec55b20eeb91b', name: 'Oslo', kind: 'named', aliases: ['OSLO'], mentions: 3},
  {id: 'eb8deda77ca429d0d', name: 'the port of Rotterdam', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`GeopoliticalEntity`;
UNWIND [
  {id: 'e35d75a6dc2cf4909', name: 'eleven people', kind: 'group', mentions: 1},
  {id: 'e6de501a4693cd349', name: 'about 3,800 people', kind: 'group', mentions: 1},
  {id: 'e90ab3e5268d75dc5', name: 'at least 23 people', kind: 'group', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Group`;
UNWIND [
  {id: 'o05ff4c8632c1b892', name: '23'},
  {id: 'o0f61df645d741dbc', name: 'Every rule was followed'},
  {id: 'o12a860df4d605dd8', name: 'three days of mourning'},
  {id: 'o14d1ef951de65ff9', name: '$2.4 billion'},
  {id: 'o15cfab9f0a31de3b', name: 'President'},
  {id: 'o249b2257ddcaf8d3', name: '23'},
  {id: 'o2ae007957316e723', name: 'May 20'},
  {id: 'o306627860fa14e03', name: 'last year'},
  {id: 'o591d0b419a20a7c3', name: 'Mayor'},
  {id: 'o59afe20b425ab2c8', name: 'Councillor'},
  {id: 'o65b059b93ab20f2a', name: 'comment on the plan'},
  {id: 'o859f9ce8fd70f636', name: 'February 13'},
  {id: 'o86b4bf4b1d0b4c71', name: '23'},
  {id: 'o91db78bec45a1874', name: '£18 million'},
  {id: 'o9580c1713c817a16', name: 'Wednesday'},
  {id: 'oab881306b1265af8', name: 'At least 19 people were killed and about 40 are missing'},
  {id: 'ob60d7cbc6a58d558', name: 'cousin of the minister'},
  {id: 'obd1c31a3a9f61d2b', name: 'a dam above the Peruvian town of Santa Ruela could fail, according to a letter obtained by the Toronto Sentinel'},
  {id: 'ocd3282741ebcdbd5', name: 'May 20'},
  {id: 'oeaa328af62887318', name: 'the company was “devastated” and would pay for the rescue'},
  {id: 'oebbe1a7cce146541', name: 'Mayor'}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Literal`;
UNWIND [
  {id: 'e0ccb0bb8f52c554c', name: 'Castell Lines', kind: 'named', aliases: ['Castell'], mentions: 14},
  {id: 'e0e18a6b607e293d0', name: 'Toronto Sentinel', kind: 'named', mentions: 1},
  {id: 'e11546dc0a2d258d9', name: 'Kestrel Engineering Ltd', kind: 'named', aliases: ['Kestrel', 'Kestrel Engineering'], mentions: 8},
  {id: 'e17304370b776e721', name: 'Minera Alcázar', kind: 'named', aliases: ['Minera Alcazar'], mentions: 5},
  {id: 'e1dcd29b62f114787', name: 'Newcastle City Council', kind: 'named', mentions: 5},
  {id: 'e20c5fd411978c76c', name: 'Northgate', kind: 'named', aliases: ['Northgate Resources', 'Northgate Resources Inc.'], mentions: 9},
  {id: 'e270265a9a1d10670', name: 'Baltic Feeder', kind: 'named', mentions: 3},
  {id: 'e289ef08fc0a3f6f8', name: 'the company', kind: 'described', mentions: 6},
  {id: 'e3918b24a6ac7d7c9', name: 'the merged company', kind: 'described', mentions: 3},
  {id: 'e3d87a9f8cea5c324', name: 'European Commission', kind: 'named', mentions: 8},
  {id: 'e49925bf750785e1e', name: 'The opposition', kind: 'described', mentions: 1},
  {id: 'e533db183bf322fb6', name: 'the Oslo-based firm', kind: 'described', mentions: 2},
  {id: 'e663c8abaa46e1182', name: 'the offices of Minera Alcazar in Lima', kind: 'described', mentions: 1},
  {id: 'e6e0cc9412025c81f', name: 'Police', kind: 'generic', mentions: 1},
  {id: 'e73472877c39e218f', name: 'Hague', kind: 'named', mentions: 1},
  {id: 'e79f45796c947c734', name: 'Harbour Courier', kind: 'named', mentions: 2},
  {id: 'e882034ea68ded92b', name: 'the police', kind: 'described', mentions: 3},
  {id: 'ea156eea36b2d6188', name: 'Halvorsen Shipping', kind: 'named', aliases: ['Halvorsen', 'Halvorsen Shipping ASA'], mentions: 12},
  {id: 'eabd26765bbfeff90', name: 'the Dutch dockers\' union', kind: 'described', mentions: 7},
  {id: 'eb471689a9a567b76', name: 'National Audit Office', kind: 'named', aliases: ['NAO'], mentions: 4},
  {id: 'ebc7af461c62b587b', name: 'the health ministry', kind: 'described', mentions: 1},
  {id: 'edf187e291494730f', name: 'Radio Cumbre', kind: 'named', mentions: 1},
  {id: 'eef2b3010caf917bc', name: 'the firm', kind: 'described', mentions: 2}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Organization`;
UNWIND [
  {id: 'e01d1d5088e462a83', name: 'cracks in the dam', kind: 'described', mentions: 5},
  {id: 'e17388616b722a0e0', name: 'the accusation', kind: 'abstract', mentions: 1},
  {id: 'e1d4a14d42efffb81', name: '90 pages', kind: 'abstract', mentions: 1},
  {id: 'e26b4357f587d087f', name: 'the plan', kind: 'described', mentions: 2},
  {id: 'e2cdc8496a40b91fc', name: 'Peru dam failure', kind: 'abstract', mentions: 1},
  {id: 'e35504b4c1d7ff6fd', name: 'a tender', kind: 'described', mentions: 2},
  {id: 'e56bc16b1796a62df', name: 'prices', kind: 'abstract', mentions: 1},
  {id: 'e68a8496af416b7f7', name: 'the grandson\'s own shares', kind: 'abstract', mentions: 1},
  {id: 'e6ab9b1898896b405', name: 'job losses', kind: 'abstract', mentions: 1},
  {id: 'e6d541104dbe1730c', name: 'a request for comment', kind: 'abstract', mentions: 1},
  {id: 'e71ddfb78dbedb284', name: 'Dockers\' jobs', kind: 'abstract', mentions: 1},
  {id: 'e738dc0121208f46c', name: 'two centimetres', kind: 'described', mentions: 1},
  {id: 'e76b03499bbb2980f', name: 'the price', kind: 'abstract', mentions: 1},
  {id: 'e84a9916223f98314', name: 'The death toll from the collapse of a tailings dam near Santa Ruela', kind: 'abstract', mentions: 1},
  {id: 'e8a20e0ad6eb9bd3e', name: 'the advice of the council\'s lawyers', kind: 'abstract', mentions: 1},
  {id: 'e988c17776c9f0ed1', name: 'price', kind: 'abstract', mentions: 1},
  {id: 'ea03e9b4ce4fe75a5', name: 'the fine', kind: 'described', mentions: 1},
  {id: 'ea3a5e02dfd38db06', name: 'mine owner', kind: 'described', mentions: 1},
  {id: 'ea6bbeb1b8c306813', name: 'Tyne', kind: 'named', mentions: 1},
  {id: 'eafd920c3c7741ffa', name: 'part of the Peruvian town', kind: 'abstract', mentions: 1},
  {id: 'edb029514161c18c8', name: 'the findings', kind: 'abstract', mentions: 1},
  {id: 'ee22917a644b52618', name: 'the sale', kind: 'abstract', mentions: 1},
  {id: 'ef75bdbab47e1189d', name: 'any warning', kind: 'generic', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Other`;
UNWIND [
  {id: 'e00119702bbb56177', name: 'Soldiers', kind: 'generic', mentions: 1},
  {id: 'e0152e33f3c70356e', name: 'Luis Amaya', kind: 'named', aliases: ['Amaya'], mentions: 5},
  {id: 'e038955f73340e6a2', name: 'anyone', kind: 'generic', mentions: 1},
  {id: 'e0419c1397c01b2a7', name: 'Prosecutors', kind: 'generic', mentions: 1},
  {id: 'e05755aa6dcdb38b1', name: 'Helen Tremblay', kind: 'named', aliases: ['Tremblay'], mentions: 7},
  {id: 'e0a8ded7e6b8897c8', name: 'Rosa Quispe', kind: 'named', aliases: ['Quispe'], mentions: 6},
  {id: 'e0ac1346dc917ebfa', name: 'mayor of Newcastle', kind: 'generic', mentions: 1},
  {id: 'e0c58015b14f76187', name: 'mayor', kind: 'described', mentions: 1},
  {id: 'e1ccf807429b5de05', name: 'Amir Haddad', kind: 'named', aliases: ['Haddad'], mentions: 6},
  {id: 'e2735dce3ec2511bd', name: 'Union leader', kind: 'unnamed_source', mentions: 2},
  {id: 'e2bc88d6a90780084', name: 'Marc Delisle', kind: 'named', mentions: 1},
  {id: 'e3b8053779db5aa1d', name: 'Tom Whitlock', kind: 'named', aliases: ['Whitlock'], mentions: 6},
  {id: 'e418ef2e6d5fd2d3f', name: 'Brian Moss', kind: 'named', mentions: 4},
  {id: 'e48ea64028d782c18', name: 'An engineer', kind: 'described', mentions: 3},
  {id: 'e50d083eddc67826c', name: 'reporters in Oslo', kind: 'generic', mentions: 1},
  {id: 'e5becf34d19713e48', name: 'Carlos Ibarra', kind: 'named', aliases: ['Ibarra'], mentions: 4},
  {id: 'e61b3e782cee52e64', name: 'Grace Okafor', kind: 'named', aliases: ['Okafor'], mentions: 8},
  {id: 'e63b86509d0d66b5f', name: 'Sarah Whitlock', kind: 'named', aliases: ['Whitlock'], mentions: 14},
  {id: 'e7e9c8b8e4d72d4eb', name: 'The grandson of the founder', kind: 'described', mentions: 2},
  {id: 'e8ab0186bcf48c2d4', name: 'Daniel Okafor', kind: 'named', aliases: ['Okafor'], mentions: 8},
  {id: 'e956e8f484bc52ed1', name: 'Pieter Castell', kind: 'named', mentions: 2},
  {id: 'eb7f806884288beb6', name: 'Jorge Ibarra', kind: 'named', mentions: 3},
  {id: 'ebaa63600104d0a35', name: 'Willem Castell', kind: 'named', mentions: 1},
  {id: 'ed04301951f92581c', name: 'Dutch officials in The Hague', kind: 'generic', mentions: 1},
  {id: 'edb16ed0e280dc48c', name: 'Ingrid Solheim', kind: 'named', mentions: 1},
  {id: 'ee146b6d66c0e011b', name: 'the mayor', kind: 'described', mentions: 1},
  {id: 'ee27bfab066dce20d', name: 'officials', kind: 'unnamed_source', mentions: 1},
  {id: 'ef9115756283f7bff', name: 'Dutch dockers', kind: 'unnamed_source', mentions: 4}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Person`;
UNWIND [
  {id: 'e1d474484e2d0113d', name: 'Andes Wire', kind: 'named', mentions: 1},
  {id: 'e43ce4938316e5e52', name: 'A second dam', kind: 'described', mentions: 6},
  {id: 'e7d7c9f2c4fd09874', name: 'Europe', kind: 'named', mentions: 1},
  {id: 'e879f1178977af3a4', name: 'the dam', kind: 'described', mentions: 4},
  {id: 'e8ed6002fd6749308', name: 'every route that Castell serves today', kind: 'generic', mentions: 2},
  {id: 'ea4ebd2ae457031f2', name: 'two terminals', kind: 'described', mentions: 1},
  {id: 'edd04c24c2dd05091', name: 'North Sea', kind: 'named', mentions: 1},
  {id: 'ef751d9827046c377', name: 'the mountains above Santa Ruela', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Place`;
UNWIND [
  {id: 'e07921af1cc634d40', name: 'the application', kind: 'described', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Product`;
UNWIND [
  {id: 'e102ae23e74894caf', name: 'anything wrong', kind: 'generic', mentions: 1},
  {id: 'e2f0b0128a28dff59', name: 'the reservoir', kind: 'described', mentions: 1},
  {id: 'e4780e34546f4c39a', name: 'half of the container traffic', kind: 'generic', mentions: 1}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Quantity`;
UNWIND [
  {id: 'o19d23c620011908d', name: 'An engineer warn the firm about cracks in the dam', fact: 'f17acd0882552eb1b', relation: 'warn'},
  {id: 'o1c6923d64d22bdb5', name: 'cracks in the dam grow by two centimetres', fact: 'fbc93131fdd6c2993', relation: 'increase'},
  {id: 'o2b93ba8e2a435536', name: 'the police open investigation into bridge contract', fact: 'fd0e1178f268ffe98', relation: 'investigate'},
  {id: 'o3494195064fc7458', name: 'possible: European Commission block the deal', fact: 'fb25db616c8f16376', relation: 'possible: block'},
  {id: 'o3c2625da3cd9058d', name: 'possible: Amir Haddad cancel bridge contract with Kestrel Engineering Ltd', fact: 'ff8d8f9448b76c3e0', relation: 'possible: cancel'},
  {id: 'o3f0740c4d9e4414b', name: 'possible: Dutch dockers strike over the takeover', fact: 'f85988d8dd0ecd24f', relation: 'possible: strike over'},
  {id: 'o4c1bdea7eaa807f5', name: 'the merged company buy Castell Lines', fact: 'f49919acad1f270e7', relation: 'buy'},
  {id: 'o4c2a952da2ab31a9', name: 'Sarah Whitlock ignore the advice of the council\'s lawyers', fact: 'f52e8efdd5777ccb0', relation: 'ignore'},
  {id: 'o5f17d9a01e9369f2', name: 'Helen Tremblay not see a letter obtained by the Toronto Sentinel', fact: 'ffb1df474f7b61b59', relation: 'not see'},
  {id: 'o61fcd5c5522bdb94', name: 'possible: Northgate empty the reservoir', fact: 'f83c621b296a2a9a8', relation: 'possible: empty'},
  {id: 'o81b4ab10a9a96a7b', name: 'possible: Castell Lines buy Castell Lines', fact: 'faed2f5427846a3d2', relation: 'possible: buy'},
  {id: 'o88b06115f69de4d9', name: 'possible: Halvorsen Shipping keep every route that Castell serves today', fact: 'f55e2e0f987a16ec5', relation: 'possible: keep'},
  {id: 'o8bd2ee27f9b3708f', name: 'Newcastle pay £18 million to Kestrel Engineering Ltd', fact: 'f91db78bec45a1874', relation: 'pay'},
  {id: 'o8fa5572a25817fed', name: 'Union leader not be consulted about the sale', fact: 'f4b0c08c3747697c0', relation: 'not be consulted about'},
  {id: 'o9334a86c31197510', name: 'Kestrel Engineering Ltd win on price', fact: 'fab6e4f2c8023e1aa', relation: 'win on'},
  {id: 'oadbc5efa6831bb66', name: 'possible: Halvorsen Shipping buy Castell Lines', fact: 'f37fca18dd3023271', relation: 'possible: buy'},
  {id: 'ocd19e9baa33ec4e8', name: 'possible: the deal create Castell Lines', fact: 'faeb83a47eadcfbc8', relation: 'possible: create'},
  {id: 'ocf747b6f688bb3cc', name: 'the company receive any warning', fact: 'fd377892535e7b241', relation: 'receive'},
  {id: 'od4390bd100a65c95', name: 'the Dutch dockers\' union accept job losses', fact: 'f6e511ca6712c5139', relation: 'accept'},
  {id: 'oe07bd88381a20bf5', name: 'Sarah Whitlock mislead Newcastle City Council', fact: 'fbf758a67fd30aa37', relation: 'deceive'},
  {id: 'oe1a2296b9fd163a2', name: 'Minera Alcázar be told about cracks in the dam', fact: 'f5e2409bf680cbb51', relation: 'be told about'},
  {id: 'oeaa18bb894b6ff45', name: 'possible: the merged company control half of the container traffic in Rotterdam', fact: 'fa5f46d36c04e1eaf', relation: 'possible: control'},
  {id: 'oeab5cf45cff8c696', name: 'Sarah Whitlock not do anything wrong', fact: 'fcb931f9c80f25759', relation: 'not do'},
  {id: 'of0174e8c5d9fa1b6', name: 'Brian Moss pay anyone', fact: 'f2028c9a62d5dcf5d', relation: 'pay'}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Statement`;
UNWIND [
  {id: 'e009565c5d8166dd4', name: 'February 13', kind: 'named', mentions: 1},
  {id: 'e07253b105b96a614', name: 'Monday', kind: 'named', mentions: 1},
  {id: 'e0b3987d60837edef', name: 'Thursday', kind: 'named', mentions: 2},
  {id: 'e12f8589eaaf6a21d', name: 'June 11', kind: 'named', mentions: 1},
  {id: 'e134787b1647adfc7', name: 'Monday', kind: 'named', mentions: 1},
  {id: 'e22ca082f04f78faa', name: 'Tuesday', kind: 'named', mentions: 1},
  {id: 'e2a070a166700652f', name: 'Wednesday', kind: 'named', mentions: 1},
  {id: 'e3c936c456b2b8aa9', name: 'Tuesday', kind: 'named', mentions: 1},
  {id: 'e415b1b3e7381ff6f', name: 'November', kind: 'named', mentions: 2},
  {id: 'e4a8ce3339fda2188', name: 'Wednesday', kind: 'named', mentions: 1},
  {id: 'e6310bbb3863d992e', name: 'Monday', kind: 'named', mentions: 1},
  {id: 'e985df4941c450f4b', name: 'May 20', kind: 'named', mentions: 2},
  {id: 'ea5a77b735aa3cc25', name: 'May 6', kind: 'named', mentions: 1},
  {id: 'eaf9e182c7ecda347', name: 'Feb. 15, 2024', kind: 'named', mentions: 1},
  {id: 'ef7c01d4b03a6fad1', name: 'Tuesday', kind: 'named', mentions: 2}
] AS row
MERGE (n:Node {id: row.id}) SET n += row, n:`Time`;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'e0ccb0bb8f52c554c', p: {id: 'f52410b0b4b41608e', label: 'accuse', fact: 'f52410b0b4b41608e', standing: 'asserted', relation: 'accuse', lemma: 'accuse', predicate: 'accuse', family: 'accuse', events: ['vcc1a1197a649b6bc'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.69, article: 'graphs/articles/ledger_weekly.txt', quote: 'Mr. Okafor accused the carrier of hiding a plan to move 600 jobs from Rotterdam to Gdansk.'}},
  {s: 'e0a8ded7e6b8897c8', t: 'e17304370b776e721', p: {id: 'f76623e52e87a81e1', label: 'accuse', fact: 'f76623e52e87a81e1', standing: 'asserted', relation: 'accuse', lemma: 'accuse', predicate: 'accuse', family: 'accuse', events: ['v7f61d40c423d8a70'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.76, article: 'graphs/articles/valley_post.html', quote: 'Rosa Quispe, the mayor of Santa Ruela, accused Minera Alcázar of ignoring cracks in the wall.'}},
  {s: 'eb471689a9a567b76', t: 'e63b86509d0d66b5f', p: {id: 'f78af5acace29da5e', label: 'accuse', fact: 'f78af5acace29da5e', standing: 'asserted', relation: 'accuse', lemma: 'accuse', predicate: 'accuse', family: 'accuse', events: ['v52fe4bee55fd65c2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.29, article: 'bridge-3', quote: 'Sarah Whitlock resigned as mayor of Newcastle on Tuesday, two weeks after the audit office accused her of bypassing a tender for a bridge over the Tyne.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`ACCUSE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'o81b4ab10a9a96a7b', p: {id: 'f81b4ab10a9a96a7b', label: 'agree', fact: 'f81b4ab10a9a96a7b', standing: 'asserted', relation: 'agree', lemma: 'agree', events: ['vc81fb813ecda8135'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.5, article: 'graphs/articles/harbour_courier.txt', quote: 'Norwegian carrier agrees to buy rival Castell Lines'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`AGREE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3918b24a6ac7d7c9', t: 'o4c1bdea7eaa807f5', p: {id: 'f4c1bdea7eaa807f5', label: 'announce', fact: 'f4c1bdea7eaa807f5', standing: 'asserted', relation: 'announce', lemma: 'announce', predicate: 'announce', family: 'say', events: ['v494ea871ec1dd330'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.2, article: 'graphs/articles/ledger_weekly.txt', quote: 'Dutch dockers will strike on May 20 unless Halvorsen Shipping guarantees their jobs, their union warned on Tuesday, a day after the Norwegian company announced that it was buying Castell.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`ANNOUNCE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0152e33f3c70356e', t: 'o15cfab9f0a31de3b', p: {id: 'f15cfab9f0a31de3b', label: 'be', fact: 'f15cfab9f0a31de3b', standing: 'asserted', relation: 'be', lemma: 'be', events: ['va3463c9c47cc479f', 'vdbbc7a193fa03346'], weight: 2, supportArticles: 2, supportOrigins: 2, assertions: 2, confidence: 0.91, article: 'graphs/articles/valley_post.html', quote: 'President Luis Amaya visited the town on Wednesday.'}},
  {s: 'e63b86509d0d66b5f', t: 'o591d0b419a20a7c3', p: {id: 'f591d0b419a20a7c3', label: 'be', fact: 'f591d0b419a20a7c3', standing: 'asserted', relation: 'be', lemma: 'be', events: ['v678d0ef7cbae8ae4', 'vfa09def957ff9964'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 2, confidence: 0.91, article: 'bridge-1', quote: 'Mayor Whitlock rejected the findings.'}},
  {s: 'e1ccf807429b5de05', t: 'o59afe20b425ab2c8', p: {id: 'f59afe20b425ab2c8', label: 'be', fact: 'f59afe20b425ab2c8', standing: 'asserted', relation: 'be', lemma: 'be', events: ['v009c128b90406910'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'bridge-1', quote: '"She misled this council twice," said Councillor Amir Haddad.'}},
  {s: 'eb7f806884288beb6', t: 'ob60d7cbc6a58d558', p: {id: 'fb60d7cbc6a58d558', label: 'be', fact: 'fb60d7cbc6a58d558', standing: 'asserted', relation: 'be', lemma: 'be', events: ['v22477d4afb1b1e63'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.64, article: 'graphs/articles/andes_wire.txt', quote: 'He is a cousin of the minister.'}},
  {s: 'e0a8ded7e6b8897c8', t: 'oebbe1a7cce146541', p: {id: 'febbe1a7cce146541', label: 'be', fact: 'febbe1a7cce146541', standing: 'asserted', relation: 'be', lemma: 'be', events: ['v9ce5fcd65f309c77'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.87, article: 'graphs/articles/andes_wire.txt', quote: 'Mayor Rosa Quispe said Minera Alcazar had been told about cracks in the dam three months before the disaster.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e879f1178977af3a4', t: 'e17304370b776e721', p: {id: 'f4227ec8863e77e4f', label: 'belong to', fact: 'f4227ec8863e77e4f', standing: 'asserted', relation: 'belong to', lemma: 'belong to', events: ['v9edd172ffdbf34d4'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.36, article: 'graphs/articles/valley_post.html', quote: 'The dam belongs to Minera Alcázar, a subsidiary of the Canadian company Northgate Resources.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BELONG_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e61b3e782cee52e64', t: 'ea156eea36b2d6188', p: {id: 'f6d7c4776994aa785', label: 'be chief executive of', fact: 'f6d7c4776994aa785', standing: 'asserted', relation: 'be chief executive of', lemma: 'be chief executive of', events: ['v1444226d7d07446c', 'v779deb4ee140a513'], weight: 2, supportArticles: 2, supportOrigins: 2, assertions: 2, confidence: 0.79, article: 'graphs/articles/harbour_courier.txt', quote: 'Grace Okafor, the chief executive of Halvorsen, told reporters in Oslo that the deal would create the largest carrier in northern Europe.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_CHIEF_EXECUTIVE_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e956e8f484bc52ed1', t: 'e0ccb0bb8f52c554c', p: {id: 'f11e001689a4512ec', label: 'be former chairman of', fact: 'f11e001689a4512ec', standing: 'asserted', relation: 'be former chairman of', lemma: 'be former chairman of', events: ['v6867b0723c4d93d7'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.79, article: 'graphs/articles/ledger_weekly.txt', quote: 'Castell\'s former chairman, Pieter Castell, criticized the price.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_FORMER_CHAIRMAN_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'o306627860fa14e03', p: {id: 'f306627860fa14e03', label: 'be hit', fact: 'f306627860fa14e03', standing: 'asserted', relation: 'be hit', lemma: 'be hit', events: ['v359aee40fae10b72'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.46, article: 'graphs/articles/harbour_courier.txt', quote: 'It was hit hard last year when storms closed the port of Rotterdam for nine days.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_HIT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e50d083eddc67826c', t: 'e910ec55b20eeb91b', p: {id: 'f6de81f58c9ecab6a', label: 'be in', fact: 'f6de81f58c9ecab6a', standing: 'asserted', relation: 'be in', lemma: 'be in', events: ['vc53f73600b370fec'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.64, article: 'graphs/articles/harbour_courier.txt', quote: 'Grace Okafor, the chief executive of Halvorsen, told reporters in Oslo that the deal would create the largest carrier in northern Europe.'}},
  {s: 'e663c8abaa46e1182', t: 'e1e9c0f5ed52188c9', p: {id: 'fe6ef8d8092d4338c', label: 'be in', fact: 'fe6ef8d8092d4338c', standing: 'asserted', relation: 'be in', lemma: 'be in', events: ['va9f57c74c78706b6'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.39, article: 'graphs/articles/andes_wire.txt', quote: 'Prosecutors searched the offices of Minera Alcazar in Lima on Thursday and seized documents.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eb7f806884288beb6', t: 'e289ef08fc0a3f6f8', p: {id: 'fe2f89bcec936d02a', label: 'be manager of', fact: 'fe2f89bcec936d02a', standing: 'asserted', relation: 'be manager of', lemma: 'be manager of', events: ['vfeb899c4e0e4f0b1'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.33, article: 'graphs/articles/andes_wire.txt', quote: '"We have found no such letter," its manager, Jorge Ibarra, told the broadcaster Radio Cumbre.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_MANAGER_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e20c5fd411978c76c', t: 'eef2b3010caf917bc', p: {id: 'feda6c3d988a0b7c3', label: 'be parent of', fact: 'feda6c3d988a0b7c3', standing: 'asserted', relation: 'be parent of', lemma: 'be parent of', events: ['vd0c1983abb0efcbc'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.67, article: 'graphs/articles/andes_wire.txt', quote: 'The firm\'s Canadian parent, Northgate, has suspended Mr. Ibarra.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_PARENT_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea4a566c98a138be2', t: 'o9580c1713c817a16', p: {id: 'f9580c1713c817a16', label: 'be published', fact: 'f9580c1713c817a16', standing: 'asserted', relation: 'be published', lemma: 'be published', events: ['vea0367a3b5d7a1bb'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.65, time: '2025-09-03', article: 'bridge-1', quote: 'An audit published on Wednesday criticizes Newcastle\'s mayor, Sarah Whitlock, for awarding the contract for a new bridge without a tender.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_PUBLISHED` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e4800db5aba26b41c', t: 'e05755aa6dcdb38b1', p: {id: 'f2de6aa10af87467d', label: 'be sent to', fact: 'f2de6aa10af87467d', standing: 'asserted', relation: 'be sent to', lemma: 'be sent to', events: ['vbd58dd1cfd6d3203'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.59, article: 'graphs/articles/toronto_sentinel.txt', quote: 'The four-page letter was sent to Helen Tremblay, the president of the Toronto-based company.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BE_SENT_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0c58015b14f76187', t: 'ea3a5e02dfd38db06', p: {id: 'fb5b9d3bdcbe8a907', label: 'blame', fact: 'fb5b9d3bdcbe8a907', standing: 'asserted', relation: 'blame', lemma: 'blame', events: ['v139117840c7cc6c8'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.41, article: 'graphs/articles/andes_wire.txt', quote: 'Peru dam failure kills 23 as mayor blames mine owner'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BLAME` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'ee452ea4c3d0e9484', p: {id: 'f814fb8bab4aa6201', label: 'block', fact: 'f814fb8bab4aa6201', standing: 'asserted', relation: 'block', lemma: 'block', events: ['v4b5ce0f405bbeb38'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.78, article: 'graphs/articles/ledger_weekly.txt', quote: 'The European Commission, which blocked a similar merger two years ago, has not yet received the application.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BLOCK` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e879f1178977af3a4', t: 'ef751d9827046c377', p: {id: 'f1476d2cda61f4187', label: 'burst in', fact: 'f1476d2cda61f4187', standing: 'asserted', relation: 'burst in', lemma: 'burst in', events: ['v40fb8a0dba51f915'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.49, time: '2024-02-13', article: 'graphs/articles/valley_post.html', quote: 'A mining dam burst in the mountains above Santa Ruela on Tuesday night and buried part of the Peruvian town under mud.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BURST_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e879f1178977af3a4', t: 'eafd920c3c7741ffa', p: {id: 'f8f983a915dda719d', label: 'bury', fact: 'f8f983a915dda719d', standing: 'asserted', relation: 'bury', lemma: 'bury', events: ['ve002fcd23cf8486b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.44, article: 'graphs/articles/valley_post.html', quote: 'A mining dam burst in the mountains above Santa Ruela on Tuesday night and buried part of the Peruvian town under mud.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`BURY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e61b3e782cee52e64', t: 'ee24f6a89e09f6b9a', p: {id: 'f6e699eebc2ba7e28', label: 'call normal step', fact: 'f6e699eebc2ba7e28', standing: 'asserted', relation: 'call normal step', lemma: 'call normal step', events: ['v1b8435ac3cc6c2f0'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.66, article: 'graphs/articles/north_sea_desk.md', quote: 'Halvorsen\'s boss, Grace Okafor, called the investigation "a normal step".'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CALL_NORMAL_STEP` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0a8ded7e6b8897c8', t: 'o19d23c620011908d', p: {id: 'f19d23c620011908d', label: 'claim', fact: 'f19d23c620011908d', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v10f2de291eb226d9'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.6, article: 'graphs/articles/valley_post.html', quote: 'An engineer had warned the firm about the cracks in November, Quispe said.'}},
  {s: 'e4800db5aba26b41c', t: 'o1c6923d64d22bdb5', p: {id: 'f1c6923d64d22bdb5', label: 'claim', fact: 'f1c6923d64d22bdb5', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['vda2d5c2c537b6828'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.3, article: 'graphs/articles/toronto_sentinel.txt', quote: 'It says that cracks in the wall had grown by two centimetres a week and urges Northgate to empty the reservoir.'}},
  {s: 'ee27bfab066dce20d', t: 'o2b93ba8e2a435536', p: {id: 'f2b93ba8e2a435536', label: 'claim', fact: 'f2b93ba8e2a435536', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['vef8c7599e788e652'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.26, time: '2025-09-09', article: 'bridge-2', quote: 'Police have opened an investigation into a contract that Newcastle City Council gave to Kestrel Engineering Ltd, officials said on Tuesday.'}},
  {s: 'e1ccf807429b5de05', t: 'o3c2625da3cd9058d', p: {id: 'f3c2625da3cd9058d', label: 'claim', fact: 'f3c2625da3cd9058d', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['vf4ff1a187b7e24e5'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.58, article: 'bridge-3', quote: 'Haddad said that he would cancel the deal with Kestrel.'}},
  {s: 'e05755aa6dcdb38b1', t: 'o5f17d9a01e9369f2', p: {id: 'f5f17d9a01e9369f2', label: 'claim', fact: 'f5f17d9a01e9369f2', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['ve8e840166483f295'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.56, article: 'graphs/articles/toronto_sentinel.txt', quote: 'Ms. Tremblay said that she had never seen the letter.'}},
  {s: 'e61b3e782cee52e64', t: 'o88b06115f69de4d9', p: {id: 'f88b06115f69de4d9', label: 'claim', fact: 'f88b06115f69de4d9', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v218a62282bc91511'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.57, article: 'graphs/articles/harbour_courier.txt', quote: '"We will keep every route that Castell serves today," she said.'}},
  {s: 'ea4a566c98a138be2', t: 'o8bd2ee27f9b3708f', p: {id: 'f8bd2ee27f9b3708f', label: 'claim', fact: 'f8bd2ee27f9b3708f', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['vbd2e3ba6b04071a2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.17, article: 'bridge-1', quote: 'The report says that the city paid £18 million to Kestrel Engineering, a firm that employs the mayor\'s husband, Tom Whitlock.'}},
  {s: 'e2735dce3ec2511bd', t: 'o8fa5572a25817fed', p: {id: 'f8fa5572a25817fed', label: 'claim', fact: 'f8fa5572a25817fed', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['ve9a15c070a2382a2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.48, article: 'graphs/articles/ledger_weekly.txt', quote: 'Union leader says he was never consulted about the sale'}},
  {s: 'e418ef2e6d5fd2d3f', t: 'o9334a86c31197510', p: {id: 'f9334a86c31197510', label: 'claim', fact: 'f9334a86c31197510', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v8bf5c44ac618d9d6'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.56, article: 'bridge-2', quote: '"We won on price," he said.'}},
  {s: 'ebc7af461c62b587b', t: 'oab881306b1265af8', p: {id: 'fab881306b1265af8', label: 'claim', fact: 'fab881306b1265af8', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v7640c0530cdf5d61'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.62, article: 'graphs/articles/valley_post.html', quote: 'At least 19 people were killed and about 40 are missing, the health ministry said.'}},
  {s: 'e1ccf807429b5de05', t: 'oe07bd88381a20bf5', p: {id: 'fe07bd88381a20bf5', label: 'claim', fact: 'fe07bd88381a20bf5', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['vbaa026b5a40fe5ce'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.33, article: 'bridge-1', quote: '"She misled this council twice," said Councillor Amir Haddad.'}},
  {s: 'e0a8ded7e6b8897c8', t: 'oe1a2296b9fd163a2', p: {id: 'fe1a2296b9fd163a2', label: 'claim', fact: 'fe1a2296b9fd163a2', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v355f60f2bbb1b018'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.68, article: 'graphs/articles/andes_wire.txt', quote: 'Mayor Rosa Quispe said Minera Alcazar had been told about cracks in the dam three months before the disaster.'}},
  {s: 'e05755aa6dcdb38b1', t: 'oeaa328af62887318', p: {id: 'feaa328af62887318', label: 'claim', fact: 'feaa328af62887318', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v1e870aaf7020819d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.82, article: 'graphs/articles/valley_post.html', quote: 'Northgate’s president, Helen Tremblay, said that the company was “devastated” and would pay for the rescue.'}},
  {s: 'e63b86509d0d66b5f', t: 'oeab5cf45cff8c696', p: {id: 'feab5cf45cff8c696', label: 'claim', fact: 'feab5cf45cff8c696', standing: 'asserted', relation: 'claim', lemma: 'say', predicate: 'claim', family: 'say', events: ['v8ecbd135c3e62129'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.42, article: 'bridge-3', quote: '"I have done nothing wrong, but the city needs calm," Ms Whitlock said in a statement.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CLAIM` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eac80094198ec04be', t: 'eb8deda77ca429d0d', p: {id: 'f8025ab0c63b69518', label: 'close', fact: 'f8025ab0c63b69518', standing: 'asserted', relation: 'close', lemma: 'close', events: ['v45d8cbad57d0ba2b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.64, article: 'graphs/articles/harbour_courier.txt', quote: 'It was hit hard last year when storms closed the port of Rotterdam for nine days.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CLOSE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e43ce4938316e5e52', t: 'o859f9ce8fd70f636', p: {id: 'f859f9ce8fd70f636', label: 'collapse', fact: 'f859f9ce8fd70f636', standing: 'asserted', relation: 'collapse', lemma: 'collapse', events: ['vb00ea1d9080d4149'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.51, time: 'XXXX-02-13', article: 'graphs/articles/toronto_sentinel.txt', quote: 'The dam collapsed on February 13 and killed at least 23 people.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`COLLAPSE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'o19d23c620011908d', t: 'eef2b3010caf917bc', p: {id: 'c19d23c620011908do', label: 'content object', fact: 'f17acd0882552eb1b', standing: 'attributed'}},
  {s: 'o1c6923d64d22bdb5', t: 'e738dc0121208f46c', p: {id: 'c1c6923d64d22bdb5o', label: 'content object', fact: 'fbc93131fdd6c2993', standing: 'attributed'}},
  {s: 'o2b93ba8e2a435536', t: 'e002779ae76f5d0dc', p: {id: 'c2b93ba8e2a435536o', label: 'content object', fact: 'fd0e1178f268ffe98', standing: 'attributed'}},
  {s: 'o3494195064fc7458', t: 'ec88d076637d1c640', p: {id: 'c3494195064fc7458o', label: 'content object', fact: 'fb25db616c8f16376', standing: 'unrealised'}},
  {s: 'o3c2625da3cd9058d', t: 'e002779ae76f5d0dc', p: {id: 'c3c2625da3cd9058do', label: 'content object', fact: 'ff8d8f9448b76c3e0', standing: 'unrealised'}},
  {s: 'o3f0740c4d9e4414b', t: 'ea4272342944dafea', p: {id: 'c3f0740c4d9e4414bo', label: 'content object', fact: 'f85988d8dd0ecd24f', standing: 'unrealised'}},
  {s: 'o4c1bdea7eaa807f5', t: 'e0ccb0bb8f52c554c', p: {id: 'c4c1bdea7eaa807f5o', label: 'content object', fact: 'f49919acad1f270e7', standing: 'attributed'}},
  {s: 'o4c2a952da2ab31a9', t: 'e8a20e0ad6eb9bd3e', p: {id: 'c4c2a952da2ab31a9o', label: 'content object', fact: 'f52e8efdd5777ccb0', standing: 'attributed'}},
  {s: 'o5f17d9a01e9369f2', t: 'e4800db5aba26b41c', p: {id: 'c5f17d9a01e9369f2o', label: 'content object', fact: 'ffb1df474f7b61b59', standing: 'denied'}},
  {s: 'o61fcd5c5522bdb94', t: 'e2f0b0128a28dff59', p: {id: 'c61fcd5c5522bdb94o', label: 'content object', fact: 'f83c621b296a2a9a8', standing: 'unrealised'}},
  {s: 'o81b4ab10a9a96a7b', t: 'e0ccb0bb8f52c554c', p: {id: 'c81b4ab10a9a96a7bo', label: 'content object', fact: 'faed2f5427846a3d2', standing: 'unrealised'}},
  {s: 'o88b06115f69de4d9', t: 'e8ed6002fd6749308', p: {id: 'c88b06115f69de4d9o', label: 'content object', fact: 'f55e2e0f987a16ec5', standing: 'unrealised'}},
  {s: 'o8bd2ee27f9b3708f', t: 'o91db78bec45a1874', p: {id: 'c8bd2ee27f9b3708fo', label: 'content object', fact: 'f91db78bec45a1874', standing: 'attributed'}},
  {s: 'o8fa5572a25817fed', t: 'ee22917a644b52618', p: {id: 'c8fa5572a25817fedo', label: 'content object', fact: 'f4b0c08c3747697c0', standing: 'denied'}},
  {s: 'o9334a86c31197510', t: 'e988c17776c9f0ed1', p: {id: 'c9334a86c31197510o', label: 'content object', fact: 'fab6e4f2c8023e1aa', standing: 'attributed'}},
  {s: 'oadbc5efa6831bb66', t: 'e0ccb0bb8f52c554c', p: {id: 'cadbc5efa6831bb66o', label: 'content object', fact: 'f37fca18dd3023271', standing: 'unrealised'}},
  {s: 'ocd19e9baa33ec4e8', t: 'e0ccb0bb8f52c554c', p: {id: 'ccd19e9baa33ec4e8o', label: 'content object', fact: 'faeb83a47eadcfbc8', standing: 'unrealised'}},
  {s: 'ocf747b6f688bb3cc', t: 'ef75bdbab47e1189d', p: {id: 'ccf747b6f688bb3cco', label: 'content object', fact: 'fd377892535e7b241', standing: 'denied'}},
  {s: 'od4390bd100a65c95', t: 'e6ab9b1898896b405', p: {id: 'cd4390bd100a65c95o', label: 'content object', fact: 'f6e511ca6712c5139', standing: 'denied'}},
  {s: 'oe07bd88381a20bf5', t: 'e1dcd29b62f114787', p: {id: 'ce07bd88381a20bf5o', label: 'content object', fact: 'fbf758a67fd30aa37', standing: 'attributed'}},
  {s: 'oe1a2296b9fd163a2', t: 'e01d1d5088e462a83', p: {id: 'ce1a2296b9fd163a2o', label: 'content object', fact: 'f5e2409bf680cbb51', standing: 'attributed'}},
  {s: 'oeaa18bb894b6ff45', t: 'e4780e34546f4c39a', p: {id: 'ceaa18bb894b6ff45o', label: 'content object', fact: 'fa5f46d36c04e1eaf', standing: 'unrealised'}},
  {s: 'oeab5cf45cff8c696', t: 'e102ae23e74894caf', p: {id: 'ceab5cf45cff8c696o', label: 'content object', fact: 'fcb931f9c80f25759', standing: 'denied'}},
  {s: 'of0174e8c5d9fa1b6', t: 'e038955f73340e6a2', p: {id: 'cf0174e8c5d9fa1b6o', label: 'content object', fact: 'f2028c9a62d5dcf5d', standing: 'denied'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CONTENT_OBJECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'o19d23c620011908d', t: 'e48ea64028d782c18', p: {id: 'c19d23c620011908ds', label: 'content subject', fact: 'f17acd0882552eb1b', standing: 'attributed'}},
  {s: 'o1c6923d64d22bdb5', t: 'e01d1d5088e462a83', p: {id: 'c1c6923d64d22bdb5s', label: 'content subject', fact: 'fbc93131fdd6c2993', standing: 'attributed'}},
  {s: 'o2b93ba8e2a435536', t: 'e882034ea68ded92b', p: {id: 'c2b93ba8e2a435536s', label: 'content subject', fact: 'fd0e1178f268ffe98', standing: 'attributed'}},
  {s: 'o3494195064fc7458', t: 'e3d87a9f8cea5c324', p: {id: 'c3494195064fc7458s', label: 'content subject', fact: 'fb25db616c8f16376', standing: 'unrealised'}},
  {s: 'o3c2625da3cd9058d', t: 'e1ccf807429b5de05', p: {id: 'c3c2625da3cd9058ds', label: 'content subject', fact: 'ff8d8f9448b76c3e0', standing: 'unrealised'}},
  {s: 'o3f0740c4d9e4414b', t: 'ef9115756283f7bff', p: {id: 'c3f0740c4d9e4414bs', label: 'content subject', fact: 'f85988d8dd0ecd24f', standing: 'unrealised'}},
  {s: 'o4c1bdea7eaa807f5', t: 'e3918b24a6ac7d7c9', p: {id: 'c4c1bdea7eaa807f5s', label: 'content subject', fact: 'f49919acad1f270e7', standing: 'attributed'}},
  {s: 'o4c2a952da2ab31a9', t: 'e63b86509d0d66b5f', p: {id: 'c4c2a952da2ab31a9s', label: 'content subject', fact: 'f52e8efdd5777ccb0', standing: 'attributed'}},
  {s: 'o5f17d9a01e9369f2', t: 'e05755aa6dcdb38b1', p: {id: 'c5f17d9a01e9369f2s', label: 'content subject', fact: 'ffb1df474f7b61b59', standing: 'denied'}},
  {s: 'o61fcd5c5522bdb94', t: 'e20c5fd411978c76c', p: {id: 'c61fcd5c5522bdb94s', label: 'content subject', fact: 'f83c621b296a2a9a8', standing: 'unrealised'}},
  {s: 'o81b4ab10a9a96a7b', t: 'e0ccb0bb8f52c554c', p: {id: 'c81b4ab10a9a96a7bs', label: 'content subject', fact: 'faed2f5427846a3d2', standing: 'unrealised'}},
  {s: 'o88b06115f69de4d9', t: 'ea156eea36b2d6188', p: {id: 'c88b06115f69de4d9s', label: 'content subject', fact: 'f55e2e0f987a16ec5', standing: 'unrealised'}},
  {s: 'o8bd2ee27f9b3708f', t: 'e03edba291789a43f', p: {id: 'c8bd2ee27f9b3708fs', label: 'content subject', fact: 'f91db78bec45a1874', standing: 'attributed'}},
  {s: 'o8fa5572a25817fed', t: 'e2735dce3ec2511bd', p: {id: 'c8fa5572a25817feds', label: 'content subject', fact: 'f4b0c08c3747697c0', standing: 'denied'}},
  {s: 'o9334a86c31197510', t: 'e11546dc0a2d258d9', p: {id: 'c9334a86c31197510s', label: 'content subject', fact: 'fab6e4f2c8023e1aa', standing: 'attributed'}},
  {s: 'oadbc5efa6831bb66', t: 'ea156eea36b2d6188', p: {id: 'cadbc5efa6831bb66s', label: 'content subject', fact: 'f37fca18dd3023271', standing: 'unrealised'}},
  {s: 'ocd19e9baa33ec4e8', t: 'ec88d076637d1c640', p: {id: 'ccd19e9baa33ec4e8s', label: 'content subject', fact: 'faeb83a47eadcfbc8', standing: 'unrealised'}},
  {s: 'ocf747b6f688bb3cc', t: 'e289ef08fc0a3f6f8', p: {id: 'ccf747b6f688bb3ccs', label: 'content subject', fact: 'fd377892535e7b241', standing: 'denied'}},
  {s: 'od4390bd100a65c95', t: 'eabd26765bbfeff90', p: {id: 'cd4390bd100a65c95s', label: 'content subject', fact: 'f6e511ca6712c5139', standing: 'denied'}},
  {s: 'oe07bd88381a20bf5', t: 'e63b86509d0d66b5f', p: {id: 'ce07bd88381a20bf5s', label: 'content subject', fact: 'fbf758a67fd30aa37', standing: 'attributed'}},
  {s: 'oe1a2296b9fd163a2', t: 'e17304370b776e721', p: {id: 'ce1a2296b9fd163a2s', label: 'content subject', fact: 'f5e2409bf680cbb51', standing: 'attributed'}},
  {s: 'oeaa18bb894b6ff45', t: 'e3918b24a6ac7d7c9', p: {id: 'ceaa18bb894b6ff45s', label: 'content subject', fact: 'fa5f46d36c04e1eaf', standing: 'unrealised'}},
  {s: 'oeab5cf45cff8c696', t: 'e63b86509d0d66b5f', p: {id: 'ceab5cf45cff8c696s', label: 'content subject', fact: 'fcb931f9c80f25759', standing: 'denied'}},
  {s: 'of0174e8c5d9fa1b6', t: 'e418ef2e6d5fd2d3f', p: {id: 'cf0174e8c5d9fa1b6s', label: 'content subject', fact: 'f2028c9a62d5dcf5d', standing: 'denied'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CONTENT_SUBJECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea4a566c98a138be2', t: 'e63b86509d0d66b5f', p: {id: 'fb3a84ad4a915de61', label: 'criticize', fact: 'fb3a84ad4a915de61', standing: 'asserted', relation: 'criticize', lemma: 'criticize', predicate: 'criticize', family: 'disapprove', events: ['veb1d6a2dcdb07bf0'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.49, article: 'bridge-1', quote: 'An audit published on Wednesday criticizes Newcastle\'s mayor, Sarah Whitlock, for awarding the contract for a new bridge without a tender.'}},
  {s: 'e956e8f484bc52ed1', t: 'e76b03499bbb2980f', p: {id: 'fe858ef79b494d484', label: 'criticize', fact: 'fe858ef79b494d484', standing: 'asserted', relation: 'criticize', lemma: 'criticize', predicate: 'criticize', family: 'disapprove', events: ['v31901366b35d2044'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.83, article: 'graphs/articles/ledger_weekly.txt', quote: 'Castell\'s former chairman, Pieter Castell, criticized the price.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`CRITICIZE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0152e33f3c70356e', t: 'o12a860df4d605dd8', p: {id: 'f12a860df4d605dd8', label: 'declare', fact: 'f12a860df4d605dd8', standing: 'asserted', relation: 'declare', lemma: 'declare', events: ['v366e257005f1331d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.72, article: 'graphs/articles/andes_wire.txt', quote: 'President Amaya declared three days of mourning.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`DECLARE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'o65b059b93ab20f2a', p: {id: 'f65b059b93ab20f2a', label: 'decline', fact: 'f65b059b93ab20f2a', standing: 'asserted', relation: 'decline', lemma: 'decline', events: ['v0c2adc8ed2956865'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.68, article: 'graphs/articles/harbour_courier.txt', quote: 'A spokesman for the commission declined to comment on the plan.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`DECLINE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e49925bf750785e1e', t: 'e63b86509d0d66b5f', p: {id: 'f8d12375951198083', label: 'demand', fact: 'f8d12375951198083', standing: 'asserted', relation: 'demand', lemma: 'call on', predicate: 'demand', family: 'demand', events: ['vbd6fce8987741512'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.41, article: 'bridge-1', quote: 'The opposition called on her to resign.'}},
  {s: 'e0152e33f3c70356e', t: 'e240d895f7251ad02', p: {id: 'ff69394a0c1e4e84c', label: 'demand', fact: 'ff69394a0c1e4e84c', standing: 'asserted', relation: 'demand', lemma: 'call for', predicate: 'demand', family: 'demand', events: ['vc94f4aa8bca83a0e'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.84, article: 'graphs/articles/toronto_sentinel.txt', quote: 'Peru\'s president, Luis Amaya, called for an international inquiry.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`DEMAND` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e289ef08fc0a3f6f8', t: 'ocf747b6f688bb3cc', p: {id: 'fcf747b6f688bb3cc', label: 'deny', fact: 'fcf747b6f688bb3cc', standing: 'asserted', relation: 'deny', lemma: 'deny', predicate: 'deny', family: 'disapprove', events: ['v617410b2aba3fcea'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.5, article: 'graphs/articles/andes_wire.txt', quote: 'The company denies that it received any warning.'}},
  {s: 'e8ab0186bcf48c2d4', t: 'od4390bd100a65c95', p: {id: 'fd4390bd100a65c95', label: 'deny', fact: 'fd4390bd100a65c95', standing: 'asserted', relation: 'deny', lemma: 'deny', predicate: 'deny', family: 'disapprove', events: ['v34f70cc5128a7229'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.51, article: 'graphs/articles/harbour_courier.txt', quote: 'Daniel Okafor, the president of the Dutch dockers\' union, denied that the union had accepted job losses.'}},
  {s: 'e418ef2e6d5fd2d3f', t: 'of0174e8c5d9fa1b6', p: {id: 'ff0174e8c5d9fa1b6', label: 'deny', fact: 'ff0174e8c5d9fa1b6', standing: 'asserted', relation: 'deny', lemma: 'deny', predicate: 'deny', family: 'disapprove', events: ['v8b9ba3a150b9703d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.42, article: 'bridge-2', quote: 'Kestrel\'s founder, Brian Moss, denied paying anyone.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`DENY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e11546dc0a2d258d9', t: 'e3b8053779db5aa1d', p: {id: 'fab7d09c45b05e587', label: 'dismiss', fact: 'fab7d09c45b05e587', standing: 'asserted', relation: 'dismiss', lemma: 'dismiss', events: ['v21d9926eceed11b8'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.28, time: '2025-09-08', article: 'bridge-2', quote: 'The firm dismissed Mr. Whitlock on Monday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`DISMISS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e1dcd29b62f114787', t: 'e1ccf807429b5de05', p: {id: 'f7db54916186a29f4', label: 'elect', fact: 'f7db54916186a29f4', standing: 'asserted', relation: 'elect', lemma: 'elect', predicate: 'elect', family: 'office', events: ['v7ca0fefe722c1b5b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.41, article: 'bridge-3', quote: 'The council elected Amir Haddad, a critic of the contract, as acting mayor.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`ELECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'e6de501a4693cd349', p: {id: 'f0005fa64361320f1', label: 'employ', fact: 'f0005fa64361320f1', standing: 'asserted', relation: 'employ', lemma: 'employ', events: ['v9664f1fcddf7ca1f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.66, article: 'graphs/articles/harbour_courier.txt', quote: 'Castell employs about 3,800 people.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`EMPLOY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'oeaa18bb894b6ff45', p: {id: 'feaa18bb894b6ff45', label: 'fear', fact: 'feaa18bb894b6ff45', standing: 'asserted', relation: 'fear', lemma: 'fear', predicate: 'fear', family: 'disapprove', events: ['v801fbef45158c5c2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.21, article: 'graphs/articles/north_sea_desk.md', quote: 'The commission fears that the merged company would control half of the container traffic in Rotterdam.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`FEAR` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eb471689a9a567b76', t: 'o4c2a952da2ab31a9', p: {id: 'f4c2a952da2ab31a9', label: 'find', fact: 'f4c2a952da2ab31a9', standing: 'asserted', relation: 'find', lemma: 'find', predicate: 'find', family: 'investigate', events: ['vd06d47710f80d6fe'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.46, time: '2025-09-01', article: 'bridge-2', quote: 'The inquiry follows an audit by the NAO, which found last week that Sarah Whitlock had ignored the advice of the council\'s lawyers.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`FIND` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8521be84c09a4baa', t: 'e44bf44fc7ede5fcc', p: {id: 'fd91dbf554bce9354', label: 'follow', fact: 'fd91dbf554bce9354', standing: 'asserted', relation: 'follow', lemma: 'follow', events: ['vc206535fe270328d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.38, article: 'bridge-2', quote: 'The inquiry follows an audit by the NAO, which found last week that Sarah Whitlock had ignored the advice of the council\'s lawyers.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`FOLLOW` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e418ef2e6d5fd2d3f', t: 'e11546dc0a2d258d9', p: {id: 'f7bf19ea5bad0f60b', label: 'found', fact: 'f7bf19ea5bad0f60b', standing: 'asserted', relation: 'found', lemma: 'be founder of', predicate: 'found', family: 'create', events: ['vadc75c2b2e0de0bd'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.81, article: 'bridge-2', quote: 'Kestrel\'s founder, Brian Moss, denied paying anyone.'}},
  {s: 'ebaa63600104d0a35', t: 'e0ccb0bb8f52c554c', p: {id: 'fec064a9895329914', label: 'found', fact: 'fec064a9895329914', standing: 'asserted', relation: 'found', lemma: 'found', events: ['vb38a41eab41a1793'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.78, time: '1921', article: 'graphs/articles/harbour_courier.txt', quote: 'Castell was founded in 1921 by the shipowner Willem Castell.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`FOUND` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eabd26765bbfeff90', t: 'o2ae007957316e723', p: {id: 'f2ae007957316e723', label: 'go on strike', fact: 'f2ae007957316e723', standing: 'asserted', relation: 'go on strike', lemma: 'go on strike', events: ['vfce8df28beb35948'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.21, time: 'XXXX-05-20', article: 'graphs/articles/north_sea_desk.md', quote: 'The union of the Dutch dockers, which went on strike on May 20, welcomed it.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`GO_ON_STRIKE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e35ddb33c4159485b', t: 'e81433a960b1b4a06', p: {id: 'f1acf22d83c405a65', label: 'investigate', fact: 'f1acf22d83c405a65', standing: 'asserted', relation: 'investigate', lemma: 'open inquiry into', predicate: 'investigate', family: 'investigate', events: ['ve0e1ab890e32eeb7'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.44, article: 'graphs/articles/north_sea_desk.md', quote: '# Brussels opens inquiry into Halvorsen\'s bid for Castell'}},
  {s: 'e3d87a9f8cea5c324', t: 'ea4272342944dafea', p: {id: 'fc537ab06d3d43d71', label: 'investigate', fact: 'fc537ab06d3d43d71', standing: 'asserted', relation: 'investigate', lemma: 'open investigation into', predicate: 'investigate', family: 'investigate', events: ['v8dfb61d78a074589'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.71, article: 'graphs/articles/north_sea_desk.md', quote: 'The European Commission has opened an investigation into the planned takeover of Castell Lines by Halvorsen Shipping ASA.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`INVESTIGATE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e2cdc8496a40b91fc', t: 'o249b2257ddcaf8d3', p: {id: 'f249b2257ddcaf8d3', label: 'kill', fact: 'f249b2257ddcaf8d3', standing: 'asserted', relation: 'kill', lemma: 'kill', events: ['ve27b69c85a019374'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.47, article: 'graphs/articles/andes_wire.txt', quote: 'Peru dam failure kills 23 as mayor blames mine owner'}},
  {s: 'e43ce4938316e5e52', t: 'e90ab3e5268d75dc5', p: {id: 'ff177b5e6342c358d', label: 'kill', fact: 'ff177b5e6342c358d', standing: 'asserted', relation: 'kill', lemma: 'kill', predicate: 'kill', family: 'attack', events: ['v73c1e1f26e884460'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.57, article: 'graphs/articles/toronto_sentinel.txt', quote: 'The dam collapsed on February 13 and killed at least 23 people.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`KILL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e20c5fd411978c76c', t: 'e01d1d5088e462a83', p: {id: 'fb1731875c2942c9d', label: 'know of', fact: 'fb1731875c2942c9d', standing: 'asserted', relation: 'know of', lemma: 'know of', events: ['vdfd8d427910e4f17'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.55, article: 'graphs/articles/toronto_sentinel.txt', quote: 'Northgate knew of cracks in Peruvian dam, leaked letter shows'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`KNOW_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'eabd26765bbfeff90', p: {id: 'f8cfa17f086d163b3', label: 'lead', fact: 'f8cfa17f086d163b3', standing: 'asserted', relation: 'lead', lemma: 'be president of', predicate: 'lead', family: 'office', events: ['v48e14a8249c3270c', 'v7f1523514b293816', 've60dabb605c4e011'], weight: 3, supportArticles: 3, supportOrigins: 3, assertions: 3, confidence: 0.81, article: 'graphs/articles/harbour_courier.txt', quote: 'Daniel Okafor, the president of the Dutch dockers\' union, denied that the union had accepted job losses.'}},
  {s: 'e63b86509d0d66b5f', t: 'e03edba291789a43f', p: {id: 'f9ee505a4d660e969', label: 'lead', fact: 'f9ee505a4d660e969', standing: 'asserted', relation: 'lead', lemma: 'be mayor of', predicate: 'lead', family: 'office', events: ['v9a76b36c5ea93920'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.73, article: 'bridge-1', quote: 'An audit published on Wednesday criticizes Newcastle\'s mayor, Sarah Whitlock, for awarding the contract for a new bridge without a tender.'}},
  {s: 'e61b3e782cee52e64', t: 'ea156eea36b2d6188', p: {id: 'fa5b780bccf5da5e6', label: 'lead', fact: 'fa5b780bccf5da5e6', standing: 'asserted', relation: 'lead', lemma: 'be boss of', predicate: 'lead', family: 'office', events: ['v55cc20353cf253ad'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.68, article: 'graphs/articles/north_sea_desk.md', quote: 'Halvorsen\'s boss, Grace Okafor, called the investigation "a normal step".'}},
  {s: 'e05755aa6dcdb38b1', t: 'e20c5fd411978c76c', p: {id: 'fb9b4820e0f381c6c', label: 'lead', fact: 'fb9b4820e0f381c6c', standing: 'asserted', relation: 'lead', lemma: 'be president of', predicate: 'lead', family: 'office', events: ['v73b3fdd542abe0f1'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.67, article: 'graphs/articles/valley_post.html', quote: 'Northgate’s president, Helen Tremblay, said that the company was “devastated” and would pay for the rescue.'}},
  {s: 'e0a8ded7e6b8897c8', t: 'e155c9e0541c984a5', p: {id: 'fbe8a0f4e462be438', label: 'lead', fact: 'fbe8a0f4e462be438', standing: 'asserted', relation: 'lead', lemma: 'be mayor of', predicate: 'lead', family: 'office', events: ['v50379c26bb71f325', 'vaeff13179ae749ae'], weight: 2, supportArticles: 2, supportOrigins: 2, assertions: 2, confidence: 0.82, article: 'graphs/articles/valley_post.html', quote: 'Rosa Quispe, the mayor of Santa Ruela, accused Minera Alcázar of ignoring cracks in the wall.'}},
  {s: 'e05755aa6dcdb38b1', t: 'e289ef08fc0a3f6f8', p: {id: 'fd9fca7e3a9e6b2e8', label: 'lead', fact: 'fd9fca7e3a9e6b2e8', standing: 'asserted', relation: 'lead', lemma: 'be president of', predicate: 'lead', family: 'office', events: ['v0edee5a972bb5e7a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.79, article: 'graphs/articles/toronto_sentinel.txt', quote: 'The four-page letter was sent to Helen Tremblay, the president of the Toronto-based company.'}},
  {s: 'e0152e33f3c70356e', t: 'e11f493564badcc8d', p: {id: 'ffc995eefdaa489cc', label: 'lead', fact: 'ffc995eefdaa489cc', standing: 'asserted', relation: 'lead', lemma: 'be president of', predicate: 'lead', family: 'office', events: ['v2a30e1c9abb77c8b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.79, article: 'graphs/articles/toronto_sentinel.txt', quote: 'Peru\'s president, Luis Amaya, called for an international inquiry.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`LEAD` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e61b3e782cee52e64', t: 'ed04301951f92581c', p: {id: 'f82c942a82026cd07', label: 'meet', fact: 'f82c942a82026cd07', standing: 'asserted', relation: 'meet', lemma: 'meet with', predicate: 'meet', family: 'consult', events: ['v8327361ea54e8bee'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.84, article: 'graphs/articles/ledger_weekly.txt', quote: 'Ms. Okafor, Halvorsen\'s chief executive, met with Dutch officials in The Hague on Tuesday to discuss the takeover.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`MEET` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eabd26765bbfeff90', t: 'e6ab9b1898896b405', p: {id: 'f6e511ca6712c5139', label: 'not accept (Daniel Okafor)', fact: 'f6e511ca6712c5139', standing: 'denied', relation: 'accept', lemma: 'accept', claimedBy: ['Daniel Okafor'], events: ['v8c89ac2bb953bd72'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.51, article: 'graphs/articles/harbour_courier.txt', quote: 'Daniel Okafor, the president of the Dutch dockers\' union, denied that the union had accepted job losses.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_ACCEPT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ef50138391973bc2d', t: 'e3b8053779db5aa1d', p: {id: 'f9593fb6a374ab100', label: 'not accuse', fact: 'f9593fb6a374ab100', standing: 'denied', relation: 'accuse', lemma: 'accuse', predicate: 'accuse', family: 'accuse', events: ['v5cb6a9d2a876437e'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.5, article: 'bridge-2', quote: 'The document does not accuse Whitlock of corruption.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_ACCUSE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e2735dce3ec2511bd', t: 'ee22917a644b52618', p: {id: 'f4b0c08c3747697c0', label: 'not be consulted about (Union leader)', fact: 'f4b0c08c3747697c0', standing: 'denied', relation: 'be consulted about', lemma: 'be consulted about', claimedBy: ['Union leader'], events: ['v576e19697b0c8e3d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.48, article: 'graphs/articles/ledger_weekly.txt', quote: 'Union leader says he was never consulted about the sale'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_BE_CONSULTED_ABOUT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'e61b3e782cee52e64', p: {id: 'f385e6cde477209d0', label: 'not be related to', fact: 'f385e6cde477209d0', standing: 'denied', relation: 'be related to', lemma: 'be related to', events: ['v5ff4513da0479d87'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.14, article: 'graphs/articles/harbour_courier.txt', quote: 'He is not related to the Halvorsen executive.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_BE_RELATED_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'e26b4357f587d087f', p: {id: 'fc05cb76f1769ccba', label: 'not comment_on', fact: 'fc05cb76f1769ccba', standing: 'denied', relation: 'comment_on', lemma: 'comment on', predicate: 'comment_on', family: 'say', events: ['veb8d71f078b10d40'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.81, article: 'graphs/articles/harbour_courier.txt', quote: 'A spokesman for the commission declined to comment on the plan.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_COMMENT_ON` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e102ae23e74894caf', p: {id: 'fcb931f9c80f25759', label: 'not do (Sarah Whitlock)', fact: 'fcb931f9c80f25759', standing: 'denied', relation: 'do', lemma: 'do', claimedBy: ['Sarah Whitlock'], events: ['vc74d109b42ef6ae4'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.42, article: 'bridge-3', quote: '"I have done nothing wrong, but the city needs calm," Ms Whitlock said in a statement.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_DO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eaaa5b7a7d6788b4c', t: 'e05755aa6dcdb38b1', p: {id: 'feab3a0f4b515c96a', label: 'not mention', fact: 'feab3a0f4b515c96a', standing: 'denied', relation: 'mention', lemma: 'mention', events: ['v558b6578ec4c472e'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.43, article: 'graphs/articles/toronto_sentinel.txt', quote: 'That letter did not mention Ms. Tremblay.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_MENTION` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e7cc7d8210844358d', t: 'ee146b6d66c0e011b', p: {id: 'fce16e6b21be2e707', label: 'not name', fact: 'fce16e6b21be2e707', standing: 'denied', relation: 'name', lemma: 'name', events: ['v3cf38e7606529102'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.38, article: 'bridge-2', quote: 'It did not name the mayor.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_NAME` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e418ef2e6d5fd2d3f', t: 'e038955f73340e6a2', p: {id: 'f2028c9a62d5dcf5d', label: 'not pay (Brian Moss)', fact: 'f2028c9a62d5dcf5d', standing: 'denied', relation: 'pay', lemma: 'pay', claimedBy: ['Brian Moss'], events: ['ve3a7a723ffd6fff7'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.42, article: 'bridge-2', quote: 'Kestrel\'s founder, Brian Moss, denied paying anyone.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_PAY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'e07921af1cc634d40', p: {id: 'fc8a3970c961c33da', label: 'not receive', fact: 'fc8a3970c961c33da', standing: 'denied', relation: 'receive', lemma: 'receive', events: ['v20c2644ad0e0f249'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.66, article: 'graphs/articles/ledger_weekly.txt', quote: 'The European Commission, which blocked a similar merger two years ago, has not yet received the application.'}},
  {s: 'e289ef08fc0a3f6f8', t: 'ef75bdbab47e1189d', p: {id: 'fd377892535e7b241', label: 'not receive (the company)', fact: 'fd377892535e7b241', standing: 'denied', relation: 'receive', lemma: 'receive', claimedBy: ['the company'], events: ['vcf1b9437e38f0d59'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.51, article: 'graphs/articles/andes_wire.txt', quote: 'The company denies that it received any warning.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_RECEIVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3b8053779db5aa1d', t: 'e6d541104dbe1730c', p: {id: 'f1a36ef6c0855b752', label: 'not respond to', fact: 'f1a36ef6c0855b752', standing: 'denied', relation: 'respond to', lemma: 'respond to', events: ['vc16f1fdd470c627b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.78, article: 'bridge-1', quote: 'Tom Whitlock did not respond to a request for comment.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_RESPOND_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e05755aa6dcdb38b1', t: 'e4800db5aba26b41c', p: {id: 'ffb1df474f7b61b59', label: 'not see (Helen Tremblay)', fact: 'ffb1df474f7b61b59', standing: 'denied', relation: 'see', lemma: 'see', claimedBy: ['Helen Tremblay'], events: ['vaa266c4aec964f01'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.56, article: 'graphs/articles/toronto_sentinel.txt', quote: 'Ms. Tremblay said that she had never seen the letter.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`NOT_SEE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0e18a6b607e293d0', t: 'e4800db5aba26b41c', p: {id: 'f11c61a12a5202998', label: 'obtain', fact: 'f11c61a12a5202998', standing: 'asserted', relation: 'obtain', lemma: 'obtain', predicate: 'obtain', family: 'business', events: ['vc206545a59ddae8f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.4, article: 'graphs/articles/toronto_sentinel.txt', quote: 'An engineer warned Northgate Resources Inc. in November that a dam above the Peruvian town of Santa Ruela could fail, according to a letter obtained by the Toronto Sentinel.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`OBTAIN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e270265a9a1d10670', t: 'ea03e9b4ce4fe75a5', p: {id: 'f4ae86428f30d6ec2', label: 'possible: appeal against', fact: 'f4ae86428f30d6ec2', standing: 'unrealised', relation: 'appeal against', lemma: 'appeal against', events: ['ve7c9f0a13ea8c761'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.62, article: 'graphs/articles/north_sea_desk.md', quote: 'Baltic Feeder will appeal against the fine.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_APPEAL_AGAINST` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'ea4272342944dafea', p: {id: 'f86e61e6fea6f60f9', label: 'possible: approve', fact: 'f86e61e6fea6f60f9', standing: 'unrealised', relation: 'approve', lemma: 'approve', predicate: 'approve', family: 'approve', events: ['vf23176e4c8ce3446'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.68, article: 'graphs/articles/harbour_courier.txt', quote: 'The takeover must be approved by the European Commission.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_APPROVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'e0ccb0bb8f52c554c', p: {id: 'f2be378676b856a47', label: 'possible: bid for (unnamed)', fact: 'f2be378676b856a47', standing: 'unrealised', relation: 'bid for', lemma: 'bid for', claimedBy: ['unnamed'], events: ['v3597567d316a6e31'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.08, article: 'graphs/articles/north_sea_desk.md', quote: '# Brussels opens inquiry into Halvorsen\'s bid for Castell'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_BID_FOR` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'ec88d076637d1c640', p: {id: 'fb25db616c8f16376', label: 'possible: block (Daniel Okafor)', fact: 'fb25db616c8f16376', standing: 'unrealised', relation: 'block', lemma: 'block', claimedBy: ['Daniel Okafor'], events: ['vd7fd2bfca3fb6dc8'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.21, article: 'graphs/articles/north_sea_desk.md', quote: 'Its president, Mr. Okafor, urged the commission to block the deal.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_BLOCK` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'e0ccb0bb8f52c554c', p: {id: 'f37fca18dd3023271', label: 'possible: buy (the two companies)', fact: 'f37fca18dd3023271', standing: 'unrealised', relation: 'buy', lemma: 'buy', predicate: 'buy', family: 'business', claimedBy: ['the two companies'], events: ['vfa33be627e195146'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.2, article: 'graphs/articles/harbour_courier.txt', quote: 'Halvorsen Shipping has agreed to buy Castell Lines, a container carrier based in Rotterdam, for $2.4 billion, the two companies said on Monday.'}},
  {s: 'e0ccb0bb8f52c554c', t: 'e0ccb0bb8f52c554c', p: {id: 'faed2f5427846a3d2', label: 'possible: buy', fact: 'faed2f5427846a3d2', standing: 'unrealised', relation: 'buy', lemma: 'buy', predicate: 'buy', family: 'business', events: ['vf8d07364d9ce649f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.64, article: 'graphs/articles/harbour_courier.txt', quote: 'Norwegian carrier agrees to buy rival Castell Lines'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_BUY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e1ccf807429b5de05', t: 'e002779ae76f5d0dc', p: {id: 'ff8d8f9448b76c3e0', label: 'possible: cancel (Amir Haddad)', fact: 'ff8d8f9448b76c3e0', standing: 'unrealised', relation: 'cancel', lemma: 'cancel', claimedBy: ['Amir Haddad'], events: ['v114099165818f585'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.58, article: 'bridge-3', quote: 'Haddad said that he would cancel the deal with Kestrel.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_CANCEL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e1ccf807429b5de05', t: 'e11546dc0a2d258d9', p: {id: 'f51d93bb7b94f9f00', label: 'possible: cancel deal with (Amir Haddad)', fact: 'f51d93bb7b94f9f00', standing: 'unrealised', relation: 'cancel deal with', lemma: 'cancel deal with', claimedBy: ['Amir Haddad'], events: ['v114099165818f585'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.34, article: 'bridge-3', quote: 'Haddad said that he would cancel the deal with Kestrel.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_CANCEL_DEAL_WITH` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3918b24a6ac7d7c9', t: 'e4780e34546f4c39a', p: {id: 'fa5f46d36c04e1eaf', label: 'possible: control (European Commission)', fact: 'fa5f46d36c04e1eaf', standing: 'unrealised', relation: 'control', lemma: 'control', claimedBy: ['European Commission'], events: ['vb8d4ae90b327e0b4'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.35, article: 'graphs/articles/north_sea_desk.md', quote: 'The commission fears that the merged company would control half of the container traffic in Rotterdam.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_CONTROL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ec88d076637d1c640', t: 'e0ccb0bb8f52c554c', p: {id: 'faeb83a47eadcfbc8', label: 'possible: create (Grace Okafor)', fact: 'faeb83a47eadcfbc8', standing: 'unrealised', relation: 'create', lemma: 'create', predicate: 'create', family: 'create', claimedBy: ['Grace Okafor'], events: ['vd35646eb28ac32ab'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.4, article: 'graphs/articles/harbour_courier.txt', quote: 'Grace Okafor, the chief executive of Halvorsen, told reporters in Oslo that the deal would create the largest carrier in northern Europe.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_CREATE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e61b3e782cee52e64', t: 'ea4272342944dafea', p: {id: 'f01930ff83c4930be', label: 'possible: discuss', fact: 'f01930ff83c4930be', standing: 'unrealised', relation: 'discuss', lemma: 'discuss', events: ['vedfc75669b1d55d5'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.69, article: 'graphs/articles/ledger_weekly.txt', quote: 'Ms. Okafor, Halvorsen\'s chief executive, met with Dutch officials in The Hague on Tuesday to discuss the takeover.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_DISCUSS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e20c5fd411978c76c', t: 'e2f0b0128a28dff59', p: {id: 'f83c621b296a2a9a8', label: 'possible: empty (a letter obtained by the Toronto Sentinel)', fact: 'f83c621b296a2a9a8', standing: 'unrealised', relation: 'empty', lemma: 'empty', claimedBy: ['a letter obtained by the Toronto Sentinel'], events: ['v2a080c64f0efbbae'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.35, article: 'graphs/articles/toronto_sentinel.txt', quote: 'It says that cracks in the wall had grown by two centimetres a week and urges Northgate to empty the reservoir.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_EMPTY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e1dcd29b62f114787', t: 'e002779ae76f5d0dc', p: {id: 'f2359988daa04128c', label: 'possible: give (unnamed)', fact: 'f2359988daa04128c', standing: 'unrealised', relation: 'give', lemma: 'give', predicate: 'give', family: 'aid', claimedBy: ['unnamed'], events: ['veca8b737f804fa70'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.03, article: 'bridge-2', quote: 'Police have opened an investigation into a contract that Newcastle City Council gave to Kestrel Engineering Ltd, officials said on Tuesday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_GIVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'e71ddfb78dbedb284', p: {id: 'ff85271794f34d420', label: 'possible: guarantee (the Dutch dockers\' union)', fact: 'ff85271794f34d420', standing: 'unrealised', relation: 'guarantee', lemma: 'guarantee', claimedBy: ['the Dutch dockers\' union'], events: ['v4fb0a54cc123c983'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.22, article: 'graphs/articles/ledger_weekly.txt', quote: 'Dutch dockers will strike on May 20 unless Halvorsen Shipping guarantees their jobs, their union warned on Tuesday, a day after the Norwegian company announced that it was buying Castell.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_GUARANTEE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'e8ed6002fd6749308', p: {id: 'f55e2e0f987a16ec5', label: 'possible: keep (Grace Okafor)', fact: 'f55e2e0f987a16ec5', standing: 'unrealised', relation: 'keep', lemma: 'keep', claimedBy: ['Grace Okafor'], events: ['v7f6deb3a16082763'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.58, article: 'graphs/articles/harbour_courier.txt', quote: '"We will keep every route that Castell serves today," she said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_KEEP` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e533db183bf322fb6', t: 'o14d1ef951de65ff9', p: {id: 'f14d1ef951de65ff9', label: 'possible: pay (Harbour Courier)', fact: 'f14d1ef951de65ff9', standing: 'unrealised', relation: 'pay', lemma: 'pay', claimedBy: ['Harbour Courier'], events: ['v8f9a83fedb265658'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.34, article: 'graphs/articles/ledger_weekly.txt', quote: 'According to the Harbour Courier, the Oslo-based firm will pay $2.4 billion for its smaller rival.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_PAY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e289ef08fc0a3f6f8', t: 'ef64776460e71a519', p: {id: 'f079c984569e78844', label: 'possible: pay for (Helen Tremblay)', fact: 'f079c984569e78844', standing: 'unrealised', relation: 'pay for', lemma: 'pay for', claimedBy: ['Helen Tremblay'], events: ['vba3b2a4f32ca15d2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.36, article: 'graphs/articles/valley_post.html', quote: 'Northgate’s president, Helen Tremblay, said that the company was “devastated” and would pay for the rescue.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_PAY_FOR` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'ea4ebd2ae457031f2', p: {id: 'f89929ee97a079274', label: 'possible: sell (unnamed)', fact: 'f89929ee97a079274', standing: 'unrealised', relation: 'sell', lemma: 'sell', predicate: 'sell', family: 'business', claimedBy: ['unnamed'], events: ['va015ec2b21a1612a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.28, article: 'graphs/articles/north_sea_desk.md', quote: 'Halvorsen may have to sell two terminals, an official familiar with the case said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_SELL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'e8ed6002fd6749308', p: {id: 'f9f0643fe844dbec2', label: 'possible: serve (Grace Okafor)', fact: 'f9f0643fe844dbec2', standing: 'unrealised', relation: 'serve', lemma: 'serve', claimedBy: ['Grace Okafor'], events: ['vea6523b8899b898a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.26, article: 'graphs/articles/harbour_courier.txt', quote: '"We will keep every route that Castell serves today," she said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_SERVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ef9115756283f7bff', t: 'ocd3282741ebcdbd5', p: {id: 'fcd3282741ebcdbd5', label: 'possible: strike (the Dutch dockers\' union)', fact: 'fcd3282741ebcdbd5', standing: 'unrealised', relation: 'strike', lemma: 'strike', claimedBy: ['the Dutch dockers\' union'], events: ['v32cda3b51d180e4f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.36, time: 'XXXX-05-20', article: 'graphs/articles/ledger_weekly.txt', quote: 'Dutch dockers will strike on May 20 unless Halvorsen Shipping guarantees their jobs, their union warned on Tuesday, a day after the Norwegian company announced that it was buying Castell.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_STRIKE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ef9115756283f7bff', t: 'ea4272342944dafea', p: {id: 'f85988d8dd0ecd24f', label: 'possible: strike over (Dutch dockers)', fact: 'f85988d8dd0ecd24f', standing: 'unrealised', relation: 'strike over', lemma: 'strike over', claimedBy: ['Dutch dockers'], events: ['v926d133967bc6f16'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.25, article: 'graphs/articles/ledger_weekly.txt', quote: 'Dockers threaten to strike over Halvorsen takeover'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`POSSIBLE_STRIKE_OVER` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e882034ea68ded92b', t: 'e7cc7d8210844358d', p: {id: 'ff979e71d187b872c', label: 'prepare', fact: 'ff979e71d187b872c', standing: 'asserted', relation: 'prepare', lemma: 'prepare', events: ['vfc074f14f1ab0ba7'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.2, time: '2023', article: 'bridge-2', quote: 'A separate report, prepared by the police in 2023, warned about fraud in the city\'s road works.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`PREPARE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3d87a9f8cea5c324', t: 'e270265a9a1d10670', p: {id: 'f925bd52d96555005', label: 'punish', fact: 'f925bd52d96555005', standing: 'asserted', relation: 'punish', lemma: 'fine', predicate: 'punish', family: 'sanction', events: ['v7aaf4051859b047a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.17, article: 'graphs/articles/north_sea_desk.md', quote: 'In a separate case, the commission fined Baltic Feeder, a small carrier from Gdansk, for fixing prices.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`PUNISH` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e6e0cc9412025c81f', t: 'e3b8053779db5aa1d', p: {id: 'f17d1634fdbe0e3ee', label: 'question', fact: 'f17d1634fdbe0e3ee', standing: 'asserted', relation: 'question', lemma: 'question', events: ['vb6cd56c49c66e47f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.68, time: '2025-09-15', article: 'bridge-3', quote: 'Police questioned Tom Whitlock and Brian Moss on Monday.'}},
  {s: 'e6e0cc9412025c81f', t: 'e418ef2e6d5fd2d3f', p: {id: 'f9d605911bf97d240', label: 'question', fact: 'f9d605911bf97d240', standing: 'asserted', relation: 'question', lemma: 'question', events: ['vb6cd56c49c66e47f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.57, time: '2025-09-15', article: 'bridge-3', quote: 'Police questioned Tom Whitlock and Brian Moss on Monday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`QUESTION` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'edb029514161c18c8', p: {id: 'f79b81147b5a50d66', label: 'reject', fact: 'f79b81147b5a50d66', standing: 'asserted', relation: 'reject', lemma: 'reject', predicate: 'reject', family: 'disapprove', events: ['va07a6d1630ab7b9a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.86, article: 'bridge-1', quote: 'Mayor Whitlock rejected the findings.'}},
  {s: 'ea156eea36b2d6188', t: 'e17388616b722a0e0', p: {id: 'f80cb3a2b4d7b46ad', label: 'reject', fact: 'f80cb3a2b4d7b46ad', standing: 'asserted', relation: 'reject', lemma: 'reject', predicate: 'reject', family: 'disapprove', events: ['v3c089ecb352ece74'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.8, article: 'graphs/articles/ledger_weekly.txt', quote: 'Halvorsen rejected the accusation.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REJECT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eb7f806884288beb6', t: 'e5becf34d19713e48', p: {id: 'f6a39d4c4fa76419c', label: 'relative_of', fact: 'f6a39d4c4fa76419c', standing: 'asserted', relation: 'relative_of', lemma: 'be cousin of', predicate: 'relative_of', family: 'kin', events: ['v22477d4afb1b1e63'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.13, article: 'graphs/articles/andes_wire.txt', quote: 'He is a cousin of the minister.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`RELATIVE_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea156eea36b2d6188', t: 'oadbc5efa6831bb66', p: {id: 'fadbc5efa6831bb66', label: 'agree (the two companies)', fact: 'fadbc5efa6831bb66', standing: 'attributed', relation: 'agree', lemma: 'agree', claimedBy: ['the two companies'], events: ['v6d1ba2e3a82afe7c'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.2, article: 'graphs/articles/harbour_courier.txt', quote: 'Halvorsen Shipping has agreed to buy Castell Lines, a container carrier based in Rotterdam, for $2.4 billion, the two companies said on Monday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_AGREE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e5becf34d19713e48', t: 'e11f493564badcc8d', p: {id: 'f39c0a8124c532ff4', label: 'be health minister of (unnamed)', fact: 'f39c0a8124c532ff4', standing: 'attributed', relation: 'be health minister of', lemma: 'be health minister of', claimedBy: ['unnamed'], events: ['v0509adca13f79a06'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.43, article: 'graphs/articles/andes_wire.txt', quote: 'The death toll from the collapse of a tailings dam near Santa Ruela rose to 23 on Thursday, Peru\'s health minister, Carlos Ibarra, said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_BE_HEALTH_MINISTER_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'e7d7c9f2c4fd09874', p: {id: 'f91080b74ae16c2d9', label: 'be in (Grace Okafor)', fact: 'f91080b74ae16c2d9', standing: 'attributed', relation: 'be in', lemma: 'be in', claimedBy: ['Grace Okafor'], events: ['vff619a639ba5f40c'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.37, article: 'graphs/articles/harbour_courier.txt', quote: 'Grace Okafor, the chief executive of Halvorsen, told reporters in Oslo that the deal would create the largest carrier in northern Europe.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_BE_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e17304370b776e721', t: 'e01d1d5088e462a83', p: {id: 'f5e2409bf680cbb51', label: 'be told about (Rosa Quispe)', fact: 'f5e2409bf680cbb51', standing: 'attributed', relation: 'be told about', lemma: 'be told about', claimedBy: ['Rosa Quispe'], events: ['v1ba4810d251556bd'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.76, article: 'graphs/articles/andes_wire.txt', quote: 'Mayor Rosa Quispe said Minera Alcazar had been told about cracks in the dam three months before the disaster.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_BE_TOLD_ABOUT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3918b24a6ac7d7c9', t: 'e0ccb0bb8f52c554c', p: {id: 'f49919acad1f270e7', label: 'buy (the merged company)', fact: 'f49919acad1f270e7', standing: 'attributed', relation: 'buy', lemma: 'buy', predicate: 'buy', family: 'business', claimedBy: ['the merged company'], events: ['va8ed418d66a7b554'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.2, article: 'graphs/articles/ledger_weekly.txt', quote: 'Dutch dockers will strike on May 20 unless Halvorsen Shipping guarantees their jobs, their union warned on Tuesday, a day after the Norwegian company announced that it was buying Castell.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_BUY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e35504b4c1d7ff6fd', p: {id: 'f87be9a7dd5f8cb08', label: 'bypass (National Audit Office)', fact: 'f87be9a7dd5f8cb08', standing: 'attributed', relation: 'bypass', lemma: 'bypass', claimedBy: ['National Audit Office'], events: ['v334710c3fd8730a6'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.33, article: 'bridge-3', quote: 'Sarah Whitlock resigned as mayor of Newcastle on Tuesday, two weeks after the audit office accused her of bypassing a tender for a bridge over the Tyne.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_BYPASS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e20c5fd411978c76c', t: 'e43ce4938316e5e52', p: {id: 'f4c92917fa8b764c5', label: 'create (the energy ministry)', fact: 'f4c92917fa8b764c5', standing: 'attributed', relation: 'create', lemma: 'build', predicate: 'create', family: 'create', claimedBy: ['the energy ministry'], events: ['v251f71f2df33ae44'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.43, time: '2015', article: 'graphs/articles/andes_wire.txt', quote: 'A second dam, which Northgate built in 2015 in the same valley, is not damaged, according to the energy ministry.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_CREATE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e1dcd29b62f114787', p: {id: 'fbf758a67fd30aa37', label: 'deceive (Amir Haddad)', fact: 'fbf758a67fd30aa37', standing: 'attributed', relation: 'deceive', lemma: 'mislead', predicate: 'deceive', family: 'disapprove', claimedBy: ['Amir Haddad'], events: ['vfef5297c4d5ab608'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.33, article: 'bridge-1', quote: '"She misled this council twice," said Councillor Amir Haddad.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_DECEIVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e11546dc0a2d258d9', t: 'e3b8053779db5aa1d', p: {id: 'fdc2fe4c82b3fc48b', label: 'employ (An audit published on Wednesday)', fact: 'fdc2fe4c82b3fc48b', standing: 'attributed', relation: 'employ', lemma: 'employ', claimedBy: ['An audit published on Wednesday'], events: ['va3ff5fdf0e46605f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.43, article: 'bridge-1', quote: 'The report says that the city paid £18 million to Kestrel Engineering, a firm that employs the mayor\'s husband, Tom Whitlock.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_EMPLOY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e270265a9a1d10670', t: 'e56bc16b1796a62df', p: {id: 'f19e435dc09b02ed5', label: 'fix (European Commission)', fact: 'f19e435dc09b02ed5', standing: 'attributed', relation: 'fix', lemma: 'fix', claimedBy: ['European Commission'], events: ['vf4ca1ee079bb3d91'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.55, article: 'graphs/articles/north_sea_desk.md', quote: 'In a separate case, the commission fined Baltic Feeder, a small carrier from Gdansk, for fixing prices.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_FIX` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e002779ae76f5d0dc', p: {id: 'febbb7899569ab70c', label: 'give (An audit published on Wednesday)', fact: 'febbb7899569ab70c', standing: 'attributed', relation: 'give', lemma: 'award', predicate: 'give', family: 'aid', claimedBy: ['An audit published on Wednesday'], events: ['v97c09b4a2ec1d641'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.65, article: 'bridge-1', quote: 'An audit published on Wednesday criticizes Newcastle\'s mayor, Sarah Whitlock, for awarding the contract for a new bridge without a tender.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_GIVE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'e26b4357f587d087f', p: {id: 'f816f5d2b9024918e', label: 'hide (Daniel Okafor)', fact: 'f816f5d2b9024918e', standing: 'attributed', relation: 'hide', lemma: 'hide', claimedBy: ['Daniel Okafor'], events: ['vd3dcce5d3be1415a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.15, article: 'graphs/articles/ledger_weekly.txt', quote: 'Mr. Okafor accused the carrier of hiding a plan to move 600 jobs from Rotterdam to Gdansk.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_HIDE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e8a20e0ad6eb9bd3e', p: {id: 'f52e8efdd5777ccb0', label: 'ignore (National Audit Office)', fact: 'f52e8efdd5777ccb0', standing: 'attributed', relation: 'ignore', lemma: 'ignore', predicate: 'ignore', family: 'disapprove', claimedBy: ['National Audit Office'], events: ['vad8f2f8035cd5c68'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.74, article: 'bridge-2', quote: 'The inquiry follows an audit by the NAO, which found last week that Sarah Whitlock had ignored the advice of the council\'s lawyers.'}},
  {s: 'e17304370b776e721', t: 'e01d1d5088e462a83', p: {id: 'fb22553b12077a0c4', label: 'ignore (Rosa Quispe)', fact: 'fb22553b12077a0c4', standing: 'attributed', relation: 'ignore', lemma: 'ignore', predicate: 'ignore', family: 'disapprove', claimedBy: ['Rosa Quispe'], events: ['vc1431e2edefe057a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.58, article: 'graphs/articles/valley_post.html', quote: 'Rosa Quispe, the mayor of Santa Ruela, accused Minera Alcázar of ignoring cracks in the wall.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_IGNORE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e01d1d5088e462a83', t: 'e738dc0121208f46c', p: {id: 'fbc93131fdd6c2993', label: 'increase (a letter obtained by the Toronto Sentinel)', fact: 'fbc93131fdd6c2993', standing: 'attributed', relation: 'increase', lemma: 'grow by', predicate: 'increase', family: 'cause', claimedBy: ['a letter obtained by the Toronto Sentinel'], events: ['vfeb5b58bf778e9b8'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.58, article: 'graphs/articles/toronto_sentinel.txt', quote: 'It says that cracks in the wall had grown by two centimetres a week and urges Northgate to empty the reservoir.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_INCREASE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e882034ea68ded92b', t: 'e002779ae76f5d0dc', p: {id: 'fd0e1178f268ffe98', label: 'investigate (officials)', fact: 'fd0e1178f268ffe98', standing: 'attributed', relation: 'investigate', lemma: 'open investigation into', predicate: 'investigate', family: 'investigate', claimedBy: ['officials'], events: ['vc42630e45b4ac30a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.26, article: 'bridge-2', quote: 'Police have opened an investigation into a contract that Newcastle City Council gave to Kestrel Engineering Ltd, officials said on Tuesday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_INVESTIGATE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0ccb0bb8f52c554c', t: 'e3a1f7007ed55a73f', p: {id: 'f0e5c324763ce0eaa', label: 'located_in (the two companies)', fact: 'f0e5c324763ce0eaa', standing: 'attributed', relation: 'located_in', lemma: 'be based in', predicate: 'located_in', family: 'place', claimedBy: ['the two companies'], events: ['v322d07f48d841e19'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.35, article: 'graphs/articles/harbour_courier.txt', quote: 'Halvorsen Shipping has agreed to buy Castell Lines, a container carrier based in Rotterdam, for $2.4 billion, the two companies said on Monday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_LOCATED_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e03edba291789a43f', t: 'o91db78bec45a1874', p: {id: 'f91db78bec45a1874', label: 'pay (An audit published on Wednesday)', fact: 'f91db78bec45a1874', standing: 'attributed', relation: 'pay', lemma: 'pay', claimedBy: ['An audit published on Wednesday'], events: ['v25cdd21609c63ea8'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.17, article: 'bridge-1', quote: 'The report says that the city paid £18 million to Kestrel Engineering, a firm that employs the mayor\'s husband, Tom Whitlock.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_PAY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e84a9916223f98314', t: 'o05ff4c8632c1b892', p: {id: 'f05ff4c8632c1b892', label: 'rise to (unnamed)', fact: 'f05ff4c8632c1b892', standing: 'attributed', relation: 'rise to', lemma: 'rise to', claimedBy: ['unnamed'], events: ['v73648b93b59a5c42'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.28, time: '2024-02-15', article: 'graphs/articles/andes_wire.txt', quote: 'The death toll from the collapse of a tailings dam near Santa Ruela rose to 23 on Thursday, Peru\'s health minister, Carlos Ibarra, said.'}},
  {s: 'e5becf34d19713e48', t: 'o86b4bf4b1d0b4c71', p: {id: 'f86b4bf4b1d0b4c71', label: 'rise to (unnamed)', fact: 'f86b4bf4b1d0b4c71', standing: 'attributed', relation: 'rise to', lemma: 'rise to', claimedBy: ['unnamed'], events: ['v73648b93b59a5c42'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.48, time: '2024-02-15', article: 'graphs/articles/andes_wire.txt', quote: 'The death toll from the collapse of a tailings dam near Santa Ruela rose to 23 on Thursday, Peru\'s health minister, Carlos Ibarra, said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_RISE_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e3b8053779db5aa1d', t: 'e63b86509d0d66b5f', p: {id: 'f3baa763ffea90a94', label: 'spouse_of (An audit published on Wednesday)', fact: 'f3baa763ffea90a94', standing: 'attributed', relation: 'spouse_of', lemma: 'be husband of', predicate: 'spouse_of', family: 'kin', claimedBy: ['An audit published on Wednesday'], events: ['ve6a05411df80f92f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.22, article: 'bridge-1', quote: 'The report says that the city paid £18 million to Kestrel Engineering, a firm that employs the mayor\'s husband, Tom Whitlock.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_SPOUSE_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e48ea64028d782c18', t: 'eef2b3010caf917bc', p: {id: 'f17acd0882552eb1b', label: 'warn (Rosa Quispe)', fact: 'f17acd0882552eb1b', standing: 'attributed', relation: 'warn', lemma: 'warn', predicate: 'warn', family: 'threaten', claimedBy: ['Rosa Quispe'], events: ['vaf563892f7f754b0'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.66, time: '2023-11', article: 'graphs/articles/valley_post.html', quote: 'An engineer had warned the firm about the cracks in November, Quispe said.'}},
  {s: 'e48ea64028d782c18', t: 'obd1c31a3a9f61d2b', p: {id: 'fbd1c31a3a9f61d2b', label: 'warn (Toronto Sentinel)', fact: 'fbd1c31a3a9f61d2b', standing: 'attributed', relation: 'warn', lemma: 'warn', predicate: 'warn', family: 'threaten', claimedBy: ['Toronto Sentinel'], events: ['vc844f993406df167'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.71, time: 'XXXX-11', article: 'graphs/articles/toronto_sentinel.txt', quote: 'An engineer warned Northgate Resources Inc. in November that a dam above the Peruvian town of Santa Ruela could fail, according to a letter obtained by the Toronto Sentinel.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_WARN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e11546dc0a2d258d9', t: 'e988c17776c9f0ed1', p: {id: 'fab6e4f2c8023e1aa', label: 'win on (Brian Moss)', fact: 'fab6e4f2c8023e1aa', standing: 'attributed', relation: 'win on', lemma: 'win on', claimedBy: ['Brian Moss'], events: ['vcf41996b49567e8b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.56, article: 'bridge-2', quote: '"We won on price," he said.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`REPORTED_WIN_ON` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e00119702bbb56177', t: 'e35d75a6dc2cf4909', p: {id: 'ff744d445437f7c92', label: 'rescue', fact: 'ff744d445437f7c92', standing: 'asserted', relation: 'rescue', lemma: 'rescue', predicate: 'rescue', family: 'aid', events: ['v6537a81074570ae3'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.61, article: 'graphs/articles/andes_wire.txt', quote: 'Soldiers rescued eleven people from the mud overnight.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`RESCUE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'e0ac1346dc917ebfa', p: {id: 'f3ae33b18078e0b60', label: 'resign as', fact: 'f3ae33b18078e0b60', standing: 'asserted', relation: 'resign as', lemma: 'resign as', events: ['v8638eb4550e69e0c'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.69, time: '2025-09-16', article: 'bridge-3', quote: 'Sarah Whitlock resigned as mayor of Newcastle on Tuesday, two weeks after the audit office accused her of bypassing a tender for a bridge over the Tyne.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`RESIGN_AS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ea4a566c98a138be2', t: 'e1d4a14d42efffb81', p: {id: 'f943f1a68ac66ea2d', label: 'run to', fact: 'f943f1a68ac66ea2d', standing: 'asserted', relation: 'run to', lemma: 'run to', events: ['vaa5041762f26ff5a'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.41, article: 'bridge-1', quote: 'It was written by the National Audit Office and runs to 90 pages.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`RUN_TO` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0419c1397c01b2a7', t: 'e663c8abaa46e1182', p: {id: 'fd682a134764687c1', label: 'search', fact: 'fd682a134764687c1', standing: 'asserted', relation: 'search', lemma: 'search', events: ['v3dd78bd52f51c0e9'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.64, time: '2024-02-15', article: 'graphs/articles/andes_wire.txt', quote: 'Prosecutors searched the offices of Minera Alcazar in Lima on Thursday and seized documents.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`SEARCH` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0419c1397c01b2a7', t: 'eb7399d14b6bb6ead', p: {id: 'f8236d8e1e1da56d7', label: 'seize', fact: 'f8236d8e1e1da56d7', standing: 'asserted', relation: 'seize', lemma: 'seize', predicate: 'seize', family: 'attack', events: ['v639babfe3d92832b'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.75, article: 'graphs/articles/andes_wire.txt', quote: 'Prosecutors searched the offices of Minera Alcazar in Lima on Thursday and seized documents.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`SEIZE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e7e9c8b8e4d72d4eb', t: 'e68a8496af416b7f7', p: {id: 'f78e2d506d3a2a6ab', label: 'sell', fact: 'f78e2d506d3a2a6ab', standing: 'asserted', relation: 'sell', lemma: 'sell', predicate: 'sell', family: 'business', events: ['v4cb2eff5a06e3611'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.57, time: '2019', article: 'graphs/articles/ledger_weekly.txt', quote: 'The grandson of the founder sold his own shares in 2019.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`SELL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e155c9e0541c984a5', t: 'e289ef08fc0a3f6f8', p: {id: 'f47b5d5f441112458', label: 'sue', fact: 'f47b5d5f441112458', standing: 'asserted', relation: 'sue', lemma: 'sue', predicate: 'sue', family: 'court', events: ['v9b60c46db126f7c0'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.53, article: 'graphs/articles/toronto_sentinel.txt', quote: '"They chose to save money," said Rosa Quispe, the mayor of Santa Ruela, who is suing the company.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`SUE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e20c5fd411978c76c', t: 'e5becf34d19713e48', p: {id: 'fbf20ace756229806', label: 'suspend', fact: 'fbf20ace756229806', standing: 'asserted', relation: 'suspend', lemma: 'suspend', events: ['v5b3596621d27837d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.71, article: 'graphs/articles/andes_wire.txt', quote: 'The firm\'s Canadian parent, Northgate, has suspended Mr. Ibarra.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`SUSPEND` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e63b86509d0d66b5f', t: 'o0f61df645d741dbc', p: {id: 'f0f61df645d741dbc', label: 'tell', fact: 'f0f61df645d741dbc', standing: 'asserted', relation: 'tell', lemma: 'tell', events: ['v5b52456963df8c26'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.76, article: 'bridge-1', quote: '"Every rule was followed," she told the council.'}},
  {s: 'e61b3e782cee52e64', t: 'ocd19e9baa33ec4e8', p: {id: 'fcd19e9baa33ec4e8', label: 'tell', fact: 'fcd19e9baa33ec4e8', standing: 'asserted', relation: 'tell', lemma: 'tell', events: ['v2417eb59f416da4d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.4, article: 'graphs/articles/harbour_courier.txt', quote: 'Grace Okafor, the chief executive of Halvorsen, told reporters in Oslo that the deal would create the largest carrier in northern Europe.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`TELL` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'ef9115756283f7bff', t: 'o3f0740c4d9e4414b', p: {id: 'f3f0740c4d9e4414b', label: 'threaten', fact: 'f3f0740c4d9e4414b', standing: 'asserted', relation: 'threaten', lemma: 'threaten', predicate: 'threaten', family: 'threaten', events: ['v21e4c23a6dff4aa2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.25, article: 'graphs/articles/ledger_weekly.txt', quote: 'Dockers threaten to strike over Halvorsen takeover'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`THREATEN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e8ab0186bcf48c2d4', t: 'o3494195064fc7458', p: {id: 'f3494195064fc7458', label: 'urge', fact: 'f3494195064fc7458', standing: 'asserted', relation: 'urge', lemma: 'urge', events: ['v2db6b4c21b0edb43'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.21, article: 'graphs/articles/north_sea_desk.md', quote: 'Its president, Mr. Okafor, urged the commission to block the deal.'}},
  {s: 'e4800db5aba26b41c', t: 'o61fcd5c5522bdb94', p: {id: 'f61fcd5c5522bdb94', label: 'urge', fact: 'f61fcd5c5522bdb94', standing: 'asserted', relation: 'urge', lemma: 'urge', events: ['v90d7b903c56dd042'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.27, article: 'graphs/articles/toronto_sentinel.txt', quote: 'It says that cracks in the wall had grown by two centimetres a week and urges Northgate to empty the reservoir.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`URGE` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'e0152e33f3c70356e', t: 'e155c9e0541c984a5', p: {id: 'fb625883b9562b1a0', label: 'visit', fact: 'fb625883b9562b1a0', standing: 'asserted', relation: 'visit', lemma: 'visit', predicate: 'visit', family: 'consult', events: ['v30617d69e9269498'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.84, time: '2024-02-14', article: 'graphs/articles/valley_post.html', quote: 'President Luis Amaya visited the town on Wednesday.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`VISIT` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eaaa5b7a7d6788b4c', t: 'e43ce4938316e5e52', p: {id: 'f9b12eb24135170b2', label: 'warn', fact: 'f9b12eb24135170b2', standing: 'asserted', relation: 'warn', lemma: 'warn about', predicate: 'warn', family: 'threaten', events: ['vdb8219dcce14ca8d'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.53, article: 'graphs/articles/toronto_sentinel.txt', quote: 'An earlier letter, which the engineer wrote in 2022 to the mine\'s manager, warned about the second dam in the valley.'}},
  {s: 'e7cc7d8210844358d', t: 'edbf9899a5b308353', p: {id: 'fcd107337b9ddbd45', label: 'warn', fact: 'fcd107337b9ddbd45', standing: 'asserted', relation: 'warn', lemma: 'warn about', predicate: 'warn', family: 'threaten', events: ['v6d6ed8ab8304e9d2'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.6, article: 'bridge-2', quote: 'A separate report, prepared by the police in 2023, warned about fraud in the city\'s road works.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`WARN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eabd26765bbfeff90', t: 'ee24f6a89e09f6b9a', p: {id: 'fdfef342ac26a806e', label: 'welcome', fact: 'fdfef342ac26a806e', standing: 'asserted', relation: 'welcome', lemma: 'welcome', events: ['ve76ea0c597aa352f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.18, article: 'graphs/articles/north_sea_desk.md', quote: 'The union of the Dutch dockers, which went on strike on May 20, welcomed it.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`WELCOME` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
  {s: 'eb471689a9a567b76', t: 'ea4a566c98a138be2', p: {id: 'f0729eb116f2dae51', label: 'write', fact: 'f0729eb116f2dae51', standing: 'asserted', relation: 'write', lemma: 'write', events: ['v1b90b4ef1c0e6981'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.44, article: 'bridge-1', quote: 'It was written by the National Audit Office and runs to 90 pages.'}},
  {s: 'e48ea64028d782c18', t: 'eaaa5b7a7d6788b4c', p: {id: 'f4aa57e7ebfdc3d8c', label: 'write', fact: 'f4aa57e7ebfdc3d8c', standing: 'asserted', relation: 'write', lemma: 'write', events: ['vd68e21259c9bb13f'], weight: 1, supportArticles: 1, supportOrigins: 1, assertions: 1, confidence: 0.43, time: '2022', article: 'graphs/articles/toronto_sentinel.txt', quote: 'An earlier letter, which the engineer wrote in 2022 to the mine\'s manager, warned about the second dam in the valley.'}}
] AS row
MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})
MERGE (a)-[r:`WRITE` {id: row.p.id}]->(b) SET r += row.p;
