import type { Actor } from "#app/domain/actor.ts";
import { personId } from "#app/domain/actor.ts";
import type { RecordedFields } from "#app/domain/audit/without-secrets.ts";
import { withoutSecrets } from "#app/domain/audit/without-secrets.ts";
import { fold } from "#app/domain/fold.ts";
import type { Call } from "./call.ts";
import type { Tx } from "./client.server.ts";
import type { Prisma } from "./generated/client.ts";

export type Deed = {
  /** A verb phrase in kebab-case: "approve-revision". */
  readonly deed: string;
  /** What it was done to: "listing", "company", "order". */
  readonly subject: string;
  readonly subjectId: string;
  /**
   * The company acted for, or, when staff or the house act, the one the deed is about. Left out: the company that is
   * the subject, else the active one of a producer or a buyer.
   */
  readonly companyId?: string | null;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
  readonly reason?: string;
};

/**
 * Writes a deed into the record, in the deed's own transaction. The record is append-only (triggers see to it) and is
 * sealed soon after; it carries no names, addresses or secrets.
 */
export async function record(
  tx: Tx,
  { actor, now, requestId }: Pick<Call<Actor>, "actor" | "now" | "requestId">,
  { deed, subject, subjectId, before, after, reason = "", companyId }: Deed,
): Promise<void> {
  const acting = actor.kind === "producer" || actor.kind === "buyer" ? actor.companyId : null;
  await tx.auditRow.create({
    data: {
      at: now,
      actorKind: actor.kind,
      actorId: personId(actor),
      companyId: companyId ?? (subject === "company" ? subjectId : acting),
      deed,
      subject,
      subjectId,
      ...(before ? { before: kept(before) } : {}),
      ...(after ? { after: kept(after, before) } : {}),
      reason,
      reasonKey: fold(reason),
      requestId,
    },
  });
}

function kept(fields: Prisma.InputJsonObject, before?: Prisma.InputJsonObject): Prisma.InputJsonObject {
  return withoutSecrets(
    fields as RecordedFields,
    before as RecordedFields | undefined,
  ) as Prisma.InputJsonObject;
}
