/**
 * Public pages for readers without a session, made without the framework: the same loaders and the same views, written
 * once as a whole document. What the framework would add is for pages that come alive in the browser, and these do not.
 * Answers null for whatever is not a plain page (not there, moved): the framework says it.
 */
import type { LoaderFunctionArgs, MetaDescriptor, ServerBuild } from "@remix-run/node";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { DocumentHead } from "./document-head.tsx";
import type { Lang } from "./domain/language.ts";
import { minskDate } from "./domain/plain-date.ts";
import type { House, LoadContext } from "./http/house.ts";
import type { PublicPage } from "./http/public-address.ts";
import { publicAddress } from "./http/public-address.ts";
import { stranger } from "./http/viewer.server.ts";
import { WordsProvider } from "./i18n/context.tsx";
import { translator } from "./i18n/messages.ts";
import { fillShelf } from "./queries/catalogue-shelf.server.ts";
import * as catalogue from "./routes/public/catalogue.tsx";
import { headTags } from "./routes/public/head.ts";
import * as home from "./routes/public/home.tsx";
import * as listing from "./routes/public/listing.tsx";
import * as producer from "./routes/public/producer.tsx";
import * as seasons from "./routes/public/seasons.tsx";
import { CatalogueView } from "./ui/catalogue/catalogue-view.tsx";
import { AnswerContext } from "./ui/forms/use-deed.ts";
import { TradeHouseFrame } from "./ui/frame/trade-house-frame.tsx";
import type { KeepMarkup } from "./ui/kit/kept-list.tsx";
import { KeepMarkupContext } from "./ui/kit/kept-list.tsx";
import { HomeView } from "./ui/public/home-view.tsx";
import { ListingPageView } from "./ui/public/listing-page-view.tsx";
import { ProducerView } from "./ui/public/producer-view.tsx";
import { SeasonsView } from "./ui/public/seasons-view.tsx";

type Made = { readonly head: readonly MetaDescriptor[]; readonly view: ReactElement };
type Make = (args: LoaderFunctionArgs) => Promise<Made>;

/** A page of a loader and a view; what the loader says of the head goes there. */
function made<D extends { readonly head: Parameters<typeof headTags>[0] }>(
  loader: (args: LoaderFunctionArgs) => Promise<D>,
  view: (data: D) => ReactElement,
): Make {
  return async (args) => {
    const data = await loader(args);
    return { head: headTags(data.head), view: view(data) };
  };
}

const pages: Readonly<Record<PublicPage, Make>> = {
  home: made(home.loader, (data) => <HomeView {...data} />),
  catalogue: made(catalogue.loader, (data) => <CatalogueView {...data} />),
  listing: made(listing.loader, ({ listing: shown, badNumbers }) => (
    <ListingPageView listing={shown} badNumbers={badNumbers} />
  )),
  producer: made(producer.loader, (data) => <ProducerView {...data.producer} />),
  seasons: made(seasons.loader, (data) => <SeasonsView {...data} />),
};

/** Makes ready what the first readers would wait for: the goods on sale, in memory. */
export async function warmUp({ db, now, versions }: House): Promise<void> {
  await versions.ready;
  await fillShelf(db, minskDate(now()));
}

/** Makes the public page of a request; null where the framework has to answer. */
export function publicPages(assets: ServerBuild["assets"]) {
  const styles = assets.routes.root?.css ?? [];
  return async (request: Request, context: LoadContext): Promise<string | null> => {
    const url = new URL(request.url);
    const address = publicAddress(url);
    if (address === null) return null;
    // The page gets to see what it is kept under, and nothing else of the address.
    const known = new Request(new URL(address.path, url), { signal: request.signal });
    const params = { lang: address.lang, slug: address.slug };
    const page = await pages[address.page]({ request: known, params, context }).catch((answer: unknown) => {
      if (answer instanceof Error) throw answer;
      return null;
    });
    if (page === null) return null;
    return write(page, address.lang, {
      styles,
      path: url.pathname,
      demo: context.house.settings.demo,
    });
  };
}

type Shell = { readonly styles: readonly string[]; readonly path: string; readonly demo: boolean };

function write({ head, view }: Made, lang: Lang, { styles, path, demo }: Shell): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <Speaking lang={lang}>
      <KeepMarkupContext.Provider value={keeperIn(lang)}>
        <html lang={lang}>
          <DocumentHead lang={lang} enhanced>
            {head.map((tag) => (
              <HeadTag key={JSON.stringify(tag)} tag={tag} />
            ))}
            {styles.map((href) => (
              <link key={href} rel="stylesheet" href={href} />
            ))}
          </DocumentHead>
          <body>
            <TradeHouseFrame viewer={stranger} demo={demo} path={path}>
              {view}
            </TradeHouseFrame>
          </body>
        </html>
      </KeepMarkupContext.Provider>
    </Speaking>,
  )}`;
}

/** Nothing was sent to these pages. */
const noAnswer = (): unknown => undefined;

function Speaking({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  return (
    <AnswerContext.Provider value={noAnswer}>
      <WordsProvider lang={lang} t={translator(lang)}>
        {children}
      </WordsProvider>
    </AnswerContext.Provider>
  );
}

function HeadTag({ tag }: { readonly tag: MetaDescriptor }) {
  if ("title" in tag) return <title>{String(tag.title)}</title>;
  if ("tagName" in tag) {
    const { tagName: Name, ...attributes } = tag;
    return Name === "link" ? <link {...attributes} /> : <meta {...attributes} />;
  }
  if ("script:ld+json" in tag) {
    const __html = safeInScript(JSON.stringify(tag["script:ld+json"]));
    // biome-ignore lint/security/noDangerouslySetInnerHtml: data no browser runs, and nothing in it can end it
    return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
  }
  return <meta {...(tag as Record<string, string>)} />;
}

/** JSON inside a script element: no text of a producer's may end the element, whatever it is. As the framework does it. */
function safeInScript(json: string): string {
  return json.replace(
    /[&<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Pieces that were written before: by the thing they show as long as it lives, or by their text. */
type Kept = { readonly things: WeakMap<object, Map<string, string>>; readonly texts: Map<string, string> };

const keptIn = new Map<Lang, Kept>();
const MOST_TEXTS = 6_000;

/**
 * The same text, laid out in memory as one. What was put together from hundreds of bits is kept by the engine as those
 * bits, and every page it is put into would walk all of them again.
 */
const inOnePiece = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");

function keeperIn(lang: Lang): KeepMarkup {
  const kept = keptIn.get(lang) ?? { things: new WeakMap(), texts: new Map() };
  keptIn.set(lang, kept);
  const make = (piece: ReactElement): string =>
    inOnePiece(renderToStaticMarkup(<Speaking lang={lang}>{piece}</Speaking>));
  return ({ of, variety = "", make: element }) => {
    if (typeof of === "string") {
      const known = kept.texts.get(of);
      if (known !== undefined) return known;
      if (kept.texts.size >= MOST_TEXTS) kept.texts.clear();
      const markup = make(element());
      kept.texts.set(of, markup);
      return markup;
    }
    let varieties = kept.things.get(of);
    if (varieties === undefined) {
      varieties = new Map();
      kept.things.set(of, varieties);
    }
    const known = varieties.get(variety);
    if (known !== undefined) return known;
    const markup = make(element());
    varieties.set(variety, markup);
    return markup;
  };
}
