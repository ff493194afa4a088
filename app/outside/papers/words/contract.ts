/**
 * The clauses of the contract, Russian and Azerbaijani. Both texts are equally authentic. They follow the house's own
 * rules of an order (confirmation, instalments, tolerance, claims), Incoterms® 2020 and the UN Convention on Contracts
 * for the International Sale of Goods (Vienna, 1980), of which both countries are parties [general knowledge]; a lawyer
 * of the Trade House must have read them before they bind anybody.
 */
import { ruleOf } from "#app/domain/incoterms.ts";
import type { ContractFacts } from "#app/domain/papers/made/facts.ts";
import type { Both } from "../both.ts";
import { both } from "../both.ts";
import { dateText, moneyText, percentText } from "../figures.ts";
import { amounts } from "./amounts.ts";
import { packNames } from "./names.ts";

export type Clause = { readonly title: Both; readonly text: readonly Both[] };

export const preamble = (facts: ContractFacts): Both =>
  both(
    `${facts.seller.legalName}, Азербайджанская Республика, именуемое в дальнейшем «Продавец», с одной стороны, и ${facts.buyer.legalName}, Республика Беларусь, именуемое в дальнейшем «Покупатель», с другой стороны, вместе «Стороны», заключили настоящий Договор о нижеследующем.`,
    `Bundan sonra «Satıcı» adlanan ${facts.seller.legalName}, Azərbaycan Respublikası, bir tərəfdən və bundan sonra «Alıcı» adlanan ${facts.buyer.legalName}, Belarus Respublikası, digər tərəfdən, birlikdə «Tərəflər», bu Müqaviləni aşağıdakılar barədə bağladılar.`,
  );

export function contractClauses(facts: ContractFacts): readonly Clause[] {
  return [
    subject(facts),
    price(facts),
    delivery(facts),
    payment(facts),
    papers(facts),
    quality(facts),
    liability,
    forceMajeure,
    disputes,
    final(facts),
  ].map(({ title, text }, index) => ({
    title: numbered(title, `${index + 1}.`),
    text: text.map((paragraph, at) => numbered(paragraph, `${index + 1}.${at + 1}.`)),
  }));
}

const numbered = ({ ru, az }: Both, mark: string): Both => both(`${mark} ${ru}`, `${mark} ${az}`);

function subject({ order }: ContractFacts): Clause {
  return {
    title: both("Предмет договора", "Müqavilənin predmeti"),
    text: [
      both(
        `Продавец обязуется поставить, а Покупатель принять и оплатить сельскохозяйственную продукцию («Товар») по заказу № ${order.number} от ${dateText(order.placedOn)}. Наименование, качество, количество, упаковка и цена Товара указаны в Спецификации (Приложение № 1), которая является неотъемлемой частью Договора.`,
        `Satıcı ${dateText(order.placedOn)} tarixli ${order.number} nömrəli sifariş üzrə kənd təsərrüfatı məhsullarını («Mal») çatdırmağı, Alıcı isə onu qəbul edib ödəməyi öhdəsinə götürür. Malın adı, keyfiyyəti, miqdarı, qablaşdırılması və qiyməti Müqavilənin ayrılmaz hissəsi olan Spesifikasiyada (1 nömrəli Əlavə) göstərilmişdir.`,
      ),
      both(
        "Товар произведён в Азербайджанской Республике и принадлежит Продавцу; он не заложен и свободен от прав третьих лиц.",
        "Mal Azərbaycan Respublikasında istehsal edilmişdir və Satıcıya məxsusdur; girov qoyulmayıb və üçüncü şəxslərin hüquqlarından azaddır.",
      ),
    ],
  };
}

function price({ total, currency, lines }: ContractFacts): Clause {
  const tolerance = percentText(Math.max(...lines.map(({ toleranceBp }) => toleranceBp)));
  const word = amounts(total, currency);
  return {
    title: both("Цена и сумма договора", "Qiymət və müqavilənin məbləği"),
    text: [
      both(
        `Сумма Договора составляет ${moneyText(total, currency)} (${word.ru}). Цена понимается на условиях поставки пункта 3.1 и включает упаковку и маркировку.`,
        `Müqavilənin məbləği ${moneyText(total, currency)} (${word.az}) təşkil edir. Qiymət 3.1-ci bəndin çatdırılma şərtləri ilə müəyyən edilib, qablaşdırma və markalanma daxildir.`,
      ),
      both(
        `Вес упакованного Товара может отличаться от заказанного в пределах ± ${tolerance} %. Цена за килограмм при этом не меняется: недовес уменьшает сумму (кредит-нота), перевес увеличивает последний платёж. Большее отклонение допускается только с согласия Покупателя, выраженного до отгрузки.`,
        `Qablaşdırılmış malın çəkisi sifariş edilmiş çəkidən ± ${tolerance} % həddində fərqlənə bilər. Bir kiloqramın qiyməti dəyişmir: əskik çəki məbləği azaldır (kredit-nota), artıq çəki son ödənişi artırır. Daha böyük fərqə yalnız Alıcının yüklənmədən əvvəl bildirdiyi razılıqla yol verilir.`,
      ),
    ],
  };
}

function delivery({ incoterm, place, deliverFrom, deliverTo, deliveryAddress }: ContractFacts): Clause {
  const rule = ruleOf(incoterm);
  const risk = {
    seller_gate: both(
      "в момент предоставления Товара в распоряжение Покупателя в месте Продавца",
      "malın Satıcının yerində Alıcının sərəncamına verildiyi anda",
    ),
    handed_to_carrier: both("в момент передачи Товара перевозчику", "malın daşıyıcıya təhvil verildiyi anda"),
    at_destination: both("в месте назначения, до разгрузки", "təyinat yerində, boşaldılmadan əvvəl"),
  }[rule.risk];
  const who = (payer: "seller" | "buyer"): Both =>
    payer === "seller" ? both("Продавец", "Satıcı") : both("Покупатель", "Alıcı");
  const exporter = who(rule.exportClearance);
  const importer = who(rule.importClearance);
  return {
    title: both("Условия и срок поставки", "Çatdırılma şərtləri və müddəti"),
    text: [
      both(
        `Товар поставляется на условиях ${incoterm} ${place} (Incoterms® 2020). Экспортное оформление выполняет ${exporter.ru}, импортное — ${importer.ru}. Риск случайной гибели и повреждения переходит на Покупателя ${risk.ru}.`,
        `Mal ${incoterm} ${place} (Incoterms® 2020) şərtləri ilə çatdırılır. İxrac rəsmiləşdirməsini ${exporter.az}, idxal rəsmiləşdirməsini ${importer.az} həyata keçirir. Təsadüfi məhv olma və zədələnmə riski ${risk.az} Alıcıya keçir.`,
      ),
      both(
        `Срок поставки: с ${dateText(deliverFrom)} по ${dateText(deliverTo)}. Место доставки: ${deliveryAddress}.`,
        `Çatdırılma müddəti: ${dateText(deliverFrom)} – ${dateText(deliverTo)}. Çatdırılma ünvanı: ${deliveryAddress}.`,
      ),
      both(
        "Продавец сообщает Покупателю номера автомобилей, номера накладных CMR и ожидаемое время прибытия не позднее момента отгрузки.",
        "Satıcı avtomobillərin nömrələrini, CMR qaimələrinin nömrələrini və gözlənilən çatma vaxtını Alıcıya yüklənmə anından gec olmayaraq bildirir.",
      ),
    ],
  };
}

const paymentSentences: Readonly<Record<string, Both>> = {
  prepaid: both(
    "Покупатель оплачивает 100 % суммы Договора в течение 5 рабочих дней после подтверждения заказа.",
    "Alıcı müqavilə məbləğinin 100 %-ni sifariş təsdiq edildikdən sonra 5 iş günü ərzində ödəyir.",
  ),
  "30-70": both(
    "Покупатель оплачивает 30 % суммы Договора в течение 5 рабочих дней после подтверждения заказа и 70 % — до отгрузки, в течение 3 рабочих дней после выставления коммерческого инвойса.",
    "Alıcı müqavilə məbləğinin 30 %-ni sifariş təsdiq edildikdən sonra 5 iş günü ərzində, 70 %-ni isə yüklənmədən əvvəl, kommersiya invoysu təqdim edildikdən sonra 3 iş günü ərzində ödəyir.",
  ),
  "net-30": both(
    "Покупатель оплачивает 100 % суммы в течение 30 календарных дней после поставки. Отсрочка предоставлена в пределах установленного Покупателю лимита.",
    "Alıcı məbləğin 100 %-ni çatdırılmadan sonra 30 təqvim günü ərzində ödəyir. Möhlət Alıcı üçün müəyyən edilmiş limit həddində verilib.",
  ),
};

function payment({ paymentTerms, payTo, currency }: ContractFacts): Clause {
  const agent = payTo?.beneficiary ?? "Azerbaijan Trade House";
  return {
    title: both("Условия оплаты", "Ödəniş şərtləri"),
    text: [
      paymentSentences[paymentTerms] ?? both(paymentTerms, paymentTerms),
      both(
        `Платежи производятся в ${currency} по счёту-проформе на счёт платёжного агента Продавца — ${agent}, с указанием ссылки (RF) из счёта-проформы. Поступление на этот счёт считается платежом Продавцу. Агент хранит полученное до подтверждения поставки.`,
        `Ödənişlər ${currency} ilə proforma-faktura üzrə Satıcının ödəniş agentinin — ${agent} — hesabına, proforma-fakturadakı istinad (RF) göstərilməklə həyata keçirilir. Bu hesaba daxil olan məbləğ Satıcıya ödəniş sayılır. Agent alınmış məbləği çatdırılma təsdiqlənənədək saxlayır.`,
      ),
      both(
        "Каждая Сторона несёт расходы на услуги банков в своей стране.",
        "Hər Tərəf öz ölkəsindəki bank xidmətlərinin xərclərini çəkir.",
      ),
    ],
  };
}

function papers({ pack, withSt1 }: ContractFacts): Clause {
  const of = (...owners: string[]): Both => {
    const names = pack.flatMap(({ kind, owner }) => (owners.includes(owner) ? (packNames[kind] ?? []) : []));
    return both(names.map(({ ru }) => ru).join(", "), names.map(({ az }) => az).join(", "));
  };
  const sellers = of("producer", "carrier");
  const buyers = of("buyer");
  return {
    title: both("Документы", "Sənədlər"),
    text: [
      both(
        `Продавец передаёт с Товаром или до его прибытия: ${sellers.ru}.`,
        `Satıcı malla birlikdə və ya mal çatana qədər aşağıdakıları təqdim edir: ${sellers.az}.`,
      ),
      ...(buyers.ru === ""
        ? []
        : [both(`Покупатель обеспечивает: ${buyers.ru}.`, `Alıcı aşağıdakıları təmin edir: ${buyers.az}.`)]),
      ...(withSt1
        ? [
            both(
              "Товар ввозится с тарифной преференцией по Соглашению о свободной торговле между Республикой Беларусь и Азербайджанской Республикой от 31.03.2004: прямая поставка и сертификат СТ-1 обязательны. Если преференция утрачена по вине Продавца, он возмещает уплаченную пошлину.",
              "Mal Belarus Respublikası ilə Azərbaycan Respublikası arasında 31.03.2004 tarixli Azad Ticarət Sazişi üzrə tarif güzəşti ilə idxal olunur: birbaşa çatdırılma və ST-1 sertifikatı məcburidir. Güzəşt Satıcının təqsiri üzündən itirildikdə, o, ödənilmiş rüsumu əvəz edir.",
            ),
          ]
        : []),
    ],
  };
}

function quality({ perishable }: ContractFacts): Clause {
  const window = perishable ? both("48 часов", "48 saat") : both("5 рабочих дней", "5 iş günü");
  return {
    title: both("Качество, приёмка и претензии", "Keyfiyyət, qəbul və iddialar"),
    text: [
      both(
        "Качество Товара соответствует Спецификации и обязательным требованиям ЕАЭС к безопасности и маркировке.",
        "Malın keyfiyyəti Spesifikasiyaya və Aİİ-nin təhlükəsizlik və markalanma üzrə məcburi tələblərinə uyğundur.",
      ),
      both(
        `Претензии по количеству и качеству заявляются по каждому автомобилю в течение ${window.ru} после подтверждения Покупателем получения, а если он его не подтвердил — после сообщения ему о прибытии, с указанием позиции, количества и причины и с фотографиями. Молчание до конца срока означает приёмку.`,
        `Miqdar və keyfiyyət üzrə iddialar hər avtomobil üzrə Alıcının malı aldığını təsdiq etməsindən, təsdiq etmədikdə isə ona malın çatdığı barədə məlumat verilməsindən sonra ${window.az} ərzində mövqe, miqdar və səbəb göstərilməklə, fotoşəkillərlə bildirilir. Müddətin sonunadək susmaq qəbul deməkdir.`,
      ),
      both(
        "Продавец отвечает на претензию в течение 2 рабочих дней; без ответа или согласия решение принимает Торговый дом на основании документов и фотографий. Признанная претензия оформляется кредит-нотой.",
        "Satıcı iddiaya 2 iş günü ərzində cavab verir; cavab və ya razılıq olmadıqda qərarı Ticarət Evi sənədlər və fotoşəkillər əsasında qəbul edir. Təmin edilmiş iddia kredit-nota ilə rəsmiləşdirilir.",
      ),
    ],
  };
}

const liability: Clause = {
  title: both("Ответственность сторон", "Tərəflərin məsuliyyəti"),
  text: [
    both(
      "Сторона, не исполнившая обязательство, возмещает другой Стороне причинённый этим реальный ущерб.",
      "Öhdəliyi icra etməyən Tərəf bununla digər Tərəfə vurulmuş real zərəri əvəz edir.",
    ),
    both(
      "Если платёж, причитающийся до отгрузки, не поступил в течение 10 рабочих дней после срока, Продавец вправе отказаться от Договора.",
      "Yüklənmədən əvvəl edilməli ödəniş müddət bitdikdən sonra 10 iş günü ərzində daxil olmadıqda, Satıcı Müqavilədən imtina edə bilər.",
    ),
  ],
};

const forceMajeure: Clause = {
  title: both("Непреодолимая сила", "Fors-major"),
  text: [
    both(
      "Сторона не отвечает за неисполнение, вызванное обстоятельствами, которых она не могла предвидеть и предотвратить: стихийными бедствиями, войной, закрытием границ, запретом ввоза или вывоза, карантином.",
      "Tərəf qabaqcadan görə və qarşısını ala bilmədiyi hallara — təbii fəlakətlərə, müharibəyə, sərhədlərin bağlanmasına, idxal və ya ixracın qadağan edilməsinə, karantinə görə icra etməməyə görə məsuliyyət daşımır.",
    ),
    both(
      "О таких обстоятельствах сообщается в течение 3 рабочих дней; их подтверждает торгово-промышленная палата страны Стороны. Если они длятся дольше 60 дней, каждая Сторона вправе отказаться от Договора; полученное за непоставленный Товар возвращается.",
      "Belə hallar barədə 3 iş günü ərzində məlumat verilir; onları Tərəfin ölkəsinin ticarət-sənaye palatası təsdiq edir. 60 gündən artıq davam etdikdə, hər Tərəf Müqavilədən imtina edə bilər; çatdırılmamış mala görə alınmış məbləğ qaytarılır.",
    ),
  ],
};

const disputes: Clause = {
  title: both("Споры и применимое право", "Mübahisələr və tətbiq olunan hüquq"),
  text: [
    both(
      "К Договору применяется Конвенция ООН о договорах международной купли-продажи товаров (Вена, 1980 г.), а в части, ею не урегулированной, — право страны Продавца.",
      "Müqaviləyə BMT-nin Beynəlxalq mal alqı-satqısı müqavilələri haqqında Konvensiyası (Vyana, 1980), onunla tənzimlənməyən hissədə isə Satıcının ölkəsinin hüququ tətbiq olunur.",
    ),
    both(
      "Споры решаются переговорами; срок ответа на претензию — 30 дней. Неурегулированный спор рассматривает компетентный суд по месту нахождения ответчика.",
      "Mübahisələr danışıqlar yolu ilə həll edilir; iddiaya cavab müddəti 30 gündür. Həll olunmamış mübahisəyə cavabdehin olduğu yer üzrə səlahiyyətli məhkəmə baxır.",
    ),
  ],
};

function final({ deliverTo }: ContractFacts): Clause {
  return {
    title: both("Заключительные положения", "Yekun müddəalar"),
    text: [
      both(
        `Договор вступает в силу в день, указанный в его начале, и действует до полного исполнения обязательств, последний день поставки — ${dateText(deliverTo)}. Изменения действительны, если они оформлены новой редакцией Договора.`,
        `Müqavilə əvvəlində göstərilən gündən qüvvəyə minir və öhdəliklər tam icra olunanadək qüvvədədir, çatdırılmanın son günü ${dateText(deliverTo)} tarixidir. Dəyişikliklər Müqavilənin yeni redaksiyası ilə rəsmiləşdirildikdə etibarlıdır.`,
      ),
      both(
        "Договор составлен на русском и азербайджанском языках; оба текста имеют одинаковую силу. Подлинность и действующая редакция проверяются по коду внизу страницы.",
        "Müqavilə rus və Azərbaycan dillərində tərtib edilib; hər iki mətn eyni qüvvəyə malikdir. Həqiqilik və qüvvədə olan redaksiya səhifənin aşağısındakı kodla yoxlanılır.",
      ),
    ],
  };
}
