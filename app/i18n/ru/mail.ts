import type { mail as source } from "../en/mail.ts";
import type { Translation } from "../translate.ts";
import { moneyMail } from "./money-mail.ts";
import { programMail } from "./program-mail.ts";
import { teamMail } from "./team-mail.ts";

export const mail = {
  ...programMail,
  ...teamMail,
  openPage: "Открыть страницу",
  footer: "Письмо составлено программой Торгового дома; ответы на этот адрес не читаются.",
  stopMails: "Отключить эти письма",
  minskTime: "{minsk} (по Минску)",
  minskAndBakuTime: "{minsk} по Минску, {baku} по Баку",
  confirmEmailSubject: "Подтвердите адрес электронной почты",
  confirmEmailText:
    "Здравствуйте, {name}!\n\nЭтот адрес указан для учётной записи в Торговом доме. Откройте ссылку, чтобы его подтвердить; она действует неделю. Если это были не вы, ничего не делайте.",
  signUpKnownSubject: "У вас уже есть учётная запись",
  signUpKnownText:
    "Здравствуйте, {name}!\n\nТолько что с этим адресом пытались зарегистрировать компанию. У вас уже есть учётная запись: войдите с ней или запросите новый пароль, если забыли свой. Если это были не вы, ничего не делайте; о вашей учётной записи никто не узнал.",
  resetPasswordSubject: "Новый пароль",
  resetPasswordText:
    "Здравствуйте, {name}!\n\nОткройте ссылку, чтобы задать новый пароль. Она работает один раз и один час. Если просили не вы, ничего не делайте: пароль останется прежним.",
  passwordChangedSubject: "Ваш пароль изменён",
  passwordChangedText:
    "Здравствуйте, {name}!\n\nПароль вашей учётной записи изменён, на других устройствах выполнен выход. Если это были не вы, сразу задайте новый по ссылке ниже и сообщите Торговому дому.",
  companySubmittedSubject: "{company} ждёт проверки",
  companySubmittedText:
    "Компания {company} отправила профиль на проверку. Примите решение в течение двух рабочих дней.",
  companyVerifiedSubject: "{company}: проверка пройдена",
  companyVerifiedText:
    "Торговый дом проверил компанию {company}. Теперь вы можете торговать. Что проверено, когда и до какого срока это действует, указано на странице компании; это видят и ваши партнёры.\n{comment}",
  companyChangesRequestedSubject: "{company}: нужны исправления",
  companyChangesRequestedText:
    "Торговый дом рассмотрел профиль компании {company} и просит его исправить. Что именно, указано на странице компании; после исправления отправьте профиль ещё раз.\n{comment}",
  companyRejectedSubject: "{company}: отказ",
  companyRejectedText:
    "Торговый дом не может принять компанию {company}. Причины указаны на странице компании. Если вы считаете это ошибкой, напишите нам.\n{comment}",
  companySuspendedSubject: "{company}: работа приостановлена",
  companySuspendedText:
    "Торговый дом приостановил работу компании {company}. Её предложения убраны из каталога, новых заказов она не принимает и не делает; текущие заказы продолжаются. Причины указаны на странице компании.\n{comment}",
  companyReinstatedSubject: "{company} снова может торговать",
  companyReinstatedText:
    "Приостановка компании {company} снята. Её опубликованные предложения снова в каталоге.\n{comment}",
  companyChangeSubmittedSubject: "{company} меняет свои данные",
  companyChangeSubmittedText:
    "Проверенная компания {company} подала изменение названия, номера, адреса или банка. До вашего решения действует прежнее; решите за два рабочих дня.",
  companyChangeApprovedSubject: "{company}: изменение действует",
  companyChangeApprovedText:
    "Торговый дом одобрил изменение компании {company}; оно действует с этой минуты. В начатых заказах остаётся согласованное.\n{comment}",
  companyChangeRefusedSubject: "{company}: изменение отклонено",
  companyChangeRefusedText:
    "Торговый дом отклонил изменение компании {company}. Действует прежнее; причины указаны на странице.\n{comment}",
  bankChangeAskedSubject: "{company}: поданы новые банковские реквизиты",
  bankChangeAskedText:
    "Поданы новые банковские реквизиты компании {company}; счёт оканчивается на {account}. Кто подал: {member}. До решения Торгового дома действует прежний счёт, а выплаты ждут.\n\nЕсли вы об этом не знаете, сразу напишите Торговому дому и смените пароль.",
  bankChangeApprovedSubject: "{company}: действуют новые реквизиты",
  bankChangeApprovedText:
    "Торговый дом одобрил новые банковские реквизиты компании {company}; счёт оканчивается на {account}. Выплаты возобновятся через три платёжных дня. Если вы об этом не знаете, сразу напишите Торговому дому.\n{comment}",
  bankChangeRefusedSubject: "{company}: новые реквизиты отклонены",
  bankChangeRefusedText:
    "Торговый дом отклонил изменение компании {company}. Действуют прежние банковские реквизиты.\n{comment}",
  bankChangeWithdrawnSubject: "{company}: изменение реквизитов отозвано",
  bankChangeWithdrawnText:
    "Изменение компании {company} отозвано. Кто отозвал: {member}. Действуют прежние банковские реквизиты, выплаты продолжаются.",
  roleViewer: "наблюдатель",
  roleManager: "менеджер",
  roleOwner: "владелец",
  companyPaperAddedSubject: "{company}: документ на проверку — {item}",
  companyPaperAddedText:
    "Компания {company} загрузила документ: {item}. Посмотрите и примите или отклоните его.",
  companyPaperAcceptedSubject: "{company}: документ принят — {item}",
  companyPaperAcceptedText:
    "Торговый дом принял документ компании {company}: {item}. Товары, которые на него опираются, в продаже.",
  companyPaperRejectedSubject: "{company}: документ не принят — {item}",
  companyPaperRejectedText:
    "Торговый дом не принял документ компании {company}: {item}.\n{reason}\nЗагрузите новый на странице компании.",
  companyCheckRenewedSubject: "{company}: пункт проверки обновлён — {item}",
  companyCheckRenewedText:
    "Торговый дом обновил пункт проверки компании {company}: {item}. Действует до {until} включительно.",
  validityEndsSoonSubject: "{company}: {until} истекает — {item}",
  validityEndsSoonText:
    "У компании {company} скоро истекает: {item}, последний день {until}. Загрузите новый документ вовремя, чтобы товары не ушли с продажи и новые заказы не остановились.",
  validityEndsTodaySubject: "{company}: сегодня последний день — {item}",
  validityEndsTodayText:
    "У компании {company} сегодня истекает: {item}. После 24:00 по Минску товары, которые на это опираются, уходят с продажи; идущие заказы выполняются.",
  validityOverSubject: "{company}: срок истёк — {item}",
  validityOverText:
    "У компании {company} истёк срок: {item}, последний день был {until}. Товары, которые на это опираются, ушли с продажи и сами вернутся, когда будет принят новый документ. Идущие заказы выполняются.",
  itemRegistrationExtract: "выписка из реестра",
  itemTaxNumber: "налоговый номер",
  itemTaxCertificate: "налоговое свидетельство",
  itemBankBeneficiary: "владелец счёта",
  itemBankLetter: "письмо банка",
  itemBusinessType: "роль в торговле",
  itemSiteVisit: "осмотр на месте",
  itemExportHistory: "история экспорта",
  itemImporter: "импортёр",
  itemColdStore: "холодильный склад",
  itemAlcoholRight: "право ввозить алкоголь",
  itemCharter: "устав",
  itemPowerOfAttorney: "доверенность",
  itemAlcoholLicence: "лицензия на алкоголь",
  itemGlobalgap: "сертификат GlobalG.A.P.",
  itemHaccp: "сертификат ХАССП",
  itemIso_22000: "сертификат ISO 22000",
  itemOrganic: "сертификат органического производства",
  itemHalal: "сертификат халяль",
  itemQualityCertificate: "сертификат качества",
  itemLabReport: "протокол испытаний",
  itemDeclarationOfConformity: "декларация о соответствии",
  itemOther: "другой документ",
  reviewAmountMismatch: "сумма не та, что запрошена",
  reviewCurrencyMismatch: "другая валюта",
  reviewOverpaid: "переплата",
  reviewPaidAfterCancel: "деньги лежат по прекращённому заказу",
  reviewThirdPartyPayer: "платил кто-то другой",
  listingSubmittedSubject: "Предложение на проверку: {title} ({company})",
  listingSubmittedText:
    "{company} отправила на проверку предложение «{title}». Решите, пожалуйста, в течение двух рабочих дней.",
  listingApprovedSubject: "Одобрено: {title}",
  listingApprovedText:
    "Ваше предложение «{title}» одобрено ровно в том виде, в каком вы его отправили. Покупатели видят эту редакцию.\n{comment}",
  listingChangesRequestedSubject: "Нужны правки: {title}",
  listingChangesRequestedText:
    "Модератор прочитал предложение «{title}» и просит правки. Что исправить — на его странице, у полей; то, что было в продаже, продаётся дальше. Исправьте и отправьте снова.\n{comment}",
  listingRejectedSubject: "Не принято: {title}",
  listingRejectedText:
    "Модератор отклонил эту редакцию предложения «{title}». Причины — на его странице; то, что было в продаже, продаётся дальше.\n{comment}",
  caseAssignedSubject: "Вам передано дело: {title}",
  caseAssignedText: "{name} передаёт вам дело «{title}» компании {company}. Оно ждёт вашего решения.",
  caseTakenOverSubject: "Ваше дело взято другим: {title}",
  caseTakenOverText:
    "Дело «{title}» компании {company}, над которым вы работали, теперь у другого сотрудника: {name}.\nПричина: {reason}",
  priceWaitingSubject: "Цена ждёт решения: {goods} ({company})",
  priceWaitingText:
    "{company} просит за товар «{goods}» цену, которая больше чем на 25 % отличается от цен последних семи дней. До решения действует прежняя.",
  priceApprovedSubject: "Новая цена действует: {goods}",
  priceApprovedText: "Модератор пропустил новую цену: {goods}. Она уже действует.\n{comment}",
  priceRefusedSubject: "Новая цена отклонена: {goods}",
  priceRefusedText: "Модератор не пропустил новую цену: {goods}. Продаётся по прежней.\n{comment}",
  advisoryProposedSubject: "Проверьте предупреждение: {title}",
  advisoryProposedText: "Написано предупреждение, оно ждёт второй пары глаз: {title}.",
  advisoryPublishedSubject: "Предупреждение: {title}",
  advisoryPublishedText: "{text}\nЭто касается товара, который вы предлагаете или готовите.",
  advisoryTakenDownSubject: "Ваше предупреждение не осталось: {title}",
  advisoryTakenDownText: "Его отклонили или сняли. {reason}",
  orderPlacedSubject: "Заказ {number}: размещён, покупатель {buyer}",
  orderPlacedText:
    "{buyer} заказывает у {producer}. Товар зарезервирован.\nПодтвердите или отклоните заказ до {deadline}; потом его срок истечёт.",
  orderConfirmedSubject: "Заказ {number}: {producer} подтверждает",
  orderConfirmedText:
    "{producer} подтверждает заказ; цена, количество и сроки обязательны.\nПервый платёж — до {deadline}. На странице заказа есть счёт-проформа и способы оплаты.",
  orderPreparingSubject: "Заказ {number}: можно готовить",
  orderPreparingText:
    "Оплачено всё, что положено после подтверждения; деньги хранит Торговый дом. Дальше — упаковка и документы для погрузки; они перечислены на странице заказа.",
  orderShippedSubject: "Заказ {number}: товар в пути",
  orderShippedText:
    "{producer} отгружает товар. Номера машин, накладные CMR и ход перевозки — на странице заказа. Когда придут все машины, подтвердите там доставку.",
  orderDeliveredSubject: "Заказ {number}: доставлен",
  orderDeliveredText:
    "Товар по заказу {number} доставлен.\nПретензии принимаются до {deadline}; молчание до этого срока — приёмка.",
  orderDisputedSubject: "Заказ {number}: спор",
  orderDisputedText:
    "По заказу {number} заявлена претензия. Выплата производителю приостановлена. Производитель отвечает в течение двух рабочих дней, потом решает Торговый дом.\n{reason}",
  orderCompletedSubject: "Заказ {number}: завершён",
  orderCompletedText:
    "Сделка между {producer} и {buyer} завершена. Торговый дом выплатит деньги производителю, как только всё будет улажено.",
  orderDeclinedSubject: "Заказ {number}: {producer} отклоняет",
  orderDeclinedText:
    "{producer} не может выполнить заказ. Платить ничего не нужно; в каталоге есть другие предложения.\n{reason}",
  orderCancelledSubject: "Заказ {number}: отменён",
  orderCancelledText:
    "Заказ между {producer} и {buyer} отменён, товар снова свободен. Уплаченное вернёт Торговый дом.\n{reason}",
  orderExpiredSubject: "Заказ {number}: срок истёк",
  orderExpiredText:
    "Заказ между {producer} и {buyer} не подтверждён или не оплачен в срок. Он прекращён, товар снова свободен.",
  orderRefundedSubject: "Заказ {number}: прекращён с полным возвратом",
  orderRefundedText:
    "Торговый дом решил: покупателю возвращается всё. Деньги уйдут после утверждения финансами.\n{reason}",
  orderPackedLessSubject: "Заказ {number}: упаковано меньше",
  orderPackedLessText:
    "Упаковано {packedKg}. Вам зачтено {creditAmount}: сначала уменьшается неоплаченное, остаток возвращается.",
  lotRecalledSubject: "Отзыв: {goods}, партия {lot}",
  lotRecalledText:
    "Партия {lot}, {goods}, отозвана. Не используйте, не продавайте и не грузите этот товар.\nЗаказы: {orders}\n{reason}",
  goodsMissingSubject: "Заказ {number}: урожая не хватило",
  goodsMissingText:
    "Партия {lot}, {goods}, дала меньше, чем ожидалось. В заказе {number} не хватает {missingKg}; он не грузится, пока товар не заменят из другой партии. Если это невозможно, стороны могут договориться об отмене.",
  goodsReplacedSubject: "Заказ {number}: товар заменён",
  goodsReplacedText: "В заказе {number} {goods}, {replacedKg}, теперь из другой партии.",
  cancellationAskedSubject: "Заказ {number}: другая сторона просит об отмене",
  cancellationAskedText:
    "Другая сторона просит отменить заказ {number}. Согласитесь или откажите в течение двух рабочих дней; потом решает Торговый дом.\n{reason}",
  cancellationRefusedSubject: "Заказ {number}: другая сторона не согласна",
  cancellationRefusedText: "Другая сторона не согласна отменить заказ {number}. Решает Торговый дом.",
  cancellationToRuleSubject: "Заказ {number}: решите об отмене",
  cancellationToRuleText:
    "Стороны заказа {number} не договорились об отмене. Выслушайте обе и решите.\n{reason}",
  cancellationRuledOutSubject: "Заказ {number} продолжается",
  cancellationRuledOutText: "Торговый дом решил не отменять заказ {number}. Обоснование — в истории заказа.",
  paperUploadedSubject: "Заказ {number}: на проверку — {paper}",
  paperUploadedText: "Документ заказа {number} ждёт проверки: {paper}.",
  paperAcceptedSubject: "Заказ {number}: принят документ — {paper}",
  paperAcceptedText: "Торговый дом принял документ заказа {number}: {paper}.",
  paperRejectedSubject: "Заказ {number}: отклонён документ — {paper}",
  paperRejectedText:
    "Торговый дом отклонил документ заказа {number}: {paper}. Исправьте и передайте снова.\n{reason}",
  paperWaivedSubject: "Заказ {number}: документ не требуется — {paper}",
  paperWaivedText: "Торговый дом не требует этого документа по заказу {number}: {paper}.\n{reason}",
  truckArrivedSubject: "Заказ {number}: машина {plate} прибыла",
  truckArrivedText:
    "Сообщили, что машина {plate} по заказу {number} прибыла. Срок претензий по ней пошёл; остальные ещё в пути.",
  claimAnsweredSubject: "Заказ {number}: производитель ответил на претензию",
  claimAnsweredText: "Производитель ответил на претензию по заказу {number}. Решает Торговый дом.\n{reason}",
  claimWithdrawnSubject: "Заказ {number}: претензия отозвана",
  claimWithdrawnText: "Покупатель отозвал претензию по заказу {number} и принимает товар.",
  claimSettledSubject: "Заказ {number}: решение по претензии",
  claimSettledText:
    "Торговый дом решил по претензии к заказу {number}: {outcome}.\nЗачёт: {creditAmount}.\n{reason}",
  outcomeReject: "претензия отклонена",
  outcomeRefundPart: "часть зачтена",
  outcomeRefundAll: "возвращается всё",
  paperContract: "Договор",
  paperProforma: "Счёт-проформа",
  paperCommercialInvoice: "Коммерческий счёт (инвойс)",
  paperPackingList: "Упаковочный лист",
  paperCmr: "Накладная CMR",
  paperSt1: "Сертификат происхождения СТ-1",
  paperInternalQuarantine: "Внутренний карантинный сертификат",
  paperPhytosanitary: "Фитосанитарный сертификат",
  paperVeterinary: "Ветеринарный сертификат",
  paperEstablishmentNumber: "Номер предприятия в реестре ЕАЭС",
  paperQualityCertificate: "Удостоверение качества",
  paperLabReport: "Протокол испытаний",
  paperCites: "Разрешение СИТЕС",
  paperAlcoholRight: "Право на импорт алкоголя",
  paperInsurancePolicy: "Страховой полис",
  paperExportDeclaration: "Экспортная декларация",
  paperTirCarnet: "Книжка МДП",
  paperTransitDeclaration: "Транзитная декларация",
  paperDeclarationOfConformity: "Декларация о соответствии",
  paperImportDeclaration: "Импортная декларация",
  paperTemperatureLog: "Распечатка температуры",
  paperAcceptanceAct: "Акт приёмки",
  newMatchesSubject: "Новое по сохранённым поискам: {matches}",
  newMatchesText:
    "По вашим сохранённым поискам появились новые предложения.\n{first}\n{second}\n{third}\n{fourth}\n{fifth}\nЕщё поисков с новым: {others}.",
  importEndedSubject: "Импорт «{file}» окончен",
  importEndedText:
    "Создано: {created}. Изменено: {changed}. Без изменений: {unchanged}. С ошибками: {refused}. Строки с ошибками можно скачать на странице импорта и исправить.",
  importSubmittedSubject: "{company}: предложения из импорта, {listings}",
  importSubmittedText:
    "{company} отправила на проверку предложения импортом из файла. Их число: {listings}. Решите, пожалуйста, в течение двух рабочих дней.",
  ...moneyMail,
} as const satisfies Translation<typeof source>;
