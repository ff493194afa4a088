import { describe, expect, it } from "vitest";
import { fold } from "#app/domain/fold.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { freshDatabase } from "#tests/support/database.ts";

const DAYS = ["2026-01-01", "2026-02-28", "2024-02-29", "2026-05-15", "2026-07-31", "2026-12-31"];

describe("the reference data", () => {
  it("come whole, with four names, a source and a date for everything legal", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const commodities = await db.commodity.findMany({ include: { codes: true, category: true } });
    expect(commodities).toHaveLength(79);
    for (const { nameAz, nameRu, nameBe, nameEn, codes, source } of commodities) {
      expect([nameAz, nameRu, nameBe, nameEn, source]).not.toContain("");
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes) expect(code.source).not.toBe("");
    }
    const fees = await db.referenceFee.findMany();
    expect(fees.find(({ kind }) => kind === "customs-fee")).toMatchObject({ amount: 5000n, currency: "BYN" });
    expect(fees.every(({ source, verifiedBy }) => source !== "" && verifiedBy === "")).toBe(true);
    expect(await db.holiday.count({ where: { date: toColumn(plainDate("2026-03-08")) } })).toBe(2);
  });

  it("give seasonal goods a code for every day of the year", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const seasonal = await world.db.commodityCode.findMany({ where: { windowFrom: { not: null } } });
    const slugs = new Set(seasonal.map(({ commoditySlug }) => commoditySlug));
    expect([...slugs].sort()).toEqual(["apple", "cucumber", "potato-early", "sweet-pepper", "tomato"]);
    for (const slug of slugs) {
      for (const day of DAYS) {
        const monthDay = day.slice(5);
        const found = seasonal.filter(
          ({ commoditySlug, windowFrom, windowTo }) =>
            commoditySlug === slug && (windowFrom ?? "") <= monthDay && monthDay <= (windowTo ?? ""),
        );
        expect(found.length, `${slug} on ${day}`).toBeGreaterThan(0);
        const choices = new Set(found.map(({ attribute }) => attribute));
        expect(choices.size, `${slug} on ${day}`).toBe(found.length);
      }
    }
  });

  it("find a commodity by its name in any of the four languages, and xurma is never the date", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const find = async (word: string): Promise<string[]> => {
      const rows = await world.db.commodityWord.findMany({ where: { folded: fold(word) } });
      return rows.map(({ commoditySlug }) => commoditySlug).sort();
    };
    for (const word of ["nar", "гранат", "гранаты", "granat", "pomegranate", "NAR", "qranat"]) {
      expect(await find(word), word).toEqual(["pomegranate"]);
    }
    for (const word of ["xurma", "хурма", "hurma", "kaki"]) expect(await find(word)).toContain("persimmon");
    expect(await find("финики")).toEqual([]);
    expect(await find("бульба")).toEqual(["potato-early", "potato-ware"]);
    expect(await find("помидор")).toEqual(["tomato"]);
  });

  it("are added once and leave alone what staff have changed", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    await db.commodity.update({
      where: { slug: "tomato" },
      data: { importVatPct: 20, verifiedBy: "A. Staff" },
    });
    await db.commodityCode.deleteMany({ where: { commoditySlug: "tomato", windowFrom: "01-01" } });
    const codes = await db.commodityCode.count();
    expect(await seedReference(db)).toBe(0);
    expect(await db.commodityCode.count()).toBe(codes);
    expect(await db.commodity.findUnique({ where: { slug: "tomato" } })).toMatchObject({
      verifiedBy: "A. Staff",
    });
  });

  it("allow cards in the demonstration only", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const cards = () =>
      db.paymentPolicy.findMany({ where: { method: "card" }, orderBy: { reviewedAt: "desc" } });
    expect((await cards()).map(({ allowed }) => allowed)).toEqual([false]);
    await seedReference(db, { demo: true });
    expect((await cards()).map(({ allowed, currency }) => [allowed, currency])).toEqual([
      [true, "USD"],
      [true, "EUR"],
      [false, null],
    ]);
  });
});
