// Every page of both sites: nothing is loaded and nothing runs, everyone can use it, it fits a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, launch, pagesOf, window } from "./browser.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await globalThis.axe.run({ resultTypes: ["violations"], preload: false });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`));
  });
}

// A page as a screen reader is told it: each node with all that is in it, in its order.
async function heard(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (node) => node.childIds.flatMap((id) => [byId.get(id), ...within(byId.get(id))]);
  await client.detach();
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role.value, name: node.name?.value ?? "", within: within(node).filter((it) => !it.ignored)
      .map((it) => ({ role: it.role.value, name: it.name?.value ?? "", about: it.description?.value ?? "" })),
  }));
}

// What in a figure has the figure's own name, or says more in a link or an image than its name, which
// a screen reader would read again.
async function echoes(page) {
  const nodes = await heard(page);
  const said = ({ role }) => !/^(StaticText|InlineTextBox|strong|generic)$/.test(role);
  const again = (of) => of.within.filter(said).filter(({ name }) => name === of.name);
  const pictures = nodes.filter(({ role, name }) => role === "group" && name.endsWith("; a table behind it says the same"));
  const links = new Set(pictures.flatMap((picture) => picture.within.filter(({ role }) => role === "link").map(({ name }) => name)));
  return [
    ...nodes.filter(({ role }) => role === "figure").flatMap(again),
    ...nodes.filter(({ role, name }) => role === "link" && links.has(name)).flatMap(({ within }) => within.filter(said)),
    ...nodes.filter(({ role }) => role === "image").flatMap(({ within }) => within),
  ].map(({ role, name }) => `${role} ${name}`);
}

// Wider than its window, or something in it is and does not scroll by itself.
const width = () => [document.documentElement.scrollWidth, document.documentElement.clientWidth];

const shape = () => {
  const count = (what) => document.querySelectorAll(what).length;
  return {
    h1: count("h1"), main: count("main"), banner: count("body > header"), foot: count("body > footer"),
    lang: document.documentElement.lang,
    nameless: [...document.querySelectorAll("figure")].filter((figure) => {
      const name = document.getElementById(figure.getAttribute("aria-labelledby"));
      return !name?.textContent.trim();
    }).length,
    pictures: count("svg:not([role=none])"),
    repeated: [...document.querySelectorAll("[id]")].map(({ id }) => id)
      .filter((id, at, all) => all.indexOf(id) !== at),
    dead: [...document.querySelectorAll('a[href^="#"]')].map((a) => decodeURIComponent(a.getAttribute("href").slice(1)))
      .filter((id) => !document.getElementById(id)),
    styled: getComputedStyle(document.body).marginTop !== "8px",
    scripts: count("script, iframe, object, embed, base, form, link:not([rel=canonical])"),
    handlers: [...document.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on|^style$/.test(name))),
    schemes: [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src"))
      .filter((to) => /^\s*[a-z][a-z0-9+.-]*:/i.test(to) && !/^(https?:|mailto:|data:image\/(png|jpeg|gif|webp);base64,)/.test(to)),
    hurt: globalThis.hurt,
  };
};

async function look(look, path, view) {
  await view.open(path);
  assert.deepEqual(await view.page.evaluate(shape), {
    h1: 1, main: 1, banner: 1, foot: 1, lang: "en-GB", nameless: 0, pictures: 0, repeated: [],
    dead: [], styled: true, scripts: 0, handlers: [], schemes: [], hurt: undefined,
  }, path);
  const [wide, window] = await view.page.evaluate(width);
  assert.ok(wide <= window, `${path} is ${wide} wide in a window of ${window} (${look})`);
  assert.deepEqual(await violations(view.page), [], `${path} (${look})`);
  assert.deepEqual(await echoes(view.page), [], `${path} (${look})`);
  assert.deepEqual(view.trouble, [], `${path} (${look})`);
}

for (const site of ["sample", "hostile", "sheets"])
  for (const name of ["desk", "phone"])
    test(`${site}: each page on a ${name}: axe, landmarks, width, no request, no script`, async () => {
      const view = await window(browser, name);
      // Stories and priorities are made alike: on the phone a few of them will do.
      const pages = pagesOf(site).filter((path, i) => name === "desk" || path.split("/").length < 3 || i % 5 === 0);
      for (const path of pages) await look(name, path, view);
      await view.close();
    });

test("hostile: nothing runs even where the policy is set aside", async () => {
  const view = await window(browser, "desk", { bypassCSP: true });
  for (const path of pagesOf("hostile")) {
    await view.open(path);
    for (const where of ["h1", ".school"]) await view.page.locator(where).click();
    for (const summary of await view.page.locator("summary").all()) await summary.click();
    assert.equal(await view.page.evaluate(() => globalThis.hurt), undefined, path);
    assert.deepEqual(view.trouble, [], path);
  }
  await view.close();
});

test("what is wider than its window says that it slides, and nothing else does; a grid fits a phone", async () => {
  const view = await window(browser, "phone");
  let slides = 0;
  for (const width of [320, 360, 700, 710, 722, 760, 768, 1280]) {
    await view.page.setViewportSize({ width, height: 740 });
    for (const path of pagesOf("sample").filter((path) => /^sample\/[a-z]+\.html$/.test(path))) {
      await view.open(path);
      const frames = await view.page.evaluate(() => {
        document.querySelectorAll("details").forEach((it) => { it.open = true; });
        return [...document.querySelectorAll(".frame:not(.prose *)")].map((it) => ({
          wide: it.scrollWidth > it.clientWidth + 1, grid: !!it.querySelector(".parts"),
          says: getComputedStyle(it, "::before").content !== "none",
        }));
      });
      for (const { wide, says, grid } of frames) {
        assert.equal(says, wide, `${path} in a window of ${width}`);
        assert.ok(!grid || !wide, `${path} in a window of ${width}`);
        slides += says;
      }
    }
  }
  assert.ok(slides > 20);
  await view.close();
});

test("sample: every link within the site leads to a page and a place on it", async () => {
  const view = await window(browser, "desk");
  const all = pagesOf("sample"), ids = new Map(), links = [];
  for (const path of all) {
    await view.open(path);
    const found = await view.page.evaluate(() => ({
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      links: [...document.querySelectorAll("a")].map((a) => new URL(a.getAttribute("href"), document.baseURI).href).filter((href) => href.startsWith("file:")),
    }));
    ids.set(view.page.url(), new Set(found.ids));
    links.push(...found.links.map((href) => [path, href]));
  }
  assert.ok(links.length > 100);
  for (const [path, href] of links) {
    const [file, anchor] = href.split("#");
    assert.ok(ids.has(file), `${path} leads to ${href}`);
    assert.ok(!anchor || ids.get(file).has(decodeURIComponent(anchor)), `${path} leads to ${href}`);
  }
  await view.close();
});

// Alignment has teams alone where there are many people.
for (const [path, people] of [["sample/coverage", 13], ["sample/collaboration", 13], ["large/coverage", 150], ["large/collaboration", 150]])
  test(`${path}: in a picture, a team is heard before its people, and each name once`, async () => {
    const view = await window(browser, "desk");
    await view.open(`${path}.html`);
    const teams = await view.page.evaluate(() => Object.fromEntries([...document.querySelectorAll("figure tbody tr")]
      .map((row) => [row.cells[0].textContent, row.cells[1].textContent])));
    assert.equal(Object.keys(teams).length, people);
    const picture = (await heard(view.page)).find(({ role, name }) => role === "group" && name.includes("a table behind it"));
    let team = "", lines = [], met = []; // A long name stands in lines.
    for (const { role, name } of picture.within) {
      if (role === "StaticText") lines.push(name);
      team = [1, 2].map((n) => lines.slice(-n).join(" ")).find((it) => Object.values(teams).includes(it)) ?? team;
      if (role !== "link") continue;
      const who = name.split(".")[0];
      assert.equal(team, teams[who], name);
      met.push(who);
    }
    assert.deepEqual(met.sort(), Object.keys(teams).sort());
    assert.deepEqual(await echoes(view.page), []);
    await view.close();
  });

test("a long list goes on beside itself where there is room, and a short one does not", async () => {
  const view = await window(browser, "desk");
  const rows = async (path) => {
    await view.open(path);
    return view.page.evaluate(() => {
      const tops = [...document.querySelectorAll("main > ul > li")].map((it) => it.getBoundingClientRect().top);
      return [tops.length, new Set(tops).size];
    });
  };
  const [pairs, beside] = await rows("large/collaboration.html");
  assert.ok(pairs >= 20 && beside <= pairs / 2, `${pairs} in ${beside} rows`);
  const [few, below] = await rows("sample/collaboration.html");
  assert.ok(few > 5 && few === below, `${few} in ${below} rows`);
  await view.close();
});

test("sample: on a desk the terms of the page for governors stand in one row", async () => {
  const view = await window(browser, "desk");
  await view.open("sample/governors.html");
  const tops = await view.page.evaluate(() => [...document.querySelectorAll(".tiles tbody tr")].map((it) => it.getBoundingClientRect().top));
  assert.equal(tops.length, 6);
  assert.equal(new Set(tops).size, 1);
  await view.close();
});

test("sample: the page for governors leads to nobody", async () => {
  const view = await window(browser, "desk");
  for (const path of pagesOf("sample").filter((path) => path.endsWith("/governors.html"))) {
    await view.open(path);
    assert.deepEqual(await view.page.evaluate(() =>
      [...document.querySelectorAll("a")].map((a) => a.getAttribute("href")).filter((href) => !href.startsWith("#"))), []);
  }
  await view.close();
});
