/** Fields of a proposed word and of what is decided about it. */
import { z } from "zod";
import { wordLimits } from "#app/domain/catalogue/word-change.ts";
import { languages } from "#app/domain/language.ts";
import { checkBox } from "#app/http/forms/field-types.ts";

const word = z.string().min(2).max(wordLimits.word);
const source = z.string().min(2).max(wordLimits.source);
const formToken = z.string().min(1).max(100);

export const newWordFields = z.object({
  formToken,
  word,
  language: z.enum(languages),
  several: checkBox,
  source,
});

export const oldWordFields = z.object({ formToken, word, source });

export const discardWordFields = z.object({ reason: z.string().max(wordLimits.reason).default("") });
