// The part of the targets' dialog that says how files of a folder are written.

import { byId, make } from "./dom.js";
import { number } from "./figures.js";

const form = byId("editor-form");
const part = byId("file-options");
const FIELDS = ["compression", "delimiter", "header", "batch_size"];
const words = (option, name) => (option?.dataset[name] ?? "").split(" ").filter(Boolean);
const optionOf = (given) => [...form.elements.given.options].find((each) => each.value === given);

// Shows the fields that a kind of target has; none for what is no folder.
export function showOptions(given) {
  const compressions = words(optionOf(given), "compressions");
  part.hidden = compressions.length === 0;
  const chosen = form.elements.compression.value;
  form.elements.compression.replaceChildren(
    ...compressions.map((name, place) => make("option", { value: place ? name : "" }, name)));
  form.elements.compression.value = compressions.slice(1).includes(chosen) ? chosen : "";
  for (const field of part.querySelectorAll("[data-option]")) {
    field.hidden = !words(optionOf(given), "options").includes(field.dataset.option);
  }
}

// Fills in what a target has, after its kind is shown.
export function fillOptions(options) {
  for (const name of FIELDS) form.elements[name].value = String(options?.[name] ?? "");
  if (!form.elements.compression.value) form.elements.compression.value = "";
}

// The options as the API takes them; those that the dialog has no fields for stay as they were.
export function optionsSaid(before) {
  const kept = Object.entries(before ?? {}).filter(([, one]) => one !== null);
  const said = part.hidden ? kept : kept.filter(([name]) => !FIELDS.includes(name));
  for (const name of part.hidden ? [] : FIELDS) {
    const field = form.elements[name];
    if (!field.value || field.closest("[hidden]")) continue;
    const read = { header: (text) => text === "true", batch_size: number };
    said.push([name, (read[name] ?? String)(field.value)]);
  }
  return said.length ? { options: Object.fromEntries(said) } : {};
}
