import type { Ask } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { CompanyKind, CompanyState, Staff } from "#app/domain/actor.ts";
import { companyStates } from "#app/domain/actor.ts";
import { searchKeys } from "#app/domain/fold.ts";
import { workingDaysBetween } from "#app/domain/working-days.ts";

const perPage = 50;

export type CompanyFilter = {
  readonly state: CompanyState;
  readonly kind: CompanyKind | null;
  /** Words of the name, folded, or the beginning of a tax number. */
  readonly q: string;
  readonly page: number;
};

/** The queue of companies in one state: those that wait by due time, the others by name. Staff see every company. */
export async function deskCompaniesPage({ db, now }: Ask<Staff>, filter: CompanyFilter) {
  const kind = filter.kind === null ? {} : { kind: filter.kind };
  // The numbers of the other states follow the words, so that one sees where the company stands.
  const among = filter.q === "" ? kind : { ...kind, id: { in: await found() } };
  const counts = await db.company.groupBy({ by: ["state"], where: among, _count: { _all: true } });
  const count = (state: CompanyState) => counts.find((row) => row.state === state)?._count._all ?? 0;
  const rows = await db.company.findMany({
    where: { state: filter.state, ...among },
    orderBy:
      filter.state === "submitted"
        ? [{ dueAt: "asc" }, { id: "asc" }]
        : [{ decidedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
    skip: (filter.page - 1) * perPage,
    take: perPage + 1,
    select: {
      id: true,
      kind: true,
      state: true,
      legalName: true,
      country: true,
      taxNumber: true,
      submittedAt: true,
      dueAt: true,
      decidedAt: true,
      createdAt: true,
    },
  });

  /**
   * Names are folded here and not by the database, whose lower() knows neither ə nor İ. Companies are some
   * thousands at most and three short columns each: one narrow question, whatever is typed.
   */
  async function found(): Promise<string[]> {
    const names = await db.company.findMany({
      where: kind,
      select: { id: true, legalName: true, taxNumber: true },
    });
    const wanted = searchKeys(filter.q);
    const number = filter.q.toUpperCase().replace(/[\s-]/g, "");
    return names
      .filter(
        ({ legalName, taxNumber }) =>
          taxNumber.startsWith(number) ||
          searchKeys(legalName).some((name) =>
            wanted.some((key) => key.split(" ").every((word) => ` ${name}`.includes(` ${word}`))),
          ),
      )
      .map(({ id }) => id);
  }

  const holidays = await holidaysOf(db, "BY");
  return {
    ...filter,
    states: companyStates.map((state) => ({ state, count: count(state) })),
    companies: rows.slice(0, perPage).map((row) => ({
      ...row,
      late: row.dueAt !== null && row.dueAt <= now,
      // The deadline is midnight after the last day: that day itself is 0 working days away.
      dueInDays:
        row.dueAt === null || row.dueAt <= now
          ? null
          : workingDaysBetween(now, new Date(row.dueAt.getTime() - 1), holidays),
    })),
    more: rows.length > perPage,
  };
}
