import fs from 'fs';
import {createRequire} from 'module';

// As NODE_PATH has it, which import does not look at.
const require = createRequire(process.env.NODE_PATH + '/');
const d3 = await import(require.resolve('d3-force'));

const g = JSON.parse(fs.readFileSync('g.json', 'utf8'));
const simulation = d3.forceSimulation(g.nodes).force('link', d3.forceLink(g.links).id(d => d.id));
simulation.stop().tick(10);

const {version} = JSON.parse(fs.readFileSync(process.env.NODE_PATH + '/d3-force/package.json'));
console.log(JSON.stringify({
  consumer: 'd3-force ' + version,
  nodes: g.nodes.map(({id, name, x}) => ({id, name, x})),
  // Ids have become the nodes themselves.
  edges: g.links.map(one => ({...one, source: one.source.id, target: one.target.id})),
}));
