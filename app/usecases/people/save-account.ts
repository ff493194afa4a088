import type { Call } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** Saves the person's name and the language the house writes to them in. */
export async function saveAccount(
  call: Call<Member>,
  input: { readonly name: string; readonly lang: Lang },
): Promise<Result<{ readonly lang: Lang }, never>> {
  await call.db.user.update({
    where: { id: call.actor.userId },
    data: { name: input.name, lang: input.lang },
  });
  return ok({ lang: input.lang });
}
