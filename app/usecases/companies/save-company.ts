import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { changedIdentity, identityIsOpen } from "#app/domain/companies/identity.ts";
import { countryOf } from "#app/domain/companies/profile.ts";
import type { BusinessType, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { declarable } from "#app/domain/company-checks.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { TaxNumber } from "#app/domain/tax-number.ts";
import type { FileTypeUnknown, Upload } from "#app/usecases/files/keep-documents.ts";
import { addDocument, keepDocuments } from "#app/usecases/files/keep-documents.ts";
import { PAPERS_AT_MOST } from "./add-company-paper.ts";
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
  /** Whom the bank names as holder of the account. */
  readonly beneficiary: string;
  readonly contactName: string;
  readonly contactEmail: string;
  /** Producers: the farm, greenhouse or packing house, in words. */
  readonly site: string;
  readonly siteAreaM2: bigint | null;
  /** Buyers: what they say they are or have, to be checked. */
  readonly declares: readonly CompanyCheckKind[];
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

/**
 * Saves what the owner says of the company, finished or not, all of it or one step's fields, and adds registration
 * papers; what is not given stays as it is. What staff check stands still while they check it and after; the rest takes
 * effect at once.
 */
export async function saveCompany(
  call: Call<Member>,
  companyId: string,
  input: Partial<CompanyInput>,
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
      include: { _count: { select: { papers: { where: { replacedBy: null } } } } },
    });
    if (input.taxNumber !== undefined && input.taxNumber.country !== countryOf(company.kind)) {
      return refuse({ code: "tax-number-country" });
    }
    const { taxNumber: _typed, region: _wanted, ...given } = input;
    const after = {
      ...valuesOf(company),
      ...given,
      ...(input.taxNumber === undefined ? {} : { taxNumber: input.taxNumber.value }),
    };
    const changed = changedIdentity(company, after);
    if (changed.length > 0 && !identityIsOpen(company.state)) return refuse({ code: "company-locked" });
    if (company._count.papers + kept.value.length > PAPERS_AT_MOST)
      return refuse({ code: "too-many-papers" });
    const { region: wanted = company.regionSlug } = input;
    const region = company.kind === "producer" ? wanted : null;
    if (region !== null && (await tx.region.count({ where: { slug: region } })) === 0) {
      return refuse({ code: "region-unknown" });
    }
    const sold = company.kind === "producer";
    const data = {
      ...after,
      regionSlug: region,
      businessType: sold ? after.businessType : null,
      site: sold ? after.site : "",
      siteAreaM2: sold ? after.siteAreaM2 : null,
      declares: declarable[company.kind].filter((kind) => after.declares.includes(kind)),
    };
    await tx.company.update({ where: { id: companyId }, data: { ...data, version: { increment: 1 } } });
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
    await record(tx, call, {
      deed: "save-company",
      subject: "company",
      subjectId: companyId,
      before: onRecord({ ...valuesOf(company), regionSlug: company.regionSlug }),
      after: { ...onRecord(data), papersAdded: kept.value.length },
    });
    if (company.state === "verified") await refreshListingsOf(tx, company, call.now);
    return ok(null);
  });
}

type Saved = Omit<CompanyInput, "taxNumber" | "region"> & { readonly taxNumber: string };

/** What of a stored company this deed may change, but the region. */
function valuesOf(company: Saved): Saved {
  return {
    legalName: company.legalName,
    taxNumber: company.taxNumber,
    address: company.address,
    iban: company.iban,
    bic: company.bic,
    bankName: company.bankName,
    beneficiary: company.beneficiary,
    phone: company.phone,
    contactName: company.contactName,
    contactEmail: company.contactEmail,
    about: company.about,
    businessType: company.businessType,
    site: company.site,
    siteAreaM2: company.siteAreaM2,
    declares: company.declares,
  };
}

/** The same as the record can keep it. */
function onRecord({ siteAreaM2, declares, ...rest }: Saved & { readonly regionSlug: string | null }) {
  return { ...rest, siteAreaM2: siteAreaM2 === null ? null : String(siteAreaM2), declares: [...declares] };
}
