import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bothHolidays } from "#app/db/holidays.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { ownerAddresses } from "#app/db/owner-addresses.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { PAYOUT_WAIT_DAYS } from "#app/domain/companies/change.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import { isKeyStale } from "#app/domain/payments/retry.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addPaymentDays } from "#app/domain/working-days.ts";
import type { Answer } from "#app/outside/payment-facts.ts";
import { fitsPassword } from "../people/hash-password.ts";
import { lockTeam } from "../team/lock-team.ts";
import { reviewPayoutsOf } from "./review-seller-payouts.ts";
import { keepPayee } from "./sync-payee.ts";

export type OpenPayee = {
  /** Looked at when there is no account yet; empty: not given. */
  readonly currentPassword: string;
  /** Where the owner comes back to from the provider's page, and where to when its link is no longer good. */
  readonly returnUrl: string;
  readonly refreshUrl: string;
};

export type OpenPayeeRefusal =
  | NotYours
  | { readonly code: "seller-not-verified" }
  | { readonly code: "current-password-wrong" }
  | { readonly code: "provider-silent" }
  | { readonly code: "provider-refused" };

/**
 * An owner opens the company's account with the card provider, or goes on answering what the provider asks. A new
 * account needs the password, is told to all owners, and payouts wait three payment days. Resolves to the provider's
 * page. The row is there before the call and has the answer after it, so that the same press again opens no second one.
 */
export async function openPayee(
  call: Call<Producer>,
  input: OpenPayee,
): Promise<Result<{ url: string }, OpenPayeeRefusal>> {
  const { companyId, userId } = call.actor;
  const { passwordHash, email } = await call.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, email: true },
  });
  const { currentPassword } = input;
  const passwordFits = currentPassword !== "" && (await fitsPassword(passwordHash, currentPassword));
  const begun = await inTransaction(call.db, (tx) => begin(tx, call, passwordFits));
  if (!begun.ok) return begun;
  let { externalId } = begun.value;
  if (externalId === null) {
    const { country, attempt } = begun.value;
    const idempotencyKey = `payee:${companyId}:${attempt}`;
    const opened = await call.outside.payOut.openPayee({ companyId, country, email, idempotencyKey });
    if (opened.outcome !== "answered") {
      if (opened.outcome === "refused") await nextTry(call, companyId, attempt);
      return refuse({ code: silentOrRefused(opened) });
    }
    await keepPayee(call, companyId, opened.facts);
    ({ externalId } = opened.facts);
  }
  if (begun.value.isNew) await reviewPayoutsOf(call, companyId);
  const { returnUrl, refreshUrl } = input;
  const link = await call.outside.payOut.linkToPayee({ externalId, returnUrl, refreshUrl });
  return link.outcome === "answered" ? ok({ url: link.facts.url }) : refuse({ code: silentOrRefused(link) });
}

function silentOrRefused({ outcome }: Answer<unknown>): "provider-refused" | "provider-silent" {
  return outcome === "refused" ? "provider-refused" : "provider-silent";
}

type Begun = {
  readonly externalId: string | null;
  readonly country: string;
  readonly attempt: number;
  readonly isNew: boolean;
};

async function begin(
  tx: Tx,
  call: Call<Producer>,
  passwordFits: boolean,
): Promise<Result<Begun, OpenPayeeRefusal>> {
  const { companyId, userId } = call.actor;
  const locked = await lockTeam(tx, companyId);
  if (locked === null) return refuse({ code: "not-found" });
  const owner = memberWho(locked.team, userId, "change-company");
  if (!owner.ok) return owner;
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { state: true, country: true, legalName: true, stripeAccount: true, payeeAccount: true },
  });
  if (company.state !== "verified") return refuse({ code: "seller-not-verified" });
  const { country, payeeAccount: known } = company;
  if (known !== null) {
    // A key is good for a day; what became of the old one is nobody's money, and the newest account counts.
    const attempt =
      known.externalId === null && isKeyStale(known.askedAt, call.now) ? known.try + 1 : known.try;
    if (attempt !== known.try) {
      await tx.payeeAccount.update({ where: { companyId }, data: { try: attempt, askedAt: call.now } });
    }
    return ok({ externalId: known.externalId, country, attempt, isNew: false });
  }
  if (!passwordFits) return refuse({ code: "current-password-wrong" });
  const externalId = company.stripeAccount;
  await tx.payeeAccount.create({
    data: { companyId, externalId, askedAt: call.now, openedById: userId, openedAt: call.now },
  });
  // As after new bank details: whoever took over an account must not lead money away before an owner has read of it.
  const payoutsFrom = addPaymentDays(call.now, PAYOUT_WAIT_DAYS, await bothHolidays(tx));
  await tx.company.update({ where: { id: companyId }, data: { payoutsFrom } });
  await record(tx, call, { deed: "open-payee", subject: "company", subjectId: companyId });
  const { owners, past } = await ownerAddresses(tx, companyId, call.now);
  const data = { company: company.legalName, member: call.actor.name };
  const event = companyId;
  await tell(
    tx,
    [
      ...owners.map((to) => ({ kind: "payee-opened" as const, event, to, data, path: "/producer/payouts" })),
      ...past.map(({ email, lang }) => ({
        kind: "payee-opened" as const,
        event,
        to: { userId: null, email, lang },
        data,
      })),
    ],
    call.now,
  );
  return ok({ externalId, country, attempt: 1, isNew: true });
}

/** Refused for good: once the cause is put right it is asked under a new key. */
async function nextTry({ db, now }: Call, companyId: string, attempt: number): Promise<void> {
  await db.payeeAccount.updateMany({
    where: { companyId, try: attempt, externalId: null },
    data: { try: attempt + 1, askedAt: now },
  });
}
