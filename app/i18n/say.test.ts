import { expect, test } from "vitest";
import { formatter } from "./format.ts";
import { translator } from "./messages.ts";
import { programMessage, refusalMessage } from "./say.ts";

test("a refusal shows the day that is meant in the reader's words, and what is no day as it was written", () => {
  const say = (what: string) =>
    refusalMessage(
      { code: "statement-date", line: 5, what } as { code: string },
      translator("en"),
      formatter("en"),
    );
  expect(say("2026-13-27")).toContain("“2026-13-27”");
  expect(say("2026-11-27")).toMatch(/27\sNovember\s2026/);
});

test("a program is told what it can do, never what stands on a page", () => {
  const t = translator("en");
  for (const code of ["moved-on", "order-moved-on", "listing-moved-on", "draft-changed"]) {
    const said = programMessage({ code }, t, formatter("en"));
    expect(said, code).not.toMatch(/\bpage\b|below|above/);
    expect(said, code).not.toBe(refusalMessage({ code }, t, formatter("en")));
  }
  expect(programMessage({ code: "not-found" }, t, formatter("en"))).toBe(
    refusalMessage({ code: "not-found" }, t, formatter("en")),
  );
});
