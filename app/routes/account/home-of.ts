import type { Paths } from "#app/paths.ts";
import type { SignedIn } from "#app/usecases/people/sign-in.ts";

/** Where a person's day begins. */
export function homeOf(person: Pick<SignedIn, "staffRole" | "company">, paths: Paths): string {
  if (person.staffRole !== null) return paths.desk.home();
  if (person.company === null) return paths.account();
  return person.company.kind === "producer" ? paths.producer.home() : paths.buyer.home();
}
