import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startMachinePostgres } from "#tests/support/machine-postgres.ts";
import { missingPackages, readLockFile } from "../lock-file.ts";
import type { Count } from "./count-tests.ts";
import { countPlaywright, countVitest, oneCheck, settle } from "./count-tests.ts";
import { ensureBrowser, ensurePostgres } from "./machine-programs.ts";
import type { Ended } from "./run-program.ts";
import { runProgram } from "./run-program.ts";

/** How a step went; `said` is what to show of it. */
export type Outcome = { readonly count: Count; readonly said: string };

export type Step = {
  readonly name: string;
  readonly title: string;
  readonly after?: readonly string[];
  /** Steps without whose success this one cannot be tried. */
  readonly needs?: readonly string[];
  readonly alone?: boolean;
  readonly run: (files: StepFiles) => Promise<Outcome>;
};

/** Where a step keeps its log and its runner's report. */
export type StepFiles = { readonly log: string; readonly report: string };

type Command = readonly [string, ...string[]];
type More = { readonly env?: Record<string, string>; readonly count?: (report: string) => Promise<Count> };

/** A step that is one program: its exit status is one check, unless it reports tests to count. */
function program(command: (files: StepFiles) => Command, limitMinutes: number, { env, count }: More = {}) {
  return async (files: StepFiles): Promise<Outcome> => {
    const ended = await runProgram({
      command: command(files),
      limitMinutes,
      logFile: files.log,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: files.report },
    });
    const counted = count
      ? settle(ended.code === 0, await count(files.report).catch(() => null))
      : oneCheck(ended.code === 0);
    return withLeftBehind(counted, ended);
  };
}

function withLeftBehind(count: Count, { leftBehind, output }: Ended): Outcome {
  if (leftBehind.length === 0) return { count, said: output };
  const said = `${output}\nLeft running, now ended: ${leftBehind.join(", ")}\n`;
  return { count: { ...count, failed: count.failed + 1 }, said };
}

async function checkLockFile(): Promise<Outcome> {
  const missing = missingPackages(await readLockFile());
  const names = missing.map(({ name, neededBy }) => `${name}, wanted by ${neededBy}\n`).join("");
  const said =
    missing.length === 0 ? "" : `package-lock.json lacks:\n${names}Repair it with: npm run mend-lock\n`;
  return { count: oneCheck(missing.length === 0), said };
}

async function checkMachine({ log }: StepFiles): Promise<Outcome> {
  let said = "";
  const run = async (command: Command, env: Record<string, string> = {}) => {
    const ended = await runProgram({ command, env, limitMinutes: 10, logFile: log });
    said += `$ ${command.join(" ")}\n${ended.output}`;
    return ended;
  };
  const troubles = [await ensureBrowser(run), await ensurePostgres(run)];
  const wrong = troubles.filter((trouble) => trouble !== null);
  const count = { passed: troubles.length - wrong.length, failed: wrong.length, skipped: 0 };
  return { count, said: `${said}${wrong.join("\n")}\n` };
}

/** The main job once more, on a PostgreSQL that is not ours. */
async function smoke(files: StepFiles): Promise<Outcome> {
  await using postgres = await startMachinePostgres();
  const journey = program(
    () => ["playwright", "test", "--grep", "@smoke", "--project", "js", "--reporter", "list,json"],
    20,
    {
      env: { DATABASE_URL: postgres.url },
      count: countPlaywright,
    },
  );
  const { count, said } = await journey(files);
  return { count, said: `PostgreSQL ${postgres.major} of this machine\n${said}` };
}

function vitest(project: string, limitMinutes: number) {
  const command = ({ report }: StepFiles): Command => [
    "vitest",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return program(command, limitMinutes, { count: countVitest });
}

async function build(files: StepFiles): Promise<Outcome> {
  // What an earlier build left must not pass for this one's.
  await rm(join(import.meta.dirname, "../../build"), { recursive: true, force: true });
  return program(() => ["node", "scripts/build.ts"], 5)(files);
}

/** In the order of their importance to a reader; what does not wait for another runs side by side. */
export const steps: readonly Step[] = [
  { name: "lock", title: "Lock file", run: checkLockFile },
  { name: "client", title: "Database client", run: program(() => ["node", "scripts/generate.ts"], 2) },
  {
    name: "style",
    title: "Format and lint",
    after: ["client"],
    run: program(() => ["biome", "ci", "--error-on-warnings", "--colors=off"], 2),
  },
  { name: "types", title: "Types", after: ["client"], run: program(() => ["tsc", "--pretty", "false"], 5) },
  { name: "build", title: "Production build", after: ["client"], run: build },
  {
    name: "imports",
    title: "Who imports whom",
    after: ["client"],
    run: program(() => ["depcruise", "app", "prisma", "scripts", "tests", "--output-type", "err-long"], 3),
  },
  {
    name: "unused",
    title: "Nothing unused",
    after: ["client"],
    run: program(() => ["knip", "--no-progress"], 3),
  },
  { name: "machine", title: "Browser and PostgreSQL of this machine", run: checkMachine },
  { name: "unit", title: "Unit tests", after: ["client"], run: vitest("unit", 5) },
  {
    name: "world",
    title: "Integration tests",
    after: ["client", "build"],
    alone: true,
    run: vitest("world", 20),
  },
  {
    name: "browser",
    title: "Browser tests",
    needs: ["build", "machine"],
    alone: true,
    run: program(() => ["playwright", "test", "--reporter", "list,json"], 30, { count: countPlaywright }),
  },
  {
    name: "smoke",
    title: "The main job on this machine's PostgreSQL",
    needs: ["build", "machine"],
    alone: true,
    run: smoke,
  },
];
