import { z } from "zod";
import { currencies } from "#app/domain/money.ts";
import { accounts } from "#app/domain/payments/ledger.ts";
import type { AccountPlace } from "#app/queries/account-entries.server.ts";
import type { AccountFilter } from "#app/queries/account-scope.server.ts";
import { periodOf } from "../money-period.ts";

/** An account of the house; any other name is simply not there. */
export const accountParams = z.object({ account: z.enum(accounts) });

const filter = z.object({
  currency: z.enum(currencies).nullable().catch(null),
  order: z.string().trim().toUpperCase().max(20).catch(""),
  company: z.string().trim().max(100).catch(""),
});

/** What an address says about an account; anything else is as if it were not there. */
export function accountFilter(
  { account }: z.infer<typeof accountParams>,
  url: URL,
  now: Date,
): AccountFilter {
  const asked = Object.fromEntries(url.searchParams);
  const { page: _page, ...period } = periodOf(url, now);
  return { account, period, ...filter.parse({ order: "", company: "", ...asked }) };
}

/** "<milliseconds>.<id>", the line behind which a page begins. */
export const accountPlace = z
  .string()
  .regex(/^\d{1,14}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .transform((text): AccountPlace => {
    const dot = text.indexOf(".");
    return { at: new Date(Number(text.slice(0, dot))), id: text.slice(dot + 1) };
  })
  .nullable()
  .catch(null);
