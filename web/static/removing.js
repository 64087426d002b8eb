// Deletes what a page is of, and goes to the page that lists such things.

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { byId, on } from "./dom.js";
import { told } from "./problems.js";

const button = byId("remove"); // what is a file has none

async function remove() {
  const { title, text, path, then } = button.dataset;
  if (!await confirmed(title, text, "Delete")) return;
  try {
    await api.remove(path);
    location.assign(then);
  } catch (refused) {
    byId("confirm-text").replaceChildren(...told(refused));
    byId("confirm").showModal();
  }
}

if (button) on(button, "click", remove);
