import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import type { ModerationActor } from "./lock-case.ts";

/** Whether this very form has decided before, so that sent again it answers as the first time. Under the case's lock. */
export async function decidedBefore(
  tx: Tx,
  call: Call<ModerationActor>,
  deed: string,
  token: string | undefined,
): Promise<boolean> {
  if (token === undefined) return false;
  return (await formTarget(tx, { token, deed, userId: call.actor.userId })) !== null;
}

/** Spends the form of a decision, with the decision. */
export async function spendDecision(
  tx: Tx,
  call: Call<ModerationActor>,
  deed: string,
  { token, caseId }: { readonly token: string | undefined; readonly caseId: string },
): Promise<void> {
  if (token === undefined) return;
  await spendForm(tx, { token, deed, userId: call.actor.userId }, caseId, call.now);
}
