/** What changed in the parts of a revision that are not plain text: price tiers, certificates, photos. */
import type { Certificate } from "../listings/certificates.ts";
import type { ProposedTier } from "../listings/proposed-tiers.ts";

export type PartKind = "same" | "added" | "removed" | "changed";

export type TierChange = {
  readonly from: ProposedTier["from"];
  readonly before: ProposedTier["price"];
  readonly after: ProposedTier["price"];
  readonly kind: PartKind;
};

/** Tiers of both ladders by the quantity they begin at. */
export function diffTiers(before: readonly ProposedTier[], after: readonly ProposedTier[]): TierChange[] {
  const keys = [...new Set([...before, ...after].map(({ from }) => from))].sort((a, b) =>
    Number((a ?? 0n) - (b ?? 0n)),
  );
  return keys.map((from) => {
    const old = before.find((tier) => tier.from === from);
    const fresh = after.find((tier) => tier.from === from);
    const kind = kindOf(old, fresh, (a, b) => a.price === b.price);
    return { from, before: old?.price ?? null, after: fresh?.price ?? null, kind };
  });
}

export type ShownCertificate = Certificate & { readonly fileId: string | null; readonly fileName: string };

export type CertificateChange = {
  readonly before: ShownCertificate | null;
  readonly after: ShownCertificate | null;
  readonly kind: PartKind;
};

/** Certificates paired by kind and number; what is left over of one kind is the same one renewed or corrected. */
export function diffCertificates(
  before: readonly ShownCertificate[],
  after: readonly ShownCertificate[],
): CertificateChange[] {
  const left = [...before];
  const take = (is: (one: ShownCertificate) => boolean) => {
    const at = left.findIndex(is);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const exact = new Map(
    after.map((one) => [one, take((old) => old.kind === one.kind && old.number === one.number)]),
  );
  const paired = after.map((one) => ({
    before: exact.get(one) ?? take((old) => old.kind === one.kind),
    after: one,
  }));
  return [...paired, ...left.map((one) => ({ before: one, after: null }))].map((pair) => ({
    ...pair,
    kind: kindOf(pair.before ?? undefined, pair.after ?? undefined, sameCertificate),
  }));
}

function sameCertificate(a: ShownCertificate, b: ShownCertificate): boolean {
  return (
    a.number === b.number &&
    a.issuer === b.issuer &&
    a.issuedOn === b.issuedOn &&
    a.validUntil === b.validUntil &&
    a.fileId === b.fileId
  );
}

export type RevisionPhoto = {
  /** Id of the picture. */
  readonly id: string;
  readonly caption: string;
  /** The picture this one was turned from. */
  readonly turnedFrom: string | null;
};

export type PhotoMark = "added" | "removed" | "moved" | "turned" | "described";

export type PhotoChange = {
  readonly before: string | null;
  readonly after: string | null;
  /** Places from 1. */
  readonly was: number | null;
  readonly is: number | null;
  readonly captions: { readonly before: string; readonly after: string };
  /** Empty: nothing about it has changed. */
  readonly marks: readonly PhotoMark[];
};

/**
 * Photos in the new order, those taken out last. A photo moved when its order among the photos that stayed changed, so
 * that one put in front does not mark all the others.
 */
export function diffPhotos(before: readonly RevisionPhoto[], after: readonly RevisionPhoto[]): PhotoChange[] {
  const old = new Map(before.map((photo, index) => [photo.id, { ...photo, place: index + 1 }]));
  const pairs = after.map((photo, index) => ({
    photo,
    is: index + 1,
    was: old.get(photo.id) ?? (photo.turnedFrom === null ? undefined : old.get(photo.turnedFrom)),
  }));
  const kept = new Set(pairs.flatMap(({ was }) => was?.id ?? []));
  const stayed = pairs.flatMap(({ was }) => was?.place ?? []);
  const inOrder = longestRising(stayed);
  const present = pairs.map(({ photo, is, was }): PhotoChange => {
    const marks: PhotoMark[] = [];
    if (was === undefined) marks.push("added");
    else {
      if (!inOrder.has(was.place)) marks.push("moved");
      if (was.id !== photo.id) marks.push("turned");
      if (was.caption !== photo.caption) marks.push("described");
    }
    return {
      before: was?.id ?? null,
      after: photo.id,
      was: was?.place ?? null,
      is,
      captions: { before: was?.caption ?? "", after: photo.caption },
      marks,
    };
  });
  const gone = [...old.values()].filter(({ id }) => !kept.has(id));
  return [
    ...present,
    ...gone.map(
      (photo): PhotoChange => ({
        before: photo.id,
        after: null,
        was: photo.place,
        is: null,
        captions: { before: photo.caption, after: "" },
        marks: ["removed"],
      }),
    ),
  ];
}

/** The most places that stand in rising order: they have stayed, the others moved. A handful of photos: no haste. */
function longestRising(places: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const place of places) {
    const before = best.filter((run) => (run.at(-1) ?? 0) < place);
    const longest = before.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, place]);
  }
  return new Set(best.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []));
}

function kindOf<T>(before: T | undefined, after: T | undefined, same: (a: T, b: T) => boolean): PartKind {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return same(before, after) ? "same" : "changed";
}
