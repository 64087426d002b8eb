// Tables of what a server has found, and what is told beside them.

import { instant, make } from "./dom.js";
import { count } from "./figures.js";

// A table that is wider than a phone scrolls by itself; the keyboard reaches it.
export const scrolled = (label, table) =>
  make("div", { class: "scroll", role: "group", "aria-label": label, tabindex: 0 }, table);

// head([["number", "Row"]]) is the head of a table of one column, whose cells are of that class.
export const head = (columns) => make("thead", {}, make("tr", {},
  ...columns.map(([css, text]) => make("th", { scope: "col", class: css || null }, text))));

// How many rows of each entity are what the names say; marks are put beside an entity's name, and
// titles are the heads of columns that are not called as they are named.
export function counts(label, names, entities, marks = () => [], titles = {}) {
  return scrolled(label, make("table", {},
    head([["", "Entity"], ...names.map((name) => ["number", titles[name] ?? name[0].toUpperCase() + name.slice(1)])]),
    make("tbody", {}, ...entities.map((entity) => make("tr", {},
      make("th", { scope: "row" }, entity.entity, ...marks(entity)),
      ...names.map((name) => make("td", { class: "number" }, count(entity[name]))))))));
}

// The rows may be others by now: what is found holds for the time it was found.
export const when = (word, found) => make("p", { class: "soft" }, `${word} `, instant(found.finished_at), " (UTC)");
