const fs = require('fs');
const cytoscape = require('cytoscape');

const g = JSON.parse(fs.readFileSync('g.json', 'utf8'));
const cy = cytoscape({elements: {nodes: g.nodes.map(data => ({data})), edges: g.links.map(data => ({data}))}});

console.log(JSON.stringify({
  consumer: 'Cytoscape.js ' + cytoscape.version,
  nodes: cy.nodes().map(one => one.data()),
  edges: cy.edges().map(one => one.data()),
}));
