/** The words that several papers share. */
import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import type { Both } from "../both.ts";
import { both, same } from "../both.ts";

export const paperNames: Record<MadeKind, Both> = {
  contract: both("Договор поставки", "Alqı-satqı müqaviləsi"),
  proforma: both("Счёт-проформа", "Proforma-faktura"),
  commercial_invoice: both("Коммерческий инвойс", "Kommersiya invoysu (hesab-faktura)"),
  packing_list: both("Упаковочный лист", "Qablaşdırma siyahısı"),
  cmr: both("Международная товарно-транспортная накладная (CMR)", "Beynəlxalq yük qaiməsi (CMR)"),
  credit_note: both("Кредит-нота", "Kredit-nota"),
  claim_act: both("Акт об урегулировании претензии", "İddianın həlli haqqında akt"),
  payout_statement: both("Отчёт о выплате", "Ödəniş hesabatı"),
};

export const words = {
  seller: both("Продавец", "Satıcı"),
  buyer: both("Покупатель", "Alıcı"),
  iban: same("IBAN"),
  bank: both("Банк", "Bank"),
  beneficiary: both("Получатель", "Ödənişi alan"),
  order: both("Заказ", "Sifariş"),
  purchaseOrder: both("Номер закупки Покупателя", "Alıcının sifariş nömrəsi"),
  contract: both("Договор", "Müqavilə"),
  date: both("Дата", "Tarix"),
  version: both("Редакция", "Redaksiya"),
  code: both("Код проверки подлинности", "Həqiqiliyin yoxlama kodu"),
  delivery: both("Условия поставки", "Çatdırılma şərti"),
  deliveryWindow: both("Срок поставки", "Çatdırılma müddəti"),
  deliveryAddress: both("Место доставки", "Çatdırılma ünvanı"),
  payment: both("Условия оплаты", "Ödəniş şərti"),
  number: same("№"),
  goods: both("Товар", "Mal"),
  net: both("Нетто, кг", "Netto, kq"),
  quantity: both("Количество, кг", "Miqdar, kq"),
  total: both("Итого", "Cəmi"),
  bestBefore: both("Годен до", "Son istifadə tarixi"),
  truck: both("Автомобиль", "Avtomobil"),
  cmrNumber: both("№ CMR", "CMR №"),
  unknown: both("не указано", "göstərilməyib"),
  azerbaijan: both("Азербайджан", "Azərbaycan"),
} as const satisfies Record<string, Both>;

export const priceWord = (currency: string): Both => both(`Цена, ${currency}/кг`, `Qiymət, ${currency}/kq`);
export const amountWord = (currency: string): Both => both(`Сумма, ${currency}`, `Məbləğ, ${currency}`);

export const countries: Readonly<Record<string, Both>> = {
  AZ: both("Азербайджан", "Azərbaycan"),
  BY: both("Беларусь", "Belarus"),
};

/** Papers of a pack, as a contract lists them. */
export const packNames: Readonly<Record<string, Both>> = {
  commercial_invoice: both("коммерческий инвойс", "kommersiya invoysu"),
  packing_list: both("упаковочный лист", "qablaşdırma siyahısı"),
  cmr: both("накладная CMR", "CMR qaiməsi"),
  st1: both("сертификат происхождения СТ-1", "ST-1 mənşə sertifikatı"),
  internal_quarantine: both("карантинный сертификат", "daxili karantin sertifikatı"),
  phytosanitary: both("фитосанитарный сертификат", "fitosanitar sertifikat"),
  veterinary: both("ветеринарный сертификат", "baytarlıq sertifikatı"),
  quality_certificate: both("сертификат качества", "keyfiyyət sertifikatı"),
  lab_report: both("протокол лабораторных испытаний", "laboratoriya sınaq protokolu"),
  cites: both("разрешение СИТЕС", "CITES icazəsi"),
  insurance_policy: both("страховой полис", "sığorta polisi"),
  export_declaration: both("экспортная декларация", "ixrac gömrük bəyannaməsi"),
  transit_declaration: both("транзитная декларация", "tranzit bəyannaməsi"),
  tir_carnet: both("книжка МДП", "TIR kitabçası"),
  declaration_of_conformity: both("декларация о соответствии ЕАЭС", "Aİİ uyğunluq bəyannaməsi"),
  import_declaration: both("декларация на товары (импорт)", "idxal gömrük bəyannaməsi"),
  temperature_log: both("запись температуры в пути", "yolda temperatur qeydiyyatı"),
  acceptance_act: both("акт приёмки", "təhvil-qəbul aktı"),
};

const terms: Readonly<Record<string, Both>> = {
  prepaid: both("100 % предоплата", "100 % qabaqcadan ödəniş"),
  "30-70": both("30 % предоплата, 70 % до отгрузки", "30 % qabaqcadan, 70 % yüklənmədən əvvəl"),
  "net-30": both("100 % в течение 30 дней после поставки", "100 % çatdırılmadan sonra 30 gün ərzində"),
};
export const termsWord = (paymentTerms: string): Both => terms[paymentTerms] ?? same(paymentTerms);
