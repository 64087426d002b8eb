// Tests and removes targets, and opens the dialog that adds and edits them.

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { badge, byId, instant, make, on, setWorded, work, worded } from "./dom.js";
import { justSaved, open } from "./editor.js";
import { count } from "./figures.js";
import { told } from "./problems.js";
import { head, scrolled } from "./tables.js";

const path = (id) => `/targets/${encodeURIComponent(id)}`;

async function test(card) {
  const shown = card.querySelector("[data-is=check]");
  shown.replaceChildren(make("span", { class: "soft" }, "testing …"));
  try {
    const check = await api.post(`${path(card.dataset.target)}/test`);
    shown.replaceChildren(...result(check, card));
    setWorded(byId("told"), `${card.dataset.target}: ${check.ok ? "ok" : `failed. ${check.error}`}`);
  } catch (refused) {
    shown.replaceChildren(...told(refused));
  }
}

// The same as the page shows of the latest test.
function result(check, card) {
  const facts = check.server_version
    ? `${card.dataset.kind} ${check.server_version}, ${check.latency_ms.toFixed(1)} ms, ` : "";
  const can = Object.entries(check.capabilities)
    .map(([name, yes]) => `${yes ? "can" : "cannot"} ${name.replace("can_", "")}`);
  const parts = [
    badge(check.ok ? "ok" : "failed"), " ",
    make("span", { class: "soft" }, facts, instant(check.checked_at)),
  ];
  if (check.error) parts.push(make("p", { class: "problem" }, ...worded(check.error)));
  if (check.missing_schema) {
    const create = make("button", { type: "button", class: "small", "data-do": "schema" }, `Create schema ${card.dataset.schema}`);
    create.addEventListener("click", () => act(card, create));
    parts.push(make("p", {}, create));
  }
  if (check.server_version) parts.push(make("p", { class: "soft" }, can.join(", ")));
  return parts;
}

// The tables of a target and their rows; what was counted is counted again each time.
async function tables(card, button) {
  const shown = card.querySelector("[data-is=tables]");
  const opens = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(opens));
  shown.hidden = !opens;
  if (!opens) return;
  shown.replaceChildren(make("p", { class: "soft" }, "looking …"));
  try {
    const found = await api.get(`${path(card.dataset.target)}/tables`);
    shown.replaceChildren(found.length ? listed(found) : make("p", { class: "empty" }, "No tables yet."));
  } catch (refused) {
    shown.replaceChildren(make("div", { class: "problem" }, ...told(refused)));
  }
}

const ROWS_ARE = { counted: "", estimated: "about ", more: "more than ", unknown: "not known" };

const listed = (found) => scrolled("Tables, can be scrolled", make("table", {},
  head([["", "Table"], ["number", "Rows"]]),
  make("tbody", {}, ...found.map((each) => make("tr", {},
    make("th", { scope: "row" }, each.table),
    make("td", { class: "number" }, `${ROWS_ARE[each.rows_are]}${each.rows === null ? "" : count(each.rows)}`))))));

const act = (card, button) => work(button, async () => {
  byId("refusal").replaceChildren();
  const id = card.dataset.target;
  try {
    if (button.dataset.do === "test") await test(card);
    else if (button.dataset.do === "tables") await tables(card, button);
    else if (button.dataset.do === "schema") {
      await api.post(`${path(id)}/schema`);
      await test(card);
      card.querySelector("[data-do=test]").focus(); // the button that was pressed is gone
    } else if (button.dataset.do === "edit") open(await api.get(path(id)));
    else if (await confirmed(`Remove ${id}?`, "Its tables, and the records of its runs, stay.", "Remove")) {
      await api.remove(path(id));
      location.reload();
    }
  } catch (refused) {
    byId("refusal").replaceChildren(...told(refused));
  }
});

on(byId("add"), "click", () => open());
const saved = justSaved();
for (const card of document.querySelectorAll("[data-target]")) {
  for (const button of card.querySelectorAll("[data-do]")) {
    on(button, "click", () => act(card, button));
  }
  // One that has just been saved is tested at once: whether it can be reached is what comes next.
  if (card.dataset.target === saved) {
    const button = card.querySelector("[data-do=test]");
    button.focus();
    act(card, button);
  }
}
