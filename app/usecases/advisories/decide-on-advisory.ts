import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { AdvisoryVersion } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { MoveRefusal } from "#app/domain/advisories/advisory.ts";
import { decideMove } from "#app/domain/advisories/advisory.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { AdvisoryActor } from "./save-advisory.ts";
import { titleData } from "./save-advisory.ts";
import { tellProducers } from "./tell-producers.ts";

export type DecideInput = {
  /** The version that was read. */
  readonly version: string;
  readonly reason: string;
};

export type DecideRefusal = MoveRefusal | { readonly code: "not-found" } | { readonly code: "reason-needed" };

const deeds = {
  publish: "publish-advisory",
  discard: "discard-advisory",
  withdraw: "withdraw-advisory",
} as const;

/** Publishes, discards or takes down exactly the version that was read. */
export async function decideOnAdvisory(
  call: Call<AdvisoryActor>,
  advisoryId: string,
  move: keyof typeof deeds,
  { version: versionId, reason }: DecideInput,
): Promise<Result<null, DecideRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, DecideRefusal>> => {
    if (!(await lockRow(tx, "advisory", advisoryId))) return refuse({ code: "not-found" });
    const version = await tx.advisoryVersion.findFirst({ where: { id: versionId, advisoryId } });
    if (!version) return refuse({ code: "not-found" });
    const by = { state: version.state, proposedBy: version.proposedById };
    const next = decideMove(by, move, call.actor.userId);
    if (!next.ok) return next;
    if (move !== "publish" && reason === "") return refuse({ code: "reason-needed" });
    if (move === "publish") {
      // The one before keeps who published it and when; only its place is taken.
      await tx.advisoryVersion.updateMany({
        where: { advisoryId, state: "published" },
        data: { state: "superseded" },
      });
    }
    await tx.advisoryVersion.update({
      where: { id: versionId },
      data: decided(call, version, next.value, reason),
    });
    await record(tx, call, {
      deed: deeds[move],
      subject: "advisory",
      subjectId: advisoryId,
      before: { state: version.state },
      after: { state: next.value, version: version.number },
      reason,
    });
    if (move === "publish") await tellProducers(tx, version, call.now);
    else await tellWriter(tx, call, version, reason);
    return ok(null);
  });
}

/** Who published stays on record when it is taken down: the audit says who did that. */
function decided(
  call: Call<AdvisoryActor>,
  { decidedById, decidedAt }: AdvisoryVersion,
  state: AdvisoryVersion["state"],
  reason: string,
) {
  return state === "withdrawn"
    ? { state, reason, decidedById, decidedAt }
    : { state, reason, decidedById: call.actor.userId, decidedAt: call.now };
}

/** Whoever wrote it hears what became of it, unless they did it themselves. */
async function tellWriter(
  tx: Tx,
  call: Call<AdvisoryActor>,
  version: AdvisoryVersion,
  reason: string,
): Promise<void> {
  const writer = (await staffOf(tx, ["moderator", "director"])).find(
    ({ userId }) => userId === version.proposedById && userId !== call.actor.userId,
  );
  if (writer === undefined) return;
  const { titleAz: az, titleRu: ru, titleBe: be, titleEn: en } = version;
  await tell(
    tx,
    [
      {
        kind: "advisory-taken-down",
        event: version.id,
        to: writer,
        data: { ...titleData({ az, ru, be, en }), reason },
        path: `/desk/advisories/${version.advisoryId}`,
      },
    ],
    call.now,
  );
}
