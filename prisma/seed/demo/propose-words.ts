/** Words of the search that the demo's staff proposed: two are published, one was discarded, one still waits. */
import { decideOnWord } from "#app/usecases/words/decide-word.ts";
import type { WordInput } from "#app/usecases/words/propose-word.ts";
import { proposeWord } from "#app/usecases/words/propose-word.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Plan = Pick<WordInput, "word" | "lang" | "source"> & {
  readonly goods: string;
  readonly outcome: "publish" | "discard" | null;
};

const plans: readonly Plan[] = [
  {
    goods: "pomegranate",
    word: "зернистый плод",
    lang: "ru",
    source: "вопрос покупателя",
    outcome: "discard",
  },
  {
    goods: "persimmon",
    word: "королёчек",
    lang: "ru",
    source: "заявки сетей, осень 2025",
    outcome: "publish",
  },
  {
    goods: "sweet-cherry",
    word: "Napoleon",
    lang: "az",
    source: "sort adı, Quba istehsalçıları",
    outcome: "publish",
  },
  { goods: "tomato", word: "таматкі", lang: "be", source: "заяўка пакупніка з Гродна", outcome: null },
];

export async function proposeWords(stage: Stage, at: Date): Promise<void> {
  const writer = stage.call(stage.cast.moderator, at);
  const reader = stage.call(stage.cast.director, at);
  for (const { goods, outcome, ...word } of plans) {
    const formToken = `demo-word-${goods}`;
    const input = { ...word, formToken, kind: "add", several: false } as const;
    const id = await must(proposeWord(writer, goods, input), "a word is proposed");
    const reason = outcome === "discard" ? "Так не говорят" : "";
    if (outcome !== null) await must(decideOnWord(reader, id, outcome, reason), "a word is decided on");
  }
}
