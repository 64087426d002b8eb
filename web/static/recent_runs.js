// Keeps the table of the latest runs up to date, while somebody sees it.

import * as api from "./api.js";
import { badge, byId, instant, make, setText } from "./dom.js";
import { count, rate } from "./figures.js";
import { watch } from "./watching.js";

const LATEST = 15;
const BUSY_MS = 1000;
const IDLE_MS = 5000;
const body = byId("recent").tBodies[0];

function row(run) {
  return make("tr", { "data-run": run.id },
    make("th", { scope: "row" },
      make("a", { href: `/runs/${run.id}` }, run.scenario_name),
      ...(run.profile ? [" ", make("span", { class: "soft" }, run.profile)] : []),
      make("span", { class: "under id" }, run.scenario_id ? `${run.scenario_id} · ${run.id}` : run.id)),
    make("td", { class: "wide" }, run.target_name),
    make("td", {}, badge(run.status)),
    make("td", { class: "number" }, count(run.rows_written)),
    make("td", { class: "number wide" }, rate(run.rows_written, run.seconds)),
    make("td", { class: "wide" }, instant(run.created_at)));
}

// Rows stay the elements that they are, so that the keyboard's place is not lost.
function update(runs) {
  const known = new Map([...body.rows].map((line) => [line.dataset.run, line]));
  const lines = runs.map((run) => {
    const line = known.get(run.id);
    if (!line) return row(run);
    const shown = line.querySelector("[data-status]");
    if (shown.dataset.status !== run.status) shown.replaceWith(badge(run.status));
    setText(line.cells[3], count(run.rows_written));
    setText(line.cells[4], rate(run.rows_written, run.seconds));
    return line;
  });
  for (const [id, line] of known) if (!runs.some((run) => run.id === id)) line.remove();
  lines.forEach((line, place) => {
    if (body.rows[place] !== line) body.insertBefore(line, body.rows[place] ?? null);
  });
  byId("no-runs").hidden = runs.length > 0;
  byId("recent").hidden = runs.length === 0;
}

watch(async () => {
  try {
    const runs = await api.look(`/runs?limit=${LATEST}`);
    update(runs);
    const busy = runs.some((run) => run.status === "running" || run.status === "queued");
    return busy ? BUSY_MS : IDLE_MS;
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    return IDLE_MS; // the server may be starting again: the table stays as it is until it answers
  }
});
