import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const CLIENT = join(ROOT, "app/db/generated");
const BUILD = resolve(ROOT, process.env.BUILD_DIR ?? "build");
const TOOL_VERSIONS = "package-lock.json";

/** Makes the database client from the schema, unless the one that is there was made from this very schema. */
export async function generateIfChanged(): Promise<void> {
  const wanted = await fingerprint(["prisma/schema", TOOL_VERSIONS]);
  await unlessMade(join(CLIENT, ".made-from"), wanted, "database client", () =>
    run("prisma", "build/index.js", ["generate"]),
  );
}

/** Builds the application, unless the build that is there was made from these very sources. */
export async function buildIfChanged(): Promise<void> {
  const sources = ["app", "public", "remix.config.js", "vite.config.ts", "tsconfig.json", TOOL_VERSIONS];
  const wanted = await fingerprint(sources);
  await unlessMade(join(BUILD, ".made-from"), wanted, "application", async () => {
    await rm(BUILD, { recursive: true, force: true });
    await run("@remix-run/dev", "dist/cli.js", ["vite:build"]);
  });
}

async function unlessMade(
  stamp: string,
  wanted: string,
  what: string,
  make: () => Promise<void>,
): Promise<void> {
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  console.log(`Building the ${what} …`);
  await make();
  await writeFile(stamp, wanted);
}

/** The contents of files and folders, tests and what is generated left out, as one word. */
async function fingerprint(places: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(places.map(filesIn))).flat().sort()) {
    hash
      .update(relative(ROOT, file))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function filesIn(place: string): Promise<string[]> {
  const path = join(ROOT, place);
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null)
    return readFile(path).then(
      () => [path],
      () => [],
    );
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(CLIENT));
}

/** Runs a package's own program. What it prints is shown when it fails; it ends when we end. */
async function run(name: string, program: string, args: readonly string[]): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const leash = join(import.meta.dirname, "end-with-parent.mjs");
  const child = spawn(process.execPath, ["--import", leash, join(folder, program), ...args], {
    cwd: ROOT,
    // Tools that draw their warnings at people are only in the way here.
    env: { ...process.env, STARTED_BY: "demo", NODE_ENV: "production", NO_COLOR: "1", NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  if (code !== 0) {
    console.error(said);
    throw new Error(`${name} ended with status ${code}.`);
  }
}
