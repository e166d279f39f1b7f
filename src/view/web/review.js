// Doubtful pairs, one at a time: one thing, or two? Only where the server lets
// the graph be edited; it wants the token that it printed.

let doubts;
let token = "";

/// The token comes in the address and leaves it at once.
function takeToken() {
  const {token: given, ...rest} = state;
  if (!given) return;
  token = given;
  state = rest;
  const words = new URLSearchParams(rest).toString();
  history.replaceState(null, "", location.pathname + (words ? "#" + words : ""));
}

const sideOf = thing => make("div", {}, make("h4", {}, thing.name),
  make("p", {class: "soft"}, `${typeWords(thing.type)} · ${thing.article || ""}`),
  thing.sentences.map(pieces => sentence(pieces)));

async function settle(choice) {
  if (state.view !== "review" || !doubts || !doubts.length) return;
  const pair = doubts[0];
  if (choice === "later") doubts.push(doubts.shift());
  else {
    try {
      const {done} = await source.settle(pair, choice === "one", token);
      doubts.shift();
      doubts = doubts.filter(one => one.first.id !== pair.first.id || one.second.id !== pair.second.id);
      $("status").textContent = done;
    } catch (problem) {
      $("status").textContent = problem.message;
      return;
    }
  }
  $("content").replaceChildren(...pairSections());
}

function pairSections() {
  if (!doubts.length) return [make("p", {}, "Nothing is doubtful.")];
  const pair = doubts[0];
  const choice = (key, word, text) => make("button", {type: "button", "data-choice": word, onclick: () => settle(word)},
    make("kbd", {}, key), " " + text);
  return [make("p", {class: "soft"}, `${counted(doubts.length, "pair")} to look at. Now they are ${pair.joined ? "one" : "two"}: ${pair.reason}`),
    make("div", {class: "pair"}, make("div", {class: "sides"}, sideOf(pair.first), sideOf(pair.second)),
      make("div", {class: "choices"}, choice("1", "one", "One thing"), choice("2", "two", "Two things"),
        choice("3", "later", "Later")))];
}

async function reviewSections() {
  if (!doubts) doubts = (await source.doubts()).doubts;
  return pairSections();
}

function startReview() {
  addEventListener("keydown", event => {
    if (/^(INPUT|SELECT)$/.test(document.activeElement.tagName) || event.ctrlKey || event.altKey || event.metaKey) return;
    const choice = {1: "one", 2: "two", 3: "later"}[event.key];
    if (choice) settle(choice);
  });
}
