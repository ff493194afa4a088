import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { mayDo } from "#app/domain/companies/powers.ts";

/** What of the company the provider asks about, by the beginning of its codes. */
export type AskedPart = "account" | "person" | "company" | "terms" | "other";

function partOf(code: string): AskedPart {
  if (code.startsWith("external_account")) return "account";
  if (code.startsWith("tos_acceptance")) return "terms";
  if (/^(company|business)/.test(code)) return "company";
  return /^(person|representative|individual|owners|directors|executives)/.test(code) ? "person" : "other";
}

/** The active company's account with the card provider, as it was last read. */
export async function payeeAccount({ actor, db }: Ask<Producer>) {
  const company = await db.company.findUniqueOrThrow({
    where: { id: actor.companyId },
    select: { state: true, stripeAccount: true, payeeAccount: true },
  });
  const account = company.payeeAccount;
  return {
    mayOpen: company.state === "verified" && mayDo(actor, actor.companyId, "change-company").ok,
    account:
      account !== null
        ? {
            canReceive: account.canReceive,
            asked: [...new Set(account.requirementsDue.map(partOf))],
          }
        : // One that was written down for the company by the house itself.
          company.stripeAccount === null
          ? null
          : { canReceive: true, asked: [] },
  };
}
