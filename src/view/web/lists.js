// Names, the timeline, and who disputes what.

function nameList(entities) {
  if (!entities.length) return [make("p", {}, "Nothing of this name.")];
  return [make("ul", {class: "names"}, entities.map(one => {
    known.entities.set(one.id, {...known.entities.get(one.id), ...one});
    return make("li", {}, nameButton(one.id),
      make("span", {class: "soft"}, `${typeWords(one.type)} · ${counted(one.mentions, "mention")}`));
  }))];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];

/// "2024-05-07" is of "May 2024".
function monthOf(time) {
  const [year, month] = time.split("-");
  return MONTHS[Number(month) - 1] ? `${MONTHS[Number(month) - 1]} ${year}` : year;
}

function timelineSections({facts, more}) {
  if (!facts.length) return [make("p", {}, "No dated fact passes the filters.")];
  const parts = [];
  let month = "";
  for (const fact of facts) {
    const {begin, end} = timeOf(fact) || {begin: "", end: ""};
    if (!begin) continue;
    if (monthOf(begin) !== month) {
      month = monthOf(begin);
      parts.push(make("h3", {}, month), make("ol", {class: "facts"}));
    }
    const when = make("time", {class: "soft"}, timeWords(begin, end));
    parts[parts.length - 1].append(factItem(fact, [when, " · "]));
  }
  if (more) parts.push(make("p", {class: "soft"}, "There are more than are shown; filters narrow them."));
  return parts;
}

/// Those who affirm it on one side, those who deny it on the other.
function disputeItem(fact) {
  const side = (title, evidence) => make("div", {}, make("h4", {}, `${title} (${evidence.length})`),
    evidence.length ? evidenceList({...fact, evidence, standing: evidence[0].standing}, 3) : make("p", {class: "soft"}, "Nobody in these articles."));
  const says = fact.evidence.filter(one => one.standing === "attributed" || one.standing === "asserted");
  const denies = fact.evidence.filter(one => one.standing === "denied");
  return make("li", {class: fact.standing, "data-fact": fact.id}, factWords(fact), " ", badge(fact),
    make("div", {class: "sides"}, side("Affirmed", says), side("Denied", denies)));
}

function disputeSections({facts, more}) {
  if (!facts.length) return [make("p", {}, "Nothing here is disputed or denied.")];
  const headings = {asserted: "Asserted by an outlet, denied by others", disputed: HEADINGS.disputed, denied: HEADINGS.denied};
  const parts = Object.keys(headings).map(standing => {
    const these = facts.filter(fact => fact.standing === standing);
    return these.length && make("section", {}, make("h3", {}, `${headings[standing]} (${these.length})`),
      make("ul", {class: "facts"}, these.map(disputeItem)));
  }).filter(Boolean);
  if (more) parts.push(make("p", {class: "soft"}, "There are more than are shown; filters narrow them."));
  return parts;
}
