import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { roleMay } from "#app/domain/companies/powers.ts";
import { keyEnds, knownScopes, scopesFor } from "#app/domain/programs/scopes.ts";
import { eventsFor, knownEvents, unanswered, webhookStops } from "#app/domain/programs/webhook-events.ts";

/** Ended keys stay in sight for whoever looks for what a program did; the newest of them. */
const MOST_SHOWN = 50;
const DELIVERIES_SHOWN = 20;

/** The keys and webhooks of the active company, for its owners; null parts where there is no company or no right. */
export async function companyApiPage({ actor, db }: Ask<Member>) {
  const companyId = actor.activeCompanyId;
  const role = companyId === null ? null : roleIn(actor, companyId);
  if (companyId === null || role === null) return { company: null } as const;
  const company = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { id: true, legalName: true, kind: true, state: true },
  });
  const mayManage = roleMay(role, "create-api-key").ok;
  return {
    company,
    memberships: actor.memberships,
    mayManage,
    scopes: scopesFor(company.kind),
    events: eventsFor(company.kind),
    keys: mayManage ? await keysOf(db, companyId) : [],
    webhooks: mayManage ? await webhooksOf(db, companyId) : [],
  } as const;
}

async function keysOf(db: Db, companyId: string) {
  const keys = await db.apiKey.findMany({
    where: { companyId },
    orderBy: [{ endedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
    take: MOST_SHOWN,
    include: { madeBy: { select: { name: true } } },
  });
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: knownScopes(key.scopes),
    madeBy: key.madeBy.name,
    createdAt: key.createdAt,
    lastUsedAt: key.lastUsedAt,
    endedAt: key.endedAt,
    endReason: keyEnds.find((reason) => reason === key.endReason) ?? null,
  }));
}

async function webhooksOf(db: Db, companyId: string) {
  const endpoints = await db.webhookEndpoint.findMany({
    where: { companyId, removedAt: null },
    orderBy: { createdAt: "asc" },
    include: { deliveries: { orderBy: { createdAt: "desc" }, take: DELIVERIES_SHOWN } },
  });
  return endpoints.map((endpoint) => ({
    id: endpoint.id,
    url: endpoint.url,
    events: knownEvents(endpoint.events),
    createdAt: endpoint.createdAt,
    stopReason: webhookStops.find((reason) => reason === endpoint.stopReason) ?? null,
    deliveries: endpoint.deliveries.map((one) => ({
      id: one.id,
      event: one.event,
      createdAt: one.createdAt,
      attempts: one.attempts,
      status: one.status,
      unanswered: unanswered.find((why) => why === one.error) ?? null,
      state: stateOf(one),
    })),
  }));
}

function stateOf(one: { readonly deliveredAt: Date | null; readonly failedAt: Date | null }) {
  if (one.deliveredAt !== null) return "delivered" as const;
  return one.failedAt === null ? ("waiting" as const) : ("failed" as const);
}
