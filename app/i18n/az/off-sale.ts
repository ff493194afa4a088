import type { offSale as source } from "../en/off-sale.ts";
import type { Translation } from "../translate.ts";

export const offSale = {
  title: "Alıcılar indi bu malı sifariş edə bilməz",
  paused: "Satışı dayandırmısınız. Aşağıda bərpa edə bilərsiniz.",
  companyNotVerified: "Şirkət yoxlanmayıb və ya dayandırılıb; onunla birlikdə bütün malları satışdan çıxıb.",
  companyPaperEnded:
    "Şirkətin sənədinin müddəti bitib: {papers}. Yenisi qəbul ediləndə mal özü satışa qayıdacaq.",
  toCompany: "Şirkətə keç",
  certificateEnded:
    "Təklifdə göstərilən sertifikatın müddəti bitib: {certificates}. Yenisini təkliflə və ya şirkətin sənədləri ilə təqdim edin.",
  outOfSeason: "Satış müddəti {until} tarixində bitib. Təklifi aşağıda yeni mövsüm üçün yeniləyin.",
  soldOut: "Ən kiçik sifarişdən az qalıb. Partiya əlavə edin və ya ən kiçik sifarişi azaldın.",
  toLots: "Partiyalara keç",
} as const satisfies Translation<typeof source>;
