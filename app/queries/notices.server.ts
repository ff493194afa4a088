import type { Ask } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";

const perPage = 30;

/** A person's notices, newest first; `before` is the id of the last one on the page before. */
export async function noticesPage({ actor, db }: Ask<Member>, before: string | null) {
  const rows = await db.notice.findMany({
    where: { userId: actor.userId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: perPage + 1,
    select: { id: true, kind: true, data: true, path: true, createdAt: true, readAt: true },
  });
  const notices = rows.slice(0, perPage).map(({ data, ...notice }) => ({ ...notice, data: wordsOf(data) }));
  const unread = await db.notice.count({ where: { userId: actor.userId, readAt: null } });
  return { notices, unread, next: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null };
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
