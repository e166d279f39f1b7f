// Facts, as filters see them and as words: what the text does not affirm is
// never worded as if it did.

const STANDINGS = ["asserted", "attributed", "disputed", "denied", "unrealised"];
const FILTERS = ["type", "relation", "standing", "source", "claimant", "since", "until", "sources"];

/// Who speaks last in a piece of evidence; "" for the outlet itself.
const claimantOf = one => one.said_by ? one.said_by[one.said_by.length - 1].name : "";

/// What all of the evidence comes to: as standing() of core/fact.h.
function standingOf(evidence) {
  const has = standing => evidence.some(one => one.standing === standing);
  if (has("asserted")) return "asserted";
  if (has("attributed")) return has("denied") ? "disputed" : "attributed";
  return has("denied") ? "denied" : "unrealised";
}

/// Whether a piece of evidence makes the fact's standing what it is.
function makes(standing, one) {
  if (standing === "disputed") return one.standing !== "unrealised";
  if (standing === "attributed") return one.standing === "attributed";
  return standing === "unrealised" || one.standing === standing;
}

/// Who claims the fact as it stands, each once.
const claimantsOf = fact => [...new Set(fact.evidence
  .filter(one => makes(fact.standing, one)).map(claimantOf).filter(Boolean))].sort();

/// The relation, with "not", "possible:" and whose word it is.
function relationWords(fact) {
  const claimants = claimantsOf(fact);
  const isNegative = fact.standing === "denied" ||
    (fact.standing === "unrealised" && fact.evidence.every(one => one.negative));
  let words = fact.standing === "unrealised" ? "possible: "
    : fact.standing === "disputed" ? "disputed: "
    : fact.standing === "attributed" && !claimants.length ? "probable: " : "";
  words += (isNegative ? "not " : "") + spaced(fact.relation);
  if (fact.standing === "asserted" || !claimants.length) return words;
  const others = claimants.length > 3 ? ` and ${claimants.length - 3} more` : "";
  return `${words} (${claimants.slice(0, 3).join(", ")}${others})`;
}

/// The first time that is told by those who make the standing.
function timeOf(fact) {
  const times = fact.evidence.filter(one => one.time && makes(fact.standing, one))
    .map(one => ({begin: one.time, end: one.time_end || ""}));
  times.sort((a, b) => a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0);
  return times[0];
}

/// "1921" for all of a year, "2024-05-07 to 2024-05-09".
const timeWords = (begin, end) =>
  end && !end.startsWith(begin) ? `${begin} to ${end}` : begin;

/// The fact with the evidence that passes `filters`; nothing if none does.
/// `known` has the entities and articles by their ids.
function filtered(fact, filters, known) {
  if (filters.relation && fact.relation !== filters.relation) return undefined;
  if (filters.sources && fact.sources < Number(filters.sources)) return undefined;
  if (filters.type) {
    for (const end of [fact.subject, fact.object.entity]) {
      if (end && (known.entities.get(end) || {}).type !== filters.type) return undefined;
    }
  }
  let kept = fact;
  if (filters.source || filters.claimant || filters.since || filters.until) {
    const evidence = fact.evidence.filter(one => passes(one, filters, known));
    if (!evidence.length) return undefined;
    if (evidence.length < fact.evidence.length) {
      kept = {...fact, evidence, standing: standingOf(evidence)};
    }
  }
  if (filters.standing && kept.standing !== filters.standing) return undefined;
  return kept;
}

function passes(one, filters, known) {
  const article = known.articles.get(one.article) || {};
  const date = article.date || "";
  if (filters.source && article.source !== filters.source) return false;
  if (filters.since && !(date >= filters.since)) return false;
  if (filters.until && !(date && (date <= filters.until || date.startsWith(filters.until)))) {
    return false;
  }
  if (!filters.claimant) return true;
  return filters.claimant === "outlet" ? !one.said_by : claimantOf(one) === filters.claimant;
}

/// Whether somebody denies the fact, whatever an outlet says itself.
const isContested = fact => fact.evidence.some(one => one.standing === "denied");
const bindsTwo = fact => fact.object.entity && fact.object.entity !== fact.subject;

/// Those that most articles tell first.
const byArticles = (a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1);
