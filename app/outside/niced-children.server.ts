/**
 * Child processes for heavy work: a few at most, with low priority, killed when they take too long. The server's memory
 * and its event loop stay free, and what parses strangers' files knows none of the house's secrets.
 */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** Why a job has no answer: too many wait, it took too long, or its process died. */
export class JobFailed extends Error {
  readonly reason: "too-many-waiting" | "too-slow" | "died" | "closed";
  constructor(reason: JobFailed["reason"]) {
    super(`the job in a child process failed: ${reason}`);
    this.name = "JobFailed";
    this.reason = reason;
  }
}

export type ChildrenOptions = {
  /** A module that answers each message with one message. */
  readonly script: URL;
  /** Processes at most; one a core where absent. */
  readonly most?: number;
  readonly timeoutMs: number;
  /** What a process may keep in memory, in MB; 128 where absent. */
  readonly memoryMb?: number;
  /** Jobs that may wait for a free process. */
  readonly mostWaiting: number;
};

export type NicedChildren = {
  /** Hands the job (plain data) to a process and resolves to its answer; throws `JobFailed`. */
  readonly run: (job: object) => Promise<unknown>;
  readonly close: () => void;
};

type Child = { readonly process: ChildProcess; jobs: number; idle: NodeJS.Timeout | undefined };
type Waiting = { readonly start: (child: Child) => void; readonly fail: (error: JobFailed) => void };

/** Native libraries keep what they once took; a fresh process has nothing. */
const JOBS_A_CHILD = 25;
const IDLE_MS = 20_000;

/** Opens the pool; processes start when there is work and end when there is none. */
export function openNicedChildren(options: ChildrenOptions): NicedChildren {
  const most = options.most ?? availableParallelism();
  const free: Child[] = [];
  const waiting: Waiting[] = [];
  const all = new Set<Child>();
  let closed = false;

  const retire = (child: Child): void => {
    clearTimeout(child.idle);
    all.delete(child);
    const at = free.indexOf(child);
    if (at >= 0) free.splice(at, 1);
    child.process.kill("SIGKILL");
  };
  const start = (): Child => {
    const child: Child = { process: startProcess(options), jobs: 0, idle: undefined };
    child.process.once("exit", () => retire(child));
    child.process.on("error", () => retire(child));
    all.add(child);
    return child;
  };
  const giveBack = (child: Child): void => {
    if (child.jobs >= JOBS_A_CHILD) retire(child);
    const next = waiting.shift();
    if (next !== undefined) next.start(all.has(child) ? child : start());
    else if (all.has(child)) {
      child.idle = setTimeout(retire, IDLE_MS, child).unref();
      free.push(child);
    }
  };
  const take = (): Child | null => {
    const child = free.pop() ?? (all.size < most ? start() : null);
    clearTimeout(child?.idle);
    return child;
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const startOn = (child: Child): void => {
          child.jobs += 1;
          ask(child.process, job, options.timeoutMs)
            .then(resolve, (error: unknown) => {
              retire(child);
              reject(error);
            })
            .finally(() => giveBack(child));
        };
        if (closed) return reject(new JobFailed("closed"));
        const child = take();
        if (child !== null) startOn(child);
        else if (waiting.length < options.mostWaiting) waiting.push({ start: startOn, fail: reject });
        else reject(new JobFailed("too-many-waiting"));
      }),
    close: () => {
      closed = true;
      for (const each of waiting.splice(0)) each.fail(new JobFailed("closed"));
      for (const child of all) retire(child);
    },
  };
}

function startProcess({ script, memoryMb = 128 }: ChildrenOptions): ChildProcess {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  const child = fork(fileURLToPath(script), [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    // One heap for all threads: many small ones never give memory back.
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH,
      SystemRoot,
      TMPDIR,
      TEMP,
      MALLOC_ARENA_MAX: "2",
      VIPS_CONCURRENCY: "1",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** Sends the job and waits for its one answer. */
function ask(child: ChildProcess, job: object, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (): void => settle(() => reject(new JobFailed("died")));
    const answered = (answer: unknown): void => settle(() => resolve(answer));
    const timer = setTimeout(() => settle(() => reject(new JobFailed("too-slow"))), timeoutMs);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      child.off("message", answered).off("exit", died).off("error", died);
      finish();
    };
    child.once("message", answered).once("exit", died).once("error", died);
    child.send(job, (error) => {
      if (error) died();
    });
  });
}
