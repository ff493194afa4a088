/**
 * A deed that is asked for twice under one Idempotency-Key is done once. That it was done is written in the deed's own
 * transaction, so that no death of the process, and no second request at the same instant, comes between the two.
 */
import { createHash } from "node:crypto";
import type { Db, Tx } from "#app/db/client.server.ts";
import type { House } from "../house.ts";

/** One request under its token. */
export type Once = {
  readonly keyId: string;
  readonly token: string;
  /** What was asked: the same token for anything else is a mistake of the sender. */
  readonly request: Uint8Array<ArrayBuffer>;
};

const shape = /^[\x21-\x7e]{1,255}$/;

/** The token of a request; null where it sent none, "wrong" where it is none. */
export function onceTokenOf(request: Request): string | null | "wrong" {
  const token = request.headers.get("Idempotency-Key");
  if (token === null) return null;
  return shape.test(token) && token !== "wrong" ? token : "wrong";
}

/** The fingerprint of what is asked. */
export function fingerprint(method: string, address: string, body: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(`${method} ${address}\n${body}`).digest());
}

export type DoneBefore =
  | { readonly same: false }
  | { readonly same: true; readonly made: string; readonly answer: { status: number; body: string } | null };

/** What came of the same token before; null: nothing yet. */
export async function doneBefore({ db }: House, once: Once): Promise<DoneBefore | null> {
  const { keyId, token } = once;
  const known = await db.apiAnswer.findUnique({ where: { keyId_token: { keyId, token } } });
  if (known === null) return null;
  if (!Buffer.from(known.request).equals(once.request)) return { same: false };
  const { status, body, target } = known;
  return {
    same: true,
    made: target,
    answer: status === null || body === null ? null : { status, body },
  };
}

/** Somebody was faster with the same token: the deed is done, and not by this request. */
export class AlreadyDone extends Error {
  constructor() {
    super("the deed was done under this Idempotency-Key before");
  }
}

/**
 * The database with which a deed notes its token as spent when it commits; a deed that refuses leaves it good. Its
 * transaction throws `AlreadyDone` when another request has spent the token first: PostgreSQL makes the second wait for
 * the first one's end.
 */
export function spendingOnce(db: Db, once: Once, now: Date): Db {
  let spent = false;
  const around = async <T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const { keyId, token } = once;
    const row = { ...once, createdAt: now };
    const { count } = await tx.apiAnswer.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new AlreadyDone();
    const value = await work(tx);
    const where = { keyId_token: { keyId, token } };
    if (isRefusal(value)) await tx.apiAnswer.delete({ where });
    else await tx.apiAnswer.update({ where, data: { target: madeBy(value) } });
    return value;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === "$transaction" && !spent) {
        return async (work: (tx: Tx) => Promise<unknown>, options: object) => {
          const value = await target.$transaction((tx) => around(tx, work), options);
          spent = true;
          return value;
        };
      }
      return Reflect.get(target, name, target);
    },
  });
}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

/** What a use case made, by its id; empty for one that made nothing. */
export function madeBy(value: unknown): string {
  const made = typeof value === "object" && value !== null && "value" in value ? value.value : "";
  return typeof made === "string" ? made : "";
}

/** Keeps the answer for whoever asks again. */
export async function keepAnswer({ db }: House, once: Once, status: number, body: string): Promise<void> {
  const { keyId, token } = once;
  await db.apiAnswer.updateMany({ where: { keyId, token, status: null }, data: { status, body } });
}
