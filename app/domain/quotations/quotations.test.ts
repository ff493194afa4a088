import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompanyKind } from "../actor.ts";
import type { Amount } from "../landed-cost/rung.ts";
import { known, unknown } from "../landed-cost/rung.ts";
import { minor, priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { grams, kilograms, tonnes } from "../quantity.ts";
import { byLandedCost, lowestOf } from "./compare.ts";
import { openQuotationDeeds } from "./deeds.ts";
import type { Negotiation } from "./negotiation.ts";
import {
  judgeNewOffer,
  judgeRequestEnd,
  otherSide,
  reminderDue,
  requestDeadline,
  stateAt,
} from "./negotiation.ts";
import type { OpenOffer } from "./offer-states.ts";
import { decideOffer, offerCommands, offerMoves, offerStates } from "./offer-states.ts";
import { asksToPayElsewhere } from "./pay-elsewhere.ts";
import { judgeTerms, judgeWish } from "./terms.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = new Date("2026-11-27T21:00:00Z");
const sides = ["buyer", "producer"] as const;
const anOpen = (differing: Partial<OpenOffer> = {}): OpenOffer => ({
  state: "open",
  side: "producer",
  expiresAt: later,
  ...differing,
});

describe("the table of an offer's moves", () => {
  test.each(offerStates.flatMap((state) => offerCommands.map((command) => ({ state, command }))))(
    "$state, $command: by exactly one, or by nobody",
    ({ state, command }) => {
      const at = command === "expire" ? later : now;
      const actors = [...sides, "system"] as const;
      const able = actors.filter((by) => decideOffer(anOpen({ state }), command, by, at).ok);
      expect(able).toHaveLength(state === "open" ? 1 : 0);
    },
  );

  test("reaches every state from open, and leaves none of them again", () => {
    const reached = Object.values(offerMoves.open).map(({ to }) => to);
    expect(new Set(["open", ...reached])).toEqual(new Set(offerStates));
    for (const state of offerStates) if (state !== "open") expect(offerMoves[state]).toEqual({});
  });

  test("lets only the other side accept, decline and counter, and only the maker take back", () => {
    for (const side of sides) {
      const offer = anOpen({ side });
      for (const command of ["accept", "decline", "counter"] as const) {
        expect(decideOffer(offer, command, otherSide(side), now).ok).toBe(true);
        expect(decideOffer(offer, command, side, now)).toEqual({ ok: false, refusal: { code: "own-offer" } });
      }
      expect(decideOffer(offer, "withdraw", side, now).ok).toBe(true);
      expect(decideOffer(offer, "withdraw", otherSide(side), now)).toMatchObject({
        refusal: { code: "offer-of-other-side" },
      });
    }
  });

  test("is closed to everybody but the house from the deadline on, that instant included", () => {
    const minute = 60_000;
    const before = new Date(later.getTime() - minute);
    for (const command of ["accept", "decline", "counter"] as const) {
      expect(decideOffer(anOpen(), command, "buyer", before).ok).toBe(true);
      expect(decideOffer(anOpen(), command, "buyer", later)).toMatchObject({
        refusal: { code: "offer-expired" },
      });
    }
    expect(decideOffer(anOpen(), "expire", "system", before)).toMatchObject({
      refusal: { code: "offer-not-due" },
    });
    expect(decideOffer(anOpen(), "expire", "system", later)).toEqual({ ok: true, value: "expired" });
  });
});

const negotiations: fc.Arbitrary<Negotiation> = fc.oneof(
  fc.record({
    state: fc.constantFrom("requested", "declined", "withdrawn", "expired"),
    deadlineAt: fc.constantFrom(now, later),
    last: fc.constant(null),
  }),
  fc
    .record({
      offer: fc.constantFrom("open", "accepted", "declined", "withdrawn", "expired"),
      side: fc.constantFrom<CompanyKind>("buyer", "producer"),
      deadlineAt: fc.constantFrom(now, later),
    })
    .map(({ offer, side, deadlineAt }) => ({
      state: offer,
      deadlineAt,
      last: { state: offer, side, expiresAt: deadlineAt },
    })),
);

describe("a negotiation", () => {
  test("is accepted by one side at most, and never by the one that may take the offer back", () => {
    fc.assert(
      fc.property(negotiations, (negotiation) => {
        const deeds = sides.map((side) => openQuotationDeeds(negotiation, side, now));
        expect(deeds.filter((open) => open.includes("accept-offer")).length).toBeLessThanOrEqual(1);
        for (const open of deeds)
          expect(open.includes("accept-offer") && open.includes("withdraw-offer")).toBe(false);
      }),
    );
  });

  test("that was agreed, or whose request ended without an offer, takes no offer", () => {
    fc.assert(
      fc.property(negotiations, fc.constantFrom(...sides), (negotiation, side) => {
        const over =
          negotiation.state === "accepted" ||
          (negotiation.last === null && stateAt(negotiation, now) !== "requested");
        if (over) expect(judgeNewOffer(negotiation, side, now).ok).toBe(false);
      }),
    );
  });

  test("may begin again after a refusal, a withdrawal and an expiry", () => {
    for (const state of ["declined", "withdrawn", "expired"] as const) {
      const ended = { state, deadlineAt: later, last: anOpen({ state }) };
      for (const side of sides) expect(judgeNewOffer(ended, side, now)).toEqual({ ok: true, value: "again" });
    }
    const late = { state: "open" as const, deadlineAt: now, last: anOpen({ expiresAt: now }) };
    for (const side of sides)
      expect(judgeNewOffer(late, side, now)).toMatchObject({ value: "after-expired" });
  });

  test("without an offer is ended by the producer's no or the buyer's withdrawal, each their own", () => {
    const asked: Negotiation = { state: "requested", deadlineAt: later, last: null };
    expect(judgeRequestEnd(asked, "decline", "producer", now)).toEqual({ ok: true, value: "declined" });
    expect(judgeRequestEnd(asked, "withdraw", "buyer", now)).toEqual({ ok: true, value: "withdrawn" });
    expect(judgeRequestEnd(asked, "decline", "buyer", now).ok).toBe(false);
    expect(judgeRequestEnd(asked, "withdraw", "producer", now).ok).toBe(false);
    expect(judgeRequestEnd(asked, "decline", "producer", later)).toMatchObject({
      refusal: { code: "quotation-over", state: "expired" },
    });
  });

  test("waits two weeks for its first offer, or to the end of the delivery", () => {
    expect(requestDeadline(now, plainDate("2027-01-01"))).toEqual(new Date("2026-12-07T21:00:00Z"));
    expect(requestDeadline(now, plainDate("2026-11-30"))).toEqual(new Date("2026-11-30T21:00:00Z"));
  });

  test("reminds within the last day, never late, never right after the offer", () => {
    const wait = { movedAt: now, deadlineAt: later };
    const hour = 3_600_000;
    const hoursAhead = (hours: number) => new Date(later.getTime() - hours * hour);
    expect(reminderDue(wait, hoursAhead(24))).toBe(true);
    expect(reminderDue(wait, hoursAhead(25))).toBe(false);
    expect(reminderDue(wait, later)).toBe(false);
    expect(reminderDue({ ...wait, movedAt: hoursAhead(47) }, hoursAhead(2))).toBe(false);
  });
});

describe("the figures", () => {
  const terms = {
    quantity: kilograms(12_345),
    price: priceE4(11_111n),
    incoterm: "DAP",
    place: "Minsk",
    deliverFrom: plainDate("2026-12-08"),
    deliverTo: plainDate("2026-12-12"),
    paymentTerms: "30-70",
    validUntil: plainDate("2026-11-23"),
  } as const;
  const today = plainDate("2026-11-23");

  test("of an offer make its amount, rounded once", () => {
    expect(judgeTerms(terms, today)).toEqual({ ok: true, value: minor(13_716_53n) });
  });

  test("come to something that can be paid: a gramme for nothing is no offer", () => {
    const of = (quantity: Grams, price: bigint) =>
      judgeTerms({ ...terms, quantity, price: priceE4(price) }, today);
    const tooSmall = { ok: false, refusal: { code: "amount-too-small" } };
    expect(of(grams(1n), 1_0000n)).toEqual(tooSmall);
    expect(of(kilograms(10), 9_994n)).toEqual(tooSmall);
    expect(of(kilograms(10), 1_0000n)).toEqual({ ok: true, value: minor(10_00n) });
    // A price typed without its point, for a hundred thousand tonnes: no column would keep it.
    expect(of(tonnes(100_000), 1_000_000_000_0000n)).toMatchObject({ refusal: { code: "amount-too-large" } });
    expect(of(tonnes(100_000), 1_000_0000n)).toEqual({ ok: true, value: minor(100_000_000_000_00n) });
  });

  test("hold an offer open on its last day and until the delivery's", () => {
    const until = (day: string) => judgeTerms({ ...terms, validUntil: plainDate(day) }, today).ok;
    expect([until("2026-11-22"), until("2026-11-23"), until("2026-12-12"), until("2026-12-13")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("of a wish may leave the price open, not make it nought", () => {
    const wish = { ...terms, targetPrice: null, message: "" };
    expect(judgeWish(wish, today).ok).toBe(true);
    expect(judgeWish({ ...wish, targetPrice: priceE4(0n) }, today)).toMatchObject({
      refusal: { code: "target-price-not-positive" },
    });
  });
});

describe("compared offers", () => {
  const atLeast = (amount: bigint): Amount => ({ ...known(minor(amount)), atLeast: true });

  test("stand with the wholly known costs first, the lowest at the top, the unknown last", () => {
    const costs = [null, atLeast(1n), known(minor(9n)), unknown("freight-not-known"), known(minor(5n))];
    expect([...costs].sort(byLandedCost)).toEqual([
      known(minor(5n)),
      known(minor(9n)),
      atLeast(1n),
      null,
      unknown("freight-not-known"),
    ]);
  });

  test("have a lowest only among two that are wholly known", () => {
    expect(lowestOf([known(minor(9n)), atLeast(1n), null])).toBeNull();
    expect(lowestOf([known(minor(9n)), atLeast(1n), known(minor(5n)), known(minor(5n))])).toBe(2);
  });
});

describe("a message asks to pay past the house", () => {
  test.each([
    "Please pay us directly, it is cheaper without the marketplace",
    "Можем договориться: оплата наличными при погрузке",
    "Переведите деньги на мою карту",
    "Аплаціце, калі ласка, наўпрост",
    "Pulu birbaşa ödəyin, ucuz olar",
    "Nağd ödəniş olsa, endirim edərik",
    "Hesab: AZ21NABZ00000000137010001944",
    "We take USDT",
  ])("%s", (text) => expect(asksToPayElsewhere(text)).toBe(true));

  test.each([
    "Can you deliver on Tuesday, calibre 8?",
    "Оплатим по проформе сразу после подтверждения",
    "Qablaşdırma 10 kq karton qutudur",
    "Груз поедет напрямую в Минск",
    "Плацяжы толькі праз Гандлёвы дом",
  ])("not: %s", (text) => expect(asksToPayElsewhere(text)).toBe(false));
});
