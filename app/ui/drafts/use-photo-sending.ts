import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Sent } from "./send-form.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

export type PhotoOnItsWay = {
  readonly key: number;
  readonly name: string;
  /** lost: the connection broke, it can be sent again; wrong: the house does not take it. */
  readonly state: "waiting" | "sending" | "again" | "lost" | "wrong";
  /** Bytes, once it has been made small. */
  readonly sent: number;
  readonly total: number;
  /** Why the house does not take it. */
  readonly refusal: { readonly code: string } | null;
};

export type SendPhoto = (
  extra: (form: FormData) => void,
  onSent: (sent: number, total: number) => void,
) => Promise<Sent>;

const TRIES = 4;
const PAUSE_MS = 3_000;
const under = (photos: readonly PhotoOnItsWay[]) =>
  photos.filter(({ state }) => state === "waiting" || state === "sending" || state === "again").length;

/**
 * Photos that are chosen go out one by one, each tried again while the connection is bad: the house takes the same photo
 * once, however often it comes. What has arrived leaves the list.
 */
export function usePhotoSending(send: SendPhoto) {
  const { revalidate } = useRevalidator();
  const [photos, setPhotos] = useState<readonly PhotoOnItsWay[]>([]);
  const files = useRef(new Map<number, File>());
  const next = useRef(0);
  const waiting = useRef<number[]>([]);
  const running = useRef(false);
  const here = useRef(true);
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const change = (key: number, news: Partial<PhotoOnItsWay>) =>
    setPhotos((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const drop = (key: number) => {
    files.current.delete(key);
    setPhotos((all) => all.filter((one) => one.key !== key));
  };

  async function sendOne(key: number): Promise<void> {
    const file = files.current.get(key);
    if (file === undefined) return;
    const small = await shrinkPhoto(file);
    change(key, { state: "sending", sent: 0, total: small.size });
    for (let attempt = 1; here.current; attempt += 1) {
      const { status, answer } = await latest.current(
        (form) => form.append("photos", small, small.name),
        (sent) => change(key, { sent: Math.min(sent, small.size) }),
      );
      if (status === 200) return drop(key);
      const again = status === 0 || status === 429 || status >= 500;
      if (!again) return change(key, { state: "wrong", refusal: refusalIn(answer) });
      if (attempt === TRIES) return change(key, { state: "lost" });
      change(key, { state: "again", sent: 0 });
      await pause(PAUSE_MS * attempt);
      change(key, { state: "sending" });
    }
  }

  async function run(): Promise<void> {
    if (running.current) return;
    running.current = true;
    for (let key = waiting.current.shift(); key !== undefined; key = waiting.current.shift()) {
      await sendOne(key);
      if (!here.current) return;
      revalidate();
    }
    running.current = false;
  }

  return {
    photos,
    /** How many are not there yet and still will be. */
    under: under(photos),
    take(chosen: readonly File[]) {
      const rows = chosen.map((file): PhotoOnItsWay => {
        next.current += 1;
        files.current.set(next.current, file);
        waiting.current.push(next.current);
        const nothing = { sent: 0, total: file.size, refusal: null };
        return { key: next.current, name: file.name, state: "waiting", ...nothing };
      });
      // What was said of earlier files has been read.
      setPhotos((all) => [...all.filter(({ state }) => state !== "wrong"), ...rows]);
      void run();
    },
    again(key: number) {
      change(key, { state: "waiting" });
      waiting.current.push(key);
      void run();
    },
    drop,
  };
}

/** Until the connection is back, or for a while where nobody says that it was gone. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const now = () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
      resolve();
    };
    const timer = setTimeout(now, ms);
    window.addEventListener("online", now);
  });
}

function refusalIn(answer: unknown): { readonly code: string } | null {
  if (typeof answer !== "object" || answer === null || !("refusal" in answer)) return null;
  const { refusal } = answer;
  if (typeof refusal !== "object" || refusal === null || !("code" in refusal)) return null;
  return typeof refusal.code === "string" ? { ...refusal, code: refusal.code } : null;
}
