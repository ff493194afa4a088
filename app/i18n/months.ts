import type { Lang } from "#app/domain/language.ts";

type Months = {
  /** Standing alone: "ноябрь". */
  readonly alone: readonly string[];
  /** In a date: "23 ноября". */
  readonly ofDate: readonly string[];
  readonly short: readonly string[];
};

const words = (text: string) => text.split(" ");

/** Month names by language, January first. */
export const monthNames: Record<Lang, Months> = {
  az: {
    alone: words("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
    ofDate: words("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
    short: words("yan fev mar apr may iyn iyl avq sen okt noy dek"),
  },
  ru: {
    alone: words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    ofDate: words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    short: words("янв фев мар апр мая июн июл авг сен окт ноя дек"),
  },
  be: {
    alone: words(
      "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань",
    ),
    ofDate: words(
      "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    ),
    short: words("сту лют сак кра мая чэр ліп жні вер кас ліс сне"),
  },
  en: {
    alone: words("January February March April May June July August September October November December"),
    ofDate: words("January February March April May June July August September October November December"),
    short: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  },
};
