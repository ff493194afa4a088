import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskDifferences } from "#app/queries/desk-differences.server.ts";
import { deskPayments, paymentFilters } from "#app/queries/desk-payments.server.ts";
import { deskStatements, lineFilters } from "#app/queries/desk-statements.server.ts";
import { goingBack } from "#app/queries/going-back.server.ts";
import { deskPayouts, payoutFilters } from "#app/queries/payouts.server.ts";

const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);
const paymentsQuery = z.object({
  filter: z.enum(paymentFilters).catch("open"),
  q: z.string().max(100).catch(""),
  page: pageNumber,
});
const linesQuery = z.object({
  lines: z.enum(lineFilters).catch("open"),
  line: z.uuid().nullable().catch(null),
  linesPage: pageNumber,
  q: z.string().max(100).catch(""),
});
const payoutsQuery = z.object({
  filter: z.enum(payoutFilters).catch("releasable"),
  order: z.string().trim().toUpperCase().max(20).catch(""),
  page: pageNumber,
});

const dones = [
  "recorded",
  "refunded",
  "waits",
  "approved",
  "confirmed",
  "exported",
  "first-approval",
  "imported",
  "known",
  "matched",
  "undone",
  "explained",
  "cleared",
  "closed",
  "reversed",
  "return-asked",
  "return-approved",
  "return-withdrawn",
  "refund-withdrawn",
  "refunds-exported",
] as const;
/** What was just done, as the address says it after the redirect. */
const doneQuery = z.enum(dones).nullable().catch(null);

type FinanceCall = Call<Finance | Director>;

/** The payments page, also behind its deeds. */
export const deskPaymentsLoader = page(
  "finance",
  noParams,
  async (call: FinanceCall, _params, { url }: Edge) => ({
    title: windowTitle(call.lang, (t) => t("payments.deskTitle")),
    done: doneQuery.parse(url.searchParams.get("done")),
    formToken: randomUUID(),
    ...(await deskPayments(call, paymentsQuery.parse(Object.fromEntries(url.searchParams)))),
    provider: await deskDifferences(call),
    goingBack: await goingBack(call),
    statements: await deskStatements(call, linesQuery.parse(Object.fromEntries(url.searchParams))),
  }),
);

/** The payouts page, also behind its deeds. */
export const deskPayoutsLoader = page(
  "finance",
  noParams,
  async (call: FinanceCall, _params, { url }: Edge) => ({
    title: windowTitle(call.lang, (t) => t("payments.payoutsTitle")),
    done: doneQuery.parse(url.searchParams.get("done")),
    ...(await deskPayouts(call, payoutsQuery.parse(Object.fromEntries(url.searchParams)))),
  }),
);
