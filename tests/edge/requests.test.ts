import { describe, expect, it } from "vitest";
import { chunked, origin, startEdge, talk } from "./edge-world.ts";

const echo = async (request: Request) => {
  const body = await request.text();
  return new Response(`${body.length} ${request.headers.get("cookie")}`);
};
const readsNothing = async () => new Response(null, { status: 303, headers: { Location: "/ru/sign-in" } });

describe("a form", () => {
  it.each([
    ["no origin", {}, 403],
    ["another site", { Origin: "http://evil.test" }, 403],
    ["a hidden origin", { Origin: "null" }, 403],
    ["a site whose name begins like ours", { Origin: `${origin}.evil.test` }, 403],
    ["our site", { Origin: origin }, 200],
  ])("from %s is answered as it should be", async (_from, headers, status) => {
    await using edge = await startEdge({ answer: echo });
    const answer = await fetch(`${edge.url}/ru/company`, { method: "POST", body: "a=1", headers });
    expect(answer.status).toBe(status);
  });

  it("needs no origin where it is proved otherwise, and then its cookies do not count", async () => {
    await using edge = await startEdge({ answer: echo });
    const post = async (path: string, headers: Record<string, string> = {}) =>
      (
        await fetch(edge.url + path, { method: "POST", body: "a=1", headers: { Cookie: "th=1", ...headers } })
      ).text();
    expect(await post("/webhooks/stripe")).toBe("3 null");
    expect(await post("/api/v1/orders", { Authorization: "Bearer key" })).toBe("3 null");
    expect(await post("/unsubscribe/ru/token")).toBe("3 null");
    expect(await post("/ru/unsubscribe/token")).toContain("Ничего не изменилось");
    expect(await post("/api/v1/orders")).toContain("Nothing was done");
    expect(await post("/api/v1/%2e%2e/%2e%2e/ru/company", { Authorization: "Bearer key" })).not.toContain(
      "null",
    );
    expect(await post("/ru/company", { Authorization: "Bearer key" })).not.toContain("null");
    expect(await post("/WEBHOOKS/stripe")).not.toContain("null");
    // The framework's form of an address would check the origin once more and break on a foreign one.
    expect(await post("/unsubscribe/ru/token.data", { Origin: "http://evil.test" })).not.toContain("null");
    expect(await post("/api/v1/orders.data", { Authorization: "Bearer key" })).not.toContain("null");
  });
});

describe("a request", () => {
  it.each([
    ["GET", "/ru/company?_data=root", 400],
    ["GET", "/ru/company?%5Fdata=root", 400],
    ["GET", "/ru/desk/orders?q=a%00b", 400],
    ["GET", "/ru/listings/%00", 400],
    ["GET", "/__manifest?p=/ru", 404],
    ["PUT", "/ru/company", 405],
    ["OPTIONS", "/ru/company", 405],
    ["HEAD", "/ru/company.data", 405],
    ["PROPFIND", "/", 405],
    ["HEAD", "/ru/company", 200],
    ["DELETE", "/api/v1/orders/1", 403],
  ])("%s %s is answered %i", async (method, path, status) => {
    await using edge = await startEdge();
    const answer = await fetch(edge.url + path, { method });
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get("allow")).toContain("GET");
  });

  it("with TRACE or * never reaches the application", async () => {
    await using edge = await startEdge();
    const ask = (line: string) => talk(edge.port, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(await ask("TRACE /ru")).toContain(" 405 ");
    expect(await ask("OPTIONS *")).toContain(" 400 ");
  });

  it("tells the application when its reader has gone", async () => {
    let gone: (() => void) | undefined;
    const noticed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    let asked: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      asked = resolve;
    });
    await using edge = await startEdge({
      answer: (request) => {
        request.signal.addEventListener("abort", () => gone?.());
        asked?.();
        return new Promise(() => {});
      },
    });
    const reader = new AbortController();
    const answer = fetch(edge.url, { signal: reader.signal });
    await begun;
    reader.abort();
    await expect(answer).rejects.toThrow();
    await noticed;
  });
});

describe("a body", () => {
  const post = (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${url}/ru/company`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { Origin: origin, ...headers },
    });

  it("is refused by its announced length, and the answer arrives although nobody reads the rest", async () => {
    await using edge = await startEdge({ answer: echo });
    const answer = await post(edge.url, "x".repeat(3_000_000));
    expect(answer.status).toBe(413);
    expect(answer.headers.get("connection")).toBe("close");
    expect(await answer.text()).toContain("</html>");
  });

  it("is refused while it comes in chunks, once it is too large", async () => {
    await using edge = await startEdge({ answer: echo });
    expect((await post(edge.url, chunked("x".repeat(50_000), 30))).status).toBe(413);
    expect((await post(edge.url, chunked("x".repeat(50_000), 10))).status).toBe(200);
  });

  it("may be larger where files travel", async () => {
    await using edge = await startEdge({ answer: echo });
    const type = { "Content-Type": "multipart/form-data; boundary=x" };
    expect((await post(edge.url, "x".repeat(5_000_000), type)).status).toBe(200);
    expect((await post(edge.url, "x".repeat(40_000_001), type)).status).toBe(413);
  });

  it("that the application never read leaves the connection usable", async () => {
    await using edge = await startEdge({ answer: readsNothing });
    const body = "x".repeat(300_000);
    const form = `POST /ru/a HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const heard = await talk(
      edge.port,
      `${form}GET /ru HTTP/1.1\r\nHost: x\r\n\r\n`,
      (text) => text.split("HTTP/1.1 303").length === 3,
    );
    expect(heard.split("HTTP/1.1 303")).toHaveLength(3);
  });

  it("that never comes whole ends with an answer and a closed connection, not a stuck one", async () => {
    await using edge = await startEdge({ answer: readsNothing });
    const heard = await talk(
      edge.port,
      `POST /ru/a HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nContent-Length: 1000\r\n\r\nonly this`,
    );
    expect(heard).toContain(" 303 ");
    expect(heard.toLowerCase()).toContain("connection: close");
  });
});
