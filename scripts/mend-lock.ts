/**
 * `npm run mend-lock`, after each `npm install`: gives package-lock.json the optional packages npm left out because the
 * registry at hand does not carry them. Without them `npm ci` refuses the file.
 */
import { writeFile } from "node:fs/promises";
import { entryFor, lockFilePath, missingPackages, readLockFile } from "./lock-file.ts";

const lock = await readLockFile();
const missing = missingPackages(lock);
for (const one of missing) {
  const { dev } = lock.packages[one.neededBy] ?? {};
  // Beside the package that asks for it; inside of it where another version already has that place.
  const beside = one.neededBy.slice(0, Math.max(0, one.neededBy.lastIndexOf("node_modules/")));
  const taken = lock.packages[`${beside}node_modules/${one.name}`];
  const folder = taken ? `${one.neededBy}/` : beside;
  lock.packages[`${folder}node_modules/${one.name}`] = { ...entryFor(one), ...(dev ? { dev } : {}) };
}
if (missing.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  await writeFile(
    lockFilePath,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
}
console.log(
  missing.length === 0 ? "package-lock.json is whole." : `Added to package-lock.json: ${missing.length}.`,
);
