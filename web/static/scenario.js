// The SQL of a scenario, by dialect and entity: of the rows that the page shows.

import * as api from "./api.js";
import { byId, on } from "./dom.js";

const sql = byId("sql");
const entity = byId("sql-entity");
const target = document.getElementById("sql-target"); // where the rows of a target decide
const buttons = [...document.querySelectorAll("[data-dialect]")];
let asked = 0;

// Asks for the script that is chosen; returns a promise of its text.
function script() {
  const path = `/scenarios/${encodeURIComponent(sql.dataset.scenario)}/explain`;
  const asks = { as_of: sql.dataset.asOf };
  if (sql.dataset.profile) asks.profile = sql.dataset.profile;
  if (entity.value) asks.entity = entity.value;
  if (target) {
    // A seed may have more digits than JavaScript's numbers.
    const body = JSON.stringify({ ...asks, target_id: target.value });
    return api.postForText(path, body.replace("{", `{"seed":${sql.dataset.seed},`));
  }
  const dialect = buttons.find((button) => button.getAttribute("aria-pressed") === "true").dataset.dialect;
  return api.getText(`${path}?${new URLSearchParams({ ...asks, dialect, seed: sql.dataset.seed })}`);
}

async function show() {
  const number = ++asked;
  if (target && !target.value) {
    sql.textContent = "-- The scenario builds on rows that are there already. Choose the target that has them.";
    sql.removeAttribute("aria-busy");
    return;
  }
  sql.setAttribute("aria-busy", "true");
  let text;
  try {
    text = await script();
  } catch (refused) {
    text = `-- ${refused.message}\n${refused.details.map(({ message }) => `-- ${message}`).join("\n")}`;
  }
  if (number !== asked) return; // another one was asked for meanwhile
  sql.textContent = text;
  sql.removeAttribute("aria-busy");
  sql.scrollTop = 0;
}

for (const button of buttons) {
  on(button, "click", () => {
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
    show();
  });
}
on(entity, "change", show);
if (target) on(target, "change", show);
show();
