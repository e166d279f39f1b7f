// The picture by Cytoscape.js, laid out by fCoSE.
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";

cytoscape.use(fcose);

const SIZE = 12, FONT = "system-ui, DejaVu Sans, sans-serif";

function styleNow() {
  const values = getComputedStyle(document.documentElement);
  const colour = name => values.getPropertyValue("--" + name).trim();
  const fills = ["person", "body", "place", "thing"].map(name =>
    ({selector: "node." + name, style: {"background-color": colour(name)}}));
  return [
    {selector: "node", style: {
      shape: "round-rectangle", width: "data(width)", height: 24, label: "data(name)",
      "text-valign": "center", "text-halign": "center", "font-size": SIZE, "font-family": FONT,
      color: colour("ink"), "border-width": 1, "border-color": colour("edge")}},
    ...fills,
    {selector: "node.here", style: {"border-width": 3, "border-color": colour("here")}},
    {selector: "edge", style: {
      width: "mapData(weight, 1, 6, 1.2, 4)", "line-color": colour("edge"), "target-arrow-color": colour("edge"),
      "target-arrow-shape": "triangle", "arrow-scale": .8, "curve-style": "bezier", "control-point-step-size": 46,
      label: "data(label)", "font-size": 9.5, color: colour("ink"), "text-rotation": "autorotate",
      "text-background-color": colour("paper"), "text-background-opacity": .85, "text-background-padding": 1,
      "min-zoomed-font-size": 7}},
    {selector: "edge.attributed, edge.disputed, edge.unrealised", style: {"line-style": "dotted"}},
    {selector: "edge.unrealised", style: {opacity: .6}},
    {selector: "edge.denied", style: {"line-style": "dashed"}},
    {selector: "edge.denied, edge.disputed", style: {
      "line-color": colour("denied"), "target-arrow-color": colour("denied")}},
  ];
}

const pen = document.createElement("canvas").getContext("2d");
pen.font = `${SIZE}px ${FONT}`;
const widthOf = name => Math.ceil(pen.measureText(name).width) + 14;

/// A spiral, for what is new in a picture that has places already.
const place = i => ({x: 90 * Math.sqrt(i) * Math.cos(2.4 * i), y: 70 * Math.sqrt(i) * Math.sin(2.4 * i)});

/// Runs `work` with the same chances each time, so that it ends alike.
function withoutChance(work) {
  const {random} = Math;
  let seed = 1;
  Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
  try { work(); } finally { Math.random = random; }
}

export function makeDrawing(element, onOpen) {
  const graph = cytoscape({container: element, style: styleNow(), maxZoom: 2.5, minZoom: .1, boxSelectionEnabled: false});
  graph.on("tap", "node", event => onOpen(event.target.id()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(styleNow()));
  return {
    show({things, lines}) {
      const places = new Map(graph.nodes().map(node => [node.id(), {...node.position()}]));
      graph.elements().remove();
      graph.add(things.map((one, i) => ({
        group: "nodes", data: {id: one.id, name: one.name, width: widthOf(one.name)}, position: places.get(one.id) || place(i),
        classes: [one.colour, one.isHere ? "here" : ""].join(" ")})));
      graph.add(lines.map(({standing, ...line}) => ({group: "edges", data: line, classes: standing})));
      const isNew = !things.some(one => places.has(one.id));
      withoutChance(() => graph.layout({
        name: "fcose", quality: "proof", randomize: isNew, animate: false, padding: 24,
        idealEdgeLength: edge => 60 + 3 * edge.data("label").length, nodeRepulsion: 6000, nodeSeparation: 60,
        numIter: 2500, gravity: .6, tilingPaddingHorizontal: 20, tilingPaddingVertical: 14,
      }).run());
      if (graph.zoom() > 1.4) { graph.zoom(1.4); graph.center(); }
    },
  };
}
