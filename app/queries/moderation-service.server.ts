import type { Ask } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { readReasons } from "#app/domain/moderation/reasons.ts";
import { serviceTimes, weekOf } from "#app/domain/moderation/service-times.ts";
import { addDays, minskStart } from "#app/domain/plain-date.ts";
import { namesOfPeople } from "./queue-rows.server.ts";

/** Weeks looked back on, this one with them. */
const WEEKS = 12;
/** The newest of so many cases are measured: beyond it a single page is no longer the place. */
const MOST_CASES = 20_000;

/** How long producers waited for a look and for a decision, by week and by moderator, and the reasons given. */
export async function moderationServicePage({ db, now }: Ask<Staff>) {
  const since = addDays(weekOf(now), -7 * (WEEKS - 1));
  const rows = await db.moderationCase.findMany({
    where: { state: "decided", decidedAt: { gte: minskStart(since), lte: now } },
    orderBy: { decidedAt: "desc" },
    take: MOST_CASES,
    select: {
      queuedAt: true,
      firstLookAt: true,
      decidedAt: true,
      dueAt: true,
      decidedById: true,
      reasons: true,
    },
  });
  const times = serviceTimes(
    rows.flatMap(({ decidedAt, decidedById, reasons, ...row }) =>
      decidedAt === null || decidedById === null
        ? []
        : [
            {
              ...row,
              decidedAt,
              decidedBy: decidedById,
              reasons: readReasons(reasons).map(({ code }) => code),
            },
          ],
    ),
    await holidaysOf(db, "BY"),
  );
  const names = await namesOfPeople(
    db,
    times.people.map(({ person }) => person),
  );
  return {
    since,
    ...times,
    people: times.people.map((one) => ({ ...one, name: names.get(one.person) ?? "" })),
  };
}
export type ModerationService = Awaited<ReturnType<typeof moderationServicePage>>;
