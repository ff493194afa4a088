/**
 * A program that writes deeds and seals them on a durable database of its own, and says each deed and each sealing
 * once it has been committed, until it is killed. Run by `seal.test.ts`; DATA_DIR is its only argument.
 */
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { sealRecord } from "#app/usecases/audit/seal-record.ts";
import { migrate } from "#prisma/migrate.ts";
import { writeDeed } from "../support/audit-world.ts";
import { monday } from "../support/builders.ts";

const DEEDS = 2_000;

const { url, stop } = await startEmbedded({ dataDir: process.argv[2] ?? "" });
await migrate(url);
const db = openDatabase({ url });
const say = (what: string) => process.stdout.write(`${what}\n`);

async function write(writer: string): Promise<void> {
  for (let number = 0; number < DEEDS; number += 1) {
    const subject = `${writer}-${number}`;
    await inTransaction(db, (tx) => writeDeed(tx, subject));
    say(`written ${subject}`);
  }
}

async function seal(): Promise<void> {
  for (let sealed = 0; sealed < 3 * DEEDS; ) {
    const { sealed: now } = await sealRecord({ db, now: monday }, 3);
    sealed += now;
    if (now > 0) say(`sealed ${now}`);
  }
}

await Promise.all([write("a"), write("b"), write("c"), seal()]);
await closeDatabase(db);
await stop();
