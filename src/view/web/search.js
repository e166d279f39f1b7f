// The search field and the names it offers: a combobox as the ARIA practices
// have it.

const MOST_OFFERED = 12;
let offered = [];
let chosen = -1;
let asked = 0;

function closeOffer() {
  $("completions").hidden = true;
  $("search").setAttribute("aria-expanded", "false");
  $("search").removeAttribute("aria-activedescendant");
  chosen = -1;
}

function mark(place) {
  chosen = place;
  const items = [...$("completions").children];
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === place)));
  if (place < 0) $("search").removeAttribute("aria-activedescendant");
  else {
    $("search").setAttribute("aria-activedescendant", items[place].id);
    items[place].scrollIntoView({block: "nearest"});
  }
}

function take(entity) {
  closeOffer();
  $("search").value = "";
  openEntity(entity.id);
  $("main").focus();
}

async function offer() {
  const words = $("search").value.trim();
  const turn = ++asked;
  if (!words) return closeOffer();
  const found = await source.search(words, state.type, MOST_OFFERED).catch(() => []);
  if (turn !== asked) return undefined;
  for (const one of found) known.entities.set(one.id, {...known.entities.get(one.id), ...one});
  offered = found;
  $("completions").replaceChildren(...found.map((one, i) => make("li",
    {id: "completion-" + i, role: "option", "aria-selected": "false",
     onmousedown: event => { event.preventDefault(); take(one); }},
    make("span", {}, one.name),
    make("span", {class: "soft"}, `${typeWords(one.type)} · ${one.mentions}`))));
  $("completions").hidden = !found.length;
  $("search").setAttribute("aria-expanded", String(found.length > 0));
  mark(-1);
  $("status").textContent = found.length ? `${counted(found.length, "name")} offered` : "Nothing of this name.";
  return undefined;
}

function onSearchKey(event) {
  const isOpen = !$("completions").hidden;
  if (event.key === "ArrowDown" && isOpen) mark((chosen + 1) % offered.length);
  else if (event.key === "ArrowUp" && isOpen) mark(chosen <= 0 ? offered.length - 1 : chosen - 1);
  else if (event.key === "Enter") {
    if (isOpen && chosen >= 0) take(offered[chosen]);
    else { closeOffer(); go({q: $("search").value.trim(), e: "", view: ""}); }
  } else if (event.key === "Escape") { $("search").value = ""; closeOffer(); }
  else return;
  event.preventDefault();
}

function startSearch() {
  $("search").addEventListener("input", offer);
  $("search").addEventListener("keydown", onSearchKey);
  $("search").addEventListener("blur", closeOffer);
  addEventListener("keydown", event => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !isTyping) { event.preventDefault(); $("search").focus(); }
  });
}
