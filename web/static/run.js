// One run as it goes on: fills in what has changed since the server has written the page.

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { badge, byId, instant, make, on, setText, setWorded, work, worded } from "./dom.js";
import { about, count, rate, seconds } from "./figures.js";
import { told } from "./problems.js";
import { watch } from "./watching.js";

const actions = byId("actions");
const id = actions.dataset.run;
const log = byId("log");
const WINDOW_MS = 8000;
const BUSY_MS = 1000;
const IDLE_MS = 5000; // somebody may resume it elsewhere
const AGAIN_MS = 3000;
const TOLD = { queued: "is queued", running: "is running", success: "has succeeded", failed: "has failed", cancelled: "was cancelled" };
const PAGE_LINES = 1000;
const seen = []; // [time, rows of each entity], the latest ones: what rows/s and time left come from
let status = byId("status").firstElementChild.dataset.status;
let latest = null;
let lost = false; // whether the server did not answer when it was asked last
let heard = 0; // when the server has last told how the run stands
const checksShown = document.getElementById("checks-title") !== null;

const ended = (name) => !["queued", "running"].includes(name);

function show(run) {
  latest = run;
  heard = performance.now();
  if (run.status !== status) {
    status = run.status;
    byId("status").replaceChildren(badge(status));
    setText(byId("told"), `The run ${TOLD[status]}.`);
  }
  const cancels = document.activeElement === byId("cancel");
  byId("cancel").hidden = ended(status);
  byId("resume").hidden = !run.can_resume;
  if (!run.can_resume) byId("resume-panel").hidden = true;
  const repeats = ["failed", "cancelled"].includes(status) && !run.can_resume;
  byId("repeats").hidden = !repeats;
  document.getElementById("again")?.classList.toggle("primary", repeats);
  byId("verify").hidden = !ended(status) || run.undone !== null;
  const complete = ended(status) && run.undone === null && run.rows_written === run.rows_requested;
  byId("continue").hidden = !complete;
  byId("advance").hidden = !complete || byId("advance").dataset.tables === undefined;
  byId("replay").hidden = !ended(status);
  byId("undo").hidden = !ended(status) || run.undone === "undone";
  byId("remove").hidden = !ended(status);
  // What had the keyboard's focus is gone: what comes next gets it.
  if (cancels && ended(status)) byId(run.can_resume ? "resume" : "replay").focus();
  byId("undone").hidden = run.undone === null;
  setText(byId("undone"), run.undone ?? "");
  byId("total").value = run.rows_written;
  setText(byId("total-rows"), count(run.rows_written));
  byId("finished").replaceChildren(instant(run.finished_at));
  const error = byId("error");
  error.hidden = !run.error;
  error.className = status === "cancelled" ? "warning" : "failure";
  setWorded(error, run.error ?? "");
  const warnings = byId("warnings");
  if (warnings.children.length !== run.warnings.length) {
    warnings.replaceChildren(...run.warnings.map((warning) => make("li", {}, ...worded(warning))));
    warnings.hidden = false;
  }
  note(run);
  for (const [place, entity] of run.entities.entries()) showEntity(place, entity);
  showTimes();
  if (run.checks.length && !checksShown) location.reload();
}

// Whether its rows are all there, and a second pass has not filled all that was NULL at first.
const filling = (entity) => entity.rows_filled !== null && entity.rows_filled < entity.rows_requested;

function showEntity(place, entity) {
  const line = document.querySelector(`[data-position="${place}"]`);
  const cell = (name) => line.querySelector(`[data-is="${name}"]`);
  const bar = line.querySelector("progress");
  bar.value = filling(entity) ? entity.rows_filled : entity.rows_written;
  bar.classList.toggle("working", status === "running" && entity.entity === latest.progress_current_entity);
  setText(cell("rows"), count(entity.rows_written));
  const missing = entity.rows_requested - entity.rows_written;
  const speed = missing && !ended(status) ? recentSpeed(place) : null;
  setText(cell("rate"), speed ? count(speed) : rate(entity.rows_written, entity.seconds));
}

// What changes with the time alone, also while a large batch is being written.
function showTimes() {
  if (!latest) return;
  const running = status === "running";
  const since = running ? (performance.now() - heard) / 1000 : 0;
  const speed = running ? recentSpeed(null) : null;
  setText(byId("total-seconds"), seconds(latest.seconds + since));
  setText(byId("total-rate"), speed ? count(speed) : rate(latest.rows_written, latest.seconds));
  setText(byId("total-left"), left(latest, speed, since, " left"));
  for (const [place, entity] of latest.entities.entries()) {
    const cell = document.querySelector(`[data-position="${place}"] [data-is="left"]`);
    const done = entity.rows_written === entity.rows_requested;
    if (filling(entity)) setText(cell, `${count(entity.rows_filled)} filled`);
    else setText(cell, done ? "done" : left(entity, running ? recentSpeed(place) : null, since) || "–");
  }
}

function note(run) {
  const now = performance.now();
  seen.push([now, run.entities.map((entity) => entity.rows_written)]);
  while (seen.length > 2 && now - seen[1][0] > WINDOW_MS) seen.shift();
}

// Rows/s over the last seconds: of one entity, or of all for null; null where none can be told.
function recentSpeed(place) {
  if (seen.length < 2) return null;
  const [first, last] = [seen[0], seen[seen.length - 1]];
  const time = (last[0] - first[0]) / 1000;
  const rows = (counts) => (place === null ? counts.reduce((sum, one) => sum + one, 0) : counts[place]);
  return time < 0.2 ? null : (rows(last[1]) - rows(first[1])) / time || null;
}

function left(part, speed, since, word = "") {
  const missing = part.rows_requested - part.rows_written;
  return missing && speed ? `${about(Math.max(1, missing / speed - since))}${word}` : "";
}

// Appends lines at once: asking for the log's height after each would lay it out each time.
function addLines(lines) {
  const follows = log.scrollHeight - log.scrollTop - log.clientHeight < 30;
  const last = lastNumber();
  log.append(...lines.filter((line) => line.number > last).map((line) => {
    const level = line.level.toLowerCase();
    return make("li", { "data-number": line.number, class: level },
      make("time", { datetime: line.created_at }, line.created_at.slice(11).replace(/Z$/, "")), " ",
      make("span", { class: "level" }, level), " ", make("span", {}, ...worded(line.message)));
  }));
  if (follows) log.scrollTop = log.scrollHeight;
}

const lastNumber = () => Number(log.lastElementChild?.dataset.number ?? 0);

async function look() {
  try {
    // First the run, then its log: the lines of a run that has ended are all there.
    const run = await api.look(`/runs/${id}`);
    let lines;
    do {
      lines = await api.look(`/runs/${id}/logs?after=${lastNumber()}&limit=${PAGE_LINES}`);
      addLines(lines);
    } while (lines.length === PAGE_LINES);
    if (lost) byId("refusal").replaceChildren();
    lost = false;
    show(run);
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    lost = true;
    if (refused.status) refuse(refused);
    else setText(byId("refusal"), "No connection to the server. Trying again …");
    return AGAIN_MS;
  }
  if (!ended(status)) return BUSY_MS;
  return status === "success" ? null : IDLE_MS;
}

const refuse = (refused) => byId("refusal").replaceChildren(...told(refused));

const act = (button, does) => work(button, async () => {
  byId("refusal").replaceChildren();
  try {
    await does();
  } catch (refused) {
    refuse(refused);
  }
});

on(byId("cancel"), "click", (event) => act(event.target, async () => {
  const text = "Running statements are stopped. What is written stays, and the run can be resumed.";
  if (!await confirmed("Cancel this run?", text, "Cancel run")) return;
  await api.post(`/runs/${id}/cancel`);
  lookNow();
}));

log.scrollTop = log.scrollHeight;
const lookNow = watch(look);
setInterval(() => { if (status === "running") showTimes(); }, 1000);
