import { describe, expect, it } from "vitest";
import { startEdge, talk } from "./edge-world.ts";

describe("probes", () => {
  it("say that the process is up, and whether it is ready", async () => {
    await using edge = await startEdge();
    expect((await fetch(`${edge.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${edge.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", draining: false, database: true, migrations: true },
    ]);
  });

  it.each([
    ["the schema is old", { readiness: async () => ({ database: true, migrations: false }) }],
    ["the database is gone", { readiness: () => Promise.reject(new Error("gone")) }],
    ["the database does not answer", { readiness: () => new Promise<never>(() => {}) }],
    ["the process is stopping", { isDraining: () => true }],
  ])("answer 503 when %s", async (_why, options) => {
    await using edge = await startEdge(options);
    expect((await fetch(`${edge.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${edge.url}/healthz`)).status).toBe(200);
  });

  it("give figures to who has the token, and to nobody else", async () => {
    await using edge = await startEdge({ env: { METRICS_TOKEN: "a-long-token" } });
    await fetch(`${edge.url}/ru`);
    const ask = (headers: Record<string, string>) => fetch(`${edge.url}/metrics`, { headers });
    expect((await ask({})).status).toBe(404);
    expect((await ask({ Authorization: "Bearer a-wrong-token" })).status).toBe(404);
    const figures = await (await ask({ Authorization: "Bearer a-long-token" })).text();
    expect(figures).toContain('http_request_duration_seconds_count{kind="page",method="GET",status="2xx"} 1');
    await using closed = await startEdge();
    expect((await fetch(`${closed.url}/metrics`, { headers: { Authorization: "Bearer " } })).status).toBe(
      404,
    );
  });
});

describe("the record's figures", () => {
  it("say how much waits for its seal, and for how long", async () => {
    const env = { METRICS_TOKEN: "a-long-token" };
    const read = async (edge: { url: string }) =>
      (await fetch(`${edge.url}/metrics`, { headers: { Authorization: "Bearer a-long-token" } })).text();
    await using edge = await startEdge({ env, recordTail: async () => ({ count: 3, ageSeconds: 1.5 }) });
    const figures = await read(edge);
    expect(figures).toMatch(/^audit_unsealed_rows 3$/m);
    expect(figures).toMatch(/^audit_unsealed_age_seconds 1\.5$/m);
    await using cut = await startEdge({ env, recordTail: () => Promise.reject(new Error("no database")) });
    expect(await read(cut)).toMatch(/^audit_unsealed_rows Nan$/m);
  });
});

describe("stopping", () => {
  it("finishes what is under way and takes nothing new", async () => {
    let finish: ((answer: Response) => void) | undefined;
    let asked: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      asked = resolve;
    });
    await using edge = await startEdge({
      answer: () =>
        new Promise((resolve) => {
          finish = resolve;
          asked?.();
        }),
    });
    const underWay = fetch(`${edge.url}/ru`);
    await begun;
    const drained = edge.drain();
    await expect(fetch(`${edge.url}/ru`)).rejects.toThrow();
    finish?.(new Response("done"));
    expect(await (await underWay).text()).toBe("done");
    expect(await drained).toBe(true);
  });
});

describe("the log", () => {
  it("has one line a request, without queries, tokens and forged lines", async () => {
    await using edge = await startEdge();
    await fetch(`${edge.url}/ru/catalogue?q=secret`);
    await fetch(`${edge.url}/ru/reset-password/a-token-nobody-may-see`);
    await fetch(`${edge.url}/ru/invitations/another-token.data`);
    await talk(
      edge.port,
      'GET /ru/%0a{"forged":1} HTTP/1.1\r\nHost: x\r\nX-Request-Id: forged-by-me\r\nConnection: close\r\n\r\n',
    );
    await fetch(`${edge.url}/healthz`);
    const lines = edge.log.map((line) => JSON.parse(line));
    expect(lines.map(({ path, status, method }) => [method, path, status])).toEqual([
      ["GET", "/ru/catalogue", 200],
      ["GET", "/ru/reset-password/…", 200],
      ["GET", "/ru/invitations/….data", 200],
      ["GET", "/ru/%0a%7B%22forged%22:1%7D", 200],
    ]);
    expect(edge.log.join("")).not.toMatch(/secret|token-nobody|another-token|forged-by-me/);
    expect(edge.log.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  });

  it("keeps the request's number and address that a trusted proxy gives, and only its", async () => {
    const headers = { "X-Request-Id": "proxy-0001", "X-Forwarded-For": "203.0.113.9" };
    const seen = async (env: Record<string, string>) => {
      await using edge = await startEdge({ env, answer: async (_request, { ip }) => new Response(ip) });
      const answer = await fetch(edge.url, { headers });
      return [answer.headers.get("x-request-id"), await answer.text()];
    };
    expect(await seen({ TRUST_PROXY: "1" })).toEqual(["proxy-0001", "203.0.113.9"]);
    const [id, ip] = await seen({});
    expect(id).not.toBe("proxy-0001");
    expect(ip).toBe("127.0.0.1");
  });
});

describe("files of the build", () => {
  const script = "export const answer = 42;\n".repeat(200);

  it("are compressed once, never change, and are not looked for in the application", async () => {
    await using edge = await startEdge({ files: { "assets/app-1a2b3c.js": script, "plate.svg": "<svg/>" } });
    const head = "Host: x\r\nConnection: close\r\nAccept-Encoding: br\r\n\r\n";
    const answer = await fetch(`${edge.url}/assets/app-1a2b3c.js`, { headers: { "Accept-Encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await answer.text()).toBe(script);
    expect((await fetch(`${edge.url}/plate.svg`)).headers.get("cache-control")).toBe("public, max-age=3600");
    expect((await fetch(`${edge.url}/assets/gone-1a2b3c.js`)).status).toBe(404);
    for (const path of ["/assets/../../secret", "/assets/%2e%2e%2f%2e%2e%2fsecret", "/assets/"]) {
      expect(await talk(edge.port, `GET ${path} HTTP/1.1\r\n${head}`)).not.toContain("root:");
    }
  });

  it("come plain to who takes no compression", async () => {
    await using edge = await startEdge({ files: { "assets/app-1a2b3c.js": script } });
    const answer = await fetch(`${edge.url}/assets/app-1a2b3c.js`, {
      headers: { "Accept-Encoding": "identity" },
    });
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.text()).toBe(script);
  });
});

describe("a page", () => {
  it("is compressed with Brotli, and sent as far as it is when a part of it is late", async () => {
    let late: (() => void) | undefined;
    const parts = async () => {
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(encoder.encode("<p>first</p>".repeat(200)));
          late = () => {
            controller.enqueue(encoder.encode("<p>late</p>"));
            controller.close();
          };
        },
      });
      return new Response(body, { headers: { "Content-Type": "text/html" } });
    };
    await using edge = await startEdge({ answer: parts });
    const answer = await fetch(edge.url, { headers: { "Accept-Encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain("first");
    late?.();
    const rest = await reader?.read();
    expect(new TextDecoder().decode(rest?.value)).toContain("late");
  });

  it("is refused to an address that reads without end", async () => {
    await using edge = await startEdge({ env: { TRUST_PROXY: "1", RATE_LIMIT_FACTOR: "0.01" } });
    const read = async (ip: string) => (await fetch(edge.url, { headers: { "X-Forwarded-For": ip } })).status;
    for (let at = 0; at < 12; at++) expect(await read("203.0.113.9")).toBe(200);
    expect(await read("203.0.113.9")).toBe(429);
    expect(await read("203.0.113.10")).toBe(200);
    expect(await read("127.0.0.1")).toBe(200);
  });
});
