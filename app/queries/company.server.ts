import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { beneficiaryDiffers } from "#app/domain/companies/beneficiary.ts";
import { identityIsOpen } from "#app/domain/companies/identity.ts";
import { lapsedPapers } from "#app/domain/companies/papers.ts";
import { missingInProfile } from "#app/domain/companies/profile.ts";
import { doneSteps, nextStep } from "#app/domain/companies/steps.ts";
import { expiredChecks } from "#app/domain/companies/trade-stop.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { unsafePapersOf } from "./company-papers.server.ts";
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
  const today = minskDate(now);
  const checks = await unsafeVerificationOf(db, profile.id, now);
  const papers = await unsafePapersOf(db, profile.id, today);
  const missing = missingInProfile({
    ...profile,
    country: profile.country === "BY" ? "BY" : "AZ",
    papers: papers.filter(({ state }) => state !== "rejected").length,
  });
  const facts = { ...profile, missing };
  return {
    memberships,
    company: { ...profile, papers },
    role,
    mayEdit: role === "owner",
    identityOpen: identityIsOpen(profile.state),
    emailConfirmed: emailConfirmedAt !== null,
    missing,
    doneSteps: doneSteps(facts),
    nextStep: nextStep(facts),
    beneficiaryDiffers: beneficiaryDiffers(profile.legalName, profile.beneficiary),
    /** What has run out and keeps the company from beginning anything new, or its goods from the market. */
    expired: profile.state === "verified" ? expiredChecks({ ...profile, checks }, today) : [],
    lapsed:
      profile.kind === "producer"
        ? lapsedPapers(
            papers.filter(({ state }) => state === "accepted"),
            today,
          )
        : [],
    regions,
    checks,
  } as const;
}

/** A company's whole profile. The caller has settled that the reader may see it. */
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
      beneficiary: true,
      phone: true,
      contactName: true,
      contactEmail: true,
      site: true,
      siteAreaM2: true,
      declares: true,
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
    },
  });
}
