// What can be done where tables hold rows already, as far as it would work.

import * as api from "./api.js";
import { make } from "./dom.js";
import { count } from "./figures.js";

const WAYS = [
  {
    mode: "truncate_then_insert",
    title: "Empty the tables first",
    does: (plan) => {
      const emptied = plan.entities.filter((entity) => entity.first === "empty");
      return emptied.length ? `deletes ${rowsOf(emptied)} of ${listed(emptied)}` : "recreates the tables";
    },
  },
  {
    mode: "overwrite",
    title: "Overwrite the files",
    does: (plan) => {
      const gone = plan.entities.filter((entity) => entity.first === "empty");
      return `removes the files of ${listed(gone)}, ${rowsOf(gone)}`;
    },
  },
  {
    mode: "continue",
    title: "Continue the rows there",
    does: (plan) => `adds ${count(plan.total_rows)} rows to those of the latest run`,
  },
];
const MOST_NAMES = 4;

function rowsOf(entities) {
  const rows = entities.reduce((sum, entity) => sum + (entity.rows_there ?? 0), 0);
  if (entities.some((entity) => entity.rows_there === null)) return "all rows";
  return `all ${entities.every((entity) => entity.rows_exact) ? "" : "about "}${count(rows)} rows`;
}

function listed(entities) {
  const names = entities.slice(0, MOST_NAMES).map((entity) => entity.table).join(", ");
  return entities.length > MOST_NAMES ? `${names} and ${entities.length - MOST_NAMES} more` : names;
}

// Returns elements with a button each, for those ways whose plan the server does not refuse.
export async function waysThatWork(requestOf, chosen, choose) {
  const found = [];
  for (const way of WAYS.filter(({ mode }) => mode !== chosen)) {
    try {
      const does = way.does(await api.postText("/runs/plan", requestOf(way.mode)));
      const button = make("button", { type: "button" }, way.title);
      button.addEventListener("click", () => choose(way.mode));
      found.push(make("div", {}, button,
        make("span", { class: "hint" }, make("code", {}, way.mode), ` ${does}`)));
    } catch (refused) {
      if (!(refused instanceof api.Refused)) throw refused;
    }
  }
  return found;
}
