import type { moneyMail as source } from "../en/money-mail.ts";
import type { Translation } from "../translate.ts";

export const moneyMail = {
  paymentReceivedSubject: "Заказ {number}: плацёж атрыманы",
  paymentReceivedText:
    "Плацёж {amount} па заказе {number} атрыманы. Гандлёвы дом захоўвае яго да пацвярджэння пастаўкі.",
  paymentPartSubject: "Заказ {number}: аплачана толькі частка",
  paymentPartText:
    "Па заказе {number} пакуль паступіла {amount}; засталося аплаціць {leftAmount} з тым жа рэферэнсам. Калі камісію ўтрымаў банк, фінансавы аддзел гэта праверыць.",
  buyerCreditSubject: "Заказ {number}: вы заплацілі больш",
  buyerCreditText:
    "Вы заплацілі на {amount} больш, чым патрабуе заказ {number}. Гэта ваша пераплата: фінансавы аддзел залічыць яе ў іншы ваш плацёж або верне на рахунак, з якога яна прыйшла.",
  orderPaidSubject: "Заказ {number} аплачаны",
  orderPaidText:
    "Пакупнік аплаціў {amount} па заказе {number}. Гандлёвы дом захоўвае грошы і выплаціць іх пасля пацвярджэння пастаўкі.",
  paymentReportedSubject: "Заказ {number}: пакупнік паведамляе пра перавод",
  paymentReportedText:
    "Пакупнік па заказе {number} паведамляе, што адправіў {amount} банкаўскім пераводам. Праверце паступленне на рахунак.",
  paymentReviewSubject: "Заказ {number}: праверце плацёж",
  paymentReviewText: "Плацёж па заказе {number} патрабуе ўвагі: {review}. Атрымана на сёння: {amount}.",
  paymentUndoneSubject: "Заказ {number}: плацёж зняты",
  paymentUndoneText:
    "Сума {amount} была аднесена да заказу {number} памылкова. Супастаўленне адменена; колькі засталося заплаціць, відаць на старонцы заказу.",
  paymentSoonSubject: "Заказ {number}: аплаціце да {due}",
  paymentSoonText:
    "Па заказе {number} трэба аплаціць {amount} да канца дня {due} па мінскім часе. Як аплаціць, указана на старонцы заказу; калі перавод ужо адпраўлены, паведаміце пра гэта там жа.",
  paymentTodaySubject: "Заказ {number}: тэрмін аплаты сёння",
  paymentTodayText:
    "Па заказе {number} сёння, {due}, да поўначы па мінскім часе трэба аплаціць {amount}. Калі перавод ужо адпраўлены, паведаміце пра гэта на старонцы заказу.",
  paymentOverdueSubject: "Заказ {number}: тэрмін аплаты мінуў",
  paymentOverdueText:
    "Па заказе {number} трэба было аплаціць {amount} да {due}; грошы не паступілі. Аплаціце або паведаміце на старонцы заказу, што перавод адпраўлены.",
  paymentLateSubject: "Заказ {number}: пакупнік пратэрмінаваў аплату",
  paymentLateText:
    "Па заказе {number} да {due} павінна было паступіць {amount}; грошай няма. Пакупніку адпраўлены напамін.",
  paymentLapsedSubject: "Заказ {number}: вытворца можа яго адмяніць",
  paymentLapsedText:
    "{amount} па заказе {number} павінны былі паступіць да канца дня {due}; прайшло 10 рабочых дзён, грошай няма. Тавар чакае гэтага плацяжу, і вытворца цяпер можа адмяніць заказ у любы момант. Аплаціце або паведаміце на старонцы заказу, што перавод адпраўлены.",
  paymentMayCancelSubject: "Заказ {number}: 10 рабочых дзён без аплаты",
  paymentMayCancelText:
    "{amount} па заказе {number} павінны былі паступіць да адгрузкі, да канца дня {due}; прайшло 10 рабочых дзён, грошай няма. Вытворца цяпер можа адмяніць заказ, не пытаючыся ў пакупніка; выплачаным тады распарадзіцца Гандлёвы дом.",
  depositToSettleSubject: "Заказ {number} спынены: распарадзіцеся грашыма",
  depositToSettleText:
    "Заказ {number} спынены, а ў Гандлёвага дома ляжаць {amount} пакупніка. Само нічога не вяртаецца: вырашыце з абодвума бакамі і ўнясіце вяртанне.",
  providerDifferenceSubject: "Кніга плацежнай сістэмы разыходзіцца з нашай",
  providerDifferenceText:
    "Штодзённая зверка знайшла новыя разыходжанні: {count}. Яны стаяць на старонцы плацяжоў, пакуль іх не растлумачаць; нічога не зменена.",
  paymentDisputedSubject: "Заказ {number}: плацёж па картцы аспрэчаны",
  paymentDisputedText:
    "Уладальнік карткі аспрэчвае {amount} па заказе {number}. Прычына: {reason}; стан у плацежнай сістэме: {status}. Пакуль спрэчка адкрытая, выплата па заказе ўтрымліваецца.",
  refundRequestedSubject: "Заказ {number}: вяртанне чакае адабрэння",
  refundRequestedText: "Па заказе {number} аформлена вяртанне {amount}; патрэбна другое адабрэнне.",
  refundWithdrawnSubject: "Заказ {number}: запыт вяртання адкліканы",
  refundWithdrawnText:
    "Вяртанне {amount} па заказе {number}, якое чакала адабрэння, не будзе зроблена: {reason}.",
  returnRequestedSubject: "Паступленне трэба вярнуць: чакае вашага адабрэння",
  returnRequestedText:
    "{amount} ад {payer} ні да чаго не падышлі і павінны пайсці назад адпраўніку: {reason}. Патрэбна адабрэнне другога супрацоўніка фінансаў.",
  returnApprovedSubject: "Паступленне можна вярнуць: адпраўце перавод у банку",
  returnApprovedText:
    "Двое адобрылі вяртанне {amount} адпраўніку {payer}. Пазначце ў плацежным даручэнні {reference}: па гэтым кодзе спісанне будзе пазнана.",
  refundMadeSubject: "Заказ {number}: грошы вернуты",
  refundMadeText: "Па заказе {number} вам вернута {amount} тым жа шляхам, якім вы плацілі.",
  refundFailedSubject: "Заказ {number}: вяртанне не прайшло",
  refundFailedText:
    "Вяртанне {amount} па заказе {number} не прайшло: {reason}. Грошы зноў улічаны як утрыманыя.",
  refundForeignSubject: "Заказ {number}: вяртанне зроблена ў плацежнай сістэме",
  refundForeignText:
    "Па заказе {number} уручную ў плацежнай сістэме вернута {amount}. Вяртанне ўлічана; праверце прычыну.",
  payeeOpenedSubject: "{company}: адкрываецца рахунак для выплат з картак",
  payeeOpenedText:
    "{member} адкрывае для кампаніі {company} рахунак у плацежнай сістэме. Выплаты чакаюць тры плацежныя дні.\n\nКалі вы пра гэта не ведаеце, адразу напішыце Гандлёваму дому і змяніце пароль.",
  payeeReadySubject: "{company}: рахунак для выплат з картак гатовы",
  payeeReadyText: "Плацежная сістэма прымае выплаты для {company}. Тое, што яе чакала, пойдзе далей.",
  payeeStoppedSubject: "{company}: рахунак для выплат з картак не прымае грошы",
  payeeStoppedText:
    "Плацежная сістэма не прымае выплаты для {company}, пакуль не атрымае адказы. Выплаты з картак чакаюць; пра што пытаюцца, відаць на старонцы выплат. Фінансы могуць заплаціць праз банк.",
  payoutReleasableSubject: "Заказ {number}: выплату можна адправіць",
  payoutReleasableText: "Выплата {amount} па заказе {number} гатовая і чакае вашага адабрэння.",
  payoutMadeSubject: "Заказ {number}: вам выплачана",
  payoutMadeText: "Па заказе {number} вам выплачана {amount} за вылікам камісіі Гандлёвага дома.",
  payoutReversedSubject: "Заказ {number}: выплата адклікана",
  payoutReversedText:
    "З выплаты па заказе {number} адклікана або вярнулася {amount}. Прычына ўказана ў заказе.",
  payoutRefusedSubject: "Заказ {number}: выплата адхілена",
  payoutRefusedText:
    "Плацежная сістэма адхіліла выплату {amount} па заказе {number}: {reason}. Яна заблакавана, пакуль рахунак вытворцы не запрацуе.",
} as const satisfies Translation<typeof source>;
