import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { demoPayees } from "#prisma/seed/demo/accounts.ts";

const PROGRAM = join(import.meta.dirname, "../../app/outside/stripe-stand-in/main.ts");
const started = z.object({ url: z.string() });

export type StandInPlace = {
  readonly dataDir: string;
  readonly stateFile: string;
  readonly webhookUrl: string;
  readonly webhookSecret: string;
};

/**
 * Starts the stand-in for Stripe as a process of its own and resolves to its address. It keeps its state in the data
 * folder and its port, as far as that is free, so that payment pages opened before a restart stay where they were. It
 * ends with us, since the channel between us closes.
 */
export async function startStripeStandIn(place: StandInPlace): Promise<string> {
  const portFile = join(place.dataDir, "stripe-stand-in.port");
  const lastPort = await readFile(portFile, "utf8").then(
    (text) => text.trim(),
    () => "0",
  );
  const url = (await launch(place, lastPort)) ?? (await launch(place, "0"));
  if (url === null) throw new Error("The stand-in for Stripe did not start.");
  await writeFile(portFile, new URL(url).port);
  return url;
}

/** Its address, or null when it ended at once: another program has the port by now. */
async function launch(
  { stateFile, webhookUrl, webhookSecret }: StandInPlace,
  port: string,
): Promise<string | null> {
  const child = fork(PROGRAM, {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      PORT: port,
      WEBHOOK_URL: webhookUrl,
      WEBHOOK_SECRET: webhookSecret,
      STATE_FILE: stateFile,
      ACCOUNTS: demoPayees.join(","),
    },
    // A Ctrl-C is meant for us: it may have events to deliver until we are done.
    detached: true,
    stdio: ["ignore", "ignore", port === "0" ? "inherit" : "ignore", "ipc"],
  });
  const message = await Promise.race([once(child, "message"), once(child, "exit").then(() => null)]);
  if (message === null) return null;
  const { url } = started.parse(message[0]);
  letGo(child);
  return url;
}

/** It does not keep us running, and its end while we run is told. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  child.once("exit", () => {
    console.error("The stand-in for Stripe has ended; card payments fail until the demo is started again.");
  });
}
