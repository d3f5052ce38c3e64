// What the tests of pages share: a browser that can reach nothing but the files of the sites.
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

export const require = createRequire(join(process.env.TF_MODULES, "package.json"));
const { chromium } = require("playwright-core");

export const sites = process.env.TF_SITES;
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// The windows that pages are looked at in: a phone in the dark, a desk in the light.
export const looks = {
  phone: { viewport: { width: 360, height: 740 }, colorScheme: "dark", reducedMotion: "reduce" },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: "light", reducedMotion: "reduce" },
  night: { viewport: { width: 1280, height: 900 }, colorScheme: "dark", reducedMotion: "reduce" },
  pocket: { viewport: { width: 360, height: 740 }, colorScheme: "light", reducedMotion: "reduce" },
  paper: { viewport: { width: 794, height: 1123 }, colorScheme: "dark", reducedMotion: "reduce" },
};

// Milliseconds: a machine that stands still for a while fails no test.
const patience = 300_000;

export function launch() {
  return chromium.launch({
    timeout: patience,
    executablePath: process.env.TF_BROWSER,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
      "--font-render-hinting=none", "--disable-lcd-text"],
  });
}

// Every page of a site, by its path from the sites' folder.
export function pagesOf(site) {
  return readdirSync(join(sites, site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(sites, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

// A window; `trouble` collects what no page of ours does: asking for something, complaining.
export async function window(browser, look, options = {}) {
  const context = await browser.newContext({ ...looks[look], ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const trouble = [];
  let wanted = "";
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.split("#")[0] === wanted) return route.continue();
    trouble.push(`asks for ${url}`);
    return route.abort();
  });
  page.on("console", (message) => trouble.push(`says ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`fails with ${error}`));
  page.on("dialog", (dialog) => { trouble.push("opens a dialogue"); return dialog.dismiss(); });
  const open = async (path) => {
    trouble.length = 0;
    wanted = pathToFileURL(join(sites, path)).href;
    await page.goto(wanted, { waitUntil: "load" });
  };
  return { page, trouble, open, close: () => context.close() };
}
