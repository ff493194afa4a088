import type { programRefusals as source } from "../en/program-refusals.ts";
import type { Translation } from "../translate.ts";

export const programRefusals = {
  movedOn:
    "Пасля вашага чытання запіс змяніўся. Прачытайце яго зноў і вырашыце, ці адпраўляць запыт яшчэ раз.",
  orderMovedOn: "Заказ у стане, у якім гэта немагчыма. Стан паведамляе GET /orders/:number.",
  listingMovedOn: "Прапанова ў стане, у якім гэта немагчыма. Стан паведамляе GET /listings/:id.",
  draftChanged:
    "Пасля вашага чытання чарнавік захаваў хтосьці іншы; нічога не перазапісана. Прачытайце яго зноў і адпраўце цалкам.",
  changedMeanwhile: "Пасля вашага чытання заказ змянілі. Прачытайце яго зноў і адпраўце новую версію.",
  verificationExpired:
    "Тэрмін аднаго з пунктаў праверкі кампаніі скончыўся. Спачатку яго павінен падоўжыць Гандлёвы дом.",
} as const satisfies Translation<typeof source>;
