import type { paperGuide as source } from "../en/paper-guide.ts";
import type { Translation } from "../translate.ts";

export const paperGuide = {
  title: "Haradan almaq olar",
  body: "Kim verir",
  bring: "Nə aparmalı",
  time: "Nə qədər çəkir",
  source: "Mənbə: {source}, {date} tarixində oxunub; Ticarət Evi hələ yoxlamayıb.",
  body_st1: "Azərbaycan Respublikasının İqtisadiyyat Nazirliyi.",
  bring_st1:
    "Ərizə; dövlət qeydiyyatı haqqında şəhadətnamənin surəti; varsa, alqı-satqı müqaviləsi; invoys; xammalın alınmasını və mənşəyini təsdiq edən sənədlər; dövlət rüsumunun qəbzi.",
  time_st1:
    "Mənbədə müddət göstərilməyib. İnvoys hazır olan kimi müraciət edin: mal bu sertifikatla yola çıxmalıdır.",
  body_internal_quarantine: "Azərbaycan Qida Təhlükəsizliyi Agentliyi (AQTA), ilk yükləmə yerində.",
  bring_internal_quarantine:
    "Şirkətin qeydiyyat sənədi, malın təsviri, hər nəqliyyat vasitəsi üçün 1 AZN rüsum qəbzi; mala ilk yükləndiyi yerdə baxış keçirilir.",
  time_internal_quarantine:
    "Baxışdan sonra verilir; mənbədə müddət göstərilməyib. Baxışı maşın gəlməzdən əvvəl sifariş edin.",
  body_phytosanitary:
    "Azərbaycan Qida Təhlükəsizliyi Agentliyi (AQTA), sərhəd məntəqəsində, iki nüsxədə, hər nəqliyyat vasitəsi üçün ayrıca.",
  bring_phytosanitary:
    "Daxili karantin sertifikatı, şirkətin qeydiyyat sənədi, malın təsviri, hər nəqliyyat vasitəsi üçün 1 AZN rüsum qəbzi.",
  time_phytosanitary: "Məntəqədə daxili sertifikat əsasında verilir; mənbədə müddət göstərilməyib.",
  body_veterinary: "Azərbaycan Qida Təhlükəsizliyi Agentliyi (AQTA), Aİİ formasında.",
  bring_veterinary:
    "Müəssisənin Aİİ reyestrindəki nömrəsi. İxraca dəstək üzrə “bir pəncərə” baytarlıq, fitosanitar və mənşə sertifikatları üçün vahid müraciət qəbul edir.",
  time_veterinary: "Mənbədə müddət göstərilməyib.",
} satisfies Translation<typeof source>;
