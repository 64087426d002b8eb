// The builder's choices as a command, a request, Python, and a link that brings them back.

import * as api from "./api.js";
import { byId, setText } from "./dom.js";

const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
const HIDDEN = ":***@"; // in the place of a password

const shell = (text) => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
// A string in double quotes is the same in JSON and in Python.
const python = (value) => JSON.stringify(value);

// Seeds may have more digits than JavaScript's numbers: they are told as they are written.
const parsed = (text) => {
  const seed = /^\{"seed":(-?\d+|"[^"]*")/.exec(text)?.[1];
  return { ...JSON.parse(text), ...(seed ? { seed: seed.replaceAll('"', "") } : {}) };
};

export function asCommand(body) {
  const words = ["--scenario", body.scenario_id, "--target", body.target_id];
  const options = { profile: "--profile", seed: "--seed", as_of: "--as-of", scale: "--scale", mode: "--mode", batch_size: "--batch-size", jobs: "--jobs", maker: "--maker" };
  for (const [name, option] of Object.entries(options)) if (name in body) words.push(option, String(body[name]));
  for (const [entity, rows] of Object.entries(body.row_overrides ?? {})) words.push("--rows-override", `${entity}=${rows}`);
  for (const flag of ["continue", "overwrite"]) if (body[flag]) words.push(`--${flag}`);
  const pairs = words.map(String).map(shell).join(" ").replaceAll(" --", " \\\n  --");
  return `sdgen run start \\\n  ${pairs}`;
}

export const asRequest = (text, origin) =>
  `curl -X POST ${shell(`${origin}/api/v1/runs`)} \\\n  -H 'Content-Type: application/json' \\\n  -d ${shell(text)}`;

export function asPython(body, dsn) {
  const secret = dsn.includes(HIDDEN);
  const given = ["profile", "as_of", "scale", "mode", "batch_size", "jobs", "maker"].filter((name) => name in body && name !== "profile")
    .map((name) => `    ${name}=${python(body[name])},\n`);
  if ("seed" in body) given.unshift(`    seed=${body.seed},\n`);
  if (body.overwrite) given.push("    overwrite=True,\n");
  if (body.row_overrides) given.push(`    row_overrides=${python(body.row_overrides)},\n`);
  const profile = body.profile ? `, profile=${python(body.profile)}` : "";
  return `${secret ? "import os\n\n" : ""}import sdgen\n\nsdgen.fill(\n`
    + `    ${secret ? `os.environ["DSN"],  # ${dsn}` : `${python(dsn)},`}\n`
    + `    sdgen.load(${python(body.scenario_id)}${profile}),\n${given.join("")})`;
}

export function asLink(body, origin) {
  const query = new URLSearchParams({ scenario: body.scenario_id, target: body.target_id });
  for (const name of ["profile", "seed", "as_of", "scale", "mode", "batch_size", "jobs", "maker"]) if (name in body) query.set(name, body[name]);
  for (const flag of ["continue", "overwrite"]) if (body[flag]) query.set("mode", flag);
  for (const [entity, rows] of Object.entries(body.row_overrides ?? {})) query.set(`rows.${entity}`, rows);
  return `${origin}/?${query}`;
}

// Shows all of them while the part of the page is open, and keeps them as the form is.
export function keepShown(form, request) {
  const part = byId("elsewhere");
  const show = async () => {
    if (!part.open) return;
    const text = request();
    const body = parsed(text);
    if (!body.scenario_id || !body.target_id) return;
    setText(byId("as-command"), asCommand(body));
    setText(byId("as-request"), asRequest(text, location.origin));
    setText(byId("as-link"), asLink(body, location.origin));
    if (body.continue) {
      setText(byId("as-python"), "# Runs are continued on the command line, or over HTTP.");
      return;
    }
    try {
      const { dsn } = await api.get(`/targets/${encodeURIComponent(body.target_id)}`);
      if (request() === text) setText(byId("as-python"), asPython(body, dsn));
    } catch (refused) {
      if (!(refused instanceof api.Refused)) throw refused;
      setText(byId("as-python"), `# ${refused.message}`);
    }
  };
  part.addEventListener("toggle", show);
  form.addEventListener("input", show);
  form.addEventListener("change", show);
}
