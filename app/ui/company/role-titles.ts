import type { CompanyKind, CompanyRole } from "#app/domain/actor.ts";
import type { MessageKey } from "#app/i18n/translate.ts";

type Title = { readonly label: MessageKey; readonly hints: Readonly<Record<CompanyKind, MessageKey>> };

/** Roles where one chooses among them, with what each may do in a company that sells and in one that buys. */
export const roleTitles = {
  viewer: {
    label: "team.roleViewer",
    hints: { producer: "team.roleViewerHint", buyer: "team.roleViewerHint" },
  },
  manager: {
    label: "team.roleManager",
    hints: { producer: "team.roleManagerProducerHint", buyer: "team.roleManagerBuyerHint" },
  },
  owner: {
    label: "team.roleOwner",
    hints: { producer: "team.roleOwnerProducerHint", buyer: "team.roleOwnerBuyerHint" },
  },
} as const satisfies Record<CompanyRole, Title>;
