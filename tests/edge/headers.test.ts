import { describe, expect, it } from "vitest";
import { origin, startEdge, talk } from "./edge-world.ts";

const always = [
  "content-security-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

const broken = async (request: Request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/ru/throws") throw new Error("the shelf broke");
  if (pathname === "/ru/missing") return new Response("no", { status: 404 });
  return new Response("the application");
};

describe("security headers", () => {
  it.each([
    ["a page", "GET", "/ru", 200],
    ["a missing page", "GET", "/ru/missing", 404],
    ["a page that breaks", "GET", "/ru/throws", 500],
    ["a wrong method", "DELETE", "/ru", 405],
    ["a foreign form", "POST", "/ru", 403],
    ["a probe", "GET", "/healthz", 200],
    ["metrics nobody may read", "GET", "/metrics", 404],
    ["a file", "GET", "/robots-note.txt", 200],
    ["a script of the build", "GET", "/assets/app-1a2b3c.js", 200],
    ["a script that is gone", "GET", "/assets/old-1a2b3c.js", 404],
    ["a path that is no text", "GET", "/%ff", 200],
  ])("stand on %s", async (_what, method, path, status) => {
    await using edge = await startEdge({
      answer: broken,
      files: { "robots-note.txt": "note", "assets/app-1a2b3c.js": "run()" },
    });
    const answer = await fetch(edge.url + path, { method });
    expect(answer.status).toBe(status);
    for (const name of always) expect(answer.headers.get(name), name).not.toBeNull();
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe-inline");
  });

  it.each([
    ["no HTTP at all", "hello\r\n\r\n", "400"],
    ["a head without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`, "431"],
  ])("stand on the answer to %s", async (_what, sent, status) => {
    await using edge = await startEdge();
    const heard = await talk(edge.port, sent);
    expect(heard.split("\r\n")[0]).toContain(status);
    for (const name of always) expect(heard.toLowerCase()).toContain(`${name}:`);
  });

  it("demand TLS where the house has it, and only there", async () => {
    await using plain = await startEdge();
    expect((await fetch(plain.url)).headers.get("strict-transport-security")).toBeNull();
    await using secure = await startEdge({ env: { PUBLIC_URL: "https://house.localhost" } });
    const { headers } = await fetch(secure.url);
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });

  it("let a page replace the policy by one with its nonce, and never send two", async () => {
    await using edge = await startEdge({
      answer: async () =>
        new Response("x", { headers: { "Content-Security-Policy": "script-src 'nonce-1'" } }),
    });
    expect((await fetch(edge.url)).headers.get("content-security-policy")).toBe("script-src 'nonce-1'");
  });

  it("allow a form to lead to Stripe's page, or to that of its stand-in", async () => {
    await using edge = await startEdge({ env: { STRIPE_API_BASE: "http://127.0.0.1:4242" } });
    expect((await fetch(edge.url)).headers.get("content-security-policy")).toContain(
      "form-action 'self' http://127.0.0.1:4242;",
    );
    await using real = await startEdge();
    expect((await fetch(real.url)).headers.get("content-security-policy")).toContain(
      "form-action 'self' https://checkout.stripe.com https://connect.stripe.com;",
    );
  });
});

describe("a cookie", () => {
  it("is set once for each the application sets, and tells who is anonymous", async () => {
    await using edge = await startEdge({
      answer: async (_request, { anonymous }) => {
        const headers = new Headers([
          ["Set-Cookie", "a=1"],
          ["Set-Cookie", "b=2"],
        ]);
        return new Response(String(anonymous), { headers });
      },
    });
    const first = await fetch(edge.url);
    expect(first.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await first.text()).toBe("true");
    expect(await (await fetch(edge.url, { headers: { Cookie: "lang=ru; th=abc" } })).text()).toBe("false");
    expect(await (await fetch(edge.url, { headers: { Cookie: "oath=abc" } })).text()).toBe("true");
  });
});

describe("the error page", () => {
  it.each([
    ["/az/company", "az", "Əməliyyat yerinə yetirilmədi"],
    ["/be/company", "be", "Дзеянне не выканана"],
    ["/en/company", "en", "Nothing was done"],
    ["/company", "ru", "Действие не выполнено"],
  ])("of %s speaks %s and carries the request's number", async (path, lang, title) => {
    await using edge = await startEdge();
    const refused = await fetch(edge.url + path, { method: "POST" });
    const page = await refused.text();
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(refused.headers.get("x-request-id") ?? "no number");
  });

  it("answers programs in JSON", async () => {
    await using edge = await startEdge();
    const answer = await fetch(`${edge.url}/api/v1/listings`, { method: "POST" });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      status: 403,
      code: "http-403",
      title: "Nothing was done",
      requestId: answer.headers.get("x-request-id"),
    });
  });

  it("tells nothing of what broke; the log has it, with the same number", async () => {
    await using edge = await startEdge({ answer: broken });
    const answer = await fetch(`${edge.url}/ru/throws`);
    expect(await answer.text()).not.toContain("shelf");
    const line = edge.log.find((each) => each.includes("the shelf broke"));
    expect(line).toContain(answer.headers.get("x-request-id"));
  });
});

it("addresses of the house are its own, whatever the head of the request says", async () => {
  await using edge = await startEdge({
    answer: async (request) => new Response(`${request.url} ${request.headers.get("host")}`),
  });
  const headers = { "X-Forwarded-Host": "evil.test", "X-Forwarded-Proto": "https" };
  expect(await (await fetch(`${edge.url}//evil.test/x?y=1`, { headers })).text()).toBe(
    `${origin}//evil.test/x?y=1 house.localhost`,
  );
  const heard = await talk(
    edge.port,
    "GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n",
  );
  expect(heard).toContain("400 Bad Request");
});
