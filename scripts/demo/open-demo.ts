import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Settings } from "#app/config/env.server.ts";
import { describeProblems, readSettings } from "#app/config/env.server.ts";
import { DatabaseInUseError } from "#app/db/embedded.server.ts";
import { demoAccounts, demoPassword } from "#prisma/seed/demo/accounts.ts";
import { keepDemoSecrets } from "./demo-secrets.ts";
import { fillDatabase } from "./fill-database.ts";
import { startStripeStandIn } from "./start-stripe-stand-in.ts";

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

/** Refuses early what could not be served in the end: wrong settings, a port that is taken. */
export async function checkPlaces(): Promise<void> {
  const { port, host } = settings();
  const server = createServer().listen(port, host);
  await Promise.race([
    once(server, "listening"),
    once(server, "error").then(([error]) => portTaken(error, port)),
  ]);
  server.close();
  await once(server, "close");
}

function portTaken(error: unknown, port: number): never {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) stop(`Port ${port} cannot be used: ${String(error)}`);
  stop(
    `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm run demo`,
  );
}

function settings(): Settings {
  const read = readSettings(process.env, { mode: "demo" });
  return read.ok ? read.value : stop(describeProblems(read.refusal));
}

/** Fills the database if it is new, starts what the house needs around it, and serves. */
export async function openDemo(): Promise<void> {
  const { dataDir, publicUrl } = settings();
  const secrets = await keepDemoSecrets(dataDir);
  process.env.SESSION_SECRET ??= secrets.session;
  const ownStripe = process.env.STRIPE_API_BASE === undefined && process.env.STRIPE_SECRET_KEY === undefined;
  if (ownStripe) {
    process.env.STRIPE_SECRET_KEY = secrets.stripeKey;
    process.env.STRIPE_WEBHOOK_SECRET = secrets.stripeWebhook;
  }
  const stateFile = join(dataDir, "stripe-stand-in.json");
  await fillDatabase(settings(), stateFile).catch((error: unknown) => {
    if (error instanceof DatabaseInUseError) stop(error.message);
    throw error;
  });
  if (ownStripe) {
    const webhook = { webhookUrl: `${publicUrl}/webhooks/stripe`, webhookSecret: secrets.stripeWebhook };
    process.env.STRIPE_API_BASE = await startStripeStandIn({ dataDir, stateFile, ...webhook });
  }
  await import("#app/server.ts");
  console.log(welcome(publicUrl, dataDir));
}

function welcome(publicUrl: string, dataDir: string): string {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  const accounts = demoAccounts.map(({ email, who }) => `    ${email.padEnd(width)}  ${who}`);
  return [
    "",
    `  The marketplace is open at ${publicUrl}`,
    "",
    `  Sign in with one of these; the password is ${demoPassword} for all:`,
    ...accounts,
    "",
    `  Data, mails (outbox) and files are kept in ${dataDir}. No money moves: cards go to a stand-in.`,
    "  Ctrl-C stops it.",
    "",
  ].join("\n");
}
