import type { Tx } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { nothing, sql } from "#app/db/sql.server.ts";
import type { DuplicateEvidence } from "#app/domain/moderation/finding.ts";
import { wordsOf } from "./keep-words.ts";
import type { Submitted } from "./read-submitted.ts";

/** Shared three-letter pieces over all, in title and description together, from which two texts are much alike. */
const ALIKE_TEXT = 0.6;
/** The same for titles alone, which are short and often honest twins. */
const ALIKE_TITLE = 0.85;
const AT_MOST = 4;

type Row = {
  readonly listing: string;
  readonly title: string;
  readonly company: string;
  readonly producer: string;
  readonly alike: number;
};

/** Other listings of the commodity, in review or on sale, that say the same; the most alike first. */
export async function findAlikeWords(tx: Tx, submitted: Submitted): Promise<DuplicateEvidence[]> {
  const { listingId, producer, commodity, content, plain } = submitted;
  const { title, text } = wordsOf(content.title, content.description);
  await askByIndex(tx, "on");
  const rows = await tx.$queryRaw<Row[]>(
    alikeWords({
      title,
      text,
      commodity: commodity.slug,
      listingId,
      onlyProducer: plain ? producer.id : null,
    }),
  );
  await askByIndex(tx, "off");
  return rows.map(({ listing, title: theirs, company, producer: whose, alike }) => ({
    what: "text",
    listing,
    title: theirs,
    company,
    own: whose === producer.id ? "yes" : "no",
    alikePct: Math.round(alike * 100),
    picture: "",
    otherPicture: "",
  }));
}

/**
 * `%` goes by the trigram index and by our threshold. The planner takes comparing words for nearly free and would rather
 * compare with every row; while this is on, it may not.
 */
export async function askByIndex(tx: Tx, mode: "on" | "off"): Promise<void> {
  await tx.$executeRaw(sql`
    SELECT set_config('pg_trgm.similarity_threshold', ${String(ALIKE_TEXT)}, true),
           set_config('enable_seqscan', ${mode === "on" ? "off" : "on"}, true)`);
}

type Wanted = {
  /** Folded. */
  readonly title: string;
  readonly text: string;
  readonly commodity: string;
  /** Not this one. */
  readonly listingId: string;
  /** Among this company's only; null for everybody's. */
  readonly onlyProducer: string | null;
};

/** The question itself; ask it with the threshold set. The near ones first, by the indexes: whose they are comes after. */
export function alikeWords({ title, text, commodity, listingId, onlyProducer }: Wanted): Sql {
  return sql`
  WITH near AS MATERIALIZED (
    SELECT listing_id, revision_id,
           greatest(similarity(text, ${text}), CASE WHEN similarity(title, ${title}) >= ${ALIKE_TITLE}::real
                                                    THEN similarity(title, ${title}) ELSE 0 END) AS alike
    FROM revision_likenesses
    WHERE (text % ${text} OR title % ${title})
      AND commodity_slug = ${commodity} AND listing_id <> ${listingId}::uuid)
  SELECT DISTINCT ON (alike, listing.slug) listing.slug AS listing, company.legal_name AS company,
         company.id::text AS producer, near.alike::float8 AS alike,
         CASE revision.original_lang WHEN 'az' THEN revision.title_az WHEN 'ru' THEN revision.title_ru
                                     WHEN 'be' THEN revision.title_be ELSE revision.title_en END AS title
  FROM near
  JOIN listing_revisions revision ON revision.id = near.revision_id AND revision.state IN ('submitted', 'approved')
  JOIN listings listing ON listing.id = near.listing_id AND listing.status NOT IN ('archived', 'rejected', 'suspended')
  JOIN companies company ON company.id = listing.producer_id
  WHERE near.alike >= ${ALIKE_TEXT}::real
    ${onlyProducer === null ? nothing : sql`AND company.id = ${onlyProducer}::uuid`}
  ORDER BY alike DESC, listing.slug LIMIT ${AT_MOST}`;
}
