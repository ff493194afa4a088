import { useWords } from "#app/i18n/context.tsx";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CostLadder } from "../landed-cost/cost-ladder.tsx";
import { St1Saving } from "../landed-cost/st1-saving.tsx";
import type { BadNumber } from "./cost-form.tsx";
import { CostForm, costFieldLabels } from "./cost-form.tsx";

type LandedCostProps = Pick<
  ListingPage,
  "cost" | "quantity" | "assumptions" | "plannedOn" | "belowMinimum" | "slug"
> & {
  /** What was typed and cannot be worked with. */
  readonly badNumbers: readonly BadNumber[];
  /** Of a preview, whose goods have no address yet to ask again with other assumptions. */
  readonly fixed: boolean;
};

/** The ladder from the seller's price to Minsk, what ST-1 saves, and the form that changes the assumptions. */
export function LandedCost(props: LandedCostProps) {
  const { t, f } = useWords();
  const { cost, quantity, badNumbers } = props;
  return (
    <Section
      id="cost"
      title={t("cost.title")}
      lead={t("cost.lead", {
        count: cost.trucks,
        tonnes: f.tonnes(quantity),
        date: f.date(cost.declarationOn),
      })}
    >
      <St1Saving cost={cost} />
      {props.belowMinimum ? (
        <Notice kind="warning">
          <p>{t("cost.below", { quantity: f.tonnes(quantity) })}</p>
        </Notice>
      ) : null}
      {badNumbers.length === 0 ? null : (
        <Notice kind="warning">
          {badNumbers.map(({ field, text }) => (
            <p key={field}>{t("cost.badNumberAt", { field: t(costFieldLabels[field]), text })}</p>
          ))}
        </Notice>
      )}
      <CostLadder cost={cost} />
      {props.fixed ? null : (
        <Disclosure summary={t("cost.assumptions")} open={badNumbers.length > 0}>
          <CostForm {...props} />
        </Disclosure>
      )}
    </Section>
  );
}
