import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { WordChangeKind } from "#app/domain/catalogue/word-change.ts";
import { checkNewWord, checkRemoval } from "#app/domain/catalogue/word-change.ts";
import { fold } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { readOwnedWords, takeTurn } from "./owned-words.ts";
import type { SaidWordRefusal } from "./say-others.ts";
import { sayOthers } from "./say-others.ts";

export type WordsActor = Moderator | Director;

export type WordInput = {
  /** One-time token of the form. */
  readonly formToken: string;
  readonly kind: WordChangeKind;
  readonly word: string;
  /** Null for one that is taken out: it has its language already. */
  readonly lang: Lang | null;
  /** The word is meant for several commodities. */
  readonly several: boolean;
  readonly source: string;
};

export type ProposeWordRefusal =
  | SaidWordRefusal
  | { readonly code: "not-found" }
  /** A change of this word of these goods waits already. */
  | { readonly code: "word-waits" };

/**
 * Proposes that goods be found by a word, or no longer; nothing changes until somebody else publishes it. Answers the
 * change's id.
 */
export async function proposeWord(
  call: Call<WordsActor>,
  commoditySlug: string,
  { formToken, kind, word, lang, several, source }: WordInput,
): Promise<Result<string, ProposeWordRefusal>> {
  const form = { token: formToken, userId: call.actor.userId, deed: "propose-word" };
  return inTransaction(call.db, async (tx): Promise<Result<string, ProposeWordRefusal>> => {
    await takeTurn(tx);
    const before = await formTarget(tx, form);
    if (before !== null) return ok(before);
    const goods = await tx.commodity.findUnique({ where: { slug: commoditySlug } });
    if (!goods) return refuse({ code: "not-found" });
    const asked = { commodity: commoditySlug, word, several };
    const check = kind === "add" ? checkNewWord : checkRemoval;
    const sound = check(asked, await readOwnedWords(tx));
    if (!sound.ok) return refuse(await sayOthers(tx, sound.refusal, call.lang));
    const there = await tx.commodityWord.findFirst({ where: { commoditySlug, word } });
    const folded = fold(word);
    const written = lang ?? there?.lang ?? "ru";
    const waiting = { commoditySlug, folded, state: "proposed" } as const;
    if ((await tx.wordChange.count({ where: waiting })) > 0) return refuse({ code: "word-waits" });
    const change = await tx.wordChange.create({
      data: {
        commoditySlug,
        kind,
        lang: written,
        word,
        folded,
        several,
        source,
        proposedById: call.actor.userId,
        proposedAt: call.now,
      },
    });
    await spendForm(tx, form, change.id, call.now);
    await record(tx, call, {
      deed: kind === "add" ? "propose-word" : "propose-word-removal",
      subject: "word",
      subjectId: change.id,
      after: { commodity: commoditySlug, language: written, word, source, several },
    });
    await tellColleagues(tx, call, change.id, { word, commoditySlug, names: namesData(goods) });
    return ok(change.id);
  });
}

async function tellColleagues(
  tx: Tx,
  call: Call<WordsActor>,
  changeId: string,
  about: {
    readonly word: string;
    readonly commoditySlug: string;
    readonly names: ReturnType<typeof namesData>;
  },
): Promise<void> {
  const others = await staffOf(tx, ["moderator", "director"]);
  await tell(
    tx,
    others
      .filter(({ userId }) => userId !== call.actor.userId)
      .map((to) => ({
        kind: "word-proposed",
        event: changeId,
        to,
        data: { word: about.word, ...about.names },
        path: `/desk/reference/words/${about.commoditySlug}`,
      })),
    call.now,
  );
}

/** A commodity's name for a notice, in the language of whoever reads it. */
export function namesData(goods: { nameAz: string; nameRu: string; nameBe: string; nameEn: string }) {
  return { goodsAz: goods.nameAz, goodsRu: goods.nameRu, goodsBe: goods.nameBe, goodsEn: goods.nameEn };
}
