import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyState, Member } from "#app/domain/actor.ts";
import type { CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, KeptDocument, Upload } from "#app/usecases/files/keep-documents.ts";
import { addDocument, keepDocuments } from "#app/usecases/files/keep-documents.ts";
import { ownCompany } from "./own-company.ts";

export type CompanyPaperInput = {
  readonly kind: CompanyPaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  /** The paper whose place it takes. */
  readonly replaces: string | null;
};

type AddRefusal =
  | {
      readonly code:
        | "not-found"
        | "not-allowed"
        | "paper-file-missing"
        | "paper-from-the-future"
        | "company-paper-over"
        | "company-paper-dates"
        | "company-paper-replaced"
        | "too-many-papers";
    }
  | FileTypeUnknown;

/** Papers a company may have that no other has replaced. */
export const PAPERS_AT_MOST = 20;

/** States in which staff look at papers one by one; before that they read them with the whole profile. */
const watched: ReadonlySet<CompanyState> = new Set(["submitted", "verified", "suspended"]);

/**
 * Adds a paper with one file or several, or puts it in the place of an older one, which stays on record and counts until
 * staff have accepted the newer.
 */
export async function addCompanyPaper(
  call: Call<Member>,
  companyId: string,
  input: CompanyPaperInput,
  uploads: readonly Upload[],
): Promise<Result<null, AddRefusal>> {
  const owned = ownCompany(call.actor, companyId, "add-company-paper");
  if (!owned.ok) return owned;
  const wrong = wrongDates(input, minskDate(call.now));
  if (wrong !== null) return refuse({ code: wrong });
  const kept = await keepDocuments(call, uploads);
  if (!kept.ok) return kept;
  const [first, ...further] = kept.value;
  if (first === undefined) return refuse({ code: "paper-file-missing" });
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "company", companyId);
    const company = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { state: true, legalName: true },
    });
    if (input.replaces !== null) {
      const old = await tx.companyPaper.findFirst({
        where: { id: input.replaces, companyId },
        select: { replacedBy: { select: { id: true } } },
      });
      if (old === null) return refuse({ code: "not-found" });
      if (old.replacedBy !== null) return refuse({ code: "company-paper-replaced" });
    }
    const current = await tx.companyPaper.count({ where: { companyId, replacedBy: null } });
    if (input.replaces === null && current >= PAPERS_AT_MOST) return refuse({ code: "too-many-papers" });
    const paperId = await addPaper(tx, call, companyId, { input, first, further });
    await record(tx, call, {
      deed: input.replaces === null ? "add-company-paper" : "replace-company-paper",
      subject: "company",
      subjectId: companyId,
      after: {
        paper: paperId,
        kind: input.kind,
        number: input.number,
        validUntil: input.validUntil,
        replaces: input.replaces,
      },
    });
    if (watched.has(company.state)) {
      const staff = await staffOf(tx, ["moderator", "director"]);
      await tell(
        tx,
        staff.map((to) => ({
          kind: "company-paper-added",
          event: paperId,
          to,
          data: { company: company.legalName, item: input.kind },
          path: `/desk/companies/${companyId}`,
        })),
        call.now,
      );
    }
    return ok(null);
  });
}

function wrongDates({ issuedOn, validUntil }: CompanyPaperInput, today: PlainDate) {
  if (issuedOn !== null && issuedOn > today) return "paper-from-the-future" as const;
  if (issuedOn !== null && validUntil !== null && validUntil < issuedOn)
    return "company-paper-dates" as const;
  return validUntil !== null && validUntil < today ? ("company-paper-over" as const) : null;
}

type Sheets = {
  readonly input: CompanyPaperInput;
  readonly first: KeptDocument;
  readonly further: readonly KeptDocument[];
};

async function addPaper(
  tx: Tx,
  call: Call<Member>,
  companyId: string,
  { input, first, further }: Sheets,
): Promise<string> {
  const reader = {
    access: "company",
    ownerCompanyId: companyId,
    uploadedById: call.actor.userId,
  } as const;
  const { id } = await tx.companyPaper.create({
    data: {
      companyId,
      kind: input.kind,
      title: first.name,
      number: input.number,
      issuer: input.issuer,
      issuedOn: input.issuedOn && toColumn(input.issuedOn),
      validUntil: input.validUntil && toColumn(input.validUntil),
      replacesId: input.replaces,
      fileId: await addDocument(tx, first, reader, call.now),
      uploadedAt: call.now,
    },
    select: { id: true },
  });
  for (const [index, sheet] of further.entries()) {
    const fileId = await addDocument(tx, sheet, reader, call.now);
    await tx.companyPaperPage.create({ data: { paperId: id, position: index + 2, fileId } });
  }
  return id;
}
