// Verifies a run, and shows its latest verification: one at work, or what the last one has found.

import * as api from "./api.js";
import { byId, on } from "./dom.js";
import { told } from "./problems.js";
import { updated, verification } from "./verification.js";

const LOOK_MS = 500;
const AGAIN_MS = 3000;
const button = byId("verify");
const section = byId("verification");
const id = byId("actions").dataset.run;

const ended = (found) => ["done", "failed"].includes(found.status);
const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

function show(found) {
  section.hidden = false;
  const shown = byId("verified");
  if (!updated(shown, found)) shown.replaceChildren(...verification(found));
}

// Shows a verification until it has ended. It goes on where nobody looks, so no answer is no end.
async function follow(number) {
  let lost = false;
  for (;;) {
    let wait = LOOK_MS;
    try {
      const found = await api.get(`/runs/${id}/verifications/${number}`);
      if (lost) byId("refusal").replaceChildren();
      lost = false;
      show(found);
      if (ended(found)) return;
    } catch (refused) {
      if (refused.status >= 400 && refused.status < 500) throw refused;
      lost = true;
      byId("refusal").replaceChildren(...told(refused));
      wait = AGAIN_MS;
    }
    await pause(wait);
  }
}

async function attempt(does) {
  button.disabled = true;
  try {
    await does();
  } catch (refused) {
    byId("refusal").replaceChildren(...told(refused));
  } finally {
    button.disabled = false;
  }
}

on(button, "click", () => attempt(async () => {
  byId("refusal").replaceChildren();
  const found = await api.post(`/runs/${id}/verify`);
  show(found);
  await follow(found.id);
}));
if (section.dataset.latest) attempt(() => follow(section.dataset.latest));
