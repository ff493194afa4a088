import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { expectHistoryToHold, expectStockToHold } from "../support/order-invariants.ts";

const program = join(import.meta.dirname, "trade-until-killed.ts");

/** Lets the program trade until it has acknowledged so many deeds, then kills it on the spot. */
async function tradeAndKill(dataDir: string, deeds: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === deeds) child.kill("SIGKILL");
  }
  await ended;
  return acknowledged;
}

test.each([7, 20, 41])(
  "killed after %i acknowledged deeds, nothing acknowledged is lost and nothing is half done",
  async (deeds) => {
    const dataDir = await mkdtemp(join(tmpdir(), "trade-house-kill-"));
    const acknowledged = await tradeAndKill(dataDir, deeds);
    expect(acknowledged.length).toBeGreaterThanOrEqual(deeds);

    const server = await startEmbedded({ dataDir });
    const db = openDatabase({ url: server.url });
    const orders = new Map(
      (await db.order.findMany({ include: { payments: true } })).map((order) => [order.number, order]),
    );
    for (const line of acknowledged) {
      const [deed, number = ""] = line.split(" ");
      const order = orders.get(number);
      expect(order, line).toBeDefined();
      if (deed === "confirmed") expect(order?.state, line).not.toBe("placed");
      if (deed === "paid")
        expect(
          order?.payments.map(({ state }) => state),
          line,
        ).toEqual(["paid"]);
    }
    await expectStockToHold(db);
    await expectHistoryToHold(db);
    for await (const broken of checkLedger(db)) expect(broken).toBeUndefined();
    await closeDatabase(db);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
  120_000,
);
