import type { transfers as source } from "../en/transfers.ts";
import type { Translation } from "../translate.ts";

export const transfers = {
  title: "Bankla geri göndəriləcək",
  lead: "Təsdiqlənmiş geri qaytarmalar. Hər köçürmə pulun gəldiyi hesaba gedir və məxaric çıxarışda görünəndə başa çatır.",
  homeLines: "Qərar gözləyən çıxarış sətirləri",
  homeReturns: "Təsdiq gözləyən göndərənə qaytarmalar",
  homeFile: "Ödəniş faylı gözləyən geri qaytarmalar",
  payoutHintDesk:
    "Açıq geri qaytarmalar edilib açıq ödənişlər daxil olandan sonra, komissiyanın hamısı çıxılmaqla. Rədd edilən və ya geri götürülən qaytarma istehsalçıda qalır.",
  payoutRate: "Ticarət Evinin komissiyası, malın dəyərinin {rate} həcmində",
  export: "Ödəniş faylı hazırla",
  exportLead: {
    one: "Fayla (pain.001) {count} köçürmə düşür.",
    other: "Fayla (pain.001) {count} köçürmə düşür.",
  },
  to: "{name}, hesab {account}",
  code: "ödəniş tapşırığında: {code}",
  byHand: "Heç bir çıxarış pulun gəldiyi yeganə hesabı göstərmir: bankda özünüz göndərin.",
  own: "Üzvü olduğunuz şirkət iştirak edir: fayla həmkarınız salır.",
  inFile: "{date} tarixli ödəniş faylında",
  files: "Geri qaytarmaların ödəniş faylları",
  file: { one: "{date}, {count} köçürmə", other: "{date}, {count} köçürmə" },
  done: "Ödəniş faylı hazırdır: onu banka verin.",
  r_none: "Fayl gözləyən geri qaytarma yoxdur.",
} as const satisfies Translation<typeof source>;
