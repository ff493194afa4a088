import type { CompanyKind } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Format } from "#app/i18n/format.ts";
import type { T } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { WaitingQuotation } from "#app/queries/waiting-quotations.server.ts";
import { deadlineText, weightText } from "../orders/amounts.tsx";

type Words = { readonly lang: Lang; readonly t: T; readonly f: Format };

/** Quotations as lines of what waits on the reader. */
export function quotationItems(
  quotations: readonly WaitingQuotation[],
  side: CompanyKind,
  { lang, t, f }: Words,
) {
  return quotations.map(({ id, state, goods, partner, quantity, deadlineAt }) => ({
    key: id,
    href: pathsIn(lang)[side].quotation(id),
    title: t(state === "requested" ? "quotations.waitRequest" : "quotations.waitOffer", { goods }),
    note: t("quotations.waitNote", {
      partner,
      quantity: weightText(quantity, t, f),
      deadline: deadlineText(deadlineAt, f),
    }),
    marks: { "data-quotation": id, "data-state": state },
  }));
}
