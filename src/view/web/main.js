// Puts the page together.

const MOST_FACTS = 200, MOST_NAMES = 60;
const known = {entities: new Map(), articles: new Map()};
const data = JSON.parse($("data").textContent);
const source = data.api ? serverSource(data.api, known) : fileSource(data, known);
let about = {editing: false};  // Until the source has told it.
let canvas;
let turn = 0;

const VIEWS = {
  "": {name: "Facts", none: "Names"},
  time: {name: "Timeline"},
  disputed: {name: "Who disputes this?", none: "Disputes"},
  review: {name: "Review"},
};

/// "7 facts", "the first 200 facts".
const howMany = ({facts, more}, kind) => (more ? "the first " : "") + counted(facts.length, kind);

/// What the left side shows, and in words how much that is.
async function contentNow() {
  const filters = filtersOf();
  if (state.view === "time") {
    const found = await source.timeline(state.e, filters, MOST_FACTS);
    return [timelineSections(found), howMany(found, "dated fact")];
  }
  if (state.view === "disputed") {
    const found = await source.disputes(state.e, filters, MOST_FACTS);
    return [disputeSections(found), howMany(found, "disputed or denied fact")];
  }
  if (state.view === "review" && about.editing) return [await reviewSections(), "Who is who"];
  if (state.e) {
    const found = await source.entity(state.e, filters, MOST_FACTS);
    if (found.entity) return [card(found), `${found.entity.name}: ${howMany(found, "fact")}`];
  }
  const names = await source.search(state.q || "", state.type, MOST_NAMES);
  return [nameList(names), state.q ? `${counted(names.length, "name")} for “${state.q}”` : "The most mentioned"];
}

function showViews() {
  const offered = Object.keys(VIEWS).filter(view => view !== "review" || about.editing);
  const entity = state.e && known.entities.get(state.e);
  $("views").replaceChildren(...offered.map(view => make("button",
    {type: "button", "data-view": view, "aria-pressed": String((state.view || "") === view), onclick: () => go({view})},
    !entity && VIEWS[view].none || VIEWS[view].name)),
    entity && state.view && state.view !== "review" ? make("span", {class: "soft"}, " of ", nameButton(entity.id)) : "");
}

function showFilters() {
  for (const key of FILTERS) $(key).value = state[key] || (key === "sources" ? "0" : "");
  const count = Object.keys(filtersOf()).length;
  $("filters-summary").textContent = count ? `Filters (${count} on)` : "Filters";
}

async function show() {
  const now = ++turn;
  $("main").setAttribute("aria-busy", "true");
  showFilters();
  try {
    const [content, words] = await contentNow();
    if (now !== turn) return;
    $("content").replaceChildren(...content.filter(Boolean));
    $("status").textContent = words;
    $("main").scrollTop = 0;
    showViews();
    const picture = await pictureNow();
    if (now !== turn) return;
    canvas.show(picture);
    listDrawn(picture.things);
  } catch (problem) {
    if (now !== turn) return;
    $("content").replaceChildren();
    $("status").textContent = `That cannot be shown: ${problem.message}`;
    showViews();
  }
  $("main").removeAttribute("aria-busy");
  document.body.dataset.shown = String(now);
}

function startFilters() {
  const fill = (id, values) => $(id).replaceChildren(make("option", {value: ""}, "any"),
    ...values.map(({value, count}) => make("option", {value}, `${id === "type" ? typeWords(value) : spaced(value)} (${count})`)));
  fill("type", about.types);
  fill("standing", about.standings);
  fill("relation", about.relations);
  fill("source", about.outlets);
  fill("claimant", about.claimants);
  $("claimant").children[0].after(make("option", {value: "outlet"}, "the outlets themselves"));
  for (const key of FILTERS) {
    $(key).addEventListener("change", () => go({[key]: $(key).value === "0" ? "" : $(key).value}));
  }
  $("clear").addEventListener("click", () => go(Object.fromEntries(FILTERS.map(key => [key, ""]))));
}

/// What there is to choose from is not needed for the first look.
async function startAbout() {
  about = await source.about();
  $("counts").textContent = `${counted(about.entities, "thing")}, ${counted(about.facts, "fact")}, ` +
    counted(about.articles, "article") + (about.part ? ` (a part: ${about.part})` : "");
  startFilters();
  showFilters();
  showViews();
}

async function start() {
  canvas = drawing.makeDrawing($("canvas"), openEntity);
  startSearch();
  startLegend();
  startReview();
  $("home").addEventListener("click", () => { state = {}; go({}); });
  addEventListener("hashchange", () => { readState(); takeToken(); show(); });
  addEventListener("popstate", () => { readState(); show(); });
  readState();
  takeToken();
  if (state.view === "review") await startAbout();
  await show();
  if (!about.types) await startAbout();
}

start().catch(problem => { $("status").textContent = `The graph cannot be read: ${problem.message}`; });
