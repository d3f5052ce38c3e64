// A page by keyboard alone: the way leads on in the order of the page, and one always sees where one is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, pagesOf, window } from "./browser.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const stop = () => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const all = [...document.querySelectorAll("*")];
  const nav = at.closest("nav");
  return {
    order: all.indexOf(at), tag: at.localName, text: at.textContent.trim().slice(0, 40),
    name: at.getAttribute("aria-labelledby") ? document.getElementById(at.getAttribute("aria-labelledby"))?.textContent : at.getAttribute("aria-label") ?? at.textContent,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    height: box.height, // In running text, and in pictures, whose table has the same ways (WCAG 2.5.8: inline, equivalent).
    inline: !!at.closest("p, td, th, li, svg") && !nav,
    kind: at.className.toString().includes("skip") ? "skip" : nav ? nav.className : at.matches("[tabindex]") ? "frame" : at.localName,
  };
};

// All that Tab stops at, up to `most`.
async function walk(page, most = 400) {
  const stops = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(stop);
    if (!at || (stops.length && at.order === stops[0].order)) break;
    stops.push(at);
  }
  return stops;
}

for (const name of ["desk", "phone"])
  test(`Tab leads through pages on a ${name}, in order and in sight`, async () => {
    const view = await window(browser, name);
    const pages = pagesOf("sample").filter((path) => !/(people|process|plan|principles)\//.test(path));
    const kinds = new Set();
    for (const path of [...pages, pagesOf("sample").find((path) => /plan\//.test(path))]) {
      await view.open(path);
      const stops = await walk(view.page);
      assert.equal(stops[0].kind, "skip", path);
      stops.forEach((at, i) => {
        const where = `${path}: ${at.tag} "${at.text}"`;
        assert.ok(i === 0 || at.order > stops[i - 1].order, `${where} is out of order`);
        assert.ok(at.seen, `${where} is out of sight`);
        assert.ok(at.marked, `${where} shows no focus`);
        assert.ok(at.name?.trim(), `${where} has no name`);
        assert.ok(at.inline || at.height >= 24, `${where} is ${at.height} high`);
        kinds.add(at.kind);
      });
    }
    for (const kind of ["skip", "ways", "trail", "frame", "a"]) assert.ok(kinds.has(kind), `${kind} was never met`);
    await view.close();
  });

test("the skip link leads to what the page is about", async () => {
  const view = await window(browser, "desk");
  await view.open("sample/alignment.html");
  await view.page.keyboard.press("Tab");
  await view.page.keyboard.press("Enter");
  assert.equal(await view.page.evaluate(() => document.activeElement.id), "main");
  await view.page.keyboard.press("Tab");
  assert.ok(await view.page.evaluate(() => document.activeElement.closest("main")));
  await view.close();
});
