import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Director, Membership } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { approveCompanyChange } from "#app/usecases/companies/approve-company-change.ts";
import { decideCompanyPaper } from "#app/usecases/companies/decide-company-paper.ts";
import { refuseCompanyChange } from "#app/usecases/companies/refuse-company-change.ts";
import { reinstateCompany } from "#app/usecases/companies/reinstate-company.ts";
import { rejectCompany } from "#app/usecases/companies/reject-company.ts";
import { renewCheck } from "#app/usecases/companies/renew-check.ts";
import { requestCompanyChanges } from "#app/usecases/companies/request-company-changes.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { verifyCompany } from "#app/usecases/companies/verify-company.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { assignCase } from "#app/usecases/moderation/assign-case.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { ruleCancellation } from "#app/usecases/orders/rule-cancellation.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { payOutByBank } from "#app/usecases/payments/pay-out-by-bank.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { aMember, monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { openCaseOf, submitted } from "#tests/support/listing-world.ts";
import type { Deal } from "#tests/support/order-world.ts";
import { aShippedDeal, callAt } from "#tests/support/order-world.ts";

/**
 * Everything staff decide, tried by a director who belongs to the company as a mere viewer, once to the producer and once
 * to the buyer: nobody decides about a company of their own, and nothing has changed afterwards.
 */
type Outcome = Promise<Result<unknown, { readonly code: string }>>;
type Deed = (staff: Director) => Outcome;

let fresh: FreshDatabase;
let db: Db;
let deal: Deal;
const ids = {
  change: "",
  companyPaper: "",
  case: "",
  revision: "",
  price: "",
  paper: "",
  claim: "",
  payout: "",
  refund: "",
  payment: "",
};

beforeAll(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aShippedDeal(db);
  const { orderId, producer, buyer } = deal;
  const inReview = await openCaseOf(db, await submitted(db, producer));
  ids.case = inReview.id;
  ids.revision = inReview.revisionId;
  const price = { listingId: deal.listingId, number: 2, state: "waiting", currency: "USD" } as const;
  ids.price = (await db.priceVersion.create({ data: { ...price, createdAt: monday } })).id;
  const { publishedRevisionId } = await db.listing.findUniqueOrThrow({ where: { id: deal.listingId } });
  const waits = { kind: "price", listingId: deal.listingId, priceId: ids.price } as const;
  const times = { openedAt: monday, queuedAt: monday, dueAt: monday };
  await db.moderationCase.create({ data: { ...waits, ...times, revisionId: publishedRevisionId ?? "" } });
  ids.paper = (await db.paper.findFirstOrThrow({ where: { orderId } })).id;
  await db.paper.update({ where: { id: ids.paper }, data: { state: "uploaded" } });
  const claim = { orderId, number: 1, reason: "quality" as const, comment: "soft", openedById: buyer.userId };
  ids.claim = (await db.claim.create({ data: { ...claim, openedAt: monday, answerDueAt: monday } })).id;
  ids.payout = (await db.payout.findUniqueOrThrow({ where: { orderId } })).id;
  await db.payout.update({ where: { orderId }, data: { state: "approved" } });
  const payment = await db.payment.findFirstOrThrow({ where: { orderId } });
  ids.payment = payment.id;
  ids.refund = (
    await db.refund.create({
      data: {
        orderId,
        paymentId: payment.id,
        method: "bank_transfer",
        amount: minor(100n),
        currency: payment.currency,
        reason: "soft",
        requestedById: producer.userId,
        requestedAt: monday,
      },
    })
  ).id;
  ids.companyPaper = (
    await db.companyPaper.create({
      data: {
        company: { connect: { id: producer.companyId } },
        title: "charter.pdf",
        kind: "charter",
        file: {
          create: {
            sha256: "0".repeat(64),
            size: 1,
            contentType: "application/pdf",
            name: "charter.pdf",
            access: "company",
          },
        },
      },
    })
  ).id;
  ids.change = (
    await db.companyChange.create({
      data: {
        companyId: producer.companyId,
        address: "Baku",
        before: {},
        submittedById: producer.userId,
        submittedAt: monday,
        dueAt: monday,
      },
    })
  ).id;
}, 60_000);
afterAll(() => fresh?.close());

const because = { checks: [], reasons: ["other"], comment: "so" } as const;
const reading = () => ({ revision: ids.revision, reasons: ["other"], comment: "so" }) as const;

/** The company stands where the deed belongs, so that only whose it is can be in the way. */
function inState(state: "submitted" | "suspended", deed: Deed): Deed {
  return async (staff) => {
    const company = { where: { id: deal.producer.companyId } };
    await db.company.update({ ...company, data: { state } });
    const outcome = await deed(staff);
    await db.company.update({ ...company, data: { state: "verified" } });
    return outcome;
  };
}

const aboutTheProducer: Record<string, Deed> = {
  "verify-company": inState("submitted", (staff) =>
    verifyCompany(callAt(db, staff), deal.producer.companyId, because),
  ),
  "request-company-changes": inState("submitted", (staff) =>
    requestCompanyChanges(callAt(db, staff), deal.producer.companyId, because),
  ),
  "reject-company": inState("submitted", (staff) =>
    rejectCompany(callAt(db, staff), deal.producer.companyId, because),
  ),
  "suspend-company": (staff) => suspendCompany(callAt(db, staff), deal.producer.companyId, because),
  "reinstate-company": inState("suspended", (staff) =>
    reinstateCompany(callAt(db, staff), deal.producer.companyId, because),
  ),
  "renew-check": (staff) =>
    renewCheck(callAt(db, staff), deal.producer.companyId, {
      kind: "tax_number",
      validUntil: null,
      note: "",
    }),
  "accept-company-paper": (staff) => decideCompanyPaper(callAt(db, staff), ids.companyPaper, "accept", ""),
  "reject-company-paper": (staff) => decideCompanyPaper(callAt(db, staff), ids.companyPaper, "reject", "so"),
  "approve-company-change": (staff) =>
    approveCompanyChange(callAt(db, staff), deal.producer.companyId, { ...because, change: ids.change }),
  "refuse-company-change": (staff) =>
    refuseCompanyChange(callAt(db, staff), deal.producer.companyId, { ...because, change: ids.change }),
  "claim-case": (staff) => claimCase(callAt(db, staff), ids.case),
  "assign-case": (staff) => assignCase(callAt(db, staff), ids.case, staff.userId),
  "approve-revision": (staff) => approveRevision(callAt(db, staff), ids.case, reading()),
  "request-changes": (staff) => requestChanges(callAt(db, staff), ids.case, reading()),
  "reject-revision": (staff) => rejectRevision(callAt(db, staff), ids.case, reading()),
  "approve-price": (staff) => decidePrice(callAt(db, staff), ids.price, "approve", { comment: "" }),
  "refuse-price": (staff) => decidePrice(callAt(db, staff), ids.price, "refuse", { comment: "no" }),
};

const aboutTheOrder: Record<string, Deed> = {
  "accept-paper": (staff) => decidePaper(callAt(db, staff), ids.paper, "accept", ""),
  "reject-paper": (staff) => decidePaper(callAt(db, staff), ids.paper, "reject", "unreadable"),
  "waive-paper": async (staff) => {
    await db.paper.update({ where: { id: ids.paper }, data: { state: "required" } });
    return decidePaper(callAt(db, staff), ids.paper, "waive", "not needed");
  },
  "report-milestone": (staff) =>
    reportMilestone(callAt(db, staff), deal.number, { truck: 1, milestone: "border", happenedAt: monday }),
  "open-claim": (staff) =>
    openClaim(callAt(db, staff), deal.number, { reason: "quality", comment: "soft", lines: [], photos: [] }),
  "settle-claim": (staff) =>
    settleClaim(callAt(db, staff), ids.claim, { outcome: "reject", amount: minor(0n), comment: "no" }),
  "rule-cancellation": (staff) =>
    ruleCancellation(callAt(db, staff), deal.number, { cancels: true, reason: "so" }),
  "record-transfer": (staff) =>
    recordTransfer(callAt(db, staff), {
      paymentId: ids.payment,
      reference: "B-1",
      amount: minor(100n),
      currency: "USD",
    }),
  refund: (staff) =>
    requestRefund(callAt(db, staff), {
      paymentId: ids.payment,
      amount: minor(100n),
      reason: "soft",
      formToken: "",
    }),
  "approve-refund": (staff) => approveRefund(callAt(db, staff), ids.refund),
  "confirm-refund": (staff) => confirmRefund(callAt(db, staff), { refundId: ids.refund, reference: "B-2" }),
  "approve-payout": async (staff) => {
    await db.payout.update({ where: { id: ids.payout }, data: { state: "approved" } });
    return approvePayout(callAt(db, staff), ids.payout);
  },
  "confirm-payout": (staff) => confirmPayout(callAt(db, staff), { payoutId: ids.payout, reference: "B-3" }),
  "pay-out-by-bank": (staff) => payOutByBank(callAt(db, staff), ids.payout),
};

async function directorOf(companyId: string, kind: "producer" | "buyer"): Promise<Director> {
  const { id, name, email } = await aMember(db, { id: companyId }, "viewer", { staffRole: "director" });
  const membership: Membership = { companyId, companyName: "", kind, role: "viewer", state: "verified" };
  return { kind: "director", userId: id, name, email, memberships: [membership], activeCompanyId: companyId };
}

const codeOf = (outcome: Awaited<Outcome>): string => (outcome.ok ? "done" : outcome.refusal.code);

test.each(Object.entries(aboutTheProducer))("%s is not for staff of the company itself", async (_, deed) => {
  const rows = await db.auditRow.count();
  expect(codeOf(await deed(await directorOf(deal.producer.companyId, "producer")))).toBe("own-company");
  expect(await db.auditRow.count()).toBe(rows);
});

test.each(Object.entries(aboutTheOrder))(
  "%s is not for staff of either side of the order",
  async (_, deed) => {
    const rows = await db.auditRow.count();
    for (const side of ["producer", "buyer"] as const) {
      expect(codeOf(await deed(await directorOf(deal[side].companyId, side))), side).toBe("own-company");
    }
    expect(await db.auditRow.count()).toBe(rows);
  },
);

test("a payment file made by staff leaves out the payouts of their own companies", async () => {
  const own = await directorOf(deal.buyer.companyId, "buyer");
  expect(codeOf(await exportPayouts(callAt(db, own)))).toBe("no-payouts-to-export");
});
