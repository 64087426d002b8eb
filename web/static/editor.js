// The dialog that adds a target or edits one: by its parts, by a file, or by a DSN as text.

import * as api from "./api.js";
import { dsnOf, HIDDEN, partsOf, problemsOf, withoutPassword } from "./connection.js";
import { byId, isBusy, setBusy, setText } from "./dom.js";
import { fillOptions, optionsSaid, showOptions } from "./file_options.js";
import { clearProblems, showProblems } from "./problems.js";

const dialog = byId("editor");
const form = byId("editor-form");
const PARTS = ["host", "port", "database", "user", "parameters"];
// Where a database is said to be: on a server, in a file or folder of a kind, or by a DSN as text.
const FILES = new Map([...form.elements.given.options]
  .filter((each) => each.dataset.suffix !== undefined).map((each) => [each.value, each.dataset.suffix]));
const SCHEMAS = new Set([...form.elements.given.options].filter((each) => each.dataset.schemas).map((each) => each.value));
const PLACES = { file: "file", text: "dsn" };
const placeOf = (given) => (FILES.has(given) ? "file" : given);
const DEFAULTS = { port: "5432" };
const ANY_QUERY = "postgresql://any/?";
const KEPT = "Left empty, the password stays as it is.";
const NEVER = "kept by the server and never shown";
const SAVED = "saved-target"; // the id of what was saved, for the page as it is loaded anew
let edited = null; // the target that is edited, null for a new one

const path = (id) => `/targets/${encodeURIComponent(id)}`;
const value = (name) => form.elements[name].value.trim();

// Opens the dialog for a target as the API answers it, or for a new one.
export function open(target = null) {
  edited = target;
  clearProblems(form, byId("editor-refusal"));
  form.reset();
  setText(byId("editor-title"), target ? `Edit ${target.name}` : "Add target");
  for (const name of ["id", "name", "schema"]) form.elements[name].value = target?.[name] ?? "";
  form.elements.id.readOnly = target !== null;
  fill(target);
  fillOptions(target?.options);
  const hasPassword = target?.dsn.includes(HIDDEN) ?? false;
  form.elements.password.placeholder = hasPassword ? "unchanged" : "";
  setText(byId("target-password-hint"), hasPassword ? KEPT : NEVER);
  setBusy(byId("editor-save"), false);
  dialog.showModal();
  form.elements[target ? "name" : "id"].focus();
}

function fill(target) {
  const parts = target ? partsOf(target.dsn) : null;
  if (!target) show("server");
  else if (parts) {
    for (const name of PARTS) form.elements[name].value = parts[name];
    show("server");
  } else if (FILES.has(target.kind)) {
    form.elements.file.value = pathOf(target);
    show(target.kind);
  } else {
    form.elements.dsn.value = target.dsn;
    form.elements.kind.value = target.kind;
    show("text");
  }
}

// The path alone: its kind is said by another field.
function pathOf({ kind, dsn }) {
  const path = dsn.startsWith(`${kind}:`) ? dsn.slice(kind.length + 1) : dsn;
  return path.startsWith("///") ? decodeURIComponent(path.slice(3)) : path;
}

function show(given) {
  form.elements.given.value = given;
  setText(form.querySelector("label[for=target-file]"), FILES.get(given) === "" ? "Folder" : "File");
  form.elements.file.placeholder = `shop${FILES.get(given) ?? ""}`;
  showOptions(kindOf(given));
  byId("schema-field").hidden = FILES.has(given) && !SCHEMAS.has(given);
  for (const part of form.querySelectorAll("[data-given]")) {
    part.hidden = !part.dataset.given.split(" ").includes(placeOf(given));
  }
}

// Another way to say where the database is begins with what was said so far.
function change() {
  const given = form.elements.given.value;
  clearProblems(form, byId("editor-refusal"));
  if (given === "text" && !value("dsn")) {
    form.elements.dsn.value = value("host") ? dsnOf(spoken()) : value("file");
  }
  const parts = given === "server" && !value("host") ? partsOf(value("dsn")) : null;
  if (parts) for (const name of PARTS) form.elements[name].value = parts[name];
  show(given);
}

const spoken = () => Object.fromEntries(PARTS.map((name) => [name, value(name)]));

// A password is never left in a plain field.
function hidePassword(name, before) {
  const [rest, password] = withoutPassword(`${before}${value(name)}`);
  if (password === null) return;
  form.elements[name].value = rest.slice(before.length);
  form.elements.password.value = password;
  setText(byId("target-password-hint"), "It was moved here from the field that it was in.");
}

function hidePasswords() {
  hidePassword("dsn", "");
  hidePassword("parameters", ANY_QUERY);
}

// Whether the server goes on with the password that it has: it sends it to no other server.
function isKept() {
  if (!edited?.dsn.includes(HIDDEN)) return false;
  const before = partsOf(edited.dsn);
  const same = (name) => (before[name] || DEFAULTS[name]) === (value(name) || DEFAULTS[name]);
  return !before || ["host", "port", "user", "parameters"].every(same);
}

// The kind of what is named; "" where nothing says it.
function kindOf(given) {
  if (given !== "text") return FILES.has(given) ? given : form.dataset.server;
  return value("kind") || [...FILES.keys()].find((kind) => value("dsn").startsWith(`${kind}:`)) || "";
}

function request() {
  const given = form.elements.given.value;
  const body = {};
  for (const name of ["id", "name"]) if (value(name)) body[name] = value(name);
  if (given === "server") body.dsn = dsnOf(spoken());
  else body.dsn = value(PLACES[placeOf(given)]);
  const kind = given === "text" ? value("kind") : FILES.has(given) ? given : form.dataset.server;
  if (kind) body.kind = kind;
  // Those of another kind of target do not fit.
  const before = !kind || edited?.kind === kind ? edited?.options : null;
  Object.assign(body, optionsSaid(before));
  if (!byId("schema-field").hidden && value("schema")) body.schema = value("schema");
  if (FILES.has(given)) return body;
  if (form.elements.password.value) body.password = form.elements.password.value;
  return body;
}

function problems() {
  const given = form.elements.given.value;
  const hasPassword = form.elements.password.value || isKept();
  const found = given === "server" ? problemsOf(spoken()) : [];
  if (given === "server" && !hasPassword) {
    const message = edited?.dsn.includes(HIDDEN)
      ? "Give the password again: the stored one is kept for the same server, user and parameters only."
      : "Give the user's password.";
    found.push({ path: "password", message });
  }
  const missing = { file: "Which file? It is made by the first run.", text: "Which database? Give its DSN." };
  const place = placeOf(given);
  if (given !== "server" && !value(PLACES[place])) found.push({ path: "dsn", message: missing[place] });
  if (!value("id")) found.unshift({ path: "id", message: "What should its id be? Choose a short one, such as staging." });
  return found;
}

async function save() {
  if (isBusy(byId("editor-save"))) return;
  const refusal = byId("editor-refusal");
  const given = form.elements.given.value;
  hidePasswords();
  for (const name of ["file", "text"]) form.elements[PLACES[name]].dataset.path = name === placeOf(given) ? "dsn" : "";
  clearProblems(form, refusal);
  setBusy(byId("editor-save"), true); // until the page is there anew
  try {
    const found = problems();
    if (found.length) throw new api.Refused(0, { code: "incomplete", message: "", details: found });
    if (edited === null) await api.post("/targets", request());
    else await api.put(path(edited.id), request());
  } catch (refused) {
    setBusy(byId("editor-save"), false);
    // With parts there is no field of the DSN as a whole.
    if (given === "server") for (const one of refused.details ?? []) if (one.path === "dsn") one.path = "";
    showProblems(form, refusal, refused);
    return;
  }
  sessionStorage.setItem(SAVED, edited?.id ?? value("id"));
  location.reload();
}

// Returns the id of the target that was saved before this page was loaded, null if none was.
export function justSaved() {
  const id = sessionStorage.getItem(SAVED);
  sessionStorage.removeItem(SAVED);
  return id;
}

form.elements.given.addEventListener("change", change);
for (const name of ["dsn", "kind"]) form.elements[name].addEventListener("change", () => showOptions(kindOf("text")));
for (const name of ["dsn", "parameters"]) form.elements[name].addEventListener("change", hidePasswords);
byId("editor-close").addEventListener("click", () => dialog.close());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
