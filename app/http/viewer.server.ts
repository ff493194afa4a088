import type { LoadContext } from "./house.ts";
import { admit, whoIs } from "./person.server.ts";

/** What every page's frame shows of the reader. */
export type Viewer = {
  readonly signedIn: boolean;
  readonly name: string;
  readonly companyName: string | null;
  readonly producer: boolean;
  readonly buyer: boolean;
  readonly desk: boolean;
  readonly basketLines: number;
  readonly unreadNotices: number;
};

/** A reader without a session. */
export const stranger: Viewer = {
  signedIn: false,
  name: "",
  companyName: null,
  producer: false,
  buyer: false,
  desk: false,
  basketLines: 0,
  unreadNotices: 0,
};

/** The reader of a page, for its frame. */
export async function viewerOf(request: Request, context: LoadContext): Promise<Viewer> {
  const { house } = context;
  const person = await whoIs(request, context);
  if (person.kind === "guest") return stranger;
  const buyer = admit.buyer(person);
  const [basketLines, unreadNotices] = await Promise.all([
    buyer ? house.db.basketLine.count({ where: { companyId: buyer.companyId, userId: buyer.userId } }) : 0,
    house.db.notice.count({ where: { userId: person.userId, readAt: null } }),
  ]);
  return {
    signedIn: true,
    name: person.name,
    companyName:
      person.memberships.find(({ companyId }) => companyId === person.activeCompanyId)?.companyName ?? null,
    producer: admit.producer(person) !== undefined,
    buyer: buyer !== undefined,
    desk: person.staffRole !== null,
    basketLines,
    unreadNotices,
  };
}
