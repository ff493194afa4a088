import { useWords } from "#app/i18n/context.tsx";
import type { OrderCost } from "#app/queries/order-cost.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CostLadder } from "../landed-cost/cost-ladder.tsx";
import { St1Saving } from "../landed-cost/st1-saving.tsx";

/** The landed cost of an order, from its frozen figures. */
export function OrderCostPart({ orderCost }: { readonly orderCost: OrderCost | null }) {
  const { t, f } = useWords();
  if (orderCost === null) return null;
  const { cost, packed, rateDate } = orderCost;
  return (
    <Section
      id="cost"
      title={t("cost.title")}
      lead={t(packed ? "cost.leadPacked" : "cost.leadOrdered", {
        date: f.date(rateDate),
        declared: f.date(cost.declarationOn),
      })}
    >
      <St1Saving cost={cost} />
      <Disclosure summary={t("cost.caption")}>
        <CostLadder cost={cost} />
      </Disclosure>
    </Section>
  );
}
