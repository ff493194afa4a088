import type { Lang } from "#app/domain/language.ts";
import { pageStyle } from "./payment-page-style.ts";

export type PageAnswer = { readonly status: number; readonly html: string; readonly formTargets: string };

/** The frame of every page of the stand-in: it says first that it is not Stripe. `body` is markup, the rest is text. */
export function pageShell(page: {
  readonly lang: Lang;
  readonly title: string;
  readonly notStripe: string;
  readonly lead: string;
  readonly body: string;
}): string {
  const { lang, body } = page;
  const [title, notStripe, lead] = [page.title, page.notStripe, page.lead].map(escaped);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${notStripe}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="notice"><strong>${notStripe}.</strong> ${lead}</p>
${body}
</main>
</body>
</html>
`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
