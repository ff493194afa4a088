import type { Prisma } from "#app/db/generated/client.ts";
import { worthOf } from "#app/domain/claims/claimed.ts";
import { awaitsSettlement, decideClaimAnswer, decideReply, isRunning } from "#app/domain/claims/states.ts";
import { minor, priceE4 } from "#app/domain/money.ts";
import type { OrderAudience, OrderDeed } from "#app/domain/orders/deeds.ts";
import { grams } from "#app/domain/quantity.ts";

/** What a page of an order reads of its claims. */
export const claimRelations = {
  lines: { include: { orderLine: { select: { position: true, priceE4: true } } } },
  messages: { orderBy: { writtenAt: "asc" } },
  files: { orderBy: { position: "asc" }, include: { file: { select: { name: true, contentType: true } } } },
} as const satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimRelations }>;

type Reader = {
  readonly side: OrderAudience;
  readonly deeds: readonly OrderDeed[];
  readonly titles: ReadonlyMap<string, string>;
  readonly now: Date;
};

/** The claims of an order, the newest first, each with what was said about it and what the reader may do about it. */
export function claimsOf(claims: readonly ClaimRow[], { side, deeds, titles, now }: Reader) {
  return claims.map((claim) => {
    const may = (deed: OrderDeed, holds: boolean) => deeds.includes(deed) && isRunning(claim) && holds;
    const filesOf = (messageId: string | null) =>
      claim.files
        .filter((one) => one.messageId === messageId)
        .map(({ fileId, note, file }) => ({ id: fileId, note, name: file.name }));
    const lines = claim.lines.toSorted((a, b) => a.orderLine.position - b.orderLine.position);
    return {
      id: claim.id,
      number: claim.number,
      version: claim.version,
      state: claim.state,
      reason: claim.reason,
      comment: claim.comment,
      openedBy: claim.openedBy,
      openedAt: claim.openedAt,
      answerDueAt: claim.answerDueAt,
      askedSide: claim.askedSide,
      questionDueAt: claim.questionDueAt,
      outcome: claim.outcome,
      amount: minor(claim.amount),
      ruling: claim.ruling,
      settledAt: claim.settledAt,
      files: filesOf(null),
      lines: lines.map((line) => ({
        id: line.orderLineId,
        title: titles.get(line.orderLineId) ?? "",
        quantity: grams(line.grams),
      })),
      /** What the claimed weight was sold at. */
      worth: worthOf(
        lines.map(({ grams: weight, orderLine }) => ({
          price: priceE4(orderLine.priceE4),
          weight: grams(weight),
        })),
      ),
      thread: claim.messages.map((message) => ({
        id: message.id,
        kind: message.kind,
        author: message.author,
        text: message.text,
        asks: message.asks,
        dueAt: message.dueAt,
        writtenAt: message.writtenAt,
        files: filesOf(message.id),
      })),
      mayAnswer: may("answer-claim", decideClaimAnswer(claim, now).ok),
      mayReply: side !== "staff" && may("reply-claim", decideReply(claim, side).ok),
      mayWithdraw: may("withdraw-claim", claim.openedBy === "buyer"),
      maySettle: may("settle-claim", awaitsSettlement(claim, now)),
    };
  });
}
