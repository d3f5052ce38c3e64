// How pages look, compared with pictures that somebody looked at; and how they go to paper.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { launch, pagesOf, require, window } from "./browser.mjs";

const { PNG } = require("pngjs");
const here = join(dirname(fileURLToPath(import.meta.url)), "pictures");
const { default: pixelmatch } = await import(require.resolve("pixelmatch"));

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// Page and look; on each machine letters fall a little differently.
const pictures = [
  ["index", "desk"], ["index", "phone"], ["coverage", "paper"], ["alignment", "desk"],
  ["collaboration", "night"], ["rhythm", "desk"], ["themes", "phone"], ["changes", "pocket"],
  ["governors", "paper"], ["governors", "desk"], ["governors", "phone"], ["people/amara-okafor", "desk"], ["people/amara-okafor", "pocket"],
  ["recovery-plan/a-school-that-reads", "night"],
];
const tolerance = 0.02;

function compare(name, got) {
  const stored = join(here, `${name}.png`);
  writeFileSync(join(process.env.TF_SEEN, `${name}.png`), got);
  if (process.env.TF_GOLDEN) writeFileSync(stored, got);
  assert.ok(existsSync(stored), `${stored} is missing: TF_GOLDEN=1 writes it`);
  const was = PNG.sync.read(readFileSync(stored)), is = PNG.sync.read(got);
  assert.deepEqual([is.width, is.height], [was.width, was.height], name);
  const differ = new PNG({ width: is.width, height: is.height });
  const share = pixelmatch(was.data, is.data, differ.data, is.width, is.height, { threshold: 0.2 }) / (is.width * is.height);
  if (share > tolerance) writeFileSync(join(process.env.TF_SEEN, `${name}-differs.png`), PNG.sync.write(differ));
  assert.ok(share <= tolerance, `${name} looks different by ${(100 * share).toFixed(1)} %: see ${process.env.TF_SEEN}`);
}

for (const [path, look] of pictures)
  test(`${path} on a ${look} looks as it did`, async () => {
    const view = await window(browser, look);
    await view.open(`sample/${path}.html`);
    if (look === "paper") await view.page.emulateMedia({ media: "print" });
    compare(`${path.replaceAll("/", "-")}-${look}`, await view.page.screenshot());
    await view.close();
  });

test("a page goes to A4, its tables unfolded, without what one cannot use there", async () => {
  const view = await window(browser, "paper");
  for (const path of pagesOf("sample").filter((path) => !path.includes("/", "sample/".length))) {
    await view.open(path);
    await view.page.emulateMedia({ media: "print" });
    const seen = await view.page.evaluate(() => ({
      ways: [...document.querySelectorAll("nav, .skip")].filter((it) => it.checkVisibility()).length,
      folded: [...document.querySelectorAll("details:not(.told) table")].filter((it) => !it.getBoundingClientRect().height).length,
      twice: [...document.querySelectorAll("details.told")].filter((it) => it.checkVisibility()).length,
      dark: getComputedStyle(document.documentElement).backgroundColor,
      wide: document.documentElement.scrollWidth > innerWidth,
    }));
    assert.deepEqual(seen, { ways: 0, folded: 0, twice: 0, dark: "rgb(255, 255, 255)", wide: false }, path);
    const pdf = await print(view.page);
    assert.match(pdf, /^%PDF-/);
    assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/, `${path} is not on A4`);
  }
  await view.close();
});

const print = async (page) => (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
const sheetsIn = (pdf) => pdf.match(/\/Type ?\/Page\b(?!s)/g).length;

test("pages take no more paper than they need", async () => {
  const view = await window(browser, "paper");
  for (const [path, most] of [["coverage", 1], ["rhythm", 2], ["themes", 2], ["people/amara-okafor", 7]]) {
    await view.open(`sample/${path}.html`);
    const sheets = sheetsIn(await print(view.page));
    assert.ok(sheets <= most, `${path} takes ${sheets} sheets`);
  }
  await view.close();
});

test("a page for governors is one sheet of A4, whatever the size of the school", async () => {
  const view = await window(browser, "paper");
  const sheets = ["sample/governors.html", "hostile/governors.html", ...pagesOf("sheets")];
  assert.equal(sheets.length, 7);
  for (const path of sheets) {
    await view.open(path);
    const pdf = await print(view.page);
    assert.equal(sheetsIn(pdf), 1, path);
    assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/, `${path} is not on A4`);
  }
  // What is of two sheets is told from one.
  await view.open("sheets/large.html");
  await view.page.evaluate(() => { for (let i = 0; i < 3; i++) document.querySelector("main").append(document.querySelector(".third").cloneNode(true)); });
  assert.equal(sheetsIn(await print(view.page)), 2);
  await view.close();
});
