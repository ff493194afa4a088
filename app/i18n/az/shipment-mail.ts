import type { shipmentMail as source } from "../en/shipment-mail.ts";
import type { Translation } from "../translate.ts";

export const shipmentMail = {
  paperAskedAgainSubject: "Sifariş {number}: yenidən lazımdır — {paper}",
  paperAskedAgainText:
    "Ticarət Evi {number} nömrəli sifarişin sənədini yenidən istəyir: {paper}. Yenisini təqdim edin; əvvəlki artıq sayılmır.\n{reason}",
  paperEndsSoonSubject: "Sifariş {number}: {paper} — {until} tarixinədək",
  paperEndsSoonText:
    "{number} nömrəli sifarişin sənədi {until} tarixində qüvvədən düşür: {paper}. O vaxtadək istifadə olunmasa, yenisi lazım olacaq.",
  paperEndsNearSubject: "Sifariş {number}: {paper} bir həftə ərzində qüvvədən düşür, {until}",
  paperEndsNearText:
    "Bir neçə gün qalıb: {number} nömrəli sifariş üzrə {paper} {until} tarixində qüvvədən düşür. Yenisini vaxtında alın, yoxsa mal gözləyəcək.",
  paperRanOutSubject: "Sifariş {number}: {paper} — vaxtı keçib",
  paperRanOutText:
    "{number} nömrəli sifarişin sənədinin son günü {until} idi: {paper}. Yenisi qəbul edilənədək yol bağlıdır.",
  shipmentLeftSubject: "Sifariş {number}: növbəti hissə yola çıxdı",
  shipmentLeftText:
    "{number} nömrəli sifarişin növbəti hissəsi yoldadır: {loadedKg}. Hələ yola salınmalıdır: {leftKg}.",
  truckEtaChangedSubject: "Sifariş {number}: {plate} nömrəli maşın {eta} gözlənilir",
  truckEtaChangedText:
    "{number} nömrəli sifarişin malını aparan {plate} nömrəli maşının gözlənilən günü dəyişdi: {eta}.\n{reason}",
  truckLateSubject: "Sifariş {number}: {plate} nömrəli maşın gecikir",
  truckLateText:
    "{number} nömrəli sifarişin malını aparan {plate} nömrəli maşın {eta} gözlənilirdi, çatması bildirilməyib. Kim daha çox bilirsə, sifarişin səhifəsində yazsın.",
  routeChosenSubject: "Sifariş {number}: malın marşrutu",
  routeChosenText:
    "İstehsalçı {number} nömrəli sifarişin malı üçün başqa marşrut seçib: {route}. Sərhəd sənədləri ona uyğunlaşdırılıb.",
  customsCodeMovedSubject: "Sifariş {number}: {day} üçün başqa gömrük kodları",
  customsCodeMovedText:
    "{number} nömrəli sifarişin malı indi {day} tarixində gözlənilir. Həmin günə mövsümi malın XİF MN kodları başqadır: {codes}. Rüsum fərqli ola bilər; yüklənməyə verilmiş sənədlərdə o günün kodu yazılıb.",
  routeSamur: "Samur — Yaraq-Kazmalyar, Rusiya",
  routeLars: "Gürcüstan, Verxni Lars, Rusiya",
} satisfies Translation<typeof source>;
