import type { payments as source } from "../en/payments.ts";
import type { Translation } from "../translate.ts";

export const payments = {} as const satisfies Translation<typeof source>;
