import type { Db } from "#app/db/client.server.ts";
import { anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";

/**
 * Puts so many cases into the queue at once: from twenty producers, of three commodities, due minute by minute, every
 * fifth with a finding. One statement a table, so that five thousand take no longer to make than to read.
 */
export async function aFullQueue(db: Db, cases: number) {
  const producers = await Promise.all(Array.from({ length: 20 }, () => anOwnedCompany(db)));
  const moderator = await aPerson(db, { staffRole: "moderator" });
  const companies = producers.map(({ company }) => company.id);
  const owner = producers[0]?.owner.id ?? "";
  const goods = ["pomegranate", "persimmon", "hazelnut-kernel"];
  await db.$executeRaw`
    INSERT INTO listings (id, slug, producer_id, commodity_slug, status, updated_at)
    SELECT md5('listing' || n)::uuid, 'queued-' || n, (${companies}::uuid[])[1 + n % 20],
           (${goods}::text[])[1 + n % 3], 'in_review', ${monday}
    FROM generate_series(1, ${cases}::int) n`;
  await db.$executeRaw`
    INSERT INTO listing_revisions (id, listing_id, number, state, original_lang, title_az, created_by_id, submitted_at)
    SELECT md5('revision' || n)::uuid, md5('listing' || n)::uuid, 1, 'submitted', 'az', 'Mal ' || n,
           ${owner}::uuid, ${monday}
    FROM generate_series(1, ${cases}::int) n`;
  await db.$executeRaw`
    INSERT INTO moderation_cases (id, listing_id, revision_id, opened_at, queued_at, due_at, findings, search_text)
    SELECT md5('case' || n)::uuid, md5('listing' || n)::uuid, md5('revision' || n)::uuid, ${monday}, ${monday},
           ${monday}::timestamptz + make_interval(mins => n / 2),
           CASE WHEN n % 5 = 0 THEN '[{"kind":"alcohol","field":"commodity","evidence":{}}]'::jsonb ELSE '[]'::jsonb END,
           'mal ' || n
    FROM generate_series(1, ${cases}::int) n`;
  await db.$executeRaw`ANALYZE listings, moderation_cases`;
  return { moderator, companies };
}
