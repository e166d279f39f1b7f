// One entity: its names, and its facts by standing with their sentences.

const MOST_SENTENCES = 2;  // Of one fact, before more are asked for.
const MOST_OPENED = 30;
const MOST_WORDINGS = 6;

// What a piece of evidence says that does not say what its fact does.
const OTHERWISE = {denied: "denies this", unrealised: "only possible or planned"};

/// One piece of a fact's evidence: who says it, the sentence, the article.
function evidenceItem(fact, one) {
  const chain = (one.said_by || []).map(source => [
    source.entity ? nameButton(source.entity, source.name) : source.name || "unnamed",
    source.cue ? ` (${source.cue})` : ""]);
  const who = chain.length
    ? ["said by ", ...chain.flatMap((link, i) => i ? [", citing ", ...link] : link), " · "] : "";
  const otherwise = one.standing !== fact.standing && OTHERWISE[one.standing];
  return make("div", {class: "evidence"}, sentence(one.sentence),
    make("div", {class: "soft"}, otherwise ? [make("span", {class: "otherwise"}, otherwise), " · "] : "", who, articleLink(one.article),
      one.time ? ` · of ${timeWords(one.time, one.time_end)}` : ""));
}

/// Those that make the standing first.
function evidenceList(fact, most = MOST_SENTENCES) {
  const order = fact.evidence.slice().sort((a, b) =>
    makes(fact.standing, b) - makes(fact.standing, a) || b.confidence - a.confidence);
  const list = order.slice(0, most).map(one => evidenceItem(fact, one));
  if (order.length <= most) return list;
  const more = make("details", {class: "more"},
    make("summary", {}, `${counted(order.length - most, "more sentence")}`));
  more.addEventListener("toggle", () => {
    if (more.children.length === 1) more.append(...order.slice(most, most + MOST_OPENED).map(one => evidenceItem(fact, one)));
  });
  return [...list, more];
}

const factWords = fact => [nameButton(fact.subject), " ",
  make("span", {class: "how"}, relationWords(fact)), " ",
  fact.object.entity ? nameButton(fact.object.entity)
    : fact.object.fact ? `[${fact.object.text.replace(/^\[|\]$/g, "")}]` : fact.object.text];

const badge = fact => make("span", {class: "badge"}, fact.standing);

function factItem(fact, before = "") {
  return make("li", {class: fact.standing, "data-fact": fact.id}, before, factWords(fact), " ", badge(fact), " ",
    make("span", {class: "soft"}, counted(fact.sources, "source")), evidenceList(fact));
}

const HEADINGS = {
  asserted: "Asserted by outlets themselves", attributed: "Claimed by somebody",
  disputed: "Disputed", denied: "Denied", unrealised: "Planned, asked for or possible",
};

function factSections({facts, more}) {
  const parts = STANDINGS.map(standing => {
    const these = facts.filter(fact => fact.standing === standing);
    return these.length && make("section", {},
      make("h3", {}, `${HEADINGS[standing]} (${these.length})`),
      make("ul", {class: "facts"}, these.map(fact => factItem(fact))));
  }).filter(Boolean);
  if (more) parts.push(make("p", {class: "soft"}, "There are more facts than are shown; filters narrow them."));
  return parts;
}

/// Who says what of this entity, most first.
function claimantsLine(facts) {
  const counts = new Map();
  for (const fact of facts) for (const name of claimantsOf(fact)) counts.set(name, (counts.get(name) || 0) + 1);
  if (!counts.size) return "";
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  return make("p", {class: "soft"}, "Claimed by ",
    order.flatMap(([name, count], i) => [i ? ", " : "",
      linkButton(name, () => go({claimant: name}), {title: "Only what this source claims"}), ` (${count})`]));
}

/// The most used, and the others behind a click.
function wordings(title, list = []) {
  if (!list.length) return "";
  const words = some => some.map(one => `${one.text} (${one.count})`).join(", ");
  const line = `${title}: ${words(list.slice(0, MOST_WORDINGS))}`;
  if (list.length <= MOST_WORDINGS) return make("p", {class: "soft"}, line);
  return make("details", {class: "soft"}, make("summary", {}, `${line}, …`), words(list.slice(MOST_WORDINGS)));
}

function card({entity, facts, more}) {
  const about = [typeWords(entity.type), spaced(entity.kind),
    entity.mentions && `${counted(entity.mentions, "mention")} in ${counted(entity.articles, "article")}`];
  return [
    make("h2", {tabindex: -1, id: "title"}, entity.name),
    make("p", {class: "soft"}, about.filter(Boolean).join(" · ")),
    wordings("Names", entity.names), wordings("Also", entity.also),
    make("p", {class: "soft ids"}, [...(entity.external_ids || []), entity.id].join(" · ")),
    claimantsLine(facts),
    ...(facts.length ? factSections({facts, more}) : [make("p", {}, "No fact passes the filters.")]),
  ];
}
