import type { Lang } from "#app/domain/language.ts";
import { sayMail } from "#app/i18n/say-mail.ts";

type Notice = {
  readonly kind: string;
  readonly path: string;
  readonly data: Readonly<Record<string, string | number>>;
};

/** A notice's line: the subject of its mail. Empty where the words no longer fit an old notice: the list still stands. */
export function noticeLine(lang: Lang, { kind, data, path }: Notice): string {
  try {
    return sayMail(lang, kind, { ...data, path }).subject;
  } catch {
    return "";
  }
}
