import type { Call } from "#app/db/call.ts";
import type { ModerationActor } from "./lock-case.ts";
import type { TurnDownInput } from "./turn-down.ts";
import { turnDown } from "./turn-down.ts";

/** Rejects a revision; the rejection and its reasons stay before whoever reads the next one. */
export function rejectRevision(call: Call<ModerationActor>, caseId: string, input: TurnDownInput) {
  return turnDown(call, caseId, "rejected", input);
}
