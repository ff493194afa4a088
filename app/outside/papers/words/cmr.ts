/** The names of the boxes of a CMR consignment note, by their numbers on the known form. */
import type { Route } from "#app/domain/shipments/route.ts";
import type { Both } from "../both.ts";
import { both } from "../both.ts";

export const boxWords: Readonly<Record<number, Both>> = {
  1: both("Отправитель (наименование, адрес, страна)", "Göndərən (ad, ünvan, ölkə)"),
  2: both("Получатель (наименование, адрес, страна)", "Alan (ad, ünvan, ölkə)"),
  3: both("Место разгрузки груза", "Yükün boşaldılma yeri"),
  4: both("Место и дата погрузки груза", "Yükün yüklənmə yeri və tarixi"),
  5: both("Прилагаемые документы", "Əlavə olunan sənədlər"),
  6: both("Знаки и номера", "Nişanlar və nömrələr"),
  7: both("Количество мест", "Yerlərin sayı"),
  8: both("Род упаковки", "Qablaşdırma növü"),
  9: both("Наименование груза", "Yükün adı"),
  10: both("Код ТН ВЭД (статистический №)", "XİF MN kodu (statistik №)"),
  11: both("Вес, кг", "Çəki, kq"),
  12: both("Объём, м³", "Həcm, m³"),
  13: both("Указания отправителя (таможенная и прочая обработка)", "Göndərənin göstərişləri (gömrük və s.)"),
  14: both("Возврат (наложенный платёж)", "Qaytarma (ödəmə ilə çatdırılma)"),
  15: both("Условия оплаты провозной платы", "Daşıma haqqının ödəniş şərtləri"),
  16: both("Перевозчик (наименование, адрес, страна)", "Daşıyıcı (ad, ünvan, ölkə)"),
  17: both("Последующий перевозчик", "Növbəti daşıyıcı"),
  18: both("Оговорки и замечания перевозчика", "Daşıyıcının qeydləri"),
  19: both("Подлежит оплате", "Ödənilməlidir"),
  20: both("Особые согласованные условия", "Xüsusi razılaşdırılmış şərtlər"),
  21: both("Составлена в, дата", "Tərtib edilmə yeri, tarixi"),
  22: both("Подпись и штамп отправителя", "Göndərənin imzası və möhürü"),
  23: both("Подпись и штамп перевозчика", "Daşıyıcının imzası və möhürü"),
  24: both("Груз получен, подпись и штамп получателя", "Yük alındı, alanın imzası və möhürü"),
  25: both("Регистрационный номер: тягач", "Qeydiyyat nişanı: yedəkçi"),
  26: both("Регистрационный номер: полуприцеп", "Qeydiyyat nişanı: yarımqoşqu"),
};

/** The road, as the sender instructs the carrier. */
export const roads: Readonly<Record<Route, string>> = {
  samur: "Через Самур — Яраг-Казмаляр (Россия) / Samur — Yaraq-Kazmalyar (Rusiya) vasitəsilə",
  lars: "Через Грузию, Верхний Ларс (Россия), по книжке МДП / Gürcüstan, Verxni Lars (Rusiya) vasitəsilə, TIR",
};
