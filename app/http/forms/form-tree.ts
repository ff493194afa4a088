/** Flat fields gathered into the tree their names describe. */
import type { Step } from "./field-name.ts";
import { list, readFieldName } from "./field-name.ts";

/** A place in a form: typed values, named parts, or numbered rows. The first use of a name decides which. */
export type Branch =
  | { readonly kind: "values"; readonly values: string[]; readonly asList: boolean }
  | { readonly kind: "group"; readonly parts: Map<string, Branch> }
  | { readonly kind: "rows"; readonly rows: Map<number, Branch> };

export type Group = Extract<Branch, { kind: "group" }>;

/** The tree of the fields; names outside the grammar and names that contradict an earlier one are left out. */
export function gatherFields(fields: Iterable<readonly [name: string, value: string]>): Group {
  const root: Group = { kind: "group", parts: new Map() };
  for (const [name, value] of fields) {
    const steps = readFieldName(name);
    if (steps !== null) place(root, steps, value);
  }
  return root;
}

function place(root: Group, steps: readonly Step[], value: string): void {
  let branch: Branch = root;
  for (const [at, step] of steps.entries()) {
    if (step === list) break;
    const next: Branch | null = enter(branch, step, () => emptyBranch(steps[at + 1]));
    if (next === null) return;
    branch = next;
  }
  if (branch.kind === "values" && branch.asList === (steps.at(-1) === list)) branch.values.push(value);
}

function enter(branch: Branch, step: string | number, make: () => Branch): Branch | null {
  if (branch.kind === "group" && typeof step === "string") return within(branch.parts, step, make);
  if (branch.kind === "rows" && typeof step === "number") return within(branch.rows, step, make);
  return null;
}

function within<K>(places: Map<K, Branch>, key: K, make: () => Branch): Branch {
  const known = places.get(key);
  if (known !== undefined) return known;
  const made = make();
  places.set(key, made);
  return made;
}

function emptyBranch(next: Step | undefined): Branch {
  if (typeof next === "string") return { kind: "group", parts: new Map() };
  if (typeof next === "number") return { kind: "rows", rows: new Map() };
  return { kind: "values", values: [], asList: next === list };
}

/** Whether nothing was typed anywhere below: an empty row of a long form is not a row. */
function isBlank(branch: Branch): boolean {
  if (branch.kind === "values") return branch.values.every((value) => value.trim() === "");
  return [...(branch.kind === "group" ? branch.parts : branch.rows).values()].every(isBlank);
}

/** The rows in which something was typed, in the order of their numbers. */
export function filledRows(rows: ReadonlyMap<number, Branch>): [number, Branch][] {
  return [...rows].filter(([, row]) => !isBlank(row)).sort(([a], [b]) => a - b);
}
