import type { shipmentMail as source } from "../en/shipment-mail.ts";
import type { Translation } from "../translate.ts";

export const shipmentMail = {
  paperAskedAgainSubject: "Заказ {number}: патрэбны зноў — {paper}",
  paperAskedAgainText:
    "Гандлёвы дом зноў просіць дакумент заказу {number}: {paper}. Перадайце новы, ранейшы больш не дзейнічае.\n{reason}",
  paperEndsSoonSubject: "Заказ {number}: {paper} дзейнічае да {until}",
  paperEndsSoonText:
    "Тэрмін дакумента заказу {number} заканчваецца {until}: {paper}. Калі да таго часу этап не пройдзены, спатрэбіцца новы.",
  paperEndsNearSubject: "Заказ {number}: {paper} заканчваецца праз тыдзень, {until}",
  paperEndsNearText:
    "Засталіся дні: {paper} па заказе {number} заканчваецца {until}. Атрымайце новы своечасова, інакш тавар будзе чакаць.",
  paperRanOutSubject: "Заказ {number}: скончыўся дакумент — {paper}",
  paperRanOutText:
    "Апошні дзень дакумента заказу {number} быў {until}: {paper}. Этап закрыты, пакуль не прыняты новы.",
  shipmentLeftSubject: "Заказ {number}: пайшла наступная частка",
  shipmentLeftText: "Наступная частка заказу {number} у дарозе: {loadedKg}. Засталося адправіць: {leftKg}.",
  truckEtaChangedSubject: "Заказ {number}: машына {plate} чакаецца {eta}",
  truckEtaChangedText: "Чаканы дзень машыны {plate} з таварам заказу {number} змяніўся: {eta}.\n{reason}",
  truckLateSubject: "Заказ {number}: машына {plate} спазняецца",
  truckLateText:
    "Машына {plate} з таварам заказу {number} чакалася {eta}, пра прыбыццё не паведамлена. Хто ведае больш, няхай адзначыць гэта на старонцы заказу.",
  routeChosenSubject: "Заказ {number}: маршрут тавару",
  routeChosenText:
    "Вытворца выбраў іншы маршрут для тавару заказу {number}: {route}. Дакументы для мяжы зменены паводле яго.",
  customsCodeMovedSubject: "Заказ {number}: на {day} іншыя мытныя коды",
  customsCodeMovedText:
    "Тавар заказу {number} цяпер чакаецца {day}. Да гэтага дня ў сезоннага тавару іншыя коды ТН ЗЭД: {codes}. Пошліна можа адрознівацца; дакументы, выдадзеныя да пагрузкі, нясуць код на той дзень.",
  routeSamur: "Самур — Яраг-Казмаляр, Расія",
  routeLars: "Грузія, Верхні Ларс, Расія",
} satisfies Translation<typeof source>;
