import { createHash, randomBytes } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFolderStore, sweepFolderStore } from "#app/outside/files.server.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trade-house-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const stored = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

describe("the file store", () => {
  it("keeps bytes under their SHA-256 and gives them back, whole or in part", async () => {
    const store = createFolderStore(folder);
    const content = randomBytes(300_000);
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(await store.put(Readable.from([content.subarray(0, 1_000), content.subarray(1_000)]))).toEqual({
      sha256,
      size: 300_000,
    });
    expect(stored()).toEqual([join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)]);
    expect(await buffer(store.open(sha256))).toEqual(content);
    expect(await buffer(store.open(sha256, { start: 10, end: 19 }))).toEqual(content.subarray(10, 20));
    expect(await store.size(sha256)).toBe(300_000);
  });

  it("keeps the same bytes once, also when they come at once", async () => {
    const store = createFolderStore(folder);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => store.put(Buffer.from("one and the same"))),
    );
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(stored()).toHaveLength(1);
  });

  it("leaves nothing of an upload that broke off", async () => {
    const store = createFolderStore(folder);
    const broken = new Readable({
      read() {
        this.push("half of");
        this.destroy(new Error("the sender went away"));
      },
    });
    await expect(store.put(broken)).rejects.toThrow("went away");
    expect(stored()).toEqual([]);
  });

  it("puts a file right that a power cut left short", async () => {
    const store = createFolderStore(folder);
    const { sha256 } = await store.put(Buffer.from("whole"));
    writeFileSync(join(folder, stored()[0] ?? ""), "wh");
    await store.put(Buffer.from("whole"));
    expect(await text(store.open(sha256))).toBe("whole");
  });

  it("knows no other names", async () => {
    const store = createFolderStore(folder);
    expect(await store.has("0".repeat(64))).toBe(false);
    expect(() => store.open("../../etc/passwd")).toThrow();
    await expect(store.size(`${"0".repeat(62)}/.`)).rejects.toThrow();
  });

  it("clears away what killed uploads left, not what is being written", async () => {
    const now = new Date("2026-11-23T09:00:00Z");
    mkdirSync(join(folder, ".parts"));
    for (const [name, hours] of [
      ["old", 25],
      ["new", 1],
    ] as const) {
      const path = join(folder, ".parts", name);
      writeFileSync(path, name);
      const at = new Date(now.getTime() - hours * 3_600_000);
      utimesSync(path, at, at);
    }
    await sweepFolderStore(folder, now);
    expect(readFileSync(join(folder, stored()[0] ?? ""), "utf8")).toBe("new");
    expect(stored()).toHaveLength(1);
  });
});
