import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { endAll, watchDescendants } from "./descendants.ts";

export type Program = {
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** After this long it is ended, with everything it started. */
  readonly limitMinutes: number;
  /** Where everything it prints is kept. */
  readonly logFile: string;
};

export type Ended = {
  readonly code: number | null;
  readonly timedOut: boolean;
  /** Processes it had started and left running; they are gone now. */
  readonly leftBehind: readonly string[];
  /** What it printed, the end of it if that was long. */
  readonly output: string;
};

const KEPT_CHARACTERS = 40_000;
const running = new Set<ChildProcess>();

/** Runs a program to its end. Never throws: a program that cannot start has ended with what the system said. */
export async function runProgram({ command, env, limitMinutes, logFile }: Program): Promise<Ended> {
  const [file, ...args] = command;
  const log = createWriteStream(logFile);
  let output = "";
  const hear = (text: string) => {
    log.write(text);
    output = (output + text).slice(-KEPT_CHARACTERS);
  };

  // A group of its own, so that its children are reached with it.
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  const descendants = watchDescendants(child.pid);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);

  const ended = new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      hear(`${error.message}\n`);
      resolve(null);
    });
    child.once("exit", resolve);
  });
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    hear(`\nStill running after ${limitMinutes} minutes; ended.\n`);
    void endGroup(child);
  }, limitMinutes * 60_000);
  const code = await ended;
  clearTimeout(limit);
  running.delete(child);

  const left = await descendants.stillThere({ graceMs: 3_000 });
  await endAll(left);
  await new Promise<void>((resolve) => log.end(resolve));
  return { code, timedOut, leftBehind: left.map(({ name, pid }) => `${name} (${pid})`), output };
}

/** Ends every program that is running now. */
export async function endPrograms(): Promise<void> {
  await Promise.all([...running].map(endGroup));
}

async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, "SIGTERM");
  for (
    let waited = 0;
    waited < 8_000 && child.exitCode === null && child.signalCode === null;
    waited += 100
  ) {
    await pause(100);
  }
  signalGroup(child, "SIGKILL");
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
