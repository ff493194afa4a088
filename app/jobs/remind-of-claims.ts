import { remindOfClaims } from "#app/usecases/claims/remind-of-claims.ts";
import type { Job } from "./job.ts";

/** Reminds of claims whose time is nearly up, and hands those to staff whose time is over. */
export const remindOfClaimsSoon: Job = {
  name: "remind-of-claims",
  every: 600,
  run: async (call, stop) => {
    await remindOfClaims(call, stop);
    return "done";
  },
};
