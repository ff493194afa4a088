import type { Call } from "#app/db/call.ts";
import type { ModerationActor } from "./lock-case.ts";
import type { TurnDownInput } from "./turn-down.ts";
import { turnDown } from "./turn-down.ts";

/** Sends a revision back to the producer with what to mend. */
export function requestChanges(call: Call<ModerationActor>, caseId: string, input: TurnDownInput) {
  return turnDown(call, caseId, "changes_requested", input);
}
