import type { orderLifeRecord as source } from "../en/order-life-record.ts";
import type { Translation } from "../translate.ts";

export const orderLifeRecord = {
  "deed_set-limit": "ліміт закупак вызначаны",
  "deed_ask-approval": "запытана ўзгадненне закупкі",
  "deed_approve-purchase": "закупка ўзгоднена",
  "deed_refuse-purchase": "у закупцы адмоўлена",
  "deed_withdraw-purchase": "запыт закупкі адкліканы",
  "deed_expire-purchase": "тэрмін запыту закупкі скончыўся",
  "deed_grant-credit": "ліміт дадзены",
  "deed_end-credit": "ліміт спынены",
  "deed_order-changed": "заказ зменены",
  "deed_order-weight-asked": "запытана згода на вагу",
  "deed_order-weight-refused": "вага не ўзгоднена",
  "deed_order-purchase-order-set": "указаны нумар заказу пастаўшчыку",
  "deed_order-cancellation-lapsed": "няма адказу пра адмену своечасова",
} satisfies Translation<typeof source>;
