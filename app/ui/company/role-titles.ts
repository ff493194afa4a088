import type { CompanyRole } from "#app/domain/actor.ts";
import type { MessageKey } from "#app/i18n/translate.ts";

/** Roles where one chooses among them, with what each may do. */
export const roleTitles = {
  viewer: { label: "team.roleViewer", hint: "team.roleViewerHint" },
  manager: { label: "team.roleManager", hint: "team.roleManagerHint" },
  owner: { label: "team.roleOwner", hint: "team.roleOwnerHint" },
} as const satisfies Record<CompanyRole, { label: MessageKey; hint: MessageKey }>;
