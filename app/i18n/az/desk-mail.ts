import type { deskMail as source } from "../en/desk-mail.ts";
import type { Translation } from "../translate.ts";

export const deskMail = {
  wordProposedSubject: "Sözü yoxlayın: {word}",
  wordProposedText: "{goods} üçün söz təklif edilib, ikinci baxışı gözləyir: {word}.",
  wordPublishedSubject: "Dərc edildi: {word}",
  wordPublishedText: "{goods} axtarışı təklif etdiyiniz kimi dəyişdirildi: {word}.",
  wordDiscardedSubject: "Sözünüz rədd edildi: {word}",
  wordDiscardedText: "{goods} üçün dəyişiklik dərc edilmədi. {reason}",
  stockBrokenSubject: "Partiyaların uçotu düz gəlmir: {lots}",
  stockBrokenText:
    "Gecə yoxlaması uçotu düz gəlməyən partiyalar tapdı: {lots}, birincisi {lot}. Heç nə dəyişdirilməyib. stock:check əmri hər birini göstərir.",
} as const satisfies Translation<typeof source>;
