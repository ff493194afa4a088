import type { Ask } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import { queueStates } from "#app/domain/moderation/queue.ts";
import { countChoices, countQueues } from "./queue-counts.server.ts";
import { queueRows } from "./queue-rows.server.ts";
import { COUNTED, walkQueue } from "./queue-walk.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const perPage = 50;

/** The case a page of the queue begins after, or ends before. */
export type PageStep = { readonly after: string | null; readonly before: string | null };

/** The queue of listings, by due time; decided ones newest first. Staff see every company's. */
export async function deskQueuePage(ask: Ask<Staff>, place: QueuePlace, { after, before }: PageStep) {
  const { actor, db, lang, now } = ask;
  const looker = { userId: actor.userId, now };
  const back = after === null && before !== null;
  const walked = await walkQueue(db, place, looker, {
    from: back ? before : after,
    forward: !back,
    take: perPage + 1,
  });
  const page = walked.slice(0, perPage);
  const ids = back ? page.reverse() : page;
  const beyond = walked.length > perPage;
  const counts = await countQueues(db, place, looker);
  const choices = await countChoices(db, place, looker);
  const { commodities } = await readVocabulary(db);
  return {
    place,
    counted: COUNTED,
    queues: queueStates.map((state) => ({ state, count: counts.get(state) ?? 0 })),
    cases: await queueRows(ask, ids),
    choices: {
      ...choices,
      commodities: choices.commodities.map(({ slug, count }) => ({
        slug,
        name: commodities.get(slug)?.names[lang] ?? slug,
        count,
      })),
    },
    /** The first and last case shown, where the queue goes on before or after them. */
    previous: (back ? beyond : after !== null) ? (ids[0] ?? null) : null,
    next: (back || beyond) && ids.length > 0 ? (ids.at(-1) ?? null) : null,
    mayDecide: actor.kind !== "finance",
  };
}
export type DeskQueue = Awaited<ReturnType<typeof deskQueuePage>>;
