import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "#app/db/audit.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance, Moderator } from "#app/domain/actor.ts";
import { recordPage } from "#app/queries/record.server.ts";
import { sealAll, writeDeeds } from "#tests/support/audit-world.ts";
import { monday } from "#tests/support/builders.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";
import type { AccessWorld } from "./access-world.ts";
import { furnish } from "./access-world.ts";

let site: Site;
let world: AccessWorld;
beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
  const { order, published, seller, payout, people } = world;
  const write = (deed: Parameters<typeof record>[2], at = monday) => {
    const { id } = people.moderator ?? { id: "" };
    const actor: Moderator = {
      kind: "moderator",
      userId: id,
      name: "",
      email: "",
      memberships: [],
      activeCompanyId: null,
    };
    return inTransaction(site.db, (tx) => record(tx, { actor, now: at, requestId: "request-1" }, deed));
  };
  const companyId = seller.company.id;
  await write({
    deed: "verify-company",
    subject: "company",
    subjectId: companyId,
    before: { state: "submitted" },
    after: { state: "verified" },
    reason: "Sənədlər qaydasındadır",
  });
  await write({
    deed: "change-price",
    subject: "listing",
    subjectId: published.listing.id,
    companyId,
    before: { freeG: "20000000" },
    after: { freeG: "19500000" },
    reason: "=Гранат пересчитан",
  });
  await write(
    {
      deed: "order-confirmed",
      subject: "order",
      subjectId: order.id,
      companyId,
      after: { state: "confirmed", quantityKg: "19500", amount: "19500.00", currency: "USD" },
    },
    new Date("2026-11-24T20:59:59Z"),
  );
  await write(
    {
      deed: "approve-payout",
      subject: "payout",
      subjectId: payout.id,
      companyId,
      after: { state: "approved" },
    },
    new Date("2026-11-24T21:00:00Z"),
  );
  await write({ deed: "save-account", subject: "person", subjectId: people.moderator?.id ?? "" });
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** The deeds on a page of the record, in its order. */
async function deeds(
  query: string,
  role: "moderator" | "finance" | "director" = "director",
): Promise<string[]> {
  const fetchAs = await site.fetchAs(world.people[role]);
  const response = await fetchAs(`/en/desk/audit${query}`);
  expect(response.status).toBe(200);
  return [...(await response.text()).matchAll(/data-deed="([^"]+)"/g)].map(([, deed = ""]) => deed);
}

test("each reads what their own work is about, the director all", async () => {
  expect((await deeds("")).sort()).toEqual([
    "approve-payout",
    "change-price",
    "order-confirmed",
    "save-account",
    "verify-company",
  ]);
  expect((await deeds("", "moderator")).sort()).toEqual([
    "change-price",
    "order-confirmed",
    "verify-company",
  ]);
  expect((await deeds("", "finance")).sort()).toEqual([
    "approve-payout",
    "order-confirmed",
    "verify-company",
  ]);
  expect(await deeds("?subject=person", "moderator")).toEqual([]);
});

test("the record is narrowed by person, company, deed, subject, number, period and words of the reason", async () => {
  const { moderator, buyer } = world.people;
  expect(await deeds(`?person=${moderator?.id}`)).toHaveLength(5);
  expect(await deeds(`?person=${buyer?.id}`)).toEqual([]);
  expect(await deeds(`?company=${encodeURIComponent(world.seller.company.legalName)}`)).not.toContain(
    "save-account",
  );
  expect(await deeds("?deed=change-price")).toEqual(["change-price"]);
  expect(await deeds("?subject=company")).toEqual(["verify-company"]);
  expect(await deeds(`?number=${world.order.number}`)).toEqual(["approve-payout", "order-confirmed"]);
  expect(await deeds(`?number=${world.published.listing.slug}`)).toEqual(["change-price"]);
  expect(await deeds("?number=TH-2026-999999")).toEqual([]);
  expect(await deeds("?from=2026-11-24&to=2026-11-24")).toEqual(["order-confirmed"]);
  expect(await deeds("?text=senedler")).toEqual(["verify-company"]);
  expect(await deeds("?text=qranat")).toEqual(["change-price"]);
  expect(await deeds("?from=yesterday&after=x&deed=%27%3B--")).toHaveLength(5);
});

test("before and after are said in words, quantities in tonnes, sums with their currency, and names are those of today", async () => {
  const fetchAs = await site.fetchAs(world.people.director);
  const text = async () => (await (await fetchAs("/en/desk/audit")).text()).replaceAll("<!-- -->", "");
  const before = await text();
  expect(before).toMatch(/State<\/span><del>.*?submitted<\/del>.*?verified<\/ins>/);
  expect(before).toContain("19.5\u00a0t");
  expect(before).toContain("19,500.00\u00a0USD");
  expect(before).toContain(`/en/desk/orders/${world.order.number}`);
  await site.db.user.update({ where: { id: world.people.moderator?.id ?? "" }, data: { name: "" } });
  expect(await text()).toContain(">a person</a>");
});

test("the export is the filter's rows with ids and no names, as CSV or JSON lines, and is on record itself", async () => {
  const fetchAs = await site.fetchAs(world.people.director);
  const csv = await fetchAs("/en/desk/audit/export?deed=change-price&format=csv");
  expect(csv.headers.get("Content-Disposition")).toContain("record.csv");
  const [header, row, ...rest] = (await csv.text()).split("\r\n");
  expect(header).toMatch(/^seq,hash,/);
  expect(row).toContain("'=Гранат пересчитан");
  expect(rest).toEqual([""]);
  const lines = await fetchAs("/en/desk/audit/export?subject=company&person=Person&format=jsonl");
  expect(JSON.parse((await lines.text()).trim())).toMatchObject({
    deed: "verify-company",
    after: { state: "verified" },
  });

  const exports = await site.db.auditRow.findMany({
    where: { deed: "export-record" },
    orderBy: { entry: "asc" },
  });
  expect(exports).toMatchObject([
    {
      actorKind: "director",
      actorId: world.people.director?.id,
      after: { format: "csv", deed: "change-price" },
    },
    { after: { format: "jsonl", narrowedBy: ["person"] } },
  ]);
  const finance = await site.fetchAs(world.people.finance);
  expect(await (await finance("/en/desk/audit/export?format=jsonl")).text()).not.toContain("change-price");
});

test("many rows come page by page, each once, with as many questions as one", async () => {
  await writeDeeds(site.db, 130);
  await sealAll(site.db);
  const seen: string[] = [];
  for (let query = "?subject=listing&text=reason"; query !== ""; ) {
    const fetchAs = await site.fetchAs(world.people.director);
    const text = await (await fetchAs(`/en/desk/audit${query}`)).text();
    seen.push(...[...text.matchAll(/data-sealed="(\d+)"/g)].map(([, seq = ""]) => seq));
    query = /href="\/en\/desk\/audit(\?[^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  }
  expect(seen).toHaveLength(130);
  expect(new Set(seen).size).toBe(130);

  const asked = async (count: number): Promise<number> => {
    const asks: string[] = [];
    const db = site.db.$extends({
      query: {
        $allOperations: ({ operation, args, query }) => {
          asks.push(operation);
          return query(args);
        },
      },
    });
    const actor: Director | Finance = {
      kind: "director",
      userId: "",
      name: "",
      email: "",
      memberships: [],
      activeCompanyId: null,
    };
    const filter = {
      person: "",
      company: "",
      deed: "",
      subject: count > 10 ? "listing" : "company",
      number: "",
      from: null,
      to: null,
      text: "",
      after: null,
    };
    await recordPage({ actor, db: db as never, now: monday, lang: "en" }, filter);
    return asks.length;
  };
  expect(await asked(50)).toBeLessThanOrEqual((await asked(1)) + 1);
});
