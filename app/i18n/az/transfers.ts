import type { transfers as source } from "../en/transfers.ts";
import type { Translation } from "../translate.ts";

export const transfers = {
  title: "Bankla geri göndəriləcək",
  lead: "İki nəfərin buraxdığı geri qaytarmalar və mədaxillər. Hər biri pulun gəldiyi hesaba gedir və məxaric çıxarışda görünəndə başa çatır.",
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
