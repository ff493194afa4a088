/**
 * The body of a form post, read within limits: bytes are counted while they stream in, files go to the disk one by
 * one, and what no form of ours sends (hundreds of fields, row 99999999) is refused before anything is built from it.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileUpload } from "@remix-run/form-data-parser";
import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { cleanText } from "./clean-text.ts";
import { hasIndexTooLarge } from "./field-name.ts";
import type { FieldValues } from "./parse-fields.ts";
import { typedValues } from "./parse-fields.ts";

/** Bytes; `maxBytes` is 1 MB, or what the files need; `files` absent: the form has none, and one that comes is refused. */
export type FormLimits = {
  readonly maxBytes?: number;
  readonly files?: { readonly maxFiles: number; readonly maxFileBytes: number };
};

/** An uploaded file: lies at `path` until the form is disposed of. Its name and type are the sender's claim. */
export type FormFile = {
  readonly field: string;
  readonly name: string;
  readonly claimedType: string;
  readonly size: number;
  readonly path: string;
};

export type FormFiles = readonly FormFile[];

export type Form = {
  /** Every field in the order it came; give it to `parseFields`. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What was typed, to be shown again. */
  readonly values: FieldValues;
  readonly files: FormFiles;
  /** Removes the uploaded files; call it when the answer is made. */
  readonly dispose: () => Promise<void>;
};

export type FormRefusal = {
  readonly code:
    | "form-malformed"
    | "form-too-large"
    | "form-file-too-large"
    | "form-too-many-files"
    | "form-too-many-fields"
    | "form-type-unknown";
  readonly status: 400 | 413 | 415;
};

const MAX_FIELD_BYTES = 1_000_000;
const MAX_FIELDS = 300;
const MAX_NAME = 200;

const malformed: FormRefusal = { code: "form-malformed", status: 400 };
const tooLarge: FormRefusal = { code: "form-too-large", status: 413 };
const tooManyFiles: FormRefusal = { code: "form-too-many-files", status: 413 };

/** Reads a form within its limits. Throws only when the house itself fails (a full disk). */
export async function readForm(
  request: Request,
  limits: FormLimits = {},
): Promise<Result<Form, FormRefusal>> {
  if (request.body === null) return ok({ fields: [], values: {}, files: [], dispose: async () => {} });
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(type)) {
    return refuse({ code: "form-type-unknown", status: 415 });
  }
  const maxBytes =
    limits.maxBytes ??
    MAX_FIELD_BYTES + (limits.files ? limits.files.maxFiles * limits.files.maxFileBytes : 0);
  if (Number(request.headers.get("Content-Length")) > maxBytes) return refuse(tooLarge);

  const uploads = openUploads(limits);
  const counted = countBytes(request.body, maxBytes);
  const read = await parse(
    new Request(request.url, {
      method: "POST",
      headers: { "Content-Type": type },
      body: counted.body,
      signal: request.signal,
      duplex: "half",
    }),
    { ...limits, maxBytes },
    uploads.take,
  ).catch(async (error: unknown) => {
    await uploads.dispose();
    const refusal = counted.exceeded() ? tooLarge : refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  });
  if (!(read instanceof FormData)) return refuse(read);

  const fields: [string, string][] = [];
  for (const [name, value] of read) {
    if (name.length > MAX_NAME || hasIndexTooLarge(name)) {
      await uploads.dispose();
      return refuse({ code: "form-too-many-fields", status: 400 });
    }
    if (typeof value === "string") fields.push([name, value]);
  }
  return ok({ fields, values: typedValues(fields), files: uploads.files, dispose: uploads.dispose });
}

function parse(
  request: Request,
  { maxBytes, files }: FormLimits & { maxBytes: number },
  take: (upload: FileUpload) => Promise<void>,
): Promise<FormData> {
  return parseFormData(
    request,
    {
      maxParts: MAX_FIELDS,
      maxFiles: MAX_FIELDS,
      // A text part counts as a file here, so the floor is what a long description may need.
      maxFileSize: Math.min(maxBytes, Math.max(files?.maxFileBytes ?? 0, 256 * 1024)),
      maxTotalSize: maxBytes,
    },
    take,
  );
}

type Uploads = {
  readonly files: FormFile[];
  readonly take: (upload: FileUpload) => Promise<void>;
  readonly dispose: () => Promise<void>;
};

function openUploads(limits: FormLimits): Uploads {
  const files: FormFile[] = [];
  let folder: string | null = null;
  return {
    files,
    take: async (upload) => {
      // A file input left empty sends a part without content.
      if (upload.size === 0) return;
      if (files.length >= (limits.files?.maxFiles ?? 0)) throw new Refused(tooManyFiles);
      if (upload.size > (limits.files?.maxFileBytes ?? 0)) {
        throw new Refused({ code: "form-file-too-large", status: 413 });
      }
      if (upload.fieldName.length > MAX_NAME || hasIndexTooLarge(upload.fieldName))
        throw new Refused(malformed);
      folder ??= await mkdtemp(join(tmpdir(), "trade-house-form-"));
      const path = join(folder, String(files.length));
      await writeFile(path, await upload.bytes(), { mode: 0o600, flag: "wx" });
      files.push({
        field: upload.fieldName,
        name: displayName(upload.name),
        claimedType: upload.type,
        size: upload.size,
        path,
      });
    },
    dispose: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

class Refused extends Error {
  readonly refusal: FormRefusal;
  constructor(refusal: FormRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A file name fit to be shown: no folders, no control characters, not endless. */
function displayName(name: string): string {
  const last = cleanText(name).split(/[\\/]/).at(-1)?.replace(/\s+/g, " ").trim() ?? "";
  return last === "" ? "file" : [...last].slice(-120).join("");
}

function countBytes(body: ReadableStream<Uint8Array>, maxBytes: number) {
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new Refused(tooLarge));
      else controller.enqueue(chunk);
    },
  });
  return { body: body.pipeThrough(counter), exceeded: () => bytes > maxBytes };
}

function refusalOf(error: unknown): FormRefusal | null {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof FormDataParseError || error instanceof MaxHeaderSizeExceededError) return malformed;
  if (error instanceof MaxFileSizeExceededError) return { code: "form-file-too-large", status: 413 };
  if (error instanceof MaxTotalSizeExceededError) return tooLarge;
  if (error instanceof MaxPartsExceededError) return { code: "form-too-many-fields", status: 400 };
  return null;
}
