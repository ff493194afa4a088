import type { shipmentRecord as source } from "../en/shipment-record.ts";
import type { Translation } from "../translate.ts";

export const shipmentRecord = {
  "deed_ask-paper-again": "sənəd yenidən istənildi",
  "deed_order-shipment-left": "növbəti göndəriş yola çıxdı",
  "deed_order-milestone-corrected": "mərhələnin vaxtı düzəldildi",
  "deed_order-eta-changed": "gözlənilən gün dəyişdirildi",
  "deed_order-truck-photos-added": "yükləmə şəkilləri əlavə olundu",
  field_loadedKg: "Yüklənib, kq",
  field_leftKg: "Qalıb, kq",
  field_vehicle: "Sənəddəki maşın",
  field_consignee: "Malalan",
  field_weightKg: "Çəki, kq",
  field_issuedOn: "Verilmə tarixi",
  field_issuer: "Kim verib",
  field_previous: "Əvvəl",
  field_current: "İndi",
  field_milestone: "Mərhələ",
  field_photos: "Şəkillər",
  field_trucks: "Maşınlar",
  value_border: "sərhəddə",
  value_customs: "gömrükdə",
  value_arrived: "çatıb",
  "deed_order-route-chosen": "marşrut seçildi",
  "deed_order-customs-code-moved": "mövsümi gömrük kodları dəyişdi",
  field_codes: "Gömrük kodları",
  field_day: "Gömrük günü",
} satisfies Translation<typeof source>;
