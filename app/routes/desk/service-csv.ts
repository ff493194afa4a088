import type { ServiceTimes } from "#app/domain/moderation/service-times.ts";
import type { ModerationService } from "#app/queries/moderation-service.server.ts";

const header = [
  "group",
  "name",
  "cases",
  "firstLookMedianMinutes",
  "firstLookP90Minutes",
  "decisionMedianMinutes",
  "decisionP90Minutes",
  "withinDue",
];

/** A cell that a spreadsheet takes for text, whatever a person is called: never a formula, quotes doubled. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function line(group: string, name: string, times: ServiceTimes): string {
  const { cases, firstLook, decision, withinDue } = times;
  return [group, name, cases, firstLook?.median, firstLook?.p90, decision?.median, decision?.p90, withinDue]
    .map(cell)
    .join(",");
}

/** Service times as CSV with a header: all together, by week, by moderator, and how often each reason was given. */
export function serviceCsv({ since, all, weeks, people, reasons }: ModerationService): string {
  const lines = [
    header.join(","),
    line("all", since, all),
    ...weeks.map((one) => line("week", one.week, one)),
    ...people.map((one) => line("moderator", one.name, one)),
    ...reasons.map(({ code, times }) => ["reason", code, times, "", "", "", "", ""].join(",")),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
