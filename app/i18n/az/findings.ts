import type { findings as source } from "../en/findings.ts";
import type { Translation } from "../translate.ts";

export const findings = {
  lookedAt: "{time} vaxtına olan vəziyyət.",
  stillLooking:
    "Hələ baxılır: bəzi şəkillər müqayisə olunmayıb. Bir dəqiqədən sonra səhifə daha çox deyəcək.",
  lookAgain: "Yenidən bax",
  lookAgainHint: "Bu anın bazarına və sorğu məlumatına görə.",
  open: { one: "{count} qeydə baxılmalıdır", other: "{count} qeydə baxılmalıdır" },
  fineOnes: { one: "{count} qeydə baxılıb, qaydasındadır", other: "{count} qeydə baxılıb, qaydasındadır" },
  markFine: "Baxdım, qaydasındadır",
  markNotFine: "İşarəni götür",
  fineBy: "Baxılıb, qaydasındadır: {name}, {time}",
  contact_email: "E-poçt ünvanı",
  contact_phone: "Telefon",
  contact_link: "Keçid",
  contact_messenger: "Messencer",
  "contact_bank-account": "Bank hesabı",
  contact_card: "Bank kartı",
  priceMarket:
    "{from} t-dan: 1 kq {asked}, yəni {price}. Bazarın medianı {median} (təklif: {listings}, son 90 günün sifarişi: {orders}): onun {ratio} %-i.",
  priceReference:
    "{from} t-dan: 1 kq {asked}, yəni {price}. Müqayisə üçün burada qiymət azdır; orta ixrac qiyməti {median} olub ({period}): onun {ratio} %-i. Mənbə: {source}.",
  priceLow: "Həddən artıq aşağı qiymət tələ ola bilər.",
  priceHigh: "Heç kim bu qədər istəmir.",
  textAlike: "Ad və təsvir {percent} % eynidir:",
  photoAlike: "Şəkil eyni görünür ({percent} % bənzəyir):",
  fileAlike: "Eyni şəkil faylı:",
  ownListing: "bu şirkətin öz təklifi",
  listingOf: "şirkət: {company}",
  photoHere: "Buradakı şəkil",
  photoThere: "Oradakı şəkil",
  certificateNamed: "Mətndə {certificate} göstərilib («{quote}»), amma belə sertifikat əlavə edilməyib.",
  certificateExpected:
    "Emal olunmuş qida istehsalçıları HACCP ilə işləyir; HACCP və ya ISO 22000 sertifikatı əlavə edilməyib (Gİ TR 021/2011, 10-cu maddə).",
  certificateExpired: "{certificate} {number}: müddəti {until} tarixində bitib.",
  certificateExpires:
    "{certificate} {number} {until} tarixinədək qüvvədədir; mal isə {windowEnd} tarixinədək təklif olunur.",
  certificateOfAnother: "{certificate} {number} nömrəsini başqa şirkət də göstərir, {company}:",
  seasonHarvest: "Yığım: {months}; mövsüm: {season}.",
  seasonRegion: "Yığım: {months}; bu rayonda mövsüm: {season}.",
  seasonKept:
    "{harvestTo} tarixinədək yığılıb, {windowEnd} tarixinədək təklif olunur; yaxşı anbarda mal {days} gün qalır.",
  quantityArea:
    "{quantity} t; bəyan edilmiş {area} ha ən çox {limit} t verir (hektardan {yield} kq). Mənbə: {source}.",
  quantityHistory: "{quantity} t; şirkət son 12 ayda bu maldan {sold} t satıb, on qatı {limit} t edir.",
  quantityMarket: "{quantity} t; başqa {listings} təklifin medianının iyirmi qatı {limit} t edir.",
  quantityTrucks:
    "{quantity} t {days} gündə {trucks} maşın deməkdir; bir qablaşdırma evi bu müddətdə {limit} t yükləyir.",
  quantityAnyFarm: "{quantity} t; heç bir istehsalçı mövsümdə {limit} t-dan çox göndərmir.",
  establishmentNone:
    "Heyvan mənşəli mal yalnız Aİİ reyestrindəki müəssisələrdən buraxılır, nömrə isə göstərilməyib. İstehsalçıdan soruşun.",
  establishmentUnknown:
    "{number} nömrəsi son 90 gündə Aİİ reyestrində axtarılmayıb. Bunsuz təklif təsdiqlənə bilməz.",
  establishmentNotListed: "{number} nömrəsi Aİİ reyestrində yoxdur. Malın idxalına icazə verilmir.",
  alcohol:
    "Yalnız alkoqol idxal etmək hüququ əməkdaşlar tərəfindən yoxlanmış alıcı sifariş verə bilər; qalanlara səbətdə və rəsmiləşdirmədə imtina edilir.",
  lookupTitle: "Müəssisə Aİİ reyestrində",
  lookupNumber: "Nömrə {number}",
  lookupRegister: "Reyestri aç",
  lookupOutcome: "Reyestr nə deyir",
  lookup_listed: "var, bu mal üçün",
  lookup_not_listed: "yoxdur",
  lookupNote: "Qeyd",
  lookupNoteHint: "Yazının tarixi, məhdudiyyətlər, harada baxmısınız.",
  lookupSave: "Yaz",
  lookupBy: "{outcome}: {name}, {time}",
  areaTitle: "Malın yetişdirildiyi sahə",
  areaHint: "İstehsalçının ST-1 üçün bəyan etdiyi kimi. Miqdar bununla tutuşdurulur.",
  areaField: "Sahə",
  areaSave: "Yaz",
  areaBy: "{area} ha: {name}, {time}",
} as const satisfies Translation<typeof source>;
