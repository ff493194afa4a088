import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Member } from "#app/domain/actor.ts";

const perPage = 30;
const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] satisfies Prisma.NoticeOrderByWithRelationInput[];
const columns = {
  id: true,
  kind: true,
  data: true,
  path: true,
  createdAt: true,
  readAt: true,
} as const satisfies Prisma.NoticeSelect;

/** Unread ones that stand above the others; more than these nobody reads at once. */
const unreadAtMost = 100;

/**
 * A person's notices: on the first page what they have not seen stands first, then what they have, each the newest
 * first by when it happened. `before` is the id of the last one on the page before.
 */
export async function noticesPage({ actor, db }: Ask<Member>, before: string | null) {
  const { userId } = actor;
  const last =
    before === null
      ? null
      : await db.notice.findFirst({ where: { id: before, userId }, select: { id: true, createdAt: true } });
  const older: Prisma.NoticeWhereInput =
    last === null
      ? {}
      : {
          OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
        };
  const fresh =
    last === null
      ? await db.notice.findMany({
          where: { userId, readAt: null },
          orderBy: newestFirst,
          take: unreadAtMost,
          select: columns,
        })
      : [];
  const rows = await db.notice.findMany({
    where: { userId, readAt: { not: null }, ...older },
    orderBy: newestFirst,
    take: perPage + 1,
    select: columns,
  });
  const notices = rows.slice(0, perPage);
  return {
    fresh: fresh.map(inWords),
    notices: notices.map(inWords),
    unread: await db.notice.count({ where: { userId, readAt: null } }),
    next: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null,
  };
}

function inWords<Row extends { readonly data: unknown }>({ data, ...notice }: Row) {
  return { ...notice, data: wordsOf(data) };
}

/** What a notice's sentence needs: its texts and numbers. */
function wordsOf(data: unknown): Record<string, string | number> {
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
    ),
  );
}
