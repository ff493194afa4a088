import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLockFile } from "../../scripts/lock-file.ts";
import { minimumVersions } from "./minimum-versions.ts";

const lock = await readLockFile();

/** Every version of a package that an installation for production brings. */
function shipped(name: string): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version, dev }]) =>
    place.endsWith(`node_modules/${name}`) && version !== undefined && !dev ? [version] : [],
  );
}

function isAtLeast(version: string, minimum: string): boolean {
  const [has, needs] = [version, minimum].map((text) => text.split(/[.-]/, 3).map(Number));
  for (const [place, needed] of (needs ?? []).entries()) {
    const difference = (has?.[place] ?? 0) - needed;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe("the packages we ship", () => {
  test.each(minimumVersions)("have $name at $version or newer ($because)", ({ name, version }) => {
    const old = shipped(name).filter((one) => !isAtLeast(one, version));
    expect(old).toEqual([]);
  });

  test("are still those the list of minimum versions speaks of", () => {
    expect(minimumVersions.filter(({ name }) => shipped(name).length === 0)).toEqual([]);
  });
});

test("versions are compared by their numbers", () => {
  expect(isAtLeast("1.10.0", "1.9.9")).toBe(true);
  expect(isAtLeast("1.9.9", "1.10.0")).toBe(false);
  expect(isAtLeast("2.0.0-beta.1", "2.0.0")).toBe(true);
});

test("the version of the product is the newest of the change notes, in the lock file too", async () => {
  const root = join(import.meta.dirname, "../..");
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const notes = (await readFile(join(root, "README.md"), "utf8")).split("## Change notes")[1] ?? "";
  expect(version).toBe(`${/^- (\d+\.\d+)/m.exec(notes)?.[1]}.0`);
  expect(lock.packages[""]?.version).toBe(version);
});
