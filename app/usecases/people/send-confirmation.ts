import type { Tx } from "#app/db/client.server.ts";
import type { Recipient } from "#app/db/outbox.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { issueToken } from "./mail-token.ts";

/** Writes the mail whose link confirms the person's address. */
export async function sendConfirmation(tx: Tx, to: Recipient & { name: string }, now: Date): Promise<void> {
  const { id, token } = await issueToken(tx, "confirm_email", to.userId, now);
  await tell(
    tx,
    [{ kind: "confirm-email", event: id, to, data: { name: to.name }, link: `/confirm-email/${token}` }],
    now,
  );
}
