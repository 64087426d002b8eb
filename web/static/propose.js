// Has a scenario proposed for a target, or by DDL, and goes to its page.

import * as api from "./api.js";
import { byDdl, ddlOf, MOST_BYTES, prepareDdl } from "./ddl.js";
import { byId, isBusy, setBusy, setText } from "./dom.js";
import { clearProblems, showProblems } from "./problems.js";

const form = byId("propose");
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
  if (byDdl(form)) {
    Object.assign(body, ddlOf(form));
    const name = form.scenario_name.value.trim();
    if (name) body.name = name;
  } else if (form.statistics.value === "target") {
    body.statistics = "target";
    if (form.common_values.value) body.common_values = true;
  }
  return body;
}

const wrongFile = (message) =>
  new api.Refused(0, { code: "incomplete", message: "", details: [{ path: "statistics_file", message }] });

// The request as JSON text. A statistics file goes as it is: numbers of JavaScript are not all that
// JSON has.
async function requestText() {
  const text = JSON.stringify(request());
  if (form.statistics.value !== "file") return text;
  const [file] = form.statistics_file.files;
  if (!file) throw wrongFile("Which file? Choose one.");
  if (file.size > MOST_BYTES) throw wrongFile("has more than 4 MB. Exclude tables when you write it, or use the command line.");
  const said = (await file.text()).replace(/^\uFEFF/, "");
  try {
    if (JSON.parse(said) === null) throw new SyntaxError("null");
  } catch {
    throw wrongFile("is not JSON. Write it again where the rows are.");
  }
  return `${text.slice(0, -1)}${text === "{}" ? "" : ","}"statistics":${said}}`;
}

// What is wrong within a file is told at its field, with its place in the file.
function atFile(refused) {
  if (form.statistics.value !== "file" || !(refused instanceof api.Refused)) return refused;
  const details = refused.details.map(({ path, message }) => {
    const within = /^statistics(?:\.(.*))?$/.exec(path);
    return within ? { path: "statistics_file", message: [within[1], message].filter(Boolean).join(": ") } : { path, message };
  });
  return new api.Refused(refused.status, { code: refused.code, message: refused.message, details });
}

// A file of DDL has no rows, and so no statistics of its own.
function showFields() {
  const own = form.statistics.querySelector("[value=target]");
  own.hidden = own.disabled = byDdl(form);
  if (own.disabled && form.statistics.value === "target") form.statistics.value = "";
  for (const part of form.querySelectorAll("[data-statistics]")) {
    part.hidden = part.dataset.statistics !== form.statistics.value;
  }
}

async function propose() {
  const button = byId("go");
  if (isBusy(button)) return;
  setBusy(button, true); // until the next page is there
  clearProblems(form, byId("refusal"));
  setText(byId("told"), byDdl(form) ? "Reading the tables …" : "Reading the tables and testing the rows …");
  try {
    const path = byDdl(form) ? "/scenarios/propose" : `/targets/${encodeURIComponent(form.elements.target.value)}/propose`;
    const made = await api.postText(path, await requestText());
    location.assign(`/proposals/${encodeURIComponent(made.id)}`);
  } catch (refused) {
    showProblems(form, byId("refusal"), atFile(refused));
    setText(byId("told"), "");
    setBusy(button, false);
  }
}

// What the scenario is called follows the first file, until somebody has said something else.
function opened([first]) {
  const name = form.scenario_name;
  if (!name.value || name.value === name.dataset.file) {
    name.value = name.dataset.file = first.replace(/\.[^.]*$/, "");
  }
}

const showSource = prepareDdl(form, opened);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  propose();
});
for (const field of [form.statistics, form.source]) field.addEventListener("change", showFields);
byId("propose-fields").disabled = false;
showFields(); // a browser that goes back keeps what was chosen
window.addEventListener("pageshow", () => { // back from the proposal
  showSource();
  showFields();
  setBusy(byId("go"), false);
  setText(byId("told"), "");
});
