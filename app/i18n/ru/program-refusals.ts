import type { programRefusals as source } from "../en/program-refusals.ts";
import type { Translation } from "../translate.ts";

export const programRefusals = {
  movedOn:
    "После вашего чтения запись изменилась. Прочитайте её снова и решите, отправлять ли запрос ещё раз.",
  orderMovedOn: "Заказ в состоянии, в котором это невозможно. Состояние сообщает GET /orders/:number.",
  listingMovedOn: "Предложение в состоянии, в котором это невозможно. Состояние сообщает GET /listings/:id.",
  draftChanged:
    "После вашего чтения черновик сохранил кто-то другой; ничего не перезаписано. Прочитайте его снова и отправьте целиком.",
  changedMeanwhile: "После вашего чтения заказ изменили. Прочитайте его снова и отправьте новую версию.",
  verificationExpired:
    "Срок одного из пунктов проверки компании истёк. Сначала его должен продлить Торговый дом.",
} as const satisfies Translation<typeof source>;
