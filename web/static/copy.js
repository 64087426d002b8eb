// Buttons with data-copy="<id>" copy the text of that element.

import { on } from "./dom.js";

for (const button of document.querySelectorAll("[data-copy]")) {
  const word = button.firstElementChild;
  const before = word.textContent;
  button.setAttribute("aria-live", "polite");
  on(button, "click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      word.textContent = "Copied";
    } catch {
      // Without permission (or without HTTPS on another host) the text is selected instead.
      getSelection().selectAllChildren(source);
      word.textContent = "Press Ctrl+C to copy";
    }
    setTimeout(() => { word.textContent = before; }, 2000);
  });
}
