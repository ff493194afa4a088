import { randomBytes } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import { readEndpointAddress } from "#app/domain/programs/endpoint-address.ts";
import type { WebhookEvent } from "#app/domain/programs/webhook-events.ts";
import { eventsFor, MOST_WEBHOOKS } from "#app/domain/programs/webhook-events.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { tellOfPrograms } from "./tell-of-programs.ts";

export type AddWebhookRefusal =
  | NotYours
  | { readonly code: "webhook-address-wrong" }
  | { readonly code: "webhook-events-missing" }
  | { readonly code: "too-many-webhooks" }
  | { readonly code: "company-suspended" };

export type NewWebhook = { readonly id: string; readonly secret: string };

export type House = {
  /** Whether the house itself is on this machine, and so may tell programs on it. */
  readonly loopback: boolean;
  /** Seals the signing secret of an endpoint for keeping. */
  readonly seal: (endpointId: string, secret: string) => string;
};

/**
 * An owner names an address of the company's own program that is to be told what happens. Messages are signed with a
 * secret that is shown once and kept sealed. The other owners are told.
 */
export function addWebhook(
  call: Call<Member>,
  companyId: string,
  { url, events }: { readonly url: string; readonly events: readonly WebhookEvent[] },
  house: House,
): Promise<Result<NewWebhook, AddWebhookRefusal>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<NewWebhook, AddWebhookRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, userId, "add-webhook");
    if (!owner.ok) return owner;
    const address = readEndpointAddress(url, house.loopback);
    if (!address.ok) return address;
    const wanted = eventsFor(company.kind).filter((event) => events.includes(event));
    if (wanted.length === 0) return refuse({ code: "webhook-events-missing" });
    const { state } = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { state: true },
    });
    if (state === "suspended") return refuse({ code: "company-suspended" });
    if ((await tx.webhookEndpoint.count({ where: { companyId, removedAt: null } })) >= MOST_WEBHOOKS) {
      return refuse({ code: "too-many-webhooks" });
    }
    const secret = `whsec_${randomBytes(32).toString("base64")}`;
    const { id } = await tx.webhookEndpoint.create({
      data: {
        companyId,
        url: address.value,
        events: wanted,
        secret: "",
        madeById: userId,
        createdAt: call.now,
      },
      select: { id: true },
    });
    await tx.webhookEndpoint.update({ where: { id }, data: { secret: house.seal(id, secret) } });
    await record(tx, call, {
      deed: "add-webhook",
      subject: "company",
      subjectId: companyId,
      after: { webhook: id, address: address.value, events: wanted },
    });
    await tellOfPrograms(tx, company, ownersBut(company, userId), {
      kind: "webhook-added",
      event: id,
      data: { member: call.actor.name, address: address.value },
      now: call.now,
    });
    return ok({ id, secret });
  });
}
