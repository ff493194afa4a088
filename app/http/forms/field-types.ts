/** Schemas of single fields: text a person typed → a value of the domain. */
import { z } from "zod";
import type { Refusal, Result } from "#app/domain/result.ts";

/** A field read by a parser of the domain; the parser's refusal code is the field's message code. */
export function readBy<T>(parse: (text: string) => Result<T, Refusal>) {
  return z.string().transform((text, context): T => {
    const read = parse(text);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.refusal.code });
    return z.NEVER;
  });
}

/** A check box: ticked or not, whatever value it sends. */
export const checkBox = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** A check box that has to be ticked (terms). */
export const tickedBox = z.string().transform((): true => true);
