import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A process as the system lists it; pids are used again, together with the start they are not. */
export type Process = { readonly pid: number; readonly startedAt: string; readonly name: string };

type Listed = Process & { readonly parent: number; readonly ended: boolean };

const LOOK_EVERY_MS = 250;

/**
 * Follows what a process starts, and what that starts, also after it went its own way (another group, its parent gone).
 * Knows nothing on systems without /proc.
 */
export function watchDescendants(pid: number | undefined) {
  const known = new Map<number, Process>();
  const look = (): Map<number, Listed> => {
    const all = listProcesses();
    const family = new Set([pid, ...known.keys()]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const one of all.values()) {
        if (one.pid === pid || family.has(one.pid) || !family.has(one.parent)) continue;
        family.add(one.pid);
        known.set(one.pid, one);
        grew = true;
      }
    }
    return all;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);

  const living = (): Process[] => {
    const all = look();
    return [...known.values()].filter((one) => {
      const now = all.get(one.pid);
      return now !== undefined && now.startedAt === one.startedAt && !now.ended;
    });
  };
  return {
    /** Who is still running after the grace, which is for those that are about to end. Ends the watch. */
    async stillThere({ graceMs }: { graceMs: number }): Promise<Process[]> {
      clearInterval(timer);
      let left = living();
      for (let waited = 0; waited < graceMs && left.length > 0; waited += 100) {
        await pause(100);
        left = living();
      }
      return left;
    },
  };
}

/** Ends processes, kindly first. */
export async function endAll(processes: readonly Process[]): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    for (const { pid, startedAt } of processes) {
      if (listProcesses().get(pid)?.startedAt !== startedAt) continue;
      try {
        process.kill(pid, signal);
      } catch {
        // It ended in between.
      }
    }
    if (processes.length > 0 && signal === "SIGTERM") await pause(2_000);
  }
}

function listProcesses(): Map<number, Listed> {
  const all = new Map<number, Listed>();
  for (const entry of folders("/proc")) {
    const one = /^\d+$/.test(entry) ? readProcess(Number(entry)) : undefined;
    if (one) all.set(one.pid, one);
  }
  return all;
}

function folders(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** `/proc/<pid>/stat`: pid (name) state parent … the 22nd field is the start; the name may hold spaces and brackets. */
function readProcess(pid: number): Listed | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const nameEnd = stat.lastIndexOf(")");
    const fields = stat.slice(nameEnd + 2).split(" ");
    return {
      pid,
      name: stat.slice(stat.indexOf("(") + 1, nameEnd),
      ended: fields[0] === "Z" || fields[0] === "X",
      parent: Number(fields[1]),
      startedAt: fields[19] ?? "",
    };
  } catch {
    return undefined;
  }
}
