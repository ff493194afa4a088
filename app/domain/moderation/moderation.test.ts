import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { addMinutes, plainDate } from "../plain-date.ts";
import { tonnes } from "../quantity.ts";
import { ok } from "../result.ts";
import type { ReviewCase } from "./case.ts";
import { caseDueAt, decideClaim, decideRelease, holderOf, mayDecide } from "./case.ts";
import { findContactDetails } from "./contact-details.ts";
import { diffRevisions, diffWords } from "./diff.ts";
import type { FindingInput } from "./findings.ts";
import { findingsOf } from "./findings.ts";
import { isCompanyReason, isListingReason, needsComment } from "./reasons.ts";

fc.configureGlobal({ seed: 20_261_123 });

const now = new Date("2026-11-23T09:00:00Z");
const dueAt = caseDueAt(now, null, new Set());
const open: ReviewCase = { state: "open", revision: "r1", dueAt, claimedBy: null, claimedUntil: null };
const anna = { userId: "anna", ownCompany: false };
const ivan = { userId: "ivan", ownCompany: false };

describe("a case", () => {
  test("is due in two working days; a replacing submission keeps the first one's time", () => {
    expect(dueAt.toISOString()).toBe("2026-11-25T21:00:00.000Z");
    expect(caseDueAt(addMinutes(now, 5_000), dueAt, new Set())).toBe(dueAt);
  });
  test("is claimed for 30 minutes, by one", () => {
    const claimed = decideClaim(open, anna, now);
    if (!claimed.ok) throw new Error(claimed.refusal.code);
    expect(holderOf(claimed.value, addMinutes(now, 29))).toBe("anna");
    expect(holderOf(claimed.value, addMinutes(now, 30))).toBeNull();
    expect(decideClaim(claimed.value, ivan, addMinutes(now, 29))).toMatchObject({
      refusal: { code: "case-claimed", by: "anna" },
    });
    expect(mayDecide(claimed.value, ivan, addMinutes(now, 1)).ok).toBe(false);
    expect(mayDecide(claimed.value, anna, addMinutes(now, 1)).ok).toBe(true);
    expect(decideClaim(claimed.value, ivan, addMinutes(now, 30)).ok).toBe(true);
    expect(decideRelease(claimed.value, ivan, now)).toMatchObject({ refusal: { code: "case-claimed" } });
    expect(decideRelease(claimed.value, anna, now)).toEqual(ok(open));
  });
  test("can be decided by nobody's claim, never twice and never about one's own company", () => {
    expect(mayDecide(open, ivan, now).ok).toBe(true);
    expect(mayDecide({ ...open, state: "decided" }, ivan, now)).toMatchObject({
      refusal: { code: "case-closed", state: "decided" },
    });
    expect(mayDecide(open, { ...ivan, ownCompany: true }, now)).toMatchObject({
      refusal: { code: "own-company" },
    });
    expect(decideRelease(open, ivan, now)).toMatchObject({ refusal: { code: "case-not-claimed" } });
    expect(decideRelease({ ...open, state: "withdrawn" }, ivan, now).ok).toBe(false);
  });
});

test.each([
  ["Пишите: ivan.petrov@mail.ru", "email", "ivan.petrov@mail.ru"],
  ["ferma (at) gmail (dot) com", "email", "ferma (at) gmail (dot) com"],
  ["ферма собака яндекс точка ру", "email", "ферма собака яндекс точка ру"],
  ["Tel: +994 50 123 45 67", "phone", "+994 50 123 45 67"],
  ["əlaqə 050-123-45-67", "phone", "050-123-45-67"],
  ["звоните 8029 123-45-67", "phone", "8029 123-45-67"],
  ["тел. ３７５ ２９ １２３ ４５ ６７", "phone", "375 29 123 45 67"],
  ["+7 (916) 123-45-67", "phone", "+7 (916) 123-45-67"],
  ["+9​94501234567", "phone", "+994501234567"],
  ["подробнее на www.ferma.az/nar", "link", "www.ferma.az/nar"],
  ["смотрите ferma.az", "link", "ferma.az"],
  ["пишите в ватсап", "messenger", "ватсап"],
  ["WhatsApp only", "messenger", "WhatsApp"],
  ["telegram: @nar_shop", "messenger", "telegram: @nar_shop"],
  ["телеграм @nar_shop", "messenger", "телеграм @nar_shop"],
])("contact details are found in %s", (text, kind, quote) => {
  expect(findContactDetails(text)).toContainEqual(expect.objectContaining({ kind }));
  expect(findContactDetails(text).map((found) => found.quote.slice(0, 8))).toContain(quote.slice(0, 8));
});

test.each([
  "Калибр 9–11, 11–13, 13–15 мм, влажность 5–6 %",
  "Урожай 2026-10-01 – 2026-11-20, хранение 5–7 °C, 90–95 %, 2–3 mo",
  "GGN 4049929123456, партия 19500 кг по 20 000 кг",
  "Brix 16.5, pH 3.2; paket 0,25–1 l × 12; №5 i.e. 1.5 kg",
  "Nar şirəsi 100 %, şəkərsiz. Göyçay rayonu.",
  "Цена 1 200 USD/т, 24 000 USD за машину",
  "Томаты.Сорт «Розовый»",
])("an honest text raises no alarm: %s", (text) => {
  expect(findContactDetails(text)).toEqual([]);
});

const plain: FindingInput = {
  texts: { title: "Göyçay narı", description: "Şirin nar, kalibr 80 mm" },
  title: "Göyçay narı",
  commodity: {
    slug: "pomegranate",
    harvestMonths: [10, 11],
    veterinary: false,
    alcohol: false,
    expectedCertificates: [],
  },
  harvestFrom: plainDate("2026-10-01"),
  harvestTo: plainDate("2026-11-20"),
  establishmentNumber: null,
  certificates: [],
  priceByn: priceE4(33_000n),
  quantity: tonnes(40),
  market: { medianPriceByn: priceE4(30_000n), medianQuantity: tonnes(40), samples: 9, others: [] },
  today: plainDate("2026-11-23"),
};
const gap = { kind: "globalgap", number: "1", issuer: "GG", issuedOn: null } as const;

describe("findings explain themselves", () => {
  test("an ordinary listing has none", () => {
    expect(findingsOf(plain)).toEqual([]);
  });
  test.each<[string, Partial<FindingInput>, object]>([
    [
      "contact details, with the field and the words",
      { texts: { title: "Nar", description: "WhatsApp +994501234567" } },
      { kind: "contact-details", field: "description" },
    ],
    [
      "a price far under the median",
      { priceByn: priceE4(15_000n) },
      { kind: "price-outlier", evidence: { price: 15_000n, median: 30_000n, samples: 9, deviationPct: -50 } },
    ],
    [
      "a title that stands elsewhere already",
      { market: { ...plain.market, others: [{ listing: "nar-2", title: "Göyçay Narı!" }] } },
      { kind: "near-duplicate", evidence: { listing: "nar-2", title: "Göyçay Narı!", alikePct: 100 } },
    ],
    [
      "a certificate that only the text claims",
      { texts: { title: "Nar", description: "Экологически чистый, сертификат GlobalG.A.P." } },
      { kind: "missing-certificate", evidence: { certificate: "globalgap", why: "named-in-text" } },
    ],
    [
      "a certificate the commodity calls for",
      { commodity: { ...plain.commodity, expectedCertificates: ["lab_report"] } },
      { kind: "missing-certificate", evidence: { certificate: "lab_report", why: "expected-for-commodity" } },
    ],
    [
      "a certificate that ran out",
      { certificates: [{ ...gap, validUntil: plainDate("2026-11-22") }] },
      { kind: "missing-certificate", evidence: { certificate: "globalgap", why: "expired" } },
    ],
    [
      "a harvest outside the season",
      { harvestFrom: plainDate("2026-03-01"), harvestTo: plainDate("2026-04-10") },
      { kind: "out-of-season", evidence: { months: [3, 4], season: [10, 11] } },
    ],
    [
      "more than any farm grows",
      { quantity: tonnes(6_000) },
      {
        kind: "implausible-quantity",
        evidence: { quantity: tonnes(6_000), limit: tonnes(5_000), why: "above-any-farm" },
      },
    ],
    [
      "far more than others offer",
      { quantity: tonnes(801) },
      {
        kind: "implausible-quantity",
        evidence: { quantity: tonnes(801), limit: tonnes(800), why: "above-median" },
      },
    ],
    [
      "animal goods without the establishment's number",
      { commodity: { ...plain.commodity, slug: "honey", harvestMonths: [], veterinary: true } },
      { kind: "establishment-missing", field: "certificates", evidence: { commodity: "honey" } },
    ],
    [
      "alcohol",
      { commodity: { ...plain.commodity, slug: "brandy", harvestMonths: [], alcohol: true } },
      { kind: "alcohol", field: "commodity", evidence: { commodity: "brandy" } },
    ],
  ])("%s", (_, change, finding) => {
    expect(findingsOf({ ...plain, ...change })).toContainEqual(expect.objectContaining(finding));
  });
  test("a certificate that was given answers the claim, a renewed one the expired", () => {
    const texts = { title: "Nar", description: "GlobalGAP" };
    const old = { ...gap, validUntil: plainDate("2025-01-01") };
    expect(findingsOf({ ...plain, texts, certificates: [old, { ...gap, validUntil: null }] })).toEqual([]);
  });
  test("a median of a few listings proves nothing", () => {
    const market = { ...plain.market, samples: 4 };
    expect(findingsOf({ ...plain, market, priceByn: priceE4(1n), quantity: tonnes(4_000) })).toEqual([]);
    expect(findingsOf({ ...plain, priceByn: null, quantity: null, harvestFrom: null })).toEqual([]);
  });
});

describe("the difference between two revisions", () => {
  test("shows words kept, removed and added", () => {
    expect(diffWords("Şirin nar, 1 sort", "Şirin Göyçay narı, 1 sort")).toEqual([
      { kind: "same", text: "Şirin " },
      { kind: "removed", text: "nar" },
      { kind: "added", text: "Göyçay narı" },
      { kind: "same", text: ", 1 sort" },
    ]);
    expect(diffWords("", "")).toEqual([]);
  });
  test("joins back to both texts", () => {
    const text = fc
      .array(fc.constantFrom("nar", "алма", " ", ",", "\n", "5"), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });
  test("very long texts are shown whole", () => {
    const long = "nar ".repeat(2_000);
    expect(diffWords(long, `${long}x`).map((change) => change.kind)).toEqual(["removed", "added"]);
  });
  test("goes field by field, lists item by item", () => {
    expect(
      diffRevisions(
        { title: "Nar", grade: "1", photos: ["a", "b"], variety: null },
        { title: "Nar", grade: null, photos: ["a", "c"], region: "goychay" },
      ).map(({ field, kind }) => [field, kind]),
    ).toEqual([
      ["title", "same"],
      ["grade", "removed"],
      ["photos", "changed"],
      ["region", "added"],
    ]);
    expect(diffRevisions(null, { title: "Nar" })).toMatchObject([
      { field: "title", kind: "added", words: [] },
    ]);
  });
});

test("reasons are known codes, and 'other' needs words", () => {
  expect(isListingReason("photos-poor")).toBe(true);
  expect(isListingReason("toString")).toBe(false);
  expect(isCompanyReason("papers-missing")).toBe(true);
  expect(needsComment(["other"], " ")).toBe(true);
  expect(needsComment(["other", "photos-poor"], "")).toBe(false);
  expect(needsComment(["other"], "bax")).toBe(false);
});
