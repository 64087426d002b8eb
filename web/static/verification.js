// What a verification of a run has found.

import { badge, byId, make, setText, worded } from "./dom.js";
import { count } from "./figures.js";
import { counts, head, scrolled, when } from "./tables.js";

const NUMBERS = ["rows", "matching", "changed", "missing", "foreign", "doubled", "added"];
const mark = (entity) => [" ", entity.ok ? "" : badge("failed")];

// Returns the elements that tell how a verification stands.
export function verification(found) {
  if (found.status === "failed") return [make("p", { class: "failure" }, ...worded(found.error)), when("Verified", found)];
  if (found.status !== "done") {
    const progress = { "aria-label": "Rows compared", max: found.rows_total, value: found.rows_checked };
    // Screen readers are not told of each step.
    return [
      make("p", {}, words(found)),
      make("progress", progress),
      make("p", { class: "soft", "aria-live": "off" }, share(found)),
    ];
  }
  const parts = [make("p", {}, badge(found.ok ? "ok" : "failed"), " ", found.ok && !found.rows_total
    ? "This run has no rows: there is nothing to compare." : found.ok
    ? `All ${count(found.rows_total)} rows are as the run made them.`
    : "The tables are not as the run made them. Foreign rows do not belong to this run, or are stored twice (doubled); added ones were stored after it began.")];
  parts.push(when("Verified", found));
  if (found.ok) return parts;
  const inexact = found.entities.filter((entity) => entity.exact === false).map((entity) => entity.entity);
  if (inexact.length) {
    parts.push(make("p", {}, `So many rows of ${inexact.join(", ")} differ that only some were examined: `
      + "at least so many are changed, missing or foreign, and at most so many match."));
  }
  return [...parts, counts("Rows compared", NUMBERS, found.entities, mark), ...differences(found.entities)];
}

// Brings what is shown of a verification at work up to date; false where something else is shown.
export function updated(shown, found) {
  const progress = shown.querySelector(":scope > progress");
  if (!progress || ["done", "failed"].includes(found.status)) return false;
  progress.value = found.rows_checked;
  setText(shown.firstElementChild, words(found));
  setText(shown.lastElementChild, share(found));
  return true;
}

const share = (found) => `${count(found.rows_checked)} of ${count(found.rows_total)} rows`;

const words = (found) =>
  `The rows are made again and compared.${found.status === "queued" ? " It waits for its turn." : ""}`;

function differences(entities) {
  const lines = entities.filter((entity) => !entity.ok).flatMap((entity) =>
    entity.differences.map((one) => make("tr", {},
      make("th", { scope: "row" }, entity.entity),
      make("td", { class: "number" }, one.row === null ? "–" : rowLink(entity.entity, one.row)),
      make("td", {}, one.kind),
      make("td", {}, make("code", {}, cells(one))))));
  if (!lines.length) return [];
  return [scrolled("Differences", make("table", {},
    head([["", "Such as"], ["number", "Row"], ["", "Is"], ["", "Cells"]]),
    make("tbody", {}, ...lines)))];
}

// The page of the rows from a row on.
const rowLink = (entity, row) =>
  make("a", { href: `/runs/${byId("actions").dataset.run}/rows?${new URLSearchParams({ entity, first: row })}` }, count(row));

// A changed cell as "column: made → stored"; of missing and foreign rows the side that there is.
function cells(one) {
  const text = (value) => (value === null ? "NULL" : value);
  const parts = Object.entries(one.cells).map(([column, [made, stored]]) => {
    if (one.kind === "changed") return `${column}: ${text(made)} → ${text(stored)}`;
    return `${column}: ${text(one.kind === "missing" ? made : stored)}`;
  });
  return parts.join(", ");
}
