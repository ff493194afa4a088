import type { Actor } from "#app/domain/actor.ts";
import { personId } from "#app/domain/actor.ts";
import type { DeedName } from "#app/domain/audit/deeds.ts";
import type { RecordedField } from "#app/domain/audit/fields.ts";
import type { RecordedSubject } from "#app/domain/audit/subjects.ts";
import type { RecordedFields } from "#app/domain/audit/without-secrets.ts";
import { withoutSecrets } from "#app/domain/audit/without-secrets.ts";
import { fold } from "#app/domain/fold.ts";
import type { Call } from "./call.ts";
import type { Tx } from "./client.server.ts";
import type { Prisma } from "./generated/client.ts";

/** What the record keeps of a thing: only fields that have a word in every language. */
export type Facts = { readonly [F in RecordedField]?: Prisma.InputJsonValue | null };

export type Deed = {
  /** A verb phrase in kebab-case: "approve-revision". A new one is added to the list, and to the catalogues. */
  readonly deed: DeedName;
  /** What it was done to. */
  readonly subject: RecordedSubject;
  readonly subjectId: string;
  /**
   * The company acted for, or, when staff or the house act, the one the deed is about. Left out: the company that is
   * the subject, else the active one of a producer or a buyer.
   */
  readonly companyId?: string | null;
  readonly before?: Facts;
  readonly after?: Facts;
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

function kept(fields: Facts, before?: Facts): Prisma.InputJsonObject {
  return withoutSecrets(
    fields as RecordedFields,
    before as RecordedFields | undefined,
  ) as Prisma.InputJsonObject;
}
