import type { orderLifeRecord as source } from "../en/order-life-record.ts";
import type { Translation } from "../translate.ts";

export const orderLifeRecord = {
  "deed_set-limit": "лимит закупок установлен",
  "deed_ask-approval": "запрошено согласование закупки",
  "deed_approve-purchase": "закупка согласована",
  "deed_refuse-purchase": "в закупке отказано",
  "deed_withdraw-purchase": "запрос закупки отозван",
  "deed_expire-purchase": "срок запроса закупки истёк",
  "deed_grant-credit": "лимит предоставлен",
  "deed_end-credit": "лимит прекращён",
  "deed_order-changed": "заказ изменён",
  "deed_order-weight-asked": "запрошено согласие на вес",
  "deed_order-weight-refused": "вес не согласован",
  "deed_order-purchase-order-set": "указан номер заказа поставщику",
  "deed_order-cancellation-lapsed": "нет ответа об отмене вовремя",
} satisfies Translation<typeof source>;
