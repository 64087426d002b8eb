// What differs between the rows of two runs.

import * as api from "./api.js";
import { badge, byId, make } from "./dom.js";
import { count } from "./figures.js";
import { told } from "./problems.js";
import { head, scrolled } from "./tables.js";

const box = byId("differences"); // without another run there is none
const FIGURES = [["First", "rows_first"], ["Second", "rows_second"], ["Compared", "compared"], ["Differ", "differing"],
  ["Only first", "only_first"], ["Only second", "only_second"]];
const figure = (number) => (number === null ? "–" : count(number));
const text = (cell) => (cell === null ? make("span", { class: "null" }, "NULL") : cell);

function overview(entities) {
  const rows = entities.map((entity) => make("tr", {},
    make("th", { scope: "row" }, entity.entity, " ", entity.differs ? badge("not", "differs") : ""),
    ...FIGURES.map(([, name]) => make("td", { class: "number" }, figure(entity[name])))));
  return scrolled("Entities, can be scrolled", make("table", { id: "entities" },
    head([["", "Entity"], ...FIGURES.map(([title]) => ["number", title])]),
    make("tbody", {}, ...rows)));
}

// Not a column of the table: on a phone nobody would see it.
function columns(entity) {
  const found = Object.entries(entity.columns);
  if (!found.length) return [];
  return [make("li", {}, make("b", {}, entity.entity), " Columns that differ, and in how many rows:",
    make("div", { class: "chips" }, ...found.map(([name, rows]) => make("span", { class: "chip" }, `${name} ${count(rows)}`))))];
}

function notes(entity) {
  const said = [];
  const { keys } = entity;
  if (keys && (keys.only_first || keys.only_second)) {
    said.push(`Keys (${keys.columns.join(", ")}): ${count(keys.only_first)} in the first run only${such(keys.examples_first)}, ${count(keys.only_second)} in the second only${such(keys.examples_second)}.`);
  }
  if (entity.compared < entity.in_both && !entity.note) said.push(`${count(entity.compared)} of the ${count(entity.in_both)} rows that both have were compared, spread over all of them.`);
  if (entity.columns_first.length) said.push(`In the first run only: ${entity.columns_first.join(", ")}.`);
  if (entity.columns_second.length) said.push(`In the second run only: ${entity.columns_second.join(", ")}.`);
  if (entity.not_compared.length) said.push(`Not compared, since they are computed from rows that were in the target: ${entity.not_compared.join(", ")}.`);
  if (entity.note) said.push(`${entity.note}.`);
  return columns(entity).concat(said.map((each) => make("li", {}, make("b", {}, entity.entity), ` ${each}`)));
}

const such = (examples) => (examples.length ? ` (such as ${examples.map((key) => key.map((cell) => cell ?? "NULL").join(" / ")).join(", ")})` : "");

function examples(entities) {
  const rows = entities.flatMap((entity) => entity.examples.flatMap((row) =>
    Object.entries(row.cells).map(([column, [first, second]], place) => make("tr", {},
      place ? make("td", {}) : make("th", { scope: "row" }, entity.entity),
      make("td", { class: "number" }, place ? "" : count(row.row)),
      make("td", {}, column), make("td", {}, text(first)), make("td", {}, text(second))))));
  if (!rows.length) return [];
  return [make("details", {}, make("summary", {}, "Rows that differ, such as"),
    scrolled("Rows that differ, can be scrolled", make("table", { class: "data", id: "examples" },
      head([["", "Entity"], ["number", "Row"], ["", "Column"], ["", "First"], ["", "Second"]]),
      make("tbody", {}, ...rows))))];
}

async function show() {
  try {
    const found = await api.get(`/runs/${box.dataset.first}/diff/${box.dataset.second}`);
    const partial = found.entities.some((entity) => entity.note || entity.compared < entity.in_both);
    box.replaceChildren(
      make("p", {}, found.differs ? "The rows differ." : `None of the compared rows differ${partial ? "; not all were compared" : ""}.`),
      overview(found.entities),
      make("ul", { class: "problems" }, ...found.entities.flatMap(notes)),
      ...examples(found.entities));
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    box.replaceChildren(make("div", { class: "refusal" }, ...told(refused)));
  }
  box.removeAttribute("aria-busy");
}

if (box) show();
