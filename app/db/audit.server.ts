import type { Actor } from "#app/domain/actor.ts";
import { personId } from "#app/domain/actor.ts";
import type { Call } from "./call.ts";
import type { Tx } from "./client.server.ts";
import type { Prisma } from "./generated/client.ts";

export type Deed = {
  /** A verb phrase in kebab-case: "approve-revision". */
  readonly deed: string;
  /** What it was done to: "listing", "company", "order". */
  readonly subject: string;
  readonly subjectId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
  readonly reason?: string;
};

/** Writes a deed into the record, in the deed's own transaction. The record is append-only (a trigger sees to it). */
export async function record(
  tx: Tx,
  call: Pick<Call<Actor>, "actor" | "now" | "requestId">,
  deed: Deed,
): Promise<void> {
  await tx.auditRow.create({
    data: {
      at: call.now,
      actorKind: call.actor.kind,
      actorId: personId(call.actor),
      deed: deed.deed,
      subject: deed.subject,
      subjectId: deed.subjectId,
      ...(deed.before ? { before: deed.before } : {}),
      ...(deed.after ? { after: deed.after } : {}),
      reason: deed.reason ?? "",
      requestId: call.requestId,
    },
  });
}
