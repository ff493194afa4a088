import type Stripe from "stripe";
import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";
import type { PageAnswer } from "./page-shell.ts";
import { escaped, pageShell } from "./page-shell.ts";
import { paymentPageWords } from "./payment-page-words.ts";
import type { World } from "./world.ts";

/** The hosted page of a session: a plain form, no script. `declined` says that the last try was refused. */
export function showPaymentPage(world: World, sessionId: string, declined: boolean): PageAnswer {
  const session = world.state.sessions[sessionId];
  if (session === undefined) {
    return { status: 404, formTargets: "", html: page("en", message(paymentPageWords.en.unknown, null, "")) };
  }
  const lang = languageOf(session);
  const words = paymentPageWords[lang];
  const targets = [session.success_url, session.cancel_url].flatMap((url) =>
    url === null ? [] : [new URL(url).origin],
  );
  const answer = (status: number, body: string) => ({
    status,
    formTargets: targets.join(" "),
    html: page(lang, body),
  });
  if (session.status === "expired")
    return answer(410, message(words.expired, session.cancel_url, words.goOn));
  if (session.status !== "open") {
    const said = session.payment_status === "paid" ? words.finished : words.processing;
    return answer(200, message(said, whereAfterPaying(session), words.goOn));
  }
  return answer(200, form(world, session, lang, declined));
}

/** The page to which a paid session returns, with the session's id where the shop asked for it. */
export function whereAfterPaying(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

/**
 * The reader's language. Stripe's own list of page languages has neither Azerbaijani nor Belarusian, so the shop also
 * names the reader's language in the metadata, which this page prefers.
 */
function languageOf(session: Stripe.Checkout.Session): Lang {
  const wanted = session.metadata?.lang ?? session.locale;
  return isLang(wanted) ? wanted : "en";
}

function form(world: World, session: Stripe.Checkout.Session, lang: Lang, declined: boolean): string {
  const words = paymentPageWords[lang];
  const decimal = decimalOf(session.amount_total ?? 0);
  const currency = (session.currency ?? "").toUpperCase();
  const shown = inWords(decimal, currency, lang);
  const back =
    session.cancel_url === null
      ? ""
      : `<p><a href="${escaped(session.cancel_url)}">${escaped(words.back)}</a></p>`;
  return `
${declined ? `<p class="refused" role="alert">${escaped(words.declined)}</p>` : ""}
<dl>
<div><dt>${escaped(words.amount)}</dt>
<dd class="amount"><data value="${decimal}" data-currency="${escaped(currency)}">${escaped(shown)}</data></dd></div>
<div><dt>${escaped(words.payFor)}</dt><dd>${escaped(world.state.extras[session.id]?.lineName ?? "")}</dd></div>
</dl>
<form method="post" name="pay">
<label for="payerName">${escaped(words.payerName)}</label>
<p class="hint" id="payerHint">${escaped(words.payerHint)}</p>
<input id="payerName" name="payerName" autocomplete="cc-name" maxlength="100" aria-describedby="payerHint">
<button class="main" name="way" value="card">${escaped(words.pay.replace("{amount}", shown))}</button>
<h2>${escaped(words.otherOutcomes)}</h2>
<button name="way" value="slow" aria-describedby="slowHint">${escaped(words.slow)}</button>
<p class="hint" id="slowHint">${escaped(words.slowHint)}</p>
<button name="way" value="declined" aria-describedby="declineHint">${escaped(words.decline)}</button>
<p class="hint" id="declineHint">${escaped(words.declineHint)}</p>
</form>
${back}`;
}

function message(text: string, href: string | null, link: string): string {
  const onward = href === null ? "" : `<p><a href="${escaped(href)}">${escaped(link)}</a></p>`;
  return `<p>${escaped(text)}</p>${onward}`;
}

function page(lang: Lang, body: string): string {
  const { title, notStripe, noMoney } = paymentPageWords[lang];
  return pageShell({ lang, title, notStripe, lead: noMoney, body });
}

/** Minor units as a decimal: 125000 is "1250.00". */
function decimalOf(minorUnits: number): string {
  const digits = String(minorUnits).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The amount by the reader's habits, the currency as its code behind it, as everywhere in the house. */
function inWords(decimal: string, currency: string, lang: Lang): string {
  const number = new Intl.NumberFormat(lang, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: "always",
  });
  return `${number.format(Number(decimal))}\u00a0${currency}`;
}
