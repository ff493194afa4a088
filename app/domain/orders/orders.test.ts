import { describe, expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { addMinutes } from "../plain-date.ts";
import { grams, kilograms, noGrams, tonnes } from "../quantity.ts";
import { ok } from "../result.ts";
import type { CancellationRequest } from "./cancellation.ts";
import { awaitsRuling, cancellationWay, decideAnswer, decideAsking, decideRuling } from "./cancellation.ts";
import type { BasketLine, CurrentOffer } from "./checkout.ts";
import { checkout } from "./checkout.ts";
import {
  answerDeadline,
  approvalDeadline,
  cancellationDeadline,
  claimAnswerDeadline,
  claimDeadline,
  claimWindowStart,
  overdueCancellationFrom,
} from "./deadlines.ts";
import type { PackedLine } from "./packed-weight.ts";
import { judgePacked, USUAL_TOLERANCE_BASIS_POINTS } from "./packed-weight.ts";

const monday = new Date("2026-11-23T09:00:00Z");
const none = new Set<never>();

describe("deadlines", () => {
  test.each([
    ["the producer's answer, 48 hours", answerDeadline(monday), "2026-11-25T09:00:00.000Z"],
    ["an owner's approval, 24 hours", approvalDeadline(monday), "2026-11-24T09:00:00.000Z"],
    [
      "the answer to a cancellation, 2 working days",
      cancellationDeadline(monday, none),
      "2026-11-25T21:00:00.000Z",
    ],
    ["the answer to a claim, 2 working days", claimAnswerDeadline(monday, none), "2026-11-25T21:00:00.000Z"],
    ["a claim on perishable goods, 48 hours", claimDeadline(monday, true, none), "2026-11-25T09:00:00.000Z"],
    [
      "a claim on other goods, 5 working days",
      claimDeadline(monday, false, none),
      "2026-11-30T21:00:00.000Z",
    ],
    [
      "the producer may end an order unpaid for 10 working days",
      overdueCancellationFrom(new Date("2026-11-23T21:00:00Z"), none),
      "2026-12-07T21:00:00.000Z",
    ],
  ])("%s", (_, deadline, at) => {
    expect(deadline.toISOString()).toBe(at);
  });
  test("the claim window runs from the buyer's word, else from the arrival as told", () => {
    const told = addMinutes(monday, 10);
    expect(claimWindowStart({ confirmedAt: monday, arrivalToldAt: told })).toBe(monday);
    expect(claimWindowStart({ confirmedAt: null, arrivalToldAt: told })).toBe(told);
    expect(claimWindowStart({ confirmedAt: null, arrivalToldAt: null })).toBeNull();
  });
});

const offer: CurrentOffer = {
  listingId: "nar",
  producerId: "goychay",
  revisionId: "r1",
  onSale: true,
  producerVerified: true,
  alcohol: false,
  currency: "USD",
  incoterm: "FCA",
  place: "Göyçay",
  tiers: [
    { from: kilograms(1_000), price: priceE4(12_000n) },
    { from: tonnes(10), price: priceE4(11_000n) },
  ],
  minimumOrder: kilograms(1_000),
  available: tonnes(30),
};
const line: BasketLine = {
  lineId: "l1",
  listingId: "nar",
  quantity: tonnes(20),
  shown: { price: priceE4(11_000n), currency: "USD", incoterm: "FCA", place: "Göyçay" },
};
const buy = (lines: BasketLine[], offers: CurrentOffer[], alcohol = false) =>
  checkout(lines, new Map(offers.map((current) => [current.listingId, current])), alcohol);

describe("a basket", () => {
  test("becomes one order per producer, currency, rule and place", () => {
    const other = (listingId: string, change: Partial<CurrentOffer>) => ({ ...offer, listingId, ...change });
    const wanted = (lineId: string, listingId: string, change: Partial<BasketLine["shown"]> = {}) => ({
      ...line,
      lineId,
      listingId,
      shown: { ...line.shown, ...change },
    });
    const placed = buy(
      [
        line,
        wanted("l2", "alma"),
        wanted("l3", "heyva", { currency: "EUR" }),
        wanted("l4", "armud", { place: "Quba" }),
        wanted("l5", "xurma"),
      ],
      [
        offer,
        other("alma", {}),
        other("heyva", { currency: "EUR" }),
        other("armud", { place: "Quba" }),
        other("xurma", { producerId: "balakən" }),
      ],
    );
    if (!placed.ok) throw new Error(placed.refusal.code);
    expect(placed.value.map((order) => order.lines.map((part) => part.lineId))).toEqual([
      ["l1", "l2"],
      ["l3"],
      ["l4"],
      ["l5"],
    ]);
    expect(placed.value[0]?.total).toBe(4_400_000n);
    expect(placed.value[0]?.lines[0]).toMatchObject({ revisionId: "r1", total: 2_200_000n, price: 11_000n });
  });
  test.each<[string, Partial<CurrentOffer>, object]>([
    ["gone", { onSale: false }, { kind: "not-on-sale" }],
    ["of a company no longer verified", { producerVerified: false }, { kind: "seller-not-verified" }],
    ["alcohol without the right", { alcohol: true }, { kind: "alcohol-right-missing" }],
    [
      "dearer",
      { tiers: [{ from: kilograms(1_000), price: priceE4(11_500n) }] },
      { kind: "price-changed", shown: 11_000n, now: 11_500n },
    ],
    ["in another currency", { currency: "EUR" }, { kind: "currency-changed", shown: "USD", now: "EUR" }],
    ["on another basis", { incoterm: "CPT", place: "Minsk" }, { kind: "basis-changed" }],
    ["scarcer", { available: tonnes(19) }, { kind: "not-enough-left", left: tonnes(19) }],
    ["sold in larger lots", { minimumOrder: tonnes(21) }, { kind: "below-minimum", minimum: tonnes(21) }],
  ])("is not ordered while something in it is %s", (_, change, difference) => {
    expect(buy([line], [{ ...offer, ...change }])).toEqual({
      ok: false,
      refusal: {
        code: "basket-changed",
        differences: [expect.objectContaining({ lineId: "l1", ...difference })],
      },
    });
  });
  test("of a gramme is no order: a line comes to what can be paid", () => {
    const tiny = { ...line, quantity: grams(1n) };
    const sold = { ...offer, minimumOrder: grams(1n), tiers: [{ from: grams(1n), price: line.shown.price }] };
    expect(buy([tiny], [sold])).toMatchObject({
      refusal: { differences: [{ kind: "amount-too-small", lineId: "l1", least: 10_00n }] },
    });
  });
  test("of more than anybody pays is no order either", () => {
    const price = priceE4(1_000_000_000_0000n);
    const slip = { ...line, shown: { ...line.shown, price } };
    const sold = { ...offer, tiers: [{ from: kilograms(1_000), price }] };
    expect(buy([slip], [sold])).toMatchObject({
      refusal: { differences: [{ kind: "amount-too-large", lineId: "l1", most: 100_000_000_000_00n }] },
    });
  });
  test("tells all differences of all lines at once", () => {
    const refused = buy(
      [line, { ...line, lineId: "l2", listingId: "gone" }],
      [{ ...offer, available: noGrams }],
    );
    expect(refused).toMatchObject({
      refusal: { differences: [{ kind: "not-enough-left" }, { kind: "not-on-sale", lineId: "l2" }] },
    });
  });
  test("counts two lines of one listing together against its stock", () => {
    expect(buy([line, { ...line, lineId: "l2" }], [offer]).ok).toBe(false);
    expect(buy([line, { ...line, lineId: "l2" }], [{ ...offer, available: tonnes(40) }]).ok).toBe(true);
  });
  test("with alcohol goes through for who may import it; empty it does not", () => {
    expect(buy([line], [{ ...offer, alcohol: true }], true).ok).toBe(true);
    expect(buy([], [])).toMatchObject({ refusal: { code: "basket-empty" } });
  });
});

describe("packed weight", () => {
  const packed = (kg: number, change: Partial<PackedLine> = {}) =>
    judgePacked({
      ordered: tonnes(20),
      packed: kilograms(kg),
      price: priceE4(12_000n),
      toleranceBasisPoints: USUAL_TOLERANCE_BASIS_POINTS,
      available: tonnes(1),
      consented: false,
      ...change,
    });
  test("as ordered changes nothing", () => {
    expect(packed(20_000)).toEqual(
      ok({ release: 0n, extra: 0n, total: 2_400_000n, credit: 0n, surcharge: 0n }),
    );
  });
  test("less: the rest goes back and is credited at the agreed price", () => {
    expect(packed(19_500)).toMatchObject({
      value: { release: kilograms(500), extra: 0n, total: 2_340_000n, credit: 60_000n },
    });
  });
  test("more: taken from what is available and due on top, or refused", () => {
    expect(packed(20_400)).toMatchObject({ value: { extra: kilograms(400), surcharge: 48_000n } });
    expect(packed(20_400, { available: kilograms(399) })).toMatchObject({
      refusal: { code: "not-enough-left", leftG: kilograms(399) },
    });
  });
  test.each([
    [19_000, true],
    [18_999, false],
    [21_000, true],
    [21_001, false],
  ])("%i kg of 20 t: within ± 5 %% is %s", (kg, within) => {
    expect(packed(kg, { available: tonnes(2) }).ok).toBe(within);
  });
  test("beyond the tolerance only with the buyer's consent; nothing at all never", () => {
    expect(packed(15_000)).toMatchObject({
      refusal: { code: "packed-beyond-tolerance", leastG: tonnes(19), mostG: tonnes(21) },
    });
    expect(packed(15_000, { consented: true }).ok).toBe(true);
    expect(packed(0, { packed: grams(0n), consented: true })).toMatchObject({
      refusal: { code: "packed-nothing" },
    });
  });
});

describe("cancelling", () => {
  const calm = { moneyReceived: false, paymentReported: false, shipmentPaymentLapsed: false };
  const paid = { ...calm, moneyReceived: true };
  test.each([
    ["placed", "buyer", calm, "at_once"],
    ["placed", "producer", calm, "too_late"],
    ["confirmed", "producer", calm, "at_once"],
    ["confirmed", "buyer", paid, "ask"],
    ["confirmed", "buyer", { ...calm, paymentReported: true }, "ask"],
    ["preparing", "buyer", paid, "ask"],
    ["preparing", "producer", { ...paid, shipmentPaymentLapsed: true }, "at_once"],
    ["shipped", "buyer", paid, "too_late"],
    ["completed", "buyer", paid, "too_late"],
  ] as const)("a %s order by the %s", (status, side, facts, way) => {
    expect(cancellationWay(status, side, facts)).toBe(way);
  });
  const request: CancellationRequest = {
    askedBy: "buyer",
    state: "asked",
    answerBy: cancellationDeadline(monday, none),
  };
  test("one asks, with a reason, once", () => {
    expect(decideAsking("preparing", "buyer", paid, null, "frost")).toEqual(ok("asked"));
    expect(decideAsking("preparing", "buyer", paid, null, "")).toMatchObject({
      refusal: { code: "reason-needed" },
    });
    expect(decideAsking("preparing", "buyer", paid, request, "x")).toMatchObject({
      refusal: { code: "cancellation-already-asked" },
    });
    expect(decideAsking("placed", "buyer", calm, null, "x")).toMatchObject({
      refusal: { code: "cancellation-needs-no-asking" },
    });
    expect(decideAsking("shipped", "buyer", paid, null, "x")).toMatchObject({
      refusal: { code: "cancellation-too-late" },
    });
  });
  test("the other answers in time; a no, or silence, goes to staff", () => {
    expect(decideAnswer(request, "producer", true, monday)).toEqual(ok("agreed"));
    expect(decideAnswer(request, "producer", false, monday)).toEqual(ok("escalated"));
    expect(decideAnswer(request, "buyer", true, monday)).toMatchObject({
      refusal: { code: "cancellation-your-own" },
    });
    expect(decideAnswer(request, "producer", true, request.answerBy)).toMatchObject({
      refusal: { code: "cancellation-answer-late" },
    });
    expect(decideAnswer({ ...request, state: "agreed" }, "producer", true, monday).ok).toBe(false);
    expect(awaitsRuling(request, monday)).toBe(false);
    expect(awaitsRuling(request, request.answerBy)).toBe(true);
    expect(decideRuling(request, true, request.answerBy)).toEqual(ok("ruled"));
    expect(decideRuling({ ...request, state: "escalated" }, false, monday)).toEqual(ok("refused"));
    expect(decideRuling(request, true, monday).ok).toBe(false);
  });
});
