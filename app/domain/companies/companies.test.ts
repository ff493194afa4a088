import { describe, expect, test } from "vitest";
import { companyStates } from "../actor.ts";
import { ok } from "../result.ts";
import type { CompanyProfile } from "./profile.ts";
import { missingInProfile } from "./profile.ts";
import type { CompanyFacts } from "./states.ts";
import { companyCommands, companyMoves, decideCompany, mayTrade } from "./states.ts";

const facts: CompanyFacts = { emailConfirmed: true, missing: [], ownCompany: false, reason: "seen" };

describe("the company's table", () => {
  test("every state can be reached from draft and left again", () => {
    const reached = new Set<string>(["draft"]);
    for (let round = 0; round < companyStates.length; round += 1) {
      for (const state of companyStates) {
        if (!reached.has(state)) continue;
        for (const move of Object.values(companyMoves[state])) reached.add(move.to);
      }
    }
    expect([...reached].sort()).toEqual([...companyStates].sort());
    for (const state of companyStates) expect(Object.keys(companyMoves[state])).not.toHaveLength(0);
  });
  test("every state × command × actor is decided, and only the table moves", () => {
    for (const state of companyStates) {
      for (const command of companyCommands) {
        for (const actor of ["owner", "staff"] as const) {
          const moves: Partial<Record<string, { to: string; by: string }>> = companyMoves[state];
          const move = moves[command];
          const decision = decideCompany(state, command, actor, facts);
          if (move?.by === actor) expect(decision).toEqual(ok(move.to));
          else expect(decision.ok).toBe(false);
        }
      }
    }
  });
});

test("a company is submitted once its owner's address is confirmed and nothing is missing", () => {
  expect(decideCompany("draft", "submit", "owner", { ...facts, emailConfirmed: false })).toMatchObject({
    refusal: { code: "email-not-confirmed" },
  });
  expect(decideCompany("draft", "submit", "owner", { ...facts, missing: ["iban"] })).toMatchObject({
    refusal: { code: "company-incomplete", missing: ["iban"] },
  });
});

test("staff decide nothing of their own, and say why when they turn down", () => {
  expect(decideCompany("submitted", "verify", "staff", { ...facts, ownCompany: true })).toMatchObject({
    refusal: { code: "own-company" },
  });
  expect(decideCompany("submitted", "reject", "staff", { ...facts, reason: " " })).toMatchObject({
    refusal: { code: "reason-missing" },
  });
  expect(decideCompany("submitted", "verify", "owner", facts)).toMatchObject({
    refusal: { code: "company-not-yours-to-decide" },
  });
  expect(decideCompany("verified", "verify", "staff", facts)).toMatchObject({
    refusal: { code: "company-moved-on", state: "verified" },
  });
});

test("only a verified company trades", () => {
  expect(companyStates.filter(mayTrade)).toEqual(["verified"]);
});

const profile: CompanyProfile = {
  kind: "buyer",
  legalName: "ООО «Свежий ряд»",
  country: "BY",
  taxNumber: "190542056",
  address: "г. Минск, ул. Сурганова, 1",
  iban: "BY23AKBB30120000059140000000",
  bic: "AKBBBY2X",
  bankName: "Банк",
  papers: 1,
};

test.each([
  [{}, []],
  [{ legalName: " " }, ["legalName"]],
  [{ country: "AZ" as const, taxNumber: "9900071001" }, ["country"]],
  [{ taxNumber: "190542057" }, ["taxNumber"]],
  [{ iban: "" }, ["iban"]],
  [{ bic: "NBRBBY2X" }, ["bic"]],
  [{ papers: 0, bankName: "" }, ["bankName", "papers"]],
])("what a profile lacks is named by field: %o", (change, missing) => {
  expect(missingInProfile({ ...profile, ...change })).toEqual(missing);
});
