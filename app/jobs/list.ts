import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import type { FindMatches } from "#app/usecases/finding/own-search.ts";
import type { ReadFields } from "#app/usecases/imports/read-row.ts";
import type { RenderMail } from "#app/usecases/notices/deliver-mails.ts";
import type { OpenSecret } from "#app/usecases/programs/deliver-webhooks.ts";
import { compareProviderDaily } from "./compare-provider.ts";
import { deliverMail } from "./deliver-mail.ts";
import { forgetProgramTraces, tellPrograms } from "./deliver-webhooks.ts";
import { drawIssuedPapers } from "./draw-papers.ts";
import { expireUnansweredApprovals } from "./expire-approvals.ts";
import { finishFindingsOfCases } from "./finish-findings.ts";
import { forgetUnattachedFiles } from "./forget-unattached.ts";
import { importListings } from "./import-listings.ts";
import type { Job } from "./job.ts";
import { lookAtStatements } from "./look-at-statements.ts";
import { passOrderDeadlines } from "./pass-deadlines.ts";
import { passQuotationDeadlines } from "./pass-offer-deadlines.ts";
import { processStripeInbox } from "./process-stripe-inbox.ts";
import { finishPayments, reconcilePayments } from "./reconcile-payments.ts";
import { refreshCatalogueDaily } from "./refresh-catalogue.ts";
import { remindOfClaimsSoon } from "./remind-of-claims.ts";
import { remindOfPaymentsHourly } from "./remind-of-payments.ts";
import { sealRecordSoon } from "./seal-record.ts";
import { settlePublishedWords } from "./settle-words.ts";
import { takeRatesDaily } from "./take-rates.ts";
import { tellOfNewMatches } from "./tell-new-matches.ts";
import { watchExpiringPapers } from "./watch-expiry.ts";
import { watchLateTrucks, watchPapersOfOrders } from "./watch-shipments.ts";
import { watchStockNightly } from "./watch-stock.ts";
import { workOutPayoutsDaily } from "./work-out-payouts.ts";

/** What jobs need that their use cases may not reach for themselves. */
export type JobParts = {
  readonly renderMail: RenderMail;
  readonly readFields: ReadFields;
  readonly findMatches: FindMatches<Call<System>>;
  readonly openSecret: OpenSecret;
};

/** Every background job of the house; the worker runs them all. */
export function jobList({ renderMail, readFields, findMatches, openSecret }: JobParts): readonly Job[] {
  return [
    deliverMail(renderMail),
    passOrderDeadlines,
    expireUnansweredApprovals,
    lookAtStatements,
    passQuotationDeadlines,
    processStripeInbox,
    finishPayments,
    reconcilePayments,
    compareProviderDaily,
    remindOfPaymentsHourly,
    remindOfClaimsSoon,
    refreshCatalogueDaily,
    takeRatesDaily,
    sealRecordSoon,
    finishFindingsOfCases,
    settlePublishedWords,
    importListings(readFields),
    drawIssuedPapers,
    tellOfNewMatches(findMatches),
    watchExpiringPapers,
    tellPrograms(openSecret),
    forgetProgramTraces,
    forgetUnattachedFiles,
    watchStockNightly,
    workOutPayoutsDaily,
    watchPapersOfOrders,
    watchLateTrucks,
  ];
}
