// Goes back to an earlier text of a scenario, whose difference the page shows.

import * as api from "./api.js";
import { byId, on, work } from "./dom.js";
import { told } from "./problems.js";

const button = byId("restore"); // the latest revision has none

const restore = () => work(button, async () => {
  try {
    await api.post(button.dataset.path);
    location.assign(button.dataset.then);
  } catch (refused) {
    if (!(refused instanceof api.Refused)) throw refused;
    byId("refusal").replaceChildren(...told(refused));
  }
});

if (button) on(button, "click", restore);
