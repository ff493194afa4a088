import { expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { kilograms, tonnes } from "../quantity.ts";
import type { OfferTerms, RevisionContent } from "./draft.ts";
import type { DraftSurroundings } from "./draft-warnings.ts";
import { draftWarnings } from "./draft-warnings.ts";

const content: RevisionContent = {
  commodity: "pomegranate",
  title: "Nar",
  description: "",
  variety: "",
  grade: "",
  region: "",
  harvestFrom: plainDate("2026-10-01"),
  harvestTo: plainDate("2026-11-10"),
  packaging: "",
  storage: "",
  incoterm: "FCA",
  incotermPlace: "Göyçay",
  leadTimeDays: 3,
  certificates: [],
  photos: 0,
};
const offer: OfferTerms = {
  tiers: [],
  minimumOrder: kilograms(1000),
  quantity: tonnes(40),
  availableFrom: plainDate("2026-11-01"),
  availableTo: plainDate("2027-01-31"),
};
const around: DraftSurroundings = {
  shelfLifeDays: 93,
  specification: {},
  facts: { measures: [], codeChoices: [], litres: false },
  soldIn: null,
  currency: "USD",
};

test.each<
  [what: string, Partial<RevisionContent>, Partial<OfferTerms>, Partial<DraftSurroundings>, string[]]
>([
  ["nothing odd", {}, {}, {}, []],
  [
    "loading before the harvest",
    {},
    { availableFrom: plainDate("2026-09-30") },
    {},
    ["availableFrom before-harvest"],
  ],
  ["loading on the harvest's first day", {}, { availableFrom: plainDate("2026-10-01") }, {}, []],
  ["loading on the last day the goods keep", {}, { availableTo: plainDate("2027-02-11") }, {}, []],
  [
    "loading a day after the goods have kept",
    {},
    { availableTo: plainDate("2027-02-12") },
    {},
    ["availableTo past-shelf-life"],
  ],
  [
    "goods that nobody counts the days of",
    {},
    { availableTo: plainDate("2027-09-01") },
    { shelfLifeDays: null },
    [],
  ],
  ["FCA in Minsk", { incotermPlace: "Минск, склад 4" }, {}, {}, ["incotermPlace place-in-belarus"]],
  ["DAP in Baku", { incoterm: "DAP", incotermPlace: "Bakı" }, {}, {}, ["incotermPlace place-in-azerbaijan"]],
  ["DAP in Minsk", { incoterm: "DAP", incotermPlace: "Мінск" }, {}, {}, []],
  ["ex works", { incoterm: "EXW" }, {}, {}, ["incoterm exw-buyer-exports"]],
  ["delivered duty paid", { incoterm: "DDP", incotermPlace: "Minsk" }, {}, {}, ["incoterm ddp-seller-pays"]],
  ["a month until loading", { leadTimeDays: 30 }, {}, {}, ["leadTimeDays lead-time-long"]],
  ["another currency than that in force", {}, {}, { soldIn: "EUR" }, ["currency currency-reviewed"]],
  [
    "an open customs code",
    {},
    {},
    { facts: { measures: [], codeChoices: ["a", "b"], litres: false } },
    ["specification.customsCode code-open"],
  ],
  [
    "litres of unknown weight",
    {},
    {},
    { facts: { measures: [], codeChoices: [], litres: true } },
    ["specification.kgPerLitre density-open"],
  ],
])("a draft with %s", (_what, change, offered, surroundings, said) => {
  const found = draftWarnings(
    { ...content, ...change },
    { ...offer, ...offered },
    { ...around, ...surroundings },
  );
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(said);
});
