// Goes back to an earlier text of a scenario, whose difference the page shows.

import * as api from "./api.js";
import { byId, on } from "./dom.js";
import { told } from "./problems.js";

const button = byId("restore"); // the latest revision has none

async function restore() {
  button.disabled = true;
  try {
    await api.post(button.dataset.path);
    location.assign(button.dataset.then);
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    byId("refusal").replaceChildren(...told(refused));
    button.disabled = false;
  }
}

if (button) on(button, "click", restore);
