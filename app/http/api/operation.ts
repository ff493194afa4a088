/**
 * One operation of the JSON API, said once: the schemas that parse its request are the ones its description is made
 * from, and the answer's schema is the one the tests hold every answer against.
 */
import type { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { Scope } from "#app/domain/programs/scopes.ts";
import type { Result } from "#app/domain/result.ts";
import type { Answerable, RefusalCode } from "#app/i18n/refusals.ts";
import type { KnownKey } from "./bearer.server.ts";

/** For whose companies an operation is. */
export type Side = "producer" | "buyer" | "either";
type ActorOn = { producer: Producer; buyer: Buyer; either: Producer | Buyer };

export type Method = "GET" | "POST" | "PUT" | "PATCH";

/** A call by a key, with the key itself. */
export type KeyCall<S extends Side = Side> = Call<ActorOn[S]> & { readonly key: KnownKey };

export type Asked<P, Q, I> = {
  readonly params: P;
  readonly query: Q;
  readonly body: I;
  /** The state the sender has seen (`If-Match`); null: whatever is there. */
  readonly stamp: string | null;
};

/** What an operation says of itself; `/api/openapi.json` is made from it. */
type About = {
  readonly id: string;
  readonly method: Method;
  /** Below /api/v1, parameters in braces: "/listings/{id}". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Null: every key may. */
  readonly scope: Scope | null;
  /** 200 where absent. */
  readonly status?: 201;
  /** `If-Match` has to name the state that was seen. */
  readonly stamped?: true;
  /** Refusals beyond those every operation has. */
  readonly refusals?: readonly RefusalCode[];
};

type Spec<S extends Side, P, Q, I, V> = About & {
  readonly side: S;
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  readonly body: z.ZodType<I> | null;
  readonly answer: z.ZodType<V>;
  /**
   * The deed, for whatever changes something: one use case. Answers the name of what it made, or anything else; runs at
   * most once for an Idempotency-Key.
   */
  readonly run?: (call: KeyCall<S>, asked: Asked<P, Q, I>) => Promise<Result<unknown, Answerable>>;
  /** What is answered, read after the deed; null is what is not there or not theirs. */
  readonly show: (call: KeyCall<S>, asked: Asked<P, Q, I> & { readonly made: string }) => Promise<V | null>;
  /** The state of what is answered, for `ETag`. */
  readonly stampOf?: (value: V) => string;
};

/** The same with the schemas' types out of sight, so that all operations stand in one list. */
export type Operation = About & {
  readonly side: Side;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
  readonly deed: boolean;
  /** Whether the answer carries an ETag. */
  readonly stampOfShown: boolean;
  /** Parses what came and binds it; the parts are done one after the other by `serveApi`. */
  readonly read: (sent: Sent) => Read;
};

export type Sent = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly stamp: string | null;
};

type Issues = readonly z.core.$ZodIssue[];
export type Read =
  | { readonly ok: false; readonly part: "params" | "query" | "body"; readonly issues: Issues }
  | {
      readonly ok: true;
      readonly run: ((call: KeyCall) => Promise<Result<unknown, Answerable>>) | null;
      readonly show: (
        call: KeyCall,
        made: string,
      ) => Promise<{ readonly value: unknown; readonly stamp: string | null } | null>;
    };

/** Makes an operation of its parts. */
export function operation<S extends Side, P, Q, I, V>(spec: Spec<S, P, Q, I, V>): Operation {
  const { run, show, stampOf, ...about } = spec;
  return {
    ...about,
    deed: run !== undefined,
    stampOfShown: stampOf !== undefined,
    read: (sent) => {
      const params = spec.params.safeParse(sent.params);
      if (!params.success) return { ok: false, part: "params", issues: params.error.issues };
      const query = spec.query.safeParse(sent.query);
      if (!query.success) return { ok: false, part: "query", issues: query.error.issues };
      const body = spec.body?.safeParse(sent.body);
      if (body?.success === false) return { ok: false, part: "body", issues: body.error.issues };
      const { stamp } = sent;
      const asked = { params: params.data, query: query.data, body: body?.data as I, stamp };
      return {
        ok: true,
        run: run === undefined ? null : (call) => run(call as KeyCall<S>, asked),
        show: async (call, made) => {
          const value = await show(call as KeyCall<S>, { ...asked, made });
          return value === null ? null : { value, stamp: stampOf?.(value) ?? null };
        },
      };
    },
  };
}
