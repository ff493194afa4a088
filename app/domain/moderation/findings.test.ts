import { describe, expect, test } from "vitest";
import type { Certificate } from "../listings/certificates.ts";
import { priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { kilograms, tonnes } from "../quantity.ts";
import { expectedFor } from "./certificate-findings.ts";
import type { DuplicateEvidence } from "./finding.ts";
import type { FindingInput } from "./findings.ts";
import { findingsOf } from "./findings.ts";
import type { AskedTier, Sample } from "./price-outlier.ts";
import { medianOf } from "./price-outlier.ts";
import { keepingDays } from "./season-findings.ts";
import { keyOf, storeFindings } from "./stored-findings.ts";

const today = plainDate("2026-11-23");
const windowEnd = plainDate("2027-01-31");
const samples: Sample[] = [28_000n, 29_000n, 30_000n, 30_500n, 31_000n, 33_000n].map((price, at) => ({
  price: priceE4(price),
  of: at < 4 ? "listing" : "order",
}));

function aTier(price: bigint, change: Partial<AskedTier> = {}): AskedTier {
  const byn = priceE4(price);
  return { from: kilograms(1000), asked: byn, currency: "BYN", price: byn, samples, ...change };
}

const plain: FindingInput = {
  texts: [
    { field: "title", text: "Göyçay narı" },
    { field: "description", text: "Şirin nar, kalibr 80 mm" },
  ],
  tiers: [aTier(30_000n)],
  referencePrice: null,
  alike: [],
  certificates: { texts: [], certificates: [], expected: [], shared: new Map(), windowEnd, today },
  season: {
    harvestMonths: [10, 11],
    region: null,
    storage: "5–7 °C, 90–95 %, 2–3 mo",
    perishable: true,
    harvestFrom: plainDate("2026-10-01"),
    harvestTo: plainDate("2026-11-20"),
    windowEnd,
  },
  quantity: {
    quantity: tonnes(40),
    land: null,
    sold: { quantity: tonnes(0), orders: 0 },
    market: { medianQuantity: tonnes(40), listings: 9 },
    window: { from: plainDate("2026-11-01"), to: windowEnd },
  },
  establishment: null,
  alcohol: null,
};

const gap: Certificate = {
  kind: "globalgap",
  number: "4049",
  issuer: "GG",
  issuedOn: null,
  validUntil: null,
};
const papers = (change: Partial<FindingInput["certificates"]>) => ({
  certificates: { ...plain.certificates, ...change },
});
const season = (change: Partial<FindingInput["season"]>) => ({ season: { ...plain.season, ...change } });
const much = (change: Partial<FindingInput["quantity"]>) => ({ quantity: { ...plain.quantity, ...change } });

test("an ordinary listing has no finding", () => {
  expect(findingsOf(plain)).toEqual([]);
});

describe("a price", () => {
  const of = (price: bigint, change: Partial<AskedTier> = {}, input: Partial<FindingInput> = {}) =>
    findingsOf({ ...plain, tiers: [aTier(price, change)], ...input });

  test.each([
    [15_000n, "low", 50],
    [48_000n, "high", 159],
  ])("of %s stands out, %s, with the median, how many and the ratio", (price, direction, ratioPct) => {
    expect(of(price)).toMatchObject([
      {
        kind: "price-outlier",
        field: "tiers[0].pricePerKg",
        evidence: { direction, basis: "market", median: 30_250n, listings: 4, orders: 2, ratioPct },
      },
    ]);
  });
  test("within a quarter of the median never stands out, however close the others stand together", () => {
    const close = Array.from({ length: 9 }, (): Sample => ({ price: priceE4(30_000n), of: "listing" }));
    expect(of(37_000n, { samples: close })).toEqual([]);
    expect(of(38_000n, { samples: close })).toHaveLength(1);
  });
  test("is not strange where prices are spread widely", () => {
    const wide = [10_000n, 18_000n, 30_000n, 45_000n, 60_000n].map(
      (price): Sample => ({ price: priceE4(price), of: "listing" }),
    );
    expect(of(62_000n, { samples: wide })).toEqual([]);
  });
  test("one mad listing does not move the median", () => {
    const mad = [...samples, { price: priceE4(9_000_000n), of: "listing" } as const];
    expect(of(31_000n, { samples: mad })).toEqual([]);
    expect(of(15_000n, { samples: mad })).toHaveLength(1);
  });
  test("is held against the reference where the market shows fewer than five", () => {
    const referencePrice = { price: priceE4(30_000n), source: "turan.az", period: "2024" };
    const few = { samples: samples.slice(0, 4) };
    expect(of(16_000n, few, { referencePrice })).toEqual([]);
    expect(of(14_000n, few, { referencePrice })).toMatchObject([
      { evidence: { basis: "reference", source: "turan.az", period: "2024", ratioPct: 47, listings: 0 } },
    ]);
    expect(of(14_000n, few)).toEqual([]);
  });
  test("is judged tier by tier", () => {
    const tiers = [aTier(30_000n), aTier(10_000n, { from: tonnes(20) })];
    expect(findingsOf({ ...plain, tiers })).toMatchObject([{ field: "tiers[1].pricePerKg" }]);
  });
  test("the middle of an even number lies half way", () => {
    expect(medianOf([4n, 1n, 2n, 9n])).toBe(3n);
    expect(medianOf([5n, 1n, 9n])).toBe(5n);
  });
});

describe("findings explain themselves", () => {
  const alike: DuplicateEvidence = {
    what: "file",
    listing: "nar-2",
    title: "Nar",
    company: "Farm",
    own: "no",
    alikePct: 100,
    picture: "p1",
    otherPicture: "p2",
  };
  test.each<[string, Partial<FindingInput>, object]>([
    [
      "contact details, with the field, the words and what stands around them",
      { texts: [{ field: "description", text: "Yazın: WhatsApp, cavab verəcəyik" }] },
      {
        kind: "contact-details",
        field: "description",
        evidence: {
          contact: "messenger",
          before: "Yazın: ",
          quote: "WhatsApp",
          after: ", cavab verəcəyik",
          from: 7,
          to: 15,
        },
      },
    ],
    [
      "a photo seen elsewhere",
      { alike: [alike] },
      { kind: "near-duplicate", field: "photos", evidence: alike },
    ],
    [
      "a certificate that only the text claims",
      papers({ texts: ["Экологически чистый, сертификат GlobalG.A.P."] }),
      { kind: "missing-certificate", field: "certificates" },
    ],
    [
      "a certificate the goods call for",
      papers({ expected: expectedFor("preserves") }),
      { evidence: expect.objectContaining({ certificate: "haccp", why: "expected-for-commodity" }) },
    ],
    [
      "a certificate that ran out",
      papers({ certificates: [{ ...gap, validUntil: plainDate("2026-11-22") }] }),
      {
        field: "certificates[0]",
        evidence: expect.objectContaining({ why: "expired", until: "2026-11-22" }),
      },
    ],
    [
      "a certificate that runs out while the goods are offered",
      papers({ certificates: [{ ...gap, validUntil: plainDate("2026-12-31") }] }),
      { evidence: expect.objectContaining({ why: "expires-in-window", until: "2026-12-31", windowEnd }) },
    ],
    [
      "a number another company shows",
      papers({ certificates: [gap], shared: new Map([[0, { company: "Other", listing: "alma" }]]) }),
      { evidence: expect.objectContaining({ why: "number-of-another", company: "Other", listing: "alma" }) },
    ],
    [
      "a harvest outside the season",
      season({ harvestFrom: plainDate("2026-03-01"), harvestTo: plainDate("2026-04-10") }),
      { kind: "out-of-season", evidence: { why: "harvest", months: [3, 4], season: [10, 11], region: "" } },
    ],
    [
      "goods offered longer than they keep",
      season({ windowEnd: plainDate("2027-05-31") }),
      { kind: "out-of-season", field: "availableTo" },
    ],
    [
      "more than the declared land gives",
      much({ quantity: tonnes(400), land: { squareMetres: 100_000n, kgPerHectare: 35_000, source: "s" } }),
      { evidence: expect.objectContaining({ why: "area", limit: tonnes(350), base: 100_000n }) },
    ],
    [
      "ten times what the company ever sold",
      much({ quantity: tonnes(301), sold: { quantity: tonnes(30), orders: 3 } }),
      { evidence: expect.objectContaining({ why: "history", limit: tonnes(300) }) },
    ],
    [
      "far more than others offer",
      much({ quantity: tonnes(801) }),
      { evidence: expect.objectContaining({ why: "market", limit: tonnes(800) }) },
    ],
    [
      "more trucks than can be loaded",
      much({
        quantity: tonnes(700),
        window: { from: plainDate("2026-12-01"), to: plainDate("2026-12-05") },
      }),
      { evidence: expect.objectContaining({ why: "trucks", limit: tonnes(600), base: 5n, times: 35 }) },
    ],
    [
      "more than any farm grows",
      much({ quantity: tonnes(6_000), market: { medianQuantity: null, listings: 0 } }),
      { evidence: expect.objectContaining({ why: "any-farm", limit: tonnes(5_000) }) },
    ],
    [
      "animal goods without the establishment's number",
      { establishment: { why: "no-number", commodity: "honey", number: "" } },
      { kind: "establishment-missing", field: "establishmentNumber" },
    ],
    ["alcohol", { alcohol: "brandy" }, { kind: "alcohol", evidence: { commodity: "brandy" } }],
  ])("%s", (_, change, finding) => {
    expect(findingsOf({ ...plain, ...change })).toContainEqual(expect.objectContaining(finding));
  });

  test.each<[string, Partial<FindingInput>]>([
    [
      "organic manure is no claim",
      papers({ texts: ["Üzvi gübrə ilə yetişdirilib", "на органических удобрениях"] }),
    ],
    ["a claim with its paper", papers({ texts: ["GlobalG.A.P."], certificates: [gap] })],
    [
      "ISO 22000 where HACCP or ISO is expected",
      papers({ expected: expectedFor("oils"), certificates: [{ ...gap, kind: "iso_22000" }] }),
    ],
    [
      "an old certificate beside the one that renewed it",
      papers({
        certificates: [
          { ...gap, validUntil: plainDate("2026-01-01") },
          { ...gap, validUntil: plainDate("2027-12-31") },
        ],
      }),
    ],
    [
      "a harvest in the region's own months",
      season({ harvestMonths: [12], region: { slug: "goychay", harvestMonths: [10, 11] } }),
    ],
    ["goods made all the year", season({ harvestMonths: [] })],
    [
      "stored goods sold in spring",
      season({ storage: "0 °C, 65–70 %, 1–8 mo", windowEnd: plainDate("2027-05-31") }),
    ],
    ["dry goods", season({ perishable: false, windowEnd: plainDate("2027-10-01") })],
    ["two orders, which are no history", much({ sold: { quantity: tonnes(1), orders: 2 } })],
  ])("and leave alone %s", (_, change) => {
    expect(findingsOf({ ...plain, ...change })).toEqual([]);
  });

  test("how long goods keep is read from the vocabulary", () => {
    expect(["−1…0 °C, 14–18 d", "2–3 wk", "to 6 mo", "0–4 °C, 4–5 wk", "dry"].map(keepingDays)).toEqual([
      18,
      21,
      186,
      35,
      null,
    ]);
  });
});

describe("the key of a finding", () => {
  const keys = (change: Partial<FindingInput>) =>
    storeFindings(findingsOf({ ...plain, ...change })).map(keyOf);
  const text = (words: string) => ({ texts: [{ field: "description", text: words }] });

  test("stays when the words around it move, and when the median does a little", () => {
    expect(keys(text("Tel 050 123 45 67"))).toEqual(keys(text("Yeni mətn. Tel 050 123 45 67 axşam")));
    const moved = samples.map((one) => ({ ...one, price: priceE4(one.price + 200n) }));
    expect(keys({ tiers: [aTier(15_000n)] })).toEqual(keys({ tiers: [aTier(15_000n, { samples: moved })] }));
  });
  test("changes with the evidence", () => {
    expect(keys(text("Tel 050 123 45 67"))).not.toEqual(keys(text("Tel 050 123 45 68")));
    expect(keys({ tiers: [aTier(15_000n)] })).not.toEqual(keys({ tiers: [aTier(14_000n)] }));
  });
});
