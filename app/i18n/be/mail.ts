import type { mail as source } from "../en/mail.ts";
import type { Translation } from "../translate.ts";
import { moneyMail } from "./money-mail.ts";
import { programMail } from "./program-mail.ts";
import { teamMail } from "./team-mail.ts";

export const mail = {
  ...programMail,
  ...teamMail,
  openPage: "Адкрыць старонку",
  footer: "Ліст складзены праграмай Гандлёвага дома; адказы на гэты адрас не чытаюцца.",
  stopMails: "Адключыць гэтыя лісты",
  minskTime: "{minsk} (па Мінску)",
  minskAndBakuTime: "{minsk} па Мінску, {baku} па Баку",
  confirmEmailSubject: "Пацвердзіце адрас электроннай пошты",
  confirmEmailText:
    "Добры дзень, {name}!\n\nГэты адрас указаны для ўліковага запісу ў Гандлёвым доме. Адкрыйце спасылку, каб яго пацвердзіць; яна дзейнічае тыдзень. Калі гэта былі не вы, нічога не рабіце.",
  signUpKnownSubject: "У вас ужо ёсць уліковы запіс",
  signUpKnownText:
    "Добры дзень, {name}!\n\nТолькі што з гэтым адрасам спрабавалі зарэгістраваць кампанію. У вас ужо ёсць уліковы запіс: увайдзіце з ім або запытайце новы пароль, калі забылі свой. Калі гэта былі не вы, нічога не рабіце; пра ваш уліковы запіс ніхто не даведаўся.",
  resetPasswordSubject: "Новы пароль",
  resetPasswordText:
    "Добры дзень, {name}!\n\nАдкрыйце спасылку, каб задаць новы пароль. Яна працуе адзін раз і адну гадзіну. Калі прасілі не вы, нічога не рабіце: пароль застанецца ранейшым.",
  passwordChangedSubject: "Ваш пароль зменены",
  passwordChangedText:
    "Добры дзень, {name}!\n\nПароль вашага ўліковага запісу зменены, на іншых прыладах выкананы выхад. Калі гэта былі не вы, адразу задайце новы па спасылцы ніжэй і паведаміце Гандлёваму дому.",
  companySubmittedSubject: "{company} чакае праверкі",
  companySubmittedText:
    "Кампанія {company} адправіла профіль на праверку. Прыміце рашэнне на працягу двух рабочых дзён.",
  companyVerifiedSubject: "{company}: праверка пройдзена",
  companyVerifiedText:
    "Гандлёвы дом праверыў кампанію {company}. Цяпер вы можаце гандляваць. Што праверана, калі і да якога тэрміну гэта дзейнічае, указана на старонцы кампаніі; гэта бачаць і вашы партнёры.\n{comment}",
  companyChangesRequestedSubject: "{company}: патрэбны выпраўленні",
  companyChangesRequestedText:
    "Гандлёвы дом разгледзеў профіль кампаніі {company} і просіць яго выправіць. Што менавіта, указана на старонцы кампаніі; пасля выпраўлення адпраўце профіль яшчэ раз.\n{comment}",
  companyRejectedSubject: "{company}: адмова",
  companyRejectedText:
    "Гандлёвы дом не можа прыняць кампанію {company}. Прычыны ўказаны на старонцы кампаніі. Калі вы лічыце гэта памылкай, напішыце нам.\n{comment}",
  companySuspendedSubject: "{company}: праца прыпынена",
  companySuspendedText:
    "Гандлёвы дом прыпыніў працу кампаніі {company}. Яе прапановы прыбраны з каталога, новых заказаў яна не прымае і не робіць; бягучыя заказы працягваюцца. Прычыны ўказаны на старонцы кампаніі.\n{comment}",
  companyReinstatedSubject: "{company} зноў можа гандляваць",
  companyReinstatedText:
    "Прыпыненне кампаніі {company} знята. Яе апублікаваныя прапановы зноў у каталогу.\n{comment}",
  companyChangeSubmittedSubject: "{company} мяняе свае звесткі",
  companyChangeSubmittedText:
    "Правераная кампанія {company} падала змену назвы, нумара, адраса або банка. Да вашага рашэння дзейнічае ранейшае; вырашыце за два рабочыя дні.",
  companyChangeApprovedSubject: "{company}: змена дзейнічае",
  companyChangeApprovedText:
    "Гандлёвы дом ухваліў змену кампаніі {company}; яна дзейнічае з гэтай хвіліны. У пачатых заказах застаецца ўзгодненае.\n{comment}",
  companyChangeRefusedSubject: "{company}: змена адхілена",
  companyChangeRefusedText:
    "Гандлёвы дом адхіліў змену кампаніі {company}. Дзейнічае ранейшае; прычыны пазначаны на старонцы.\n{comment}",
  bankChangeAskedSubject: "{company}: пададзены новыя банкаўскія рэквізіты",
  bankChangeAskedText:
    "Пададзены новыя банкаўскія рэквізіты кампаніі {company}; рахунак заканчваецца на {account}. Хто падаў: {member}. Да рашэння Гандлёвага дома дзейнічае ранейшы рахунак, а выплаты чакаюць.\n\nКалі вы пра гэта не ведаеце, адразу напішыце Гандлёваму дому і змяніце пароль.",
  bankChangeApprovedSubject: "{company}: дзейнічаюць новыя рэквізіты",
  bankChangeApprovedText:
    "Гандлёвы дом ухваліў новыя банкаўскія рэквізіты кампаніі {company}; рахунак заканчваецца на {account}. Выплаты адновяцца праз тры плацежныя дні. Калі вы пра гэта не ведаеце, адразу напішыце Гандлёваму дому.\n{comment}",
  bankChangeRefusedSubject: "{company}: новыя рэквізіты адхілены",
  bankChangeRefusedText:
    "Гандлёвы дом адхіліў змену кампаніі {company}. Дзейнічаюць ранейшыя банкаўскія рэквізіты.\n{comment}",
  bankChangeWithdrawnSubject: "{company}: змена рэквізітаў адклікана",
  bankChangeWithdrawnText:
    "Змена кампаніі {company} адклікана. Хто адклікаў: {member}. Дзейнічаюць ранейшыя банкаўскія рэквізіты, выплаты працягваюцца.",
  roleViewer: "назіральнік",
  roleManager: "менеджар",
  roleOwner: "уладальнік",
  companyPaperAddedSubject: "{company}: дакумент на праверку — {item}",
  companyPaperAddedText:
    "Кампанія {company} загрузіла дакумент: {item}. Паглядзіце і прыміце або адхіліце яго.",
  companyPaperAcceptedSubject: "{company}: дакумент прыняты — {item}",
  companyPaperAcceptedText:
    "Гандлёвы дом прыняў дакумент кампаніі {company}: {item}. Тавары, якія на яго абапіраюцца, у продажы.",
  companyPaperRejectedSubject: "{company}: дакумент не прыняты — {item}",
  companyPaperRejectedText:
    "Гандлёвы дом не прыняў дакумент кампаніі {company}: {item}.\n{reason}\nЗагрузіце новы на старонцы кампаніі.",
  companyCheckRenewedSubject: "{company}: пункт праверкі абноўлены — {item}",
  companyCheckRenewedText:
    "Гандлёвы дом абнавіў пункт праверкі кампаніі {company}: {item}. Дзейнічае да {until} уключна.",
  validityEndsSoonSubject: "{company}: {until} заканчваецца — {item}",
  validityEndsSoonText:
    "У кампаніі {company} хутка заканчваецца: {item}, апошні дзень {until}. Загрузіце новы дакумент своечасова, каб тавары не сышлі з продажу і новыя заказы не спыніліся.",
  validityEndsTodaySubject: "{company}: сёння апошні дзень — {item}",
  validityEndsTodayText:
    "У кампаніі {company} сёння заканчваецца: {item}. Пасля 24:00 па Мінску тавары, якія на гэта абапіраюцца, сыходзяць з продажу; бягучыя заказы выконваюцца.",
  validityOverSubject: "{company}: тэрмін скончыўся — {item}",
  validityOverText:
    "У кампаніі {company} скончыўся тэрмін: {item}, апошні дзень быў {until}. Тавары, якія на гэта абапіраюцца, сышлі з продажу і самі вернуцца, калі будзе прыняты новы дакумент. Бягучыя заказы выконваюцца.",
  itemRegistrationExtract: "выпіска з рэестра",
  itemTaxNumber: "падатковы нумар",
  itemTaxCertificate: "падатковае пасведчанне",
  itemBankBeneficiary: "уладальнік рахунку",
  itemBankLetter: "ліст банка",
  itemBusinessType: "роля ў гандлі",
  itemSiteVisit: "агляд на месцы",
  itemExportHistory: "гісторыя экспарту",
  itemImporter: "імпарцёр",
  itemColdStore: "халадзільны склад",
  itemAlcoholRight: "права ўвозіць алкаголь",
  itemCharter: "статут",
  itemPowerOfAttorney: "даверанасць",
  itemAlcoholLicence: "ліцэнзія на алкаголь",
  itemGlobalgap: "сертыфікат GlobalG.A.P.",
  itemHaccp: "сертыфікат ХАССП",
  itemIso_22000: "сертыфікат ISO 22000",
  itemOrganic: "сертыфікат арганічнай вытворчасці",
  itemHalal: "сертыфікат халяль",
  itemQualityCertificate: "сертыфікат якасці",
  itemLabReport: "пратакол выпрабаванняў",
  itemDeclarationOfConformity: "дэкларацыя аб адпаведнасці",
  itemOther: "іншы дакумент",
  reviewAmountMismatch: "сума не тая, што запытана",
  reviewCurrencyMismatch: "іншая валюта",
  reviewOverpaid: "пераплата",
  reviewPaidAfterCancel: "грошы ляжаць па спыненым заказе",
  reviewThirdPartyPayer: "плаціў хтосьці іншы",
  listingSubmittedSubject: "Прапанова на праверку: {title} ({company})",
  listingSubmittedText:
    "{company} адправіла на праверку прапанову «{title}». Вырашыце, калі ласка, на працягу двух рабочых дзён.",
  listingApprovedSubject: "Ухвалена: {title}",
  listingApprovedText:
    "Ваша прапанова «{title}» ухвалена роўна ў тым выглядзе, у якім вы яе адправілі. Пакупнікі бачаць гэтую рэдакцыю.\n{comment}",
  listingChangesRequestedSubject: "Патрэбныя праўкі: {title}",
  listingChangesRequestedText:
    "Мадэратар прачытаў прапанову «{title}» і просіць праўкі. Што выправіць — на яе старонцы, каля палёў; тое, што было ў продажы, прадаецца далей. Выпраўце і адпраўце зноў.\n{comment}",
  listingRejectedSubject: "Не прынята: {title}",
  listingRejectedText:
    "Мадэратар адхіліў гэтую рэдакцыю прапановы «{title}». Прычыны — на яе старонцы; тое, што было ў продажы, прадаецца далей.\n{comment}",
  caseAssignedSubject: "Вам перададзена справа: {title}",
  caseAssignedText: "{name} перадае вам справу «{title}» кампаніі {company}. Яна чакае вашага рашэння.",
  caseTakenOverSubject: "Вашу справу ўзяў іншы: {title}",
  caseTakenOverText:
    "Справа «{title}» кампаніі {company}, над якой вы працавалі, цяпер у іншага супрацоўніка: {name}.\nПрычына: {reason}",
  priceWaitingSubject: "Цана чакае рашэння: {goods} ({company})",
  priceWaitingText:
    "{company} просіць за тавар «{goods}» цану, якая больш чым на 25 % адрозніваецца ад цэн апошніх сямі дзён. Да рашэння дзейнічае ранейшая.",
  priceApprovedSubject: "Новая цана дзейнічае: {goods}",
  priceApprovedText: "Мадэратар прапусціў новую цану: {goods}. Яна ўжо дзейнічае.\n{comment}",
  priceRefusedSubject: "Новая цана адхілена: {goods}",
  priceRefusedText: "Мадэратар не прапусціў новую цану: {goods}. Прадаецца па ранейшай.\n{comment}",
  advisoryProposedSubject: "Праверце папярэджанне: {title}",
  advisoryProposedText: "Напісана папярэджанне, яно чакае другой пары вачэй: {title}.",
  advisoryPublishedSubject: "Папярэджанне: {title}",
  advisoryPublishedText: "{text}\nГэта датычыцца тавару, які вы прапануеце або рыхтуеце.",
  advisoryTakenDownSubject: "Ваша папярэджанне не засталося: {title}",
  advisoryTakenDownText: "Яго адхілілі або знялі. {reason}",
  orderPlacedSubject: "Заказ {number}: размешчаны, пакупнік {buyer}",
  orderPlacedText:
    "{buyer} заказвае ў {producer}. Тавар зарэзерваваны.\nПацвердзіце або адхіліце заказ да {deadline}; потым яго тэрмін скончыцца.",
  orderConfirmedSubject: "Заказ {number}: {producer} пацвярджае",
  orderConfirmedText:
    "{producer} пацвярджае заказ; цана, колькасць і тэрміны абавязковыя.\nПершы плацеж — да {deadline}. На старонцы заказу ёсць рахунак-праформа і спосабы аплаты.",
  orderPreparingSubject: "Заказ {number}: можна рыхтаваць",
  orderPreparingText:
    "Аплачана ўсё, што належыць пасля пацвярджэння; грошы захоўвае Гандлёвы дом. Далей — упакоўка і дакументы для пагрузкі; яны пералічаны на старонцы заказу.",
  orderShippedSubject: "Заказ {number}: тавар у дарозе",
  orderShippedText:
    "{producer} адгружае тавар. Нумары машын, накладныя CMR і ход перавозкі — на старонцы заказу. Калі прыйдуць усе машыны, пацвердзіце там дастаўку.",
  orderDeliveredSubject: "Заказ {number}: дастаўлены",
  orderDeliveredText:
    "Тавар па заказе {number} дастаўлены.\nПрэтэнзіі прымаюцца да {deadline}; маўчанне да гэтага тэрміну — прыёмка.",
  orderDisputedSubject: "Заказ {number}: спрэчка",
  orderDisputedText:
    "Па заказе {number} заяўлена прэтэнзія. Выплата вытворцу прыпынена. Вытворца адказвае на працягу двух рабочых дзён, потым рашае Гандлёвы дом.\n{reason}",
  orderCompletedSubject: "Заказ {number}: завершаны",
  orderCompletedText:
    "Здзелка паміж {producer} і {buyer} завершана. Гандлёвы дом выплаціць грошы вытворцу, як толькі ўсё будзе ўладжана.",
  orderDeclinedSubject: "Заказ {number}: {producer} адхіляе",
  orderDeclinedText:
    "{producer} не можа выканаць заказ. Плаціць нічога не трэба; у каталогу ёсць іншыя прапановы.\n{reason}",
  orderCancelledSubject: "Заказ {number}: скасаваны",
  orderCancelledText:
    "Заказ паміж {producer} і {buyer} скасаваны, тавар зноў свабодны. Заплачанае верне Гандлёвы дом.\n{reason}",
  orderExpiredSubject: "Заказ {number}: тэрмін скончыўся",
  orderExpiredText:
    "Заказ паміж {producer} і {buyer} не пацверджаны або не аплачаны ў тэрмін. Ён спынены, тавар зноў свабодны.",
  orderRefundedSubject: "Заказ {number}: спынены з поўным вяртаннем",
  orderRefundedText:
    "Гандлёвы дом вырашыў: пакупніку вяртаецца ўсё. Грошы пойдуць пасля зацвярджэння фінансамі.\n{reason}",
  orderPackedLessSubject: "Заказ {number}: спакавана менш",
  orderPackedLessText:
    "Спакавана {packedKg}. Вам залічана {creditAmount}: спачатку змяншаецца неаплачанае, рэшта вяртаецца.",
  lotRecalledSubject: "Водклік: {goods}, партыя {lot}",
  lotRecalledText:
    "Партыя {lot}, {goods}, адклікана. Не выкарыстоўвайце, не прадавайце і не грузіце гэты тавар.\nЗаказы: {orders}\n{reason}",
  goodsMissingSubject: "Заказ {number}: ураджаю не хапіла",
  goodsMissingText:
    "Партыя {lot}, {goods}, дала менш, чым чакалася. У заказе {number} не хапае {missingKg}; ён не грузіцца, пакуль тавар не заменяць з іншай партыі. Калі гэта немагчыма, бакі могуць дамовіцца аб скасаванні.",
  goodsReplacedSubject: "Заказ {number}: тавар заменены",
  goodsReplacedText: "У заказе {number} {goods}, {replacedKg}, цяпер з іншай партыі.",
  cancellationAskedSubject: "Заказ {number}: другі бок просіць аб скасаванні",
  cancellationAskedText:
    "Другі бок просіць скасаваць заказ {number}. Згадзіцеся або адмоўце на працягу двух рабочых дзён; потым рашае Гандлёвы дом.\n{reason}",
  cancellationRefusedSubject: "Заказ {number}: другі бок не згодны",
  cancellationRefusedText: "Другі бок не згодны скасаваць заказ {number}. Рашае Гандлёвы дом.",
  cancellationToRuleSubject: "Заказ {number}: вырашыце аб скасаванні",
  cancellationToRuleText:
    "Бакі заказу {number} не дамовіліся аб скасаванні. Выслухайце абодва і вырашыце.\n{reason}",
  cancellationRuledOutSubject: "Заказ {number} працягваецца",
  cancellationRuledOutText:
    "Гандлёвы дом вырашыў не скасоўваць заказ {number}. Абгрунтаванне — у гісторыі заказу.",
  paperUploadedSubject: "Заказ {number}: на праверку — {paper}",
  paperUploadedText: "Дакумент заказу {number} чакае праверкі: {paper}.",
  paperAcceptedSubject: "Заказ {number}: прыняты дакумент — {paper}",
  paperAcceptedText: "Гандлёвы дом прыняў дакумент заказу {number}: {paper}.",
  paperRejectedSubject: "Заказ {number}: адхілены дакумент — {paper}",
  paperRejectedText:
    "Гандлёвы дом адхіліў дакумент заказу {number}: {paper}. Выпраўце і перадайце зноў.\n{reason}",
  paperWaivedSubject: "Заказ {number}: дакумент не патрабуецца — {paper}",
  paperWaivedText: "Гандлёвы дом не патрабуе гэтага дакумента па заказе {number}: {paper}.\n{reason}",
  truckArrivedSubject: "Заказ {number}: машына {plate} прыбыла",
  truckArrivedText:
    "Паведамілі, што машына {plate} па заказе {number} прыбыла. Тэрмін прэтэнзій па ёй пайшоў; астатнія яшчэ ў дарозе.",
  claimAnsweredSubject: "Заказ {number}: вытворца адказаў на прэтэнзію",
  claimAnsweredText: "Вытворца адказаў на прэтэнзію па заказе {number}. Рашае Гандлёвы дом.\n{reason}",
  claimWithdrawnSubject: "Заказ {number}: прэтэнзія адклікана",
  claimWithdrawnText: "Пакупнік адклікаў прэтэнзію па заказе {number} і прымае тавар.",
  claimSettledSubject: "Заказ {number}: рашэнне па прэтэнзіі",
  claimSettledText:
    "Гандлёвы дом вырашыў па прэтэнзіі да заказу {number}: {outcome}.\nЗалік: {creditAmount}.\n{reason}",
  outcomeReject: "прэтэнзія адхілена",
  outcomeRefundPart: "частка залічана",
  outcomeRefundAll: "вяртаецца ўсё",
  paperContract: "Дагавор",
  paperProforma: "Рахунак-праформа",
  paperCommercialInvoice: "Камерцыйны рахунак (інвойс)",
  paperPackingList: "Пакавальны ліст",
  paperCmr: "Накладная CMR",
  paperSt1: "Сертыфікат паходжання СТ-1",
  paperInternalQuarantine: "Унутраны каранцінны сертыфікат",
  paperPhytosanitary: "Фітасанітарны сертыфікат",
  paperVeterinary: "Ветэрынарны сертыфікат",
  paperEstablishmentNumber: "Нумар прадпрыемства ў рэестры ЕАЭС",
  paperQualityCertificate: "Пасведчанне якасці",
  paperLabReport: "Пратакол выпрабаванняў",
  paperCites: "Дазвол СІТЭС",
  paperAlcoholRight: "Права на імпарт алкаголю",
  paperInsurancePolicy: "Страхавы поліс",
  paperExportDeclaration: "Экспартная дэкларацыя",
  paperTirCarnet: "Кніжка МДП",
  paperTransitDeclaration: "Транзітная дэкларацыя",
  paperDeclarationOfConformity: "Дэкларацыя аб адпаведнасці",
  paperImportDeclaration: "Імпартная дэкларацыя",
  paperTemperatureLog: "Раздрукоўка тэмпературы",
  paperAcceptanceAct: "Акт прыёмкі",
  newMatchesSubject: "Новае па захаваных пошуках: {matches}",
  newMatchesText:
    "Па вашых захаваных пошуках з’явіліся новыя прапановы.\n{first}\n{second}\n{third}\n{fourth}\n{fifth}\nЯшчэ пошукаў з новым: {others}.",
  importEndedSubject: "Імпарт «{file}» скончаны",
  importEndedText:
    "Створана: {created}. Зменена: {changed}. Без змен: {unchanged}. З памылкамі: {refused}. Радкі з памылкамі можна спампаваць на старонцы імпарту і выправіць.",
  importSubmittedSubject: "{company}: прапановы з імпарту, {listings}",
  importSubmittedText:
    "{company} адправіла на праверку прапановы імпартам з файла. Іх лік: {listings}. Вырашыце, калі ласка, на працягу двух рабочых дзён.",
  ...moneyMail,
} as const satisfies Translation<typeof source>;
