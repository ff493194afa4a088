import type { mail as source } from "../en/mail.ts";
import type { Translation } from "../translate.ts";

export const mail = {} as const satisfies Translation<typeof source>;
