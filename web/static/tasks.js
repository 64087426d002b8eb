// Tasks on the run of the page, its verification and its undo: asked for by a button, and watched
// until they have ended.

import * as api from "./api.js";
import { byId, isBusy, on, setBusy } from "./dom.js";
import { told } from "./problems.js";
import { watch } from "./watching.js";

const LOOK_MS = 500;
const AGAIN_MS = 3000;
const run = byId("actions").dataset.run;

const refuse = (refused) => byId("refusal").replaceChildren(...told(refused));

// Watches the latest task of a kind, if there is one, and those that its button asks for.
//   button: the id of the button
//   box: the id of the element that has the number of the latest one and is shown with it
//   at: where one is posted to, and where they are read from
//   show: shows one
//   body: what is posted when the button is pressed, or a function that returns it
//   ended: called with one that this page has asked for when it has ended
// Returns a function that asks for one with another body.
export function task({ button: name, box, at, show, body = {}, ended = () => {} }) {
  const button = byId(name);
  let number = byId(box).dataset.latest;
  let asked = false; // whether this page has asked for it
  let lost = false; // whether the server was not to be reached

  function shown(found) {
    byId(box).hidden = false;
    show(found);
    const atWork = !["done", "failed"].includes(found.status);
    setBusy(button, atWork);
    if (asked && !atWork) ended(found);
    return atWork;
  }

  // A task goes on where nobody looks, so no answer is not its end.
  async function look() {
    if (!number) return null;
    try {
      const found = await api.look(`/runs/${run}/${at.read}/${number}`);
      if (lost) byId("refusal").replaceChildren();
      lost = false;
      return shown(found) ? LOOK_MS : null;
    } catch (refused) {
      if (!(refused instanceof api.Refused)) throw refused;
      lost = true;
      refuse(refused);
      return AGAIN_MS;
    }
  }

  const lookNow = watch(look);
  async function ask(wanted) {
    byId("refusal").replaceChildren();
    setBusy(button, true);
    try {
      const found = await api.post(`/runs/${run}/${at.post}`, wanted);
      number = found.id;
      asked = true;
      shown(found);
      byId(box).scrollIntoView({ block: "nearest" }); // below long tables nobody would see it
      lookNow();
    } catch (refused) {
      refuse(refused);
      setBusy(button, false);
    }
  }

  on(button, "click", () => { if (!isBusy(button)) ask(typeof body === "function" ? body() : body); });
  if (number) setBusy(button, true); // until it is known how that one stands
  return ask;
}
