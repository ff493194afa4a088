/**
 * Posts a message to an address that a company named. The address is judged when the connection is made, on what the
 * name leads to at that moment, and exactly that is connected to: a name that leads inside, or leads elsewhere the second
 * time it is asked, gets nothing. Nothing is followed, waited for or read beyond what is needed.
 */
import type { LookupAddress } from "node:dns";
import { lookup as resolveName } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { hostOf } from "#app/domain/programs/endpoint-address.ts";
import { isLoopbackAddress, isPublicAddress } from "#app/domain/programs/public-address.ts";
import type { Unanswered } from "#app/domain/programs/webhook-events.ts";

export type WebhookMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What the receiver answered; or why there was no answer, in a word. */
export type WebhookAnswer =
  | { readonly answered: true; readonly status: number }
  | {
      readonly answered: false;
      readonly why: Exclude<Unanswered, "secret-lost">;
    };

export type WebhookSender = { readonly post: (message: WebhookMessage) => Promise<WebhookAnswer> };

type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export type SenderOptions = {
  /** The house itself is on this machine: then its own addresses may be posted to. */
  readonly loopbackAllowed: boolean;
  /** Asks the system; tests answer for it. */
  readonly resolve?: Resolve;
  readonly patienceMs?: number;
};

const PATIENCE_MS = 10_000;
/** Read and thrown away, so that the receiver can end its answer; more is cut off. */
const LONGEST_ANSWER = 64_000;

export function createWebhookSender({
  loopbackAllowed,
  resolve = (name) => resolveName(name, { all: true, verbatim: true }),
  patienceMs = PATIENCE_MS,
}: SenderOptions): WebhookSender {
  const allowed = (address: string) =>
    isPublicAddress(address) || (loopbackAllowed && isLoopbackAddress(address));
  return {
    post: async ({ url: text, headers, body }) => {
      const url = new URL(text);
      const signal = AbortSignal.timeout(patienceMs);
      const host = hostOf(url);
      const found: readonly LookupAddress[] | null =
        isIP(host) === 0
          ? await within(signal, resolve(host)).catch(() => null)
          : [{ address: host, family: isIP(host) }];
      if (signal.aborted) return { answered: false, why: "timeout" };
      if (found === null || found.length === 0) return { answered: false, why: "name-unknown" };
      // One address inside among several is a trap, not an oversight.
      const [pinned] = found;
      if (pinned === undefined || !found.every(({ address }) => allowed(address))) {
        return { answered: false, why: "address-refused" };
      }
      return send(url, { headers, body, pinned, signal });
    },
  };
}

type Sending = Pick<WebhookMessage, "headers" | "body"> & {
  readonly pinned: LookupAddress;
  readonly signal: AbortSignal;
};

function send(url: URL, { headers, body, pinned, signal }: Sending): Promise<WebhookAnswer> {
  return new Promise((resolve) => {
    const failed = () => resolve({ answered: false, why: signal.aborted ? "timeout" : "no-connection" });
    const open = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = open(url, {
      method: "POST",
      headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
      signal,
      // No connection is shared: what was judged is what is used.
      agent: false,
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [pinned]);
        else done(null, pinned.address, pinned.family);
      },
    });
    request.once("error", failed);
    request.once("response", (response) => {
      const answered = () => resolve({ answered: true, status: response.statusCode ?? 0 });
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > LONGEST_ANSWER) response.destroy();
      });
      // Its head has come: what becomes of the rest changes nothing.
      response.once("error", answered);
      response.once("close", answered);
    });
    request.end(body);
  });
}

/** The promise, or the end of patience. */
function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("it took too long")), { once: true });
    promise.then(resolve, reject);
  });
}
