import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { draftLimits } from "#app/domain/listings/draft.ts";
import { overwritesUnseen } from "#app/domain/listings/draft-stamp.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, KeptDocument } from "../files/keep-documents.ts";
import { documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";
import type { KeptPicture, PictureRefused } from "../files/keep-pictures.ts";
import { keepGoodPictures, keepPictures, keepTurnedPicture } from "../files/keep-pictures.ts";
import { beginDraft } from "./begin-draft.ts";
import type { DraftInput } from "./draft-input.ts";
import type { DraftContradicts } from "./find-contradictions.ts";
import { findContradictions } from "./find-contradictions.ts";
import { insertListing } from "./insert-listing.ts";
import type { LockedListing, NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing, mayTradeFor, unsafeListing } from "./lock-own-listing.ts";
import { withStep } from "./stored-draft.ts";
import { writeDraft } from "./write-draft.ts";
import { newPictures } from "./write-photos.ts";

export type SaveDraftRefusal =
  | NotOwn
  | PictureRefused
  | FileTypeUnknown
  | DraftContradicts
  /** Somebody else, or another window, has saved since: nothing is overwritten that was not seen. */
  | { readonly code: "draft-changed" }
  | { readonly code: "commodity-unknown" }
  | { readonly code: "commodity-pinned" }
  | { readonly code: "region-unknown" }
  | { readonly code: "too-many-photos" }
  /** Several were no photos, for several reasons; everything else has been saved. */
  | { readonly code: "photos-left-out"; readonly names: string }
  | { readonly code: "form-file-too-large" }
  | { readonly code: "listing-moved-on"; readonly status: ListingStatus };

/**
 * Saves a draft, finished or not: a new listing's first, the one a listing has, or a new one begun from its last
 * content; what is on sale or in review stays as it is. Answers the listing's id. A file that is no photo holds a new
 * listing up; of a listing that is there already everything else is saved, and the refusal only names what was left out.
 */
export async function saveDraft(
  call: Call<Producer>,
  listingId: string | null,
  input: DraftInput,
): Promise<Result<string, SaveDraftRefusal>> {
  const companyId = await companyOf(call, listingId, input);
  if (companyId === null) return refuse({ code: "not-found" });
  const own = mayTradeFor(call.actor, companyId);
  if (!own.ok) return own;
  const wrong = await findContradictions(call.db, input, minskDate(call.now));
  if (wrong !== null) return refuse(wrong);
  const pictures = await (listingId === null ? allPictures : keepGoodPictures)(call, input.photos);
  if (!pictures.ok) return pictures;
  const { kept, leftOut } = pictures.value;
  const documents = input.certificates.flatMap(({ upload }) => upload ?? []);
  if (documents.some(({ size }) => size > documentMaxBytes)) return refuse({ code: "form-file-too-large" });
  const papers = await keepDocuments(call, documents);
  if (!papers.ok) return papers;
  const turn = input.photoMove?.what === "turn" ? input.photoMove.picture : null;
  const turned = turn === null ? ok(null) : await keepTurnedPicture(call, turn, companyId);
  if (!turned.ok) return turned;
  const saved = await inTransaction(call.db, (tx) =>
    saveDraftWithin(tx, call, {
      listingId,
      companyId,
      ref: null,
      input,
      pictures: kept,
      papers: papers.value,
      turned: turn === null || turned.value === null ? null : { picture: turn, by: turned.value },
    }),
  );
  const left = refusalOf(leftOut);
  return saved.ok && left !== null ? refuse(left) : saved;
}

async function allPictures(call: Call<Producer>, uploads: DraftInput["photos"]) {
  const kept = await keepPictures(call, uploads);
  return kept.ok ? ok({ kept: kept.value, leftOut: [] }) : kept;
}

/** One refusal for all files that were left out; null when none was. */
function refusalOf(leftOut: readonly PictureRefused[]): SaveDraftRefusal | null {
  const [first, ...rest] = leftOut;
  if (first === undefined) return null;
  const names = leftOut.map(({ name }) => name).join(", ");
  const alike = rest.every(({ code }) => code === first.code);
  return alike ? { code: first.code, name: names } : { code: "photos-left-out", names };
}

async function companyOf(
  call: Call<Producer>,
  listingId: string | null,
  input: DraftInput,
): Promise<string | null> {
  if (listingId === null) return input.company ?? call.actor.companyId;
  const listing = await call.db.listing.findUnique({
    where: { id: listingId },
    select: { producerId: true },
  });
  return listing?.producerId ?? null;
}

type Save = {
  readonly listingId: string | null;
  readonly companyId: string;
  /** The producer's own reference of a new listing, where it has one. */
  readonly ref: string | null;
  readonly input: DraftInput;
  readonly pictures: readonly KeptPicture[];
  readonly papers: readonly KeptDocument[];
  readonly turned?: { readonly picture: string; readonly by: KeptPicture } | null;
};

/** The same within a transaction that does more, with files that are kept already. */
export async function saveDraftWithin(
  tx: Tx,
  call: Call<Producer>,
  { listingId, companyId, ref, input: sent, pictures, papers, turned = null }: Save,
): Promise<Result<string, SaveDraftRefusal>> {
  const { actor, now } = call;
  const commodity = await tx.commodity.count({ where: { slug: sent.commodity } });
  if (commodity === 0) return refuse({ code: "commodity-unknown" });
  if (sent.region !== null && (await tx.region.count({ where: { slug: sent.region } })) === 0) {
    return refuse({ code: "region-unknown" });
  }
  if (listingId === null) {
    if (pictures.length > draftLimits.photos) return refuse({ code: "too-many-photos" });
    const made = await makeListing(tx, call, companyId, ref, sent);
    if (made.again) return ok(made.id);
    const { revisionId } = made;
    const listing = await unsafeListing(tx, made.id);
    const input = await withStep(tx, listing, revisionId, sent);
    const fresh = await newPictures(tx, null, [], pictures);
    await writeDraft(tx, call, { listing, revisionId, input, pictures: fresh, papers });
    return ok(made.id);
  }
  const found = await lockOwnListing(tx, actor, listingId);
  if (!found.ok) return found;
  const listing = found.value;
  const [latest] = listing.revisions;
  if (latest === undefined) throw new Error(`listing ${listingId} has no revision`);
  if (overwritesUnseen(latest, { seen: sent.seen ?? null, editor: sent.editor ?? null })) {
    return refuse({ code: "draft-changed" });
  }
  const input = await withStep(tx, listing, latest.id, sent);
  const fresh = await newPictures(tx, latest.id, input.removePhotos, pictures);
  const problem = await problemOf(tx, listing, input, fresh.length);
  if (problem !== null) return refuse(problem);
  const revisionId = await beginDraft(tx, listing, actor.userId, now);
  await writeDraft(tx, call, { listing, revisionId, input, pictures: fresh, papers, turned });
  return ok(listingId);
}

async function problemOf(
  tx: Tx,
  listing: LockedListing,
  input: DraftInput,
  added: number,
): Promise<SaveDraftRefusal | null> {
  if (listing.status === "archived") return { code: "listing-moved-on", status: listing.status };
  const { approved, submitted } = listing.reviewed;
  // Other goods are another listing: what was read under one name must not be sold under another.
  if (input.commodity !== listing.commoditySlug && (approved ?? submitted) !== null) {
    return { code: "commodity-pinned" };
  }
  const base = listing.draft ?? listing.revisions[0]?.id;
  const kept = await tx.revisionPhoto.count({
    where: { revisionId: base ?? listing.id, pictureId: { notIn: [...input.removePhotos] } },
  });
  return kept + added > draftLimits.photos ? { code: "too-many-photos" } : null;
}

type Made = { readonly id: string; readonly revisionId: string; readonly again: boolean };

/** The new listing with an empty draft; the one made before when this very form was sent already. */
async function makeListing(
  tx: Tx,
  { actor, now }: Call<Producer>,
  companyId: string,
  ref: string | null,
  input: DraftInput,
): Promise<Made> {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { id: true, slug: true },
  });
  const id = await insertListing(tx, { commodity: input.commodity, company, ref }, now);
  const first = await claimForm(tx, actor.userId, input.formToken, id, now);
  if (first !== id) {
    await tx.listing.delete({ where: { id } });
    return { id: first, revisionId: "", again: true };
  }
  const revision = await tx.listingRevision.create({
    data: {
      listingId: id,
      number: 1,
      originalLang: input.language,
      createdAt: now,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  return { id, revisionId: revision.id, again: false };
}

/** The listing that the form made: this one, or the one of the first time. */
async function claimForm(
  tx: Tx,
  userId: string,
  token: string | null,
  listingId: string,
  now: Date,
): Promise<string> {
  if (token === null) return listingId;
  await tx.formToken.createMany({
    data: [{ token, userId, deed: "save-draft", target: listingId, usedAt: now }],
    skipDuplicates: true,
  });
  const used = await tx.formToken.findUniqueOrThrow({ where: { token } });
  // A token of somebody else's form says nothing about this one.
  return used.userId === userId && used.deed === "save-draft" ? used.target : listingId;
}
