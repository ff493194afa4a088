import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { changedIdentity, identityIsOpen } from "#app/domain/companies/identity.ts";
import { countryOf } from "#app/domain/companies/profile.ts";
import type { BusinessType } from "#app/domain/company-checks.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { TaxNumber } from "#app/domain/tax-number.ts";
import type { FileTypeUnknown, Upload } from "#app/usecases/files/keep-documents.ts";
import { addDocument, keepDocuments } from "#app/usecases/files/keep-documents.ts";
import { ownCompany } from "./own-company.ts";
import { refreshListingsOf } from "./refresh-listings-of.ts";

export type CompanyInput = {
  readonly legalName: string;
  readonly taxNumber: TaxNumber;
  readonly address: string;
  /** Electronic form, or empty. */
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
  readonly phone: string;
  readonly about: string;
  readonly region: string | null;
  readonly businessType: BusinessType | null;
};

type SaveRefusal =
  | {
      readonly code:
        | "not-found"
        | "not-allowed"
        | "tax-number-country"
        | "region-unknown"
        | "too-many-papers";
    }
  | { readonly code: "company-locked" }
  | FileTypeUnknown;

const PAPERS_AT_MOST = 20;

/**
 * Saves what the owner says of the company, finished or not, and adds registration papers. What staff check stands
 * still while they check it and after; the rest takes effect at once.
 */
export async function saveCompany(
  call: Call<Member>,
  companyId: string,
  input: CompanyInput,
  uploads: readonly Upload[],
): Promise<Result<null, SaveRefusal>> {
  const owned = ownCompany(call.actor, companyId);
  if (!owned.ok) return owned;
  const kept = await keepDocuments(call, uploads);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "company", companyId);
    const company = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      include: { _count: { select: { papers: true } } },
    });
    if (input.taxNumber.country !== countryOf(company.kind)) return refuse({ code: "tax-number-country" });
    const taxNumber = input.taxNumber.value;
    const changed = changedIdentity(company, { ...input, taxNumber });
    if (changed.length > 0 && !identityIsOpen(company.state)) return refuse({ code: "company-locked" });
    if (company._count.papers + kept.value.length > PAPERS_AT_MOST)
      return refuse({ code: "too-many-papers" });
    const region = company.kind === "producer" ? input.region : null;
    if (region !== null && (await tx.region.count({ where: { slug: region } })) === 0) {
      return refuse({ code: "region-unknown" });
    }
    const after = {
      legalName: input.legalName,
      taxNumber,
      address: input.address,
      iban: input.iban,
      bic: input.bic,
      bankName: input.bankName,
      phone: input.phone,
      about: input.about,
      regionSlug: region,
      businessType: company.kind === "producer" ? input.businessType : null,
    };
    await tx.company.update({ where: { id: companyId }, data: { ...after, version: { increment: 1 } } });
    for (const document of kept.value) {
      const reader = {
        access: "company",
        ownerCompanyId: companyId,
        uploadedById: call.actor.userId,
      } as const;
      const fileId = await addDocument(tx, document, reader, call.now);
      await tx.companyPaper.create({
        data: { companyId, title: document.name, fileId, uploadedAt: call.now },
      });
    }
    const before = Object.fromEntries(
      Object.keys(after).map((field) => [field, company[field as keyof typeof after]]),
    );
    await record(tx, call, {
      deed: "save-company",
      subject: "company",
      subjectId: companyId,
      before,
      after: { ...after, papersAdded: kept.value.length },
    });
    if (company.state === "verified") await refreshListingsOf(tx, company, call.now);
    return ok(null);
  });
}
