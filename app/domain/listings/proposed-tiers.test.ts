import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { kilograms } from "../quantity.ts";
import { asPriceTiers, readTiers, storeTiers } from "./proposed-tiers.ts";

const half = [
  { from: null, price: priceE4(12_000n) },
  { from: kilograms(5_000), price: null },
];

test("half-typed tiers are stored and come back as they were", () => {
  expect(readTiers(JSON.parse(JSON.stringify(storeTiers(half))))).toEqual(half);
  expect(readTiers([{ fromG: "x", priceE4: 5 }, null])).toEqual([
    { from: null, price: null },
    { from: null, price: null },
  ]);
  expect(readTiers("nothing")).toEqual([]);
});

test("the first tier begins at the minimum order where nothing else was typed", () => {
  expect(asPriceTiers(half, kilograms(1_000))).toEqual([
    { from: kilograms(1_000), price: 12_000n },
    { from: kilograms(5_000), price: 0n },
  ]);
});
