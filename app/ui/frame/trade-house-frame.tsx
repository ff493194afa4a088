import type { ReactNode } from "react";
import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { T } from "#app/i18n/translate.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import { SiteFrame } from "#app/ui/kit/site-frame.tsx";

/** What the frame shows of the reader; the server's `viewerOf` makes it. */
type Viewer = {
  readonly signedIn: boolean;
  readonly name: string;
  readonly producer: boolean;
  readonly buyer: boolean;
  readonly desk: boolean;
  readonly basketLines: number;
  readonly unreadNotices: number;
};

type Props = {
  readonly viewer: Viewer | undefined;
  readonly demo: boolean;
  /** The path of the page, for the language switch and the current item of the menu. */
  readonly path: string;
  readonly children: ReactNode;
};

function menuOf(viewer: Viewer | undefined, paths: Paths, t: T) {
  return [
    { href: paths.catalogue(), label: t("common.catalogue"), icon: "search" as const },
    { href: paths.seasons(), label: t("common.seasons"), icon: "calendar" as const },
    ...(viewer?.producer ? [{ href: paths.producer.home(), label: t("common.producer") }] : []),
    ...(viewer?.buyer ? [{ href: paths.buyer.home(), label: t("common.buyer") }] : []),
    ...(viewer?.desk ? [{ href: paths.desk.home(), label: t("common.desk") }] : []),
  ];
}

/** Header and footer of every page, in the reader's language and for what the reader is. */
export function TradeHouseFrame({ viewer, demo, path, children }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const rest = path.replace(/^\/[^/]+/, "");
  const menu = menuOf(viewer, paths, t).map((item) => ({
    ...item,
    current: path === item.href || path.startsWith(`${item.href}/`),
  }));
  return (
    <SiteFrame
      brand={{ href: paths.home(), name: t("common.shortName"), place: t("common.place") }}
      skipLabel={t("common.skip")}
      menuLabel={t("common.menu")}
      navLabel={t("common.menu")}
      nav={menu}
      languageLabel={t("common.language")}
      languages={languages.map((one) => ({
        lang: one,
        name: languageNames[one],
        href: `/${one}${rest}`,
        current: one === lang,
      }))}
      account={accountOf(viewer, paths, t)}
      signOut={viewer?.signedIn ? { action: paths.signOut(), label: t("common.signOut") } : undefined}
      basket={
        viewer?.buyer
          ? {
              href: paths.buyer.basket(),
              label: t("common.basket"),
              icon: "basket",
              count: viewer.basketLines,
            }
          : undefined
      }
      footerColumns={[
        {
          title: t("common.shortName"),
          links: [
            { href: paths.catalogue(), label: t("common.catalogue") },
            { href: paths.seasons(), label: t("common.seasons") },
            ...(viewer?.signedIn && (viewer.producer || viewer.buyer || viewer.desk)
              ? []
              : [{ href: paths.signUp(), label: t("common.signUp") }]),
          ],
        },
      ]}
      footerNote={
        <>
          <p>{t("common.footerText")}</p>
          {demo ? <p>{t("common.demo")}</p> : null}
        </>
      }
      wide={/^\/\w+\/desk/.test(path)}
    >
      {children}
    </SiteFrame>
  );
}

function accountOf(viewer: Viewer | undefined, paths: Paths, t: T) {
  if (!viewer?.signedIn) return [{ href: paths.signIn(), label: t("common.signIn") }];
  return [
    {
      href: paths.notices(),
      label: t("common.notices"),
      icon: "bell" as const,
      count: viewer.unreadNotices,
    },
    { href: paths.account(), label: viewer.name },
  ];
}
