import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyKind, Guest, Member } from "#app/domain/actor.ts";
import { countryOf } from "#app/domain/companies/profile.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { freeSlug, slugOf } from "#app/domain/slug.ts";
import type { TaxNumber } from "#app/domain/tax-number.ts";
import { hashPassword } from "./hash-password.ts";
import { sendConfirmation } from "./send-confirmation.ts";

export type SignUp = {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly password: string;
  readonly companyKind: CompanyKind;
  readonly companyName: string;
  readonly taxNumber: TaxNumber;
};

/**
 * Makes a person, their company (a draft) and their ownership of it. When the address is known already the answer is
 * the same and its owner gets a mail instead: nobody learns from this form who has an account.
 */
export async function signUp(
  call: Call<Guest | Member>,
  input: SignUp,
): Promise<Result<null, { readonly code: "tax-number-country" }>> {
  if (input.taxNumber.country !== countryOf(input.companyKind)) return refuse({ code: "tax-number-country" });
  const passwordHash = await hashPassword(input.password);
  await inTransaction(call.db, async (tx) => {
    const [person] = await tx.user.createManyAndReturn({
      data: [{ email: input.email, name: input.name, passwordHash, lang: call.lang, createdAt: call.now }],
      select: { id: true },
      skipDuplicates: true,
    });
    if (person === undefined) return tellOwner(tx, input.email, call);
    const companyId = await makeCompany(tx, input, call.now);
    await tx.membership.create({
      data: { userId: person.id, companyId, role: "owner", createdAt: call.now },
    });
    await record(tx, call, {
      deed: "sign-up",
      subject: "company",
      subjectId: companyId,
      after: { person: person.id, kind: input.companyKind, taxNumber: input.taxNumber.value },
    });
    const to = { userId: person.id, email: input.email, name: input.name, lang: call.lang };
    await sendConfirmation(tx, to, call.now);
  });
  return ok(null);
}

/** The person who has the address hears that somebody tried to register with it; once an hour is enough. */
async function tellOwner(tx: Tx, email: string, { now }: Pick<Call, "now">): Promise<void> {
  const owner = await tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, email: true, name: true, lang: true },
  });
  const to = { userId: owner.id, email: owner.email, lang: owner.lang };
  const hour = now.toISOString().slice(0, 13);
  const mail = {
    kind: "sign-up-known" as const,
    event: hour,
    to,
    data: { name: owner.name },
    link: "/sign-in",
  };
  await tell(tx, [mail], now);
}

async function makeCompany(tx: Tx, input: SignUp, now: Date): Promise<string> {
  const wanted = slugOf(input.companyName) || input.companyKind;
  for (;;) {
    const near = await tx.company.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    });
    const slug = freeSlug(wanted, new Set(near.map((company) => company.slug)));
    const [company] = await tx.company.createManyAndReturn({
      data: [
        {
          slug,
          kind: input.companyKind,
          legalName: input.companyName,
          country: input.taxNumber.country,
          taxNumber: input.taxNumber.value,
          createdAt: now,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    // None: somebody took the slug a moment ago; the next look sees it.
    if (company !== undefined) return company.id;
  }
}
