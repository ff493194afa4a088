import type { Tx } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { DuplicateEvidence } from "#app/domain/moderation/finding.ts";
import { alikeWithin, bandsNear } from "#app/domain/moderation/picture-likeness.ts";
import type { Submitted } from "./read-submitted.ts";

type Pair = { readonly picture: string; readonly other: string; readonly bits: number | null };
type Shown = {
  readonly picture: string;
  readonly listing: string;
  readonly title: string;
  readonly company: string;
  readonly producer: string;
};

/** Near pictures of one photo at most; a photo that everybody shows is not worth a longer list. */
const NEAR_AT_MOST = 50;
const BITS = 64;

/**
 * Photos of other listings, in review or on sale, that are the same file or look the same; one a listing. Another
 * company's of any goods, the company's own of the same goods. The house's own drawings are everybody's.
 */
export async function findAlikePhotos(
  tx: Tx,
  submitted: Submitted,
): Promise<{ readonly alike: DuplicateEvidence[]; readonly stillLooking: boolean }> {
  const { photos, listingId, producer, commodity } = submitted;
  const own = await tx.pictureLikeness.findMany({ where: { pictureId: { in: photos } } });
  const stillLooking = photos.some((id) => !own.some(({ pictureId }) => pictureId === id));
  const pairs: Pair[] = [...(await sameFiles(tx, photos))];
  for (const { pictureId, likeness } of own) {
    if (likeness !== null) {
      pairs.push(...(await tx.$queryRaw<Pair[]>(nearPictures(pictureId, likeness, photos))));
    }
  }
  if (pairs.length === 0) return { alike: [], stillLooking };
  const shown = await tx.$queryRaw<Shown[]>(sql`
    SELECT photo.picture_id::text AS picture, listing.slug AS listing, company.legal_name AS company,
           company.id::text AS producer,
           CASE revision.original_lang WHEN 'az' THEN revision.title_az WHEN 'ru' THEN revision.title_ru
                                       WHEN 'be' THEN revision.title_be ELSE revision.title_en END AS title
    FROM revision_photos photo
    JOIN pictures picture ON picture.id = photo.picture_id AND NOT picture.demo
    JOIN listing_revisions revision ON revision.id = photo.revision_id AND revision.state IN ('submitted', 'approved')
    JOIN listings listing ON listing.id = revision.listing_id AND listing.status NOT IN ('archived', 'rejected')
    JOIN companies company ON company.id = listing.producer_id
    WHERE photo.picture_id = ANY(${[...new Set(pairs.map(({ other }) => other))]}::uuid[])
      AND listing.id <> ${listingId}::uuid
      AND (company.id <> ${producer.id}::uuid OR listing.commodity_slug = ${commodity.slug})`);
  const found = pairs.flatMap(({ picture, other, bits }) =>
    shown
      .filter((one) => one.picture === other)
      .map(({ listing, title, company, producer: whose }): DuplicateEvidence => {
        const alikePct = bits === null ? 100 : Math.round(((BITS - bits) * 100) / BITS);
        const what = bits === null ? "file" : "photo";
        const ownGoods = whose === producer.id ? "yes" : "no";
        return { what, listing, title, company, own: ownGoods, alikePct, picture, otherPicture: other };
      }),
  );
  const firstOf = new Map<string, DuplicateEvidence>();
  const exactFirst = (one: DuplicateEvidence) => (one.what === "file" ? 101 : one.alikePct);
  for (const one of found.sort((a, b) => exactFirst(b) - exactFirst(a) || (a.listing < b.listing ? -1 : 1))) {
    if (!firstOf.has(one.listing)) firstOf.set(one.listing, one);
  }
  return { alike: [...firstOf.values()], stillLooking };
}

/** The very same bytes: our encodings of one original are equal. */
function sameFiles(tx: Tx, photos: readonly string[]): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>(sql`
    SELECT DISTINCT mine.picture_id::text AS picture, other.picture_id::text AS other, NULL::int AS bits
    FROM picture_variants mine
    JOIN files my_file ON my_file.id = mine.file_id
    JOIN files their_file ON their_file.sha256 = my_file.sha256 AND their_file.id <> my_file.id
    JOIN picture_variants other ON other.file_id = their_file.id
    WHERE mine.picture_id = ANY(${[...photos]}::uuid[]) AND other.picture_id <> ALL(${[...photos]}::uuid[])
    LIMIT ${NEAR_AT_MOST}`);
}

/** The index finds pictures that share a band; of those, the ones that differ in few bits. */
export function nearPictures(picture: string, likeness: bigint, photos: readonly string[]): Sql {
  return sql`
    SELECT ${picture}::text AS picture, picture_id::text AS other,
           bit_count((likeness # ${likeness}::bigint)::bit(64))::int AS bits
    FROM picture_likenesses
    WHERE bands && ${bandsNear(likeness)}::int[] AND picture_id <> ALL(${[...photos]}::uuid[])
      AND bit_count((likeness # ${likeness}::bigint)::bit(64)) <= ${alikeWithin}
    ORDER BY bits, picture_id LIMIT ${NEAR_AT_MOST}`;
}
