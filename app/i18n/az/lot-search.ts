import type { lotSearch as source } from "../en/lot-search.ts";
import type { Translation } from "../translate.ts";

export const lotSearch = {
  title: "Partiyanı tap",
  label: "Mal, istehsalçı və ya sifariş nömrəsi",
  hint: "Uçotuna baxmaq və ya onu geri çağırmaq üçün.",
  find: "Tap",
  found: "Tapılan partiyalar",
  none: "Belə partiya yoxdur.",
  recalled: "geri çağırılıb",
  listingHistory: "Təklifin tarixçəsi",
} as const satisfies Translation<typeof source>;
