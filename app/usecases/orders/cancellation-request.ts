import type { CancellationRequest } from "#app/domain/orders/cancellation.ts";
import { cancellationDeadline } from "#app/domain/orders/deadlines.ts";
import type { Holidays } from "#app/domain/working-days.ts";

type Row = {
  readonly cancelAskedBy: string | null;
  readonly cancelAskedAt: Date | null;
  readonly cancelRefusedAt: Date | null;
};

/** The request to cancel that an order carries, if it carries one. */
export function openRequest(row: Row, holidays: Holidays): CancellationRequest | null {
  const { cancelAskedBy: side, cancelAskedAt: at } = row;
  if ((side !== "buyer" && side !== "producer") || at === null) return null;
  return {
    askedBy: side,
    state: row.cancelRefusedAt === null ? "asked" : "escalated",
    answerBy: cancellationDeadline(at, holidays),
  };
}
