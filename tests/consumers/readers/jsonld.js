// The triples of g.jsonld into g.jsonld.out.
const fs = require('fs');
const jsonld = require('jsonld');

(async () => {
  const document = JSON.parse(fs.readFileSync('g.jsonld', 'utf8'));
  const triples = await jsonld.toRDF(document, {format: 'application/n-quads', safe: true});

  fs.writeFileSync('g.jsonld.out', triples);
  const {version} = require('jsonld/package.json');
  console.log(JSON.stringify({consumer: 'jsonld.js ' + version, answers: []}));
})().catch(problem => {
  console.error(problem);
  process.exit(1);
});
