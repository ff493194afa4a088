import type { findings as source } from "../en/findings.ts";
import type { Translation } from "../translate.ts";

export const findings = {
  lookedAt: "Стан на {time}.",
  stillLooking: "Яшчэ глядзім: некаторыя фота пакуль не параўнаныя. Праз хвіліну старонка скажа больш.",
  lookAgain: "Паглядзець зноў",
  lookAgainHint: "Паводле рынку і даведнікаў на гэту хвіліну.",
  open: {
    one: "{count} трэба паглядзець",
    few: "{count} трэба паглядзець",
    many: "{count} трэба паглядзець",
    other: "{count} трэба паглядзець",
  },
  fineOnes: {
    one: "{count} прагледжана, у парадку",
    few: "{count} прагледжана, у парадку",
    many: "{count} прагледжана, у парадку",
    other: "{count} прагледжана, у парадку",
  },
  markFine: "Паглядзеў, у парадку",
  markNotFine: "Зняць адзнаку",
  fineBy: "Прагледжана, у парадку: {name}, {time}",
  contact_email: "Адрас пошты",
  contact_phone: "Тэлефон",
  contact_link: "Спасылка",
  contact_messenger: "Месенджар",
  "contact_bank-account": "Банкаўскі рахунак",
  contact_card: "Банкаўская картка",
  priceMarket:
    "Ад {from} т: {asked} за кг, гэта {price}. Медыяна рынку {median} (прапаноў: {listings}, заказаў за 90 дзён: {orders}): {ratio} % ад яе.",
  priceReference:
    "Ад {from} т: {asked} за кг, гэта {price}. Для параўнання тут замала цэн; сярэдняя экспартная цана была {median} ({period}): {ratio} % ад яе. Крыніца: {source}.",
  priceLow: "Занадта нізкая цана бывае прынадай.",
  priceHigh: "Столькі не просіць ніхто.",
  textAlike: "Назва і апісанне супадаюць на {percent} %:",
  photoAlike: "Фота выглядае гэтак жа (падабенства {percent} %):",
  fileAlike: "Той самы файл фота:",
  ownListing: "прапанова гэтай жа кампаніі",
  listingOf: "кампанія {company}",
  photoHere: "Фота тут",
  photoThere: "Фота там",
  certificateNamed: "У тэксце заяўлена: {certificate} («{quote}»), але такі сертыфікат не прыкладзены.",
  certificateExpected:
    "Вытворцы перапрацаванай харчовай прадукцыі працуюць паводле ХАССП; сертыфікат ХАССП або ISO 22000 не прыкладзены (ТР МС 021/2011, арт. 10).",
  certificateExpired: "{certificate} {number}: тэрмін скончыўся {until}.",
  certificateExpires: "{certificate} {number} дзейнічае да {until}; тавар прапануецца да {windowEnd}.",
  certificateOfAnother: "{certificate} {number} паказвае і іншая кампанія, {company}:",
  seasonHarvest: "Збор: {months}; сезон: {season}.",
  seasonRegion: "Збор: {months}; сезон у гэтым раёне: {season}.",
  seasonKept:
    "Сабрана да {harvestTo}, прапануецца да {windowEnd}; пры добрым захоўванні тавар трымаецца {days} дзён.",
  quantityArea:
    "{quantity} т; заяўленыя {area} га даюць найбольш {limit} т ({yield} кг з гектара). Крыніца: {source}.",
  quantityHistory:
    "{quantity} т; за апошнія 12 месяцаў кампанія прадала {sold} т гэтага тавару, у дзесяць разоў больш гэта {limit} т.",
  quantityMarket: "{quantity} т; дваццаць медыян іншых прапаноў ({listings}) гэта {limit} т.",
  quantityTrucks:
    "{quantity} т гэта {trucks} машын за {days} дзён; адзін пакавальны цэх адгружае за гэты час {limit} т.",
  quantityAnyFarm: "{quantity} т; ніводзін вытворца не адпраўляе за сезон больш за {limit} т.",
  establishmentNone:
    "Тавар жывёльнага паходжання ўвозяць толькі з прадпрыемстваў з рэестра ЕАЭС, а нумар не пазначаны. Запытайце яго ў вытворцы.",
  establishmentUnknown:
    "Нумар {number} не шукалі ў рэестры ЕАЭС апошнія 90 дзён. Без гэтага прапанову нельга ўхваліць.",
  establishmentNotListed: "Нумара {number} няма ў рэестры ЕАЭС. Увоз тавару не дапускаецца.",
  alcohol:
    "Заказаць можа толькі пакупнік з правам увозу алкаголю, якое праверылі супрацоўнікі; астатнім адмовяць у кошыку і пры афармленні.",
  lookupTitle: "Прадпрыемства ў рэестры ЕАЭС",
  lookupNumber: "Нумар {number}",
  lookupRegister: "Адкрыць рэестр",
  lookupOutcome: "Што кажа рэестр",
  lookup_listed: "ёсць, для гэтага тавару",
  lookup_not_listed: "няма",
  lookupNote: "Заўвага",
  lookupNoteHint: "Дата запісу, абмежаванні, дзе глядзелі.",
  lookupSave: "Запісаць",
  lookupBy: "{outcome}: {name}, {time}",
  areaTitle: "Плошча, на якой расце тавар",
  areaHint: "Як вытворца заяўляе яе для СТ-1. З ёй звяраецца колькасць.",
  areaField: "Плошча",
  areaSave: "Запісаць",
  areaBy: "{area} га: {name}, {time}",
} as const satisfies Translation<typeof source>;
