/** What the sides of a running order write to each other in the demo. */
import { sendOrderMessage } from "#app/usecases/orders/send-order-message.ts";
import { hoursAfter } from "./calendar.ts";
import type { Story } from "./order-story.ts";
import { must } from "./stage.ts";

const talk = [
  {
    side: "buyer",
    hours: 2,
    text: "Добрый день! На какой день планируете погрузку? Нам нужно заказать окно на складе.",
  },
  {
    side: "producer",
    hours: 5,
    text: "Salam! Yükləməni ödənişdən üç gün sonra, səhər edirik. Nömrəni bir gün əvvəl yazarıq.",
  },
] as const;

/** Plans a question of the buyer and the producer's answer, where there is time for them until today. */
export function planMessages(story: Story, confirmed: Date): void {
  const { stage } = story;
  for (const { side, hours, text } of talk) {
    const at = hoursAfter(confirmed, hours);
    if (at >= stage.now) continue;
    stage.plan(at, () =>
      must(sendOrderMessage(stage.call(story[side], at), story.number, { text, files: [] }), "message"),
    );
  }
}
