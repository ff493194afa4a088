import { describe, expect, test } from "vitest";
import type { Grams } from "../quantity.ts";
import { grams, kilograms, noGrams, sumGrams, tonnes } from "../quantity.ts";
import { decideLoad } from "./load.ts";

const truck = (kg: number | null) => ({ packed: kg === null ? null : kilograms(kg) });
const load = (trucks: readonly { packed: Grams | null }[], toLeave = tonnes(20), packed = toLeave) =>
  decideLoad(trucks, { toLeave, packed });

describe("a load", () => {
  test("of everything leaves nothing, however it is shared", () => {
    for (const trucks of [[truck(null)], [truck(20_000)], [truck(9_000), truck(null), truck(null)]]) {
      const decided = load(trucks);
      if (!decided.ok) throw new Error(decided.refusal.code);
      expect(sumGrams(decided.value.weights)).toBe(tonnes(20));
      expect(decided.value.left).toBe(noGrams);
    }
  });
  test("that does not divide gives the remainder to the first truck without a figure", () => {
    const decided = load([truck(null), truck(null), truck(null)], grams(20_000_001n));
    expect(decided).toMatchObject({ ok: true, value: { weights: [6_666_667n, 6_666_667n, 6_666_667n] } });
    const uneven = load([truck(null), truck(null)], grams(20_000_001n));
    expect(uneven).toMatchObject({ value: { weights: [10_000_001n, 10_000_000n] } });
  });
  test("of a part leaves the rest for another shipment", () => {
    expect(load([truck(12_000)])).toMatchObject({ ok: true, value: { left: tonnes(8) } });
    expect(load([truck(18_000)])).toMatchObject({ ok: true, value: { left: tonnes(2) } });
  });
  test("a little short or a little over is a typing mistake", () => {
    const wrong = { ok: false, refusal: { code: "trucks-do-not-add-up" } };
    expect(load([truck(18_100)])).toMatchObject(wrong);
    expect(load([truck(19_000)])).toMatchObject(wrong);
    expect(load([truck(20_001)])).toMatchObject(wrong);
    expect(load([truck(20_000), truck(null)])).toMatchObject(wrong);
    expect(load([])).toMatchObject({ refusal: { code: "no-trucks" } });
  });
  test("scales may differ by a tenth of a kilogram", () => {
    expect(load([{ packed: grams(19_999_900n) }])).toMatchObject({ ok: true, value: { left: 0n } });
    expect(load([{ packed: grams(20_000_100n) }])).toMatchObject({ ok: true, value: { left: 0n } });
  });
  test("of the rest is measured against the rest; what would follow, against the whole order", () => {
    expect(load([truck(8_000)], tonnes(8), tonnes(20))).toMatchObject({ value: { left: 0n } });
    expect(load([truck(5_000)], tonnes(8), tonnes(20))).toMatchObject({ value: { left: tonnes(3) } });
    expect(load([truck(7_000)], tonnes(8), tonnes(20))).toMatchObject({ ok: false });
    expect(load([truck(9_000)], tonnes(8), tonnes(20))).toMatchObject({ ok: false });
  });
});
