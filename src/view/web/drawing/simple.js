// The picture without Cytoscape.js: springs along the lines, a push between all
// things, drawn as SVG; the same each time.

const drawing = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const STEPS = 220, HIGH = 11;  // HIGH: half of a box's height.

  function vector(tag, attributes, ...children) {
    const one = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    one.append(...children);
    return one;
  }

  function start(things) {
    return things.map((_, i) => {
      const angle = i * 2.399963, far = i === 0 ? 0 : 60 + 22 * Math.sqrt(i);
      return {x: far * Math.cos(angle), y: far * Math.sin(angle)};
    });
  }

  /// Moves all of `places` one step.
  function step(places, springs, heat) {
    const move = places.map(({x, y}) => ({x: -.004 * x, y: -.008 * y}));
    for (let i = 0; i < places.length; ++i) {
      for (let j = i + 1; j < places.length; ++j) {
        const dx = (places[i].x - places[j].x) / 1.7 || .1, dy = places[i].y - places[j].y || .1;
        const square = dx * dx + dy * dy, push = 14000 / square / Math.sqrt(square);
        move[i].x += dx * push; move[i].y += dy * push;
        move[j].x -= dx * push; move[j].y -= dy * push;
      }
    }
    for (const [a, b] of springs) {
      const dx = places[b].x - places[a].x, dy = places[b].y - places[a].y;
      const pull = .02 * (1 - 170 / (Math.hypot(dx, dy) || 1));
      move[a].x += dx * pull; move[a].y += dy * pull;
      move[b].x -= dx * pull; move[b].y -= dy * pull;
    }
    places.forEach((place, i) => {
      const far = Math.hypot(move[i].x, move[i].y) || 1, part = Math.min(1, heat / far);
      place.x += move[i].x * part; place.y += move[i].y * part;
    });
  }

  function layout({things, lines}) {
    const number = new Map(things.map((one, i) => [one.id, i]));
    const springs = lines.map(line => [number.get(line.source), number.get(line.target)]);
    const places = start(things);
    for (let i = 0; i < STEPS; ++i) step(places, springs, 14 * (1 - i / STEPS) + .5);
    return new Map(things.map((one, i) => [one.id, {...places[i], half: 8 + 3.4 * [...one.name].length}]));
  }

  /// Where the way from `from` to the middle of a box comes to its border.
  function borderOf(from, box) {
    const dx = from.x - box.x, dy = from.y - box.y;
    const part = Math.min(1, box.half / Math.abs(dx || 1e-9), HIGH / Math.abs(dy || 1e-9));
    return {x: box.x + dx * part, y: box.y + dy * part};
  }

  /// A line from box to box; the `turn`-th between two is bent away from the
  /// others.
  function curveOf(a, b, turn) {
    const bend = (turn % 2 ? -1 : 1) * Math.ceil(turn / 2) * 22, far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const middle = {x: (a.x + b.x) / 2 - bend * (b.y - a.y) / far, y: (a.y + b.y) / 2 + bend * (b.x - a.x) / far};
    return {begin: borderOf(middle, a), middle, end: borderOf(middle, b)};
  }

  const isOver = (one, other) => Math.abs(one.x - other.x) < one.half + other.half &&
    Math.abs(one.y - other.y) < one.high + other.high;

  /// The place on a curve for its words that is nearest to its middle and over
  /// nothing in `taken`; it is then taken, too.
  function labelPlace({begin, middle, end}, words, taken) {
    const at = part => {
      const rest = 1 - part, on = axis =>
        rest * rest * begin[axis] + 2 * rest * part * middle[axis] + part * part * end[axis];
      return {x: on("x"), y: on("y"), half: 2.6 * words.length, high: 6};
    };
    const places = [.5, .42, .58, .34, .66, .26, .74, .18, .82].map(at);
    const free = places.find(one => !taken.some(other => isOver(one, other))) || places[0];
    taken.push(free);
    return free;
  }

  const pathOf = (line, {begin, middle, end}) => vector("g", {class: line.standing}, vector("path", {
    d: `M${begin.x} ${begin.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`,
    "stroke-width": .8 + .5 * line.weight, "marker-end": "url(#arrow)"}));

  function thingOf(one, {x, y, half}, onOpen) {
    const drawn = vector("g", {class: one.colour + (one.isHere ? " here" : ""), "data-id": one.id},
      vector("rect", {x: x - half, y: y - HIGH, width: 2 * half, height: 2 * HIGH}),
      vector("text", {class: "name", x, y: y + 4}, one.name));
    drawn.addEventListener("click", () => onOpen(one.id));
    return drawn;
  }

  /// The lines, then their words, so that no line strikes words out.
  function drawLines(view, lines, places) {
    const turns = new Map(), labels = [];
    const taken = [...places.values()].map(place => ({...place, high: HIGH}));
    for (const line of lines) {
      const pair = [line.source, line.target].sort().join();
      const turn = turns.get(pair) || 0;
      turns.set(pair, turn + 1);
      const curve = curveOf(places.get(line.source), places.get(line.target), turn);
      view.append(pathOf(line, curve));
      const {x, y} = labelPlace(curve, line.label, taken);
      labels.push(vector("text", {class: "edge-label", x, y: y + 3}, line.label));
    }
    view.append(...labels);
  }

  function makeDrawing(element, onOpen) {
    return {
      show({things, lines}) {
        if (!things.length) return element.replaceChildren();
        const places = layout({things, lines}), all = [...places.values()];
        const width = Math.max(element.clientWidth, 300), height = Math.max(element.clientHeight, 200);
        const x0 = Math.min(...all.map(p => p.x)) - 110, y0 = Math.min(...all.map(p => p.y)) - 30;
        const w = Math.max(...all.map(p => p.x)) - x0 + 110, h = Math.max(...all.map(p => p.y)) - y0 + 30;
        const bw = Math.max(w, .75 * width), bh = Math.max(h, .75 * height);
        const view = vector("svg", {viewBox: `${x0 - (bw - w) / 2} ${y0 - (bh - h) / 2} ${bw} ${bh}`, "aria-hidden": "true"},
          vector("defs", {}, vector("marker",
            {id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto"},
            vector("path", {d: "M0 0L8 4L0 8z"}))));
        drawLines(view, lines, places);
        for (const one of things) view.append(thingOf(one, places.get(one.id), onOpen));
        return element.replaceChildren(view);
      },
    };
  }

  return {makeDrawing};
})();
