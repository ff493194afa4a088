import type { BasketView } from "#app/queries/basket.server.ts";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { agreeable } from "./basket-difference.tsx";

/** The lines whose new terms the buyer can simply agree to. */
export function agreeableLines({ groups }: Pick<BasketView, "groups">) {
  return groups
    .flatMap(({ lines }) => lines)
    .flatMap(({ lineId, differences, now }) =>
      now !== null && differences.some(({ kind }) => agreeable.has(kind)) ? [{ lineId, terms: now.key }] : [],
    );
}

/** Exactly the terms that the page shows, for a form to carry. */
export function AgreedTerms({ lines }: { readonly lines: ReturnType<typeof agreeableLines> }) {
  return lines.map(({ lineId, terms }, index) => (
    <span key={lineId}>
      <HiddenField name={`lines[${index}].line`} value={lineId} />
      <HiddenField name={`lines[${index}].terms`} value={terms} />
    </span>
  ));
}
