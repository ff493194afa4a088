/** As the server's `rememberLanguage` writes it. */
const YEAR = 31_536_000;

/** A chosen language is the reader's from then on, and what was looked at stays as it was narrowed. */
export function rememberLanguages(page: Document): void {
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.lang-link") : null;
    if (!(link instanceof HTMLAnchorElement) || !/^[a-z]{2}$/.test(link.hreflang)) return;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    page.cookie = `lang=${link.hreflang}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
    link.search = location.search;
  });
}
