/**
 * The file store in a bucket of an S3-compatible service. Bytes are named by their SHA-256, as in a folder; the service
 * is told that hash with the upload and refuses bytes that are not those, so a name never stands for other content.
 */
import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsClient } from "aws4fetch";
import type { ByteRange, FileStore, StoredFile } from "./files.server.ts";
import { pathOfFile, writePart } from "./files.server.ts";

export type Bucket = {
  readonly name: string;
  /** Address of the service; null is Amazon's own in the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** A service that is down for a moment is asked again; longer outages are the caller's, whose deed stays undone. */
const RETRIES = 3;
const FIRST_WAIT_MS = 100;
/** Without an answer for so long the service counts as gone. */
const PATIENCE_MS = 30_000;

/** A store in a bucket. `parts` is a folder of this machine in which uploads are measured before they are sent. */
export function createBucketStore(bucket: Bucket, parts: string): FileStore {
  const { accessKeyId, secretAccessKey, region } = bucket;
  const aws = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: "s3",
    retries: RETRIES,
    initRetryMs: FIRST_WAIT_MS,
  });
  const base = `${bucket.endpoint ?? `https://s3.${region}.amazonaws.com`}/${bucket.name}`;
  const addressOf = (sha256: string): string => `${base}/${pathOfFile(sha256)}`;

  const size = async (sha256: string): Promise<number | null> => {
    const answer = await aws.fetch(addressOf(sha256), {
      method: "HEAD",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new StoreFailure("HEAD", answer.status);
    return Number(answer.headers.get("content-length"));
  };

  const send = async (part: string, sha256: string): Promise<void> => {
    const answer = await aws.fetch(addressOf(sha256), {
      method: "PUT",
      body: await openAsBlob(part),
      headers: { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" },
      signal: AbortSignal.timeout(PATIENCE_MS * 4),
    });
    if (!answer.ok) throw new StoreFailure("PUT", answer.status);
    await answer.body?.cancel();
  };

  const receive = async (address: string, range: ByteRange | undefined, into: PassThrough): Promise<void> => {
    const gone = new AbortController();
    into.once("close", () => gone.abort());
    const answer = await aws.fetch(address, {
      signal: gone.signal,
      ...(range === undefined ? {} : { headers: { range: `bytes=${range.start}-${range.end}` } }),
    });
    if (!answer.ok || answer.body === null) throw new StoreFailure("GET", answer.status);
    await pipeline(chunksOf(answer.body), into);
  };

  const listPage = async (after: string | null): Promise<string> => {
    const query = new URLSearchParams({ "list-type": "2", "max-keys": "1000" });
    if (after !== null) query.set("continuation-token", after);
    const answer = await aws.fetch(`${base}?${query}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new StoreFailure("LIST", answer.status);
    return answer.text();
  };

  async function* list(): AsyncGenerator<StoredFile & { readonly storedAt: Date }> {
    for (let after: string | null = null; ; ) {
      const page: string = await listPage(after);
      yield* filesIn(page);
      after = textOf(page, "NextContinuationToken");
      if (after === null || textOf(page, "IsTruncated") !== "true") return;
    }
  }

  return {
    put: async (content) => {
      await mkdir(parts, { recursive: true, mode: 0o700 });
      const part = join(parts, randomUUID());
      try {
        const stored = await writePart(
          part,
          content instanceof Readable ? content : Readable.from([content]),
        );
        if ((await size(stored.sha256)) !== stored.size) await send(part, stored.sha256);
        return stored;
      } finally {
        await rm(part, { force: true });
      }
    },
    open: (sha256, range) => {
      const address = addressOf(sha256);
      const content = new PassThrough();
      // Who reads gets the failure; who has gone away needs none.
      receive(address, range, content).catch((error: unknown) => {
        content.destroy(error instanceof Error ? error : new StoreFailure("GET", 0));
      });
      return content;
    },
    size,
    has: async (sha256) => (await size(sha256)) !== null,
    list,
  };
}

/**
 * The files on a page of a bucket's list. What is not named as we name files is not ours. The answer is the service's own
 * XML, whose values are digits, dates and our names: nothing in it needs a reader of XML.
 */
function* filesIn(page: string): Generator<StoredFile & { readonly storedAt: Date }> {
  for (const [, entry = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const sha256 = /^[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(textOf(entry, "Key") ?? "")?.[1];
    if (sha256 === undefined) continue;
    yield {
      sha256,
      size: Number(textOf(entry, "Size")),
      storedAt: new Date(textOf(entry, "LastModified") ?? 0),
    };
  }
}

function textOf(xml: string, tag: string): string | null {
  const text = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return text === undefined ? null : text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The service answered something other than what was asked for. */
export class StoreFailure extends Error {
  readonly status: number;

  constructor(method: string, status: number) {
    super(`the file store answered ${method} with ${status}`);
    this.name = "StoreFailure";
    this.status = status;
  }
}
