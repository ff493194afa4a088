import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { monday } from "./builders.ts";

/** An accepted paper of the company that ends on a day. */
export function anAcceptedPaper(
  db: Db,
  companyId: string,
  validUntil: string,
  kind: "registration_extract" | "charter" | "globalgap" = "registration_extract",
) {
  return db.companyPaper.create({
    data: {
      company: { connect: { id: companyId } },
      kind,
      state: "accepted",
      title: `${kind}.pdf`,
      validUntil: toColumn(plainDate(validUntil)),
      uploadedAt: monday,
      file: {
        create: {
          sha256: "0".repeat(64),
          size: 1,
          contentType: "application/pdf",
          name: `${kind}.pdf`,
          access: "company",
          ownerCompanyId: companyId,
        },
      },
    },
  });
}
