import type { CompanyKind, CompanyState } from "#app/domain/actor.ts";
import type { AcceptedPaper, CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { TradeStop, TrustedCompany } from "#app/domain/companies/trade-stop.ts";
import { tradeStop } from "#app/domain/companies/trade-stop.ts";
import type { CompanyCheck, CompanyCheckKind } from "#app/domain/company-checks.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";

/** What to read of a company wherever it matters whether it may begin something new. */
export const trustColumns = {
  id: true,
  kind: true,
  state: true,
  checks: { select: { kind: true, checkedAt: true, validUntil: true } },
} as const;

type TrustRow = {
  readonly kind: CompanyKind;
  readonly state: CompanyState;
  readonly checks: readonly {
    readonly kind: CompanyCheckKind;
    readonly checkedAt: Date;
    readonly validUntil: Date | null;
  }[];
};

/** The items of a verification as the domain reads them. */
function checksFrom(rows: TrustRow["checks"]): CompanyCheck[] {
  return rows.map(({ kind, checkedAt, validUntil }) => ({
    kind,
    checkedOn: minskDate(checkedAt),
    validUntil: validUntil && fromColumn(validUntil),
  }));
}

export function trustFrom({ kind, state, checks }: TrustRow): TrustedCompany {
  return { kind, state, checks: checksFrom(checks) };
}

/** Accepted papers of a company as a row carries them. */
export const acceptedPapers = {
  where: { state: "accepted" },
  select: { kind: true, validUntil: true },
} as const;

export function papersFrom(
  rows: readonly { readonly kind: CompanyPaperKind; readonly validUntil: Date | null }[],
): AcceptedPaper[] {
  return rows.map(({ kind, validUntil }) => ({ kind, validUntil: validUntil && fromColumn(validUntil) }));
}

/** Why a company may begin nothing new today; null when it may. The caller has settled that it is theirs to ask. */
export async function unsafeTradeStop(
  db: Pick<Db | Tx, "company">,
  companyId: string,
  today: PlainDate,
): Promise<TradeStop | null> {
  const company = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: trustColumns });
  return tradeStop(trustFrom(company), today);
}
