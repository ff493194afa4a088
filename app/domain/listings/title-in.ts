import type { Lang } from "../language.ts";

type Titles = {
  readonly titleAz: string;
  readonly titleRu: string;
  readonly titleBe: string;
  readonly titleEn: string;
};

/** The title in a reader's language; where it was not written in it, in the nearest that it was written in. */
export function titleIn(titles: Titles, lang: Lang): string {
  const { titleAz: az, titleRu: ru, titleBe: be, titleEn: en } = titles;
  const order = { az: [az, en, ru, be], ru: [ru, be, en, az], be: [be, ru, en, az], en: [en, ru, az, be] };
  return order[lang].find((title) => title !== "") ?? "";
}
