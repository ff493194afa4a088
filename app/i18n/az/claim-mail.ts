import type { claimMail as source } from "../en/claim-mail.ts";
import type { Translation } from "../translate.ts";

export const claimMail = {
  claimOpenedSubject: "Sifariş {number}: daha bir iddia",
  claimOpenedText:
    "Alıcı {number} nömrəli sifariş üzrə daha bir iddia irəli sürüb. Cavab vaxtı: {deadline}; sonra Ticarət Evi qərar verir.\n{reason}",
  claimAskedSubject: "Sifariş {number}: Ticarət Evinin iddia barədə sualı",
  claimAskedText:
    "{number} nömrəli sifariş üzrə iddiaya qərar verməzdən əvvəl Ticarət Evi sizdən soruşur. Cavab vaxtı: {deadline}.\n{reason}",
  claimRepliedSubject: "Sifariş {number}: iddia üzrə cavab",
  claimRepliedText: "{number} nömrəli sifariş üzrə iddia barədə suala cavab gəlib.\n{reason}",
  claimReminderSubject: "Sifariş {number}: iddia sizi gözləyir",
  claimReminderText:
    "{number} nömrəli sifariş üzrə iddiaya münasibət bildirmək üçün vaxt bitir: {deadline}. Sonra Ticarət Evi bildikləri əsasında qərar verəcək.",
  claimToSettleSubject: "Sifariş {number}: iddia üzrə qərar verin",
  claimToSettleText:
    "Tərəf öz vaxtını ötürüb; {number} nömrəli sifariş üzrə iddiaya qərar vermək sizə qalıb.",
} as const satisfies Translation<typeof source>;
