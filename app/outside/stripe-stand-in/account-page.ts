import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";
import type { PageAnswer } from "./page-shell.ts";
import { escaped, pageShell } from "./page-shell.ts";
import type { World } from "./world.ts";

type Words = {
  readonly title: string;
  readonly notStripe: string;
  readonly lead: string;
  readonly asked: string;
  readonly answer: string;
  readonly leave: string;
  readonly nothing: string;
  readonly unknown: string;
};

/** What the stand-in's page for a seller says; it belongs to the stand-in, not to the product. */
const accountPageWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: "Account for payouts",
    notStripe: "This is not Stripe",
    lead: "A stand-in for demonstrations and tests: nothing is asked for, kept or checked.",
    asked: "What Stripe would ask",
    answer: "Answer all of it",
    leave: "Leave without answering",
    nothing: "Nothing is asked any more.",
    unknown: "There is no such account.",
  },
  ru: {
    title: "Счёт для выплат",
    notStripe: "Это не Stripe",
    lead: "Замена для показа и проверок: ничего не спрашивается, не хранится и не проверяется.",
    asked: "О чём спросил бы Stripe",
    answer: "Ответить на всё",
    leave: "Уйти без ответа",
    nothing: "Больше ничего не спрашивается.",
    unknown: "Такого счёта нет.",
  },
  be: {
    title: "Рахунак для выплат",
    notStripe: "Гэта не Stripe",
    lead: "Замена для паказу і праверак: нічога не пытаецца, не захоўваецца і не правяраецца.",
    asked: "Пра што спытаў бы Stripe",
    answer: "Адказаць на ўсё",
    leave: "Сысці без адказу",
    nothing: "Больш нічога не пытаецца.",
    unknown: "Такога рахунку няма.",
  },
  az: {
    title: "Ödəmələr üçün hesab",
    notStripe: "Bu, Stripe deyil",
    lead: "Nümayiş və yoxlama üçün əvəzləyicidir: heç nə soruşulmur, saxlanılmır və yoxlanılmır.",
    asked: "Stripe bunları soruşardı",
    answer: "Hamısına cavab ver",
    leave: "Cavab vermədən çıx",
    nothing: "Daha heç nə soruşulmur.",
    unknown: "Belə hesab yoxdur.",
  },
};

/** Where a seller answers what the provider asks: a plain form, no script. `back` is where the shop wants them again. */
export function showAccountPage(world: World, id: string, back: string): PageAnswer {
  const known = URL.canParse(back) && /^https?:/.test(back) ? new URL(back) : null;
  const first = known?.pathname.split("/")[1];
  const lang: Lang = isLang(first) ? first : "en";
  const words = accountPageWords[lang];
  const account = world.state.accounts[id];
  if (account === undefined || known === null) {
    return { status: 404, formTargets: "", html: page(lang, `<p>${escaped(words.unknown)}</p>`) };
  }
  const due = account.requirements?.currently_due ?? [];
  const asked = due.map((code) => `<li><code>${escaped(code)}</code></li>`).join("");
  const questions =
    due.length === 0
      ? `<p>${escaped(words.nothing)}</p>`
      : `<h2>${escaped(words.asked)}</h2><ul>${asked}</ul>`;
  const body = `${questions}
<form method="post" name="account">
<button class="main" name="way" value="answer">${escaped(words.answer)}</button>
<button name="way" value="leave">${escaped(words.leave)}</button>
</form>`;
  return { status: 200, formTargets: known.origin, html: page(lang, body) };
}

function page(lang: Lang, body: string): string {
  return pageShell({ lang, ...accountPageWords[lang], body });
}
