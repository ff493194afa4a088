import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Director, Finance } from "#app/domain/actor.ts";

export const withTransfer = { include: { transfer: { select: { madeAt: true } } } } as const;

type Line = {
  readonly id: string;
  readonly returns: readonly Prisma.ReceiptReturnGetPayload<typeof withTransfer>[];
};

/** For each receipt of a list what goes or went back of it to its sender, with the people's names. */
export async function returnRows({ db, actor }: Ask<Finance | Director>, lines: readonly Line[]) {
  const returns = lines.flatMap((line) => line.returns);
  const people = await db.user.findMany({
    where: {
      id: {
        in: returns.flatMap((one) => [
          one.requestedById,
          ...(one.approvedById === null ? [] : [one.approvedById]),
          ...(one.withdrawnById === null ? [] : [one.withdrawnById]),
        ]),
      },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  return new Map(
    lines.map((line) => [
      line.id,
      line.returns.map(({ id, state, amount, reason, code, requestedAt, withdrawnFor, transfer, ...by }) => ({
        id,
        state,
        amount,
        reason,
        code,
        requestedAt,
        withdrawnFor,
        inFile: transfer?.madeAt ?? null,
        askedBy: nameOf(by.requestedById),
        approvedBy: nameOf(by.approvedById),
        withdrawnBy: nameOf(by.withdrawnById),
        mine: by.requestedById === actor.userId,
      })),
    ]),
  );
}
