import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import { paymentOfCapture } from "./find-capture.ts";
import { reviewSellerPayouts } from "./review-seller-payouts.ts";
import { syncAttempt } from "./sync-attempt.ts";
import { syncCaptureRefunds } from "./sync-capture-refunds.ts";
import { syncDispute } from "./sync-dispute.ts";
import { syncPayout } from "./sync-payout.ts";

const ourIds = z.object({
  attemptId: z.string().nullable(),
  paymentId: z.string().nullable(),
  orderNumber: z.string().nullable(),
  refundId: z.string().nullable(),
  payoutId: z.string().nullable(),
});
/** What the inbox keeps of an event. */
export const eventAbout = z.object({
  kind: z.enum(["checkout", "capture", "refund", "transfer", "dispute", "payee", "other"]),
  externalId: z.string().nullable(),
  captureId: z.string().nullable(),
  ours: ourIds,
});
export type About = z.output<typeof eventAbout>;

/** `ignored`: nothing of ours · `done`: what it rang for was read and booked · `try-again`: no answer, or too early. */
export type EventOutcome = "ignored" | "done" | "try-again";

/**
 * Answers the doorbell: finds out which thing of ours the event is about and reads that again from the provider. The
 * event's own word counts for nothing, so that old, doubled and reordered ones do no harm.
 */
export async function handleEvent(call: Call, about: About): Promise<EventOutcome> {
  const { ours, externalId, captureId } = about;
  switch (about.kind) {
    case "checkout": {
      if (ours.attemptId === null || externalId === null) return "ignored";
      const synced = await syncAttempt(call, ours.attemptId, externalId);
      // Made by us, but its row is not here (yet): the provider may be faster than our own commit.
      return synced === "not-ours" || synced === "no-answer" ? "try-again" : "done";
    }
    case "capture": {
      if (externalId === null) return "ignored";
      if (ours.attemptId === null && (await paymentOfCapture(call.db, externalId)) === null) return "ignored";
      const synced = ours.attemptId === null ? "succeeded" : await syncAttempt(call, ours.attemptId);
      if (synced === "not-ours" || synced === "no-answer") return "try-again";
      return (await syncCaptureRefunds(call, externalId)) ? "done" : "try-again";
    }
    case "refund": {
      if (captureId === null) return "ignored";
      if ((await paymentOfCapture(call.db, captureId)) === null) {
        return ours.refundId === null ? "ignored" : "try-again";
      }
      return (await syncCaptureRefunds(call, captureId)) ? "done" : "try-again";
    }
    case "dispute":
      return externalId === null || captureId === null ? "ignored" : syncDispute(call, externalId, captureId);
    case "transfer":
      return ours.payoutId === null ? "ignored" : syncPayout(call, ours.payoutId);
    case "payee":
      return externalId === null ? "ignored" : reviewSellerPayouts(call, externalId);
    case "other":
      return "ignored";
  }
}
