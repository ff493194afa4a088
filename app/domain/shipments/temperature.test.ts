import { describe, expect, test } from "vitest";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import { clash, storageRange, unsuited } from "./temperature.ts";

const goods = (slug: string) => {
  const storage = commodities.find((one) => one.slug === slug)?.storage ?? "";
  return { slug, range: storageRange(storage) };
};

describe("the storage line of the reference data", () => {
  test.each([
    ["5–7 °C, 90–95 %, 2–3 mo", { from: 5, to: 7 }],
    ["−1…1 °C, 90–95 %, 3 mo", { from: -1, to: 1 }],
    ["−0.5…0 °C, 90 %, 2–3 mo", { from: -0.5, to: 0 }],
    ["−1…0 °C (chilling-sensitive 4 °C), 90–95 %, 3–6 mo", { from: -1, to: 0 }],
    ["ripe 8–10 °C, mature-green 12–13 °C, 90–95 %", { from: 8, to: 13 }],
    ["0 °C, 90–95 %, 3–5 mo", { from: -1, to: 1 }],
    ["≤10 °C dry, ≤65 % RH, 12 mo", { from: 0, to: 10 }],
    ["−4…−2 °C", { from: -4, to: -2 }],
    ["dry", null],
    ["", null],
  ])("%s is read as degrees", (storage, range) => {
    expect(storageRange(storage)).toEqual(range);
  });
  test("gives sensible degrees for every kind of goods that has any", () => {
    for (const { slug, storage } of commodities) {
      const range = storageRange(storage);
      if (range === null) continue;
      expect([slug, range.from <= range.to, range.from >= -25, range.to <= 30]).toEqual([
        slug,
        true,
        true,
        true,
      ]);
    }
  });
});

describe("on one truck", () => {
  test("stone fruit and tomatoes do not keep at one temperature; advice says so", () => {
    expect(clash([goods("peach"), goods("tomato")])?.map(({ slug }) => slug)).toEqual(["peach", "tomato"]);
    expect(clash([goods("table-grape"), goods("cucumber")])).not.toBeNull();
    expect(clash([goods("peach"), goods("sweet-cherry"), goods("table-grape")])).toBeNull();
    expect(clash([goods("tomato"), goods("sweet-pepper"), goods("lemon")])).toBeNull();
    expect(clash([goods("cotton"), goods("peach")])).toBeNull();
  });
  test("a set-point is compared with each kind of goods", () => {
    const both = [goods("pomegranate"), goods("persimmon")];
    expect(unsuited(both, 60).map(({ slug }) => slug)).toEqual(["persimmon"]);
    expect(unsuited(both, 5)).toHaveLength(1);
    expect(unsuited([goods("pomegranate")], 70)).toEqual([]);
    expect(unsuited([goods("pomegranate")], 71)).toHaveLength(1);
  });
});
