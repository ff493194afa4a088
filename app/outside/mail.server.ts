/**
 * Mail: to an SMTP server, or as .eml files into a folder where there is none. Sending the same message again is safe:
 * it carries the same Message-ID, and in the folder it is the same file.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { writeWhole } from "./write-whole.server.ts";

/** One message to one person. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ours and stable: the outbox row it is sent for. Becomes the local part of the Message-ID. */
  readonly messageId: string;
  /** Where one click of the mail program stops such mails (RFC 8058); only where they were asked for. */
  readonly unsubscribe?: string;
};

export type Mailer = {
  /** Resolves once the mail is taken; throws when it was not, or nobody knows, and it should be sent again. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
};

export type MailSettings = {
  /** `smtp://…` or `smtps://…`; null writes files. */
  readonly smtpUrl: string | null;
  readonly outboxDir: string;
  /** `Name <address>`; its domain is that of the Message-ID. */
  readonly from: string;
};

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** The mailer of the settings. */
export function createMailer({ smtpUrl, outboxDir, from }: MailSettings): Mailer {
  return smtpUrl === null ? folderMailer(outboxDir, from) : smtpMailer(smtpUrl, from);
}

function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(mail, from));
    },
    close: () => transport.close(),
  };
}

function folderMailer(folder: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: "unix",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(messageOf(mail, from));
      if (!Buffer.isBuffer(message)) throw new Error("the mail was not made in one piece");
      await mkdir(folder, { recursive: true });
      await writeWhole(
        join(folder, fileName(mail.messageId)),
        join(folder, `.${randomUUID()}.part`),
        message,
      );
    },
    close: () => {},
  };
}

/** Anything that could be read as more than one address, or as a command of the protocol, is none. */
const oneAddress = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/;

function messageOf({ to, subject, text, html, messageId, unsubscribe }: Mail, from: string) {
  if (!oneAddress.test(to)) throw new Error("a mail goes to one address");
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return {
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: `<${safeName(messageId)}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe === undefined
        ? {}
        : { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
}

function fileName(messageId: string): string {
  return `${safeName(messageId)}.eml`;
}

/** An id of plain characters stays as it is; any other is told apart by its hash. */
function safeName(messageId: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(messageId)) return messageId;
  return `m-${createHash("sha256").update(messageId).digest("hex").slice(0, 32)}`;
}
