import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's first choice for servers: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it is stored; takes some tens of milliseconds, off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let nobody: Promise<string> | null = null;

/** Whether the password fits. For a person who does not exist (null) it takes as long, and the answer is no. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await nobody), password);
  return stored !== null && fits;
}
