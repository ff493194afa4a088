/**
 * Runs one of our programs from a bare checkout: `node scripts/bootstrap.mjs scripts/verify.ts …`.
 *
 * Plain JavaScript for any Node from 20 on, with nothing installed. It installs what the lock file names when that is
 * not there yet, and runs the program on the Node that came with it, since the system's may be too old for ours.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { endWithParent } from "./demo/end-with-parent.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";
const tools = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".installed-from");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

const [program, ...rest] = process.argv.slice(2);
if (!program) stop("Usage: node scripts/bootstrap.mjs <program> [arguments]");
if (major < 20) stop(`Node 20 or newer is needed to begin with; this is ${process.version}.`);

process.chdir(root);
install();
process.env.PATH = [tools, process.env.PATH ?? ""].join(delimiter);
run(ownNode());

function stop(message) {
  console.error(message);
  process.exit(1);
}

function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isInstalled()) {
    console.log("Installing the packages; this takes a minute or two, once.");
    if (npm("inherit", "ci", "--no-audit", "--no-fund") !== 0) {
      console.log("The lock file does not fit this npm; installing by package.json instead.");
      const byManifest = npm(
        "inherit",
        "install",
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--no-package-lock",
      );
      if (byManifest !== 0) stop("The packages could not be installed; npm's own words stand above.");
    }
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // Packages that belong to somebody else are as good; npm is asked again the next time.
  }
}

/** What an installation depends on, as one word. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, name)));
  return hash.digest("hex");
}

/** A developer's `npm install` brought everything already; asked of npm, which compares with package.json. */
function isInstalled() {
  return existsSync(join(root, "node_modules", ".package-lock.json")) && npm("ignore", "ls") === 0;
}

function npm(output, ...args) {
  // Told to work for production, npm would leave out the tools that build and check.
  const env = { ...process.env, NODE_ENV: "" };
  return spawnSync("npm", args, { cwd: root, env, shell: windows, stdio: ["ignore", output, output] }).status;
}

/** The Node of the lock file; on a platform without it, this one if it can run TypeScript. */
function ownNode() {
  const own = join(tools, windows ? "node.exe" : "node");
  if (existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own;
  if (major > 23 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(`There is no packaged Node for ${process.platform}-${process.arch}; start again with Node 24.`);
}

function run(node) {
  // A server of pages makes much short-lived text; left alone, V8 grows its nursery to three times 32 MB for it.
  const flags = program === "scripts/demo.ts" ? ["--max-semi-space-size=8"] : [];
  const command = [...flags, join(root, program), ...rest];
  // Where this Node can, it becomes the program: one process fewer that could be left behind.
  if (process.execve && !windows) process.execve(realpathSync(node), [node, ...command], process.env);
  // Without its npm nobody would be left to end this one; programs that stay end when this one does.
  endWithParent();
  const env = { ...process.env, STARTED_BY: "bootstrap" };
  const child = spawn(node, command, { cwd: root, env, stdio: "inherit" });
  // The program ends in its own good order; this one only waits for it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`${program} could not be started: ${error.message}`));
  child.on("exit", (code) => process.exit(code ?? 1));
}
