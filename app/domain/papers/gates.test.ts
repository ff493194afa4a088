import { describe, expect, test } from "vitest";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import type { Incoterm } from "../incoterms.ts";
import { incoterms } from "../incoterms.ts";
import { plainDate } from "../plain-date.ts";
import type { Route } from "../shipments/route.ts";
import { routes } from "../shipments/route.ts";
import { paperDueOn } from "./due.ts";
import type { PackPaper } from "./pack.ts";
import { gates, needsLabReport, packOf, paperKinds } from "./pack.ts";
import { paperRules } from "./rules.ts";

/**
 * Every kind of goods of the reference data × every Incoterms rule × the preference agreed or not × the road, against what the trade
 * expects of them, written from the goods' side and not from the rules.
 */
type Case = {
  readonly slug: string;
  readonly incoterm: Incoterm;
  readonly preference: boolean;
  readonly route: Route;
  readonly pack: readonly PackPaper[];
};

const cases: Case[] = commodities.flatMap((one) =>
  incoterms.flatMap((incoterm) =>
    [true, false].flatMap((preference) =>
      routes.map((route) => ({
        slug: one.slug,
        incoterm,
        preference,
        route,
        pack: packOf(
          {
            phytosanitary: one.phytosanitary,
            veterinary: one.veterinary,
            declarationOfConformity: one.declarationOfConformity,
            alcohol: one.stateAlcoholRight,
            cites: one.cites,
            perishable: one.perishable,
            needsLabReport: needsLabReport(one.category),
          },
          incoterm,
          preference,
          route,
        ),
      })),
    ),
  ),
);

const at = (pack: Case["pack"], gate: string | null) =>
  pack.filter((paper) => paper.gate === gate).map(({ kind }) => kind);
const ownerOf = (pack: Case["pack"], kind: string) => pack.find((paper) => paper.kind === kind)?.owner;
const named = ({ slug, incoterm, preference, route }: Case) =>
  `${slug} ${incoterm} ${preference ? "ST-1" : "MFN"} ${route}`;
/** The cases for which it does not hold, by name; none, if the trade is right. */
const except = (holds: (one: Case) => boolean) => cases.filter((one) => !holds(one)).map(named);
const among =
  (...slugs: string[]) =>
  ({ slug }: Case) =>
    slugs.includes(slug);
const has = ({ pack }: Case, gate: string | null, kind: string) =>
  (at(pack, gate) as string[]).includes(kind);

/** Goods as people know them, not as the reference data flag them. */
const fresh = among(
  "pomegranate",
  "persimmon",
  "apple",
  "peach",
  "nectarine",
  "table-grape",
  "tomato",
  "cucumber",
  "sweet-pepper",
  "eggplant",
  "potato-early",
  "onion",
  "lemon",
  "strawberry",
  "watermelon",
);
const ofAnimals = among("honey", "cheese-brined", "butter", "lamb", "poultry", "carp-fresh", "caviar");
const bottled = among("wine-still", "wine-spark", "brandy");
const pressed = among("pom-juice", "grape-juice", "narsharab", "jam", "compote", "water");

test("there is a case for every kind of goods, rule, preference and road", () => {
  expect(cases).toHaveLength(commodities.length * 6 * 2 * 2);
  expect(commodities.length).toBeGreaterThanOrEqual(79);
});

describe("loading waits", () => {
  test("for contract, invoice, packing list and CMR note, whatever the goods and the rule", () => {
    for (const kind of ["contract", "commercial_invoice", "packing_list", "cmr"]) {
      expect(except((one) => has(one, "loading", kind))).toEqual([]);
    }
  });
  test("for the internal quarantine certificate where the goods are fresh plants, and never for what was pressed", () => {
    expect(except((one) => !fresh(one) || has(one, "loading", "internal_quarantine"))).toEqual([]);
    expect(except((one) => !pressed(one) || !has(one, "loading", "internal_quarantine"))).toEqual([]);
  });
  test("for ST-1 where the preference was agreed, and there is no ST-1 elsewhere", () => {
    expect(except((one) => has(one, "loading", "st1") === one.preference)).toEqual([]);
    expect(except((one) => one.preference || ownerOf(one.pack, "st1") === undefined)).toEqual([]);
  });
  test("for insurance under CIP and under no other rule", () => {
    expect(except((one) => has(one, "loading", "insurance_policy") === (one.incoterm === "CIP"))).toEqual([]);
  });
  test("for the right to import alcohol, which the buyer proves, and for the establishment's number of animal goods", () => {
    expect(except((one) => !bottled(one) || ownerOf(one.pack, "alcohol_right") === "buyer")).toEqual([]);
    expect(except((one) => bottled(one) || ownerOf(one.pack, "alcohol_right") === undefined)).toEqual([]);
    expect(except((one) => !ofAnimals(one) || has(one, "loading", "establishment_number"))).toEqual([]);
  });
  test("never for what is only made at the border, in Belarus or on arrival", () => {
    const later = [
      "phytosanitary",
      "veterinary",
      "export_declaration",
      "import_declaration",
      "acceptance_act",
    ];
    expect(except((one) => later.every((kind) => !has(one, "loading", kind)))).toEqual([]);
  });
});

describe("the border waits", () => {
  test("for the final phytosanitary certificate of each truck wherever loading waited for the internal one", () => {
    expect(
      except((one) => has(one, "border", "phytosanitary") === has(one, "loading", "internal_quarantine")),
    ).toEqual([]);
    expect(
      except(({ pack }) => pack.every(({ kind, level }) => kind !== "phytosanitary" || level === "truck")),
    ).toEqual([]);
  });
  test("for the veterinary certificate of animal goods, and of caviar for CITES too", () => {
    expect(except((one) => !ofAnimals(one) || has(one, "border", "veterinary"))).toEqual([]);
    expect(except((one) => !(fresh(one) || bottled(one)) || !has(one, "border", "veterinary"))).toEqual([]);
    expect(except((one) => has(one, "border", "cites") === (one.slug === "caviar"))).toEqual([]);
  });
  test("for the export declaration of everything", () => {
    expect(except((one) => has(one, "border", "export_declaration"))).toEqual([]);
  });
  test("for the carrier's transit papers of the road: a declaration through Dagestan, a carnet over Georgia", () => {
    const right = ({ pack, route }: Case) =>
      (ownerOf(pack, "transit_declaration") === "carrier") === (route === "samur") &&
      (ownerOf(pack, "tir_carnet") === "carrier") === (route === "lars");
    expect(except(right)).toEqual([]);
  });
});

describe("release and acceptance wait", () => {
  test("for the declaration of conformity of what people eat fresh or from a jar", () => {
    expect(
      except((one) => !(fresh(one) || pressed(one)) || has(one, "release", "declaration_of_conformity")),
    ).toEqual([]);
  });
  test("for a laboratory's word on nuts and dried fruit, and on nothing else", () => {
    const nuts = commodities.filter(({ category }) => category === "nuts" || category === "dried-fruit");
    const risky = among(...nuts.map(({ slug }) => slug));
    expect(nuts.length).toBeGreaterThan(5);
    expect(except((one) => has(one, "release", "lab_report") === risky(one))).toEqual([]);
  });
  test("for the import declaration, and for the buyer's acceptance", () => {
    expect(except((one) => has(one, "release", "import_declaration"))).toEqual([]);
    expect(except(({ pack }) => ownerOf(pack, "acceptance_act") === "buyer")).toEqual([]);
  });
  test("for the temperature of the way where the goods are fresh", () => {
    const keepsCool = among("peach", "strawberry", "sweet-cherry", "tomato", "cucumber", "lamb");
    expect(except((one) => !keepsCool(one) || has(one, "acceptance", "temperature_log"))).toEqual([]);
    expect(
      except(
        (one) => !among("cotton", "tea-black", "water")(one) || !has(one, "acceptance", "temperature_log"),
      ),
    ).toEqual([]);
  });
});

describe("who owes what", () => {
  const exportPapers = ["export_declaration", "st1", "internal_quarantine", "phytosanitary", "veterinary"];
  const importPapers = ["import_declaration", "declaration_of_conformity"];
  test("under EXW the buyer takes the goods out; under every other rule the seller does", () => {
    const right = ({ pack, incoterm }: Case) =>
      pack.every(
        ({ kind, owner }) =>
          !exportPapers.includes(kind) || owner === (incoterm === "EXW" ? "buyer" : "producer"),
      );
    expect(except(right)).toEqual([]);
  });
  test("under DDP the seller brings the goods in; under every other rule the buyer does", () => {
    const right = ({ pack, incoterm }: Case) =>
      pack.every(
        ({ kind, owner }) =>
          !importPapers.includes(kind) || owner === (incoterm === "DDP" ? "producer" : "buyer"),
      );
    expect(except(right)).toEqual([]);
  });
  test("staff owe nothing, and no paper is owed twice", () => {
    expect(except(({ pack }) => pack.every(({ owner }) => owner !== "staff"))).toEqual([]);
    expect(except(({ pack }) => new Set(pack.map(({ kind }) => kind)).size === pack.length)).toEqual([]);
  });
});

describe("the rules", () => {
  test("name every kind of paper once, each with its source and the day it was read", () => {
    expect(paperRules.map(({ kind }) => kind).sort()).toEqual([...paperKinds].sort());
    for (const { kind, source, asOf } of paperRules) {
      expect([kind, source.length > 20]).toEqual([kind, true]);
      expect(plainDate(asOf) <= plainDate("2026-11-30")).toBe(true);
    }
  });
  test("want a paper before what it unlocks: loading by the loading, the border after it, the rest by the delivery", () => {
    const dates = { deliverFrom: plainDate("2026-12-07"), loadedOn: plainDate("2026-11-30") };
    for (const { kind, gate } of paperRules) {
      const due = paperDueOn(kind, dates) ?? "";
      if (gate === "loading") expect([kind, due <= "2026-11-30"]).toEqual([kind, true]);
      if (gate === "border") expect([kind, due > "2026-11-30" && due < "2026-12-07"]).toEqual([kind, true]);
      if (gate === "release") expect([kind, due < "2026-12-07"]).toEqual([kind, true]);
      if (gate === "acceptance") expect([kind, due >= "2026-12-07"]).toEqual([kind, true]);
    }
    expect(gates).toHaveLength(4);
  });
  test("plan the loading a week before the first day of delivery while nothing has left", () => {
    const planned = { deliverFrom: plainDate("2026-12-07"), loadedOn: null };
    expect(paperDueOn("st1", planned)).toBe("2026-11-29");
    expect(paperDueOn("import_declaration", planned)).toBe("2026-12-06");
    expect(paperDueOn("nothing", planned)).toBeNull();
  });
});
