import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { identityIsOpen } from "#app/domain/companies/identity.ts";
import { missingInProfile } from "#app/domain/companies/profile.ts";
import { unsafeVerificationOf } from "./verification.server.ts";

/** The active company as its own members see it; null company for a person who belongs to none. */
export async function companyPage({ actor, db, now }: Ask<Member>) {
  const memberships = actor.memberships;
  const role = actor.activeCompanyId === null ? null : roleIn(actor, actor.activeCompanyId);
  if (actor.activeCompanyId === null || role === null) return { memberships, company: null } as const;
  const profile = await unsafeProfileOf(db, actor.activeCompanyId);
  const { emailConfirmedAt } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { emailConfirmedAt: true },
  });
  const regions =
    profile.kind === "producer" ? await db.region.findMany({ orderBy: { position: "asc" } }) : [];
  const checks = await unsafeVerificationOf(db, profile.id, now);
  return {
    memberships,
    company: profile,
    role,
    mayEdit: role === "owner",
    identityOpen: identityIsOpen(profile.state),
    emailConfirmed: emailConfirmedAt !== null,
    missing: missingInProfile({
      ...profile,
      country: profile.country === "BY" ? "BY" : "AZ",
      papers: profile.papers.length,
    }),
    regions,
    checks,
  } as const;
}

/** A company's whole profile with its papers. The caller has settled that the reader may see it. */
export async function unsafeProfileOf(db: Pick<Db, "company">, companyId: string) {
  return db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: {
      id: true,
      slug: true,
      kind: true,
      state: true,
      legalName: true,
      country: true,
      taxNumber: true,
      address: true,
      iban: true,
      bic: true,
      bankName: true,
      phone: true,
      about: true,
      regionSlug: true,
      businessType: true,
      submittedAt: true,
      dueAt: true,
      decidedAt: true,
      decisionReasons: true,
      decisionReason: true,
      verifiedAt: true,
      createdAt: true,
      papers: {
        orderBy: { uploadedAt: "asc" },
        select: {
          id: true,
          title: true,
          fileId: true,
          uploadedAt: true,
          file: { select: { size: true, contentType: true } },
        },
      },
    },
  });
}
