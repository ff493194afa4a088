import type { words as source } from "../en/words.ts";
import type { Translation } from "../translate.ts";

export const words = {} as const satisfies Translation<typeof source>;
