import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { DraftStamp } from "#app/domain/listings/draft-stamp.ts";
import { fieldsOfStep, stepOfField } from "#app/domain/listings/draft-steps.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CertificateInput, DraftInput } from "../listings/draft-input.ts";
import type { DraftContradicts } from "../listings/find-contradictions.ts";
import { findContradictions } from "../listings/find-contradictions.ts";
import { lockOwnListing, mayTradeFor } from "../listings/lock-own-listing.ts";
import type { SaveDraftRefusal } from "../listings/save-draft.ts";
import { saveDraftWithin } from "../listings/save-draft.ts";
import { storedDraft } from "../listings/stored-draft.ts";

/** What a program says of a listing; what it does not name stays as it is, or begins empty. */
export type SentDraft = Partial<
  Omit<DraftInput, "company" | "formToken" | "photos" | "removePhotos" | "step" | "seen" | "editor" | "auto">
>;

export type WriteListingRefusal = SaveDraftRefusal | { readonly code: "ref-taken" };

/** A program begins a listing with a draft; under its own reference, if it has one. Answers the listing's id. */
export function createDraft(
  call: Call<Producer>,
  { ref, draft }: { readonly ref: string | null; readonly draft: SentDraft & { readonly commodity: string } },
): Promise<Result<string, WriteListingRefusal>> {
  const { companyId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<string, WriteListingRefusal>> => {
    const own = mayTradeFor(call.actor, companyId);
    if (!own.ok) return own;
    if (ref !== null && (await isTaken(tx, companyId, ref))) return refuse({ code: "ref-taken" });
    const input = withOriginal({ ...emptyDraft(call), ...draft });
    const wrong = await contradictionsIn(tx, call, input, draft);
    if (wrong !== null) return refuse(wrong);
    return saveDraftWithin(tx, call, { listingId: null, companyId, ref, input, pictures: [], papers: [] });
  });
}

/** Under the company's lock, so that of two that bring the same reference the second sees the first. */
async function isTaken(tx: Tx, companyId: string, ref: string): Promise<boolean> {
  await lockRow(tx, "company", companyId);
  return (await tx.listing.count({ where: { producerId: companyId, externalRef: ref } })) > 0;
}

/**
 * A program changes what it names in a listing's draft, or begins a new one from the last content. `seen` is the state
 * it read: what somebody else has saved since is not overwritten. Nothing on sale changes by it.
 */
export function changeDraft(
  call: Call<Producer>,
  listingId: string,
  { draft, seen }: { readonly draft: SentDraft; readonly seen: DraftStamp | null },
): Promise<Result<string, SaveDraftRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<string, SaveDraftRefusal>> => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const [latest] = listing.revisions;
    if (latest === undefined) throw new Error(`listing ${listingId} has no revision`);
    const kept = await storedDraft(tx, listing, latest.id);
    const certificates = draft.certificates?.map((one) => withFile(one, kept.certificates));
    const input = withOriginal({ ...kept, ...draft, seen, ...(certificates ? { certificates } : {}) });
    // On sale, stock and window are settled elsewhere, and those of the draft are old.
    const judged = listing.publishedRevisionId === null ? input : { ...input, ...noOffer };
    const wrong = await contradictionsIn(tx, call, judged, draft);
    if (wrong !== null) return refuse(wrong);
    const { producerId: companyId } = listing;
    const saved = await saveDraftWithin(tx, call, {
      ...{ listingId, companyId, ref: null, input },
      ...{ pictures: [], papers: [] },
    });
    return saved.ok ? ok(listingId) : saved;
  });
}

const noOffer = { quantity: null, availableFrom: null, availableTo: null };

/** What the program has just said wrongly; what the draft said before holds no other change up. */
async function contradictionsIn(
  tx: Tx,
  call: Call<Producer>,
  input: DraftInput,
  said: SentDraft,
): Promise<DraftContradicts | null> {
  const found = await findContradictions(tx, input, minskDate(call.now));
  const issues = (found?.issues ?? []).filter(({ field }) =>
    fieldsOfStep[stepOfField(field)].some((name) => name in said),
  );
  return issues.length === 0 ? null : { code: "draft-contradicts", issues };
}

/** Where other languages are named the original stands among them: a draft's texts are then written as a whole. */
function withOriginal(input: DraftInput): DraftInput {
  const { texts, language, title, description } = input;
  if (texts === undefined) return input;
  return { ...input, texts: { [language]: { title, description }, ...texts } };
}

/** A program brings no files: a certificate of the same kind and number keeps the one it has. */
function withFile(one: CertificateInput, known: readonly CertificateInput[]): CertificateInput {
  const same = known.find(({ kind, number }) => kind === one.kind && number === one.number);
  return { ...one, keepFile: same?.keepFile ?? null };
}

function emptyDraft({ lang }: Call<Producer>): Omit<DraftInput, "commodity"> {
  return {
    ...{ company: null, formToken: null, language: lang, title: "", description: "", variety: "", grade: "" },
    ...{ region: null, harvestFrom: null, harvestTo: null, availableFrom: null, availableTo: null },
    ...{ packaging: "", storage: "", quantity: null, minimumOrder: null, currency: "USD", tiers: [] },
    ...{ incoterm: "FCA", incotermPlace: "", leadTimeDays: null, establishmentNumber: "" },
    ...{ certificates: [], photos: [], removePhotos: [] },
  };
}
