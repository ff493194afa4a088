import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import type { House, LoadContext } from "#app/http/house.ts";
import type { Paths } from "#app/paths.ts";
import type { SitemapKind } from "#app/queries/sitemap.server.ts";
import { sitemapEntries, sitemapGoods, sitemapKinds } from "#app/queries/sitemap.server.ts";
import type { SitemapPage } from "./sitemap-text.ts";
import { sitemapHeaders, sitemapUrls, urlsetEnd, urlsetStart } from "./sitemap-text.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** Where a thing of each kind has its page. */
const pathOf = {
  listings: (slug: string) => (paths: Paths) => paths.listing(slug),
  producers: (slug: string) => (paths: Paths) => paths.producerPage(slug),
} satisfies Record<SitemapKind, (slug: string) => SitemapPage["path"]>;

/** One sitemap, sent while it is read: `goods.xml`, `listings-0.xml`, `producers-0.xml`. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { house } = context as LoadContext;
  const match = /^(goods|listings|producers)(?:-(\d{1,4}))?\.xml$/.exec(params.part ?? "");
  const kind = sitemapKinds.find((one) => one === match?.[1]);
  if (match === null || (kind === undefined) !== (match[2] === undefined)) throw missing();
  const pages = kind === undefined ? goods(house) : things(house, kind, Number(match[2]));
  const first = await pages.next();
  if (first.done === true) throw missing();
  return new Response(inSteps(house, first.value, pages), { headers: sitemapHeaders });
}

const missing = () => new Response(null, { status: 404 });

type Pages = AsyncGenerator<readonly SitemapPage[]>;

async function* goods({ db }: House): Pages {
  const { categories, commodities } = await sitemapGoods(db);
  yield [
    { path: (paths) => paths.home() },
    { path: (paths) => paths.catalogue() },
    { path: (paths) => paths.seasons() },
    ...categories.map((category) => ({ path: (paths: Paths) => paths.catalogue({ category }) })),
    ...commodities.map((commodity) => ({ path: (paths: Paths) => paths.catalogue({ commodity }) })),
  ];
}

async function* things({ db }: House, kind: SitemapKind, number: number): Pages {
  for await (const entries of sitemapEntries(db, kind, number)) {
    yield entries.map(({ slug, changed }) => ({ path: pathOf[kind](slug), changed }));
  }
}

/** The text of a sitemap, each step when the reader has taken the one before. */
function inSteps(
  { settings }: House,
  first: readonly SitemapPage[],
  rest: Pages,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  const text = (pages: readonly SitemapPage[]): string =>
    pages.map((page) => sitemapUrls(page, settings.publicUrl)).join("");
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.encode(urlsetStart + text(first)));
    },
    async pull(controller) {
      const { value, done } = await rest.next();
      controller.enqueue(bytes.encode(done === true ? urlsetEnd : text(value)));
      if (done === true) controller.close();
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
