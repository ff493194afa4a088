/** What buyers of the demo say about completed orders, and what the producers answer. */
import type { Lang } from "#app/domain/language.ts";
import { answerReview } from "#app/usecases/reviews/answer-review.ts";
import { decideReview } from "#app/usecases/reviews/decide-review.ts";
import { writeReview } from "#app/usecases/reviews/write-review.ts";
import { hoursAfter } from "./calendar.ts";
import type { Dice } from "./dice.ts";
import type { Story } from "./order-story.ts";
import { must } from "./stage.ts";

type Said = { readonly lang: Lang; readonly text: string; readonly least: number };

const said: readonly [Said, ...Said[]] = [
  {
    lang: "ru",
    text: "Товар ровный, калибр как в заявке, температура держалась всю дорогу. Документы прислали до погрузки.",
    least: 4,
  },
  {
    lang: "be",
    text: "Якасць добрая, упакоўка цэлая. Машына прыйшла на дзень пазней, але папярэдзілі.",
    least: 3,
  },
  { lang: "ru", text: "Всё по договору, взяли бы ещё.", least: 4 },
  {
    lang: "ru",
    text: "Две паллеты мягче остальных, производитель сразу согласился на зачёт. Фитосертификат ждали лишний день.",
    least: 3,
  },
  { lang: "ru", text: "", least: 4 },
];

const answers: readonly [string, ...string[]] = [
  "Təşəkkür edirik. Növbəti yükdə sənədləri bir gün əvvəl göndərəcəyik.",
  "Rəyiniz üçün sağ olun, yeni mövsümdə də gözləyirik.",
];

/** The buyer rates the order, the house reads it, and now and then the producer answers. */
export async function review(story: Story, at: Date, throws: Dice): Promise<void> {
  const { stage, buyer, producer, number } = story;
  const { text, lang, least } = throws.pick(said);
  const rate = () => throws.whole(least, 5);
  const rated = { quality: rate(), punctuality: rate(), papers: rate(), text };
  await must(writeReview(stage.call(buyer, at, lang), number, rated), `${number} is rated`);
  const { id } = await stage.db.review.findFirstOrThrow({ where: { order: { number } } });
  const decide = (part: "review" | "answer", when: Date) => {
    const call = stage.call(stage.cast.moderator, when);
    const publish = { part, outcome: "published", version: 1, reason: "" } as const;
    return must(decideReview(call, id, publish), `the ${part} on ${number} is read`);
  };
  const read = hoursAfter(at, 9);
  const answered = hoursAfter(at, 20);
  const readAgain = hoursAfter(at, 30);
  if (read > stage.now) return;
  await decide("review", read);
  if (throws.chance() > 0.4 || answered > stage.now) return;
  await must(
    answerReview(stage.call(producer, answered, "az"), number, throws.pick(answers)),
    `the review of ${number} is answered`,
  );
  if (readAgain <= stage.now) await decide("answer", readAgain);
}
