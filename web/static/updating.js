// The part of the editor that updates a scenario by the tables of a target, or of DDL: what has changed is
// shown with a diff, and goes into the editor if it is wanted.

import * as api from "./api.js";
import { byDdl, ddlOf, prepareDdl } from "./ddl.js";
import { byId, make, on, setText, work } from "./dom.js";
import { count } from "./figures.js";
import { clearProblems, showProblems } from "./problems.js";
import { head } from "./tables.js";

const WORDS = { added: "added", removed: "removed", changed: "changed", noted: "note" };
const CLASSES = { "+": "added", "-": "removed", "@": "soft" };
const LONG = 60; // lines of a diff that is folded at first

const listed = (text) => text.split(",").map((part) => part.trim()).filter(Boolean);

// Returns elements of a unified diff.
function diffOf({ diff, more_lines: more }) {
  const lines = diff.map((line, place) => // the first two name the texts
    make("span", { class: place < 2 ? "soft" : CLASSES[line[0]] ?? null }, `${line}\n`));
  return [
    make("details", { open: diff.length <= LONG },
      make("summary", {}, `Changes to the text, ${count(diff.length + more)} lines`),
      make("pre", { class: "diff", tabindex: "0", role: "group", "aria-label": "Changes to the text" }, ...lines)),
    ...(more ? [make("p", { class: "soft" }, `${count(more)} more lines are left out.`)] : []),
  ];
}

function changesOf(changes) {
  if (!changes.length) return [];
  const rows = changes.map(({ kind, place, text }) => make("tr", {},
    make("td", { class: "word" }, WORDS[kind] ?? kind), make("th", { scope: "row" }, place), make("td", {}, text)));
  return [make("div", { class: "scroll low", role: "group", "aria-label": "Changes, can be scrolled", tabindex: "0" },
    make("table", { class: "review", id: "update-changes" },
      head([["", "Change"], ["", "Where"], ["", "What"]]), make("tbody", {}, ...rows)))];
}

// Prepares the part. Returns what the editor calls when its text has changed.
//
// editor: the editor, with text() and setText(); used: is called after the text was put there.
export function prepareUpdate(editor, used) {
  const [opener, panel, form] = ["update", "update-panel", "update-form"].map((id) => document.getElementById(id));
  let turn = 0; // what was found for an earlier text is not shown any more

  function forget() {
    turn += 1;
    if (byId("update-found").childElementCount) setText(byId("update-told"), "The text has changed since: look again.");
    byId("update-found").replaceChildren();
  }

  function show(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) byId("update-title").focus();
  }

  function summary(found) {
    if (found.changed && found.changes.length) return `${count(found.changes.length)} ${found.changes.length === 1 ? "change" : "changes"}, none saved yet.`;
    if (found.changed) return "The scenario stays as it is; its last lines list the tables as they are now.";
    return found.changes.length ? "The text stays as it is." : "Nothing has changed in the tables that the scenario fills.";
  }

  function use(text) {
    editor.setText(text);
    byId("update-found").replaceChildren();
    setText(byId("update-told"), "The updated text is in the editor. Ctrl+Z there undoes it; Save keeps it.");
    used();
  }

  function foundParts(found) {
    const button = make("button", { type: "button", class: "primary", id: "update-use" }, "Use the updated text");
    button.addEventListener("click", () => use(found.text));
    return [
      ...(found.refused.length ? [make("ul", { class: "warning" }, ...found.refused.map((each) => make("li", {}, `A run would still be refused: ${each}`)))] : []),
      ...changesOf(found.changes),
      ...(found.changed ? [...diffOf(found), make("div", { class: "actions" }, button)] : []),
    ];
  }

  const look = () => work(byId("update-look"), async () => {
    clearProblems(form, byId("update-refusal"));
    byId("update-found").replaceChildren();
    const mine = (turn += 1);
    setText(byId("update-told"), byDdl(form) ? "Reading the tables …" : "Reading the tables and testing the rows …");
    try {
      const tables = byDdl(form) ? ddlOf(form) : { target_id: form.elements.target.value };
      const body = { scenario_text: editor.text(), ...tables };
      for (const name of ["table", "exclude"]) if (listed(form[name].value).length) body[name] = listed(form[name].value);
      const found = await api.post("/scenarios/update", body);
      if (mine !== turn) return;
      setText(byId("update-told"), summary(found));
      byId("update-found").replaceChildren(...foundParts(found));
    } catch (refused) {
      if (!(refused instanceof api.Refused)) throw refused;
      if (mine !== turn) return;
      setText(byId("update-told"), "");
      showProblems(form, byId("update-refusal"), refused);
    }
  });

  on(opener, "click", () => show(panel.hidden));
  prepareDdl(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  if (location.hash === "#update-title") show(true);
  return forget;
}
