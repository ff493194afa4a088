import { randomUUID } from "node:crypto";
import type { Tx } from "#app/db/client.server.ts";
import type { OrderModel } from "#app/db/generated/models.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import type { ClaimSide } from "#app/domain/claims/states.ts";
import type { KeptDocument } from "../files/keep-documents.ts";
import type { Mover } from "../orders/mover.ts";
import type { Described } from "./claim-files.ts";
import { addClaimFiles } from "./claim-files.ts";

export type Saying = {
  readonly kind: "answer" | "question" | "reply";
  readonly text: string;
  /** Of a question: whom it is put to and by when. */
  readonly asks?: ClaimSide;
  readonly dueAt?: Date;
  readonly kept?: readonly KeptDocument[];
  readonly photos?: readonly Described[];
};

type Context = {
  readonly by: Mover & { readonly userId: string };
  readonly now: Date;
  readonly requestId: string;
};

const events = { answer: "claim_answered", question: "claim_asked", reply: "claim_replied" } as const;

/**
 * Writes what somebody says about a claim of a locked order, with its files and its line in the order's history.
 * Answers the message's id and the order.
 */
export async function sayAboutClaim(
  tx: Tx,
  claim: { readonly id: string; readonly orderId: string; readonly number: number },
  saying: Saying,
  { by, now, requestId }: Context,
): Promise<{ messageId: string; order: OrderModel }> {
  const { kind, text, asks, dueAt } = saying;
  const messageId = randomUUID();
  await tx.claimMessage.create({
    data: {
      id: messageId,
      claimId: claim.id,
      kind,
      author: by.actor,
      authorId: by.userId,
      text,
      asks: asks ?? null,
      dueAt: dueAt ?? null,
      writtenAt: now,
    },
  });
  await addClaimFiles(tx, saying.kept ?? [], saying.photos ?? [], {
    orderId: claim.orderId,
    claimId: claim.id,
    messageId,
    userId: by.userId,
    now,
  });
  const order = await tx.order.findUniqueOrThrow({ where: { id: claim.orderId } });
  await appendOrderEvent(tx, order.id, {
    kind: events[kind],
    fromState: order.state,
    toState: order.state,
    actorKind: by.kind,
    actorId: by.userId,
    data: { claim: claim.number, reason: text, ...(asks === undefined ? {} : { side: asks }) },
    at: now,
    requestId,
    // Whoever asks writes a row of their own: which side's company it is about only they know.
    ...(kind === "question" ? { recorded: true } : {}),
  });
  return { messageId, order };
}
