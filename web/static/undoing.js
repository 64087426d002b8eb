// Undoes a run when asked to and confirmed, and shows what its latest undo has removed.

import { confirmed } from "./confirm.js";
import { badge, byId, make } from "./dom.js";
import { count } from "./figures.js";
import { counts, when } from "./tables.js";
import { task } from "./tasks.js";

const MEANING = "Rows that are still as the run made them are removed from its tables. Rows that are not, or that others point to, stay.";

function parts(found) {
  if (found.status === "failed") return [make("p", { class: "failure" }, found.error)];
  if (found.status !== "done") return [make("p", {}, "The rows of the run are being removed.")];
  const names = ["rows", "removed", "changed", "referenced", "doubled", "gone"];
  const held = found.entities.flatMap((entity) => entity.held_by.map((key) => make("li", {},
    `${entity.entity}: rows of ${key.table} (${key.columns.join(", ")}) that stay point to ${count(key.rows)} of its rows.`)));
  return [
    make("p", {}, badge(found.ok ? "ok" : "failed"), " ", found.ok ? "No row of the run is left."
      : "Some rows stay: not as the run made them, since somebody or a trigger changed them (changed), pointed to by rows that stay (referenced), or stored more often than the run made them (doubled)."),
    when("Undone", found),
    counts("Rows of the undo, can be scrolled", names, found.entities),
    make("ul", {}, ...held, ...found.notes.map((note) => make("li", {}, note))),
  ];
}

task({
  button: "undo",
  box: "undoing",
  at: { post: "undo", read: "undos" },
  show: (found) => byId("undo-result").replaceChildren(...parts(found)),
  agreed: () => confirmed("Undo this run?", MEANING, "Undo run"),
  ended: () => location.reload(),
});
