import type { Db } from "#app/db/client.server.ts";
import { chooseCode, codeChoices } from "#app/domain/customs-code.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { plannedDeclaration } from "./landed-cost.server.ts";

/** The customs code of a commodity as a producer is shown it: never typed, only chosen between where goods differ. */
export type CodeGuide = {
  /** The day for which `now` holds: ordered today, made ready, driven. */
  readonly declarationOn: PlainDate;
  /** One code when it is settled, else all that can be meant. */
  readonly now: readonly string[];
  /** Seasonal codes with their days; empty for goods whose code does not follow the calendar. */
  readonly windows: readonly {
    readonly code: string;
    /** "MM-DD", both included. */
    readonly from: string;
    readonly to: string;
    readonly attribute: string | null;
  }[];
  /** What a listing may say to choose; empty when there is nothing to choose. */
  readonly choices: readonly string[];
  /** The duty is counted by the litre. */
  readonly litres: boolean;
};

type Plan = {
  readonly today: PlainDate;
  readonly availableFrom: PlainDate | null;
  readonly leadTimeDays: number;
  /** What the listing says already. */
  readonly choice: string | null;
};

/** The code of a commodity for the plan of a listing; null when there is no such commodity. */
export async function codeGuide(db: Db, slug: string, plan: Plan): Promise<CodeGuide | null> {
  const commodity = await db.commodity.findUnique({
    where: { slug },
    select: {
      dutyUnit: true,
      codes: {
        select: { code: true, windowFrom: true, windowTo: true, attribute: true },
        orderBy: [{ windowFrom: "asc" }, { code: "asc" }],
      },
    },
  });
  if (commodity === null) return null;
  const rows = commodity.codes.map((row) => ({ ...row, mfnDuty: {} }));
  const declarationOn = plannedDeclaration(plan.today, plan.availableFrom, plan.leadTimeDays);
  const chosen = chooseCode(rows, declarationOn, plan.choice);
  const candidates = chosen.kind === "resolved" ? [chosen.row] : chosen.kind === "open" ? chosen.rows : [];
  return {
    declarationOn,
    now: [...new Set(candidates.map(({ code }) => code))],
    windows: rows.flatMap(({ code, windowFrom, windowTo, attribute }) =>
      windowFrom === null || windowTo === null ? [] : [{ code, from: windowFrom, to: windowTo, attribute }],
    ),
    choices: codeChoices(rows),
    litres: commodity.dutyUnit === "l",
  };
}
