/** Advisories that the demo's staff have read and published; the last one still waits for somebody. */
import { decideOnAdvisory } from "#app/usecases/advisories/decide-on-advisory.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

export async function publishAdvisories(stage: Stage, at: Date): Promise<void> {
  const waiting = await stage.db.advisoryVersion.findMany({
    where: { state: "proposed", validFrom: { lte: at } },
    orderBy: { id: "asc" },
  });
  const call = stage.call(stage.cast.moderator, at);
  for (const { id, advisoryId } of waiting.slice(0, -1)) {
    const read = { version: id, reason: "" };
    await must(decideOnAdvisory(call, advisoryId, "publish", read), "an advisory is published");
  }
}
