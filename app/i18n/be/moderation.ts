import type { moderation as source } from "../en/moderation.ts";
import type { Translation } from "../translate.ts";

export const moderation = {} as const satisfies Translation<typeof source>;
