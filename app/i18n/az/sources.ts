import type { sources as source } from "../en/sources.ts";
import type { Translation } from "../translate.ts";

export const sources = {
  roadShare: "Bakı–Minsk yolunun Samur sərhədinə qədərki payı; yol məsafələri təxminidir",
  oneOfFinance: "Ticarət Evi: bu məbləğədək bir maliyyə əməkdaşı, artığını iki nəfər buraxır",
  bankFees:
    "Ticarət Evi: yoldakı bankların bir köçürmədən tuta, maliyyənin isə silə biləcəyi məbləğ; müxbir banklar adətən 15–30 USD tutur",
  clearanceFee: "tws.by: 01.01.2018-dən bəyannaməyə 50 BYN rəsmiləşdirmə yığımı",
  reefer:
    "Bakı–Minsk refrijerator 3 500–5 000 USD, ortası; east-fruit.com üzrə təxmin, 2022-ci ilin 36-cı həftəsi",
  curtain: "Bakı–Minsk tentli maşın, refrijerator təxminindən beşdə bir ucuz",
  broker: "Minskdə gömrük brokerinin adi qiyməti, təcrübədən",
  declaration: "partiyaya uyğunluq bəyannaməsi (2d, 4d sxemləri), sınaqlarla, təcrübədən",
  inspection: "təyinat yerində karantin yoxlaması, təcrübədən",
  stateDuty: "azpromo.az: maşına 1 AZN dövlət rüsumu",
  insurance: "yük sığortası: dəyərin 110 %-nin 0,3 %-i, təcrübədən",
  commission: "Ticarət Evi, malın 3 %-i məlumat dərəcəsi",
  classifier: "Aİİ-nin Vahid gömrük tarifi, təsnifatın ixracı",
  border:
    "Aİİ-nin Vahid gömrük tarifi; Belarus Vergi Məcəlləsi, 26-cı əlavə; Gömrük İttifaqı Komissiyasının 318 nömrəli qərarı",
  nbrb: "Belarus Milli Bankı",
  cbar: "Azərbaycan Mərkəzi Bankı",
  nbrbMemory: "Belarus Milli Bankı, yaddaşdan, yoxlanmalıdır",
  general: "ticarət təcrübəsindən",
  zones: "Ticarət Evinin iqlim zonaları üzrə təxmini; hələ yoxlanmayıb",
  chapter: "Aİİ-nin Vahid gömrük tarifi, {chapter} qrupu",
  cross: "Belarus Milli Bankının və Azərbaycan Mərkəzi Bankının məzənnələri üzrə kross-məzənnə",
} as const satisfies Translation<typeof source>;
