import type { ActionFunctionArgs } from "@remix-run/node";
import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { receiveEvent } from "#app/usecases/payments/receive-event.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** Stripe only ever posts. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

/**
 * The provider's doorbell: the event is proved, put into the inbox and acknowledged. Whatever fails before that is a
 * 5xx, so that it is sent again.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { house, requestId } = context as LoadContext;
  const call: Call<System> = {
    actor: { kind: "system" },
    db: house.db,
    now: house.now(),
    lang: "ru",
    requestId,
    outside: house.outside,
  };
  const received = await receiveEvent(call, {
    rawBody: await request.text(),
    signature: request.headers.get("Stripe-Signature"),
    // Several while a secret is being changed.
    secrets: house.settings.stripe.webhookSecret.split(",").map((secret) => secret.trim()),
  });
  if (!received.ok) return new Response(received.refusal.code, { status: 400 });
  if (received.value.fresh) {
    // The job would come by within a second; a buyer may be waiting on the page. Should it fail, the job tries again.
    processInbox(call).catch((error: unknown) =>
      house.log.warn({ err: error }, "the inbox was left to its job"),
    );
  }
  return new Response(null, { status: 200 });
}
