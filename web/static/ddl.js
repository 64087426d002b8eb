// The fields of a form that takes tables from a target or from DDL, pasted or of files.

import * as api from "./api.js";

// The largest body that the server takes, less what else is in it.
export const MOST_BYTES = 4 * 2 ** 20 - 100_000;

// Shows the fields of what is chosen, and puts files into the text. Returns a function that shows
// them again, for a browser that has gone back.
//
// form: the form, with elements named source, ddl, ddl_files.
// opened: is called with the names of the files, once their text is there.
export function prepareDdl(form, opened = () => {}) {
  const { source, ddl, ddl_files: picker } = form.elements;

  function show() {
    for (const part of form.querySelectorAll("[data-source]")) part.hidden = part.dataset.source !== source.value;
  }

  source.addEventListener("change", show);
  picker.addEventListener("change", async () => {
    const order = new Intl.Collator("en", { numeric: true });
    const files = [...picker.files]
      .filter((file) => picker.files.length === 1 || !/\.(down|undo|rollback)\.sql$/i.test(file.name))
      .sort((one, other) => order.compare(one.name, other.name));
    picker.value = "";
    if (!files.length) return;
    const texts = await Promise.all(files.map((file) => file.text()));
    const plain = texts.map((text) => text.replace(/^\uFEFF/, ""));
    ddl.value = plain.length === 1 ? plain[0] : plain.map((text, at) => `; -- file: ${files[at].name}\n${text}`).join("\n");
    opened(files.map((file) => file.name));
  });
  show();
  return show;
}

export const byDdl = (form) => form.elements.source.value === "ddl";

// What a request says of the DDL; throws what is wrong with it.
export function ddlOf(form) {
  const { ddl, dialect } = form.elements;
  const refuse = (message) => {
    throw new api.Refused(0, { code: "incomplete", message: "", details: [{ path: "ddl", message }] });
  };
  if (!ddl.value.trim()) refuse("Which tables? Paste their CREATE TABLE statements, or open SQL files.");
  if (JSON.stringify(ddl.value).length > MOST_BYTES || new Blob([ddl.value]).size > MOST_BYTES) {
    refuse("has more than 4 MB. Remove its rows, or use the command line.");
  }
  return { ddl: ddl.value, dialect: dialect.value };
}
