import type { papers as source } from "../en/papers.ts";
import type { Translation } from "../translate.ts";

export const papers = {} as const satisfies Translation<typeof source>;
