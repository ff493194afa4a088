import type { Tx } from "./client.server.ts";

/**
 * Spends the one-time token of a form; false when this very form was sent before. Written in the deed's transaction, so
 * that a deed that failed leaves the token good. A token is its sender's: the same text from somebody else is another.
 */
export async function spendFormToken(
  tx: Tx,
  form: { readonly token: string; readonly userId: string; readonly deed: string; readonly target: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.formToken.createMany({
    data: [
      {
        token: `${form.userId}/${form.deed}/${form.token}`,
        userId: form.userId,
        deed: form.deed,
        target: form.target,
        usedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
