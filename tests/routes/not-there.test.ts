import { expect, test } from "vitest";
import { translator } from "#app/i18n/messages.ts";
import { anOwnedCompany } from "#tests/support/builders.ts";
import { openSite } from "#tests/support/site.ts";

test("what is not there, or not theirs, is said in the reader's language, in their own frame", async () => {
  await using site = await openSite();
  const { owner } = await anOwnedCompany(site.db, { kind: "buyer" });
  const ask = await site.fetchAs(owner);
  for (const [path, lang, status, key] of [
    ["/be/nothing", "be", 404, "common.notFoundTitle"],
    ["/az/listings/nothing", "az", 404, "common.notFoundTitle"],
    ["/ru/desk", "ru", 403, "common.forbiddenTitle"],
  ] as const) {
    const answer = await ask(path);
    const text = await answer.text();
    expect(answer.status, path).toBe(status);
    expect(text, path).toContain(`<title>${translator(lang)(key)}`);
    expect(text, path).toContain('name="sign-out"');
  }
  expect((await fetch(`${site.url}/be/nothing`)).status).toBe(404);
});
