import { createHash } from "node:crypto";
import type { Ask } from "#app/db/call.ts";

/** Whether the link of a mail still sets a password. */
export async function resetLinkWorks({ db, now }: Pick<Ask, "db" | "now">, token: string): Promise<boolean> {
  const tokenHash = new Uint8Array(createHash("sha256").update(token).digest());
  const tokens = await db.emailToken.count({
    where: { tokenHash, purpose: "reset_password", usedAt: null, expiresAt: { gt: now } },
  });
  return tokens === 1;
}
