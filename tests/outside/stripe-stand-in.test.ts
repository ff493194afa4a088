import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { startStandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { stripeVersion } from "#app/outside/stripe-stand-in/stripe-version.ts";
import { aCheckout, facts, openStandIn } from "./stripe-world.ts";

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn({ seed: "fixed" });
});
afterEach(() => standIn.close());

const goodHeaders = {
  authorization: "Bearer sk_test_x",
  "stripe-version": stripeVersion,
  "content-type": "application/x-www-form-urlencoded",
  "idempotency-key": "key-1",
};

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(standIn.url + path, { headers: goodHeaders, ...init });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

async function control(name: string, body: object = {}) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${standIn.url}/_controls/${name}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const checkoutBody = (locale = "ru", lang = "ru") =>
  new URLSearchParams({
    mode: "payment",
    success_url: "http://127.0.0.1:3000/ru/paid?checkout={CHECKOUT_SESSION_ID}",
    cancel_url: "http://127.0.0.1:3000/ru/back",
    locale,
    "metadata[lang]": lang,
    "line_items[0][quantity]": "1",
    "line_items[0][price_data][currency]": "usd",
    "line_items[0][price_data][unit_amount]": "125000",
    "line_items[0][price_data][product_data][name]": "Pomegranates <fresh>",
  });

const openSession = async (body = checkoutBody()) => {
  const { body: session } = await call("/v1/checkout/sessions", { method: "POST", body });
  return session;
};

describe("the API, in Stripe's manner", () => {
  it("refuses an address it does not know", async () => {
    const { status, body } = await call("/v1/customers");
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      type: "invalid_request_error",
      message: expect.stringContaining("/v1/customers"),
    });
  });

  it("refuses a parameter it does not know, wherever it stands", async () => {
    const body = checkoutBody();
    body.set("line_items[0][price_data][tax_behavior]", "exclusive");
    const answer = await call("/v1/checkout/sessions", { method: "POST", body });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      code: "parameter_unknown",
      param: "line_items[0][price_data][tax_behavior]",
    });
  });

  it("refuses payment_method_types, which today's API no longer has", async () => {
    const body = checkoutBody();
    body.set("payment_method_types[0]", "card");
    const answer = await call("/v1/checkout/sessions", { method: "POST", body });
    expect(answer.body.error).toMatchObject({ code: "parameter_unknown", param: "payment_method_types" });
  });

  it("names a parameter that is missing", async () => {
    const body = checkoutBody();
    body.delete("line_items[0][price_data][currency]");
    const answer = await call("/v1/checkout/sessions", { method: "POST", body });
    expect(answer.body.error).toMatchObject({
      code: "parameter_missing",
      param: "line_items[0][price_data][currency]",
    });
  });

  it("refuses a page language Stripe does not have", async () => {
    const answer = await call("/v1/checkout/sessions", { method: "POST", body: checkoutBody("az") });
    expect(answer.body.error.param).toBe("locale");
  });

  it.each([
    ["another version of the API", { ...goodHeaders, "stripe-version": "2025-01-27.acacia" }, 400],
    ["no key", { "stripe-version": stripeVersion }, 401],
    ["a live key", { ...goodHeaders, authorization: "Bearer sk_live_x" }, 401],
  ])("refuses %s", async (_, headers, status) => {
    expect((await call("/v1/charges", { headers })).status).toBe(status);
  });

  it("writes bodies over several lines, as Stripe does", async () => {
    expect((await call("/v1/charges")).text).toContain('{\n  "object": "list"');
  });

  it("leaves nothing under a key whose parameters were refused", async () => {
    const bad = checkoutBody();
    bad.delete("mode");
    expect((await call("/v1/checkout/sessions", { method: "POST", body: bad })).status).toBe(400);
    expect((await call("/v1/checkout/sessions", { method: "POST", body: checkoutBody() })).status).toBe(200);
  });

  it("refuses a key at another address", async () => {
    await openSession();
    const answer = await call("/v1/accounts", { method: "POST", body: "" });
    expect(answer.body.error.type).toBe("idempotency_error");
  });

  it("pages through lists, the newest first", async () => {
    const ids: string[] = [];
    for (const number of [1, 2, 3]) {
      const headers = { ...goodHeaders, "idempotency-key": `key-${number}` };
      const { body } = await call("/v1/checkout/sessions", { method: "POST", headers, body: checkoutBody() });
      ids.unshift(body.id);
    }
    const first = await call("/v1/checkout/sessions?limit=2");
    expect(first.body).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] });
    const second = await call(`/v1/checkout/sessions?limit=2&starting_after=${ids[1]}`);
    expect(second.body).toMatchObject({ has_more: false, data: [{ id: ids[2] }] });
  });
});

describe("the payment page", () => {
  const get = async (url: string) => {
    const response = await fetch(url, { redirect: "manual" });
    return { status: response.status, html: await response.text() };
  };
  const post = async (url: string, fields: Record<string, string>) => {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(fields),
    });
    return { status: response.status, location: response.headers.get("location") };
  };

  it.each([
    ["az", "Bu, Stripe deyil"],
    ["ru", "Это не Stripe"],
    ["be", "Гэта не Stripe"],
    ["en", "This is not Stripe"],
  ])("says in the reader's language (%s) that it is not Stripe", async (lang, words) => {
    const { url } = await openSession(checkoutBody("auto", lang));
    const { html } = await get(url);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(words);
    expect(html).toContain('<data value="1250.00" data-currency="USD">');
    expect(html).toContain("Pomegranates &#60;fresh&#62;");
    expect(html).not.toContain("<script");
  });

  it("takes the payment and returns to the shop, and pays once when the form is sent twice", async () => {
    const { id, url } = await openSession();
    const paid = await post(url, { way: "card", payerName: "" });
    expect(paid).toEqual({ status: 303, location: `http://127.0.0.1:3000/ru/paid?checkout=${id}` });
    expect((await post(url, { way: "card" })).location).toBe(`/c/pay/${id}`);
    expect((await get(url)).html).toContain(`paid?checkout=${id}`);
    expect((await call("/v1/charges")).body.data).toHaveLength(1);
  });

  it("shows a refused card and lets the buyer try again", async () => {
    const { id, url } = await openSession();
    const declined = await post(url, { way: "declined" });
    expect(declined.location).toBe(`/c/pay/${id}?declined`);
    expect((await get(standIn.url + declined.location)).html).toContain('role="alert"');
    expect((await post(url, { way: "slow" })).location).toContain("/ru/paid");
  });

  it("says when its time is over, and when there was never such a payment", async () => {
    const { url } = await openSession();
    standIn.controls.advanceClock(25 * 60 * 60 * 1000);
    expect(await get(url)).toMatchObject({ status: 410, html: expect.stringContaining("/ru/back") });
    expect((await get(`${standIn.url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});

describe("the controls over HTTP", () => {
  it("do what the typed ones do", async () => {
    const session = await openSession();
    expect((await control("pay", { session: session.id, way: "slow" })).status).toBe(200);
    expect((await control("settle-slow-payment", { session: session.id, outcome: "succeeded" })).status).toBe(
      200,
    );
    const charge = (await call("/v1/charges")).body.data[0];
    const { body } = await control("open-dispute", { charge: charge.id });
    expect((await control("close-dispute", { dispute: body.dispute, outcome: "lost" })).status).toBe(200);
    expect((await call(`/v1/disputes/${body.dispute}`)).body.status).toBe("lost");
  });

  it("refuse nonsense, what cannot be done now, and what a web page could send", async () => {
    expect((await control("open-dispute", { charge: 5 })).status).toBe(400);
    expect(
      (await control("settle-slow-payment", { session: (await openSession()).id, outcome: "failed" })).status,
    ).toBe(409);
    expect((await control("toString")).status).toBe(404);
    const plain = await fetch(`${standIn.url}/_controls/clear-faults`, { method: "POST", body: "{}" });
    expect(plain.status).toBe(415);
  });

  it("strike with faults that were asked for", async () => {
    await control("add-fault", { kind: "error", status: 429, match: "GET /v1/charges" });
    expect((await call("/v1/charges")).status).toBe(429);
    expect((await call("/v1/charges")).status).toBe(200);
  });
});

describe("the state", () => {
  it("outlives the program when it has a file, at whatever port it comes back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stand-in-"));
    const stateFile = join(folder, "stripe.json");
    const first = await openStandIn({ stateFile });
    const { externalId } = facts(await first.payIn.openCheckout(aCheckout({}, first.now())));
    await first.close();
    const second = await openStandIn({ stateFile });
    const again = facts(await second.payIn.readCheckout(externalId));
    expect(again).toMatchObject({ state: "open", payUrl: `${second.standIn?.url}/c/pay/${externalId}` });
    expect(facts(await second.payIn.openCheckout(aCheckout({}, first.now()))).externalId).toBe(externalId);
    await second.close();
    rmSync(folder, { recursive: true });
  });
});
