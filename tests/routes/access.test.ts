import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Audience } from "#app/http/audience.ts";
import type { Ask, Site } from "#tests/support/site.ts";
import { loadBuild, openSite } from "#tests/support/site.ts";
import type { AccessWorld, Role } from "./access-world.ts";
import { addressOf, furnish, roles, SECRET, thingAt } from "./access-world.ts";

/**
 * Made from the route table of the built product: every route, as everybody, with the things of one producer and one
 * buyer. A route that does not say whom it is for fails, and so does an address whose thing nobody has explained.
 */
const producers: readonly Role[] = ["unverified producer", "producer", "other producer"];
const buyers: readonly Role[] = ["buyer", "other buyer"];

const admitted: Record<Exclude<Audience, "machine">, readonly Role[]> = {
  public: roles,
  member: roles.filter((role) => role !== "guest"),
  producer: producers,
  buyer: buyers,
  desk: ["moderator", "finance", "director"],
  moderation: ["moderator", "director"],
  finance: ["finance", "director"],
  director: ["director"],
};

type Routes = ServerBuild["routes"];
type Route = { id: string; path: string; audience: Audience | undefined; canRead: boolean; canAct: boolean };

const { routes } = await loadBuild();
const table = Object.keys(routes)
  .filter((id) => id !== "root")
  .map(describeRoute);
const forPeople = table.filter(({ audience }) => audience !== undefined && audience !== "machine");
/** The row of a file decides who may have it; tests/routes/files.test.ts looks at that. */
const decidedByTheirRows = ["files/:id"];

function describeRoute(id: string): Route {
  const handle: unknown = routes[id]?.module.handle;
  const isSaid = typeof handle === "object" && handle !== null && "audience" in handle;
  return {
    id,
    path: pathOf(routes, id),
    audience: isSaid ? (handle.audience as Audience) : undefined,
    canRead: routes[id]?.module.loader !== undefined,
    canAct: routes[id]?.module.action !== undefined,
  };
}

function pathOf(all: Routes, id: string): string {
  const route = all[id];
  if (route === undefined) return "";
  const above = route.parentId === undefined ? "" : pathOf(all, route.parentId);
  return [above, route.path ?? ""].filter((part) => part !== "").join("/");
}

let site: Site;
let world: AccessWorld;
let sessions: Record<Role, Ask>;
beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
  const opened = await Promise.all(
    roles.map(async (role) => [role, await site.fetchAs(world.people[role])] as const),
  );
  sessions = Object.fromEntries(opened) as Record<Role, Ask>;
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** What a role may expect of a route: to be let in, led to the sign-in, turned away, or told that there is no such thing. */
function verdict({ audience, path }: Route, role: Role): "in" | "sign-in" | "turned-away" | "not-there" {
  if (audience === undefined || audience === "machine") throw new Error("not for people");
  if (!admitted[audience].includes(role)) return role === "guest" ? "sign-in" : "turned-away";
  const owner = thingAt(path)?.for;
  const staff = role === "moderator" || role === "finance" || role === "director";
  return owner === undefined || owner === role || staff ? "in" : "not-there";
}

/** All roles at once: they share nothing but the site, which has to bear it. */
async function asEverybody(look: (role: Role) => Promise<void>): Promise<void> {
  await Promise.all(roles.map(look));
}

const owners: readonly Role[] = ["producer", "buyer"];
const mayKnow = (role: Role, said: ReturnType<typeof verdict>) =>
  said === "in" &&
  (owners.includes(role) || role === "moderator" || role === "finance" || role === "director");

async function ask(role: Role, address: string, init?: RequestInit) {
  const response = await sessions[role](address, init);
  return { status: response.status, to: response.headers.get("Location"), text: await response.text() };
}

test("every route says whom it is for", () => {
  expect(table.filter(({ audience }) => audience === undefined).map(({ id }) => id)).toEqual([]);
});

test("every route for people reads by itself, so that none leans on the page around it", () => {
  expect(forPeople.filter(({ canRead }) => !canRead).map(({ id }) => id)).toEqual([]);
});

const walked = forPeople.filter(({ path }) => !decidedByTheirRows.includes(path));

describe.each(walked)("/$path", (route) => {
  test(`opens to: ${route.audience}`, async () => {
    await asEverybody(async (role) => {
      const address = addressOf(route.path, world);
      const said = verdict(route, role);
      const { status, to, text } = await ask(role, address);
      const where = `GET ${address} as ${role}`;
      if (said === "sign-in") {
        expect(status, where).toBe(303);
        expect(to, where).toBe(`/en/sign-in?redirectTo=${encodeURIComponent(address)}`);
      }
      if (said === "turned-away") expect(status, where).toBe(403);
      if (said === "not-there") expect(status, where).toBe(404);
      if (said === "in") expect([200, 302, 303, 404, 410], where).toContain(status);
      if (said === "in" && thingAt(route.path)?.for !== undefined) expect(status, where).not.toBe(404);
      if (!mayKnow(role, said)) expect(text, where).not.toContain(SECRET);
    });
  });

  test("tells nobody more when the application asks for the data alone", async () => {
    await asEverybody(async (role) => {
      const address = addressOf(route.path, world);
      const said = verdict(route, role);
      const data = `${address === "/" ? "/_root" : address}.data?_routes=${encodeURIComponent(route.id)}`;
      const { status, text } = await ask(role, data);
      const where = `GET ${data} as ${role}`;
      expect(status, where).toBeLessThan(500);
      if (said === "sign-in") expect(text, where).toContain("/en/sign-in");
      if (said === "turned-away") expect([status, /\b403\b/.test(text)], where).toContain(403);
      if (said === "not-there") expect(status, where).toBe(404);
      if (!mayKnow(role, said)) expect(text, where).not.toContain(SECRET);
    });
  });

  if (!route.canAct) return takesNoDeeds(route);

  test("lets nobody else act", async () => {
    const before = await contents();
    await asEverybody(async (role) => {
      const said = verdict(route, role);
      // What those may do who may is told by the journeys; here it would only undo the world.
      if (said === "in") return;
      const address = addressOf(route.path, world);
      for (const suffix of ["", ".data"]) {
        const { status, to, text } = await ask(role, address + suffix, { method: "POST", body: plausible() });
        const where = `POST ${address}${suffix} as ${role}`;
        if (said === "sign-in" && suffix === "") {
          expect(status, where).toBe(303);
          expect(to, where).toMatch(/^\/en\/sign-in\?redirectTo=/);
        }
        if (said === "sign-in" && suffix !== "") expect(text, where).toContain("/en/sign-in");
        if (said === "turned-away") expect(status, where).toBe(403);
        // A form that is wrong in itself is refused before anybody looks whose thing it is.
        if (said === "not-there") expect([400, 404], where).toContain(status);
        expect(text, where).not.toContain(SECRET);
      }
    });
    expect(await contents()).toEqual(before);
  });
});

test("nobody was signed out on the way: what was refused, was refused to them", async () => {
  await asEverybody(async (role) => {
    const { status } = await ask(role, "/en/account");
    expect(status, role).toBe(role === "guest" ? 303 : 200);
  });
});

function takesNoDeeds(route: Route): void {
  test("takes no deeds", async () => {
    await asEverybody(async (role) => {
      const address = addressOf(route.path, world);
      const { status, text } = await ask(role, address, { method: "POST", body: plausible() });
      expect([303, 403, 404, 405], `POST ${address} as ${role}`).toContain(status);
      if (!mayKnow(role, verdict(route, role))) expect(text).not.toContain(SECRET);
    });
  });
}

/** Fields that most deeds would accept, so that a refusal comes from who asks and not from what. */
function plausible(): URLSearchParams {
  return new URLSearchParams({
    reason: "price",
    "reasons[0]": "photos",
    comment: "A comment long enough to be one",
    quantityKg: "1000",
    revision: world.submitted.revision.id,
    line: world.order.lines[0]?.id ?? "",
    payment: world.order.payments[0]?.id ?? "",
    paymentMethod: "card",
    amount: "1.00",
    currency: "USD",
    reference: "TH-1",
    formToken: "01a21990-9992-763d-abcc-e1a5bb04e1cd",
    "tiers[0].fromKg": "1000",
    "tiers[0].pricePerKg": "1.30",
    email: "somebody@example.test",
    role: "viewer",
    member: world.buyer.owner.id,
    name: "Somebody",
    password: "three words and more",
    upTo: "2026-11-23T09:00:00.000Z",
  });
}

/** Everything a stranger's deed could have changed. */
async function contents() {
  const { db } = site;
  const [
    listings,
    revisions,
    orders,
    papers,
    payments,
    payouts,
    cases,
    companies,
    baskets,
    members,
    invitations,
    imports,
    audit,
  ] = await Promise.all([
    db.listing.findMany({ orderBy: { id: "asc" } }),
    db.listingRevision.findMany({ orderBy: { id: "asc" } }),
    db.order.findMany({ orderBy: { id: "asc" } }),
    db.paper.findMany({ orderBy: { id: "asc" } }),
    db.payment.findMany({ orderBy: { id: "asc" } }),
    db.payout.findMany({ orderBy: { id: "asc" } }),
    db.moderationCase.findMany({ orderBy: { id: "asc" } }),
    db.company.findMany({ orderBy: { id: "asc" } }),
    db.basketLine.findMany({ orderBy: { id: "asc" } }),
    db.membership.findMany({ orderBy: { userId: "asc" } }),
    db.invitation.findMany({ orderBy: { id: "asc" } }),
    db.listingImport.findMany({ orderBy: { id: "asc" } }),
    db.auditRow.count(),
  ]);
  return {
    listings,
    revisions,
    orders,
    papers,
    payments,
    payouts,
    cases,
    companies,
    baskets,
    members,
    invitations,
    imports,
    audit,
  };
}
