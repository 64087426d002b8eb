// The part of the targets' dialog that says how a target is written: batches, and files of a folder.

import * as api from "./api.js";
import { byId, make } from "./dom.js";
import { number } from "./figures.js";

const form = byId("editor-form");
const part = byId("target-options");
const FIELDS = [...part.querySelectorAll("[data-path^='options.']")];
const words = (option, name) => (option?.dataset[name] ?? "").split(" ").filter(Boolean);
const optionOf = (kind) => [...form.elements.given.options].find((each) => each.value === kind);
const isShown = (field) => !field.closest("[hidden]");
let partitions = ""; // as they were filled in: what cannot be written in lines stays

const READ = { header: (text) => text === "true", batch_size: number, partition_by: partitionsOf };
const WRITTEN = {
  partition_by: (found) => Object.entries(found).map(([entity, columns]) => `${entity}=${columns.join(", ")}`).join("\n"),
};

function partitionsOf(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  return Object.fromEntries(lines.map((line) => {
    const sign = line.lastIndexOf("=");
    const columns = line.slice(sign + 1).split(",").map((name) => name.trim());
    if (sign < 1 || !columns.every(Boolean)) {
      throw new api.Refused(0, { code: "incomplete", message: "", details: [
        { path: "options.partition_by", message: `Write an entity and its columns, such as orders=country, year (got ${line}).` }] });
    }
    return [line.slice(0, sign).trim(), columns];
  }));
}

// Shows the fields that a kind of target has.
export function showOptions(kind) {
  const compressions = words(optionOf(kind), "compressions");
  const chosen = form.elements.compression.value;
  form.elements.compression.replaceChildren(
    ...compressions.map((name, place) => make("option", { value: place ? name : "" }, name)));
  form.elements.compression.value = compressions.slice(1).includes(chosen) ? chosen : "";
  for (const field of part.querySelectorAll("[data-option]")) {
    field.hidden = !words(optionOf(kind), "options").includes(field.dataset.option);
  }
}

// Fills in what a target has, after its kind is shown.
export function fillOptions(options) {
  for (const { name } of FIELDS) {
    const said = options?.[name] ?? "";
    form.elements[name].value = String(said === "" ? "" : (WRITTEN[name] ?? String)(said));
  }
  partitions = form.elements.partition_by.value;
  if (!form.elements.compression.value) form.elements.compression.value = "";
}

// The options as the API takes them; those that have no field for this kind stay as they were.
export function optionsSaid(before) {
  const shown = FIELDS.filter(isShown);
  const names = shown.map(({ name }) => name);
  const said = Object.entries(before ?? {}).filter(([name, one]) => one !== null && !names.includes(name));
  for (const { name, value } of shown.filter((field) => field.value.trim() || field.name === "delimiter" && field.value)) {
    const stays = name === "partition_by" && value === partitions && before?.partition_by;
    said.push([name, stays || (READ[name] ?? String)(value)]);
  }
  return said.length ? { options: Object.fromEntries(said) } : {};
}
