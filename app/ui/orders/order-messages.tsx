import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderMessagesView } from "#app/queries/order-messages.server.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { Thread } from "../messages/thread.tsx";

type Props = {
  readonly order: OrderView;
  readonly thread: OrderMessagesView;
  readonly formToken: string;
};

/** The talk of the two sides about an order; staff read along once a claim has been opened. */
export function OrderMessages({ order, thread, formToken }: Props) {
  const { lang, t } = useWords();
  if (thread === null) return null;
  const { side, number, mayAct } = order;
  const readers = side === "staff" ? "staff" : thread.claimed ? "claimed" : "sides";
  return (
    <Section id="messages" title={t("quotations.messagesTitle")} lead={t(`orderMessages.readers_${readers}`)}>
      <Thread
        messages={thread.messages}
        side={side}
        companies={{ buyer: order.buyer.legalName, producer: order.producer.legalName }}
        send={
          side === "staff" || !mayAct
            ? null
            : { action: pathsIn(lang)[side].orderCommand(number, "send-message"), formToken }
        }
      />
    </Section>
  );
}
