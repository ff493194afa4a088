import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { preferredLanguage } from "#app/http/language.ts";
import { whoIs } from "#app/http/person.server.ts";
import { filePath, pathsIn } from "#app/paths.ts";
import { mayRead, unsafeFile } from "#app/queries/file.server.ts";

/** The row of the file decides who may have it. */
export const handle = { audience: "public" } satisfies Handle;

const pictures = new Set(["image/avif", "image/webp", "image/jpeg", "image/png"]);

const runsNothing = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** A PDF in a frame of ours, for the browser's own reader; no other site frames it, and it runs as little as elsewhere. */
const readInAFrame =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; sandbox";

/** Bytes of an uploaded or generated file, to those who may see it; anything but a picture is for saving only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { house } = context as LoadContext;
  const id = z.uuid().safeParse(params.id);
  const file = id.success ? await unsafeFile(house.db, id.data) : null;
  if (file === null || !id.success) throw new Response(null, { status: 404 });
  const open = file.access === "public";
  if (!open) {
    const person = await whoIs(request, context as LoadContext);
    if (person.kind === "guest") {
      throw redirect(pathsIn(preferredLanguage(request.headers)).signIn(filePath(id.data)), 303);
    }
    if (!(await mayRead(house.db, person, file))) throw new Response(null, { status: 404 });
  }
  const etag = `"${file.sha256}"`;
  const preview = new URL(request.url).searchParams.has("preview") && file.contentType === "application/pdf";
  const headers = new Headers({
    ...(preview ? { "X-Frame-Options": "SAMEORIGIN" } : {}),
    "Cache-Control": open ? "public, max-age=31536000, immutable" : "private, no-store",
    // Whatever a file turns out to be, it runs nothing and reaches nothing.
    "Content-Security-Policy": preview ? readInAFrame : runsNothing,
    ETag: etag,
  });
  if (open && request.headers.get("If-None-Match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", file.contentType);
  headers.set("Content-Length", String(file.size));
  headers.set("Content-Disposition", disposition(file.name, preview || pictures.has(file.contentType)));
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(createReadableStreamFromReadable(house.outside.files.open(file.sha256)), { headers });
}

/** RFC 6266: a name of plain letters for old programs, the real one for the rest. */
function disposition(name: string, inline: boolean): string {
  const plain = name.replace(/[^\w.-]+/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
