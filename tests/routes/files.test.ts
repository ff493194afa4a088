import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { readSettings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import type { House, LoadContext } from "#app/http/house.ts";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { loader } from "#app/routes/files/file.ts";
import { aListing, anOrder, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());

const settings = readSettings({}, { mode: "test" });
if (!settings.ok) throw new Error("the tests have no settings");
const { value } = settings;

function houseOf(db: Db): House {
  return {
    db,
    outside,
    settings: value,
    limits: openRateLimits(db, 0),
    versions: { now: () => null, ready: Promise.resolve() },
    now: () => monday,
    log: pino({ level: "silent" }),
  };
}

type Traits = {
  access: "public" | "company" | "order" | "staff";
  ownerCompanyId?: string;
  orderId?: string;
  contentType?: string;
};

async function aFile(db: Db, { contentType = "application/pdf", ...traits }: Traits) {
  const stored = await outside.files.put(new TextEncoder().encode(`a file for ${traits.access}`));
  return db.file.create({ data: { ...stored, contentType, name: "çıxarış 1.pdf", ...traits } });
}

/** Asks for a file as a person, or as a stranger; what the loader throws is its answer too. */
async function ask(
  db: Db,
  file: { id: string },
  person: { id: string } | null,
  headers: Record<string, string> = {},
  query = "",
) {
  const house = houseOf(db);
  const cookie =
    person === null ? null : await startSession(house, { userId: person.id, ip: "127.0.0.1", userAgent: "" });
  const request = new Request(`${value.publicUrl}/files/${file.id}${query}`, {
    headers: cookie === null ? headers : { ...headers, Cookie: cookie.split(";")[0] ?? "" },
  });
  const context: LoadContext = {
    house,
    requestId: "",
    nonce: "",
    ip: "127.0.0.1",
    anonymous: person === null,
  };
  return loader({ request, params: { id: file.id }, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

test("a public picture is shown to all, kept for ever, and asked for again for nothing", async () => {
  await using world = await freshDatabase();
  const file = await aFile(world.db, { access: "public", contentType: "image/webp" });
  const shown = await ask(world.db, file, null);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(shown.headers.get("Content-Disposition")).toMatch(/^inline;/);
  expect(await shown.text()).toBe("a file for public");
  const etag = shown.headers.get("ETag") ?? "";
  expect((await ask(world.db, file, null, { "If-None-Match": etag })).status).toBe(304);
});

test("a document is for saving, never for running, and stays in nobody's cache", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await anOwnedCompany(world.db);
  const file = await aFile(world.db, { access: "company", ownerCompanyId: company.id });
  const { headers } = await ask(world.db, file, owner);
  expect(headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="_xar_1.pdf"; filename*=UTF-8''%C3%A7%C4%B1xar%C4%B1%C5%9F%201.pdf`,
  );
  expect(headers.get("Cache-Control")).toBe("private, no-store");
});

test("a PDF is read inside a page of ours, framed by nobody else, and still runs nothing", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await anOwnedCompany(world.db);
  const own = { access: "company", ownerCompanyId: company.id } as const;
  const { headers } = await ask(world.db, await aFile(world.db, own), owner, {}, "?preview");
  expect(headers.get("Content-Disposition")).toMatch(/^inline;/);
  expect(headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(headers.get("Content-Security-Policy")).toMatch(
    /^default-src 'none';.*frame-ancestors 'self'; sandbox$/,
  );
  expect(headers.get("Content-Security-Policy")).not.toContain("script");
  const page = await aFile(world.db, { ...own, contentType: "text/html" });
  const other = await ask(world.db, page, owner, {}, "?preview");
  expect(other.headers.get("Content-Disposition")).toMatch(/^attachment;/);
  expect(other.headers.get("Content-Security-Policy")).toContain("sandbox");
});

test("a company's paper is for its members and for staff; for others it is not there", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await anOwnedCompany(world.db);
  const other = await anOwnedCompany(world.db, { kind: "buyer" });
  const staff = await aPerson(world.db, { staffRole: "finance" });
  const file = await aFile(world.db, { access: "company", ownerCompanyId: company.id });
  expect((await ask(world.db, file, owner)).status).toBe(200);
  expect((await ask(world.db, file, staff)).status).toBe(200);
  expect((await ask(world.db, file, other.owner)).status).toBe(404);
  const stranger = await ask(world.db, file, null);
  expect(stranger.status).toBe(303);
  expect(stranger.headers.get("Location")).toBe(`/ru/sign-in?redirectTo=%2Ffiles%2F${file.id}`);
});

test("an order's paper is for both sides and staff, and for no third company", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const producer = await anOwnedCompany(world.db);
  const buyer = await anOwnedCompany(world.db, { kind: "buyer" });
  const third = await anOwnedCompany(world.db, { kind: "buyer" });
  const { listing, revision, price } = await aListing(world.db, {
    producerId: producer.company.id,
    ownerId: producer.owner.id,
  });
  if (price === null) throw new Error("the listing has no price");
  const order = await anOrder(world.db, {
    buyerId: buyer.company.id,
    placedById: buyer.owner.id,
    sold: { listing, revision, price },
  });
  const file = await aFile(world.db, { access: "order", orderId: order.id });
  expect((await ask(world.db, file, producer.owner)).status).toBe(200);
  expect((await ask(world.db, file, buyer.owner)).status).toBe(200);
  expect((await ask(world.db, file, third.owner)).status).toBe(404);
});

test("staff's own files are for staff only, and what does not exist is not there", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await anOwnedCompany(world.db);
  const staff = await aPerson(world.db, { staffRole: "moderator" });
  const file = await aFile(world.db, { access: "staff", ownerCompanyId: company.id });
  expect((await ask(world.db, file, owner)).status).toBe(404);
  expect((await ask(world.db, file, staff)).status).toBe(200);
  expect((await ask(world.db, { id: "01900000-0000-7000-8000-000000000000" }, owner)).status).toBe(404);
  expect((await ask(world.db, { id: "not-an-id" }, null)).status).toBe(404);
});
