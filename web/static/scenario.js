// The SQL of a scenario, by dialect and entity: of the rows that the page shows.

import * as api from "./api.js";
import { byId, on } from "./dom.js";

const sql = byId("sql");
const entity = byId("sql-entity");
const buttons = [...document.querySelectorAll("[data-dialect]")];
let asked = 0;

async function show() {
  const number = ++asked;
  const dialect = buttons.find((button) => button.getAttribute("aria-pressed") === "true").dataset.dialect;
  const query = new URLSearchParams({ dialect, seed: sql.dataset.seed, as_of: sql.dataset.asOf });
  if (sql.dataset.profile) query.set("profile", sql.dataset.profile);
  if (entity.value) query.set("entity", entity.value);
  sql.setAttribute("aria-busy", "true");
  let text;
  try {
    text = await api.getText(`/scenarios/${encodeURIComponent(sql.dataset.scenario)}/explain?${query}`);
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
show();
