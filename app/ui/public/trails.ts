import type { T } from "#app/i18n/translate.ts";
import type { Paths } from "#app/paths.ts";

/** A step of the way to a page; the last may be the page itself, which needs no address. */
export type TrailStep = { readonly label: string; readonly href?: string | undefined };

type Named = { readonly slug: string; readonly name: string };

/** What a page of the catalogue is about, where it is about one kind or one commodity. */
export type GoodsSubject = { readonly category: Named; readonly commodity: Named | null };

/** The way to goods: the catalogue, their kind, the goods; every step an address, for what stands below them. */
export function goodsTrail(t: T, paths: Paths, { category, commodity }: GoodsSubject): TrailStep[] {
  return [
    { label: t("catalogue.title"), href: paths.catalogue() },
    { label: category.name, href: paths.catalogue({ category: category.slug }) },
    ...(commodity === null
      ? []
      : [{ label: commodity.name, href: paths.catalogue({ commodity: commodity.slug }) }]),
  ];
}

/** The way to a page of the catalogue itself: as to its goods, but nobody is led to where they are. */
export function catalogueTrail(t: T, paths: Paths, subject: GoodsSubject): TrailStep[] {
  const steps = goodsTrail(t, paths, subject);
  return steps.map(({ label, href }, at) => (at === steps.length - 1 ? { label } : { label, href }));
}

/** The way to a producer. */
export function producerTrail(t: T, paths: Paths, name: string): TrailStep[] {
  return [{ label: t("catalogue.title"), href: paths.catalogue() }, { label: name }];
}
