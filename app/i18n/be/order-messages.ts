import type { orderMessageMail as mailSource, orderMessages as source } from "../en/order-messages.ts";
import type { Translation } from "../translate.ts";

export const orderMessages = {
  readers_sides: "Іх чытаеце толькі вы двое; калі адкрыюць прэтэнзію, іх прачытае і Гандлёвы дом.",
  readers_claimed: "Па заказе адкрыта прэтэнзія: перапіску чытае і Гандлёвы дом.",
  readers_staff: "Адкрыта для Гандлёвага дома, бо па заказе пададзена прэтэнзія.",
} satisfies Translation<typeof source>;

export const orderMessageMail = {
  orderMessageSubject: "Заказ {number}: паведамленне ад «{partner}»",
  orderMessageText: "{partner} піша вам пра заказ {number}. Паведамленне — на старонцы заказу.",
  cancellationLapsedSubject: "Заказ {number}: пра скасаванне вырашае Гандлёвы дом",
  cancellationLapsedText:
    "На просьбу скасаваць заказ {number} за два працоўныя дні не адказалі. Цяпер вырашае Гандлёвы дом; пра яго рашэнне мы напішам.",
} satisfies Translation<typeof mailSource>;
