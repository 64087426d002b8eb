// The entities of a scenario: folded and unfolded, searched for columns, opened by links into them.

import { showFirstBoxes } from "./diagrams.js";
import { byId, on, setText } from "./dom.js";
import { count } from "./figures.js";

const field = document.getElementById("find"); // small scenarios have none
const entities = [...document.querySelectorAll("details.entity")];
const columns = entities.flatMap((entity) =>
  [...entity.querySelectorAll(".column")].map((element) => ({ element, entity, text: textOf(element, entity) })));
let before = null; // which entities were open when the search began

// What a column is found by: its name, its type, the generator before the colon, and its entity.
function textOf(element, entity) {
  const part = (css) => element.querySelector(css).textContent;
  const name = entity.querySelector("h2").firstChild.textContent.trim();
  return `${name} ${part(".name")} ${part(".type")} ${part(".made").split(":")[0]}`.toLowerCase();
}

function find() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length && !before) before = new Map(entities.map((entity) => [entity, entity.open]));
  const found = new Map();
  for (const { element, entity, text } of columns) {
    const fits = words.every((word) => text.includes(word));
    element.hidden = !fits;
    if (fits) found.set(entity, (found.get(entity) ?? 0) + 1);
  }
  for (const entity of entities) {
    entity.hidden = !found.has(entity);
    entity.classList.toggle("searched", words.length > 0);
    if (words.length) entity.open = found.has(entity);
    else if (before) entity.open = before.get(entity);
  }
  if (!words.length) before = null;
  const total = [...found.values()].reduce((sum, one) => sum + one, 0);
  setText(byId("found"), words.length
    ? `${count(total)} of ${count(columns.length)} columns` : `${count(columns.length)} columns`);
  nameFold();
}

const anyFolded = () => entities.some((entity) => !entity.hidden && !entity.open);

function nameFold() {
  if (field) setText(byId("fold"), anyFolded() ? "Unfold all" : "Fold all");
}

// Opens what a link leads to, and what keeps it from being seen. Clicked again, a link does so again.
function reveal(address) {
  const element = document.getElementById(address.slice(1));
  const entity = element?.closest("details.entity");
  if (!entity) return;
  if (field && (entity.hidden || element.hidden)) {
    field.value = "";
    find();
  }
  entity.open = true;
  element.scrollIntoView();
}

if (field) {
  on(field, "input", find);
  on(byId("fold"), "click", () => {
    const open = anyFolded();
    for (const entity of entities) if (!entity.hidden) entity.open = open;
  });
}
for (const entity of entities) entity.addEventListener("toggle", nameFold);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link) reveal(link.hash);
});
window.addEventListener("hashchange", () => reveal(location.hash));
showFirstBoxes(document);
reveal(location.hash);
if (field?.value) find(); // the browser has kept it over a reload
