import type { Actor } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import type { Db } from "./client.server.ts";

/**
 * One deed or one question, with everything it may touch: who asks, the database, the clock's reading, the reader's
 * language and the outside world. Made by the route makers and by jobs; tests make it with a fixed clock.
 */
export type Call<A extends Actor = Actor> = {
  readonly actor: A;
  readonly db: Db;
  readonly now: Date;
  readonly lang: Lang;
  readonly requestId: string;
  readonly outside: Outside;
};

/** The part of a call that a query needs. */
export type Ask<A extends Actor = Actor> = Pick<Call<A>, "actor" | "db" | "now" | "lang">;
