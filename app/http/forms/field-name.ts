/**
 * The grammar of field names: `title`, `reasons[]`, `tiers[0].pricePerKg`. One place reads it, so that no other
 * has to think of `tiers[99999999].price` (an array of a hundred million holes) or `__proto__.x`.
 */

/** A step into a form: a key, a row number, or "list" for `[]`, which can only be the last step. */
export type Step = string | number | typeof list;

export const list = Symbol("[]");

/** Rows of one form part are numbered 0 to this. */
const MAX_INDEX = 200;

const MAX_LENGTH = 160;
const MAX_STEPS = 6;

const grammar = /^[A-Za-z][A-Za-z0-9_-]*(?:\[\d*\]|\.[A-Za-z][A-Za-z0-9_-]*)*$/;
const step = /\[(\d*)\]|([A-Za-z][A-Za-z0-9_-]*)/g;
const forbidden = new Set(["constructor", "prototype"]);

/** Whether some row number in the name is beyond what any of our forms has; such a form is refused whole. */
export function hasIndexTooLarge(name: string): boolean {
  for (const [, digits] of name.matchAll(/\[(\d+)\]/g)) {
    if (digits !== undefined && (digits.length > 4 || Number(digits) > MAX_INDEX)) return true;
  }
  return false;
}

/** The steps of a name, or null for a name none of our forms can have (it is ignored). */
export function readFieldName(name: string): readonly Step[] | null {
  if (name.length > MAX_LENGTH || !grammar.test(name) || hasIndexTooLarge(name)) return null;
  const steps: Step[] = [];
  for (const [, digits, key] of name.matchAll(step)) {
    if (steps.at(-1) === list) return null;
    if (key !== undefined) steps.push(key);
    else steps.push(digits === "" ? list : Number(digits));
  }
  if (steps.length > MAX_STEPS || steps.some((each) => typeof each === "string" && forbidden.has(each))) {
    return null;
  }
  return steps;
}

/** The name that stands for the steps: the way back. */
export function writeFieldName(steps: readonly Step[]): string {
  return steps.reduce<string>((name, each) => {
    if (each === list) return `${name}[]`;
    if (typeof each === "number") return `${name}[${each}]`;
    return name === "" ? String(each) : `${name}.${String(each)}`;
  }, "");
}
