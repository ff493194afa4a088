import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "./owner.server.ts";

/**
 * Ends what a killed parent left running on the cluster and removes its lock file, so that it does not block the next
 * start. Call it only as the owner of the data folder.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const lockFile = join(cluster, "postmaster.pid");
  const postmaster = Number((await readFile(lockFile, "utf8").catch(() => "")).split("\n", 1)[0]);
  if (!Number.isInteger(postmaster) || postmaster <= 0) return;
  // Only Linux tells which processes work in the cluster. Elsewhere PostgreSQL's own check of its lock file must do.
  if (process.platform !== "linux") return;
  const signals: [NodeJS.Signals, number][] = [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, patience] of signals) {
    const left = await processesIn(cluster);
    if (left.length === 0) break;
    const chosen = signal !== "SIGKILL" && left.includes(postmaster) ? [postmaster] : left;
    for (const pid of chosen) if (isRunning(pid)) process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && (await processesIn(cluster)).length > 0) await pause(20);
  }
  await rm(lockFile, { force: true });
}

/** PostgreSQL and each of its processes have the cluster as their working folder. */
async function processesIn(cluster: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")));
  const found = pids.filter((_, index) => folders[index] === cluster).map(Number);
  const programs = await Promise.all(
    found.map((pid) => readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")),
  );
  return found.filter((_, index) => programs[index]?.trim() === "postgres");
}
