import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";
import { chainOf, sealAll } from "../support/audit-world.ts";

const program = join(import.meta.dirname, "seal-until-killed.ts");

/** Lets the program seal until it has said so many lines, then kills it on the spot. */
async function sealAndKill(dataDir: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill("SIGKILL");
  }
  await ended;
  return said;
}

test("killed twice in the middle of sealing, the chain is whole, and no written deed is missing from it", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "trade-house-seal-"));
  const said = [await sealAndKill(dataDir, 60), await sealAndKill(dataDir, 143)].flat();
  const written = said.flatMap((line) => (line.startsWith("written ") ? [line.slice(8)] : []));
  const sealed = said.flatMap((line) => (line.startsWith("sealed ") ? [Number(line.slice(7))] : []));
  expect(sealed.length).toBeGreaterThan(0);

  const server = await startEmbedded({ dataDir });
  const db = openDatabase({ url: server.url });
  const found = await checkRecord(db);
  expect(found.broken).toBeNull();
  expect(found.count).toBeGreaterThanOrEqual(sealed.reduce((sum, one) => sum + BigInt(one), 0n));

  await sealAll(db);
  expect((await checkRecord(db)).broken).toBeNull();
  const chain = await chainOf(db);
  expect(chain).toHaveLength(await db.auditRow.count());
  expect(chain).toEqual(expect.arrayContaining(written));
  await closeDatabase(db);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);
