/** What companies of the demonstration have asked for and nobody has decided yet: new details, a colleague. */
import { randomBytes } from "node:crypto";
import type { Db } from "#app/db/client.server.ts";
import { addHours } from "#app/domain/plain-date.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";

/** Made up, right in form down to the check digits. */
const newAccount = { iban: "AZ96AZEJ00000000001234567890", bic: "AZEJAZ22", bankName: "Bank of Baku ASC" };

const changes = [
  {
    slug: "quba-baglari",
    hoursAgo: 20,
    wanted: { ...newAccount, beneficiary: "Babayev Elçin Rafiq oğlu" },
    note: "Bankımız filialını bağladı, hesabı köçürdük. Bankın məktubu profildədir.",
  },
  {
    slug: "zaqatala-findiq",
    hoursAgo: 5,
    wanted: { address: "Zaqatala şəhəri, Heydər Əliyev prospekti 71, AZ6200" },
    note: "",
  },
] as const;

/** Written as `changeCompany` and `inviteMember` would have left them. */
export async function askForChanges(db: Db, now: Date): Promise<void> {
  for (const { slug, hoursAgo, wanted, note } of changes) {
    const company = await db.company.findUniqueOrThrow({
      where: { slug },
      include: { memberships: { where: { role: "owner" } } },
    });
    const { legalName, taxNumber, address, iban, bic, bankName, beneficiary } = company;
    const submittedAt = addHours(now, -hoursAgo);
    await db.companyChange.create({
      data: {
        companyId: company.id,
        ...wanted,
        before: { legalName, taxNumber, address, iban, bic, bankName, beneficiary },
        note,
        submittedById: company.memberships[0]?.userId ?? "",
        submittedAt,
        dueAt: addWorkingDays(submittedAt, 2, new Set()),
      },
    });
  }
  const { id: companyId, memberships } = await db.company.findUniqueOrThrow({
    where: { slug: "goychay-nar" },
    include: { memberships: { where: { role: "owner" } } },
  });
  const sentAt = addHours(now, -30);
  await db.invitation.create({
    data: {
      companyId,
      email: "muhasib@goychay-nar.demo.test",
      role: "viewer",
      lang: "az",
      // Nobody has the link: it can be sent again, or withdrawn.
      tokenHash: new Uint8Array(randomBytes(32)),
      invitedById: memberships[0]?.userId ?? "",
      createdAt: sentAt,
      sentAt,
      expiresAt: addHours(sentAt, 7 * 24),
    },
  });
}
