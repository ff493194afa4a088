import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bump } from "#app/db/counters.server.ts";
import type { WordChange } from "#app/db/generated/client.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { WordMoveRefusal, WordRefusal } from "#app/domain/catalogue/word-change.ts";
import { checkNewWord, checkRemoval, decideWordMove } from "#app/domain/catalogue/word-change.ts";
import { searchKeys } from "#app/domain/fold.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { readOwnedWords, takeTurn } from "./owned-words.ts";
import type { WordsActor } from "./propose-word.ts";
import { namesData } from "./propose-word.ts";
import { retellGoods } from "./retell-goods.ts";
import type { SaidWordRefusal } from "./say-others.ts";
import { sayOthers } from "./say-others.ts";

export type DecideWordRefusal =
  | SaidWordRefusal
  | WordMoveRefusal
  | { readonly code: "not-found" }
  | { readonly code: "reason-needed" };

const deeds = { publish: "publish-word", discard: "discard-word" } as const;

/**
 * Publishes or discards a proposed word; answers the commodity. Once published the search knows it on every instance:
 * the vocabulary at the commit, the goods on sale right after it, and what was published meanwhile by a job.
 */
export async function decideOnWord(
  call: Call<WordsActor>,
  changeId: string,
  move: keyof typeof deeds,
  reason: string,
): Promise<Result<string, DecideWordRefusal>> {
  const decided = await inTransaction(call.db, async (tx): Promise<Result<string, DecideWordRefusal>> => {
    await takeTurn(tx);
    const change = await tx.wordChange.findUnique({ where: { id: changeId }, include: { commodity: true } });
    if (!change) return refuse({ code: "not-found" });
    const next = decideWordMove(
      { state: change.state, proposedBy: change.proposedById },
      move,
      call.actor.userId,
    );
    if (!next.ok) return next;
    if (move === "discard" && reason === "") return refuse({ code: "reason-needed" });
    if (move === "publish") {
      const still = await stillSound(tx, change);
      if (!still.ok) return refuse(await sayOthers(tx, still.refusal, call.lang));
      await takeEffect(tx, change);
    }
    await tx.wordChange.update({
      where: { id: changeId, state: "proposed" },
      data: { state: next.value, reason, decidedById: call.actor.userId, decidedAt: call.now },
    });
    await record(tx, call, {
      deed: deeds[move],
      subject: "word",
      subjectId: changeId,
      before: { state: change.state },
      after: { state: next.value, commodity: change.commoditySlug, word: change.word, change: change.kind },
      reason,
    });
    const writer = (await staffOf(tx, ["moderator", "director"])).find(
      ({ userId }) => userId === change.proposedById && userId !== call.actor.userId,
    );
    if (writer !== undefined) {
      await tell(
        tx,
        [
          {
            kind: move === "publish" ? "word-published" : "word-discarded",
            event: changeId,
            to: writer,
            data: { word: change.word, ...namesData(change.commodity), reason },
            path: `/desk/reference/words/${change.commoditySlug}`,
          },
        ],
        call.now,
      );
    }
    return ok(change.commoditySlug);
  });
  if (decided.ok && move === "publish") await retellGoods(call.db, decided.value);
  return decided;
}

/** Other words may have been published since it was proposed. */
async function stillSound(tx: Tx, change: WordChange): Promise<Result<null, WordRefusal>> {
  const asked = { commodity: change.commoditySlug, word: change.word, several: change.several };
  const all = await readOwnedWords(tx);
  return change.kind === "add" ? checkNewWord(asked, all) : checkRemoval(asked, all);
}

async function takeEffect(tx: Tx, { kind, commoditySlug, lang, word, source }: WordChange): Promise<void> {
  if (kind === "add") {
    await tx.commodityWord.createMany({
      data: searchKeys(word).map((folded) => ({ commoditySlug, lang, word, folded, source })),
      skipDuplicates: true,
    });
  } else {
    await tx.commodityWord.deleteMany({ where: { commoditySlug, word } });
  }
  await bump(tx, "reference");
}
