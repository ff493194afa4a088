import type { company as source } from "../en/company.ts";
import type { Translation } from "../translate.ts";

export const company = {} as const satisfies Translation<typeof source>;
