import type { Lang } from "#app/domain/language.ts";

export type Region = {
  readonly slug: string;
  readonly nameAz: string;
  readonly nameRu: string;
  readonly nameBe: string;
  readonly nameEn: string;
};

/** A region's name in the reader's language. */
export function regionName(region: Omit<Region, "slug">, lang: Lang): string {
  return { az: region.nameAz, ru: region.nameRu, be: region.nameBe, en: region.nameEn }[lang];
}
