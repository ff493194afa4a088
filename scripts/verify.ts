/**
 * `npm run verify`: everything that must hold before a change may be kept. Each step reports for itself, a failed one
 * does not stop the others, and the last line counts all checks and tests together. What a step printed is kept under
 * .cache/verify. `npm run verify -- types unit` runs only those steps.
 */
import { mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { inWords, oneCheck, sum } from "./verify/count-tests.ts";
import { endPrograms } from "./verify/run-program.ts";
import type { Scheduled } from "./verify/schedule.ts";
import { runSteps } from "./verify/schedule.ts";
import type { Outcome, Step } from "./verify/steps.ts";
import { steps } from "./verify/steps.ts";

const LOGS = join(import.meta.dirname, "../.cache/verify");
const SHOWN_LINES = 150;
let interrupted = false;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. There are: ${steps.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name));

process.env.FORCE_COLOR = "0";
process.env.CI = "1";
await rm(LOGS, { recursive: true, force: true });
await mkdir(LOGS, { recursive: true });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interrupted = true;
    void endPrograms();
  });
}

const began = performance.now();
const outcomes = await runSteps(chosen.map(schedule), Math.min(2, availableParallelism()));
const total = sum([...outcomes.values()].map(({ count }) => count));
console.log(`\n${duration(began)} in all\n${inWords(total)}`);
process.exitCode = total.failed === 0 && !interrupted ? 0 : 1;

function schedule(step: Step): Scheduled<string, Outcome> {
  const isChosen = (name: string) => chosen.some((one) => one.name === name);
  const { name, alone = false } = step;
  const after = [...(step.after ?? []), ...(step.needs ?? [])].filter(isChosen);
  return { name, alone, after, run: (ended) => perform(step, ended) };
}

async function perform(step: Step, ended: ReadonlyMap<string, Outcome>): Promise<Outcome> {
  const start = performance.now();
  const missing = step.needs?.filter((name) => (ended.get(name)?.count.failed ?? 0) > 0) ?? [];
  const outcome = await attempt(step, missing).catch((error: unknown) => {
    return {
      count: oneCheck(false),
      said: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  });
  report(step, outcome, duration(start));
  return outcome;
}

async function attempt({ name, run }: Step, missing: readonly string[]): Promise<Outcome> {
  if (interrupted) return { count: oneCheck(false), said: "Not tried: interrupted." };
  if (missing.length > 0)
    return { count: oneCheck(false), said: `Not tried, since this failed: ${missing.join(", ")}.` };
  return run({ log: join(LOGS, `${name}.log`), report: join(LOGS, `${name}.json`) });
}

function report({ name, title }: Step, { count, said }: Outcome, time: string): void {
  const line = "─".repeat(Math.max(3, 56 - title.length));
  console.log(`\n── ${title} ${line} ${time} · ${inWords(count)}`);
  if (count.failed === 0) return;
  const lines = said.trimEnd().split("\n");
  if (lines.length > SHOWN_LINES) console.log(`… the beginning is in .cache/verify/${name}.log`);
  console.log(lines.slice(-SHOWN_LINES).join("\n"));
}

function duration(since: number): string {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
