// Undoes a run when asked to and confirmed, and shows what its latest undo has removed.

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { badge, byId, instant, make, on } from "./dom.js";
import { count } from "./figures.js";
import { told } from "./problems.js";
import { watch } from "./watching.js";

const LOOK_MS = 500;
const AGAIN_MS = 3000;
const button = byId("undo");
const id = byId("actions").dataset.run;
let number = byId("undoing").dataset.latest; // of the undo that is shown, if any
let asked = false; // whether this page has asked for it

const refuse = (refused) => byId("refusal").replaceChildren(...told(refused));

function parts(found) {
  if (found.status === "failed") return [make("p", { class: "failure" }, found.error)];
  if (found.status !== "done") return [make("p", {}, "The rows of the run are being removed.")];
  const names = ["rows", "removed", "changed", "referenced", "doubled", "gone"];
  const table = make("table", {},
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Entity"),
      ...names.map((name) => make("th", { scope: "col", class: "number" }, name[0].toUpperCase() + name.slice(1))))),
    make("tbody", {}, ...found.entities.map((entity) => make("tr", {},
      make("th", { scope: "row" }, entity.entity),
      ...names.map((name) => make("td", { class: "number" }, count(entity[name])))))));
  const held = found.entities.flatMap((entity) => entity.held_by.map((key) => make("li", {},
    `${entity.entity}: rows of ${key.table} (${key.columns.join(", ")}) that stay point to ${count(key.rows)} of its rows.`)));
  return [
    make("p", {}, badge(found.ok ? "ok" : "failed"), " ", found.ok ? "No row of the run is left."
      : "Some rows stay: changed since the run, pointed to by rows that stay (referenced), or stored more often than the run made them (doubled)."),
    make("p", { class: "soft" }, "Undone ", instant(found.finished_at), " (UTC)"),
    make("div", { class: "scroll", role: "group", "aria-label": "Rows of the undo, can be scrolled", tabindex: "0" }, table),
    make("ul", {}, ...held, ...found.notes.map((note) => make("li", {}, note))),
  ];
}

function show(found) {
  byId("undoing").hidden = false;
  byId("undo-result").replaceChildren(...parts(found));
  const ended = ["done", "failed"].includes(found.status);
  button.disabled = !ended;
  if (ended && asked) location.reload();
  return !ended;
}

async function look() {
  if (!number) return null;
  try {
    return show(await api.look(`/runs/${id}/undos/${number}`)) ? LOOK_MS : null;
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    refuse(refused);
    return AGAIN_MS;
  }
}

const lookNow = watch(look);
on(button, "click", async () => {
  byId("refusal").replaceChildren();
  const text = "Rows that are still as the run made them are removed from its tables. Rows that were changed since, or that others point to, stay.";
  if (!await confirmed("Undo this run?", text, "Undo run")) return;
  button.disabled = true;
  try {
    const found = await api.post(`/runs/${id}/undo`);
    number = found.id;
    asked = true;
    show(found);
    lookNow();
  } catch (refused) {
    refuse(refused);
    button.disabled = false;
  }
});
if (number) button.disabled = true; // until it is known how that one stands
