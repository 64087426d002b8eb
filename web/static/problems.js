// Shows what the API refuses: each problem at its field (data-path), the others in a box.

import { make, worded } from "./dom.js";

export function clearProblems(form, box) {
  box.replaceChildren();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    const shown = document.getElementById(`${field.id}-problem`);
    shown?.remove();
    const hint = document.getElementById(`${field.id}-hint`);
    if (hint) field.setAttribute("aria-describedby", hint.id);
    else field.removeAttribute("aria-describedby");
  }
}

export function showProblems(form, box, refused) {
  clearProblems(form, box);
  const fields = new Map();
  for (const field of form.querySelectorAll("[data-path]")) {
    fields.set(field.dataset.path, field);
    for (const path of field.dataset.otherPath?.split(" ") ?? []) fields.set(path, field);
  }
  const elsewhere = [];
  for (const detail of refused.details ?? []) {
    const field = fieldOf(fields, detail.path);
    if (field && !field.closest("[hidden]")) mark(field, detail.message);
    else elsewhere.push({ ...detail, path: field ? labelOf(form, field) : detail.path });
  }
  const first = form.querySelector("[aria-invalid]");
  if (elsewhere.length || !first) box.append(...told(refused, elsewhere));
  first?.focus();
}

// The same in a page without a form.
export function told(refused, details = refused.details ?? []) {
  const parts = [make("p", {}, ...worded(sentence(refused.message)))];
  if (details.length) {
    const items = details.map(({ path, message }) =>
      make("li", {}, ...(path ? [make("code", {}, path), " "] : []), ...worded(message)));
    parts.push(make("ul", {}, ...items));
  }
  return parts;
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const labelOf = (form, field) => form.querySelector(`label[for="${field.id}"]`).textContent;

function fieldOf(fields, path) {
  // A problem within a field's value, such as options.batch_size or table[0], is shown at the field.
  for (let part = path; part; part = around(part)) {
    if (fields.has(part)) return fields.get(part);
  }
  return null;
}

const around = (path) =>
  path.slice(0, Math.max(path.lastIndexOf("."), path.endsWith("]") ? path.lastIndexOf("[") : 0, 0));

function mark(field, message) {
  const id = `${field.id}-problem`;
  const before = document.getElementById(id);
  if (before) {
    before.append(" ", ...worded(message));
    return;
  }
  field.setAttribute("aria-invalid", "true");
  field.after(make("p", { class: "problem", id }, ...worded(message)));
  const described = field.getAttribute("aria-describedby");
  field.setAttribute("aria-describedby", described ? `${id} ${described}` : id);
}
