// Advances a run: first it is told what would change, then, if it is wanted, changed.

import { badge, byId, make, on, worded } from "./dom.js";
import { count } from "./figures.js";
import { counts, when } from "./tables.js";
import { task } from "./tasks.js";

const STAY = "Some rows stay: somebody or a trigger changed a cell that depends on as_of (kept), or they are no longer there (gone).";
const NAMES = ["rows", "added", "changed", "kept", "gone"];
const opener = byId("advance");
const panel = byId("advance-panel");
const form = byId("advance-form");

function parts(found) {
  if (found.status === "failed") return [make("p", { class: "failure" }, ...worded(found.error))];
  if (found.status !== "done") {
    return [make("p", {}, found.dry_run ? "The rows that would be added or changed are being counted; none is added or changed yet."
      : "The rows of the run are being advanced.")];
  }
  return [
    ...(found.dry_run ? [would(found)] : [make("p", {}, badge(found.ok ? "ok" : "failed"), " ",
      found.ok ? `All rows are as of ${found.as_of}.` : STAY)]),
    when(found.dry_run ? "Looked at" : "Advanced", found),
    counts("Rows of the advance, can be scrolled", NAMES, found.entities, undefined,
      found.dry_run ? { added: "To add", changed: "To change" } : {}),
    make("ul", {}, ...moving(found), ...found.notes.map((note) => make("li", {}, note))),
    ...(found.dry_run ? [make("div", { class: "actions" }, button(found))] : []),
  ];
}

function would(found) {
  if (!sum(found, "changed") && !sum(found, "added") && found.ok) return make("p", {}, `As of ${found.as_of}, no row would change or be added.`);
  return make("p", {}, `As of ${found.as_of}, `, make("b", {}, `${count(sum(found, "changed"))} rows`),
    " would change", ...more(found), ". Nothing has been changed yet.", ...(found.ok ? [] : [` ${STAY}`]));
}

const sum = (found, name) => found.entities.reduce((total, entity) => total + (entity[name] ?? 0), 0);

const more = (found) => (sum(found, "added")
  ? [" and ", make("b", {}, `${count(sum(found, "added"))} rows`), " would be added"] : []);

const moving = (found) => found.entities.filter((entity) => Object.keys(entity.columns).length)
  .map((entity) => make("li", {}, `${entity.entity}: ${Object.entries(entity.columns)
    .map(([name, rows]) => `${name} (${count(rows)} rows)`).join(", ")}`));

function deed(found) {
  const [added, changed] = [sum(found, "added"), sum(found, "changed")];
  if (added) return `Add ${count(added)} rows${changed ? `, change ${count(changed)}` : ""}`;
  return changed ? `Change ${count(changed)} rows` : `Advance to ${found.as_of}`;
}

function button(found) {
  const now = make("button", { type: "button", class: "primary", id: "advance-now" }, deed(found));
  on(now, "click", () => ask({ as_of: found.as_of }));
  return now;
}

const ask = task({
  button: "advance-plan",
  box: "advancing",
  at: { post: "advance", read: "advances" },
  body: () => ({ as_of: form.as_of.value.trim(), dry_run: true }),
  show: (found) => byId("advance-result").replaceChildren(...parts(found)),
  ended: (found) => (found.dry_run ? byId("advancing-title").focus() : location.reload()),
});

form.querySelector("fieldset").disabled = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  byId("advance-plan").click();
});
on(opener, "click", () => {
  panel.hidden = !panel.hidden;
  opener.setAttribute("aria-expanded", String(!panel.hidden));
  if (!panel.hidden) byId("advance-title").focus();
});
