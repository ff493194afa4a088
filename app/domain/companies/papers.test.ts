import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { lapsedCertificates, lapsedPapers, restsOnValidPapers } from "./papers.ts";

const today = plainDate("2026-11-23");
const paper = (
  kind: "registration_extract" | "charter" | "globalgap" | "bank_letter",
  until: string | null,
) => ({
  kind,
  validUntil: until === null ? null : plainDate(until),
});
const certificate = (kind: "globalgap" | "lab_report" | "organic", until: string | null) => ({
  kind,
  validUntil: until === null ? null : plainDate(until),
});

describe("papers that the verification rests on", () => {
  test.each([
    ["on its last day", "2026-11-23", []],
    ["the day after", "2026-11-22", ["registration_extract"]],
    ["without a last day", null, []],
  ] as const)("%s", (_, until, lapsed) => {
    expect(lapsedPapers([paper("registration_extract", until)], today)).toEqual(lapsed);
  });

  test("a newer one of the kind takes the place of the old", () => {
    const papers = [paper("registration_extract", "2026-11-01"), paper("registration_extract", "2027-11-01")];
    expect(lapsedPapers(papers, today)).toEqual([]);
  });

  test("nothing rests on a charter, and nothing on a kind that was never there", () => {
    expect(lapsedPapers([paper("charter", "2020-01-01")], today)).toEqual([]);
    expect(lapsedPapers([], today)).toEqual([]);
  });
});

describe("certificates that a listing shows", () => {
  test("one of the farm takes the goods with it, the day after its last", () => {
    expect(lapsedCertificates([certificate("globalgap", "2026-11-23")], [], today)).toEqual([]);
    expect(lapsedCertificates([certificate("globalgap", "2026-11-22")], [], today)).toEqual(["globalgap"]);
  });

  test("a test report grows old without taking anything away", () => {
    expect(lapsedCertificates([certificate("lab_report", "2026-01-01")], [], today)).toEqual([]);
  });

  test("a newer one, of the listing or an accepted paper of the company, takes its place", () => {
    const old = certificate("globalgap", "2026-11-22");
    expect(lapsedCertificates([old, certificate("globalgap", "2027-11-22")], [], today)).toEqual([]);
    expect(lapsedCertificates([old], [paper("globalgap", "2027-11-22")], today)).toEqual([]);
    expect(lapsedCertificates([old], [paper("globalgap", "2026-11-22")], today)).toEqual(["globalgap"]);
    expect(restsOnValidPapers([old], [paper("bank_letter", null)], today)).toBe(false);
  });
});
