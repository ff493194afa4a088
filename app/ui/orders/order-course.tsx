import type { OrderStatus } from "#app/domain/orders/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Steps } from "#app/ui/kit/steps.tsx";

const course = ["placed", "confirmed", "preparing", "shipped", "delivered", "completed"] as const;

/** How far an order has come; nothing for one that left its course. */
export function OrderCourse({ state }: { readonly state: OrderStatus }) {
  const { t } = useWords();
  const stages: readonly OrderStatus[] = course;
  const at = stages.indexOf(state);
  if (at < 0) return null;
  const stateOf = (index: number) => {
    if (index < at || state === "completed") return "done";
    return index === at ? "current" : "todo";
  };
  return (
    <Steps
      label={t("orders.course")}
      steps={course.map((step, index) => ({
        label: t(`orders.state_${step}`),
        state: stateOf(index),
        stateText: t(`orders.step_${stateOf(index)}`),
      }))}
    />
  );
}
