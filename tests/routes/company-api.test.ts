import { afterAll, beforeAll, expect, test } from "vitest";
import { asking } from "#tests/support/api-world.ts";
import { aMember, anOwnedCompany } from "#tests/support/builders.ts";
import type { Ask, Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

let site: Site;
let seller: Awaited<ReturnType<typeof anOwnedCompany>>;
let owner: Ask;
beforeAll(async () => {
  site = await openSite();
  seller = await anOwnedCompany(site.db);
  owner = await site.fetchAs(seller.owner);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const secretIn = (text: string) => /thk_[0-9a-f]{10}_[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? null;
const form = (fields: readonly (readonly [string, string])[]) => ({
  method: "POST",
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
});
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.slice(0, cookie.indexOf(";")))
    .join("; ");

test("a key is made by a plain form; its secret is shown on the next page, once, and stands in no address", async () => {
  const { cookie, ask } = await browser();
  const made = await ask(
    "/en/company/api",
    form([
      ["name", "1C"],
      ["scopes[]", "listings:read"],
      ["scopes[]", "orders:read"],
    ]),
  );
  expect(made.status).toBe(303);
  const to = made.headers.get("Location") ?? "";
  expect(to).toBe("/en/company/api");
  const once = cookiesOf(made);
  expect(secretIn(once)).toBeNull();
  const shown = await ask(to, { headers: { Cookie: `${cookie}; ${once}` } });
  const page = await shown.text();
  expect(shown.headers.get("Cache-Control")).toContain("no-store");
  expect(shown.headers.getSetCookie().join()).toContain("th-once=;");
  const secret = secretIn(page) ?? "";
  expect((await asking(site, secret).get("/key")).json.scopes).toEqual(["listings:read", "orders:read"]);

  // Neither a reload nor the same cookie brought back shows it again.
  expect(secretIn(await (await ask(to)).text())).toBeNull();
  expect(secretIn(await (await ask(to, { headers: { Cookie: `${cookie}; ${once}` } })).text())).toBeNull();
  // What is kept opens nothing.
  const kept = JSON.stringify(await site.db.apiKey.findMany(), (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );
  expect(kept).not.toContain(secret.slice(15));
  expect(
    JSON.stringify(await site.db.auditRow.findMany({ where: { deed: "create-api-key" } }), bigints),
  ).not.toContain(secret.slice(15));
});

const bigints = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

/** The owner's browser, whose session cookie can be sent beside others. */
async function browser() {
  const cookies: string[] = [];
  const seen: Ask = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has("Cookie")) headers.set("Cookie", cookies[0] ?? "");
    if (init.method === "POST") headers.set("Origin", site.url);
    return fetch(site.url + path, { redirect: "manual", ...init, headers });
  };
  cookies.push(await site.sessionOf(seller.owner));
  return { cookie: cookies[0] ?? "", ask: seen };
}

test("a form pressed twice makes one key, and the secret that is shown opens the door", async () => {
  const { cookie, ask } = await browser();
  const [, formToken = ""] =
    /name="formToken" value="([^"]+)"/.exec(await (await ask("/en/company/api")).text()) ?? [];
  expect(formToken).not.toBe("");
  const press = () =>
    ask(
      "/en/company/api",
      form([
        ["name", "twice"],
        ["scopes[]", "orders:read"],
        ["formToken", formToken],
      ]),
    );
  const before = await site.db.apiKey.count();
  const [first, second] = await Promise.all([press(), press()]);
  const last = await press();
  expect([first.status, second.status, last.status]).toEqual([303, 303, 303]);
  expect(await site.db.apiKey.count()).toBe(before + 1);
  expect(await site.db.auditRow.count({ where: { deed: "create-api-key" } })).toBeGreaterThan(0);
  const shown = await ask("/en/company/api", { headers: { Cookie: `${cookie}; ${cookiesOf(last)}` } });
  const secret = secretIn(await shown.text()) ?? "";
  expect((await asking(site, secret).get("/key")).json.scopes).toEqual(["orders:read"]);
  // Once seen, it stays what it is.
  const again = await press();
  expect([again.status, again.headers.getSetCookie().join().includes("th-once=")]).toEqual([303, false]);
  expect((await asking(site, secret).get("/key")).status).toBe(200);
});

test("a key of another person's cookie shows nothing", async () => {
  const colleague = await aMember(site.db, seller.company, "owner");
  const { ask } = await browser();
  const made = await ask(
    "/en/company/api",
    form([
      ["name", "Shop"],
      ["scopes[]", "stock:write"],
    ]),
  );
  const theirs = await site.sessionOf(colleague);
  const page = await ask("/en/company/api", { headers: { Cookie: `${theirs}; ${cookiesOf(made)}` } });
  expect(secretIn(await page.text())).toBeNull();
});

test("wrong input keeps what was typed; members below owner see no keys and make none", async () => {
  const wrong = await owner("/en/company/api", form([["name", "Без прав"]]));
  expect(wrong.status).toBe(400);
  const text = await wrong.text();
  expect(text).toContain("Без прав");
  expect(text).toContain("Choose at least one");
  const manager = await site.fetchAs(await aMember(site.db, seller.company, "manager"));
  const refused = await manager(
    "/en/company/api",
    form([
      ["name", "x"],
      ["scopes[]", "orders:read"],
    ]),
  );
  expect(refused.status).toBe(403);
  const page = await (await manager("/en/company/api")).text();
  expect(page).not.toContain("data-api-key");
  expect(page).not.toContain('name="create-api-key"');
});

test("revoking is a form too, tells the other owners and cannot be done twice", async () => {
  const page = await (await owner("/en/company/api")).text();
  const id = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const revoked = await owner("/en/company/api/revoke-key", form([["key", id]]));
  expect([revoked.status, revoked.headers.get("Location")]).toEqual([303, "/en/company/api?done=revoked"]);
  expect((await owner("/en/company/api/revoke-key", form([["key", id]]))).status).toBe(409);
  const mails = await site.db.outboxMessage.findMany({
    where: { kind: { in: ["api-key-made", "api-key-revoked"] } },
  });
  expect(mails.some(({ kind }) => kind === "api-key-revoked")).toBe(true);
  expect(mails.every(({ userId }) => userId !== seller.owner.id)).toBe(true);
  const stranger = await site.fetchAs((await anOwnedCompany(site.db)).owner);
  expect((await stranger("/en/company/api/revoke-key", form([["key", id]]))).status).toBe(404);
});
