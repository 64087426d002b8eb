// What goes on from this run's record, a resume, a continuation and a replay: planned first, then
// started.

import * as api from "./api.js";
import { byId, on, work } from "./dom.js";
import { number } from "./figures.js";
import { dryRunParts, planParts, resumeParts } from "./plans.js";
import { clearProblems, showProblems } from "./problems.js";

const run = byId("actions").dataset.run;

function prepare(form) {
  const name = form.dataset.again;
  const opener = byId(name);
  const panel = byId(`${name}-panel`);
  const within = (wanted) => panel.querySelector(wanted);
  const [plan, dry, start] = ["plan", "dry-run", "start"].map((does) => within(`[data-does="${does}"]`));
  const [refusal, outlook] = ["refusal", "outlook"].map((is) => within(`[data-is="${is}"]`));
  let planned = false; // whether the plan of the choices as they are is shown
  let turn = 0; // what was asked for before the latest change is not shown any more

  function request() {
    const body = {};
    if (form.target_id?.value) body.target_id = form.target_id.value;
    if (form.mode?.value === "overwrite") body.overwrite = true;
    else if (form.mode?.value) body.mode = form.mode.value;
    for (const key of ["jobs", "batch_size"]) if (form[key].value.trim()) body[key] = number(form[key].value);
    const rows = [...form.querySelectorAll("[data-entity]")].filter((input) => input.value.trim())
      .map((input) => [input.dataset.entity, number(input.value)]);
    if (rows.length) body.row_overrides = Object.fromEntries(rows);
    return body;
  }

  function forget() {
    turn += 1;
    planned = false;
    outlook.replaceChildren();
  }

  // Does what a button is for, with the choices as they are now.
  const attempt = (button, path, show) => work(button, async () => {
    const body = request();
    forget();
    clearProblems(form, refusal);
    const mine = turn;
    try {
      const found = await api.post(`/runs/${run}/${name}${path}`, body);
      if (mine === turn) show(found);
    } catch (refused) {
      if (!(refused instanceof api.Refused)) throw refused;
      if (mine !== turn) return;
      const choices = form.querySelector("details"); // what to change may be among them
      if (choices) choices.open = true;
      showProblems(form, refusal, refused);
    }
  });

  const look = () => attempt(plan, "/plan", (found) => {
    outlook.replaceChildren(...(name === "resume" ? resumeParts : planParts)(found));
    planned = true;
  });
  const begin = () => attempt(start, "", (made) => location.assign(`/runs/${made.id}`));

  on(plan, "click", (event) => {
    event.preventDefault();
    look();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  if (dry) on(dry, "click", () => attempt(dry, "/dry-run", (found) => outlook.replaceChildren(...dryRunParts(found))));
  on(start, "click", () => (planned ? begin() : look())); // nothing is begun that was not shown
  form.addEventListener("input", forget);
  form.querySelector("fieldset").disabled = false;
  on(opener, "click", () => {
    panel.hidden = !panel.hidden;
    opener.setAttribute("aria-expanded", String(!panel.hidden));
    if (panel.hidden) return;
    within("h2").focus();
    if (name !== "replay") look(); // which needs a target
  });
}

document.querySelectorAll("form[data-again]").forEach(prepare);
