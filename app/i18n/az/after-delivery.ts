import type { afterDelivery as source } from "../en/after-delivery.ts";
import type { Translation } from "../translate.ts";

export const afterDelivery = {
  none: "«Çatdırılmadan 30 gün sonra» şərti Ticarət Evinin maliyyə şöbəsinin verdiyi limit daxilində mümkündür; şirkətinizin limiti yoxdur. Limit almaq üçün Ticarət Evinə yazın.",
  over: "«Çatdırılmadan 30 gün sonra» şərti sizin üçün artıq mümkün deyil: limitin son günü {until} idi.",
  rateMissing:
    "«Çatdırılmadan 30 gün sonra» şərtini indi seçmək olmur: məzənnə yoxdur və borcunuzu hesablamaq mümkün deyil.",
  overdue: {
    one: "Bu sifarişin ödənişi gecikir. Ödənilənədək çatdırılmadan sonra ödənişli yeni sifariş mümkün deyil:",
    other:
      "Bu sifarişlərin ödənişi gecikir. Ödənilənədək çatdırılmadan sonra ödənişli yeni sifariş mümkün deyil:",
  },
  overdueRefused:
    "Ödəniş gecikir: {orders}. O daxil olanadək çatdırılmadan sonra ödənişli yeni sifariş mümkün deyil.",
  usedUp: "Limit buna çatmır: {left} qalıb.",
  buyerShort:
    "Alıcı indi bu məbləğ üçün çatdırılmadan sonra ödənişdən istifadə edə bilməz. Başqa şərtlərlə razılaşın.",
  waitTitle: "Siz ödənişdən əvvəl yükləyirsiniz",
  waitText:
    "Bu sifarişin şərti çatdırılmadan 30 gün sonra ödənişdir: {amount} yalnız onda ödənilməlidir, sizə ödəniş isə pul daxil olduqdan sonra edilir. Gözləmə sizin üzərinizə düşür. Ticarət Evi alıcıya bunun üçün limit verib, lakin alıcının əvəzinə ödəmir.",
  waitOffer:
    "Çatdırılmadan 30 gün sonra ödəniş: istehsalçı ödənişdən əvvəl yükləyir və gözləmə onun üzərinə düşür.",
  lapsedProducer:
    "Yükləmədən əvvəlki ödəniş 10 iş günündən çox gecikir. Sifarişi alıcıdan soruşmadan ləğv edə bilərsiniz; ödənilmiş məbləğ barədə Ticarət Evi qərar verir.",
  lapsedBuyer:
    "Yükləmədən əvvəlki ödəniş 10 iş günündən çox gecikir. İstehsalçı sifarişi indi istənilən an ləğv edə bilər; ödədiyiniz məbləğ barədə Ticarət Evi qərar verir.",
  lapsedStaff:
    "Yükləmədən əvvəlki ödəniş 10 iş günündən çox gecikir. İstehsalçı sifarişi ləğv edə bilər; ödənilmiş məbləğ barədə onda Ticarət Evi qərar verir.",
  cancelLapsedLead:
    "Yükləmədən əvvəlki ödəniş 10 iş günündən çox gecikir: sifariş dərhal dayandırılır. Ödənilmiş məbləğ Ticarət Evində qalır və onun barəsində Ticarət Evi qərar verir.",
} as const satisfies Translation<typeof source>;
