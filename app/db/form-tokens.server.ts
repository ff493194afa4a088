import type { Tx } from "./client.server.ts";

/** A form that acts once. The same token from another person, or of another deed, is another form. */
export type SentForm = { readonly token: string; readonly userId: string; readonly deed: string };

const keyOf = ({ token, userId, deed }: SentForm): string => `${userId}/${deed}/${token}`;

/**
 * What the form led to when it was sent before; null the first time. Ask under the lock of what the deed changes: the
 * first sending has then committed, or has not begun.
 */
export async function formTarget(tx: Tx, form: SentForm): Promise<string | null> {
  const spent = await tx.formToken.findUnique({ where: { token: keyOf(form) } });
  return spent?.target ?? null;
}

/** Spends the form's token in the deed's own transaction, so that a deed that failed leaves it good. */
export async function spendForm(tx: Tx, form: SentForm, target: string, now: Date): Promise<void> {
  const { userId, deed } = form;
  await tx.formToken.create({ data: { token: keyOf(form), userId, deed, target, usedAt: now } });
}
