/** Whether a company may begin something new: hand a listing in, place an order or have one placed with it. */
import type { CompanyKind, CompanyState } from "../actor.ts";
import type { CompanyCheck, CompanyCheckKind } from "../company-checks.ts";
import { checksFor, newestCheck, stopsAfter } from "../company-checks.ts";
import type { PlainDate } from "../plain-date.ts";
import { mayTrade } from "./states.ts";

export type TradeStop = "company-not-verified" | "verification-expired";

export type TrustedCompany = {
  readonly kind: CompanyKind;
  readonly state: CompanyState;
  readonly checks: readonly CompanyCheck[];
};

/** Items no verification can do without that ran out, and whose notice is over too. */
export function expiredChecks({ kind, checks }: TrustedCompany, today: PlainDate): CompanyCheckKind[] {
  return checksFor[kind].required.filter((wanted) => {
    const newest = newestCheck(checks, wanted);
    const last = newest === undefined ? null : stopsAfter(newest);
    return last !== null && last < today;
  });
}

/** Why the company may begin nothing new today; null when it may. What runs goes on in any case. */
export function tradeStop(company: TrustedCompany, today: PlainDate): TradeStop | null {
  if (!mayTrade(company.state)) return "company-not-verified";
  return expiredChecks(company, today).length > 0 ? "verification-expired" : null;
}
