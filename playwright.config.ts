import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./tests/e2e/support/browser.ts";
import { desktop, phone } from "./tests/e2e/support/screens.ts";

const executablePath = findBrowser();

// Journeys through the built product, started by tests/e2e/support/global-setup.ts as a stranger would start it.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    timezoneId: "Europe/Minsk",
    screenshot: "only-on-failure",
    launchOptions: { args: browserFlags, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    // A journey tagged for one of the two is written for readers with, or without, scripts and is walked once.
    { name: "js", grepInvert: /@no-scripts/, use: { viewport: desktop } },
    { name: "nojs", grepInvert: /@scripts/, use: { viewport: phone, javaScriptEnabled: false } },
  ],
});
