/** Why a claim is made and how it ends. */
import type { Both } from "../both.ts";
import { both } from "../both.ts";

export const claimReasons: Readonly<Record<string, Both>> = {
  quality: both("качество", "keyfiyyət"),
  shortage: both("недостача", "əskik gəlmə"),
  damaged: both("повреждения", "zədələnmə"),
  temperature: both("температура в пути", "yolda temperatur"),
  wrong_goods: both("не тот товар", "başqa mal"),
  papers: both("документы", "sənədlər"),
  refused_at_border: both("не пропущено на границе", "sərhəddən buraxılmayıb"),
  lost: both("утрата", "itki"),
  spoilt: both("порча в пути", "yolda xarab olma"),
};

export const outcomes = {
  "refund-part": both(
    "Претензия удовлетворена частично; оформлена кредит-нота.",
    "İddia qismən təmin edilib; kredit-nota tərtib olunub.",
  ),
  "refund-all": both(
    "Претензия удовлетворена полностью; оформлена кредит-нота.",
    "İddia tam təmin edilib; kredit-nota tərtib olunub.",
  ),
  reject: both("Претензия отклонена.", "İddia rədd edilib."),
} as const satisfies Record<string, Both>;
