import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One package of package-lock.json, as far as we look. */
export type LockedPackage = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

export type LockFile = { packages: Record<string, LockedPackage> };

/** An optional package that another one names and the lock file does not have. */
export type MissingPackage = { neededBy: string; name: string; version: string };

export const lockFilePath = join(import.meta.dirname, "../package-lock.json");

export async function readLockFile(): Promise<LockFile> {
  return JSON.parse(await readFile(lockFilePath, "utf8")) as LockFile;
}

/**
 * The optional packages the lock file lacks. npm leaves out those it could not fetch when it wrote the file (a registry
 * that does not carry every platform), and `npm ci` refuses such a file, here and elsewhere.
 */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([neededBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, neededBy, name))
      .map(([name, version]) => ({ neededBy, name, version })),
  );
}

/** Looks as Node does: beside the package that asks, then one folder up, to the top. */
function isFound(packages: LockFile["packages"], from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${place === "" ? "" : `${place}/`}node_modules/${name}`]) return true;
    if (place === "") return false;
  }
}

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors: Readonly<Record<string, string>> = {
  arm: "arm",
  arm64: "arm64",
  ia32: "ia32",
  loong64: "loong64",
  ppc64: "ppc64",
  ppc64le: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  wasm32: "wasm32",
  x64: "x64",
};

/**
 * The lock file's entry of a package that only its name describes: `…-linux-x64-musl`. Without checksum, which a
 * registry that does have it supplies at installation.
 */
export function entryFor({ name, version }: MissingPackage): LockedPackage {
  const parts = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = parts.find((part) => systems.includes(part));
  const cpu = parts.map((part) => processors[part]).find((part) => part !== undefined);
  const libc = parts.some((part) => part.startsWith("musl"))
    ? "musl"
    : parts.includes("gnu")
      ? "glibc"
      : undefined;
  return {
    version: version.replace(/^[~^]/, ""),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === "linux" ? { libc: [libc] } : {}),
  };
}
