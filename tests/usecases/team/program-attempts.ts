/** The deeds about a company's programs, to be tried by everybody. */
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { addWebhook } from "#app/usecases/programs/add-webhook.ts";
import { createApiKey } from "#app/usecases/programs/create-api-key.ts";
import { removeWebhook } from "#app/usecases/programs/remove-webhook.ts";
import { resendDelivery } from "#app/usecases/programs/resend-delivery.ts";
import { restartWebhook } from "#app/usecases/programs/restart-webhook.ts";
import { revokeApiKey } from "#app/usecases/programs/revoke-api-key.ts";
import { monday } from "#tests/support/builders.ts";

/** A key of the company. */
export async function furnishPrograms(db: Db, companyId: string, madeById: string) {
  const key = await db.apiKey.create({
    data: {
      companyId,
      name: "1C",
      prefix: "thk_0000000000",
      keyHash: new Uint8Array(32),
      scopes: ["orders:read"],
      madeById,
      createdAt: monday,
    },
  });
  const webhook = await db.webhookEndpoint.create({
    data: {
      ...{ companyId, url: "https://erp.example.az/", events: ["order.state"], secret: "", madeById },
      ...{ createdAt: monday, stoppedAt: monday, stopReason: "failing" },
      deliveries: {
        create: { event: "order.state", dedupeKey: "1", body: "{}", createdAt: monday, nextTryAt: monday },
      },
    },
    include: { deliveries: true },
  });
  return { companyId, key: key.id, webhook: webhook.id, delivery: webhook.deliveries[0]?.id ?? "" };
}
export type Programs = Awaited<ReturnType<typeof furnishPrograms>>;

/** Each deed, by its name; the things are there when it is tried. */
export function programAttempts(callOf: (member: Member) => Call<Member>, things: () => Programs) {
  return {
    "create-api-key": ({ member }: { readonly member: Member }) =>
      createApiKey(callOf(member), things().companyId, { name: "1C", scopes: ["orders:read"] }),
    "revoke-api-key": ({ member }: { readonly member: Member }) => revokeApiKey(callOf(member), things().key),
    "add-webhook": ({ member }: { readonly member: Member }) =>
      addWebhook(
        callOf(member),
        things().companyId,
        { url: "https://erp.example.az/", events: ["order.state"] },
        { loopback: false, seal: () => "sealed" },
      ),
    "remove-webhook": ({ member }: { readonly member: Member }) =>
      removeWebhook(callOf(member), things().webhook),
    "restart-webhook": ({ member }: { readonly member: Member }) =>
      restartWebhook(callOf(member), things().webhook),
    "resend-delivery": ({ member }: { readonly member: Member }) =>
      resendDelivery(callOf(member), things().delivery),
  };
}
