import { describe, expect, test } from "vitest";
import { findContactDetails } from "./contact-details.ts";

/** Sentences with what must be found in ⟦ ⟧, and of which kinds in that order. */
const withContacts: readonly (readonly [kinds: string, marked: string])[] = [
  // e-mail
  ["email", "Пишите: ⟦ivan.petrov@mail.ru⟧, ответим в тот же день."],
  ["email", "Write to ⟦sales+by@nar-goychay.az⟧ for a price list."],
  ["email", "Qiymət üçün ⟦ferma (at) gmail (dot) com⟧ ünvanına yazın."],
  ["email", "Цена договорная: ⟦ферма собака яндекс точка ру⟧"],
  ["email", "Кошт на ⟦sad [at] tut [dot] by⟧"],
  ["email", "⟦nar.shop{at}mail.ru⟧ — оптом"],
  ["email", "Contact ⟦orchard at gmail dot com⟧ please."],
  ["email", "почта ⟦ivan@gmаil.соm⟧ (буквы вперемешку)"],
  ["email", "⟦ｎａｒ＠ｍａｉｌ．ａｚ⟧ ünvanı"],
  ["email", "⟦fe​rma@ma​il.ru⟧ оптом"],
  ["email", "пошта ⟦sad @ mail . ru⟧"],
  ["email", "i-mеyl: ⟦n a r @ m a i l . r u⟧"],
  ["email", "⟦gülöyşə@bag.az⟧ yazın"],
  ["email", "⟦ferma сабака mail кропка by⟧"],
  // telephone, plain
  ["phone", "Tel: ⟦+994 50 123 45 67⟧"],
  ["phone", "Телефон ⟦+375 (29) 123-45-67⟧, Виктор"],
  ["phone", "əlaqə ⟦050-123-45-67⟧"],
  ["phone", "nömrə ⟦0501234567⟧, Rəşad"],
  ["phone", "⟦(055) 123 45 67⟧ zəng edin"],
  ["phone", "звоните ⟦8029 123-45-67⟧"],
  ["phone", "звоните ⟦8 (029) 123-45-67⟧"],
  ["phone", "Москва ⟦8 916 123-45-67⟧"],
  ["phone", "⟦+7 (916) 123-45-67⟧ склад в Москве"],
  ["phone", "тэл. ⟦80291234567⟧"],
  ["phone", "office ⟦00994 12 345 67 89⟧"],
  ["phone", "⟦994501234567⟧"],
  ["phone", "Türkiyə nömrəsi ⟦+90 532 123 45 67⟧"],
  ["phone", "Тел. ⟦123-45-67⟧ после обеда"],
  ["phone", "А1 ⟦(29) 123-45-67⟧"],
  ["phone", "мтс ⟦033 765-43-21⟧"],
  // telephone, disguised
  ["phone", "тел. ⟦３７５ ２９ １２３ ４５ ６７⟧"],
  ["phone", "⟦٠٥٠ ١٢٣ ٤٥ ٦٧⟧ nömrəsinə"],
  ["phone", "⟦+9​94501234567⟧"],
  ["phone", "⟦0.5.0.1.2.3.4.5.6.7⟧ без посредников"],
  ["phone", "⟦8 0 2 9 7 6 5 4 3 2 1⟧ спросить Ивана"],
  ["phone", "⟦0 5 5 - 9 8 7 - 6 5 - 4 3⟧"],
  ["phone", "⟦О5О 123 45 67⟧ (буквой О)"],
  ["phone", "⟦0⃣5⃣0⃣1⃣2⃣3⃣4⃣5⃣6⃣7⃣⟧"],
  ["phone", "⟦+994_50_123_45_67⟧"],
  ["phone", "⟦плюс 375 29 123 45 67⟧"],
  ["phone", "⟦ноль пятьдесят сто двадцать три сорок пять шестьдесят семь⟧, Рашад"],
  ["phone", "⟦восемь ноль два девять один два три четыре пять шесть семь⟧"],
  ["phone", "⟦восем нуль два дзевяць адзін два тры чатыры пяць шэсць сем⟧"],
  ["phone", "⟦sıfır beş sıfır bir iki üç dörd beş altı yeddi⟧ nömrəsi"],
  ["phone", "⟦sıfır əlli, üç yüz qırx beş, altmış yeddi, səksən doqquz⟧"],
  ["phone", "call ⟦zero five zero one two three four five six seven⟧"],
  ["phone", "⟦0 пять 0 один два три 45 67⟧"],
  ["phone", "моб⟦​.​ 050​123​45​67⟧".replace("⟦​.​ ", "​.​ ⟦")],
  ["phone", "⟦①②③④⑤⑥⑦⑧⑨⟧ — телефон, первая цифра 0".replace("①②③④⑤⑥⑦⑧⑨", "+③⑦⑤②⑨①②③④⑤⑥⑦")],
  ["phone", "⟦050*123*45*67⟧"],
  ["phone", "⟦050 / 123 / 45 / 67⟧"],
  // messengers
  ["messenger", "пишите в ⟦ватсап⟧"],
  ["messenger", "⟦WhatsApp⟧ only"],
  ["messenger phone", "⟦WhatsApp⟧ ⟦+994 50 345 67 89⟧, договоримся"],
  ["messenger", "⟦telegram: @nar_shop⟧"],
  ["messenger", "⟦телеграм @nar_shop⟧"],
  ["messenger", "Ответим в ⟦телеграме⟧ за минуту"],
  ["messenger", "⟦Вайбере⟧ есть фото".replace("⟦Вайбере⟧", "В ⟦Вайбере⟧")],
  ["messenger", "⟦W h a t s A p p⟧ yazın"],
  ["messenger", "⟦w.h.a.t.s.a.p.p⟧"],
  ["messenger", "⟦в-а-т-с-а-п⟧"],
  ["messenger", "⟦Теlеgrаm⟧ kanalımız"],
  ["messenger", "⟦WhatsAppda⟧ yazın"],
  ["messenger", "⟦vatsap⟧ yazın, cavab verək"],
  ["messenger", "фото ў ⟦вайберы⟧"],
  ["messenger", "⟦Instagram: @goychay.nar⟧"],
  ["messenger", "Наш ⟦инстаграм⟧ — там все сорта"],
  ["messenger", "⟦insta: goychaynar⟧"],
  ["messenger", "Bizim ⟦instada⟧ şəkillər var"],
  ["messenger", "⟦WeChat⟧ nar888"],
  ["messenger", "加 ⟦微信⟧ 问价"],
  ["messenger", "пишите ⟦@nar_optom⟧"],
  ["messenger", "⟦imo: nar.satis⟧"],
  ["messenger", "цена ⟦в личку⟧"],
  ["messenger", "⟦тг: @garant_nar⟧"],
  ["messenger", "Skype: нет, ⟦viber⟧ да".replace("Skype: нет, ", "")],
  // links
  ["link", "подробнее на ⟦www.ferma.az/nar⟧"],
  ["link", "смотрите ⟦ferma.az⟧"],
  ["link", "Каталог: ⟦https://nar.example.com/price?x=1⟧"],
  ["link", "⟦t.me/nar_optom⟧ — весь ассортимент".replace("t.me/nar_optom", "nar.me/optom")],
  ["link", "наш сайт ⟦нар-оптом.рф⟧"],
  ["link", "сайт ⟦ferma точка ру⟧"],
  ["link", "sayt: ⟦bag[nöqtə]az⟧"],
  ["link", "see ⟦orchard (dot) com⟧ for more"],
  ["link", "⟦hxxp://nar.az⟧"],
  ["link", "наш сайт ⟦сад-мечты.бел⟧"],
  // money past the house
  ["bank-account", "Ödəniş: ⟦AZ21 NABZ 0000 0000 1370 1000 1944⟧"],
  ["bank-account", "Предоплата на ⟦BY20OLMP31350000001000000933⟧"],
  ["bank-account", "IBAN ⟦GB82 WEST 1234 5698 7654 32⟧"],
  ["bank-account", "hesab ⟦АZ21NАBZ00000000137010001944⟧"],
  ["card", "перевод на карту ⟦4111 1111 1111 1111⟧"],
  ["card", "kart ⟦5555-5555-5555-4444⟧"],
  ["card", "⟦４１１１ １１１１ １１１１ １１１１⟧ kartına"],
  ["email phone", "⟦ivan@mail.ru⟧, ⟦+375 29 123 45 67⟧"],
];

/** Honest sentences of the trade, in which nothing may be found. */
const honest: readonly string[] = [
  "Калибр 9–11, 11–13, 13–15 мм, влажность 5–6 %",
  "Урожай 2026-10-01 – 2026-11-20, хранение 5–7 °C, 90–95 %, 2–3 mo",
  "GGN 4049929123456, партия 19500 кг по 20 000 кг",
  "Brix 16.5, pH 3.2; paket 0,25–1 l × 12; №5 i.e. 1.5 kg",
  "Nar şirəsi 100 %, şəkərsiz. Göyçay rayonu.",
  "Цена 1 200 USD/т, 24 000 USD за машину",
  "Томаты.Сорт «Розовый»",
  "Код ТН ВЭД 0810 90 750 0, пошлина 5 %",
  "Коды 0702 00 000 1 и 0709 60 100 0",
  "HS 0702000001, tariff preference with ST-1",
  "XİF MN kodu 0810907500",
  "ГОСТ 27573-2013, гранаты свежие",
  "СТБ 2288-2012; ТУ BY 100098867.123-2014",
  "ISO 22000:2018, HACCP, GlobalG.A.P. IFA v6",
  "Сертификат № 0501234567 от 12.10.2026",
  "Sertifikat nömrəsi 0551234567, 12.10.2026",
  "Сбор 01.10.2026–20.11.2026, отгрузка с 05.11.2026",
  "Hazelnuts 2025/2026 crop, 13–15 mm, moisture max 6 %",
  "20 палет × 33 ящика × 10 кг = 6 600 кг",
  "Минимум 5000 кг, машина 20 000 кг, 33 паллеты",
  "Göyçay. Az miqdarda qalıb.",
  "Az yağlı, az duzlu pendir",
  "Сорт Гюлейша, 80–100 мм, ящик 8 кг нетто, 8,5 кг брутто",
  "2026-11-23, 2026-12-07, 2027-01-31",
  "Temperatur 0…+4 °C, rütubət 85–90 %",
  "Температура хранения −1…0 °C",
  "Delivered by truck, sorted by hand; ask us by order.",
  "Signal red tomatoes, line 3, grade I",
  "Instant tea, 100 g tins",
  "Инстантный чай и растворимые напитки",
  "Продаём телегами и вагонами, без шуток",
  "Vakuum kisə 25 kq, 40 kisə bir paletdə",
  "bir, iki, üç növ: Korolyok, Xiaçia, Zənci",
  "Один, два или три сорта в машине",
  "Ящики по пять, десять и двадцать килограммов",
  "100 % natural, no sugar, no preservatives",
  "Lot 4111111111111112, partiya 2026-17",
  "EAN 4760012345678, GTIN 04760012345675",
  "SSCC 376001234567890123",
  "Шерсть 60–64 качества, 21,5 мкм",
  "м² 120, CO₂ 3 %, 10³ шт.",
  "Площадь 12,5 га, урожай 25 т/га, итого 312,5 т",
  "Price 0.85–1.10 USD/kg, FCA Göyçay, CPT Minsk 1.35",
  "Скидка 2 % от 40 т, 3 % от 60 т",
  "Fındıq: 9-11, 11-13, 13-15 mm; nəmlik 5-6 %",
  "Дата 12/10/2026, время 08:00–17:00",
  "Номер декларации ЕАЭС N RU Д-AZ.РА01.В.12345/26",
  "Şüşə 0,75 l × 6, spirt 12,5 %, məhsul ili 2024",
  "Coñac XO, 40 %, 0.5 l",
  "Обхват 45–50 см, 10-12 плодов в ящике, 55–60 мм",
  "Вес 050 г, 055 г, 060 г упаковки",
  "Tomat 47+, 57+, 67+; 6 kq karton; 12 cərgə",
  "10 20 30 40 50 60 70 80 90 100 кг",
  "1 2 3 4 5 6 7 8 9 10 11 12 месяцы",
  "3.5.0.1 версия протокола",
  "Quba.Almaları şirindir",
  "Доставка Баку–Минск 5–7 дней, 2 400 км",
  "Chilled at +2 °C; @ 5 °C for 30 days",
  "Цвет 4,5 @ 1 кг",
  "Партыя 2026/11, вага 19 500 кг, ліпень 2026",
  "Грузоподъёмность 20 000 кг, объём 86 м³, 33 европаллеты",
  "Ripe in 80 25 day cycles of 12 weeks",
  "ОГРН не нужен; ИНН покупателя в договоре",
  "Bala Mursal, Qırmızı qabıq, Vələs",
  "Kərə yağı 82,5 %, 5 kq blok, 2 x 200 q",
  "Xəz 17 500 000 ədəd, 1 250 000 AZN",
  "Сок 1,0 л × 12, 1 728 шт на паллете, 20 736 шт",
];

function read(marked: string): { text: string; quotes: string[]; places: [number, number][] } {
  const quotes: string[] = [];
  const places: [number, number][] = [];
  let text = "";
  for (const part of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const plain = part.replace(/[⟦⟧]/gu, "");
    if (plain !== part) {
      quotes.push(plain);
      places.push([text.length, text.length + plain.length]);
    }
    text += plain;
  }
  return { text, quotes, places };
}

describe("contact details in a listing's text", () => {
  test("the corpus is large enough to mean something", () => {
    expect(withContacts.length + honest.length).toBeGreaterThanOrEqual(160);
  });

  test.each(withContacts)("%s is found exactly: %s", (kinds, marked) => {
    const { text, quotes, places } = read(marked);
    const found = findContactDetails(text);
    expect(found.map(({ kind, quote }) => `${kind} ${quote}`)).toEqual(
      kinds.split(" ").map((kind, at) => `${kind} ${quotes[at]}`),
    );
    expect(found.map(({ from, to }) => [from, to])).toEqual(places);
  });

  test.each(honest)("an honest text raises no alarm: %s", (text) => {
    expect(findContactDetails(text)).toEqual([]);
  });

  test("a long text takes no long time", () => {
    const text = "Göyçay narı 80–100 mm, 0 5 0 5, a.b.c.d, w h a t, один два три ".repeat(65).slice(0, 4000);
    const before = performance.now();
    findContactDetails(text);
    findContactDetails(`${"a".repeat(2000)}@${"1 ".repeat(1000)}`);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
