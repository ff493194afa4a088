import { createHash, randomBytes } from "node:crypto";
import type { Cookie } from "@remix-run/node";
import { createCookie } from "@remix-run/node";
import { readSession } from "#app/db/session.server.ts";
import type { House } from "./house.ts";

/** A session ends after 30 days, or after 7 without a visit. */
const sessionDays = 30;
const idleDays = 7;
const day = 86_400_000;

const cookies = new Map<string, Cookie>();

/** The session cookie's name: with TLS it is bound to the host. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-th" : "th";
}

function sessionCookie(publicUrl: string, secrets: readonly string[]): Cookie {
  const key = `${publicUrl}\n${secrets.join("\n")}`;
  let cookie = cookies.get(key);
  if (!cookie) {
    cookie = createCookie(sessionCookieName(publicUrl), {
      httpOnly: true,
      sameSite: "lax",
      secure: publicUrl.startsWith("https:"),
      path: "/",
      maxAge: (sessionDays * day) / 1000,
      secrets: [...secrets],
    });
    cookies.set(key, cookie);
  }
  return cookie;
}

/** The cookie of this house: its secrets sign, older ones still read. */
function cookieOf({ settings }: House): Cookie {
  return sessionCookie(settings.publicUrl, settings.sessionSecrets);
}

const hashOf = (token: string) => new Uint8Array(createHash("sha256").update(token).digest());

async function tokenOf(request: Request, house: House): Promise<string | null> {
  const value: unknown = await cookieOf(house).parse(request.headers.get("Cookie"));
  return typeof value === "string" && value.length >= 40 && value.length <= 64 ? value : null;
}

/** Makes a new session and answers the cookie that carries it. A sign-in always makes a new one. */
export async function startSession(
  house: House,
  person: { userId: string; ip: string; userAgent: string; activeCompanyId?: string | null },
): Promise<string> {
  const now = house.now();
  const token = randomBytes(32).toString("base64url");
  await house.db.session.create({
    data: {
      tokenHash: hashOf(token),
      userId: person.userId,
      activeCompanyId: person.activeCompanyId ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionDays * day),
      ip: person.ip.slice(0, 64),
      userAgent: person.userAgent.slice(0, 200),
    },
  });
  return cookieOf(house).serialize(token);
}

/** The live session of a request with its person and their companies, or null. */
export async function findSession(request: Request, house: House) {
  const { db } = house;
  const now = house.now();
  const token = await tokenOf(request, house);
  if (token === null) return null;
  const session = await readSession(db, hashOf(token));
  if (session === null || session.blockedAt !== null) return null;
  if (session.expiresAt <= now || session.lastSeenAt.getTime() + idleDays * day <= now.getTime()) return null;
  // Once in five minutes is enough to tell an idle session, and keeps reads from becoming writes.
  if (now.getTime() - session.lastSeenAt.getTime() > 300_000) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
  }
  return session;
}

/** Ends the session of a request and answers the cookie that clears it. */
export async function endSession(request: Request, house: House): Promise<string> {
  const token = await tokenOf(request, house);
  if (token !== null) await house.db.session.deleteMany({ where: { tokenHash: hashOf(token) } });
  return cookieOf(house).serialize("", { maxAge: 0 });
}

/** Makes another of the person's companies the active one of this session. */
export async function switchCompany(request: Request, house: House, companyId: string): Promise<void> {
  const token = await tokenOf(request, house);
  if (token !== null) {
    await house.db.session.updateMany({
      where: { tokenHash: hashOf(token) },
      data: { activeCompanyId: companyId },
    });
  }
}
