// The explorer as a reader uses it: the page in a file, and the same page from
// `relata serve`. RELATA names the program, RELATA_PLAYWRIGHT the folder of
// playwright-core, RELATA_CHROMIUM the browser; RELATA_SHOTS, if set, a folder
// for screenshots.
import assert from "node:assert/strict";
import {execFileSync, spawn} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {after, before, describe, it} from "node:test";
import {fileURLToPath, pathToFileURL} from "node:url";

const require = createRequire(join(process.env.RELATA_PLAYWRIGHT, "index.js"));
const {chromium} = require("playwright-core");
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const RELATA = process.env.RELATA;
const HOSTILE = "<img src=x onerror=document.title='stolen'>";
const LONG = {timeout: 180_000};  // A machine may be busy.

// Two outlets at odds, a date, and texts that would like to be markup.
const ARTICLES = [
  {id: "a1", source: "Post", date: "2024-05-07", url: "https://post.example/a1", title: "A meeting",
   text: "Ana Ruiz met Tom Lee in Paris on May 3, 2024. Kim Poe accused Ana Ruiz of hiding a report. " +
     "Tom Lee leads Acme Corporation. Acme Corporation sued Borealis."},
  {id: "a2", source: "Herald", date: "2024-06-01", title: HOSTILE, url: "javascript:document.title='stolen'",
   text: "Ana Ruiz did not meet Tom Lee. Tom Lee did not visit Berlin. Borealis sued Acme Corporation. " +
     "Kim Poe founded the <b onmouseover=alert(1)> Institute in 2019."},
];

let folder, browser, server, places;

function startServer(graph, ...options) {
  const process_ = spawn(RELATA, ["serve", graph, "--port", "0", ...options], {stdio: ["ignore", "pipe", "ignore"]});
  return new Promise((resolve, reject) => {
    process_.once("error", reject);
    process_.stdout.once("data", line => resolve({process: process_, url: String(line).trim()}));
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "explorer-"));
  const graph = join(folder, "g.kg"), page = join(folder, "g.html");
  const lines = ARTICLES.map(one => JSON.stringify(one)).join("\n") + "\n";
  const environment = {...process.env, RELATA_MODEL: process.env.RELATA_MODEL || join(root, "models", "relata.model")};
  execFileSync(RELATA, ["build", "-q", graph, "-"], {input: lines, env: environment});
  execFileSync(RELATA, ["view", graph, "-o", page], {stdio: "ignore"});
  browser = await chromium.launch({executablePath: process.env.RELATA_CHROMIUM, args: ["--no-sandbox"]});
  server = await startServer(graph, "--edit");
  places = {file: pathToFileURL(page).href, server: server.url.split("#")[0]};
}, LONG);

after(async () => {
  await browser?.close();
  server?.process.kill();
  rmSync(folder, {recursive: true, force: true});
});

/// A page that notes what must not happen.
async function open(place, hash = "", options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options});
  context.setDefaultTimeout(LONG.timeout);
  const page = await context.newPage();
  const own = new URL(places[place]);
  const wrong = [];
  page.on("pageerror", error => wrong.push(`error: ${error.message}`));
  page.on("console", message => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("request", request => {
    const url = new URL(request.url());
    const isOwn = own.protocol === "file:" ? url.href.split("#")[0] === own.href : url.origin === own.origin;
    if (!isOwn) wrong.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", event => console.error(`policy: ${event.violatedDirective}`));
  });
  await page.goto(places[place] + hash);
  await page.waitForFunction(() => document.body.dataset.shown !== undefined, null, LONG);
  return {page, async close(shot) {
    if (shot && process.env.RELATA_SHOTS) {
      await page.screenshot({path: join(process.env.RELATA_SHOTS, `${place}-${shot}.png`)});
    }
    assert.deepEqual(wrong, []);
    assert.equal(await page.title(), "Relata explorer");
    await context.close();
  }};
}

const shownNow = page => page.evaluate(() => document.body.dataset.shown);

/// Does something, and waits until what it asks for is shown.
async function act(page, action) {
  const before = await shownNow(page);
  await action();
  await page.waitForFunction(old => document.body.dataset.shown !== old, before, LONG);
}

async function search(page, words) {
  await page.fill("#search", words);
  await page.waitForSelector("#completions [role=option]", LONG);
}

const heading = page => page.textContent("#title");
const drawnNames = page => page.$$eval("#drawn-list button", all => all.map(one => one.textContent));

/// Clicks a thing in the picture, whichever drawing it is.
async function clickDrawn(page, name) {
  const spot = await page.evaluate(wanted => {
    const box = document.getElementById("canvas");
    if (box._cyreg) {
      const node = box._cyreg.cy.nodes().filter(one => one.data("name") === wanted)[0];
      const {left, top} = box.getBoundingClientRect(), {x, y} = node.renderedPosition();
      return {x: left + x, y: top + y};
    }
    const drawn = [...box.querySelectorAll("g[data-id]")].find(one => one.textContent === wanted);
    const {left, top, width, height} = drawn.getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2};
  }, name);
  await act(page, () => page.mouse.click(spot.x, spot.y));
}

for (const place of ["file", "server"]) {
  describe(place, () => {
    it("completes a name that is begun, by the keyboard alone", async () => {
      const {page, close} = await open(place);
      await page.keyboard.press("/");
      await page.keyboard.type("rui");
      await page.waitForSelector("#completions [role=option]", LONG);
      assert.equal(await page.getAttribute("#search", "aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.getAttribute("#search", "aria-activedescendant"), "completion-0");
      await act(page, () => page.keyboard.press("Enter"));
      assert.equal(await heading(page), "Ana Ruiz");
      await close("card");
    });

    it("shows facts by standing, with the sentence, its marks and the article", async () => {
      const {page, close} = await open(place);
      await search(page, "Ana Ruiz");
      await act(page, () => page.click("#completions [role=option]"));
      const text = await page.textContent("#content");
      assert.match(text, /Ana Ruiz.*met.*Tom Lee.*in Paris/s);
      assert.ok((await page.$$eval("#content mark", all => all.map(one => one.textContent))).includes("Tom Lee"));
      assert.equal(await page.getAttribute("#content a[href^='https://post.example']", "rel"), "noreferrer noopener");
      assert.ok(await page.$("#content .asserted, #content .disputed"));
      const denials = await page.$$eval("#content .evidence", all => all.filter(one =>
        one.querySelector(".otherwise")?.textContent === "denies this").map(one => one.textContent));
      assert.equal(denials.length, 1);
      assert.match(denials[0], /Ana Ruiz did not meet Tom Lee/);
      await close();
    });

    it("opens and expands on a click in the picture", async () => {
      const {page, close} = await open(place);
      await search(page, "Ana Ruiz");
      await act(page, () => page.click("#completions [role=option]"));
      const was = await drawnNames(page);
      assert.ok(was.includes("Tom Lee") && !was.includes("Borealis"), was.join());
      await clickDrawn(page, "Tom Lee");
      assert.equal(await heading(page), "Tom Lee");
      const now = await drawnNames(page);
      assert.ok(was.every(name => now.includes(name)), `${was} in ${now}`);
      assert.ok(now.includes("Acme Corporation"), now.join());
      await close("expanded");
    });

    it("writes nothing over a thing or over other words", async () => {
      const {page, close} = await open(place);
      const over = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll("#canvas rect, #canvas .edge-label")]
          .map(one => ({words: one.textContent, ...one.getBoundingClientRect().toJSON()}));
        return boxes.flatMap((one, i) => boxes.slice(i + 1).filter(other =>
          (one.words || other.words) && one.left < other.right && other.left < one.right &&
          one.top + 2 < other.bottom && other.top + 2 < one.bottom).map(other => `${one.words} over ${other.words}`));
      });
      assert.deepEqual(over, []);
      await close();
    });

    it("filters by outlet and standing, and clears", async () => {
      const {page, close} = await open(place);
      await search(page, "Ana Ruiz");
      await act(page, () => page.click("#completions [role=option]"));
      const all = (await page.$$("#content li[data-fact]")).length;
      await page.click("#filters summary");
      await act(page, () => page.selectOption("#source", "Herald"));
      assert.match(await page.textContent("#content"), /Herald/);
      assert.doesNotMatch(await page.textContent("#content"), /Post, 2024/);
      assert.ok((await page.$$("#content li[data-fact]")).length < all);
      await act(page, () => page.click("#clear"));
      assert.equal((await page.$$("#content li[data-fact]")).length, all);
      await act(page, () => page.selectOption("#standing", "asserted"));
      const standings = await page.$$eval("#content .badge", badges => badges.map(one => one.textContent));
      assert.ok(standings.length && standings.every(one => one === "asserted"));
      await close("filtered");
    });

    it("tells who disputes what, and when things were", async () => {
      const {page, close} = await open(place);
      await act(page, () => page.click("button[data-view=disputed]"));
      assert.ok(await page.$("#content .denied, #content .disputed"));
      assert.match(await page.textContent("#content .sides"), /Affirmed.*Denied/s);
      // An outlet that says so itself does not hide the one that denies it.
      assert.match(await page.textContent("#content .asserted .sides"),
        /Affirmed \(1\).*Post, 2024.*Denied \(1\).*did not meet.*Herald, 2024/s);
      await act(page, () => page.click("button[data-view=time]"));
      assert.match(await page.textContent("#content"), /May 2024.*2024-05-03/s);
      await close("time");
    });

    it("has its state in the address, and goes back", async () => {
      const first = await open(place);
      await search(first.page, "Tom Lee");
      await act(first.page, () => first.page.click("#completions [role=option]"));
      await act(first.page, () => first.page.click("button[data-view=time]"));
      const {hash} = new URL(first.page.url());
      assert.match(hash, /^#e=e[0-9a-f]{16}.*view=time/);
      await act(first.page, () => first.page.goBack());
      assert.equal(await heading(first.page), "Tom Lee");
      await first.close();
      const second = await open(place, hash);
      assert.equal(await second.page.getAttribute("button[data-view=time]", "aria-pressed"), "true");
      assert.match(await second.page.textContent("#views"), /Tom Lee/);
      await second.close();
    });

    it("leaves hostile texts as they are written", async () => {
      const {page, close} = await open(place);
      await search(page, "Kim Poe");
      await act(page, () => page.click("#completions [role=option]"));
      assert.match(await page.textContent("#content"), /<img src=x onerror=/);
      assert.match(await page.textContent("#content"), /<b onmouseover=/);
      assert.equal(await page.$("#content img, #content b"), null);
      assert.equal(await page.$("a[href^='javascript']"), null);
      await close();
    });

    it("takes a hostile address for words", async () => {
      const words = encodeURIComponent(HOSTILE);
      const {page, close} = await open(place, `#q=${words}&type=${words}&view=${words}`);
      assert.equal(await page.$("main img"), null);
      await close();
    });

    it("is read in the dark and on a narrow screen", async () => {
      const {page, close} = await open(place, "", {colorScheme: "dark", viewport: {width: 390, height: 800}});
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(paper, "rgb(21, 24, 28)");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close("narrow");
    });

    it("has a name for everything that can be used", async () => {
      const {page, close} = await open(place);
      const nameless = await page.evaluate(() => [...document.querySelectorAll("button, input, select, a[href], summary")]
        .filter(one => !(one.textContent.trim() || one.labels?.length || one.getAttribute("aria-label")))
        .map(one => one.outerHTML));
      assert.deepEqual(nameless, []);
      assert.equal(await page.getAttribute("#status", "role"), "status");
      await close();
    });
  });
}

describe("review", () => {
  it("keeps the token out of the address", async () => {
    const {page, close} = await open("server", new URL(server.url).hash);
    assert.doesNotMatch(page.url(), /token/);
    assert.equal(await page.getAttribute("button[data-view=review]", "aria-pressed"), "true");
    await close("review");
  });
});
