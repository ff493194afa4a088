import type { reviewMail as source } from "../en/review-mail.ts";
import type { Translation } from "../translate.ts";

export const reviewMail = {
  reviewPublishedSubject: "Sifariş {number}: rəyiniz dərc olundu",
  reviewPublishedText:
    "Ticarət Evi {number} nömrəli sifariş haqqında rəyinizi oxudu; rəy istehsalçının səhifəsindədir.",
  reviewRejectedSubject: "Sifariş {number}: rəyiniz dərc olunmadı",
  reviewRejectedText:
    "Ticarət Evi {number} nömrəli sifariş haqqında rəyinizi bu şəkildə dərc etmir. Onu yenidən yaza bilərsiniz.\n{reason}",
  reviewReceivedSubject: "Sifariş {number}: alıcının rəyi",
  reviewReceivedText:
    "{number} nömrəli sifariş haqqında rəy səhifənizdədir. Sifarişin səhifəsində ona bir dəfə cavab verə bilərsiniz.",
  reviewAnsweredSubject: "Sifariş {number}: istehsalçı rəyinizə cavab verdi",
  reviewAnsweredText: "{number} nömrəli sifariş haqqında rəyinizə istehsalçının cavabı onun səhifəsindədir.",
  reviewAnswerPublishedSubject: "Sifariş {number}: cavabınız dərc olundu",
  reviewAnswerPublishedText:
    "Ticarət Evi {number} nömrəli sifariş haqqında rəyə cavabınızı oxudu; cavab səhifənizdədir.",
  reviewAnswerRejectedSubject: "Sifariş {number}: cavabınız dərc olunmadı",
  reviewAnswerRejectedText:
    "Ticarət Evi {number} nömrəli sifariş haqqında rəyə cavabınızı bu şəkildə dərc etmir. Onu yenidən yaza bilərsiniz.\n{reason}",
} as const satisfies Translation<typeof source>;
