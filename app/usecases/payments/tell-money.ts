import type { Tx } from "#app/db/client.server.ts";
import type { NoticeData, Recipient } from "#app/db/outbox.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import type { Currency } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";

/** The order a notice about money is about. */
export type AboutOrder = {
  readonly number: string;
  readonly buyerId: string;
  readonly producerId: string;
};

type Words = {
  readonly kind: MailKind;
  /** What happened, once: an id of the thing and, where it can happen again, what sets it apart. */
  readonly event: string;
  readonly amount: bigint;
  readonly currency: Currency;
  readonly data?: NoticeData;
};

/** Tells one side of an order, or finance, about money; each person once per event. */
export async function tellMoney(
  tx: Tx,
  who: "buyer" | "producer" | "finance",
  order: AboutOrder,
  words: Words,
  now: Date,
): Promise<void> {
  const people = await recipients(tx, who, order);
  const path = {
    buyer: `/buyer/orders/${order.number}`,
    producer: `/producer/orders/${order.number}`,
    finance: `/desk/orders/${order.number}`,
  }[who];
  const data = {
    number: order.number,
    amount: toDecimal(minor(words.amount)),
    currency: words.currency,
    ...words.data,
  };
  await tell(
    tx,
    people.map((to) => ({ kind: words.kind, event: words.event, to, data, path })),
    now,
  );
}

function recipients(
  tx: Tx,
  who: "buyer" | "producer" | "finance",
  order: AboutOrder,
): Promise<readonly Recipient[]> {
  if (who === "buyer") return peopleOf(tx, order.buyerId);
  return who === "producer" ? peopleOf(tx, order.producerId) : staffOf(tx, ["finance", "director"]);
}
