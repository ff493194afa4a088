import fc from "fast-check";
import { expect, test } from "vitest";
import type { PriceE4 } from "../money.ts";
import { lineTotal, priceE4 } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, kilograms, minGrams, subtractGrams } from "../quantity.ts";
import type { LineToLoad } from "./goods.ts";
import { shareGoods } from "./goods.ts";

const nothingSaid = new Map<string, Grams>();
const line = (
  position: number,
  packed: Grams,
  gone = grams(0n),
  price: PriceE4 = priceE4(12_345n),
): LineToLoad => ({
  id: `line ${position}`,
  position,
  packed,
  price,
  amount: lineTotal(price, packed),
  gone,
});

test("unless the producer says otherwise, goods leave line after line as they stand in the order", () => {
  const lines = [line(2, kilograms(8_000)), line(1, kilograms(5_000)), line(3, kilograms(7_000))];
  expect(shareGoods(lines, kilograms(9_000), nothingSaid)).toMatchObject({
    value: [
      { id: "line 1", grams: kilograms(5_000) },
      { id: "line 2", grams: kilograms(4_000) },
    ],
  });
});

test("the producer says what of each line is on the trucks, to the gram", () => {
  const lines = [line(1, kilograms(5_000)), line(2, kilograms(8_000), kilograms(7_500))];
  const said = (first: number, second: number) =>
    new Map([
      ["line 1", kilograms(first)],
      ["line 2", kilograms(second)],
    ]);
  expect(shareGoods(lines, kilograms(1_500), said(1_000, 500))).toMatchObject({
    value: [{ grams: kilograms(1_000) }, { grams: kilograms(500) }],
  });
  expect(shareGoods(lines, kilograms(1_500), said(900, 500))).toMatchObject({
    refusal: { code: "loaded-goods-do-not-add-up", goodsG: kilograms(1_400), loadedG: kilograms(1_500) },
  });
  expect(shareGoods(lines, kilograms(1_500), said(500, 1_000))).toMatchObject({
    refusal: { code: "loaded-more-than-left", position: 2, leftG: kilograms(500) },
  });
});

test("in whatever parts goods leave, the parts make the whole to the gram and to the cent", () => {
  const weight = fc.bigInt({ min: 1n, max: 60_000_000n });
  const goods = fc.array(fc.tuple(weight, fc.bigInt({ min: 1n, max: 2_000_000n })), {
    minLength: 1,
    maxLength: 6,
  });
  const parts = fc.array(fc.bigInt({ min: 1n, max: 40_000_000n }), { maxLength: 8 });
  fc.assert(
    fc.property(goods, parts, (packed, wished) => {
      const lines = packed.map(([g, price], index) => line(index + 1, grams(g), grams(0n), priceE4(price)));
      const gone = new Map(lines.map(({ id }) => [id, { g: 0n, amount: 0n }]));
      let left = packed.reduce((sum, [g]) => sum + g, 0n);
      const whole = left;
      // The last part takes whatever the others left.
      for (const wish of [...wished, whole]) {
        const load = minGrams(grams(wish), grams(left));
        if (load === 0n) continue;
        const now = lines.map((one) => ({ ...one, gone: grams(gone.get(one.id)?.g ?? 0n) }));
        const shared = shareGoods(now, load, nothingSaid);
        if (!shared.ok) throw new Error(shared.refusal.code);
        for (const part of shared.value) {
          const before = gone.get(part.id) ?? { g: 0n, amount: 0n };
          const price = lines.find(({ id }) => id === part.id)?.price ?? priceE4(0n);
          const off = part.amount - lineTotal(price, part.grams);
          expect(part.amount >= 0n && off >= -1n && off <= 1n).toBe(true);
          gone.set(part.id, { g: before.g + part.grams, amount: before.amount + part.amount });
        }
        left -= load;
      }
      for (const { id, packed: all, amount } of lines) {
        expect(subtractGrams(all, grams(gone.get(id)?.g ?? 0n))).toBe(0n);
        expect(gone.get(id)?.amount).toBe(amount);
      }
    }),
    { numRuns: 200, seed: 20_261_127 },
  );
});
