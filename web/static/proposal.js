// Saves a proposed scenario under an id, and goes to it, or to a run of it.

import * as api from "./api.js";
import { byId, isBusy, setBusy } from "./dom.js";
import { clearProblems, showProblems } from "./problems.js";

const form = document.getElementById("save"); // none of a scenario that is not valid

const buttons = form ? [...form.querySelectorAll("button")] : [];
const setAllBusy = (busy) => buttons.forEach((button) => setBusy(button, busy));

// A string in double quotes is the same in YAML, but for line breaks that JSON leaves as they are.
const quoted = (text) =>
  JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

// The scenario's text with an id and a name; its first line that begins with `name:` is its own.
function named(text, id, name) {
  return text.replace(/^name: .*$/m, (line) =>
    `id: ${quoted(id)}\n${name && name !== form.elements.name.defaultValue ? `name: ${quoted(name)}` : line}`);
}

async function save(then) {
  if (buttons.some(isBusy)) return;
  clearProblems(form, byId("refusal"));
  const id = form.elements.id.value.trim();
  try {
    if (!id) {
      const message = "What should its id be? Choose a short one, such as shop.";
      throw new api.Refused(0, { code: "incomplete", message: "", details: [{ path: "id", message }] });
    }
    const text = named(byId("yaml").textContent, id, form.elements.name.value.trim());
    setAllBusy(true); // until the next page is there
    await api.postYaml("/scenarios", text);
  } catch (refused) {
    setAllBusy(false);
    showProblems(form, byId("refusal"), refused);
    return;
  }
  const { target } = form.dataset; // none where it is by DDL
  const query = new URLSearchParams({ scenario: id, ...(target ? { target } : {}), plan: "now" });
  location.assign(then === "plan" ? `/?${query}` : `/scenarios/${encodeURIComponent(id)}`);
}

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(event.submitter?.value ?? "plan");
  });
  byId("save-fields").disabled = false;
  window.addEventListener("pageshow", () => setAllBusy(false)); // back from the next page
}
