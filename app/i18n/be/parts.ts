import type { parts as source } from "../en/parts.ts";
import type { Translation } from "../translate.ts";

/** Заказ, які ідзе часткамі. */
export const parts = {
  goodsTitle: "Які тавар на гэтых машынах",
  goodsHint:
    "Толькі калі машыны вязуць частку: колькі кожнай пазіцыі ідзе цяпер, 0 — нічога. Калі не запоўніць, тавар ідзе па парадку пазіцый заказу.",
  goodsOf: "Пагружана: {goods}",
  leftOf: "яшчэ не адпраўлена: {kg}",
  goodsDoNotAddUp: "Тавару пазначана {goodsG} кг, а на машынах {loadedG} кг",
  moreThanLeft: "Па пазіцыі {position} засталося адправіць толькі {leftG} кг",
  next_replace_goods:
    "Частка тавару ў дарозе. У астатку, {kg}, тавар адкліканы або не сабраны: замяніце яго з іншай партыі, потым грузіце.",
  next_bring_papers:
    "Частка тавару ў дарозе. Вытворца ўпакоўвае астатак, {kg}, і перадае дакументы, патрэбныя для яго пагрузкі.",
  next_check_papers: "Частка тавару ў дарозе. Гандлёвы дом правярае дакументы для пагрузкі астатку, {kg}.",
  next_ship: "Частка тавару ў дарозе. Астатак, {kg}, можна грузіць: дакументы на яго ў парадку.",
  paper: "{paper}, адпраўка {number}",
  goodsLeft: "{goods}: {kg}",
} satisfies Translation<typeof source>;
