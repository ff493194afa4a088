import type { orders as source } from "../en/orders.ts";
import type { Translation } from "../translate.ts";

export const orders = {} as const satisfies Translation<typeof source>;
