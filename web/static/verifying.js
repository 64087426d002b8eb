// Verifies a run, and shows its latest verification: one at work, or what the last one has found.

import * as api from "./api.js";
import { byId, on } from "./dom.js";
import { told } from "./problems.js";
import { updated, verification } from "./verification.js";
import { watch } from "./watching.js";

const LOOK_MS = 500;
const AGAIN_MS = 3000;
const button = byId("verify");
const id = byId("actions").dataset.run;
let number = byId("verification").dataset.latest; // of the verification that is shown, if any
let lost = false; // whether the server was not to be reached

const refuse = (refused) => byId("refusal").replaceChildren(...told(refused));

function show(found) {
  byId("verification").hidden = false;
  const shown = byId("verified");
  if (!updated(shown, found)) shown.replaceChildren(...verification(found));
  button.disabled = !["done", "failed"].includes(found.status);
  return button.disabled;
}

// A verification goes on where nobody looks, so no answer is not its end.
async function look() {
  if (!number) return null;
  try {
    const found = await api.look(`/runs/${id}/verifications/${number}`);
    if (lost) byId("refusal").replaceChildren();
    lost = false;
    return show(found) ? LOOK_MS : null;
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    lost = true;
    refuse(refused);
    return AGAIN_MS;
  }
}

const lookNow = watch(look);
on(button, "click", async () => {
  byId("refusal").replaceChildren();
  button.disabled = true;
  try {
    const found = await api.post(`/runs/${id}/verify`);
    number = found.id;
    show(found);
    lookNow();
  } catch (refused) {
    refuse(refused);
    button.disabled = false;
  }
});
if (number) button.disabled = true; // until it is known how that one stands
