// What a run would do, and how a dry run of it has ended.

import { make, named, worded } from "./dom.js";
import { bytes, count, seconds } from "./figures.js";
import { head, scrolled } from "./tables.js";

const NOTHING = "Nothing is to be written: this run makes no rows of any entity.";
const MANY_ROWS = 40; // of a table that scrolls by itself

// A table that a screen reader does not read out when it appears, as it does what stands above it.
function quiet(label, table) {
  const around = scrolled(label, table);
  around.setAttribute("aria-live", "off");
  around.classList.toggle("low", table.rows.length > MANY_ROWS);
  return around;
}

// Returns elements that tell what a run would do.
export function planParts(plan) {
  const rows = plan.entities.map((entity, place) =>
    make("tr", {},
      make("td", { class: "number soft" }, String(place + 1)),
      make("th", { scope: "row" }, ...named(entity.entity)),
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
  return [
    make("h2", { id: "outlook-title" }, `Plan: ${plan.scenario} → ${plan.target}`),
    make("p", {},
      make("b", { class: "figure" }, count(plan.total_rows)), " rows, config hash ",
      make("code", { title: plan.config_hash }, plan.config_hash.slice(0, 12)),
      ", as of ", make("code", {}, plan.as_of),
      ...(Number.isSafeInteger(plan.seed) ? [", seed ", make("code", {}, String(plan.seed))] : [])),
    make("p", { class: "soft", id: "estimates" }, plan.total_rows ? estimates(plan) : NOTHING),
    ...(plan.hint ? [make("p", { class: "soft", id: "plan-hint" }, ...worded(`${plan.hint}.`))] : []),
    ...warnings(plan.warnings),
    ...plan.existing.map((each) =>
      make("p", { class: "soft" }, `Reads the ${count(each.rows)} rows of ${each.table}.`)),
    quiet("Plan, can be scrolled", make("table", { id: "planned" },
      head(heads),
      make("tbody", {}, ...rows))),
    ...constraints(plan.check_constraints),
  ];
}

// How long it will take and how large it is, and by what that is known.
function estimates(plan) {
  const runs = [...new Set(plan.entities.map((entity) => entity.estimated_by).filter(Boolean))];
  const rows = plan.entities.reduce((sum, entity) => sum + entity.sampled_rows, 0);
  const time = plan.estimated_seconds === null ? timeRange(plan.estimated_range)
    : `About ${seconds(plan.estimated_seconds)}, at the rate of run ${runs.join(", ")}`;
  return plan.estimated_bytes === null ? `${time}.`
    : `${time}; about ${bytes(plan.estimated_bytes)} as text, estimated from ${count(rows)} rows made in memory.`;
}

// How long it may take, where no earlier run has filled all of its tables.
function timeRange(range) {
  if (range === null) return "Time unknown: no earlier run has filled all of these tables";
  const by = range.runs.length ? `the speed of run ${range.runs.join(", ")} into a target of this kind`
    : "the rates in docs/scale.md, on an otherwise idle machine";
  return `Roughly ${seconds(range.low)} to ${seconds(range.high)}, judging by ${by}; a run here makes it exact`;
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
    make("td", {}, ...named(check.table)),
    make("th", { scope: "row" }, check.name || "–"),
    make("td", { class: "wide" }, make("code", {},
      check.domain ? `${check.domain}: ${check.condition}` : check.condition)),
    make("td", { class: "soft" }, check.verdict +
      (check.reason ? `: ${check.reason}` : check.rows === null ? "" : ` on ${count(check.rows)} rows`))));
  return [make("details", {},
    make("summary", {}, `${count(found.length)} CHECK constraints of the tables`),
    scrolled("CHECK constraints, can be scrolled", make("table", { id: "check-constraints" },
      head(heads),
      make("tbody", {}, ...rows))))];
}

// Returns elements that tell what a resume would do.
export function resumeParts(plan) {
  const heads = [["", "Entity"], ["number", "Rows"], ["number", "Stored"], ["number", "To write"], ["", "Table"]];
  const rows = plan.entities.map((entity) => make("tr", {},
    make("th", { scope: "row" }, ...named(entity.entity)),
    make("td", { class: "number" }, count(entity.rows)),
    make("td", { class: "number" }, count(entity.stored)),
    make("td", { class: "number" }, count(entity.rows - entity.stored)),
    make("td", { class: "word" }, entity.first ?? "rows stay")));
  return [
    make("h2", { id: "outlook-title" }, `Plan: resume into ${plan.target}`),
    make("p", {}, plan.rows_left ? make("b", { class: "figure" }, count(plan.rows_left)) : "All rows are stored",
      plan.rows_left ? ` ${plan.rows_left === 1 ? "row is" : "rows are"} missing.` : "; the steps after them are repeated: keys, sequences and checks."),
    ...(plan.error ? [make("p", { class: "soft" }, ...worded(`It ended because of: ${plan.error}`))] : []),
    ...warnings(plan.warnings),
    quiet("What a resume would do, can be scrolled",
      make("table", { id: "planned" }, head(heads), make("tbody", {}, ...rows))),
  ];
}

// Returns elements that tell how a dry run has ended.
export function dryRunParts(found) {
  const heads = [["", "Entity"], ["number", "Rows of the run"], ["number", "Written"], ["number", "Stored otherwise"]];
  const rows = found.entities.map((entity) => make("tr", {},
    make("th", { scope: "row" }, ...named(entity.entity)),
    make("td", { class: "number" }, count(entity.rows)),
    make("td", { class: "number" }, count(entity.written)),
    make("td", { class: "number" }, entity.changed === null ? "–" : count(entity.changed))));
  return [
    make("h2", { id: "outlook-title" }, `Dry run: ${found.scenario} → ${found.target}`),
    make("p", {}, found.ok && found.entities.every((entity) => !entity.rows) ? NOTHING : found.ok ? "Every row was accepted; everything was rolled back."
      : "A row was refused; everything was rolled back."),
    ...warnings(found.problems.map((each) => `${each.path}: ${each.message}`)),
    ...warnings(found.warnings),
    quiet("Dry run, can be scrolled", make("table", { id: "dried" },
      head(heads),
      make("tbody", {}, ...rows))),
  ];
}

function warnings(texts) {
  if (!texts.length) return [];
  return [make("ul", { class: "warning" }, ...texts.map((text) => make("li", {}, ...worded(text))))];
}
