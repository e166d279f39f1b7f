// The picture by Cytoscape.js, laid out by fCoSE.
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";

cytoscape.use(fcose);

function styleNow() {
  const values = getComputedStyle(document.documentElement);
  const colour = name => values.getPropertyValue("--" + name).trim();
  const fills = ["person", "body", "place", "thing"].map(name =>
    ({selector: "node." + name, style: {"background-color": colour(name)}}));
  return [
    {selector: "node", style: {
      shape: "round-rectangle", width: "label", height: "label", padding: "6px", label: "data(name)",
      "text-valign": "center", "text-halign": "center", "font-size": 12, "font-family": "system-ui, DejaVu Sans, sans-serif",
      color: colour("ink"), "border-width": 1, "border-color": colour("edge"), "text-wrap": "wrap", "text-max-width": 130}},
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

/// A spiral: the layout begins at it, so that it ends alike each time.
const place = i => ({x: 90 * Math.sqrt(i) * Math.cos(2.4 * i), y: 70 * Math.sqrt(i) * Math.sin(2.4 * i)});

export function makeDrawing(element, onOpen) {
  const graph = cytoscape({container: element, style: styleNow(), maxZoom: 2.5, minZoom: .1, boxSelectionEnabled: false});
  graph.on("tap", "node", event => onOpen(event.target.id()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(styleNow()));
  return {
    show({things, lines}) {
      const places = new Map(graph.nodes().map(node => [node.id(), {...node.position()}]));
      graph.elements().remove();
      graph.add(things.map((one, i) => ({
        group: "nodes", data: {id: one.id, name: one.name}, position: places.get(one.id) || place(i),
        classes: [one.colour, one.isHere ? "here" : ""].join(" ")})));
      graph.add(lines.map(({standing, ...line}) => ({group: "edges", data: line, classes: standing})));
      graph.layout({
        name: "fcose", quality: "proof", randomize: false, animate: false, padding: 40, nodeDimensionsIncludeLabels: true,
        idealEdgeLength: 130, nodeRepulsion: 9000, nodeSeparation: 90, numIter: 1500, packComponents: true,
      }).run();
      if (graph.zoom() > 1.4) { graph.zoom(1.4); graph.center(); }
    },
  };
}
