// The graph in this page. A source of facts answers search(), entity(),
// neighbours(), timeline() and disputes(), all later (they give promises), and
// notes in `known` the entities and articles that its answers name.

function fileSource(bundle, known) {
  const byEnd = new Map();
  for (const one of bundle.entities) known.entities.set(one.id, one);
  for (const one of bundle.articles) known.articles.set(one.id, one);
  for (const fact of bundle.facts) {
    for (const end of new Set([fact.subject, fact.object.entity])) {
      if (!end) continue;
      if (!byEnd.has(end)) byEnd.set(end, []);
      byEnd.get(end).push(fact);
    }
  }
  for (const facts of byEnd.values()) facts.sort(byArticles);
  const order = bundle.entities.slice()
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  let names;  // Made by the first search.
  const foldedNames = () => names || (names = order.map(entity => ({
    entity, names: [entity.name, ...(entity.aliases || [])].map(name => " " + fold(name)),
  })));

  const cut = (facts, limit) => ({facts: facts.slice(0, limit), more: facts.length > limit});
  const passing = (facts, filters, test) => facts
    .map(fact => filtered(fact, filters, known)).filter(fact => fact && test(fact));
  const of = id => id ? byEnd.get(id) || [] : bundle.facts;

  return {
    async about() { return aboutBundle(bundle, known); },
    async search(words, type, limit) {
      const wanted = fold(words).split(/\s+/).filter(Boolean).map(word => " " + word);
      const found = [];
      if (!wanted.length) {
        for (const one of order) {
          if (found.length === limit) break;
          if (one.kind === "named" && (!type || one.type === type)) found.push(one);
        }
        return found;
      }
      for (const {entity, names: all} of foldedNames()) {
        if (found.length === limit) break;
        if (type && entity.type !== type) continue;
        if (all.some(name => wanted.every(word => name.includes(word)))) found.push(entity);
      }
      return found;
    },
    async entity(id, filters, limit) {
      return {entity: known.entities.get(id), ...cut(passing(of(id), filters, () => true), limit)};
    },
    async neighbours(id, filters, limit) {
      return cut(passing(of(id), filters, bindsTwo), limit);
    },
    async timeline(id, filters, limit) {
      const dated = passing(of(id), filters, timeOf);
      dated.sort((a, b) => timeOf(a).begin < timeOf(b).begin ? -1 : 1);
      return cut(dated, limit);
    },
    async disputes(id, filters, limit) {
      const found = passing(of(id), filters, isContested);
      const isOnlyDenied = fact => fact.standing === "denied";
      found.sort((a, b) => isOnlyDenied(a) - isOnlyDenied(b) || byArticles(a, b));
      return cut(found, limit);
    },
  };
}

/// How much there is, and what can be chosen from, most frequent first.
function aboutBundle(bundle, known) {
  const facet = values => {
    const counts = new Map();
    for (const value of values) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].map(([value, count]) => ({value, count}))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, 300);
  };
  return {
    articles: known.articles.size, entities: known.entities.size, facts: bundle.facts.length,
    part: bundle.part, editing: false,
    types: facet(bundle.entities.filter(one => one.kind === "named").map(one => one.type)),
    standings: facet(bundle.facts.map(fact => fact.standing)),
    relations: facet(bundle.facts.map(fact => fact.relation)),
    outlets: facet(bundle.articles.map(article => article.source)),
    claimants: facet(bundle.facts.flatMap(fact => fact.evidence.map(claimantOf))),
  };
}
