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
import { DocumentHead } from "./document-head.tsx";
import { isLang } from "./domain/language.ts";
import type { LoadContext } from "./http/house.ts";
import { isStatic } from "./http/static-document.ts";
import { viewerOf } from "./http/viewer.server.ts";
import { windowTitle } from "./http/window-title.server.ts";
import { useWords } from "./i18n/context.tsx";
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
    titles: troubleTitles(new URL(request.url).pathname),
  };
}

/** The window's titles for a page that is not there, not theirs, or failed: such a page has no data to name it. */
function troubleTitles(path: string) {
  const [, asked] = path.split("/");
  const lang = isLang(asked) ? asked : "ru";
  return {
    404: windowTitle(lang, (t) => t("common.notFoundTitle")),
    403: windowTitle(lang, (t) => t("common.forbiddenTitle")),
    500: windowTitle(lang, (t) => t("common.failedTitle")),
  };
}

/** The frame's data belong to the reader, who changes by signing in or out or by filling the basket: always read again. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const title = data?.titles[status === 404 || status === 403 ? status : 500];
  return [{ title: error === undefined || title === undefined ? "Azerbaijan Trade House" : title }];
};

export function Layout({ children }: { children: ReactNode }) {
  const { lang } = useWords();
  const frame = useRouteLoaderData<typeof loader>("root");
  const staticDocument = isStatic(useMatches().map(({ handle }) => handle));
  return (
    <html lang={lang}>
      <DocumentHead lang={lang} enhanced={staticDocument}>
        <Meta />
        <Links />
      </DocumentHead>
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
