import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { phone } from "./screens.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Holds the page against WCAG 2.2 AA. With JavaScript off the checker cannot run in the page itself: it gets the same
 * HTML at the same address in a browser window where it can, with none of the page's own scripts.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const violations =
    test.info().project.use.javaScriptEnabled === false
      ? await violationsOfCopy(page)
      : await violationsOf(page);
  expect(violations, `accessibility of ${page.url()}`).toEqual([]);
}

async function violationsOf(page: Page): Promise<string[]> {
  // The other mode opens a page of its own for every look, to join what the frames say; ours hold PDFs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`),
  );
}

type CopyWindow = { readonly page: Page; html: string; url: string };
/** One window a browser for the copies: what a page needs beside its HTML is fetched once. */
const copyWindows = new WeakMap<Browser, Promise<CopyWindow>>();

async function violationsOfCopy(page: Page): Promise<string[]> {
  const browser = browserOf(page);
  const opening = copyWindows.get(browser) ?? openCopyWindow(browser);
  copyWindows.set(browser, opening);
  const copy = await opening;
  copy.url = page.url();
  copy.html = await page.content();
  await copy.page.setViewportSize(page.viewportSize() ?? phone);
  await copy.page.goto(copy.url);
  return violationsOf(copy.page);
}

async function openCopyWindow(browser: Browser): Promise<CopyWindow> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const copy: CopyWindow = { page: await context.newPage(), html: "", url: "" };
  await copy.page.route(
    (url) => url.href === copy.url,
    (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: copy.html }),
  );
  await copy.page.route(/\.js$/, (route) => route.abort());
  return copy;
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser to open another window in.");
  return browser;
}

/** Nothing on the page is wider than the screen. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { wanted, has, beyond } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    has: document.documentElement.clientWidth,
    beyond: [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className}: ${(one.textContent ?? "").slice(0, 60)}`)
      .slice(-6),
  }));
  expect(wanted, `width of ${page.url()}; beyond it: ${beyond.join(" | ")}`).toBeLessThanOrEqual(has);
}
