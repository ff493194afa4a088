import type { home as english } from "../en/home.ts";
import type { Translation } from "../translate.ts";

export const home = {
  pageTitle: "Belarus üçün Azərbaycanın kənd təsərrüfatı malları",
  pageDescription:
    "Minskdəki Azərbaycan Ticarət Evinin ticarət meydanı: meyvə, tərəvəz, qoz-fındıq, çay və şirələr maşınla, yoxlanılmış istehsalçılardan, Minskdəki qiyməti ilə.",
  title: "Azərbaycanın məhsulu birbaşa Minskə",
  lead: "Azərbaycanın təsərrüfatları və qablaşdırıcıları burada Belarus şirkətlərinə tonla satır. Ticarət Evi hər şirkəti və hər təklifi siz görməzdən əvvəl yoxlayır.",
  searchLabel: "Nə axtarırsınız?",
  searchPlaceholder: "nar, fındıq, Göyçay …",
  searchButton: "Axtar",
  factListings: { one: "təklif satışda", other: "təklif satışda" },
  factProducers: { one: "yoxlanılmış istehsalçı", other: "yoxlanılmış istehsalçı" },
  factTonnes: { one: "ton anbarda", other: "ton anbarda" },
  featured: "Satışda yeni",
  seasonTitle: "İndi mövsümüdür: {month}",
  seasonLead: "Bu ay yığılanlar və onlardan nə qədər təklif olunduğu.",
  seasonAll: "Bütün məhsul təqvimi",
  seasonOffers: { one: "{count} təklif", other: "{count} təklif" },
  seasonNoOffers: "hələ təklif yoxdur",
  seasonFrom: "1 kq {price}-dan",
  newestTitle: "Yeni təkliflər",
  newestAll: "Bütün mallar",
  newestNone: "Satışda hələ heç nə yoxdur",
  newestNoneText: "İlk təkliflər yoxlanılır. Hazır olmaq üçün şirkətinizi qeydiyyatdan keçirin.",
  categoriesTitle: "Mal növləri üzrə",
  behindTitle: "Hər təklifin arxasında nə durur",
  behindCheckedTitle: "Şirkət də, mal da yoxlanılıb",
  behindCheckedText:
    "Yoxlama tarixli siyahıdır: nəyə baxılıb, kim baxıb və nə vaxta qədər qüvvədədir. Oxuduğunuz mətn haqqında qərar verilmədən heç nə satışa çıxmır.",
  behindCostTitle: "Minskdəki qiymət",
  behindCostText:
    "Mal, daşıma, rüsum, ƏDV və yığımlar: hər pillənin qaydası, mənbəyi və tarixi var. ST-1 mənşə sertifikatının nə qədər qənaət etdiyi də görünür.",
  behindPapersTitle: "Sərhədi açan sənədlər",
  behindPapersText:
    "Müqavilə, invoys, qablaşdırma siyahısı və CMR sifarişin özündən yaranır. Yükləmə üçün vacib sənədlər qəbul ediləndə maşın yüklənir.",
  behindMoneyTitle: "Pul çatdırılmanı gözləyir",
  behindMoneyText:
    "Siz istehsalçının ödəniş agenti olan Ticarət Evinə ödəyirsiniz. Mal qəbul ediləndə və mübahisə olmayanda istehsalçı pulunu alır.",
  howTitle: "Necə işləyir",
  buyersTitle: "Belarusdakı alıcılar üçün",
  buyers1: "Malı dörd dildən birində tapın və Minskdəki qiymətini müqayisə edin.",
  buyers2: "Şirkəti qeydiyyatdan keçirin: UNP-ni yoxlayır, iki iş günündə cavab veririk.",
  buyers3: "Kataloq qiyməti ilə bir və ya bir neçə maşın sifariş edin; mal dərhal sizin üçün ayrılır.",
  buyers4: "Köçürmə və ya kartla ödəyin, sənədləri və maşını izləyin, çatdırılmanı təsdiq edin.",
  buyersAction: "Kataloqa baxın",
  producersTitle: "Azərbaycandakı istehsalçılar üçün",
  producers1: "VÖEN və reyestrdən çıxarışla qeydiyyatdan keçin.",
  producers2: "Məhsulu telefondan satışa çıxarın: malı seçin, kod, mövsüm və sənədlər özü dolacaq.",
  producers3: "Sifarişləri təsdiq edin, sənədləri çap edin, maşını yükləyin.",
  producers4: "Mal qəbul ediləndən sonra pulu hesabınıza alın.",
  producersAction: "Şirkəti qeydiyyatdan keçirin",
} as const satisfies Translation<typeof english>;
