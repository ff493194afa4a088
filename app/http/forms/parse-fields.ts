/**
 * Flat fields → the value a schema describes, or messages at the fields under the form's own names.
 * Validation runs here, on the server, and nowhere else.
 */
import type { z } from "zod";
import { cleanText } from "./clean-text.ts";
import { errorCode } from "./error-code.ts";
import type { Step } from "./field-name.ts";
import { list, writeFieldName } from "./field-name.ts";
import type { Branch, Group } from "./form-tree.ts";
import { filledRows, gatherFields } from "./form-tree.ts";
import type { Shape } from "./schema-shape.ts";
import { shapeOf } from "./schema-shape.ts";

/** Message codes by field name ("tiers[0].pricePerKg"); "" holds what concerns the form as a whole. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What was typed, by field name, to be shown again; a list ("reasons[]") has every value. Never passwords. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; values: FieldValues };

type Fields = Iterable<readonly [name: string, value: string]>;

/** Fields taken letter by letter, and never sent back to the page. */
const secrets = new Set(["password", "currentPassword", "newPassword"]);

/**
 * Reads the fields by the schema. Strings are trimmed and cleaned, an empty one is `undefined`; a row in which nothing
 * was typed is no row; where the schema wants an array of plain values, `name[]` and a repeated `name` both fill it and
 * none typed is `[]`; elsewhere the last of a repeated name counts. Unknown names are ignored.
 */
export function parseFields<S extends z.ZodType>(schema: S, fields: Fields): Parsed<z.output<S>> {
  const pairs = [...fields];
  const tree = gatherFields(pairs);
  const shape = shapeOf(schema);
  const input = readGroup(tree, shape);
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };

  const errors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const name = writeFieldName(formSteps(issue.path, tree, shape));
    const code = errorCode(issue, input);
    const known = errors[name] ?? [];
    if (!known.includes(code)) errors[name] = [...known, code];
  }
  return { ok: false, errors, values: valuesOf(tree, []) };
}

/** What was typed, by field name; what no form of ours can have is left out. */
export function typedValues(fields: Fields): FieldValues {
  return valuesOf(gatherFields(fields), []);
}

function readGroup(group: Group, shape: Shape): Record<string, unknown> {
  const read: Record<string, unknown> = Object.create(null);
  for (const [key, part] of group.parts) {
    const partShape = shape.part(key);
    read[key] = readBranch(part, partShape, secrets.has(key));
  }
  for (const key of shape.arrays) read[key] ??= [];
  return read;
}

function readBranch(branch: Branch, shape: Shape, secret: boolean): unknown {
  if (branch.kind === "group") return readGroup(branch, shape);
  if (branch.kind === "rows") {
    return filledRows(branch.rows).map(([, row]) => readBranch(row, shape.row(), false));
  }
  const values = branch.values.map((value) => (secret ? value : cleanText(value).trim()));
  if (branch.asList || shape.kind === "array") return values.filter((value) => value !== "");
  return values.at(-1) || undefined;
}

/** A schema's path in the form's own terms: row numbers as they were in the form, lists with their brackets. */
function formSteps(path: readonly PropertyKey[], tree: Branch, shape: Shape): Step[] {
  const steps: Step[] = [];
  let branch: Branch | undefined = tree;
  let at = shape;
  for (const key of path) {
    if (typeof key === "symbol") break;
    if (typeof key === "string") {
      steps.push(key);
      branch = branch?.kind === "group" ? branch.parts.get(key) : undefined;
      at = at.part(key);
      continue;
    }
    if (branch?.kind !== "rows") break;
    const row: [number, Branch] | undefined = filledRows(branch.rows)[key];
    steps.push(row?.[0] ?? key);
    branch = row?.[1];
    at = at.row();
  }
  const isList =
    branch?.kind === "values" ? branch.asList : branch === undefined && at.kind === "array" && at.plain;
  return isList ? [...steps, list] : steps;
}

function valuesOf(branch: Branch, steps: readonly Step[]): Record<string, string | readonly string[]> {
  if (branch.kind === "values") {
    if (secrets.has(String(steps.at(-1)))) return {};
    return branch.asList
      ? { [writeFieldName([...steps, list])]: branch.values }
      : { [writeFieldName(steps)]: branch.values.at(-1) ?? "" };
  }
  const below: [string | number, Branch][] = [...(branch.kind === "group" ? branch.parts : branch.rows)];
  return Object.assign({}, ...below.map(([step, part]) => valuesOf(part, [...steps, step])));
}
