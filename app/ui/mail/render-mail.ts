/** A mail as it goes out: plain words, and the same on the house's paper. */
import type { Lang } from "#app/domain/language.ts";
import { catalogues } from "#app/i18n/messages.ts";
import type { MailData } from "#app/i18n/say-mail.ts";
import { sayMail } from "#app/i18n/say-mail.ts";
import { pathsIn } from "#app/paths.ts";

type Rendered = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click of the mail program stops such mails. */
  readonly unsubscribe?: string;
};
type Mail = { readonly kind: string; readonly lang: Lang; readonly data: unknown };

/**
 * Makes the renderer of a house at an address. Links lead there and nowhere else: a path in the data is put behind the
 * address and the reader's language.
 */
export function mailRenderer(publicUrl: string, stopToken: (userId: string) => string = () => "") {
  return ({ kind, lang, data: given }: Mail): Rendered => {
    const data = mailData(given);
    const { subject, paragraphs } = sayMail(lang, kind, data);
    const { mail, common } = catalogues[lang];
    const link =
      typeof data.path === "string" && data.path.startsWith("/") ? `${publicUrl}/${lang}${data.path}` : null;
    // Only mails that somebody has subscribed to name their reader.
    const token = typeof data.reader === "string" ? stopToken(data.reader) : "";
    const stop = token === "" ? null : `${publicUrl}${pathsIn(lang).unsubscribe(token)}`;
    const home = `${publicUrl}${pathsIn(lang).home()}`;
    const text = [
      ...paragraphs,
      ...(link === null ? [] : [`${mail.openPage}:\n${link}`]),
      `—\n${common.siteName}\n${home}\n${mail.footer}`,
      ...(stop === null ? [] : [`${mail.stopMails}:\n${stop}`]),
    ].join("\n\n");
    return {
      subject,
      text: `${text}\n`,
      html: page({ lang, subject, paragraphs, link, home, stop }),
      ...(stop === null ? {} : { unsubscribe: `${publicUrl}/unsubscribe/${lang}/${token}` }),
    };
  };
}

function mailData(given: unknown): MailData {
  const data: Record<string, string | number | boolean | null> = {};
  if (typeof given !== "object" || given === null) return data;
  for (const [name, value] of Object.entries(given)) {
    const isPlain = value === null || ["string", "number", "boolean"].includes(typeof value);
    if (isPlain) data[name] = value;
  }
  return data;
}

type Page = {
  lang: Lang;
  subject: string;
  paragraphs: readonly string[];
  link: string | null;
  home: string;
  stop: string | null;
};

// Mail programs know neither style sheets nor variables well: the light colours stand in the elements, the dark ones in
// a sheet for those that read it.
const sans = "Onest,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const serif = "Literata,Georgia,'Times New Roman',serif";
const dark = `@media (prefers-color-scheme:dark){
.paper{background:#171411!important;color:#f1ebe2!important}.sheet{background:#1f1b17!important;border-color:#3a332b!important}
.title,.text{color:#f1ebe2!important}.quiet,.quiet a{color:#b5aa9b!important}.rule{border-color:#3a332b!important}
.mark{color:#f0647a!important}.act{background:#f0647a!important;color:#171411!important}}`;

function page({ lang, subject, paragraphs, link, home, stop }: Page): string {
  const { mail, common } = catalogues[lang];
  const body = paragraphs
    .map((text) => `<p class="text" style="margin:0 0 16px;color:#1f1b16">${inHtml(text)}</p>`)
    .join("\n");
  const act =
    link === null
      ? ""
      : `<p style="margin:24px 0 16px"><a class="act" href="${inHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#9b1c31;color:#ffffff;font-weight:600;text-decoration:none">${inHtml(mail.openPage)}</a></p>
<p class="quiet" style="margin:0;font-size:13px;line-height:1.5;color:#635a4e;word-break:break-all"><a href="${inHtml(link)}" style="color:#635a4e">${inHtml(link)}</a></p>`;
  const stopped =
    stop === null ? "" : `<br><a href="${inHtml(stop)}" style="color:#635a4e">${inHtml(mail.stopMails)}</a>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${inHtml(subject)}</title>
<style>${dark}</style>
</head>
<body class="paper" style="margin:0;padding:24px 12px;background:#fbf8f3;color:#1f1b16;font:16px/1.5 ${sans}">
<table role="presentation" align="center" width="100%" style="max-width:600px;margin:0 auto;border-collapse:collapse"><tr><td>
<p style="margin:0 0 16px"><a class="mark" href="${inHtml(home)}" style="color:#9b1c31;font:600 17px/1.3 ${serif};text-decoration:none">${inHtml(common.siteName)}</a></p>
<div class="sheet" style="padding:28px 24px;background:#ffffff;border:1px solid #e4dccf;border-radius:6px">
<h1 class="title" style="margin:0 0 16px;color:#1f1b16;font:600 22px/1.3 ${serif}">${inHtml(subject)}</h1>
${body}
${act}
</div>
<p class="quiet" style="margin:16px 0 0;font-size:13px;color:#635a4e">${inHtml(mail.footer)}${stopped}</p>
</td></tr></table>
</body>
</html>
`;
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
