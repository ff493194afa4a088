/** The sentences of the answers that are made before the application is reached. */
import type { Lang } from "#app/domain/language.ts";

/** The statuses that are answered without the application. */
export type PlainStatus = 400 | 403 | 404 | 405 | 408 | 413 | 429 | 500 | 503;

type Sentence = { readonly title: string; readonly text: string };
type Words = Readonly<Record<PlainStatus, Sentence>> & {
  /** Before the request's id. */
  readonly reference: string;
  readonly home: string;
};

export const errorWords: Readonly<Record<Lang, Words>> = {
  az: {
    400: {
      title: "Sorğu başa düşülmədi",
      text: "Brauzer natamam və ya səhv sorğu göndərdi. Səhifəni yenidən açıb bir daha cəhd edin.",
    },
    403: {
      title: "Əməliyyat yerinə yetirilmədi",
      text: "Forma bu saytın səhifəsindən göndərilməyib. Səhifəni burada yenidən açıb bir daha cəhd edin. Heç nə dəyişdirilməyib.",
    },
    404: { title: "Belə səhifə yoxdur", text: "Ünvanı yoxlayın və ya ana səhifədən başlayın." },
    405: {
      title: "Bu ünvan belə sorğu qəbul etmir",
      text: "Ana səhifədən başlayın və lazım olan bölməni seçin.",
    },
    408: {
      title: "Məlumat çox yavaş gəldi",
      text: "Şəbəkə yaxşı olan yerdən yenidən göndərin. Heç nə saxlanmayıb.",
    },
    413: {
      title: "Göndərilən məlumat həddən artıq böyükdür",
      text: "Daha kiçik fayllar seçin və ya onları bir-bir göndərin. Heç nə saxlanmayıb.",
    },
    429: { title: "Sorğular çox tez-tez gəlir", text: "Bir dəqiqə gözləyib yenidən cəhd edin." },
    500: {
      title: "Bizdə xəta baş verdi",
      text: "Xəta qeydə alındı. Bir azdan yenidən cəhd edin; təkrarlanarsa, aşağıdakı nömrəni Ticarət Evinə bildirin.",
    },
    503: { title: "Sayt müvəqqəti olaraq işləmir", text: "Bir neçə dəqiqədən sonra yenidən cəhd edin." },
    reference: "Sorğunun nömrəsi",
    home: "Ana səhifə",
  },
  ru: {
    400: {
      title: "Запрос не удалось разобрать",
      text: "Браузер прислал неполный или неверный запрос. Откройте страницу заново и повторите.",
    },
    403: {
      title: "Действие не выполнено",
      text: "Форма отправлена не со страницы этого сайта. Откройте страницу здесь заново и повторите. Ничего не изменилось.",
    },
    404: { title: "Такой страницы нет", text: "Проверьте адрес или начните с главной страницы." },
    405: {
      title: "Этот адрес не принимает такие запросы",
      text: "Начните с главной страницы и выберите нужный раздел.",
    },
    408: {
      title: "Данные шли слишком медленно",
      text: "Отправьте ещё раз, когда связь будет лучше. Ничего не сохранено.",
    },
    413: {
      title: "Отправлено слишком много данных",
      text: "Выберите файлы меньшего размера или отправьте их по одному. Ничего не сохранено.",
    },
    429: { title: "Слишком много запросов", text: "Подождите минуту и повторите." },
    500: {
      title: "У нас произошла ошибка",
      text: "Она записана. Повторите немного позже; если ошибка останется, сообщите Торговому дому номер ниже.",
    },
    503: { title: "Сайт временно не работает", text: "Повторите через несколько минут." },
    reference: "Номер запроса",
    home: "На главную",
  },
  be: {
    400: {
      title: "Запыт не ўдалося разабраць",
      text: "Браўзер даслаў няпоўны або няправільны запыт. Адкрыйце старонку нанова і паўтарыце.",
    },
    403: {
      title: "Дзеянне не выканана",
      text: "Форма адпраўлена не са старонкі гэтага сайта. Адкрыйце старонку тут нанова і паўтарыце. Нічога не змянілася.",
    },
    404: { title: "Такой старонкі няма", text: "Праверце адрас або пачніце з галоўнай старонкі." },
    405: {
      title: "Гэты адрас не прымае такіх запытаў",
      text: "Пачніце з галоўнай старонкі і выберыце патрэбны раздзел.",
    },
    408: {
      title: "Даныя ішлі занадта павольна",
      text: "Адпраўце яшчэ раз, калі сувязь будзе лепшай. Нічога не захавана.",
    },
    413: {
      title: "Адпраўлена занадта шмат даных",
      text: "Выберыце файлы меншага памеру або адпраўце іх па адным. Нічога не захавана.",
    },
    429: { title: "Занадта шмат запытаў", text: "Пачакайце хвіліну і паўтарыце." },
    500: {
      title: "У нас адбылася памылка",
      text: "Яна запісана. Паўтарыце крыху пазней; калі памылка застанецца, паведаміце Гандлёваму дому нумар ніжэй.",
    },
    503: { title: "Сайт часова не працуе", text: "Паўтарыце праз некалькі хвілін." },
    reference: "Нумар запыту",
    home: "На галоўную",
  },
  en: {
    400: {
      title: "The request could not be read",
      text: "The browser sent an incomplete or wrong request. Open the page again and retry.",
    },
    403: {
      title: "Nothing was done",
      text: "The form was not sent from a page of this site. Open the page here again and retry. Nothing has changed.",
    },
    404: { title: "There is no such page", text: "Check the address or start from the home page." },
    405: {
      title: "This address does not take such requests",
      text: "Start from the home page and choose the section you need.",
    },
    408: {
      title: "It came too slowly",
      text: "Send it again where the connection is better. Nothing was saved.",
    },
    413: {
      title: "Too much was sent",
      text: "Choose smaller files or send them one by one. Nothing was saved.",
    },
    429: { title: "Too many requests", text: "Wait a minute and retry." },
    500: {
      title: "Something went wrong on our side",
      text: "It has been recorded. Retry in a little while; if it stays, tell the Trade House the number below.",
    },
    503: { title: "The site is out of service for a moment", text: "Retry in a few minutes." },
    reference: "Request number",
    home: "Home page",
  },
};
