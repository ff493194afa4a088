/**
 * A request's body as a web stream that counts its bytes and can be given up: what nobody read has to leave the
 * socket before the next request can come through it.
 */
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";

export type IncomingBody = {
  readonly stream: ReadableStream<Uint8Array>;
  /** Resolves when more came than allowed, or too little in a while; the stream has then failed. Else it never settles. */
  readonly refused: Promise<BodyRefusal>;
};

export type BodyRefusal = "too-large" | "too-slow";

/**
 * How slowly a body may come: in each window at least so many bytes, unless it is we who do not read. A phone on the
 * slowest network sends ten times as much; who drips bytes to hold a connection is let go.
 */
export type BodyPace = { readonly windowMs: number; readonly leastBytes: number };
const slowest: BodyPace = { windowMs: 30_000, leastBytes: 15_000 };

/** Bodies nobody will read any more: their bytes go nowhere, and nothing holds them back. */
const givenUp = new WeakSet<Readable>();

/** How long and how much of an unread body is taken in only to be thrown away. */
const PATIENCE_MS = 2_000;
const PATIENCE_BYTES = 64_000_000;

/** Opens the body; nothing is read before the stream is. */
export function openBody(req: Readable, maxBytes: number, pace: BodyPace = slowest): IncomingBody {
  let report = (_why: BodyRefusal): void => {};
  const refused = new Promise<BodyRefusal>((resolve) => {
    report = resolve;
  });
  let inWindow = 0;
  let wasPaused = false;
  let bytes = 0;
  let open = true;
  req.pause();
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: Error) => {
          clearInterval(watch);
          if (open) controller.error(error);
          open = false;
        };
        const watch = setInterval(() => {
          // Where we do not read, the sender cannot send.
          const heldBack = wasPaused || req.isPaused();
          const dripping = open && !heldBack && !givenUp.has(req) && inWindow < pace.leastBytes;
          inWindow = 0;
          wasPaused = req.isPaused();
          if (!dripping) return;
          fail(new Error("the body comes too slowly"));
          report("too-slow");
        }, pace.windowMs).unref();
        req.on("data", (chunk: Buffer) => {
          if (!open || givenUp.has(req)) return;
          bytes += chunk.byteLength;
          inWindow += chunk.byteLength;
          if (bytes > maxBytes) {
            fail(new Error("the body is too large"));
            report("too-large");
            return;
          }
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) req.pause();
        });
        req.once("end", () => {
          clearInterval(watch);
          if (open) controller.close();
          open = false;
        });
        req.once("error", fail);
        req.once("close", () => fail(new Error("the sender went away")));
      },
      pull() {
        req.resume();
      },
      cancel() {
        open = false;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, refused };
}

/**
 * Takes in what is left of a body and throws it away, within limits of time and size.
 * Resolves to whether all of it came, so that the connection may serve another request.
 */
export function discardBody(req: IncomingMessage): Promise<boolean> {
  if (req.complete && req.readableEnded) return Promise.resolve(true);
  return new Promise((resolve) => {
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.byteLength;
      if (bytes > PATIENCE_BYTES) done(false);
    };
    const finished = (): void => done(true);
    const gone = (): void => done(req.complete);
    const timer = setTimeout(() => done(false), PATIENCE_MS);
    const done = (whole: boolean): void => {
      clearTimeout(timer);
      req.off("data", count).off("end", finished).off("close", gone);
      resolve(whole);
    };
    givenUp.add(req);
    req.on("data", count).once("end", finished).once("close", gone);
    req.resume();
  });
}

/** Whether the request announced a body that has not fully come in. */
export function hasUnreadBody(req: IncomingMessage): boolean {
  const announced =
    req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;
  return announced && !req.complete;
}
