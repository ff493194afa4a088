import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SaleWindow } from "../listings/derived.ts";
import { availabilityOf, availableGrams } from "../listings/derived.ts";
import { plainDate } from "../plain-date.ts";
import { grams, kilograms, noGrams, sumGrams, tonnes } from "../quantity.ts";
import { ok } from "../result.ts";
import { allocate, availableOn } from "./allocate.ts";
import type { LotMove } from "./ledger.ts";
import { isSound, leftIn, lotMoveKinds, move, newLotBook } from "./ledger.ts";
import type { Lot } from "./lot.ts";

fc.configureGlobal({ seed: 20_261_123 });

const today = plainDate("2026-11-23");
const lot = (id: string, left: number, change: Partial<Lot> = {}): Lot => ({
  id,
  expected: false,
  harvestedOn: plainDate("2026-11-01"),
  bestBefore: plainDate("2026-12-31"),
  left: tonnes(left),
  recalled: false,
  ...change,
});

describe("an order takes usable lots, earliest best-before first", () => {
  test("it crosses into the next lot only when the first is empty", () => {
    const lots = [
      lot("b", 10),
      lot("a", 5, { bestBefore: plainDate("2026-12-01") }),
      lot("c", 50, { bestBefore: null }),
    ];
    expect(allocate(lots, tonnes(12), today)).toEqual(
      ok([
        { lotId: "a", quantity: tonnes(5), preOrder: false },
        { lotId: "b", quantity: tonnes(7), preOrder: false },
      ]),
    );
  });
  test("what is in the store goes before what still grows, and that is marked pre-order", () => {
    const grown = lot("a", 5, { expected: true, harvestedOn: plainDate("2026-12-05") });
    const delivery = plainDate("2026-12-10");
    expect(allocate([grown, lot("b", 5)], tonnes(6), delivery)).toEqual(
      ok([
        { lotId: "b", quantity: tonnes(5), preOrder: false },
        { lotId: "a", quantity: tonnes(1), preOrder: true },
      ]),
    );
    expect(availableOn([grown], today)).toBe(noGrams);
  });
  test.each([
    ["recalled", { recalled: true }],
    ["past its day", { bestBefore: plainDate("2026-11-22") }],
    ["not yet harvested", { harvestedOn: plainDate("2026-11-24") }],
    ["empty", { left: noGrams }],
  ])("a lot that is %s serves nobody", (_, change) => {
    expect(allocate([lot("a", 5, change)], tonnes(1), today)).toEqual({
      ok: false,
      refusal: { code: "not-enough-left", wanted: tonnes(1), left: noGrams },
    });
  });
  test("too much is refused with what is left; nothing is refused too", () => {
    expect(allocate([lot("a", 5)], tonnes(6), today)).toMatchObject({ refusal: { left: tonnes(5) } });
    expect(allocate([lot("a", 5)], noGrams, today).ok).toBe(false);
  });
  test("what is allocated is exactly what was wanted, never more than a lot holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 10n ** 8n), { maxLength: 8 }),
        fc.bigInt(1n, 10n ** 8n),
        (lefts, wanted) => {
          const lots = lefts.map((left, index) => lot(String(index), 0, { left: grams(left) }));
          const taken = allocate(lots, grams(wanted), today);
          expect(taken.ok).toBe(wanted <= lefts.reduce((total, left) => total + left, 0n));
          if (!taken.ok) return;
          expect(sumGrams(taken.value.map((part) => part.quantity))).toBe(wanted);
          for (const part of taken.value) {
            expect(part.quantity > 0n && part.quantity <= (lefts[Number(part.lotId)] ?? 0n)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the books of a lot", () => {
  test("reserve, ship, correct and recall keep the sum", () => {
    const moves: LotMove[] = [
      { kind: "reserve", quantity: tonnes(8) },
      { kind: "release", quantity: tonnes(1) },
      { kind: "ship", quantity: tonnes(5) },
      { kind: "correction", quantity: grams(-1_000_000n) },
      { kind: "recall", quantity: tonnes(2) },
    ];
    const end = moves.reduce(
      (book, step) => {
        const next = move(book, step);
        if (!next.ok) throw new Error(next.refusal.code);
        return next.value;
      },
      newLotBook(tonnes(10)),
    );
    expect(end).toEqual({
      received: tonnes(10),
      corrected: grams(-1_000_000n),
      reserved: tonnes(2),
      shipped: tonnes(5),
      recalled: tonnes(2),
    });
    expect(leftIn(end)).toBe(0n);
  });
  test.each([
    ["reserve", tonnes(11), "not-enough-left"],
    ["recall", tonnes(11), "not-enough-left"],
    ["correction", grams(-11_000_000n), "not-enough-left"],
    ["release", tonnes(1), "not-that-much-reserved"],
    ["ship", tonnes(1), "not-that-much-reserved"],
    ["reserve", noGrams, "quantity-not-positive"],
    ["correction", noGrams, "quantity-not-positive"],
  ] as const)("%s of %s is refused: %s", (kind, quantity, code) => {
    expect(move(newLotBook(tonnes(10)), { kind, quantity })).toMatchObject({ refusal: { code } });
  });
  test("whatever comes in whatever order, the book stays sound", () => {
    const anyMove = fc.record({
      kind: fc.constantFrom(...lotMoveKinds),
      quantity: fc.bigInt(-50n, 50n).map((amount) => grams(amount)),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        let book = newLotBook(grams(100n));
        for (const step of moves) {
          const next = move(book, step);
          if (next.ok) book = next.value;
          expect(isSound(book)).toBe(true);
          const sides = book.reserved + book.shipped + book.recalled + leftIn(book);
          expect(book.received + book.corrected).toBe(sides);
        }
      }),
    );
  });
});

describe("what a listing is today", () => {
  const window: SaleWindow = {
    availableFrom: plainDate("2026-11-01"),
    availableTo: plainDate("2026-12-31"),
    minimumOrder: tonnes(1),
  };
  test.each([
    ["in_stock", [lot("a", 5)], {}],
    ["sold_out", [], {}],
    ["sold_out", [lot("a", 0, { left: kilograms(999) })], {}],
    ["sold_out", [lot("a", 5, { recalled: true })], {}],
    ["out_of_season", [lot("a", 5)], { availableTo: plainDate("2026-11-22") }],
    ["in_stock", [lot("a", 5)], { availableTo: plainDate("2026-11-23") }],
    ["pre_order", [lot("a", 5, { expected: true, harvestedOn: plainDate("2026-12-05") })], {}],
    ["pre_order", [lot("a", 5)], { availableFrom: plainDate("2026-11-24") }],
    ["sold_out", [lot("a", 5, { expected: true, harvestedOn: plainDate("2027-01-05") })], {}],
  ] as const)("%s", (availability, lots, change) => {
    expect(availabilityOf(lots, { ...window, ...change }, today)).toBe(availability);
  });
  test("what is to be harvested within the window counts", () => {
    const lots = [lot("a", 5), lot("b", 3, { expected: true, harvestedOn: plainDate("2026-12-05") })];
    expect(availableGrams(lots, window, today)).toBe(tonnes(8));
    expect(availableGrams(lots, { ...window, availableTo: null }, today)).toBe(tonnes(8));
  });
});
