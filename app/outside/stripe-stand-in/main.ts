/**
 * The stand-in for Stripe as a program, for browser tests and the demo:
 *
 *   PORT=4242 WEBHOOK_URL=http://127.0.0.1:3000/webhooks/stripe WEBHOOK_SECRET=whsec_… STATE_FILE=… node main.ts
 *
 * ACCOUNTS: connected accounts that may receive transfers, comma separated. SLOW_SETTLES_AFTER_MS: slow payments arrive
 * by themselves. It prints one line with its address, then serves until it is told to stop or its parent is gone.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { startStandIn } from "./start-stand-in.ts";

const { PORT, WEBHOOK_URL, WEBHOOK_SECRET, STATE_FILE, ACCOUNTS, SLOW_SETTLES_AFTER_MS } = process.env;
if (STATE_FILE) mkdirSync(dirname(STATE_FILE), { recursive: true });

const standIn = await startStandIn({
  port: PORT ? Number(PORT) : 0,
  webhookUrl: WEBHOOK_URL || undefined,
  webhookSecret: WEBHOOK_SECRET || undefined,
  stateFile: STATE_FILE || undefined,
  accounts: (ACCOUNTS ?? "").split(",").filter((account) => account !== ""),
  slowPaymentsSettleAfterMs: SLOW_SETTLES_AFTER_MS ? Number(SLOW_SETTLES_AFTER_MS) : undefined,
});

async function stop(): Promise<void> {
  await standIn.close();
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// Started with an IPC channel, it ends with its parent even when that one was killed.
process.once("disconnect", stop);
process.send?.({ url: standIn.url });
console.log(`stand-in for Stripe at ${standIn.url} (not Stripe: no money moves)`);
