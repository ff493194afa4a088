import { afterAll, beforeAll, expect, test } from "vitest";
import { printCode } from "#app/domain/papers/made/code.ts";
import { aConfirmedDeal, hoursOn } from "../support/order-world.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let stranger: Ask;
let deal: Awaited<ReturnType<typeof aConfirmedDeal>>;
let code: string;
let names: string[];

beforeAll(async () => {
  site = await openSite();
  stranger = await site.fetchAs(null);
  deal = await aConfirmedDeal(site.db);
  const paper = await site.db.madePaper.findFirstOrThrow({ where: { kind: "proforma" } });
  code = printCode(paper.code);
  const companies = await site.db.company.findMany({ select: { legalName: true } });
  names = companies.map(({ legalName }) => legalName);
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

const stateIn = (html: string) => /data-verified="([a-z]+)"/.exec(html)?.[1];

async function verify(text: string, lang = "ru") {
  const answer = await stranger(`/${lang}/verify/${encodeURIComponent(text)}`);
  expect(answer.status).toBe(200);
  return { html: await answer.text(), headers: answer.headers };
}

test("a code says in every language that the paper is genuine and current, and nothing of what it says", async () => {
  for (const lang of ["az", "ru", "be", "en"]) {
    const { html, headers } = await verify(code, lang);
    expect(stateIn(html)).toBe("current");
    expect(html).toContain("PF-2026-000001");
    for (const secret of [...names, deal.number, "25 000", "25,000"]) expect(html).not.toContain(secret);
    expect(html).toContain('content="noindex, follow"');
    expect(headers.get("Cache-Control")).toBe("private, no-cache");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  }
});

test("a code may be typed with small letters and spaces; a mistyped one is told from an unknown one", async () => {
  expect(stateIn((await verify(code.toLowerCase().replaceAll("-", " "))).html)).toBe("current");
  const swapped = code.startsWith("2") ? `3${code.slice(1)}` : `2${code.slice(1)}`;
  expect(stateIn((await verify(swapped)).html)).toBe("mistyped");
  expect(stateIn((await verify("222222222222222222")).html)).toMatch(/unknown|mistyped/);
  expect(stateIn((await verify("<script>alert(1)</script>")).html)).toBe("mistyped");
  expect((await stranger(`/ru/verify/${"2".repeat(200)}`)).status).toBe(404);
});

test("the form leads to the page of the code", async () => {
  const form = await stranger("/ru/verify");
  expect(await form.text()).toContain('name="code"');
  const led = await stranger(`/ru/verify?code=${encodeURIComponent(` ${code} `)}`, { redirect: "manual" });
  expect([led.status, led.headers.get("Location")]).toEqual([303, `/ru/verify/${code}`]);
});

test("a paper that was superseded is never called current again", async () => {
  expect(stateIn((await verify(code)).html)).toBe("current");
  await site.db.proforma.updateMany({ where: { orderId: deal.orderId }, data: { voidedAt: hoursOn(1) } });
  expect(stateIn((await verify(code)).html)).toBe("superseded");
});
