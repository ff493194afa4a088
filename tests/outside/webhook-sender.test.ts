import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWebhookSender } from "#app/outside/webhooks.server.ts";

/** A program on this machine that answers as the path says, and keeps what it was told. */
const told: { path: string; headers: Record<string, unknown>; body: string }[] = [];
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const path = request.url ?? "";
      told.push({ path, headers: request.headers, body });
      if (path === "/silent") return;
      if (path === "/away") response.writeHead(302, { Location: `${url}/landed` }).end();
      else if (path === "/endless") {
        response.writeHead(200);
        const pour = () => {
          while (!response.destroyed && response.write("x".repeat(16_000)));
        };
        response.on("drain", pour);
        pour();
      } else response.writeHead(Number(path.slice(1)) || 204).end("thanks");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const message = (path: string) => ({ url: url + path, headers: { "webhook-id": "m-1" }, body: '{"a":1}' });
const here = createWebhookSender({ loopbackAllowed: true, patienceMs: 400 });

describe("a message", () => {
  test("is posted as it is, and the answer's status comes back", async () => {
    expect(await here.post(message("/204"))).toEqual({ answered: true, status: 204 });
    expect(await here.post(message("/503"))).toEqual({ answered: true, status: 503 });
    const [first] = told;
    expect(first).toMatchObject({ path: "/204", body: '{"a":1}', headers: { "webhook-id": "m-1" } });
  });

  test("follows no redirect", async () => {
    expect(await here.post(message("/away"))).toEqual({ answered: true, status: 302 });
    expect(told.some(({ path }) => path === "/landed")).toBe(false);
  });

  test("waits no longer than its patience, and reads no answer without end", async () => {
    expect(await here.post(message("/silent"))).toEqual({ answered: false, why: "timeout" });
    expect(await here.post(message("/endless"))).toEqual({ answered: true, status: 200 });
    expect(await here.post({ ...message("/"), url: "http://127.0.0.1:1/" })).toEqual({
      answered: false,
      why: "no-connection",
    });
  });
});

describe("what a name leads to", () => {
  const port = () => new URL(url).port;
  const asked: string[] = [];
  const leadingTo = (...addresses: readonly string[]) =>
    createWebhookSender({
      loopbackAllowed: false,
      patienceMs: 400,
      resolve: async (name) => {
        asked.push(name);
        return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      },
    });

  test.each([
    ["127.0.0.1"],
    ["10.0.0.8"],
    ["169.254.169.254"],
    ["192.168.0.1"],
    ["100.100.0.1"],
    ["::1"],
    ["fd00::8"],
    ["fe80::1"],
    ["::ffff:127.0.0.1"],
    ["93.184.216.34", "127.0.0.1"],
  ])("%s %s is refused when the connection would be made", async (...addresses) => {
    const before = told.length;
    const answer = await leadingTo(...addresses).post({
      ...message("/204"),
      url: `http://erp.example.az:${port()}/204`,
    });
    expect(answer).toEqual({ answered: false, why: "address-refused" });
    expect(told).toHaveLength(before);
  });

  test("an address of this machine is refused in a house that is not on it", async () => {
    const answer = await createWebhookSender({ loopbackAllowed: false }).post(message("/204"));
    expect(answer).toEqual({ answered: false, why: "address-refused" });
  });

  test("is asked once, and exactly that is connected to", async () => {
    asked.length = 0;
    let count = 0;
    // The second time the name would lead elsewhere: nobody asks a second time.
    const rebinding = createWebhookSender({
      loopbackAllowed: true,
      patienceMs: 400,
      resolve: async () => [{ address: count++ === 0 ? "127.0.0.1" : "10.0.0.1", family: 4 }],
    });
    const answer = await rebinding.post({ ...message("/204"), url: `http://erp.example.az:${port()}/204` });
    expect(answer).toEqual({ answered: true, status: 204 });
    expect(count).toBe(1);
  });

  test("is unknown where nobody answers for the name, and waits no longer than a connection", async () => {
    expect(await leadingTo().post({ ...message("/"), url: "https://erp.example.az/" })).toEqual({
      answered: false,
      why: "name-unknown",
    });
    const silent = createWebhookSender({
      loopbackAllowed: false,
      patienceMs: 100,
      resolve: () => new Promise(() => {}),
    });
    expect(await silent.post({ ...message("/"), url: "https://erp.example.az/" })).toEqual({
      answered: false,
      why: "timeout",
    });
  });
});
