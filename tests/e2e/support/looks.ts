import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";

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
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`),
  );
}

async function violationsOfCopy(page: Page): Promise<string[]> {
  const url = page.url();
  const html = await page.content();
  const context = await browserOf(page).newContext({
    viewport: page.viewportSize(),
    javaScriptEnabled: true,
  });
  try {
    const copy = await context.newPage();
    await copy.route("**/*", (route) => {
      const request = route.request();
      if (request.resourceType() === "script") return route.abort();
      if (request.url() !== url) return route.continue();
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    });
    await copy.goto(url);
    return await violationsOf(copy);
  } finally {
    await context.close();
  }
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
