/** What a schema expects at a place, as far as reading a form needs to know: one value, several, parts or rows. */
import { z } from "zod";

export type Shape = {
  readonly kind: "value" | "array" | "object";
  /** An array of plain values (check boxes), not of rows with parts. */
  readonly plain: boolean;
  /** Keys of an object whose value is an array: none typed means `[]`. */
  readonly arrays: readonly string[];
  readonly part: (key: string) => Shape;
  readonly row: () => Shape;
};

const value: Shape = { kind: "value", plain: false, arrays: [], part: () => value, row: () => value };

/** The shape of a schema; of one this cannot see through (unions, records), a plain value's. */
export function shapeOf(schema: unknown): Shape {
  const core = unwrap(schema);
  if (core instanceof z.ZodArray) {
    const row = () => shapeOf(core.element);
    return { ...value, kind: "array", plain: row().kind === "value", row };
  }
  if (core instanceof z.ZodObject) {
    const parts: Record<string, unknown> = core.shape;
    const part = (key: string) => (Object.hasOwn(parts, key) ? shapeOf(parts[key]) : value);
    const arrays = Object.keys(parts).filter((key) => mustBeArray(parts[key]));
    return { ...value, kind: "object", arrays, part };
  }
  return value;
}

/** An optional array stays undefined when nothing was typed; any other is empty. */
function mustBeArray(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return false;
  return shapeOf(schema).kind === "array";
}

function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  ) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
