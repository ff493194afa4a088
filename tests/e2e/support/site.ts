/** Where the product under test answers, and where it keeps its data. */
export type Site = { readonly baseUrl: string; readonly dataDir: string };

/** Hands the site to the workers, which know their environment only. */
export function rememberSite({ baseUrl, dataDir }: Site): void {
  process.env.SITE_UNDER_TEST = JSON.stringify({ baseUrl, dataDir });
}

/** The site of this run. */
export function siteUnderTest(): Site {
  const known = process.env.SITE_UNDER_TEST;
  if (known === undefined) throw new Error("The site is known once the global setup has run.");
  return JSON.parse(known) as Site;
}
