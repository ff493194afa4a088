import { describe, expect, test } from "vitest";
import { incoterms } from "../incoterms.ts";
import { ok } from "../result.ts";
import type { GoodsFacts } from "./pack.ts";
import { needsLabReport, packOf, packOfAll } from "./pack.ts";
import {
  decidePaper,
  holdingShut,
  isSettled,
  paperCommandBy,
  paperCommands,
  paperMoves,
  paperStates,
} from "./states.ts";

const pomegranate: GoodsFacts = {
  phytosanitary: "high",
  veterinary: false,
  declarationOfConformity: true,
  alcohol: false,
  cites: false,
  perishable: true,
  needsLabReport: false,
};
const juice = { ...pomegranate, phytosanitary: "none", perishable: false };
const gated = (gate: string, ...pack: Parameters<typeof packOf>) =>
  packOf(...pack)
    .filter((paper) => paper.gate === gate)
    .map((paper) => paper.kind);
const ownerOf = (kind: string, ...pack: Parameters<typeof packOf>) =>
  packOf(...pack).find((paper) => paper.kind === kind)?.owner;

describe("the pack", () => {
  test("of fresh fruit: what gates loading, the border, release and acceptance", () => {
    expect(gated("loading", pomegranate, "FCA", false)).toEqual([
      "contract",
      "commercial_invoice",
      "packing_list",
      "cmr",
      "internal_quarantine",
    ]);
    expect(gated("border", pomegranate, "FCA", false)).toEqual([
      "export_declaration",
      "phytosanitary",
      "transit_declaration",
    ]);
    expect(gated("release", pomegranate, "FCA", false)).toContain("declaration_of_conformity");
    expect(gated("acceptance", pomegranate, "FCA", false)).toEqual(["temperature_log", "acceptance_act"]);
  });
  test("ST-1 gates loading only where the preference was agreed", () => {
    expect(gated("loading", pomegranate, "FCA", true)).toContain("st1");
    expect(packOf(pomegranate, "FCA", false).map((paper) => paper.kind)).not.toContain("st1");
  });
  test("juice needs no plant papers; an unknown risk does", () => {
    expect(gated("border", juice, "FCA", false)).not.toContain("phytosanitary");
    expect(gated("border", { ...juice, phytosanitary: "unknown" }, "FCA", false)).toContain("phytosanitary");
  });
  test("animal goods, alcohol, caviar and nuts bring their own", () => {
    const honey = { ...juice, veterinary: true };
    expect(gated("loading", honey, "FCA", false)).toContain("establishment_number");
    expect(gated("border", honey, "FCA", false)).toContain("veterinary");
    expect(ownerOf("alcohol_right", { ...juice, alcohol: true }, "FCA", false)).toBe("buyer");
    expect(gated("border", { ...juice, cites: true }, "FCA", false)).toContain("cites");
    expect(gated("release", { ...juice, needsLabReport: needsLabReport("nuts") }, "FCA", false)).toContain(
      "lab_report",
    );
    expect(needsLabReport("fruit")).toBe(false);
  });
  test("the Incoterms rule says who owes what", () => {
    expect(ownerOf("export_declaration", pomegranate, "EXW", true)).toBe("buyer");
    expect(ownerOf("st1", pomegranate, "FCA", true)).toBe("producer");
    expect(ownerOf("import_declaration", pomegranate, "DAP", true)).toBe("buyer");
    expect(ownerOf("import_declaration", pomegranate, "DDP", true)).toBe("producer");
    for (const incoterm of incoterms) {
      expect(gated("loading", pomegranate, incoterm, false).includes("insurance_policy")).toBe(
        incoterm === "CIP",
      );
    }
  });
  test("of several goods has every paper once", () => {
    const kinds = packOfAll([juice, pomegranate, pomegranate], "FCA", true, "samur").map(
      (paper) => paper.kind,
    );
    expect(new Set(kinds).size).toBe(kinds.length);
    expect([...kinds].sort()).toEqual(
      packOf(pomegranate, "FCA", true)
        .map((paper) => paper.kind)
        .sort(),
    );
  });
  test("certificates of plants and the CMR note go with the truck", () => {
    const levels = Object.fromEntries(
      packOf(pomegranate, "FCA", true).map((paper) => [paper.kind, paper.level]),
    );
    expect(levels).toMatchObject({
      contract: "order",
      commercial_invoice: "shipment",
      cmr: "truck",
      phytosanitary: "truck",
      st1: "shipment",
    });
  });
});

const facts = { reason: "unreadable", ownCompany: false };

describe("a paper", () => {
  test("every state × command × actor is decided", () => {
    for (const state of paperStates) {
      for (const command of paperCommands) {
        for (const actor of ["owner", "staff", "system"] as const) {
          const moves: Partial<Record<string, string>> = paperMoves[state];
          const by: readonly string[] = paperCommandBy[command];
          const decision = decidePaper(state, command, actor, facts);
          const next = moves[command];
          if (next !== undefined && by.includes(actor)) expect(decision).toEqual(ok(next));
          else expect(decision.ok).toBe(false);
        }
      }
    }
  });
  test("is rejected and waived with a reason only, and never by one's own side", () => {
    expect(decidePaper("uploaded", "reject", "staff", { ...facts, reason: "" })).toMatchObject({
      refusal: { code: "reason-needed" },
    });
    expect(decidePaper("required", "waive", "staff", { ...facts, reason: null })).toMatchObject({
      refusal: { code: "reason-needed" },
    });
    expect(decidePaper("uploaded", "accept", "staff", { ...facts, ownCompany: true })).toMatchObject({
      refusal: { code: "own-company" },
    });
    expect(decidePaper("accepted", "upload", "owner", facts)).toMatchObject({
      refusal: { code: "paper-moved-on" },
    });
    expect(decidePaper("uploaded", "accept", "owner", facts)).toMatchObject({
      refusal: { code: "paper-not-yours" },
    });
  });
  test("holds its gate shut until it is accepted or waived", () => {
    expect(paperStates.filter(isSettled)).toEqual(["accepted", "waived", "superseded"]);
    const papers = paperStates.map((state) => ({ gate: "loading", state }));
    expect(holdingShut([...papers, { gate: "border", state: "required" as const }], "loading")).toEqual([
      { gate: "loading", state: "required" },
      { gate: "loading", state: "uploaded" },
      { gate: "loading", state: "rejected" },
    ]);
  });
});
