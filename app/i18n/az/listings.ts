import type { listings as source } from "../en/listings.ts";
import type { Translation } from "../translate.ts";

export const listings = {} as const satisfies Translation<typeof source>;
