import type { desk as source } from "../en/desk.ts";
import type { Translation } from "../translate.ts";

export const desk = {} as const satisfies Translation<typeof source>;
