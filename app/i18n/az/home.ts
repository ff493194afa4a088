import type { home as source } from "../en/home.ts";
import type { Translation } from "../translate.ts";

export const home = {} as const satisfies Translation<typeof source>;
