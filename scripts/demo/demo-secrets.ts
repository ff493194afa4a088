import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const shape = z.object({ session: z.string(), stripeKey: z.string(), stripeWebhook: z.string() });

/** Secrets of a demo that were not set from outside: made once and kept, so that sessions outlive a restart. */
export type DemoSecrets = z.infer<typeof shape>;

/** The secrets of a data folder, made at the first time. */
export async function keepDemoSecrets(dataDir: string): Promise<DemoSecrets> {
  const file = join(dataDir, "demo-secrets.json");
  const kept = await readFile(file, "utf8").then(
    (text) => shape.safeParse(JSON.parse(text)).data ?? null,
    () => null,
  );
  if (kept !== null) return kept;
  const word = (): string => randomBytes(24).toString("hex");
  const made = { session: word(), stripeKey: `sk_test_${word()}`, stripeWebhook: `whsec_${word()}` };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}
