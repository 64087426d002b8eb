// The main job in Firefox: a run is planned, started, watched, verified and looked at, and a scenario written.
// node main_job.mjs ADDRESS FIREFOX; prints what it has seen as JSON. The site's scenario "shop" and target "demo".

import puppeteer from "puppeteer-core";

const [address, firefox] = process.argv.slice(2);
const PATIENCE_MS = 60_000;
const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
const seen = { complaints: [] };
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  page.on("console", (said) => {
    if (["error", "warn"].includes(said.type())) seen.complaints.push(said.text());
  });
  const text = (selector) => page.$eval(selector, (element) => element.innerText.trim());
  const become = (selector, wanted) => page.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.innerText.includes(wanted), {}, selector, wanted);

  await page.goto(`${address}/?scenario=shop&target=demo&profile=few&seed=1`);
  await page.waitForSelector("#plan:enabled");
  await page.click("#plan");
  await page.waitForSelector("#planned tbody tr");
  seen.planned = (await page.$$("#planned tbody tr")).length;
  await page.click("#start");
  await page.waitForFunction(() => location.pathname.startsWith("/runs/"));
  await become("#status", "success");
  seen.rows = await text("#total-rows");
  await page.waitForSelector("#verify:enabled");
  await page.click("#verify");
  await become("#verified", "All 80 rows are as the run made them.");

  await page.goto(`${page.url()}/rows?entity=orders`);
  seen.source = await text("#source");
  seen.found = (await page.$$(".looked tbody tr")).length;

  await page.setViewport({ width: 360, height: 740 });
  await page.goto(`${address}/targets`);
  await page.waitForSelector("#add:enabled");
  seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

  await page.goto(`${address}/scenarios/new`);
  await page.waitForSelector(">>> .cm-content"); // the editor is in a shadow tree
  await become("#verdict", "Valid: 2 entities");
  await page.click(">>> .cm-content");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("name: x");
  await become("#verdict", "problem");
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
