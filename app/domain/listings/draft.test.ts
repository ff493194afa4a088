import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { kilograms, tonnes } from "../quantity.ts";
import { isCurrent } from "./certificates.ts";
import type { OfferTerms, RevisionContent } from "./draft.ts";
import { basisOf, draftAdvice, draftIssues } from "./draft.ts";

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
  expect(draftIssues(content, offer, today)).toEqual([]);
  expect(basisOf(content)).toEqual({ incoterm: "FCA", place: "Göyçay" });
});

test.each<[Partial<RevisionContent>, string, string]>([
  [{ commodity: "" }, "commodity", "missing"],
  [{ title: " " }, "title", "missing"],
  [{ title: "x".repeat(121) }, "title", "too-long"],
  [{ description: "x".repeat(4001) }, "description", "too-long"],
  [{ variety: "x".repeat(121) }, "variety", "too-long"],
  [{ grade: "x".repeat(121) }, "grade", "too-long"],
  [{ harvestFrom: null }, "harvestFrom", "missing"],
  [{ harvestTo: plainDate("2026-09-30") }, "harvestTo", "ends-before-it-begins"],
  [{ harvestTo: plainDate("2027-11-20") }, "harvestTo", "longer-than-a-year"],
  [{ packaging: "x".repeat(121) }, "packaging", "too-long"],
  [{ storage: "x".repeat(121) }, "storage", "too-long"],
  [{ incoterm: "" }, "incoterm", "missing"],
  [{ incoterm: "FOB" }, "incoterm", "not-for-trucks"],
  [{ incotermPlace: "" }, "incotermPlace", "missing"],
  [{ leadTimeDays: 2.5 }, "leadTimeDays", "out-of-range"],
  [{ photos: 13 }, "photos", "too-many"],
])("%o is held up at %s: %s", (change, field, code) => {
  expect(draftIssues({ ...content, ...change }, offer, today)).toEqual([{ field, code }]);
});

test.each<[Partial<OfferTerms>, string, string]>([
  [{ quantity: null }, "quantityKg", "missing"],
  [{ quantity: kilograms(0) }, "quantityKg", "out-of-range"],
  [{ quantity: kilograms(999) }, "minimumOrderKg", "more-than-quantity"],
  [{ minimumOrder: null }, "minimumOrderKg", "missing"],
  [{ minimumOrder: kilograms(0) }, "minimumOrderKg", "out-of-range"],
  [{ minimumOrder: kilograms(500) }, "tiers[0].fromKg", "above-minimum"],
  [{ tiers: [] }, "tiers[0].pricePerKg", "missing"],
  [{ tiers: [{ from: kilograms(0), price: priceE4(0n) }] }, "tiers[0].pricePerKg", "missing"],
  [{ availableFrom: null }, "availableFrom", "missing"],
  [
    { availableFrom: plainDate("2026-10-01"), availableTo: plainDate("2026-11-22") },
    "availableTo",
    "already-over",
  ],
])("an offer %o is held up at %s: %s", (change, field, code) => {
  expect(draftIssues(content, { ...offer, ...change }, today)).toContainEqual({ field, code });
});

test("a harvest window may be left out, but one that is given must be whole", () => {
  const juice = { ...content, harvestFrom: null, harvestTo: null };
  expect(draftIssues(juice, offer, today)).toEqual([]);
  expect(draftIssues({ ...juice, harvestTo: today }, offer, today)).toEqual([
    { field: "harvestFrom", code: "missing" },
  ]);
});

test("a draft with nothing but goods, quantity, price, place and time can be submitted, and advice says what is thin", () => {
  const bare: RevisionContent = {
    ...content,
    description: "",
    variety: "",
    grade: "",
    region: "",
    harvestFrom: null,
    harvestTo: null,
    packaging: "",
    storage: "",
    leadTimeDays: null,
    photos: 0,
  };
  expect(draftIssues(bare, offer, today)).toEqual([]);
  expect(draftAdvice(bare, true)).toEqual(["photos", "description", "region", "harvestFrom", "certificates"]);
  expect(draftAdvice(bare, false)).not.toContain("harvestFrom");
  expect(draftAdvice(content, true)).toEqual(["certificates"]);
});

test("a certificate holds until its day", () => {
  const certificate = {
    kind: "globalgap",
    number: "x".repeat(121),
    issuer: "",
    issuedOn: null,
    validUntil: today,
  } as const;
  expect(draftIssues({ ...content, certificates: [certificate] }, offer, today)).toEqual([
    { field: "certificates[0].number", code: "too-long" },
  ]);
  expect(isCurrent(certificate, today)).toBe(true);
  expect(isCurrent(certificate, plainDate("2026-11-24"))).toBe(false);
});
