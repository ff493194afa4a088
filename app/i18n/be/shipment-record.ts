import type { shipmentRecord as source } from "../en/shipment-record.ts";
import type { Translation } from "../translate.ts";

export const shipmentRecord = {
  "deed_ask-paper-again": "дакумент запытаны паўторна",
  "deed_order-shipment-left": "пайшла наступная адпраўка",
  "deed_order-milestone-corrected": "выпраўлены час этапу",
  "deed_order-eta-changed": "зменены чаканы дзень",
  "deed_order-truck-photos-added": "дададзены фота пагрузкі",
  field_loadedKg: "Загружана, кг",
  field_leftKg: "Засталося, кг",
  field_vehicle: "Машына ў дакуменце",
  field_consignee: "Атрымальнік",
  field_weightKg: "Вага, кг",
  field_issuedOn: "Дата выдачы",
  field_issuer: "Кім выдадзены",
  field_previous: "Было",
  field_current: "Стала",
  field_milestone: "Этап",
  field_photos: "Фотаздымкі",
  field_trucks: "Машын",
  value_border: "на мяжы",
  value_customs: "на мытні",
  value_arrived: "прыбыла",
  "deed_order-route-chosen": "выбраны маршрут",
  "deed_order-customs-code-moved": "змяніліся сезонныя мытныя коды",
  field_codes: "Мытныя коды",
  field_day: "Дзень на мытні",
} satisfies Translation<typeof source>;
