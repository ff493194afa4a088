import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawPlate, plateSlugs, plateVariants } from "./draw.ts";

const slugs: string[] = JSON.parse(readFileSync("prisma/reference/commodities.json", "utf8")).map(
  (commodity: { slug: string }) => commodity.slug,
);

describe("the demo plates", () => {
  it("are drawn for every commodity of the house, and for nothing else", () => {
    expect([...plateSlugs].sort()).toEqual([...slugs].sort());
  });

  it("are the same every time, and differ from variant to variant", () => {
    for (const slug of slugs) {
      const variants = Array.from({ length: plateVariants }, (_, variant) => drawPlate(slug, variant));
      expect(drawPlate(slug, 0)).toBe(variants[0]);
      expect(new Set(variants).size).toBe(plateVariants);
    }
  });

  it("carry no text, no link to elsewhere and no broken number", () => {
    for (const slug of slugs) {
      for (let variant = 0; variant < plateVariants; variant += 1) {
        const svg = drawPlate(slug, variant);
        expect(svg).not.toMatch(/<text|<image|href="http|NaN|undefined|Infinity/);
      }
    }
  });

  it("refuse a commodity nobody has drawn", () => {
    expect(() => drawPlate("unobtainium", 0)).toThrow("unobtainium");
  });
});
