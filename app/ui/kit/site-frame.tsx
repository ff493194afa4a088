import type { ReactNode } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";
import { NavLink } from "./nav-link.tsx";
import { Wordmark } from "./wordmark.tsx";

type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly current?: boolean | undefined;
};

type LanguageItem = {
  /** BCP 47 code; also what the wide switch shows, in capitals. */
  readonly lang: string;
  /** The language's own name: "Беларуская". */
  readonly name: string;
  readonly href: string;
  readonly current?: boolean | undefined;
};

type FooterColumn = {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

type BarItem = {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** How many wait there; shown from one on. */
  readonly count?: number | undefined;
};

type SiteFrameProps = {
  readonly brand: { readonly href: string; readonly name: string; readonly place?: string | undefined };
  readonly skipLabel: string;
  readonly menuLabel: string;
  readonly navLabel: string;
  readonly nav: readonly NavItem[];
  readonly languageLabel: string;
  readonly languages: readonly LanguageItem[];
  /** Sign-in, or the person's notices and name: in the bar on wide screens, in the menu on phones. */
  readonly account: readonly BarItem[];
  readonly signOut?: { readonly action: string; readonly label: string } | undefined;
  readonly basket?: BarItem | undefined;
  readonly footerColumns: readonly FooterColumn[];
  /** The last line of the footer: address, notes on demo data. */
  readonly footerNote: ReactNode;
  /** Queues and boards use the whole window. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
};

/** Header, main and footer of every page. On phones the menu is a `<details>`, so it opens without JavaScript. */
export function SiteFrame(props: SiteFrameProps) {
  const { brand, basket } = props;
  const width = props.wide === true ? "site-width site-main-wide" : "site-width";
  return (
    <div className="site">
      <a className="skip-link" href="#main">
        {props.skipLabel}
      </a>
      <header className="site-header">
        <div className={`${width} site-bar${props.signOut === undefined ? "" : " site-bar-signed-in"}`}>
          <Wordmark href={brand.href} name={brand.name} place={brand.place} />
          <div className="bar-slot lang-wide">
            <LanguageSwitch label={props.languageLabel} languages={props.languages} />
          </div>
          <div className="bar-slot bar-wide">
            {props.account.map((item) => (
              <BarLink key={item.href} {...item} />
            ))}
          </div>
          {props.signOut === undefined ? null : <SignOutForm {...props.signOut} />}
          {basket === undefined ? null : (
            <div className="bar-slot bar-wide">
              <BarLink {...basket} />
            </div>
          )}
          <details className="menu-details">
            <summary className="menu-summary">
              <Icon name="menu" />
              {props.menuLabel}
              <MenuCount account={props.account} />
            </summary>
            <div className="menu-panel">
              <SiteNav label={props.navLabel} items={props.nav} />
              <ul className="menu-account">
                {[...(basket === undefined ? [] : [basket]), ...props.account].map((item) => (
                  <li key={item.href}>
                    <BarLink {...item} />
                  </li>
                ))}
              </ul>
              <LanguageSwitch label={props.languageLabel} languages={props.languages} />
            </div>
          </details>
        </div>
        <div className={`${width} site-nav-wide`}>
          <SiteNav label={props.navLabel} items={props.nav} />
        </div>
      </header>
      <main id="main" className={`${width} site-main`} tabIndex={-1}>
        {props.children}
      </main>
      <SiteFooter columns={props.footerColumns} note={props.footerNote} width={width} />
    </div>
  );
}

function BarLink({ href, label, icon, count = 0 }: BarItem) {
  return (
    <a className="bar-link" href={href}>
      {icon === undefined ? null : <Icon name={icon} />}
      {label}
      {count > 0 || icon === "basket" ? <span className="bar-count">{count}</span> : null}
    </a>
  );
}

/** Always at hand, on phones in the place of the house's name. */
function SignOutForm({ action, label }: { readonly action: string; readonly label: string }) {
  return (
    <form method="post" name="sign-out" action={action}>
      <button className="bar-link" type="submit">
        {label}
      </button>
    </form>
  );
}

/** What waits inside of the closed menu. */
function MenuCount({ account }: { readonly account: readonly BarItem[] }) {
  const waiting = account.find(({ count = 0 }) => count > 0);
  if (waiting === undefined) return null;
  return (
    <span className="bar-count menu-count">
      {waiting.count}
      <span className="sr-only"> {waiting.label}</span>
    </span>
  );
}

function SiteNav({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch(props: { readonly label: string; readonly languages: readonly LanguageItem[] }) {
  return (
    <nav aria-label={props.label}>
      <ul className="lang-list">
        {props.languages.map((language) => (
          <li key={language.lang}>
            <a
              className="lang-link"
              href={language.href}
              hrefLang={language.lang}
              lang={language.lang}
              title={language.name}
              aria-label={`${language.lang.toUpperCase()} ${language.name}`}
              aria-current={language.current === true ? "true" : undefined}
            >
              {language.lang.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SiteFooter(props: {
  readonly columns: readonly FooterColumn[];
  readonly note: ReactNode;
  readonly width: string;
}) {
  return (
    <footer className="site-footer">
      <div className={`${props.width} stack`}>
        <div className="footer-columns">
          {props.columns.map((column) => (
            <div key={column.title}>
              <p className="footer-title">{column.title}</p>
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a className="footer-link" href={link.href}>
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <div className="text-muted">{props.note}</div>
      </div>
    </footer>
  );
}
