import type { remarks as source } from "../en/remarks.ts";
import type { Translation } from "../translate.ts";

export const remarks = {
  "say_commodity-wrong": "Məhsulun adını düzgün seçin: kod, mövsüm və sənədlər ondan asılıdır.",
  "say_title-unclear": "Məhsulu, sortu və bu partiyanı fərqləndirən cəhəti bir neçə sözlə yazın.",
  "say_description-thin":
    "Alıcının məhsulu qiymətləndirməsi üçün lazım olanları yazın: dad, kalibr, necə yetişdirilib və qablaşdırılıb.",
  "say_description-misleading": "Nə məhsulun, nə də sənədlərin təsdiqləmədiyi sözləri çıxarın.",
  "say_contact-details":
    "Alıcılar sizinlə platforma vasitəsilə əlaqə saxlayır: telefonları, ünvanları və keçidləri mətndən və şəkillərdən çıxarın.",
  "say_variety-wrong": "Qablaşdırılan və sənədlərdə yazılan sortu göstərin.",
  "say_grade-unproven":
    "Keyfiyyət dərəcəsini təsdiqləyən sənədi əlavə edin və ya təsdiqləyə bildiyiniz dərəcəni yazın.",
  "say_origin-doubtful": "Məhsulun hansı rayonda yetişdirildiyini yazın; bu, sənədlərlə uyğun olmalıdır.",
  "say_harvest-implausible": "Məhsulun yığıldığı və ya yığılacağı günləri göstərin.",
  "say_packaging-unclear": "Məhsulun nəyə qablaşdırıldığını və bir yerin neçə kiloqram olduğunu yazın.",
  "say_storage-unsuitable": "Bu məhsula lazım olan temperaturu və rütubəti göstərin.",
  "say_price-implausible": "Kiloqramın qiymətini, valyutanı və onluq vergülü yoxlayın.",
  "say_quantity-implausible": "Miqdarı və vahidi yoxlayın: bu, belə məhsulda adətən olduğundan çoxdur.",
  "say_incoterm-unsuitable": "Məhsulu həqiqətən təhvil verə biləcəyiniz qaydanı seçin.",
  "say_place-unclear": "Məhsulun təhvil verildiyi şəhəri və ya yeri yazın.",
  "say_photos-poor": "Məhsulu və qablaşdırmanı göstərən, gün işığında çəkilmiş aydın şəkillər əlavə edin.",
  "say_photos-not-own": "Satdığınız məhsulu öz çəkdiyiniz şəkillərdə göstərin.",
  "say_certificate-missing": "Mətndə adı çəkilən və ya bu məhsula lazım olan sertifikatı əlavə edin.",
  "say_certificate-unreadable": "Sertifikatı yenidən skan edin və ya çəkin: hər sətir oxunmalıdır.",
  "say_certificate-expired": "Qüvvədə olan sertifikatı əlavə edin.",
  "say_establishment-missing": "Müəssisənizin Avrasiya İqtisadi İttifaqının reyestrindəki nömrəsini yazın.",
  say_duplicate: "Bu məhsul başqa təklifinizdə var: onu dəyişin.",
  "say_goods-not-admitted":
    "Belə məhsulu Belarusa gətirmək olmaz, ona görə də onu təklif etmək mümkün deyil.",
  say_other: "Zəhmət olmasa, şərhi oxuyun.",
} as const satisfies Translation<typeof source>;
