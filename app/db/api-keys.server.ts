import type { KeyEnd } from "#app/domain/programs/scopes.ts";
import type { Tx } from "./client.server.ts";

export type EndedKeys = {
  readonly companyId: string;
  /** Only those that this person made, whose secret they may know. */
  readonly madeById?: string;
  readonly reason: KeyEnd;
  /** Who ended them; null: the house. */
  readonly endedById: string | null;
};

/** Ends keys that still work; from the commit on no request gets past the door with them. Answers their names. */
export async function endKeys(
  tx: Tx,
  { companyId, madeById, reason, endedById }: EndedKeys,
  now: Date,
): Promise<string[]> {
  const ended = await tx.apiKey.updateManyAndReturn({
    where: { companyId, endedAt: null, ...(madeById === undefined ? {} : { madeById }) },
    data: { endedAt: now, endedById, endReason: reason },
    select: { name: true },
  });
  return ended.map(({ name }) => name);
}
