import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bucket } from "#app/outside/bucket-store.server.ts";
import { createBucketStore } from "#app/outside/bucket-store.server.ts";

/** A server that speaks S3 and checks signatures, with a folder behind it. */
let service: S3rver;
let folder = "";
let bucket: Bucket;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trade-house-bucket-"));
  service = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(folder, "service"),
    configureBuckets: [{ name: "papers", configs: [] }],
  });
  const { port } = await service.run();
  bucket = {
    name: "papers",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

const store = (with_: Partial<Bucket> = {}) =>
  createBucketStore({ ...bucket, ...with_ }, join(folder, "parts"));
const parts = (): string[] => readdirSync(join(folder, "parts"));
const hashOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

describe("the file store in a bucket", () => {
  it("keeps bytes under their SHA-256 and gives them back, whole or in part", async () => {
    const content = randomBytes(3_000_000);
    const sha256 = hashOf(content);
    const sent = Readable.from([content.subarray(0, 1_000), content.subarray(1_000)]);
    expect(await store().put(sent)).toEqual({ sha256, size: 3_000_000 });
    expect(parts()).toEqual([]);
    expect(hashOf(await buffer(store().open(sha256)))).toBe(sha256);
    expect(await buffer(store().open(sha256, { start: 10, end: 19 }))).toEqual(content.subarray(10, 20));
    expect(await store().size(sha256)).toBe(3_000_000);
    expect(await store().has(sha256)).toBe(true);
  });

  it("keeps nothing twice, also when the same comes at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, () => store().put(Buffer.from("one and the same"))),
    );
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(parts()).toEqual([]);
  });

  it("keeps an empty file", async () => {
    const stored = await store().put(new Uint8Array());
    expect(stored.size).toBe(0);
    expect(await buffer(store().open(stored.sha256))).toEqual(Buffer.alloc(0));
  });

  it("says that it has not what it has not, and fails who reads it", async () => {
    const missing = hashOf(Buffer.from("never stored"));
    expect(await store().size(missing)).toBeNull();
    await expect(buffer(store().open(missing))).rejects.toThrow("404");
    expect(() => store().open("../../etc/passwd")).toThrow("not the name of a stored file");
  });

  it("refuses to call something stored that a wrong key kept out", async () => {
    const stranger = store({ secretAccessKey: "not-the-secret" });
    await expect(stranger.put(Buffer.from("of a stranger"))).rejects.toThrow("403");
    expect(await store().size(hashOf(Buffer.from("of a stranger")))).toBeNull();
    expect(parts()).toEqual([]);
  });

  it("leaves nothing of an upload that broke off", async () => {
    const broken = new Readable({
      read() {
        this.push("half of");
        this.destroy(new Error("the sender went away"));
      },
    });
    await expect(store().put(broken)).rejects.toThrow("the sender went away");
    expect(parts()).toEqual([]);
  });

  it("asks again when the service stumbles, and gives up when it is down", async () => {
    let stumbles = 2;
    await using stumbling = await between((request, answer) => {
      stumbles -= 1;
      if (stumbles >= 0) answer.writeHead(503).end();
      else passOn(request, answer);
    });
    const stored = await store({ endpoint: stumbling.url }).put(Buffer.from("after two stumbles"));
    expect(await store().size(stored.sha256)).toBe(18);
    await using down = await between((_, answer) => void answer.writeHead(500).end());
    await expect(store({ endpoint: down.url }).put(Buffer.from("nowhere"))).rejects.toThrow("500");
  });
});

type Answering = (request: IncomingMessage, answer: ServerResponse) => void;

/** A server of our own before the service. */
async function between(answering: Answering): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(answering).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sends a request on to the service as it came, with its host, which is part of the signature. */
function passOn(request: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url } = request;
  const onward = httpRequest(`${bucket.endpoint}${url}`, { method, headers }, (told) => {
    answer.writeHead(told.statusCode ?? 500, told.headers);
    told.pipe(answer);
  });
  request.pipe(onward);
}
