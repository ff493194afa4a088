import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "#app/db/client.server.ts";

type Purpose = "confirm_email" | "reset_password";

const hour = 3_600_000;
const lifetime: Record<Purpose, number> = { confirm_email: 7 * 24 * hour, reset_password: hour };

/** What is stored of a token: who reads the database learns no link. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** Makes a token for a link in a mail; older ones for the same purpose stop working. */
export async function issueToken(
  tx: Tx,
  purpose: Purpose,
  userId: string,
  now: Date,
): Promise<{ id: string; token: string }> {
  await tx.emailToken.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: now } });
  const token = randomBytes(32).toString("base64url");
  const { id } = await tx.emailToken.create({
    data: {
      purpose,
      userId,
      tokenHash: hashOfToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetime[purpose]),
    },
    select: { id: true },
  });
  return { id, token };
}
