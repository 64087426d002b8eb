// Looks again and again while somebody sees the page, and at once when it is shown again.
//
// A stream would take one of the six connections that a browser has to a server, for as long as the
// tab is open: the seventh tab would wait for ever. Short requests leave room for all tabs.

// Calls `look`, which resolves to the milliseconds until it is to be called again, or to null: not
// before the page is shown again. Returns a function that has it called now.
export function watch(look) {
  let timer = 0;
  let looking = false;
  let again = false;

  async function now() {
    clearTimeout(timer);
    again = looking;
    if (looking || document.hidden) return;
    looking = true;
    const wait = await look();
    looking = false;
    if (again) now(); // what was found may be from before
    else if (wait !== null) timer = setTimeout(now, wait);
  }

  document.addEventListener("visibilitychange", now);
  now();
  return now;
}
