import type { refusals as source } from "../en/refusals.ts";
import type { Translation } from "../translate.ts";

export const refusals = {
  summary: "Daxil etdiklərinizi yoxlayın",
  notFound: "Bu, burada yoxdur və ya sizin üçün açıq deyil.",
  notAllowed: "Rolunuz buna icazə vermir.",
  movedOn: "Kimsə sizi qabaqladı: səhifəni açdığınızdan bəri məlumat dəyişib. Yenidən oxuyun və qərar verin.",
  tooOften: "Həddən artıq cəhd. Bir az gözləyin və yenidən cəhd edin.",
  notVerified: "Əvvəlcə Ticarət evi şirkətinizi yoxlamalıdır.",
  formMalformed: "Forma tam çatmadı. Yenidən göndərin.",
  formTooLarge: "Forma həddən artıq böyükdür.",
  fileTooLarge: "Fayl həddən artıq böyükdür.",
  tooManyFiles: "Bir dəfəyə həddən artıq fayl.",
} as const satisfies Translation<typeof source>;
