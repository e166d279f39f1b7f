// Elements of the page. Texts of articles only ever become text nodes.

const $ = id => document.getElementById(id);

/// An element; what begins with "on" listens, "class" and "aria-..." are
/// attributes. Children that are empty are left out.
function make(tag, attributes, ...children) {
  const one = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) one.addEventListener(key.slice(2), value);
    else if (value !== undefined) one.setAttribute(key, value);
  }
  one.append(...children.flat().filter(child => child !== "" && child !== undefined));
  return one;
}

const linkButton = (text, open, attributes = {}) =>
  make("button", {type: "button", class: "link", onclick: open, ...attributes}, text);

/// A name that leads to its card.
function nameButton(id, fallback = id) {
  const entity = known.entities.get(id);
  if (!entity) return fallback;
  return linkButton(entity.name, () => openEntity(id), {title: typeWords(entity.type), "data-open": id});
}

/// The sentence with its marks: plain, marked, plain, ...
const sentence = pieces => make("blockquote", {},
  pieces.map((piece, i) => i % 2 ? make("mark", {}, piece) : piece));

/// Where it stands. Only http leads out of the page.
function articleLink(id) {
  const article = known.articles.get(id) || {id};
  const title = article.title || article.id;
  const link = /^https?:\/\//i.test(article.url || "")
    ? make("a", {href: article.url, rel: "noreferrer noopener", target: "_blank"}, title) : title;
  const rest = [article.source, article.date].filter(Boolean).join(", ");
  return make("span", {}, link, rest && ` · ${rest}`);
}
