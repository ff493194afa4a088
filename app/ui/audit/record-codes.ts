import { companyRoles } from "#app/domain/actor.ts";
import { advisoryKinds } from "#app/domain/advisories/advisory.ts";
import type { RecordedField } from "#app/domain/audit/fields.ts";
import { companyPaperKinds } from "#app/domain/companies/papers.ts";
import { businessTypes, companyCheckKinds } from "#app/domain/company-checks.ts";
import { languages } from "#app/domain/language.ts";
import { findingKinds } from "#app/domain/moderation/finding.ts";
import { companyReasons, listingReasons } from "#app/domain/moderation/reasons.ts";
import { differenceKinds } from "#app/domain/payments/provider-books.ts";
import { paymentReviews } from "#app/domain/payments/states.ts";
import { scopes } from "#app/domain/programs/scopes.ts";
import { webhookEvents } from "#app/domain/programs/webhook-events.ts";
import { languageNames } from "#app/i18n/language-names.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { roleWords } from "../company/company-words.ts";
import { claimReasonText, outcomeText } from "../orders/order-words.ts";
import { trailText } from "../papers/made-words.ts";
import { payoutReasonText } from "../payments/state-words.tsx";
import { deedText, subjectText, wordText } from "./record-words.ts";

type Say = (code: string, t: T) => string;
type Plain = (key: MessageKey) => string;

/** The words of a list of codes; what is not on the list is said as a state would be. */
function said<Code extends string>(codes: readonly Code[], key: (code: Code) => MessageKey): Say {
  return (code, t) => {
    const known = codes.find((one) => one === code);
    return known === undefined ? wordText(code, t) : (t as Plain)(key(known));
  };
}

/** The first that has words of its own for the code. */
function firstOf(...all: readonly Say[]): Say {
  return (code, t) => all.map((say) => say(code, t)).find((text) => text !== code) ?? code;
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];
const check = said(companyCheckKinds, (code) => `company.check_${code}`);

/** How the codes of a field read; the codes of other fields are states. */
export const codesOf: Readonly<Partial<Record<RecordedField, Say>>> = {
  blockedBy: payoutReasonText,
  businessType: said(businessTypes, (code) => `words.business_${code}`),
  checks: check,
  claimReason: claimReasonText,
  declares: check,
  deed: deedText,
  event: said(webhookEvents, (code) => `programs.event_${code}`),
  events: said(webhookEvents, (code) => `programs.event_${code}`),
  finding: said(findingKinds, (code) => `moderation.finding_${code}`),
  kind: firstOf(
    said(companyPaperKinds, (code) => `profile.kind_${code}`),
    check,
    said(advisoryKinds, (code) => `advisories.kind_${code}`),
    said(differenceKinds, (code) => `bank.difference_${code}`),
  ),
  kinds: said(findingKinds, (code) => `moderation.finding_${code}`),
  lang: language,
  language,
  outcome: firstOf(outcomeText, wordText),
  paper: trailText,
  reasons: firstOf(
    said(keysOf(listingReasons), (code) => `moderation.reason_${code}`),
    said(keysOf(companyReasons), (code) => `company.reason_${code}`),
  ),
  review: said(paymentReviews, (code) => `payments.review_${code}`),
  role: (code, t) => {
    const role = companyRoles.find((one) => one === code);
    return role === undefined ? code : t(roleWords[role]);
  },
  scopes: said(scopes, (code) => `programs.scope_${code}`),
  stop: said(
    ["failing", "gone", "company-suspended", "secret-lost"] as const,
    (code) => `programs.stop_${code}`,
  ),
  subject: subjectText,
};

function language(code: string): string {
  const known = languages.find((one) => one === code);
  return known === undefined ? code : languageNames[known];
}
