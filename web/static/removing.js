// Deletes a scenario that was added.

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { byId, on } from "./dom.js";
import { told } from "./problems.js";

const button = byId("remove"); // scenarios that are files have none

async function remove() {
  const { id } = button.dataset;
  if (!await confirmed(`Delete ${id}?`, "Its text is gone then. Its runs stay, and can be resumed, verified and replayed.", "Delete")) return;
  try {
    await api.remove(`/scenarios/${encodeURIComponent(id)}`);
    location.assign("/scenarios");
  } catch (refused) {
    byId("confirm-text").replaceChildren(...told(refused));
    byId("confirm").showModal();
  }
}

if (button) on(button, "click", remove);
