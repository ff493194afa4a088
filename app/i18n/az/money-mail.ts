import type { moneyMail as source } from "../en/money-mail.ts";
import type { Translation } from "../translate.ts";

export const moneyMail = {
  paymentReceivedSubject: "Sifariş {number}: ödəniş daxil oldu",
  paymentReceivedText:
    "{number} sifarişi üzrə {amount} ödəniş daxil oldu. Ticarət Evi onu çatdırılma təsdiqlənənədək saxlayır.",
  paymentPartSubject: "Sifariş {number}: ödənişin yalnız bir hissəsi daxil olub",
  paymentPartText:
    "{number} sifarişi üzrə hələlik {amount} daxil olub; eyni istinad nömrəsi ilə daha {leftAmount} ödənilməlidir. Komissiyanı bank tutubsa, maliyyə şöbəsi bunu yoxlayacaq.",
  buyerCreditSubject: "Sifariş {number}: artıq məbləğ ödəmisiniz",
  buyerCreditText:
    "Siz {number} sifarişinin tələb etdiyindən {amount} çox ödəmisiniz. Bu, sizin artıq ödənişinizdir: maliyyə şöbəsi onu başqa ödənişinizə yönəldəcək və ya gəldiyi hesaba qaytaracaq.",
  orderPaidSubject: "{number} sifarişi ödənilib",
  orderPaidText:
    "Alıcı {number} sifarişi üzrə {amount} ödəyib. Ticarət Evi pulu saxlayır və çatdırılma təsdiqləndikdən sonra sizə ödəyəcək.",
  paymentReportedSubject: "Sifariş {number}: alıcı köçürmə barədə bildirir",
  paymentReportedText:
    "{number} sifarişinin alıcısı {amount} məbləği bankla göndərdiyini bildirir. Hesaba daxil olmasını yoxlayın.",
  paymentReviewSubject: "Sifariş {number}: ödənişi yoxlayın",
  paymentReviewText:
    "{number} sifarişinin ödənişi diqqət tələb edir: {review}. Bu günədək daxil olub: {amount}.",
  paymentUndoneSubject: "Sifariş {number}: ödəniş geri götürüldü",
  paymentUndoneText:
    "{amount} məbləği {number} sifarişinə səhvən aid edilmişdi. Uyğunlaşdırma ləğv edildi; ödənilməli qalan məbləğ sifarişin səhifəsində göstərilib.",
  paymentSoonSubject: "Sifariş {number}: ödəniş {due} tarixinədək",
  paymentSoonText:
    "{number} sifarişi üzrə {amount} məbləği {due} gününün sonunadək (Minsk vaxtı ilə) ödənilməlidir. Necə ödəmək sifarişin səhifəsində göstərilib; köçürmə artıq göndərilibsə, orada bildirin.",
  paymentTodaySubject: "Sifariş {number}: ödənişin son günü bu gündür",
  paymentTodayText:
    "{number} sifarişi üzrə {amount} məbləği bu gün, {due}, Minsk vaxtı ilə gecəyarısınadək ödənilməlidir. Köçürmə artıq göndərilibsə, sifarişin səhifəsində bildirin.",
  paymentOverdueSubject: "Sifariş {number}: ödənişin vaxtı keçib",
  paymentOverdueText:
    "{number} sifarişi üzrə {amount} məbləği {due} tarixinədək ödənilməli idi; pul daxil olmayıb. Ödəyin və ya sifarişin səhifəsində köçürmənin göndərildiyini bildirin.",
  paymentLateSubject: "Sifariş {number}: alıcı ödənişi gecikdirir",
  paymentLateText:
    "{number} sifarişi üzrə {amount} məbləği {due} tarixinədək daxil olmalı idi; pul yoxdur. Alıcıya xatırlatma göndərilib.",
  paymentLapsedSubject: "{number} sifarişi: istehsalçı onu ləğv edə bilər",
  paymentLapsedText:
    "{number} sifarişi üzrə {amount} {due} tarixinədək ödənilməli idi; 10 iş günü keçib, pul daxil olmayıb. Mal bu ödənişi gözləyir və istehsalçı indi sifarişi istənilən an ləğv edə bilər. Ödəyin və ya köçürmənin göndərildiyini sifarişin səhifəsində bildirin.",
  paymentMayCancelSubject: "{number} sifarişi: 10 iş günüdür ödənilməyib",
  paymentMayCancelText:
    "{number} sifarişi üzrə {amount} yükləmədən əvvəl, {due} tarixinədək ödənilməli idi; 10 iş günü keçib, pul daxil olmayıb. İstehsalçı indi sifarişi alıcıdan soruşmadan ləğv edə bilər; ödənilmiş məbləğ barədə onda Ticarət Evi qərar verir.",
  depositToSettleSubject: "{number} sifarişi dayandırılıb: pul barədə qərar verin",
  depositToSettleText:
    "{number} sifarişi dayandırılıb, alıcının {amount} məbləğində pulu isə Ticarət Evindədir. Heç nə öz-özünə qaytarılmır: hər iki tərəflə razılaşın və qaytarmanı daxil edin.",
  providerDifferenceSubject: "Ödəniş sisteminin kitabı bizimkindən fərqlənir",
  providerDifferenceText:
    "Gündəlik tutuşdurma yeni fərqlər tapdı: {count}. İzah edilənədək onlar ödənişlər səhifəsində qalır; heç nə dəyişdirilməyib.",
  paymentDisputedSubject: "Sifariş {number}: kartla ödəniş mübahisələndirilir",
  paymentDisputedText:
    "Kart sahibi {number} sifarişi üzrə {amount} məbləğini mübahisələndirir. Səbəb: {reason}; ödəniş sistemindəki vəziyyət: {status}. Mübahisə açıq olduqca sifariş üzrə ödəmə saxlanılır.",
  refundRequestedSubject: "Sifariş {number}: geri qaytarma təsdiq gözləyir",
  refundRequestedText:
    "{number} sifarişi üzrə {amount} geri qaytarma rəsmiləşdirilib; ikinci təsdiq lazımdır.",
  refundWithdrawnSubject: "Sifariş {number}: geri qaytarma istəyi geri götürülüb",
  refundWithdrawnText: "{number} sifarişi üzrə təsdiq gözləyən {amount} geri qaytarma edilməyəcək: {reason}.",
  returnRequestedSubject: "Mədaxil geri göndərilməlidir: təsdiqiniz lazımdır",
  returnRequestedText:
    "{payer} göndərən {amount} heç nəyə uyğun gəlməyib və göndərənə qaytarılmalıdır: {reason}. Maliyyədən ikinci şəxsin təsdiqi lazımdır.",
  returnApprovedSubject: "Mədaxil geri göndərilə bilər: köçürməni bankda edin",
  returnApprovedText:
    "{amount} məbləğinin {payer} adlı göndərənə qaytarılmasını iki nəfər təsdiqləyib. Ödəniş tapşırığında {reference} yazın: məxaric bu kodla tanınacaq.",
  refundMadeSubject: "Sifariş {number}: pul qaytarıldı",
  refundMadeText: "{number} sifarişi üzrə {amount} ödədiyiniz yolla sizə qaytarıldı.",
  refundFailedSubject: "Sifariş {number}: geri qaytarma alınmadı",
  refundFailedText:
    "{number} sifarişi üzrə {amount} geri qaytarma alınmadı: {reason}. Pul yenidən saxlanılan kimi uçota alındı.",
  refundForeignSubject: "Sifariş {number}: ödəniş sistemində geri qaytarma edilib",
  refundForeignText:
    "{number} sifarişi üzrə {amount} ödəniş sistemində əl ilə qaytarılıb. Uçota alındı; səbəbini yoxlayın.",
  payeeOpenedSubject: "{company}: kart ödəmələri üçün hesab açılır",
  payeeOpenedText:
    "{member} {company} şirkəti üçün ödəniş sistemində hesab açır. Ödəmələr üç ödəniş günü gözləyir.\n\nBundan xəbəriniz yoxdursa, dərhal Ticarət Evinə yazın və parolunuzu dəyişin.",
  payeeReadySubject: "{company}: kart ödəmələri üçün hesab hazırdır",
  payeeReadyText: "Ödəniş sistemi {company} üçün ödəmələri qəbul edir. Onu gözləyən ödəmələr davam edəcək.",
  payeeStoppedSubject: "{company}: kart ödəmələri üçün hesab pul qəbul etmir",
  payeeStoppedText:
    "Ödəniş sistemi cavab alana qədər {company} üçün ödəmələri qəbul etmir. Kart pulunun ödəmələri gözləyir; nə soruşulduğu ödəmələr səhifəsində yazılıb. Maliyyə bank vasitəsilə ödəyə bilər.",
  payoutReleasableSubject: "Sifariş {number}: ödəmə göndərilə bilər",
  payoutReleasableText: "{number} sifarişi üzrə {amount} ödəmə hazırdır və təsdiqinizi gözləyir.",
  payoutMadeSubject: "Sifariş {number}: sizə ödənildi",
  payoutMadeText: "{number} sifarişi üzrə Ticarət Evinin komissiyası çıxılmaqla sizə {amount} ödənildi.",
  payoutReversedSubject: "Sifariş {number}: ödəmə geri götürülüb",
  payoutReversedText:
    "{number} sifarişinin ödəməsindən {amount} geri götürülüb və ya qayıdıb. Səbəb sifarişdə göstərilib.",
  payoutRefusedSubject: "Sifariş {number}: ödəmə rədd edildi",
  payoutRefusedText:
    "Ödəniş sistemi {number} sifarişi üzrə {amount} ödəməni rədd etdi: {reason}. İstehsalçının hesabı işləyənədək bloklanıb.",
} as const satisfies Translation<typeof source>;
