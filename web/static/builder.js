// The run builder: fills in what a scenario has, plans, starts.

import * as api from "./api.js";
import { byId, make, setText, work } from "./dom.js";
import { keepShown } from "./elsewhere.js";
import { count, number } from "./figures.js";
import { dryRunParts, planParts } from "./plans.js";
import { clearProblems, showProblems } from "./problems.js";
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
  for (const name of ["scenario_id", "target_id", "as_of", "profile", "maker"]) {
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
  if (["continue", "overwrite"].includes(mode)) return { [mode]: true };
  return mode ? { mode } : {};
}

// Does what a button is for; shows what the API refuses, and what would work instead.
const attempt = (button, does) => work(button, async () => {
  hidePlan();
  clearProblems(form, refusal);
  const mine = turn;
  try {
    await does(mine);
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    showProblems(form, refusal, refused);
    if (refused.code === "table_mismatch") await propose(mine, "This would work:");
  }
});

const plan = () => attempt(byId("plan"), async (mine) => {
  const found = await api.postText("/runs/plan", request());
  if (mine !== turn) return;
  show(planParts(found));
  const adds = found.entities.some((entity) => entity.first === "add rows");
  if (adds && ["", "create_if_missing"].includes(form.mode.value)) {
    await propose(mine, "The tables hold rows already, which would stay. Instead:");
  }
});

// Writes a little of the run, and takes it back.
const dryRun = () => attempt(byId("dry"), async (mine) => {
  const found = await api.postText("/runs/dry-run", request());
  if (mine === turn) show(dryRunParts(found));
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

function show(parts) {
  outlook.replaceChildren(...parts);
  outlook.hidden = false;
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
choose(form.maker, wished.get("maker"));

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
