import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { unsafeTradeStop } from "#app/db/company-trust.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import { readinessIssues } from "#app/domain/listings/readiness.ts";
import type { SubmissionRefusal } from "#app/domain/listings/revision.ts";
import { decideSubmission } from "#app/domain/listings/revision.ts";
import { caseDueAt } from "#app/domain/moderation/case.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { caseWords } from "../moderation/case-words.ts";
import type { LookedAt } from "../moderation/find-what-stands-out.ts";
import { findWhatStandsOut } from "../moderation/find-what-stands-out.ts";
import { keepWords } from "../moderation/keep-words.ts";
import { fillDraft } from "./fill-draft.ts";
import type { LockedListing, NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

export type SubmitRefusal =
  | NotOwn
  | SubmissionRefusal
  | { readonly code: "nothing-to-submit" }
  | { readonly code: "verification-expired" }
  | { readonly code: "moved-on" };

/**
 * Hands a draft in: from now on it is pinned, and a moderator decides on exactly it within two working days. A revision
 * still in review leaves the queue for it, and the case keeps its place there.
 */
export async function submitListing(
  call: Call<Producer>,
  listingId: string,
): Promise<Result<null, SubmitRefusal>> {
  return inTransaction(call.db, submitWithin(call, listingId));
}

/**
 * The same within a transaction that does more. A listing that an import hands in says so in its case, and the staff are
 * told of the import as a whole.
 */
export function submitWithin(call: Call<Producer>, listingId: string, importId: string | null = null) {
  return async (tx: Tx): Promise<Result<null, SubmitRefusal>> => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    if (listing.draft === null) return refuse({ code: "nothing-to-submit" });
    const draft = await fillDraft(tx, listing, listing.draft);
    const toJudge = {
      content: draft.content,
      offer: draft.offer,
      specification: readSpecification(draft.stored.specification),
      facts: await specificationFacts(tx, listing.commoditySlug),
      onSale: listing.publishedRevisionId !== null,
    };
    const issues = readinessIssues(toJudge, minskDate(call.now)).length;
    const state = { state: draft.stored.state, issues };
    const decision = decideSubmission(listing.reviewed, state, listing.producer.state === "verified");
    if (!decision.ok) return decision;
    if ((await unsafeTradeStop(tx, listing.producerId, minskDate(call.now))) !== null) {
      return refuse({ code: "verification-expired" });
    }
    const { status, withdraws } = decision.value;

    const open = await lockOpenCase(tx, listingId);
    const moved = await tx.listing.updateMany({
      where: { id: listingId, status: listing.status },
      data: { status, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    if (withdraws !== null) {
      await tx.listingRevision.update({
        where: { id: withdraws },
        data: { state: "withdrawn", decidedAt: call.now },
      });
    }
    await tx.listingRevision.update({
      where: { id: listing.draft },
      data: { ...draft.fill, state: "submitted", submittedAt: call.now },
    });
    await keepWords(tx, [listing.draft]);
    const findings = await findWhatStandsOut(tx, listing.draft, call.now);
    const searchText = caseWords(listing, [draft.content.title, ...Object.values(titlesOf(draft.stored))]);
    const revisionId = listing.draft;
    const opening = { listingId, revisionId, open, findings, importId, searchText };
    const caseId = await openCase(tx, call.now, opening);
    await record(tx, call, {
      deed: "submit-listing",
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: { status: listing.status, ...(withdraws === null ? {} : { withdrawn: withdraws }) },
      after: { status, revision: listing.draft },
    });
    if (importId === null) {
      const title = draft.content.title;
      await tellStaff(tx, listing, { caseId, revisionId: listing.draft, title }, call.now);
    }
    return ok(null);
  };
}

async function lockOpenCase(tx: Tx, listingId: string): Promise<{ id: string; dueAt: Date } | null> {
  const open = await tx.moderationCase.findFirst({
    where: { listingId, kind: "revision", state: "open" },
    select: { id: true, dueAt: true },
  });
  if (open) await lockRows(tx, "case", [open.id]);
  return open;
}

type Opening = {
  readonly listingId: string;
  readonly revisionId: string;
  readonly open: { readonly id: string; readonly dueAt: Date } | null;
  readonly findings: LookedAt;
  readonly importId: string | null;
  readonly searchText: string;
};

/** The case in the queue: the open one goes on with the new revision, so that its address and its claim stay. */
async function openCase(
  tx: Tx,
  now: Date,
  { listingId, revisionId, open, findings, importId, searchText }: Opening,
): Promise<string> {
  const dueAt = caseDueAt(now, open?.dueAt ?? null, await holidaysOf(tx, "BY"));
  const content = { revisionId, openedAt: now, dueAt, ...findings, importId, searchText };
  const { id } = open
    ? await tx.moderationCase.update({ where: { id: open.id }, data: content })
    : await tx.moderationCase.create({ data: { listingId, queuedAt: now, ...content } });
  return id;
}

async function tellStaff(
  tx: Tx,
  listing: LockedListing,
  { caseId, revisionId, title }: { caseId: string; revisionId: string; title: string },
  now: Date,
): Promise<void> {
  const staff = await staffOf(tx, ["moderator", "director"]);
  await tell(
    tx,
    staff.map((to) => ({
      kind: "listing-submitted",
      event: revisionId,
      to,
      data: { title, company: listing.producer.legalName },
      path: `/desk/listings/${caseId}`,
    })),
    now,
  );
}
