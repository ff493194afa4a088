/** What goes wrong with an order, and how it ends. */
import { minor } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { hoursAfter } from "./calendar.ts";
import type { Story } from "./order-story.ts";
import { must } from "./stage.ts";

/** The buyer claims a fifth of the goods, inside the window. */
export async function dispute({ stage, buyer, number }: Story, at: Date): Promise<void> {
  const [line] = await stage.db.orderLine.findMany({ where: { order: { number } } });
  if (line === undefined) throw new Error(`demo: ${number} has no line`);
  await must(
    openClaim(stage.call(buyer, at), number, {
      reason: "temperature",
      comment:
        "Часть груза подморожена: температурный лог показывает −3 °C на трассе, страдает каждая пятая паллета.",
      lines: [{ line: line.id, weight: grams(line.quantityG / 5n) }],
      photos: [],
    }),
    `${number} is disputed`,
  );
}

/** The producer agrees, the Trade House credits everything, and finance gives the money back. */
export async function refundAll({ stage, producer, number }: Story, at: Date): Promise<void> {
  const { director, finance } = stage.cast;
  await must(
    answerClaim(stage.call(producer, at), number, {
      comment: "Soyuducu yolda sıradan çıxıb, iddia ilə razıyıq.",
    }),
    `the claim on ${number} is answered`,
  );
  const { id } = await stage.db.claim.findFirstOrThrow({ where: { order: { number } } });
  const settlement = {
    outcome: "refund-all",
    amount: minor(0n),
    comment: "Товар непригоден, возврат полностью.",
  } as const;
  await must(
    settleClaim(stage.call(director, hoursAfter(at, 4)), id, settlement),
    `the claim on ${number} is settled`,
  );
  const refunds = await stage.db.refund.findMany({ where: { order: { number } } });
  for (const refund of refunds) {
    await must(
      approveRefund(stage.call(finance, hoursAfter(at, 6)), refund.id),
      `the refund of ${number} is approved`,
    );
    if (refund.method !== "bank_transfer") continue;
    const debit = { refundId: refund.id, reference: `BY-RET-${number.slice(3)}` };
    await must(
      confirmRefund(stage.call(finance, hoursAfter(at, 30)), debit),
      `the refund of ${number} is on the statement`,
    );
  }
}

/** Packed as ordered: the invoice and the packing list are issued. */
export async function pack({ stage, producer, number }: Story, at: Date): Promise<void> {
  await must(recordPackedWeight(stage.call(producer, at), number, []), `${number} is packed`);
}

/** A little less was packed than was ordered: the difference is credited, and finance has a refund to approve. */
export async function packLess({ stage, producer, number }: Story, at: Date): Promise<void> {
  const lines = await stage.db.orderLine.findMany({ where: { order: { number } } });
  const weights = lines.map(({ id, quantityG }) => ({
    line: id,
    weight: grams(quantityG - quantityG / 50n),
  }));
  await must(recordPackedWeight(stage.call(producer, at), number, weights), `${number} is packed`);
}
