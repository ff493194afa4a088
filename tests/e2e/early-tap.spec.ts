import { signIn } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";

test("taps that come while a page wakes up disturb nothing", { tag: "@scripts" }, async ({ page }) => {
  await signIn(page, "buyer@demo.test");
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  // One after another from the first line of the document on, between any two tasks of the page, for three seconds.
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      if (performance.now() < 3000) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  for (const path of ["/ru/buyer", "/az/account"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(document).some((key) => key.startsWith("__reactContainer"))),
      )
      .toBe(true);
  }
  expect(failures).toEqual([]);
});
