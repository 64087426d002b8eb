// Reads the statistics of a target, and gives them as a file.

import * as api from "./api.js";
import { byId, make, setText, work } from "./dom.js";
import { count } from "./figures.js";
import { clearProblems, showProblems } from "./problems.js";

const form = document.getElementById("statistics"); // none without a target
const listed = (text) => text.split(",").map((part) => part.trim()).filter(Boolean);
let shown = null; // address of the file that was read last

function request() {
  const body = {};
  for (const name of ["schema", "table", "exclude"]) {
    const values = listed(form[name].value);
    if (values.length) body[name] = values;
  }
  if (form.common_values.value) body.common_values = true;
  return body;
}

function offer(id, text) {
  if (shown) URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const { tables } = JSON.parse(text);
  const link = make("a", { class: "button", href: shown, download: `${id}-statistics.json` }, `Save ${id}-statistics.json`);
  byId("told").replaceChildren(`Statistics of ${count(tables.length)} ${tables.length === 1 ? "table" : "tables"}. `, link);
}

async function read() {
  clearProblems(form, byId("refusal"));
  const id = form.elements.target.value;
  setText(byId("told"), "Reading …");
  try {
    offer(id, await api.postForText(`/targets/${encodeURIComponent(id)}/statistics`, JSON.stringify(request())));
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    setText(byId("told"), "");
    showProblems(form, byId("refusal"), refused);
  }
}

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    work(byId("go"), read);
  });
  byId("statistics-fields").disabled = false;
}
