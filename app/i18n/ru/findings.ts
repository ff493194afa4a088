import type { findings as source } from "../en/findings.ts";
import type { Translation } from "../translate.ts";

export const findings = {
  lookedAt: "Состояние на {time}.",
  stillLooking: "Ещё смотрим: некоторые фото пока не сравнены. Через минуту страница скажет больше.",
  lookAgain: "Посмотреть заново",
  lookAgainHint: "По рынку и справочникам на эту минуту.",
  open: {
    one: "{count} надо посмотреть",
    few: "{count} надо посмотреть",
    many: "{count} надо посмотреть",
    other: "{count} надо посмотреть",
  },
  fineOnes: {
    one: "{count} просмотрено, в порядке",
    few: "{count} просмотрено, в порядке",
    many: "{count} просмотрено, в порядке",
    other: "{count} просмотрено, в порядке",
  },
  markFine: "Посмотрел, в порядке",
  markNotFine: "Снять отметку",
  fineBy: "Просмотрено, в порядке: {name}, {time}",
  contact_email: "Адрес почты",
  contact_phone: "Телефон",
  contact_link: "Ссылка",
  contact_messenger: "Мессенджер",
  "contact_bank-account": "Банковский счёт",
  contact_card: "Банковская карта",
  priceMarket:
    "От {from} т: {asked} за кг, это {price}. Медиана рынка {median} (предложений: {listings}, заказов за 90 дней: {orders}): {ratio} % от неё.",
  priceReference:
    "От {from} т: {asked} за кг, это {price}. Для сравнения здесь слишком мало цен; средняя экспортная цена была {median} ({period}): {ratio} % от неё. Источник: {source}.",
  priceLow: "Слишком низкая цена бывает приманкой.",
  priceHigh: "Столько не просит никто.",
  textAlike: "Название и описание совпадают на {percent} %:",
  photoAlike: "Фото выглядит так же (сходство {percent} %):",
  fileAlike: "Тот же самый файл фото:",
  ownListing: "предложение этой же компании",
  listingOf: "компания {company}",
  photoHere: "Фото здесь",
  photoThere: "Фото там",
  certificateNamed: "В тексте заявлено: {certificate} («{quote}»), но такой сертификат не приложен.",
  certificateExpected:
    "Изготовители переработанной пищевой продукции работают по ХАССП; сертификат ХАССП или ISO 22000 не приложен (ТР ТС 021/2011, ст. 10).",
  certificateExpired: "{certificate} {number}: срок истёк {until}.",
  certificateExpires: "{certificate} {number} действует до {until}; товар предлагается до {windowEnd}.",
  certificateOfAnother: "{certificate} {number} показывает и другая компания, {company}:",
  seasonHarvest: "Сбор: {months}; сезон: {season}.",
  seasonRegion: "Сбор: {months}; сезон в этом районе: {season}.",
  seasonKept:
    "Собрано до {harvestTo}, предлагается до {windowEnd}; при хорошем хранении товар держится {days} дней.",
  quantityArea:
    "{quantity} т; заявленные {area} га дают самое большее {limit} т ({yield} кг с гектара). Источник: {source}.",
  quantityHistory:
    "{quantity} т; за последние 12 месяцев компания продала {sold} т этого товара, вдесятеро больше это {limit} т.",
  quantityMarket: "{quantity} т; двадцать медиан других предложений ({listings}) это {limit} т.",
  quantityTrucks:
    "{quantity} т это {trucks} машин за {days} дней; один упаковочный цех отгружает за это время {limit} т.",
  quantityAnyFarm: "{quantity} т; ни один производитель не отправляет за сезон больше {limit} т.",
  establishmentNone:
    "Товар животного происхождения ввозят только с предприятий из реестра ЕАЭС, а номер не указан. Запросите его у производителя.",
  establishmentUnknown:
    "Номер {number} не искали в реестре ЕАЭС последние 90 дней. Без этого предложение нельзя одобрить.",
  establishmentNotListed: "Номера {number} нет в реестре ЕАЭС. Ввоз товара не допускается.",
  alcohol:
    "Заказать может только покупатель с правом ввоза алкоголя, которое проверили сотрудники; остальным откажут в корзине и при оформлении.",
  lookupTitle: "Предприятие в реестре ЕАЭС",
  lookupNumber: "Номер {number}",
  lookupRegister: "Открыть реестр",
  lookupOutcome: "Что говорит реестр",
  lookup_listed: "есть, для этого товара",
  lookup_not_listed: "нет",
  lookupNote: "Примечание",
  lookupNoteHint: "Дата записи, ограничения, где смотрели.",
  lookupSave: "Записать",
  lookupBy: "{outcome}: {name}, {time}",
  areaTitle: "Площадь, на которой растёт товар",
  areaHint: "Как производитель заявляет её для СТ-1. С ней сверяется количество.",
  areaField: "Площадь",
  areaSave: "Записать",
  areaBy: "{area} га: {name}, {time}",
} as const satisfies Translation<typeof source>;
