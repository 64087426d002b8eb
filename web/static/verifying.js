// Verifies a run, and shows its latest verification: one at work, or what the last one has found.

import { byId } from "./dom.js";
import { task } from "./tasks.js";
import { updated, verification } from "./verification.js";

task({
  button: "verify",
  box: "verification",
  at: { post: "verify", read: "verifications" },
  show(found) {
    const shown = byId("verified");
    if (!updated(shown, found)) shown.replaceChildren(...verification(found));
  },
});
