import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { NOTED_TO } from "#app/domain/catalogue/saved-search.ts";
import type { Lang } from "#app/domain/language.ts";
import { addMinutes, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { noteMatches } from "./note-matches.ts";
import type { FindMatches } from "./own-search.ts";

/** A search is not asked again sooner than this; for so long it is also a worker's own. */
const ASKED_EVERY_MINUTES = 5;
/** Searches taken at once, however many are due. */
const AT_ONCE = 100;
const GOODS_NAMED = 3;
/** Lines of the mail, each a search; of further ones only the number. */
const lines = ["first", "second", "third", "fourth", "fifth"] as const;

/**
 * Looks what saved searches find anew and tells each person of it in one mail, at most once a day by Minsk's calendar.
 * What is found is noted in the transaction of the mail: no listing is told twice, whatever dies and however many look,
 * and what comes after the day's mail waits for the next day's.
 */
export async function tellNewMatches(
  call: Call<System>,
  findMatches: FindMatches<Call<System>>,
  stop?: AbortSignal,
): Promise<{ readonly told: number; readonly more: boolean }> {
  const { db, now } = call;
  const day = toColumn(minskDate(now));
  const taken = await takeDue(call);
  const due = await db.user.findMany({
    where: {
      id: { in: [...new Set(taken)] },
      blockedAt: null,
      emailConfirmedAt: { not: null },
      digests: { none: { day } },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  let told = 0;
  for (const { id } of due) {
    if (stop?.aborted) return { told, more: false };
    if (await tellPerson(call, id, day, findMatches)) told += 1;
  }
  return { told, more: taken.length === AT_ONCE };
}

/**
 * Takes the searches that have waited longest and answers whose they are. Taken is taken for five minutes, also of those
 * who are told nothing today, so that each run reads its share and no more; what a dying worker had taken comes again.
 */
async function takeDue({ db, now }: Call<System>): Promise<string[]> {
  const rows = await db.$queryRaw<{ userId: string }[]>(sql`
    UPDATE saved_searches SET checked_at = ${now}
    WHERE id IN (
      SELECT id FROM saved_searches
      WHERE mails AND checked_at <= ${addMinutes(now, -ASKED_EVERY_MINUTES)}
      ORDER BY checked_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING user_id::text AS "userId"`);
  return rows.map(({ userId }) => userId);
}

async function tellPerson(
  call: Call<System>,
  userId: string,
  day: Date,
  findMatches: FindMatches<Call<System>>,
): Promise<boolean> {
  const { db, now } = call;
  const searches = await db.savedSearch.findMany({
    where: { userId, mails: true, company: { memberships: { some: { userId } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const found: { readonly id: string; readonly name: string; readonly listingIds: readonly string[] }[] = [];
  for (const search of searches) {
    const listingIds = await findMatches(call, search, NOTED_TO);
    if (listingIds.length > 0) found.push({ id: search.id, name: search.name, listingIds });
  }
  return inTransaction(db, async (tx) => {
    await tx.savedSearch.updateMany({ where: { userId }, data: { checkedAt: now } });
    if (found.length === 0) return false;
    // Switched off or removed meanwhile: nothing of it is told. The rows stay as they are until we are done.
    const still = await tx.$queryRaw<{ id: string }[]>(sql`
      SELECT id::text AS id FROM saved_searches WHERE user_id = ${userId}::uuid AND mails ORDER BY id FOR UPDATE`);
    const wanted = found.filter(({ id }) => still.some((one) => one.id === id));
    // Another worker that tells this person now makes us wait here, and then there is a mail of the day.
    const first = await tx.searchDigest.createMany({
      data: { userId, day, toldAt: now },
      skipDuplicates: true,
    });
    if (first.count === 0) return false;
    const to = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, lang: true },
    });
    const said: { readonly line: string; readonly count: number }[] = [];
    for (const { id, name, listingIds } of wanted) {
      const onSale = await goodsOnSale(tx, listingIds, to.lang);
      const fresh = await noteMatches(tx, id, [...onSale.keys()], { now, told: true });
      if (fresh.length > 0) said.push({ line: lineOf(name, fresh, onSale), count: fresh.length });
    }
    if (said.length === 0) {
      await tx.searchDigest.delete({ where: { userId_day: { userId, day } } });
      return false;
    }
    const mail = {
      kind: "new-matches" as const,
      event: minskDate(now),
      to: { userId: to.id, email: to.email, lang: to.lang },
      data: {
        matches: String(said.reduce((all, { count }) => all + count, 0)),
        ...Object.fromEntries(lines.map((name, at) => [name, said[at]?.line ?? ""])),
        others: said.length > lines.length ? String(said.length - lines.length) : "",
        // Whose mails the link in it stops.
        reader: to.id,
      },
      path: "/buyer/saved",
    };
    await tell(tx, [mail], now);
    return true;
  });
}

/** What the goods are called, of those that are on sale; in the order given. */
async function goodsOnSale(
  tx: Tx,
  listingIds: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const entries = await tx.catalogueEntry.findMany({
    where: { listingId: { in: [...listingIds] } },
    select: {
      listingId: true,
      variety: true,
      producerName: true,
      listing: {
        select: { commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } } },
      },
    },
  });
  const names = new Map(
    entries.map(({ listingId, variety, producerName, listing: { commodity } }) => {
      const { nameAz: az, nameRu: ru, nameBe: be, nameEn: en } = commodity;
      return [listingId, `${`${{ az, ru, be, en }[lang]} ${variety}`.trim()} (${producerName})`];
    }),
  );
  return new Map(
    listingIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

function lineOf(name: string, fresh: readonly string[], goods: ReadonlyMap<string, string>): string {
  const named = fresh.slice(0, GOODS_NAMED).flatMap((id) => goods.get(id) ?? []);
  const rest = fresh.length - named.length;
  return `${name}: ${named.join("; ")}${rest > 0 ? `; +${rest}` : ""}`;
}
