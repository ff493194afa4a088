import type { catalogue as source } from "../en/catalogue.ts";
import type { Translation } from "../translate.ts";

export const catalogue = {} as const satisfies Translation<typeof source>;
