import type { shipmentRecord as source } from "../en/shipment-record.ts";
import type { Translation } from "../translate.ts";

export const shipmentRecord = {
  "deed_ask-paper-again": "документ запрошен повторно",
  "deed_order-shipment-left": "ушла следующая отправка",
  "deed_order-milestone-corrected": "исправлено время этапа",
  "deed_order-eta-changed": "изменён ожидаемый день",
  "deed_order-truck-photos-added": "добавлены фото погрузки",
  field_loadedKg: "Загружено, кг",
  field_leftKg: "Осталось, кг",
  field_vehicle: "Машина в документе",
  field_consignee: "Получатель",
  field_weightKg: "Вес, кг",
  field_issuedOn: "Дата выдачи",
  field_issuer: "Кем выдан",
  field_previous: "Было",
  field_current: "Стало",
  field_milestone: "Этап",
  field_photos: "Фотографии",
  field_trucks: "Машин",
  value_border: "на границе",
  value_customs: "на таможне",
  value_arrived: "прибыла",
  "deed_order-route-chosen": "выбран маршрут",
  "deed_order-customs-code-moved": "сменились сезонные таможенные коды",
  field_codes: "Таможенные коды",
  field_day: "День на таможне",
} satisfies Translation<typeof source>;
