import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { mayDecide } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endActive } from "../listings/write-price.ts";
import { closeCase } from "./close-case.ts";
import { decidedBefore, spendDecision } from "./decision-form.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

export type DecidePriceRefusal =
  | { readonly code: "not-found" }
  | CaseRefusal
  | { readonly code: "moved-on" }
  | { readonly code: "comment-missing" };

/**
 * A price that jumped is let through, or refused with a word to the producer; the old one sells on until then. The
 * decision names the price that was read: one that replaced it meanwhile is not decided with it. Answers its case.
 */
export async function decidePrice(
  call: Call<ModerationActor>,
  priceId: string,
  decision: "approve" | "refuse",
  { comment, formToken }: { readonly comment: string; readonly formToken?: string | undefined },
): Promise<Result<string, DecidePriceRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<string, DecidePriceRefusal>> => {
    const waiting = await tx.moderationCase.findUnique({ where: { priceId }, select: { id: true } });
    const locked = waiting && (await lockCase(tx, call.actor, waiting.id));
    if (!locked) return refuse({ code: "not-found" });
    const deed = `${decision}-price` as const;
    if (await decidedBefore(tx, call, deed, formToken)) return ok(locked.id);
    const { listing, ownCompany } = locked;
    const price = await tx.priceVersion.findUniqueOrThrow({ where: { id: priceId } });
    if (price.state !== "waiting") return refuse({ code: "moved-on" });
    const open = mayDecide(locked.review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!open.ok) return open;
    if (decision === "refuse" && comment === "") return refuse({ code: "comment-missing" });
    if (decision === "approve") {
      await endActive(tx, listing.id, call.now);
      await tx.priceVersion.update({ where: { id: priceId }, data: { state: "active" } });
      await tx.listing.update({
        where: { id: listing.id },
        data: { activePriceId: priceId, version: { increment: 1 } },
      });
    } else {
      await tx.priceVersion.update({ where: { id: priceId }, data: { state: "refused", endedAt: call.now } });
    }
    const outcome = decision === "approve" ? "approved" : "rejected";
    await closeCase(tx, call, locked, { decision: outcome, reasons: [], comment });
    await spendDecision(tx, call, deed, { token: formToken, caseId: locked.id });
    await record(tx, call, {
      deed,
      subject: "listing",
      subjectId: listing.id,
      companyId: listing.producerId,
      before: { price: listing.activePriceId, state: price.state },
      after: { price: priceId, state: decision === "approve" ? "active" : "refused" },
      reason: comment,
    });
    const { nameAz, nameRu, nameBe, nameEn } = listing.commodity;
    const people = await peopleOf(tx, listing.producerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: decision === "approve" ? "price-approved" : "price-refused",
        event: priceId,
        to,
        data: { goodsAz: nameAz, goodsRu: nameRu, goodsBe: nameBe, goodsEn: nameEn, comment },
        path: `/producer/listings/${listing.id}`,
      })),
      call.now,
    );
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok(locked.id);
  });
}
