// The run builder: fills in what a scenario has, plans, starts.

import * as api from "./api.js";
import { byId, make, setText } from "./dom.js";
import { keepShown } from "./elsewhere.js";
import { count } from "./figures.js";
import { clearProblems, showProblems } from "./problems.js";
import { head } from "./tables.js";
import { waysThatWork } from "./ways.js";

const form = byId("builder");
const refusal = byId("refusal");
const outlook = byId("outlook");
const ways = byId("ways");
let turn = 0; // what was asked for before the latest change is not shown any more
const wished = new URLSearchParams(location.search);
let shownScenario = null;
let profiles = {};

function choose(select, value) {
  if (value && [...select.options].some((option) => option.value === value && !option.disabled)) {
    select.value = value;
  }
}

async function showScenario() {
  const id = form.scenario_id.value;
  byId("scenario-link").href = id ? `/scenarios/${encodeURIComponent(id)}` : "/scenarios";
  hidePlan();
  byId("rows").setAttribute("aria-busy", "true");
  let answer = null;
  try {
    if (id) answer = await api.get(`/scenarios/${encodeURIComponent(id)}`);
  } catch (refused) {
    showProblems(form, refusal, refused);
  }
  if (form.scenario_id.value !== id) return; // another one was chosen meanwhile
  byId("rows").removeAttribute("aria-busy");
  if (answer === null) return;
  const scenario = answer.scenario;
  showRows(scenario.entities, shownScenario === null ? wished : new URLSearchParams());
  showProfiles(scenario.profiles ?? {});
  form.seed.placeholder = scenario.seed === undefined ? "new" : seedOf(answer.text, scenario.seed);
  form.as_of.placeholder = scenario.as_of ?? "now";
  shownScenario = id;
}

// JavaScript rounds integers above 2^53: such seeds are shown as the scenario says, or not at all.
const seedOf = (text, seed) =>
  Number.isSafeInteger(seed) ? String(seed) : /^seed:\s*(-?\d+)/m.exec(text)?.[1] ?? "scenario's";

// Entities without rows of their own follow their parents', which the plan counts.
const decidedByFk = () => make("span", { class: "soft", title: "decided by its fk" }, "by its fk");

function showRows(entities, rows) {
  const filled = entities.filter((entity) => !entity.existing);
  byId("rows").replaceChildren(...filled.map((entity, number) => {
    const id = `rows-${number}`;
    const input = make("input", {
      id,
      inputmode: "numeric",
      "data-entity": entity.name,
      "data-path": `row_overrides.${entity.name}`,
      "data-rows": entity.rows ?? null,
    });
    input.value = rows.get(`rows.${entity.name}`) ?? "";
    return make("tr", {},
      make("th", { scope: "row" }, make("label", { for: id }, entity.name)),
      make("td", { class: "number" }, entity.rows === undefined ? decidedByFk() : count(entity.rows)),
      make("td", {}, input));
  }));
}

// What an entity gets where nothing is said of it (sdgen.planning.plan says the same).
function scaleRows() {
  const scale = form.scale.value.trim() ? Number(form.scale.value) : 1;
  const profile = profiles[form.profile.value] ?? {};
  for (const input of form.querySelectorAll("[data-entity]")) {
    const own = input.dataset.rows; // none where a foreign key decides
    const scaled = own && Math.max(1, Math.round(Number(own) * (profile.scale ?? 1)));
    const rows = (profile.rows?.[input.dataset.entity] ?? scaled ?? NaN) * scale;
    input.placeholder = scale > 0 && Number.isFinite(rows) ? count(Math.max(1, rows)) : "";
  }
}

function showProfiles(found) {
  profiles = found;
  byId("profile-field").hidden = Object.keys(profiles).length === 0;
  form.profile.replaceChildren(
    make("option", { value: "" }, "none"),
    ...Object.keys(profiles).map((name) => make("option", { value: name }, name)));
  if (shownScenario === null) choose(form.profile, wished.get("profile"));
  showProfile();
}

function showProfile() {
  setText(byId("profile-hint"), profiles[form.profile.value]?.description ?? "");
  scaleRows();
}

// What the form says, as JSON text: a seed may need more digits than JavaScript's numbers have.
function request(mode = form.mode.value) {
  const body = {};
  for (const name of ["scenario_id", "target_id", "as_of", "profile"]) {
    if (form[name].value.trim()) body[name] = form[name].value.trim();
  }
  Object.assign(body, modeOf(mode));
  for (const name of ["scale", "jobs", "batch_size"]) {
    if (form[name].value.trim()) body[name] = number(form[name].value);
  }
  const rows = {};
  for (const input of form.querySelectorAll("[data-entity]")) {
    if (input.value.trim()) rows[input.dataset.entity] = number(input.value);
  }
  if (Object.keys(rows).length) body.row_overrides = rows;
  const seed = form.seed.value.trim();
  if (!seed) return JSON.stringify(body);
  const exact = /^-?\d+$/.test(seed) ? String(BigInt(seed)) : JSON.stringify(seed);
  return JSON.stringify(body).replace("{", `{"seed":${exact}${Object.keys(body).length ? "," : ""}`);
}

function modeOf(mode) {
  if (mode === "continue") return { continue: true };
  return mode ? { mode } : {};
}

// Thousands may be separated. What is no number goes as the text it is, and the API says so.
function number(text) {
  const digits = text.trim().replace(/(?<=\d)[,_ ](?=\d)/g, "");
  return digits !== "" && Number.isFinite(Number(digits)) ? Number(digits) : text;
}

// Does what a button is for; shows what the API refuses, and what would work instead.
async function attempt(button, does) {
  hidePlan();
  clearProblems(form, refusal);
  const mine = turn;
  button.disabled = true;
  try {
    await does(mine);
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    showProblems(form, refusal, refused);
    if (refused.code === "table_mismatch") await propose(mine, "This would work:");
  } finally {
    button.disabled = false;
  }
}

const plan = () => attempt(byId("plan"), async (mine) => {
  const found = await api.postText("/runs/plan", request());
  if (mine !== turn) return;
  showPlan(found);
  const adds = found.entities.some((entity) => entity.first === "add rows");
  if (adds && ["", "create_if_missing"].includes(form.mode.value)) {
    await propose(mine, "The tables hold rows already, which would stay. Instead:");
  }
});

// Writes a little of the run, and takes it back.
const dryRun = () => attempt(byId("dry"), async (mine) => {
  const found = await api.postText("/runs/dry-run", request());
  if (mine === turn) showDryRun(found);
});

// What would fail as soon as it begins is told here, and no run is recorded.
const start = () => attempt(byId("start"), async () => {
  const body = request();
  try {
    await api.postText("/runs/plan", body);
  } catch (refused) {
    // A target that cannot be looked at now may be there when the run begins.
    if (refused.status < 500 && refused.code !== "too_slow") throw refused;
  }
  const run = await api.postText("/runs", body);
  location.assign(`/runs/${run.id}`);
});

async function propose(mine, title) {
  const found = await waysThatWork(request, form.mode.value, (mode) => {
    form.mode.value = mode;
    byId("start").focus();
    plan();
  });
  if (mine !== turn || !found.length) return;
  ways.replaceChildren(make("p", { id: "ways-title" }, title), ...found);
  ways.hidden = false;
}

function showPlan(plan) {
  const rows = plan.entities.map((entity, place) =>
    make("tr", {},
      make("td", { class: "number soft" }, String(place + 1)),
      make("th", { scope: "row" }, entity.entity),
      make("td", { class: "number" }, count(entity.rows)),
      make("td", { class: "word" }, entity.first, ...rowsThere(entity)),
      make("td", { class: "wide soft" },
        keysOf(entity) + (entity.keys_are ? ` (${entity.keys_are})` : ""),
        ...entity.unchecked_keys.map((key) => make("div", {}, `${key} is unchecked`)),
        ...Object.entries(entity.begins).map(([column, number]) =>
          make("div", {}, `${column} begins at ${number}`)),
        ...entity.filled_late.map((column) =>
          make("div", {}, `${column} is filled by a second pass`)),
        ...leftOut(entity.left_out))));
  const heads = [["number", "#"], ["", "Entity"], ["number", "Rows"], ["", "Table"], ["wide", "Keys"]];
  outlook.replaceChildren(
    make("h2", { id: "outlook-title" }, `Plan: ${plan.scenario} → ${plan.target}`),
    make("p", {},
      make("b", { class: "figure" }, count(plan.total_rows)), " rows, config hash ",
      make("code", { title: plan.config_hash }, plan.config_hash.slice(0, 12)),
      ", as of ", make("code", {}, plan.as_of)),
    ...warnings(plan.warnings),
    ...plan.existing.map((each) =>
      make("p", { class: "soft" }, `Reads the ${count(each.rows)} rows of ${each.table}.`)),
    make("table", { id: "planned" },
      head(heads),
      make("tbody", {}, ...rows)),
    ...constraints(plan.check_constraints));
  outlook.hidden = false;
}

// Says what of an existing table is there, and what becomes of it.
function rowsThere(entity) {
  if (!entity.rows_there) return [];
  const about = entity.rows_exact ? "" : "about ";
  const known = entity.rows_of_runs ? `, ${count(entity.rows_of_runs)} of them of runs` : "";
  const becomes = entity.first === "empty" ? "deleted" : "kept";
  return [make("div", { class: "soft" }, `${about}${count(entity.rows_there)} rows${known}: ${becomes}`)];
}

// The keys of a table that exists are its own, whatever the scenario says.
function keysOf(entity) {
  if (entity.table_keys === null) return entity.keys.join(", ");
  return entity.table_keys ? `${count(entity.table_keys)} of the table` : "";
}

function leftOut(columns) {
  if (!columns.length) return [];
  const said = columns.map(({ column, gets }) => `${column} (${gets})`).join(", ");
  return [make("div", {}, `left out: ${said}`)];
}

// Says of each CHECK constraint of the tables that are there whether the rows keep it.
function constraints(found) {
  if (!found.length) return [];
  const heads = [["", "Table"], ["", "CHECK"], ["", "Condition"], ["", "Verdict"]];
  const rows = found.map((check) => make("tr", {},
    make("td", {}, check.table),
    make("th", { scope: "row" }, check.name || "–"),
    make("td", { class: "wide" }, make("code", {},
      check.domain ? `${check.domain}: ${check.condition}` : check.condition)),
    make("td", { class: "soft" }, check.verdict +
      (check.reason ? `: ${check.reason}` : check.rows === null ? "" : ` on ${count(check.rows)} rows`))));
  return [make("details", {},
    make("summary", {}, `${count(found.length)} CHECK constraints of the tables`),
    make("table", { id: "check-constraints" },
      head(heads),
      make("tbody", {}, ...rows)))];
}

function showDryRun(found) {
  const heads = [["", "Entity"], ["number", "Rows of the run"], ["number", "Written"], ["number", "Stored otherwise"]];
  const rows = found.entities.map((entity) => make("tr", {},
    make("th", { scope: "row" }, entity.entity),
    make("td", { class: "number" }, count(entity.rows)),
    make("td", { class: "number" }, count(entity.written)),
    make("td", { class: "number" }, entity.changed === null ? "–" : count(entity.changed))));
  outlook.replaceChildren(
    make("h2", { id: "outlook-title" }, `Dry run: ${found.scenario} → ${found.target}`),
    make("p", {}, found.ok ? "Every row was accepted; all of it is taken back."
      : "A row was refused; all of it is taken back."),
    ...warnings(found.problems.map((each) => `${each.path}: ${each.message}`)),
    ...warnings(found.warnings),
    make("table", { id: "dried" },
      head(heads),
      make("tbody", {}, ...rows)));
  outlook.hidden = false;
}

function warnings(texts) {
  if (!texts.length) return [];
  return [make("ul", { class: "warning" }, ...texts.map((text) => make("li", {}, text)))];
}

function hidePlan() {
  turn += 1;
  for (const shown of [outlook, ways]) {
    shown.hidden = true;
    shown.replaceChildren();
  }
}

choose(form.scenario_id, wished.get("scenario"));
choose(form.target_id, wished.get("target"));
for (const name of ["seed", "as_of", "scale", "jobs", "batch_size"]) form[name].value = wished.get(name) ?? "";
choose(form.mode, wished.get("mode"));

form.scenario_id.addEventListener("change", showScenario);
form.profile.addEventListener("change", showProfile);
form.scale.addEventListener("input", scaleRows);
form.addEventListener("input", hidePlan);
byId("plan").addEventListener("click", plan);
byId("dry").addEventListener("click", dryRun);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
keepShown(form, request);
byId("builder-fields").disabled = false;
showScenario().then(() => { if (wished.has("plan")) plan(); });
