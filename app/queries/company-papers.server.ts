import type { Db } from "#app/db/client.server.ts";
import type { ExpiryStage } from "#app/domain/companies/expiry.ts";
import { expiryStage } from "#app/domain/companies/expiry.ts";
import type { CompanyPaperKind, CompanyPaperState } from "#app/domain/companies/papers.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";

/** A paper of a company as its people and staff see it. */
export type CompanyPaperView = {
  readonly id: string;
  readonly kind: CompanyPaperKind;
  readonly state: CompanyPaperState;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly expiry: ExpiryStage | null;
  readonly uploadedAt: Date;
  readonly reason: string;
  /** A newer one stands in its place. */
  readonly replaced: boolean;
  readonly replacesId: string | null;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly contentType: string;
  }[];
};

const file = { select: { id: true, name: true, size: true, contentType: true } } as const;

/** Every paper of a company, newest first, the replaced ones too. The caller has settled that the reader may see them. */
export async function unsafePapersOf(
  db: Pick<Db, "companyPaper">,
  companyId: string,
  today: PlainDate,
): Promise<CompanyPaperView[]> {
  const papers = await db.companyPaper.findMany({
    where: { companyId },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    include: {
      file,
      pages: { orderBy: { position: "asc" }, select: { file } },
      replacedBy: { select: { id: true } },
    },
  });
  return papers.map((paper) => {
    const validUntil = paper.validUntil && fromColumn(paper.validUntil);
    return {
      id: paper.id,
      kind: paper.kind,
      state: paper.state,
      number: paper.number,
      issuer: paper.issuer,
      issuedOn: paper.issuedOn && fromColumn(paper.issuedOn),
      validUntil,
      expiry: validUntil && expiryStage(validUntil, today),
      uploadedAt: paper.uploadedAt,
      reason: paper.reason,
      replaced: paper.replacedBy !== null,
      replacesId: paper.replacesId,
      files: [{ ...paper.file, name: paper.title }, ...paper.pages.map((page) => page.file)],
    };
  });
}
