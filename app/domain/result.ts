/**
 * The outcome of a decision: a value, or a refusal that was expected and has a name.
 * A refusal is data (`code` plus what the sentence needs); the sentence is made at the edge, in the reader's language.
 */
export type Result<T, R extends Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** What every refusal has: a kebab-case code. */
export type Refusal = { readonly code: string };

/** Success with a value. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** An expected refusal. */
export function refuse<const R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
