// The picture: what is looked at, what was opened before it, and what they have
// to do with each other.

const MOST_NEAR = 24, MOST_DRAWN = 120, MOST_STARTED = 4, NEAR_START = 8;

/// Which of four colours a type has.
function colourOf(type) {
  if (type === "Person" || type === "Group") return "person";
  if (type === "Organization") return "body";
  return type === "GeopoliticalEntity" || type === "Place" ? "place" : "thing";
}

/// Where the picture begins: what is opened, or else the most mentioned.
async function centres() {
  if (state.e) {
    const before = (state.x || "").split(",").filter(one => known.entities.has(one) || /^e[0-9a-f]{16}$/.test(one));
    return {ids: [...new Set([state.e, ...before])].slice(0, 8), most: MOST_NEAR};
  }
  const found = await source.search(state.q || "", state.type, MOST_STARTED);
  for (const one of found) known.entities.set(one.id, {...known.entities.get(one.id), ...one});
  return {ids: found.map(one => one.id), most: NEAR_START};
}

async function pictureNow() {
  const {ids, most} = await centres();
  const shown = new Set(), lines = new Map();
  const answers = await Promise.all(ids.map(id =>
    source.neighbours(id, filtersOf(), most).catch(() => ({facts: []}))));
  for (const [i, {facts}] of answers.entries()) {
    if (known.entities.has(ids[i])) shown.add(ids[i]);
    for (const fact of facts) {
      const isRoom = shown.size < MOST_DRAWN || (shown.has(fact.subject) && shown.has(fact.object.entity));
      if (!isRoom || !known.entities.has(fact.subject) || !known.entities.has(fact.object.entity)) continue;
      shown.add(fact.subject); shown.add(fact.object.entity);
      lines.set(fact.id, {id: fact.id, source: fact.subject, target: fact.object.entity,
        label: shortened(relationWords(fact), 34), standing: fact.standing, weight: Math.min(fact.sources, 6)});
    }
  }
  const things = [...shown].map(id => {
    const {name, type} = known.entities.get(id);
    return {id, name: shortened(name, 30), type, colour: colourOf(type), isHere: id === state.e};
  });
  return {things, lines: [...lines.values()]};
}

/// The same things as a list, for whoever does not see or point.
function listDrawn(things) {
  $("drawn-summary").textContent = `${counted(things.length, "thing")} in the picture`;
  $("drawn-list").replaceChildren(...things.map(one => make("li", {}, nameButton(one.id))));
}

function startLegend() {
  const swatch = (colour, words) => make("li", {}, make("span", {class: "swatch " + colour}), words);
  const stroke = (standing, words) => make("li", {}, make("span", {class: "stroke " + standing}), words);
  $("legend").append(swatch("person", "people"), swatch("body", "organizations"), swatch("place", "places"),
    swatch("thing", "other"), stroke("asserted", "asserted"), stroke("attributed", "claimed, disputed or possible"),
    stroke("denied", "denied"));
}
