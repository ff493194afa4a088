import type { shipmentMail as source } from "../en/shipment-mail.ts";
import type { Translation } from "../translate.ts";

export const shipmentMail = {
  paperAskedAgainSubject: "Заказ {number}: нужен снова — {paper}",
  paperAskedAgainText:
    "Торговый дом снова просит документ заказа {number}: {paper}. Передайте новый, прежний больше не действует.\n{reason}",
  paperEndsSoonSubject: "Заказ {number}: {paper} действует до {until}",
  paperEndsSoonText:
    "Срок документа заказа {number} кончается {until}: {paper}. Если до тех пор этап не пройден, понадобится новый.",
  paperEndsNearSubject: "Заказ {number}: {paper} истекает через неделю, {until}",
  paperEndsNearText:
    "Остались дни: {paper} по заказу {number} истекает {until}. Получите новый вовремя, иначе товар будет ждать.",
  paperRanOutSubject: "Заказ {number}: истёк документ — {paper}",
  paperRanOutText:
    "Последний день документа заказа {number} был {until}: {paper}. Этап закрыт, пока не принят новый.",
  shipmentLeftSubject: "Заказ {number}: ушла следующая часть",
  shipmentLeftText: "Следующая часть заказа {number} в пути: {loadedKg}. Осталось отправить: {leftKg}.",
  truckEtaChangedSubject: "Заказ {number}: машина {plate} ожидается {eta}",
  truckEtaChangedText: "Ожидаемый день машины {plate} с товаром заказа {number} изменился: {eta}.\n{reason}",
  truckLateSubject: "Заказ {number}: машина {plate} опаздывает",
  truckLateText:
    "Машина {plate} с товаром заказа {number} ожидалась {eta}, о прибытии не сообщено. Кто знает больше, пусть отметит это на странице заказа.",
  routeChosenSubject: "Заказ {number}: маршрут товара",
  routeChosenText:
    "Производитель выбрал другой маршрут для товара заказа {number}: {route}. Документы для границы изменены по нему.",
  customsCodeMovedSubject: "Заказ {number}: на {day} другие таможенные коды",
  customsCodeMovedText:
    "Товар заказа {number} теперь ожидается {day}. К этому дню у сезонного товара другие коды ТН ВЭД: {codes}. Пошлина может отличаться; документы, выданные к погрузке, несут код на тот день.",
  routeSamur: "Самур — Яраг-Казмаляр, Россия",
  routeLars: "Грузия, Верхний Ларс, Россия",
} satisfies Translation<typeof source>;
