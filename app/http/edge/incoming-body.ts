/**
 * A request's body as a web stream that counts its bytes and can be given up: what nobody read has to leave the
 * socket before the next request can come through it.
 */
import type { IncomingMessage } from "node:http";

export type IncomingBody = {
  readonly stream: ReadableStream<Uint8Array>;
  /** Resolves when more came than allowed; the stream has then failed. Otherwise it never settles. */
  readonly tooLarge: Promise<"too-large">;
};

/** Bodies nobody will read any more: their bytes go nowhere, and nothing holds them back. */
const givenUp = new WeakSet<IncomingMessage>();

/** How long and how much of an unread body is taken in only to be thrown away. */
const PATIENCE_MS = 2_000;
const PATIENCE_BYTES = 64_000_000;

/** Opens the body; nothing is read before the stream is. */
export function openBody(req: IncomingMessage, maxBytes: number): IncomingBody {
  let report = (): void => {};
  const tooLarge = new Promise<"too-large">((resolve) => {
    report = () => resolve("too-large");
  });
  let bytes = 0;
  let open = true;
  req.pause();
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: Error) => {
          if (open) controller.error(error);
          open = false;
        };
        req.on("data", (chunk: Buffer) => {
          if (!open || givenUp.has(req)) return;
          bytes += chunk.byteLength;
          if (bytes > maxBytes) {
            fail(new Error("the body is too large"));
            report();
            return;
          }
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) req.pause();
        });
        req.once("end", () => {
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
  return { stream, tooLarge };
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
