import "./styles/app.css";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import type { LoadContext } from "./http/house.ts";
import { isStatic } from "./http/static-document.ts";
import { viewerOf } from "./http/viewer.server.ts";
import { useWords } from "./i18n/context.tsx";
import onestCyrillic from "./styles/fonts/onest-cyrillic.woff2?url";
import onestLatin from "./styles/fonts/onest-latin.woff2?url";
import { SoftNavigation } from "./ui/frame/soft-navigation.tsx";
import { TradeHouseFrame } from "./ui/frame/trade-house-frame.tsx";
import { Trouble } from "./ui/frame/trouble.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house, nonce, requestId } = context as LoadContext;
  return {
    viewer: await viewerOf(request, context as LoadContext),
    demo: house.settings.demo,
    nonce,
    requestId,
  };
}

/** The frame's data belong to the reader, who changes by signing in or out or by filling the basket: always read again. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: "Azerbaijan Trade House" }];

export function Layout({ children }: { children: ReactNode }) {
  const { lang } = useWords();
  const frame = useRouteLoaderData<typeof loader>("root");
  const staticDocument = isStatic(useMatches().map(({ handle }) => handle));
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {/* The letters of the language on the page, before the style sheet asks for them. */}
        <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={onestLatin} />
        {lang === "ru" || lang === "be" ? (
          <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={onestCyrillic} />
        ) : null}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {staticDocument || !frame ? null : (
          <>
            <ScrollRestoration nonce={frame.nonce} />
            <Scripts nonce={frame.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const frame = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  return (
    <TradeHouseFrame viewer={frame?.viewer} demo={frame?.demo === true} path={pathname}>
      <SoftNavigation />
      <Outlet />
    </TradeHouseFrame>
  );
}

/** Whatever failed or was refused below, said in the frame; a failure carries the number to ask us about. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <TradeHouseFrame viewer={frame?.viewer} demo={frame?.demo === true} path={pathname}>
      <Trouble status={status} requestId={frame?.requestId ?? ""} />
    </TradeHouseFrame>
  );
}
