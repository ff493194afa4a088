import type { basket as source } from "../en/basket.ts";
import type { Translation } from "../translate.ts";

export const basket = {} as const satisfies Translation<typeof source>;
