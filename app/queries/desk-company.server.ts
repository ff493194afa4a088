import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { parseBankAccount } from "#app/domain/bank-account.ts";
import { beneficiaryDiffers } from "#app/domain/companies/beneficiary.ts";
import { companyMoves } from "#app/domain/companies/states.ts";
import { checksFor, declarable, holdsUntil } from "#app/domain/company-checks.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { unsafeProfileOf } from "./company.server.ts";
import { unsafeWaitingChange } from "./company-changes.server.ts";
import { unsafePapersOf } from "./company-papers.server.ts";
import { unsafeCreditOf } from "./credit.server.ts";
import { recordAbout } from "./record.server.ts";
import { unsafeVerificationOf } from "./verification.server.ts";

/** The company whose paper it is; null when there is no such paper. Staff see every company. */
export async function companyOfPaper({ db }: Ask<Staff>, paperId: string): Promise<string | null> {
  const paper = await db.companyPaper.findUnique({ where: { id: paperId }, select: { companyId: true } });
  return paper?.companyId ?? null;
}

/** One company as staff check it, with what they may decide; null when there is no such company. */
export async function deskCompanyPage({ actor, db, now, lang }: Ask<Staff>, companyId: string) {
  if ((await db.company.count({ where: { id: companyId } })) === 0) return null;
  const today = minskDate(now);
  const company = await unsafeProfileOf(db, companyId);
  const checks = await unsafeVerificationOf(db, companyId, now);
  const papers = await unsafePapersOf(db, companyId, today);
  const members = await db.membership.findMany({
    where: { companyId },
    orderBy: { createdAt: "asc" },
    select: { role: true, user: { select: { name: true, email: true, emailConfirmedAt: true } } },
  });
  const region =
    company.regionSlug === null ? null : await db.region.findUnique({ where: { slug: company.regionSlug } });
  const own = roleIn(actor, companyId) !== null;
  const decides = !own && actor.kind !== "finance";
  const trades = company.state === "verified" || company.state === "suspended";
  return {
    company: { ...company, papers },
    region,
    checks,
    offered: checksFor[company.kind].offered,
    required: checksFor[company.kind].required,
    /** What the company says of itself; the role of a producer is an item too. */
    declared: declarable[company.kind].filter((kind) => company.declares.includes(kind)),
    warnings: await warningsOf(db, company),
    members: members.map(({ role, user }) => ({
      role,
      name: user.name,
      email: user.email,
      confirmed: user.emailConfirmedAt !== null,
    })),
    history: await recordAbout({ actor, db, now, lang }, "company", [companyId]),
    own,
    change: await unsafeWaitingChange(db, companyId, now),
    moves: decides ? Object.keys(companyMoves[company.state]) : [],
    mayDecidePapers: decides,
    renewable:
      decides && trades
        ? checksFor[company.kind].offered.map((kind) => ({ kind, usual: holdsUntil(kind, today) }))
        : [],
    effects: trades ? await effectsOf(db, companyId) : null,
    credit: company.kind === "buyer" ? await unsafeCreditOf(db, companyId, now) : null,
    mayGrantCredit: !own && actor.kind !== "moderator" && company.kind === "buyer" && trades,
    late: company.dueAt !== null && company.dueAt <= now,
  };
}

type Checked = {
  readonly id: string;
  readonly country: string;
  readonly taxNumber: string;
  readonly legalName: string;
  readonly iban: string;
  readonly bic: string;
  readonly beneficiary: string;
};

/** What looks wrong and decides nothing. */
async function warningsOf(db: Pick<Db, "company">, company: Checked) {
  const others = { orderBy: { createdAt: "asc" }, take: 20 } as const;
  const select = { id: true, legalName: true, state: true } as const;
  const namesakes = await db.company.findMany({
    where: { country: company.country, taxNumber: company.taxNumber, id: { not: company.id } },
    select,
    ...others,
  });
  const sharers =
    company.iban === ""
      ? []
      : await db.company.findMany({
          where: { iban: company.iban, id: { not: company.id } },
          select,
          ...others,
        });
  const account = company.iban === "" ? null : parseBankAccount(company.iban, company.bic);
  return {
    namesakes,
    sharers,
    beneficiaryDiffers: beneficiaryDiffers(company.legalName, company.beneficiary),
    bank: account?.ok === false ? account.refusal.code : null,
  };
}

/** What a suspension or reinstatement reaches: shown before one confirms. */
async function effectsOf(db: Pick<Db, "listing" | "order" | "basketLine">, companyId: string) {
  const running = { notIn: ["completed", "declined", "cancelled", "expired", "refunded"] as const };
  const [listings, orders, baskets] = await Promise.all([
    db.listing.count({ where: { producerId: companyId, status: "published" } }),
    db.order.count({
      where: {
        OR: [{ producerId: companyId }, { buyerId: companyId }],
        state: { notIn: [...running.notIn] },
      },
    }),
    db.basketLine.count({ where: { OR: [{ companyId }, { listing: { producerId: companyId } }] } }),
  ]);
  return { listings, orders, baskets };
}
