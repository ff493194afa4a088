import type { photos as source } from "../en/photos.ts";
import type { Translation } from "../translate.ts";

export const photos = {
  underWay: "Göndərilən şəkillər",
  waiting: "növbəsini gözləyir",
  sent: "{total} MB-dan {sent} MB göndərilib",
  again: "əlaqə kəsildi, yenidən cəhd edilir",
  lost: "Göndərilmədi: əlaqə yoxdur. Şəkil hələ buradadır.",
  sendAgain: "Yenidən göndər",
  leaveOut: "Onsuz davam et",
  aloud: "{name} göndərilir: {percent} %. Qalan şəkillər: {left}.",
  someNot: "Bəzi şəkillər qəbul olunmadı; səbəbi hər birinin yanında yazılıb.",
  allThere: "Bütün şəkillər çatdı.",
  goingTitle: "Bir az gözləyin: şəkillər hələ göndərilir",
  goingText: {
    one: "{count} şəkil hələ yoldadır. O çatan kimi forma özü davam edəcək.",
    other: "{count} şəkil hələ yoldadır. Onlar çatan kimi forma özü davam edəcək.",
  },
  leavingTitle: "Şəkillər hələ göndərilir",
  leavingText: {
    one: "{count} şəkil hələ çatmayıb, indi çıxsanız, itəcək.",
    other: "{count} şəkil hələ çatmayıb, indi çıxsanız, itəcəklər.",
  },
  stay: "Çatana qədər gözlə",
  leave: "Onlarsız çıx",
} as const satisfies Translation<typeof source>;
