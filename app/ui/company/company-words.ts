/** What companies, roles and checks are called; one word for one thing on every page. */
import type { CompanyRole, CompanyState } from "#app/domain/actor.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { isCompanyReason } from "#app/domain/moderation/reasons.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";

export const roleWords = {
  viewer: "account.roleViewer",
  manager: "account.roleManager",
  owner: "account.roleOwner",
} as const satisfies Record<CompanyRole, MessageKey>;

export const stateTones: Record<CompanyState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  verified: "good",
  changes_requested: "waiting",
  rejected: "bad",
  suspended: "bad",
};

/** The codes of a decision that have a sentence. */
export function knownReasons(codes: readonly string[]): CompanyReason[] {
  return codes.filter(isCompanyReason);
}
