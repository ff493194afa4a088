import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unsubscribeToken } from "#app/http/unsubscribe-token.server.ts";
import { anOwnedCompany } from "../support/builders.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let userId: string;
let buyer: Ask;
let seller: Ask;
let guest: Ask;

beforeAll(async () => {
  site = await openSite();
  const own = await anOwnedCompany(site.db, { kind: "buyer" });
  userId = own.owner.id;
  buyer = await site.fetchAs(own.owner, own.company);
  const other = await anOwnedCompany(site.db, { kind: "producer" });
  seller = await site.fetchAs(other.owner, other.company);
  guest = await site.fetchAs(null);
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });
const searches = () => site.db.savedSearch.findMany({ where: { userId } });

describe("the comparison", () => {
  test("with nothing ticked leads back to the same search, with what is missing said there", async () => {
    const back = "/be/catalogue?q=гранат&region=goychay";
    const answer = await buyer(`/be/buyer/compare?back=${encodeURIComponent(back)}`);
    expect(answer.status).toBe(302);
    const to = answer.headers.get("Location") ?? "";
    expect(decodeURIComponent(to)).toBe(`${back}&compare=none#compare-none`);
  });

  test("leads nowhere outside of the site", async () => {
    for (const back of ["//elsewhere.example/x", "https://elsewhere.example/"]) {
      const answer = await buyer(`/be/buyer/compare?back=${encodeURIComponent(back)}`);
      expect([answer.status, answer.headers.get("Location")]).toEqual([200, null]);
    }
  });
});

describe("saving a search", () => {
  const address = "/be/catalogue/save-search?commodity=pomegranate&region=goychay&utm_source=x";

  test("keeps what the address says and leads to the saved ones", async () => {
    const answer = await buyer(address, form({ name: "Гранат з Гёйчая", mails: "yes" }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/be/buyer/saved?done=saved"]);
    expect(await searches()).toMatchObject([
      { name: "Гранат з Гёйчая", query: "commodity=pomegranate&region=goychay", mails: true },
    ]);
    const saved = await (await buyer("/be/buyer/saved?done=saved")).text();
    expect(saved).toContain("Гранат з Гёйчая");
  });

  test("without a name is the catalogue again, in the state it was in, with the message at the field", async () => {
    const answer = await buyer(address, form({ name: "", mails: "yes" }));
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toMatch(
      /<input[^>]*name="name"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="name"/,
    );
    expect(text).toMatch(/<input[^>]*value="pomegranate"[^>]*checked|checked=""[^>]*value="pomegranate"/);
    expect(await searches()).toHaveLength(1);
  });

  test("is for buyers who are signed in", async () => {
    const asked = await guest(address, form({ name: "x" }));
    expect(asked.status).toBe(303);
    expect(asked.headers.get("Location")).toMatch(/^\/be\/sign-in\?redirectTo=/);
    expect((await seller(address, form({ name: "x" }))).status).toBe(403);
    const elsewhere = await fetch(site.url + address, { ...form({ name: "x" }), redirect: "manual" });
    expect(elsewhere.status).toBe(403);
  });
});

describe("the one click of a mail program (RFC 8058)", () => {
  const oneClick = (path: string) =>
    fetch(site.url + path, { ...form({ "List-Unsubscribe": "One-Click" }), redirect: "manual" });

  test("stops the mails without an origin, a cookie or a page", async () => {
    const token = unsubscribeToken(site.house.settings.sessionSecrets, userId);
    const opened = await fetch(`${site.url}/unsubscribe/be/${token}`, { redirect: "manual" });
    expect([opened.status, opened.headers.get("Location")]).toEqual([303, `/be/unsubscribe/${token}`]);
    expect((await searches()).every(({ mails }) => mails)).toBe(true);
    const answer = await oneClick(`/unsubscribe/be/${token}`);
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([200, null]);
    expect((await searches()).map(({ mails }) => mails)).toEqual([false]);
    // A mail program may send it again.
    expect((await oneClick(`/unsubscribe/be/${token}`)).status).toBe(200);
  });

  test("does nothing for what the house has not signed, and leaves every other form its origin check", async () => {
    const forged = unsubscribeToken(["another-secret-of-thirty-two-letters"], userId);
    expect((await oneClick(`/unsubscribe/be/${forged}`)).status).toBe(404);
    const token = unsubscribeToken(site.house.settings.sessionSecrets, userId);
    expect((await oneClick(`/be/unsubscribe/${token}`)).status).toBe(403);
    expect((await oneClick("/unsubscribe/../be/sign-out")).status).toBe(403);
  });
});
