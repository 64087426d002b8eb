// Elements made of texts only: nothing that comes from the server is read as HTML, but for parts of
// pages that it renders as it renders pages, with every text escaped.

export const byId = (id) => document.getElementById(id);

// What only a script can do waits for it: the server sends such buttons disabled, and whoever
// listens to one enables it, so that none looks ready while a press of it would be lost.
export function on(control, event, does) {
  control.addEventListener(event, does);
  control.disabled = false;
}

// A button whose work has not ended takes no second press. It is not disabled meanwhile: a button
// that is loses the keyboard's focus, and does not get it back.
export const isBusy = (button) => button.getAttribute("aria-disabled") === "true";

export function setBusy(button, busy) {
  if (busy) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

// Does what a button is for, unless it is at work already.
export async function work(button, does) {
  if (isBusy(button)) return;
  setBusy(button, true);
  try {
    await does();
  } finally {
    setBusy(button, false);
  }
}

// make("td", { class: "number" }, "12") returns <td class="number">12</td>.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// A message as elements: what stands in backticks, such as a field's name, is code.
export const worded = (text) => text.split(/`([^`\n]+)`/)
  .map((part, place) => (place % 2 ? make("code", {}, part) : part));

// A name that may break behind _ and . where it is too long for its place, not in a word.
export const named = (text) => text.split(/(?<=[_.])(?=[^_.])/).flatMap((part, place) => (place ? [make("wbr"), part] : [part]));

export const badge = (status, word = status) =>
  make("span", { class: `badge ${status}`, "data-status": status }, word);

export function instant(text) {
  return text ? make("time", { datetime: text }, text.slice(0, 19).replace("T", " ")) : "–";
}

// The first element of a rendered part of a page; scripts in it are not executed.
export const part = (html) =>
  document.importNode(new DOMParser().parseFromString(html, "text/html").body.firstElementChild, true);

// Changes a text only where it is another one: screen readers repeat what is set anew.
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

// The same of a message.
export function setWorded(element, text) {
  const { childNodes, textContent } = make("span", {}, ...worded(text));
  if (element.textContent !== textContent) element.replaceChildren(...childNodes);
}
