// The page on which a scenario is written: checked and shown while somebody writes.

import * as api from "./api.js";
import { Completion } from "./completing.js";
import { showFirstBoxes } from "./diagrams.js";
import { byId, isBusy, make, on, part, setBusy, setText, worded } from "./dom.js";
import { count } from "./figures.js";
import { told } from "./problems.js";
import { prepareUpdate } from "./updating.js";
import { yamlEditor } from "./yaml_editor.js";

const CHECK_MS = 400;
const LOOK_MS = 900;
const page = byId("writing");
const entity = byId("look-entity");
let saved = page.dataset.id ? byId("text").value : null; // the text as it is kept, null for none
let id = page.dataset.id;
let revision = page.dataset.revision; // the one that the text was made of
let latest = 0; // the number of the latest check: answers to earlier ones come too late
let waiting = null;
let schema = null;

const firstText = byId("text").value;
const editor = yamlEditor(byId("text"), { complete, changed });
const forgetUpdate = prepareUpdate(editor, () => byId("update-told").scrollIntoView({ block: "nearest" }));
const isChanged = () => !editor.isText(saved);

async function complete(text, position) {
  schema ??= new Completion(JSON.parse(await api.getText("/scenarios/schema")));
  return schema.at(text, position);
}

function changed() {
  forgetUpdate();
  later(CHECK_MS);
}

function later(milliseconds) {
  latest += 1;
  clearTimeout(waiting);
  waiting = setTimeout(check, milliseconds);
  tellSaved();
}

function tellSaved() {
  setText(byId("saved"), saved === null ? "Not saved yet." : isChanged() ? "Changed since it was saved." : "Saved.");
}

// Says what is wrong, or that nothing is; then shows rows.
async function check() {
  const number = (latest += 1);
  const text = editor.text();
  try {
    const found = await api.postYaml("/scenarios/validate", text);
    if (number !== latest) return;
    editor.mark(found.problems);
    byId("verdict").replaceChildren(...verdict(found));
    if (found.valid) waiting = setTimeout(() => look(number, text), LOOK_MS - CHECK_MS);
    else setText(byId("look-note"), "Rows appear here once the scenario is valid.");
  } catch (refused) {
    if (number === latest) byId("verdict").replaceChildren(...told(refused));
  }
}

function verdict({ valid, problems, entities, rows }) {
  if (valid) {
    return [make("p", { class: "good" }, `Valid: ${count(entities)} ${entities === 1 ? "entity" : "entities"}, ${count(rows)} rows.`)];
  }
  const items = problems.map(({ line, path, message }) => {
    const place = line ? make("button", { type: "button", class: "small place", "data-line": line }, `line ${line}`) : "";
    return make("li", {}, place, " ", ...(path ? [make("code", {}, path), " "] : []), ...worded(message));
  });
  // A screen reader says how many there are, and reads each when somebody goes there.
  const many = (all) => make("ul", { class: "problems", tabindex: "0", "aria-label": "Problems", "aria-live": "off" }, ...all);
  const heading = problems.length === 1 ? "One problem" : `${count(problems.length)} problems`;
  return [make("p", {}, heading), many(items)];
}

async function look(number, text) {
  const query = entity.value ? `?${new URLSearchParams({ entity: entity.value })}` : "";
  const panel = byId("look-panel");
  panel.setAttribute("aria-busy", "true");
  try {
    const shown = await api.draft(`/scenarios/draft${query}`, text);
    if (number !== latest) return;
    const content = part(shown);
    byId("look").replaceChildren(content);
    showFirstBoxes(content);
    setText(byId("look-note"), "As a run would make them.");
    listEntities(content);
  } catch (refused) {
    if (number !== latest) return;
    if (entity.value && refused.status === 404) {
      entity.value = "";
      look(number, text);
      return;
    }
    byId("look").replaceChildren();
    byId("look-note").replaceChildren(...told(refused));
  } finally {
    panel.removeAttribute("aria-busy");
  }
}

// Rows of all entities list them; those of one keep the list.
function listEntities(content) {
  if (entity.value) return;
  const names = [...content.querySelectorAll("details.entity h2")].map((title) => title.firstChild.textContent.trim());
  entity.replaceChildren(make("option", { value: "" }, "All entities"), ...names.map((name) => make("option", {}, name)));
  entity.disabled = false;
}

async function save(then) {
  const text = editor.text();
  const buttons = [byId("save"), byId("save-and-plan")];
  if (buttons.some(isBusy)) return;
  for (const button of buttons) setBusy(button, true);
  try {
    const made = revision ? `?${new URLSearchParams({ revision })}` : "";
    const path = id ? `/scenarios/${encodeURIComponent(id)}${made}` : "/scenarios";
    const kept = await (id ? api.putYaml : api.postYaml)(path, text);
    saved = text;
    id = kept.id;
    revision = kept.revision;
    if (then === "plan") {
      location.assign(`/?${new URLSearchParams({ scenario: id, plan: "now" })}`);
      return;
    }
    history.replaceState(null, "", `/scenarios/${encodeURIComponent(id)}/edit`);
    tellSaved();
    byId("saved").replaceChildren("Saved as ", make("a", { href: `/scenarios/${encodeURIComponent(id)}` }, id), ".");
  } catch (refused) {
    byId("verdict").replaceChildren(...told(refused), ...(refused.code === "conflict" && id ? over() : []));
    byId("verdict").scrollIntoView({ block: "nearest" });
  } finally {
    for (const button of buttons) setBusy(button, false);
  }
}

// Somebody else has saved the scenario meanwhile: theirs is looked at, and only then replaced.
function over() {
  revision = "";
  latest += 1; // a check that is on its way would take its place
  clearTimeout(waiting);
  return [make("p", {}, make("a", { href: `/scenarios/${encodeURIComponent(id)}/history`, target: "_blank" }, "History"), " (in a new tab). Saving again replaces their text, which the history keeps.")];
}

on(byId("save"), "click", () => save("stay"));
on(byId("save-and-plan"), "click", () => save("plan"));
on(entity, "change", () => look(latest, editor.text()));
byId("verdict").addEventListener("click", (event) => {
  const line = event.target.closest("[data-line]")?.dataset.line;
  if (line) editor.goTo(Number(line));
});
// Links of the preview that lead to one entity, or to all, choose it here.
byId("look").addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='?']");
  if (!link) return;
  event.preventDefault();
  entity.value = new URLSearchParams(link.getAttribute("href")).get("entity") ?? "";
  look(latest, editor.text());
});
on(byId("upload"), "change", async (event) => {
  const [file] = event.target.files;
  if (file) editor.setText(await file.text());
  event.target.value = "";
});
window.addEventListener("beforeunload", (event) => { if (isChanged() && !editor.isText(firstText)) event.preventDefault(); });

check();
