import { findBrowser } from "#tests/e2e/support/browser.ts";
import { findMachinePostgres } from "#tests/support/machine-postgres.ts";
import type { Ended } from "./run-program.ts";

/** Runs a program for this step; the step's log and limit are its own. */
export type Run = (command: readonly [string, ...string[]], env?: Record<string, string>) => Promise<Ended>;

const ADVICE = "Install it yourself, or run this once as root on Debian or Ubuntu.";

/** Sees to it that there is a browser to test with. Answers what is wrong, or null. */
export async function ensureBrowser(run: Run): Promise<string | null> {
  if (findBrowser() !== null) return null;
  await aptInstall(run, ["chromium"]);
  if (findBrowser() !== null) return null;
  // Not Debian, or not root: Playwright brings its own where it can be downloaded.
  await run(["playwright", "install", "chromium"]);
  return findBrowser() === null ? `There is no Chromium. ${ADVICE}` : null;
}

/** Sees to it that the machine has a PostgreSQL of its own. Answers what is wrong, or null. */
export async function ensurePostgres(run: Run): Promise<string | null> {
  if ((await findMachinePostgres()) !== null) return null;
  // Debian would make a cluster and start it as a service with the package; only the programs are wanted.
  await aptInstall(run, ["postgresql-common"]);
  await asRoot(run, [
    "sh",
    "-c",
    `[ -d ${CONFIG} ] && echo "create_main_cluster = false" > ${CONFIG}/programs-only.conf`,
  ]);
  await aptInstall(run, ["postgresql"]);
  return (await findMachinePostgres()) === null ? `There is no PostgreSQL 15 or newer. ${ADVICE}` : null;
}

const CONFIG = "/etc/postgresql-common/createcluster.d";
let listed = false;

async function aptInstall(run: Run, packages: readonly string[]): Promise<void> {
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  if (!listed) await asRoot(run, ["apt-get", ...wait, "update"]);
  listed = true;
  await asRoot(run, ["apt-get", ...wait, "install", "-y", "--no-install-recommends", ...packages]);
}

function asRoot(run: Run, command: readonly [string, ...string[]]): Promise<Ended> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  return process.getuid?.() === 0
    ? run(command, env)
    : run(["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", ...command]);
}
