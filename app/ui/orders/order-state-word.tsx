import type { OrderStatus } from "#app/domain/orders/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { orderTones } from "./order-words.ts";

/** The state of an order in words. */
export function OrderStateWord({ state }: { readonly state: OrderStatus }) {
  const { t } = useWords();
  return <StatusWord tone={orderTones[state]}>{t(`orders.state_${state}`)}</StatusWord>;
}
