import type { account as source } from "../en/account.ts";
import type { Translation } from "../translate.ts";

export const account = {} as const satisfies Translation<typeof source>;
