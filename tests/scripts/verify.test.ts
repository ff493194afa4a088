import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Count } from "../../scripts/verify/count-tests.ts";
import { countPlaywright, countVitest, inWords, settle, sum } from "../../scripts/verify/count-tests.ts";
import { runProgram } from "../../scripts/verify/run-program.ts";
import { runSteps } from "../../scripts/verify/schedule.ts";

const folder = mkdtempSync(join(tmpdir(), "trade-house-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const logFile = join(folder, "step.log");
const shell = (script: string, limitMinutes = 1) =>
  runProgram({ command: ["/bin/sh", "-c", script], limitMinutes, logFile });

describe("a program of a step", () => {
  test("is heard, and its status known", async () => {
    const ended = await shell("echo out; echo err >&2; exit 3");
    expect(ended).toMatchObject({ code: 3, timedOut: false, leftBehind: [] });
    expect(ended.output.split("\n").sort()).toEqual(["", "err", "out"]);
    expect(readFileSync(logFile, "utf8")).toContain("out");
  });

  test("that does not exist has failed", async () => {
    const ended = await runProgram({ command: ["/nowhere/to-be-found"], limitMinutes: 1, logFile });
    expect(ended.code).not.toBe(0);
    expect(ended.output).toContain("to-be-found");
  });

  test("that hangs is ended at its limit, with its children", async () => {
    const ended = await shell("sleep 60 & sleep 60", 0.01);
    expect(ended.timedOut).toBe(true);
    expect(ended.code).not.toBe(0);
    expect(ended.output).toContain("Still running");
  });

  test("that leaves a process behind is found out, and the process ended", async () => {
    const ended = await shell("setsid sleep 61 & sleep 0.6");
    expect(ended.leftBehind).toEqual([expect.stringMatching(/^sleep \(\d+\)$/)]);
    const pid = Number(/\d+/.exec(ended.leftBehind[0] ?? "")?.[0]);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe("the count", () => {
  const write = (name: string, content: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const good: Count = { passed: 3, failed: 0, skipped: 1 };

  test("takes each test, and a file that could not be loaded as one failure", async () => {
    const file = write("vitest.json", {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "passed", assertionResults: [{ status: "passed" }] },
      ],
    });
    expect(await countVitest(file)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test("takes a browser test that passed at the second try as failed", async () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    expect(await countPlaywright(write("browser.json", { stats, errors: [{}] }))).toEqual({
      passed: 4,
      failed: 3,
      skipped: 0,
    });
  });

  test("does not take silence for success", () => {
    expect(settle(true, good)).toEqual(good);
    expect(settle(true, null).failed).toBe(1);
    expect(settle(true, { passed: 0, failed: 0, skipped: 9 }).failed).toBe(1);
    expect(settle(false, good).failed).toBe(1);
    expect(settle(false, { ...good, failed: 2 }).failed).toBe(2);
  });

  test("is said in the words other programs wait for", () => {
    expect(inWords(sum([good, { passed: 1, failed: 2, skipped: 0 }]))).toBe("4 passed, 2 failed, 1 skipped");
    expect(inWords(sum([]))).toBe("0 passed, 0 failed");
  });
});

describe("the schedule", () => {
  /** Steps that note when they begin and end, and end one turn later. */
  function noted() {
    const story: string[] = [];
    const step = (name: string, more: { after?: string[]; alone?: boolean } = {}) => ({
      name,
      ...more,
      run: async () => {
        story.push(`+${name}`);
        await new Promise(setImmediate);
        story.push(`-${name}`);
        return name;
      },
    });
    return { story, step };
  }

  test("runs side by side what may, and what waits after what it waits for", async () => {
    const { story, step } = noted();
    const ended = await runSteps([step("a"), step("b", { after: ["a"] }), step("c")], 2);
    expect(story.slice(0, 3)).toEqual(["+a", "+c", "-a"]);
    expect(story.indexOf("+b")).toBeGreaterThan(story.indexOf("-a"));
    expect([...ended.keys()].sort()).toEqual(["a", "b", "c"]);
  });

  test("leaves the machine to a step that wants it alone", async () => {
    const { story, step } = noted();
    await runSteps([step("a", { alone: true }), step("b"), step("c")], 2);
    expect(story.slice(0, 2)).toEqual(["+a", "-a"]);
  });

  test("does not wait for ever", async () => {
    const { step } = noted();
    await expect(runSteps([step("a", { after: ["b"] }), step("b", { after: ["a"] })], 2)).rejects.toThrow(
      "each other",
    );
  });
});
