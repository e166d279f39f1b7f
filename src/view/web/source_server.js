// The graph of the server that sent this page: see source_file.js.

function serverSource(root, known) {
  async function ask(path, words = {}, options = {}) {
    const given = Object.entries(words).filter(([, value]) => value);
    const answer = await fetch(root + path + "?" + new URLSearchParams(given), options);
    const json = await answer.json();
    if (!answer.ok) throw new Error(json.error);
    for (const one of json.entities || []) {
      known.entities.set(one.id, {...known.entities.get(one.id), ...one});
    }
    for (const one of json.articles || []) known.articles.set(one.id, one);
    if (json.entity) known.entities.set(json.entity.id, json.entity);
    return json;
  }
  const of = id => id ? `entities/${id}/` : "";
  return {
    async about() {
      const {counts, ...rest} = await ask("about");
      return {...counts, part: "", ...rest};
    },
    search: (words, type, limit) =>
      ask("search", {q: words, type, limit}).then(found => found.entities),
    async entity(id, filters, limit) {
      const answer = await ask("entities/" + id, {...filters, limit});
      known.entities.set(id, answer.entity);  // Also by an id it had before.
      return answer;
    },
    neighbours: (id, filters, limit) => ask(of(id) + "neighbours", {...filters, limit}),
    timeline: (id, filters, limit) => ask(of(id) + "timeline", {...filters, limit}),
    disputes: (id, filters, limit) => ask(of(id) + "disputes", {...filters, limit}),
    doubts: () => ask("doubts"),
    settle: (pair, one, token) => ask("corrections",
      {first: pair.first.id, second: pair.second.id, one: one ? "yes" : "no"},
      {method: "POST", headers: {"X-Relata-Token": token}}),
  };
}
