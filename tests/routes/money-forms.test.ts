import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ask, Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";
import type { AccessWorld } from "./access-world.ts";
import { furnish } from "./access-world.ts";

/** Finance's forms as they are sent by somebody slower than a colleague, or by no browser at all. */
let site: Site;
let world: AccessWorld;
let finance: Ask;
let line: string;

beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
  finance = await site.fetchAs(world.people.finance);
  const content =
    "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef\r\n" +
    '2026-11-20,12.00,USD,"<b>=1+1</b>",,,"<script>1</script>",,B-1\r\n';
  const form = new FormData();
  form.set("file", new Blob([content]), "statement.csv");
  const brought = await finance("/en/desk/payments/import-statement", { method: "POST", body: form });
  expect(brought.status).toBe(303);
  ({ id: line } = await site.db.statementLine.findFirstOrThrow({ where: { bankRef: "B-1" } }));
});
afterAll(() => site?.[Symbol.asyncDispose]());

const send = (deed: string, fields: Record<string, string>) =>
  finance(`/en/desk/${deed}`, { method: "POST", body: new URLSearchParams(fields) });

test.each([
  ["undo-match", () => ({ line, reason: "wrong order" }), "There is nothing to undo on this line."],
  ["explain-debit", () => ({ line, target: "fee", reason: "" }), "This line is a receipt; match it."],
])(
  "%s that came too late says so on the page, which has no such form any more",
  async (deed, fields, words) => {
    const answer = await send(`payments/${deed}`, fields());
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).not.toContain(`name="${deed}"`);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).toContain(words);
  },
);

test("what a debit was for is one of the things on the page: anything else is bad input", async () => {
  const answer = await send("payments/explain-debit", {
    line,
    target: `payout:${"-".repeat(36)}`,
    reason: "",
  });
  expect(answer.status).toBe(400);
});

test("what a payer wrote is text on the page", async () => {
  const page = await (await finance("/en/desk/payments")).text();
  expect(page).toContain("&lt;script&gt;1&lt;/script&gt;");
  expect(page).not.toContain("<script>1</script>");
});
