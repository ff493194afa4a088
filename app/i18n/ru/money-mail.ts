import type { moneyMail as source } from "../en/money-mail.ts";
import type { Translation } from "../translate.ts";

export const moneyMail = {
  paymentReceivedSubject: "Заказ {number}: платёж получен",
  paymentReceivedText:
    "Платёж {amount} по заказу {number} получен. Торговый дом хранит его до подтверждения поставки.",
  paymentPartSubject: "Заказ {number}: оплачена только часть",
  paymentPartText:
    "По заказу {number} пока поступило {amount}; осталось оплатить {leftAmount} с тем же референсом. Если комиссию удержал банк, финансовый отдел это проверит.",
  buyerCreditSubject: "Заказ {number}: вы заплатили больше",
  buyerCreditText:
    "Вы заплатили на {amount} больше, чем требует заказ {number}. Это ваша переплата: финансовый отдел зачтёт её в другой ваш платёж или вернёт на счёт, с которого она пришла.",
  orderPaidSubject: "Заказ {number} оплачен",
  orderPaidText:
    "Покупатель оплатил {amount} по заказу {number}. Торговый дом хранит деньги и выплатит их после подтверждения поставки.",
  paymentReportedSubject: "Заказ {number}: покупатель сообщает о переводе",
  paymentReportedText:
    "Покупатель по заказу {number} сообщает, что отправил {amount} банковским переводом. Проверьте поступление на счёт.",
  paymentReviewSubject: "Заказ {number}: проверьте платёж",
  paymentReviewText: "Платёж по заказу {number} требует внимания: {review}. Получено на сегодня: {amount}.",
  paymentUndoneSubject: "Заказ {number}: платёж снят",
  paymentUndoneText:
    "Сумма {amount} была отнесена к заказу {number} по ошибке. Сопоставление отменено; сколько осталось оплатить, видно на странице заказа.",
  paymentSoonSubject: "Заказ {number}: оплатите до {due}",
  paymentSoonText:
    "По заказу {number} нужно оплатить {amount} до конца дня {due} по минскому времени. Как оплатить, указано на странице заказа; если перевод уже отправлен, сообщите об этом там же.",
  paymentTodaySubject: "Заказ {number}: срок оплаты сегодня",
  paymentTodayText:
    "По заказу {number} сегодня, {due}, до полуночи по минскому времени нужно оплатить {amount}. Если перевод уже отправлен, сообщите об этом на странице заказа.",
  paymentOverdueSubject: "Заказ {number}: срок оплаты прошёл",
  paymentOverdueText:
    "По заказу {number} нужно было оплатить {amount} до {due}; деньги не поступили. Оплатите или сообщите на странице заказа, что перевод отправлен.",
  paymentLateSubject: "Заказ {number}: покупатель просрочил оплату",
  paymentLateText:
    "По заказу {number} до {due} должно было поступить {amount}; денег нет. Покупателю отправлено напоминание.",
  paymentLapsedSubject: "Заказ {number}: производитель может его отменить",
  paymentLapsedText:
    "{amount} по заказу {number} должны были поступить до конца дня {due}; прошло 10 рабочих дней, денег нет. Товар ждёт этого платежа, и производитель теперь может отменить заказ в любой момент. Оплатите или сообщите на странице заказа, что перевод отправлен.",
  paymentMayCancelSubject: "Заказ {number}: 10 рабочих дней без оплаты",
  paymentMayCancelText:
    "{amount} по заказу {number} должны были поступить до отгрузки, до конца дня {due}; прошло 10 рабочих дней, денег нет. Производитель теперь может отменить заказ, не спрашивая покупателя; уплаченным тогда распорядится Торговый дом.",
  depositToSettleSubject: "Заказ {number} прекращён: распорядитесь деньгами",
  depositToSettleText:
    "Заказ {number} прекращён, а у Торгового дома лежат {amount} покупателя. Само ничего не возвращается: решите с обеими сторонами и внесите возврат.",
  providerDifferenceSubject: "Книга платёжной системы расходится с нашей",
  providerDifferenceText:
    "Ежедневная сверка нашла новые расхождения: {count}. Они стоят на странице платежей, пока их не объяснят; ничего не изменено.",
  paymentDisputedSubject: "Заказ {number}: платёж по карте оспорен",
  paymentDisputedText:
    "Держатель карты оспаривает {amount} по заказу {number}. Причина: {reason}; состояние в платёжной системе: {status}. Пока спор открыт, выплата по заказу удерживается.",
  refundRequestedSubject: "Заказ {number}: возврат ждёт одобрения",
  refundRequestedText: "По заказу {number} оформлен возврат {amount}; нужно второе одобрение.",
  refundWithdrawnSubject: "Заказ {number}: запрос возврата отозван",
  refundWithdrawnText:
    "Возврат {amount} по заказу {number}, который ждал одобрения, не будет сделан: {reason}.",
  returnRequestedSubject: "Поступление нужно вернуть: ждёт вашего одобрения",
  returnRequestedText:
    "{amount} от {payer} ни к чему не подошли и должны уйти обратно отправителю: {reason}. Нужно одобрение второго сотрудника финансов.",
  returnApprovedSubject: "Поступление можно вернуть: отправьте перевод в банке",
  returnApprovedText:
    "Двое одобрили возврат {amount} отправителю {payer}. Укажите в платёжном поручении {reference}: по этому коду списание будет узнано.",
  refundMadeSubject: "Заказ {number}: деньги возвращены",
  refundMadeText: "По заказу {number} вам возвращено {amount} тем же путём, каким вы платили.",
  refundFailedSubject: "Заказ {number}: возврат не прошёл",
  refundFailedText:
    "Возврат {amount} по заказу {number} не прошёл: {reason}. Деньги снова учтены как удерживаемые.",
  refundForeignSubject: "Заказ {number}: возврат сделан в платёжной системе",
  refundForeignText:
    "По заказу {number} вручную в платёжной системе возвращено {amount}. Возврат учтён; проверьте причину.",
  payeeOpenedSubject: "{company}: открывается счёт для выплат с карт",
  payeeOpenedText:
    "{member} открывает для компании {company} счёт в платёжной системе. Выплаты ждут три платёжных дня.\n\nЕсли вы об этом не знаете, сразу напишите Торговому дому и смените пароль.",
  payeeReadySubject: "{company}: счёт для выплат с карт готов",
  payeeReadyText: "Платёжная система принимает выплаты для {company}. То, что её ждало, пойдёт дальше.",
  payeeStoppedSubject: "{company}: счёт для выплат с карт не принимает деньги",
  payeeStoppedText:
    "Платёжная система не принимает выплаты для {company}, пока не получит ответы. Выплаты с карт ждут; о чём спрашивают, видно на странице выплат. Финансы могут заплатить через банк.",
  payoutReleasableSubject: "Заказ {number}: выплату можно отправить",
  payoutReleasableText: "Выплата {amount} по заказу {number} готова и ждёт вашего одобрения.",
  payoutMadeSubject: "Заказ {number}: вам выплачено",
  payoutMadeText: "По заказу {number} вам выплачено {amount} за вычетом комиссии Торгового дома.",
  payoutReversedSubject: "Заказ {number}: выплата отозвана",
  payoutReversedText:
    "Из выплаты по заказу {number} отозвано или вернулось {amount}. Причина указана в заказе.",
  payoutRefusedSubject: "Заказ {number}: выплата отклонена",
  payoutRefusedText:
    "Платёжная система отклонила выплату {amount} по заказу {number}: {reason}. Она заблокирована, пока счёт производителя не заработает.",
} as const satisfies Translation<typeof source>;
