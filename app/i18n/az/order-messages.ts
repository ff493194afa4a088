import type { orderMessageMail as mailSource, orderMessages as source } from "../en/order-messages.ts";
import type { Translation } from "../translate.ts";

export const orderMessages = {
  readers_sides: "Onları yalnız siz ikiniz oxuyursunuz; iddia açılarsa, Ticarət Evi də oxuyur.",
  readers_claimed: "Sifariş üzrə iddia açılıb: yazışmanı Ticarət Evi də oxuyur.",
  readers_staff: "Sifariş üzrə iddia açıldığı üçün Ticarət Evinə açıqdır.",
} satisfies Translation<typeof source>;

export const orderMessageMail = {
  orderMessageSubject: "Sifariş {number}: «{partner}» sizə yazıb",
  orderMessageText: "{partner} {number} nömrəli sifariş barədə sizə yazıb. Mesaj sifarişin səhifəsindədir.",
  cancellationLapsedSubject: "Sifariş {number}: ləğv barədə Ticarət Evi qərar verir",
  cancellationLapsedText:
    "{number} nömrəli sifarişi ləğv etmək xahişinə iki iş günü ərzində cavab gəlmədi. İndi Ticarət Evi qərar verir; qərarı sizə bildirəcəyik.",
} satisfies Translation<typeof mailSource>;
