import type { parts as source } from "../en/parts.ts";
import type { Translation } from "../translate.ts";

/** Hissə-hissə yola çıxan sifariş. */
export const parts = {
  goodsTitle: "Bu maşınlarda hansı mal var",
  goodsHint:
    "Yalnız maşınlar malın bir hissəsini aparırsa: hər mövqedən indi nə qədər gedir, heç nə getmirsə, 0. Boş qalsa, mal sifarişdəki sıra ilə gedir.",
  goodsOf: "Yüklənib: {goods}",
  leftOf: "hələ yola salınmayıb: {kg}",
  goodsDoNotAddUp: "Mal üzrə {goodsG} kq göstərilib, maşınlarda isə {loadedG} kq var",
  moreThanLeft: "{position} nömrəli mövqedən yola salınmalı cəmi {leftG} kq qalıb",
  next_replace_goods:
    "Malın bir hissəsi yoldadır. Qalanından ({kg}) mal geri çağırılıb və ya yığılmayıb: başqa partiyadan əvəz edin, sonra yükləyin.",
  next_bring_papers:
    "Malın bir hissəsi yoldadır. İstehsalçı qalanını ({kg}) qablaşdırır və onun yüklənməsi üçün lazım olan sənədləri təqdim edir.",
  next_check_papers:
    "Malın bir hissəsi yoldadır. Ticarət Evi qalanının ({kg}) yüklənməsi üçün lazım olan sənədləri yoxlayır.",
  next_ship: "Malın bir hissəsi yoldadır. Qalanı ({kg}) yüklənə bilər: sənədləri qaydasındadır.",
  paper: "{paper}, göndəriş {number}",
  goodsLeft: "{goods}: {kg}",
  route: "Marşrut",
  route_samur: "Samur — Yaraq-Kazmalyar, Rusiya",
  route_lars: "Gürcüstan, Verxni Lars, Rusiya",
  routeChange: "Marşrut: {route}",
  routeLead:
    "Sərhəd sənədləri marşrutdan asılıdır: Dağıstandan keçəndə tranzit bəyannaməsi, Gürcüstandan keçəndə TIR kitabçası. Mal yola çıxana qədər onu dəyişmək olar.",
  routeSave: "Bu yolla getmək",
  doneRoute: "Marşrut qeyd edildi; sənədlər ona uyğunlaşdırıldı.",
  event_route_chosen: "Marşrut seçildi: {route}",
  event_customs_code_moved: "{date} tarixində bəyan edilərsə, mövsümi kodlar dəyişir: {codes}",
  codeOn: "{date} tarixində bəyan edilərsə, XİF MN kodu: {code}",
  codeOpen: "XİF MN kodu hələ müəyyən deyil: {date} tarixinə bir neçəsi uyğundur",
  codeMoved:
    "Yoldakı malın sənədlərində {printed} yazılıb. {date} tarixində bəyan etmək üçün {code} lazımdır: brokerinizə bildirin və onun rüsumunu nəzərə alın.",
  restNotCredited:
    "Malın bir hissəsi heç yola salınmayıb. Sifariş yalnız ona görə ən azı {least} kredit verildikdə tamamlanır",
} satisfies Translation<typeof source>;
