import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";

/** Remembers the language a reader chose; no secret, so it needs no signature. */
const cookieName = "lang";

function fromCookie(header: string | null): Lang | undefined {
  const value = /(?:^|;\s*)lang=(\w+)/.exec(header ?? "")?.[1];
  return isLang(value) ? value : undefined;
}

function fromAcceptLanguage(header: string | null): Lang | undefined {
  return (header ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined);
      return { lang: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ lang }) => lang)
    .find(isLang);
}

/** The language for a reader who named none in the address: the one chosen before, the browser's, else Russian. */
export function preferredLanguage(headers: Headers): Lang {
  return fromCookie(headers.get("Cookie")) ?? fromAcceptLanguage(headers.get("Accept-Language")) ?? "ru";
}

/** The cookie that remembers a language for a year. */
export function rememberLanguage(lang: Lang): string {
  return `${cookieName}=${lang}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
