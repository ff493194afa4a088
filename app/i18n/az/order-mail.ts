import type { orderMail as source } from "../en/order-mail.ts";
import type { Translation } from "../translate.ts";

export const orderMail = {
  limitSetSubject: "{company}: aylıq limitiniz {amount}",
  limitSetText:
    "{company} şirkətinin sahibi təqvim ayı ərzində təkbaşına nə qədər sifariş verə biləcəyinizi müəyyən etdi: {amount}. Limitdən artıq satınalmalara sahiblər razılıq verir.",
  limitLiftedSubject: "{company}: aylıq limit götürüldü",
  limitLiftedText: "{company} şirkətinin sahibi təkbaşına sifarişləriniz üçün limiti götürdü.",
  purchaseAskedSubject: "{company}: {amount} məbləğində satınalma razılıq gözləyir",
  purchaseAskedText:
    "{member} {amount} məbləğində sifariş vermək istəyir; bu, əməkdaşın aylıq limitindən artıqdır. Heç nə ehtiyata götürülməyib.\nBu vaxtadək razılıq verin və ya imtina edin: {deadline}; sonra sorğunun vaxtı keçir.",
  purchaseApprovedSubject: "{company}: {amount} məbləğində satınalma razılaşdırıldı",
  purchaseApprovedText:
    "Sahib {amount} məbləğində satınalmaya razılıq verdi; sifarişlər verildi, mal ehtiyata götürüldü.",
  purchaseRefusedSubject: "{company}: {amount} məbləğində satınalmadan imtina edildi",
  purchaseRefusedText:
    "Sahib {amount} məbləğində satınalmadan imtina etdi. Mallar yenidən səbətinizdədir.\n{reason}",
  purchaseWithdrawnSubject: "{company}: {amount} üzrə sorğu geri götürüldü",
  purchaseWithdrawnText:
    "{member} {amount} üzrə sorğunu geri götürdü; artıq qərar vermək lazım deyil.\n{reason}",
  purchaseExpiredSubject: "{company}: {amount} üzrə sorğunun vaxtı keçdi",
  purchaseExpiredText:
    "{member} tərəfindən {amount} üzrə göndərilmiş sorğuya 24 saat ərzində cavab verilmədi. Mallar yenidən səbətdədir, sorğunu təkrar göndərmək olar.",
  orderChangedSubject: "Sifariş {number}: alıcı dəyişiklik etdi",
  orderChangedText:
    "Alıcı {number} sifarişini dəyişdi. Nəyin dəyişdiyi sifarişin səhifəsində göstərilir.\nYeni variantı bu vaxtadək təsdiqləyin və ya imtina edin: {deadline}.",
  orderPackedMoreSubject: "Sifariş {number}: {packedKg} qablaşdırıldı",
  orderPackedMoreText:
    "{number} sifarişi üzrə {packedKg} qablaşdırıldı; son ödənişlə birlikdə əlavə {moreAmount} ödənilməlidir. Yeni proforma-hesab sifarişin səhifəsindədir.",
  weightAskedSubject: "Sifariş {number}: {packedKg} üçün razısınız?",
  weightAskedText:
    "İstehsalçı {number} sifarişi üzrə {packedKg} qablaşdırıb; bu, razılaşdırılmış həddən kənardır. Razılığınız olmadan mal belə yüklənmir.",
  weightConsentedSubject: "Sifariş {number}: alıcı çəkiyə razıdır",
  weightConsentedText: "Alıcı {number} sifarişinin qablaşdırılmış çəkisinə razıdır. Davam edə bilərsiniz.",
  weightRefusedSubject: "Sifariş {number}: alıcı çəkiyə razı deyil",
  weightRefusedText:
    "Alıcı {number} sifarişinin qablaşdırılmış çəkisinə razı deyil. Hədd daxilində qablaşdırın və ya yenidən soruşun.",
  creditGrantedSubject: "{company}: çatdırılmadan sonra ödəniş üçün {amount} limit",
  creditGrantedText:
    "Ticarət Evi {company} şirkətinə çatdırılmadan 30 gün sonra ödəməyə icazə verir: eyni vaxtda açıq məbləğ {amount} həddində, {until} tarixinədək verilən sifarişlər üzrə.",
  creditEndedSubject: "{company}: çatdırılmadan sonra ödəniş dayandırıldı",
  creditEndedText:
    "{company} şirkəti yeni sifarişlərdə çatdırılmadan sonra ödənişi seçə bilməz. Davam edən sifarişlər əvvəlki şərtlərlə gedir.",
} as const satisfies Translation<typeof source>;
