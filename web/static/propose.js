// Has a scenario proposed for a target, and goes to its page.

import * as api from "./api.js";
import { byId, setText } from "./dom.js";
import { clearProblems, showProblems } from "./problems.js";

const form = document.getElementById("propose"); // none without a target
const LISTS = ["schema", "table", "exclude"];

const listed = (text) => text.split(",").map((part) => part.trim()).filter(Boolean);

function request() {
  const body = {};
  for (const name of LISTS) {
    const values = listed(form[name].value);
    if (values.length) body[name] = values;
  }
  const rows = form.rows.value.replace(/[\s,_]/g, "");
  if (rows) body.rows = /^\d{1,15}$/.test(rows) ? Number(rows) : form.rows.value;
  return body;
}

async function propose() {
  clearProblems(form, byId("refusal"));
  const button = byId("go");
  button.disabled = true;
  setText(byId("told"), "Reading the tables, and trying what would be written …");
  try {
    const made = await api.post(`/targets/${encodeURIComponent(form.target.value)}/propose`, request());
    location.assign(`/proposals/${encodeURIComponent(made.id)}`);
  } catch (refused) {
    showProblems(form, byId("refusal"), refused);
    setText(byId("told"), "");
    button.disabled = false;
  }
}

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    propose();
  });
  byId("propose-fields").disabled = false;
  window.addEventListener("pageshow", () => { // back from the proposal
    byId("go").disabled = false;
    setText(byId("told"), "");
  });
}
