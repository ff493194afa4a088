/** What a saved search finds, by the catalogue's own conditions. */
import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { allOf, sql } from "#app/db/sql.server.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { savedFilter } from "#app/domain/catalogue/saved-search.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import { planSearch, searchWords } from "#app/domain/catalogue/search.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { keepKnown } from "./catalogue.server.ts";
import { wholeCondition } from "./catalogue-conditions.server.ts";
import { COUNTED_TO } from "./catalogue-counts.server.ts";
import { catalogueSource } from "./catalogue-source.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

type AskedSearch = {
  readonly id: string;
  readonly query: string;
  readonly broad: boolean;
  readonly createdAt: Date;
};

type Question = { readonly filter: CatalogueFilter; readonly plan: SearchPlan | null };

/** The question of a saved query; null when its words mean nothing. */
function questionOf(query: string, vocabulary: Vocabulary): Question | null {
  const filter = keepKnown(savedFilter(query), vocabulary);
  const plan = planSearch(searchWords(filter.q), vocabulary.search);
  return filter.q !== "" && plan === null ? null : { filter, plan };
}

/** On sale now and answering the question; of a broad search only what has come since it was saved. */
function answering({ broad, createdAt }: AskedSearch, question: Question, today: PlainDate): Sql {
  return allOf([
    wholeCondition(question.filter, question.plan, today),
    ...(broad ? [sql`published_at > ${createdAt}`] : []),
  ]);
}

/** Listings that a search finds and has not noted yet, newest first, at most so many. */
export async function unnotedMatches(
  { db, now }: { readonly db: Db; readonly now: Date },
  search: AskedSearch,
  atMost: number,
): Promise<readonly string[]> {
  const question = questionOf(search.query, await readVocabulary(db));
  if (question === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT listing_id::text AS id FROM catalogue_entries
    WHERE ${answering(search, question, minskDate(now))}
      AND NOT EXISTS (SELECT 1 FROM saved_search_matches AS noted
        WHERE noted.search_id = ${search.id}::uuid AND noted.listing_id = catalogue_entries.listing_id)
    ORDER BY published_at DESC, listing_id LIMIT ${atMost}`);
  return rows.map(({ id }) => id);
}

/** How many each search finds now, and how many of those are new since it was looked at; one more than counted to means "more". */
export async function countMatches(
  { db, now }: { readonly db: Db; readonly now: Date },
  searches: readonly (AskedSearch & { readonly lookedAt: Date })[],
): Promise<ReadonlyMap<string, { readonly total: number; readonly fresh: number }>> {
  const today = minskDate(now);
  const [vocabulary, source] = await Promise.all([readVocabulary(db), catalogueSource(db, today)]);
  const asked = searches.flatMap((search) => {
    const question = questionOf(search.query, vocabulary);
    return question === null ? [] : [{ search, question }];
  });
  if (asked.length === 0) return new Map();
  const one = ({ search, question }: (typeof asked)[number]): Sql => sql`
    SELECT ${search.id}::text AS id, count(*)::int AS fresh FROM (
      SELECT 1 FROM catalogue_entries WHERE ${answering(search, question, today)}
        AND NOT EXISTS (SELECT 1 FROM saved_search_matches AS noted
          WHERE noted.search_id = ${search.id}::uuid AND noted.listing_id = catalogue_entries.listing_id
            AND noted.found_at <= ${search.lookedAt})
      LIMIT ${COUNTED_TO + 1}) AS found`;
  const [first, ...others] = asked.map(one);
  if (first === undefined) return new Map();
  const [fresh, totals] = await Promise.all([
    db.$queryRaw<{ id: string; fresh: number }[]>(
      others.reduce((all, next) => sql`${all} UNION ALL ${next}`, first),
    ),
    Promise.all(asked.map(({ question }) => source.count(question))),
  ]);
  const freshOf = new Map(fresh.map((row) => [row.id, row.fresh]));
  return new Map(
    asked.map(({ search }, at) => [
      search.id,
      { total: totals[at] ?? 0, fresh: freshOf.get(search.id) ?? 0 },
    ]),
  );
}
