import { gaveUpWaiting } from "#app/db/database-error.server.ts";
import { TooBusy } from "#app/domain/too-busy.ts";

/**
 * What follows a deed that stands already: an approved refund is sent, a page that would take money twice is closed. When
 * the house is too busy for it now, the reconciler does it in its round, and the deed is answered as done: told that
 * nothing has happened, whoever did it would do it again. Other failures are thrown as they are.
 */
export async function leaveToJob(following: Promise<unknown>): Promise<void> {
  await following.catch((error: unknown) => {
    if (!(error instanceof TooBusy) && !gaveUpWaiting(error)) throw error;
  });
}
