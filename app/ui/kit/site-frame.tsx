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

type SiteFrameProps = {
  readonly brand: { readonly href: string; readonly name: string; readonly place?: string | undefined };
  readonly skipLabel: string;
  readonly menuLabel: string;
  readonly navLabel: string;
  readonly nav: readonly NavItem[];
  readonly languageLabel: string;
  readonly languages: readonly LanguageItem[];
  /** Sign-in and sign-up links, or the person's name and the sign-out form. */
  readonly account: ReactNode;
  readonly basket?: { readonly href: string; readonly label: string; readonly count: number } | undefined;
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
        <div className={`${width} site-bar`}>
          <Wordmark href={brand.href} name={brand.name} place={brand.place} />
          <div className="bar-slot lang-wide">
            <LanguageSwitch label={props.languageLabel} languages={props.languages} />
          </div>
          <div className="bar-slot">{props.account}</div>
          {basket === undefined ? null : (
            <a className="bar-link" href={basket.href}>
              <Icon name="basket" />
              {basket.label}
              <span className="bar-count">{basket.count}</span>
            </a>
          )}
          <details className="menu-details">
            <summary className="menu-summary">
              <Icon name="menu" />
              {props.menuLabel}
            </summary>
            <div className="menu-panel">
              <SiteNav label={props.navLabel} items={props.nav} />
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
