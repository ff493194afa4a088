/** The profile in steps that can be left and resumed, each saved alone. */
import type { CompanyKind } from "../actor.ts";
import type { ProfileField } from "./profile.ts";

export const profileSteps = ["identity", "activity", "contacts", "bank", "papers", "check"] as const;
export type ProfileStep = (typeof profileSteps)[number];

/** Steps that have a form of fields. */
export const savedSteps = ["identity", "activity", "contacts", "bank"] as const;
export type SavedStep = (typeof savedSteps)[number];

export function isProfileStep(text: string | null): text is ProfileStep {
  return profileSteps.some((step) => step === text);
}

/** The step after one; the last leads to itself. */
export function stepAfter(step: ProfileStep): ProfileStep {
  return profileSteps[profileSteps.indexOf(step) + 1] ?? step;
}

const fieldsOf: Readonly<Partial<Record<ProfileStep, readonly ProfileField[]>>> = {
  identity: ["legalName", "country", "taxNumber", "address"],
  bank: ["iban", "bic", "bankName"],
  papers: ["papers"],
};

/** The step whose form has a field that the profile lacks. */
export function stepOfField(field: ProfileField): ProfileStep {
  return profileSteps.find((step) => fieldsOf[step]?.includes(field)) ?? "identity";
}

export type StepFacts = {
  readonly kind: CompanyKind;
  readonly missing: readonly ProfileField[];
  readonly businessType: string | null;
  readonly declares: readonly string[];
  readonly phone: string;
};

/** Steps in which nothing is left to fill in. What may stay empty counts as filled in once something is said there. */
export function doneSteps(facts: StepFacts): ProfileStep[] {
  const lacks = (step: ProfileStep) => facts.missing.some((field) => fieldsOf[step]?.includes(field));
  const done: Record<ProfileStep, boolean> = {
    identity: !lacks("identity"),
    activity: facts.kind === "producer" ? facts.businessType !== null : facts.declares.length > 0,
    contacts: facts.phone !== "",
    bank: !lacks("bank"),
    papers: !lacks("papers"),
    check: false,
  };
  return profileSteps.filter((step) => done[step]);
}

/** Where a person goes on who left in the middle. */
export function nextStep(facts: StepFacts): ProfileStep {
  const done = doneSteps(facts);
  return profileSteps.find((step) => !done.includes(step)) ?? "check";
}
