import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { kilograms, tonnes } from "../quantity.ts";
import { isCurrent } from "./certificates.ts";
import type { OfferTerms, RevisionContent } from "./draft.ts";
import { basisOf, draftIssues } from "./draft.ts";

const today = plainDate("2026-11-23");
const content: RevisionContent = {
  commodity: "pomegranate",
  title: "Göyçay narı, Gülöyşə",
  description: "Yeni məhsul, şirin sort, kalibr 80–100 mm.",
  variety: "Gülöyşə",
  grade: "1",
  region: "goychay",
  harvestFrom: plainDate("2026-10-01"),
  harvestTo: plainDate("2026-11-20"),
  packaging: "karton 5 kg",
  storage: "5–7 °C",
  incoterm: "FCA",
  incotermPlace: "Göyçay",
  leadTimeDays: 3,
  certificates: [],
  photos: 2,
};
const offer: OfferTerms = {
  tiers: [{ from: kilograms(1_000), price: priceE4(12_000n) }],
  minimumOrder: kilograms(1_000),
  quantity: tonnes(40),
  availableFrom: today,
  availableTo: plainDate("2027-01-31"),
};

test("a full draft can be submitted", () => {
  expect(draftIssues(content, offer, today, true)).toEqual([]);
  expect(basisOf(content)).toEqual({ incoterm: "FCA", place: "Göyçay" });
});

test.each<[Partial<RevisionContent>, string, string]>([
  [{ commodity: "" }, "commodity", "missing"],
  [{ title: " " }, "title", "missing"],
  [{ title: "x".repeat(121) }, "title", "too-long"],
  [{ description: "qısa" }, "description", "too-short"],
  [{ variety: "x".repeat(121) }, "variety", "too-long"],
  [{ grade: "x".repeat(121) }, "grade", "too-long"],
  [{ region: "" }, "region", "missing"],
  [{ harvestFrom: null }, "harvestFrom", "missing"],
  [{ harvestTo: plainDate("2026-09-30") }, "harvestTo", "ends-before-it-begins"],
  [{ harvestTo: plainDate("2027-11-20") }, "harvestTo", "longer-than-a-year"],
  [{ packaging: "" }, "packaging", "missing"],
  [{ storage: "" }, "storage", "missing"],
  [{ incoterm: "" }, "incoterm", "missing"],
  [{ incoterm: "FOB" }, "incoterm", "not-for-trucks"],
  [{ incotermPlace: "" }, "incotermPlace", "missing"],
  [{ leadTimeDays: null }, "leadTimeDays", "missing"],
  [{ leadTimeDays: 2.5 }, "leadTimeDays", "out-of-range"],
  [{ photos: 0 }, "photos", "too-few"],
  [{ photos: 13 }, "photos", "too-many"],
])("%o is held up at %s: %s", (change, field, code) => {
  expect(draftIssues({ ...content, ...change }, offer, today, true)).toEqual([{ field, code }]);
});

test.each<[Partial<OfferTerms>, string, string]>([
  [{ quantity: null }, "quantityKg", "missing"],
  [{ quantity: kilograms(0) }, "quantityKg", "out-of-range"],
  [{ quantity: kilograms(999) }, "minimumOrderKg", "more-than-quantity"],
  [{ minimumOrder: null }, "minimumOrderKg", "missing"],
  [{ minimumOrder: kilograms(0) }, "minimumOrderKg", "out-of-range"],
  [{ minimumOrder: kilograms(500) }, "tiers[0].fromKg", "above-minimum"],
  [{ tiers: [] }, "tiers[0].fromKg", "missing"],
  [{ availableFrom: null }, "availableFrom", "missing"],
  [
    { availableFrom: plainDate("2026-10-01"), availableTo: plainDate("2026-11-22") },
    "availableTo",
    "already-over",
  ],
])("an offer %o is held up at %s: %s", (change, field, code) => {
  expect(draftIssues(content, { ...offer, ...change }, today, true)).toContainEqual({ field, code });
});

test("juice needs no harvest window, but a window it gives must be whole", () => {
  const juice = { ...content, harvestFrom: null, harvestTo: null };
  expect(draftIssues(juice, offer, today, false)).toEqual([]);
  expect(draftIssues({ ...juice, harvestTo: today }, offer, today, false)).toEqual([
    { field: "harvestFrom", code: "missing" },
  ]);
});

test("a certificate names its number and issuer, and holds until its day", () => {
  const certificate = {
    kind: "globalgap",
    number: "",
    issuer: "x",
    issuedOn: null,
    validUntil: today,
  } as const;
  expect(draftIssues({ ...content, certificates: [certificate] }, offer, today, true)).toEqual([
    { field: "certificates[0].number", code: "missing" },
    { field: "certificates[0].issuer", code: "too-short" },
  ]);
  expect(isCurrent(certificate, today)).toBe(true);
  expect(isCurrent(certificate, plainDate("2026-11-24"))).toBe(false);
});
