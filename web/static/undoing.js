// Undoes a run: first it is told what that would remove, then, if it is wanted, removed; and what
// the latest undo has removed is shown.

import { badge, byId, make, worded } from "./dom.js";
import { count } from "./figures.js";
import { counts, when } from "./tables.js";
import { task } from "./tasks.js";

const STAY = "Some rows stay: they were changed by somebody or a trigger (changed), rows that stay point to them (referenced), or they are stored more often than the run made them (doubled).";
const NAMES = ["rows", "removed", "changed", "referenced", "doubled", "gone"];

function parts(found) {
  if (found.status === "failed") return [make("p", { class: "failure" }, ...worded(found.error))];
  if (found.status !== "done") {
    return [make("p", {}, found.dry_run ? "The rows of the run are being looked for; none is removed yet."
      : "The rows of the run are being removed.")];
  }
  return [
    ...(found.dry_run ? [would(found)] : [make("p", {}, badge(found.ok ? "ok" : "failed"), " ",
      found.ok ? "No row of the run is left." : STAY)]),
    when(found.dry_run ? "Looked at" : "Undone", found),
    counts("Rows of the undo, can be scrolled", NAMES, found.entities, undefined,
      found.dry_run ? { removed: "To remove" } : {}),
    make("ul", {}, ...held(found), ...found.notes.map((note) => make("li", {}, note))),
    ...(found.dry_run ? [make("div", { class: "actions" }, button(found))] : []),
  ];
}

function would(found) {
  if (!removed(found) && found.ok) return make("p", {}, "No row of this run is there: nothing would be removed.");
  return make("p", {}, "Undoing would remove ", make("b", {}, `${count(removed(found))} rows`), ". ",
    found.ok ? "Nothing has been removed yet." : `${STAY} Nothing has been removed yet.`);
}

const removed = (found) => found.entities.reduce((sum, entity) => sum + entity.removed, 0);

const held = (found) => found.entities.flatMap((entity) => entity.held_by.map((key) => make("li", {},
  `${entity.entity}: rows of ${key.table} (${key.columns.join(", ")}) that stay point to ${count(key.rows)} of its rows.`)));

function button(found) {
  const now = make("button", { type: "button", class: "danger", id: "undo-now" }, `Remove ${count(removed(found))} rows`);
  now.addEventListener("click", () => ask({}));
  return now;
}

const ask = task({
  button: "undo",
  box: "undoing",
  at: { post: "undo", read: "undos" },
  body: { dry_run: true },
  show: (found) => byId("undo-result").replaceChildren(...parts(found)),
  ended: (found) => (found.dry_run ? byId("undoing-title").focus() : location.reload()),
});
