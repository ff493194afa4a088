import { test as base } from "@playwright/test";
import { siteUnderTest } from "./site.ts";

/** Playwright's test, on the site of this run: addresses may be paths. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  baseURL: async ({}, use) => {
    await use(siteUnderTest().baseUrl);
  },
});

export { expect } from "@playwright/test";
