import { expect, test } from "vitest";
import { formatter } from "./format.ts";
import { translator } from "./messages.ts";
import { refusalMessage } from "./say.ts";

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
