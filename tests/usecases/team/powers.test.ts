import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer, CompanyRole, Member, Producer } from "#app/domain/actor.ts";
import { companyRoles, covers } from "#app/domain/actor.ts";
import type { CompanyDeed } from "#app/domain/companies/powers.ts";
import { leastRole } from "#app/domain/companies/powers.ts";
import { minor } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { addCompanyPaper } from "#app/usecases/companies/add-company-paper.ts";
import { changeCompany } from "#app/usecases/companies/change-company.ts";
import { removeCompanyPaper } from "#app/usecases/companies/remove-company-paper.ts";
import { saveCompany } from "#app/usecases/companies/save-company.ts";
import { submitCompany } from "#app/usecases/companies/submit-company.ts";
import { withdrawCompanyChange } from "#app/usecases/companies/withdraw-company-change.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { withdrawListing } from "#app/usecases/listings/withdraw-listing.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { takeInHarvest } from "#app/usecases/lots/take-in-harvest.ts";
import { acceptChanges } from "#app/usecases/orders/accept-changes.ts";
import { addToBasket } from "#app/usecases/orders/add-to-basket.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { changeQuantity } from "#app/usecases/orders/change-quantity.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { removeLine } from "#app/usecases/orders/remove-line.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import { startPayment } from "#app/usecases/payments/start-payment.ts";
import { chooseRoute } from "#app/usecases/shipments/choose-route.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { inviteMember } from "#app/usecases/team/invite-member.ts";
import { leaveCompany } from "#app/usecases/team/leave-company.ts";
import { removeMember } from "#app/usecases/team/remove-member.ts";
import { resendInvitation } from "#app/usecases/team/resend-invitation.ts";
import { setLimit } from "#app/usecases/team/set-limit.ts";
import { setRole } from "#app/usecases/team/set-role.ts";
import { transferOwnership } from "#app/usecases/team/transfer-ownership.ts";
import { withdrawInvitation } from "#app/usecases/team/withdraw-invitation.ts";
import { monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aRequest } from "#tests/support/limit-world.ts";
import { aDraft } from "#tests/support/listing-world.ts";
import type { Deal, Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aPdf,
  aShippedDeal,
  aShop,
  callAt,
  checkoutForm,
  oneTruck,
  putIntoBasket,
} from "#tests/support/order-world.ts";
import { memberOf } from "#tests/support/people-world.ts";
import { aRequested } from "#tests/support/quotation-world.ts";
import { changesAndApprovals } from "./changes-and-approvals.ts";
import { claimAttempts } from "./claim-attempts.ts";
import type { Programs } from "./program-attempts.ts";
import { furnishPrograms, programAttempts } from "./program-attempts.ts";
import { quotationAttempts } from "./quotation-attempts.ts";

/**
 * Every deed of the table in `powers.ts`, tried by a viewer, a manager and an owner of the company and by somebody of
 * another: who lacks the role is not allowed, a stranger does not know of it, and whoever has it gets past the door. A new
 * deed in the table does not compile here until it is tried.
 */
type Who = {
  readonly member: Member;
  readonly producer: Producer;
  readonly buyer: Buyer;
  readonly line: string;
};
type Outcome = Promise<Result<unknown, { readonly code: string }>>;

let fresh: FreshDatabase;
let db: Db;
let deal: Deal;
let people: Record<CompanyRole | "stranger", Who>;
let openShop: Shop;
let programs: Programs;
const things = { paper: "", change: "", invitation: "", other: "", approval: "", quotation: "", slug: "" };

beforeAll(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aShippedDeal(db);
  const companyId = deal.producer.companyId;
  const submittedById = deal.producer.userId;
  const file = await db.file.findFirstOrThrow();
  things.paper = (
    await db.companyPaper.create({ data: { companyId, title: "Extract", fileId: file.id } })
  ).id;
  things.change = (
    await db.companyChange.create({
      data: { companyId, address: "Baku", before: {}, submittedById, submittedAt: monday, dueAt: monday },
    })
  ).id;
  things.invitation = (
    await db.invitation.create({
      data: {
        companyId,
        email: "invited@example.test",
        role: "viewer",
        lang: "ru",
        tokenHash: new Uint8Array(32),
        invitedById: submittedById,
        createdAt: monday,
        sentAt: monday,
        expiresAt: monday,
      },
    })
  ).id;
  programs = await furnishPrograms(db, deal.producer.companyId, deal.producer.userId);
  things.other = (await aColleague(db, deal.producer, "viewer")).userId;
  things.approval = await aRequest(db, deal.buyer);
  openShop = await aShop(db);
  things.slug = openShop.slug;
  things.quotation = await aRequested(db, deal.buyer, deal);
  people = {
    viewer: await colleagues("viewer"),
    manager: await colleagues("manager"),
    owner: await colleagues("owner"),
    stranger: await strangers(),
  };
}, 60_000);
afterAll(() => fresh?.close());

const profile = {
  legalName: "Göyçay Nar MMC",
  taxNumber: { country: "AZ", value: "1302345671", holder: "company" },
  address: "Göyçay, Nar küçəsi 1",
  iban: "",
  bic: "",
  bankName: "",
} as const;
const aFile = () => aPdf();
const harvest = { harvestedOn: null, bestBefore: null, origin: "", quantity: tonnes(1) };
const happened = { truck: 1, milestone: "border", happenedAt: monday } as const;
const paperOf = async () => ({
  kind: "st1" as const,
  number: "1",
  issuer: "",
  issuedOn: plainDate("2026-11-20"),
  file: await aFile(),
});

const attempts: Record<CompanyDeed, (who: Who) => Outcome> = {
  "save-company": ({ member }) =>
    saveCompany(
      callAt(db, member),
      deal.producer.companyId,
      { ...profile, phone: "", about: "", region: null, businessType: null },
      [],
    ),
  "submit-company": ({ member }) => submitCompany(callAt(db, member), deal.producer.companyId),
  "add-company-paper": ({ member }) =>
    addCompanyPaper(
      callAt(db, member),
      deal.producer.companyId,
      { kind: "charter", number: "", issuer: "", issuedOn: null, validUntil: null, replaces: null },
      [],
    ),
  "remove-company-paper": ({ member }) => removeCompanyPaper(callAt(db, member), things.paper),
  "change-company": ({ member }) =>
    changeCompany(callAt(db, member), deal.producer.companyId, {
      ...profile,
      beneficiary: "",
      currentPassword: "",
      note: "",
    }),
  "withdraw-company-change": ({ member }) => withdrawCompanyChange(callAt(db, member), things.change),
  "invite-member": ({ member }) =>
    inviteMember(callAt(db, member), deal.producer.companyId, { email: "a@b.test", role: "viewer" }),
  "resend-invitation": ({ member }) => resendInvitation(callAt(db, member), things.invitation),
  "withdraw-invitation": ({ member }) => withdrawInvitation(callAt(db, member), things.invitation),
  "set-role": ({ member }) =>
    setRole(callAt(db, member), deal.producer.companyId, { member: things.other, role: "viewer" }),
  "remove-member": ({ member }) =>
    removeMember(callAt(db, member), deal.producer.companyId, deal.buyer.userId),
  "transfer-ownership": ({ member }) =>
    transferOwnership(callAt(db, member), deal.producer.companyId, member.userId),
  "set-limit": ({ member }) =>
    setLimit(callAt(db, member), deal.producer.companyId, { member: things.other, limit: minor(1n) }),
  ...programAttempts(
    (member) => callAt(db, member),
    () => programs,
  ),
  "leave-company": ({ member }) => leaveCompany(callAt(db, member), deal.producer.companyId),
  "save-draft": ({ producer }) => saveDraft(callAt(db, producer), deal.listingId, aDraft()),
  "submit-listing": ({ producer }) => submitListing(callAt(db, producer), deal.listingId),
  "withdraw-listing": ({ producer }) => withdrawListing(callAt(db, producer), deal.listingId),
  "change-price": ({ producer }) => changePrice(callAt(db, producer), deal.listingId, []),
  "change-stock": ({ producer }) =>
    changeStock(callAt(db, producer), deal.listingId, {
      quantity: tonnes(1),
      availableFrom: null,
      availableTo: null,
      reason: "counted",
    }),
  "pause-listing": ({ producer }) => pauseListing(callAt(db, producer), deal.listingId),
  "resume-listing": ({ producer }) => resumeListing(callAt(db, producer), deal.listingId),
  "archive-listing": ({ producer }) => archiveListing(callAt(db, producer), deal.listingId),
  "add-lot": ({ producer }) => bringInLot(callAt(db, producer), { ...harvest, listing: deal.listingId }),
  "receive-lot": ({ producer }) =>
    takeInHarvest(callAt(db, producer), deal.lotId, { ...harvest, reason: "" }),
  "correct-lot": ({ producer }) =>
    correctLot(callAt(db, producer), deal.lotId, { quantity: tonnes(30), reason: "counted" }),
  "recall-lot": ({ producer }) => recallLot(callAt(db, producer), deal.lotId, "residues"),
  "add-to-basket": ({ buyer }) =>
    addToBasket(callAt(db, buyer), { slug: openShop.slug, quantity: kilograms(1_000) }),
  "change-quantity": ({ buyer, line }) => changeQuantity(callAt(db, buyer), line, kilograms(2_000)),
  "remove-line": ({ buyer, line }) => removeLine(callAt(db, buyer), line),
  "accept-changes": ({ buyer }) => acceptChanges(callAt(db, buyer), []),
  "place-orders": ({ buyer }) => placeOrders(callAt(db, buyer), checkoutForm(deal.buyer)),
  pay: ({ buyer }) =>
    startPayment(callAt(db, buyer), {
      number: deal.number,
      method: "bank_transfer",
      successUrl: "https://shop.test/",
      cancelUrl: "https://shop.test/",
      description: "",
    }),
  "report-payment": ({ buyer }) => reportPayment(callAt(db, buyer), deal.number),
  ...quotationAttempts((actor) => callAt(db, actor), things),
  "confirm-order": ({ producer }) => confirmOrder(callAt(db, producer), deal.number),
  "decline-order": ({ producer }) => declineOrder(callAt(db, producer), deal.number, "late"),
  ...changesAndApprovals(() => ({ db, number: deal.number, approval: things.approval })),
  "cancel-order": ({ buyer }) => cancelOrder(callAt(db, buyer), deal.number, "late"),
  "request-cancellation": ({ buyer }) => requestCancellation(callAt(db, buyer), deal.number, "late"),
  "agree-cancellation": ({ producer }) => answerCancellation(callAt(db, producer), deal.number, true),
  "refuse-cancellation": ({ producer }) => answerCancellation(callAt(db, producer), deal.number, false),
  "record-packed-weight": ({ producer }) => recordPackedWeight(callAt(db, producer), deal.number, []),
  "upload-paper": async ({ producer }) => uploadPaper(callAt(db, producer), deal.number, await paperOf()),
  "choose-route": ({ producer }) => chooseRoute(callAt(db, producer), deal.number, "lars"),
  "mark-shipped": ({ producer }) => markShipped(callAt(db, producer), deal.number, oneTruck),
  "report-milestone": ({ producer }) => reportMilestone(callAt(db, producer), deal.number, happened),
  "confirm-delivery": ({ buyer }) => confirmDelivery(callAt(db, buyer), deal.number),
  ...claimAttempts(
    (actor) => callAt(db, actor),
    () => deal.number,
  ),
};

/** For these the company is the actor's own active one: there is nothing of a stranger's to name. */
const forOneself = new Set<CompanyDeed>(["add-to-basket", "accept-changes", "request-quotation"]);

async function colleagues(role: CompanyRole): Promise<Who> {
  const producer = await aColleague(db, deal.producer, role);
  const buyer = await aColleague(db, deal.buyer, role);
  const line = await putIntoBasket(db, buyer, deal, 1_000);
  return { member: await memberOf(db, producer.userId), producer, buyer, line };
}

async function strangers(): Promise<Who> {
  const shop = await aShop(db);
  const line = await putIntoBasket(db, deal.buyer, shop, 1_000);
  const { producer } = shop;
  return { member: await memberOf(db, producer.userId), producer, buyer: await aBuyer(db), line };
}

const codeOf = (outcome: Awaited<Outcome>): string => (outcome.ok ? "done" : outcome.refusal.code);
const deeds = Object.keys(leastRole).filter((deed): deed is CompanyDeed => deed in leastRole);

test.each(deeds.map((deed) => ({ deed, least: leastRole[deed] })))(
  "$deed is for a $least and above",
  async ({ deed, least }) => {
    for (const role of companyRoles) {
      const code = codeOf(await attempts[deed](people[role]));
      if (covers(role, least)) expect(["not-allowed", "not-found"], role).not.toContain(code);
      else expect(code, role).toBe("not-allowed");
    }
  },
);

test.each(deeds.filter((deed) => !forOneself.has(deed)))(
  "%s is nothing to a stranger, who does not know of it",
  async (deed) => {
    expect(codeOf(await attempts[deed](people.stranger))).toBe("not-found");
  },
);
