import type { Lang } from "#app/domain/language.ts";

type Words = {
  readonly title: string;
  readonly notStripe: string;
  readonly noMoney: string;
  readonly amount: string;
  readonly payFor: string;
  readonly payerName: string;
  readonly payerHint: string;
  readonly pay: string;
  readonly otherOutcomes: string;
  readonly slow: string;
  readonly slowHint: string;
  readonly decline: string;
  readonly declineHint: string;
  readonly back: string;
  readonly declined: string;
  readonly finished: string;
  readonly processing: string;
  readonly expired: string;
  readonly unknown: string;
  readonly goOn: string;
};

/** What the stand-in's payment page says. It belongs to the stand-in, not to the product, and so has its own words. */
export const paymentPageWords = {
  en: {
    title: "Payment",
    notStripe: "This is not Stripe",
    noMoney: "It is a stand-in for demonstrations and tests. No card is asked for and no money moves.",
    amount: "Amount to pay",
    payFor: "For",
    payerName: "Name of the payer",
    payerHint: "As it would stand on the card. May be left empty.",
    pay: "Pay {amount}",
    otherOutcomes: "Try another outcome",
    slow: "Pay slowly",
    slowHint: "The payment is accepted and stays in processing until it is settled.",
    decline: "Have the card declined",
    declineHint: "Nothing is charged; you can try again.",
    back: "Go back without paying",
    declined: "The card was declined. Nothing was charged. Try again or go back.",
    finished: "This payment is finished.",
    processing: "This payment is being processed.",
    expired: "This payment page has expired. Go back and start the payment again.",
    unknown: "There is no such payment.",
    goOn: "Return to the order",
  },
  ru: {
    title: "Оплата",
    notStripe: "Это не Stripe",
    noMoney: "Это замена Stripe для показа и проверок. Данные карты не спрашиваются, деньги не списываются.",
    amount: "К оплате",
    payFor: "За что",
    payerName: "Имя плательщика",
    payerHint: "Как на карте. Можно не заполнять.",
    pay: "Оплатить {amount}",
    otherOutcomes: "Проверить другой исход",
    slow: "Оплатить с задержкой",
    slowHint: "Платёж принимается и остаётся в обработке, пока его не завершат.",
    decline: "Отклонить карту",
    declineHint: "Ничего не спишется, можно попробовать ещё раз.",
    back: "Вернуться без оплаты",
    declined: "Карта отклонена. Ничего не списано. Попробуйте ещё раз или вернитесь назад.",
    finished: "Этот платёж завершён.",
    processing: "Этот платёж обрабатывается.",
    expired: "Срок этой страницы оплаты истёк. Вернитесь и начните оплату заново.",
    unknown: "Такого платежа нет.",
    goOn: "Вернуться к заказу",
  },
  be: {
    title: "Аплата",
    notStripe: "Гэта не Stripe",
    noMoney: "Гэта замена Stripe для паказу і праверак. Даныя карткі не пытаюцца, грошы не спісваюцца.",
    amount: "Да аплаты",
    payFor: "За што",
    payerName: "Імя плацельшчыка",
    payerHint: "Як на картцы. Можна не запаўняць.",
    pay: "Аплаціць {amount}",
    otherOutcomes: "Праверыць іншы вынік",
    slow: "Аплаціць з затрымкай",
    slowHint: "Плацёж прымаецца і застаецца ў апрацоўцы, пакуль яго не завершаць.",
    decline: "Адхіліць картку",
    declineHint: "Нічога не спішацца, можна паспрабаваць яшчэ раз.",
    back: "Вярнуцца без аплаты",
    declined: "Картка адхілена. Нічога не спісана. Паспрабуйце яшчэ раз або вярніцеся назад.",
    finished: "Гэты плацёж завершаны.",
    processing: "Гэты плацёж апрацоўваецца.",
    expired: "Тэрмін гэтай старонкі аплаты скончыўся. Вярніцеся і пачніце аплату нанова.",
    unknown: "Такога плацяжу няма.",
    goOn: "Вярнуцца да заказу",
  },
  az: {
    title: "Ödəniş",
    notStripe: "Bu, Stripe deyil",
    noMoney:
      "Bu, nümayiş və yoxlama üçün Stripe-ı əvəz edən səhifədir. Kart məlumatı soruşulmur, pul çıxılmır.",
    amount: "Ödəniləcək məbləğ",
    payFor: "Nə üçün",
    payerName: "Ödəyicinin adı",
    payerHint: "Kartda yazıldığı kimi. Boş saxlamaq olar.",
    pay: "{amount} ödə",
    otherOutcomes: "Başqa nəticəni yoxla",
    slow: "Gecikmə ilə ödə",
    slowHint: "Ödəniş qəbul edilir və tamamlanana qədər emalda qalır.",
    decline: "Kart rədd edilsin",
    declineHint: "Heç nə çıxılmır, yenidən cəhd etmək olar.",
    back: "Ödəmədən geri qayıt",
    declined: "Kart rədd edildi. Heç nə çıxılmadı. Yenidən cəhd edin və ya geri qayıdın.",
    finished: "Bu ödəniş başa çatıb.",
    processing: "Bu ödəniş emal olunur.",
    expired: "Bu ödəniş səhifəsinin vaxtı bitib. Geri qayıdıb ödənişi yenidən başlayın.",
    unknown: "Belə bir ödəniş yoxdur.",
    goOn: "Sifarişə qayıt",
  },
} satisfies Record<Lang, Words>;
