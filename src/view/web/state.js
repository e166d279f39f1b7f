// What is looked at stands in the address behind the '#', so that it can be
// passed on and gone back from.

let state = {};

// An address may come from anybody: what cannot be a value is not asked for.
const VALUES = {
  e: /^e[0-9a-f]{16}$/, type: /^[A-Z][A-Za-z]*$/, standing: /^[a-z]+$/,
  since: /^\d{4}(-\d\d){0,2}$/, until: /^\d{4}(-\d\d){0,2}$/, sources: /^\d{1,5}$/,
};

function readState() {
  state = Object.fromEntries([...new URLSearchParams(location.hash.slice(1))]
    .filter(([key, value]) => !VALUES[key] || VALUES[key].test(value)));
}

const filtersOf = () => Object.fromEntries(
  FILTERS.filter(key => state[key]).map(key => [key, state[key]]));

/// Goes on to what `change` says; empty values are left out.
function go(change) {
  state = {...state, ...change};
  const words = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  const hash = words.size === 0 ? "" : "#" + words;
  if (hash === location.hash) return show();
  // An empty hash in an address would jump to the page's head.
  if (hash) location.hash = hash;
  else { history.pushState(null, "", location.pathname + location.search); readState(); show(); }
  return undefined;
}

/// Shows an entity; in the picture it stays with those looked at before.
function openEntity(id) {
  const before = (state.x || "").split(",").filter(one => one && one !== id);
  if (state.e && state.e !== id && !before.includes(state.e)) before.push(state.e);
  go({e: id, x: before.slice(-6).join(","), view: state.view === "review" ? "" : state.view});
}
