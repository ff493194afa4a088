import type { CsvCell } from "#app/domain/csv-text.ts";
import { csvFile } from "#app/domain/csv-text.ts";
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

function line(group: string, name: string, times: ServiceTimes): CsvCell[] {
  const { cases, firstLook, decision, withinDue } = times;
  const figures = [cases, firstLook?.median, firstLook?.p90, decision?.median, decision?.p90, withinDue];
  return [group, name, ...figures.map((figure) => (figure === undefined ? "" : String(figure)))];
}

/** Service times as CSV with a header: all together, by week, by moderator, and how often each reason was given. */
export function serviceCsv({ since, all, weeks, people, reasons }: ModerationService): string {
  return csvFile([
    header,
    line("all", since, all),
    ...weeks.map((one) => line("week", one.week, one)),
    ...people.map((one) => line("moderator", one.name, one)),
    ...reasons.map(({ code, times }) => ["reason", code, String(times), "", "", "", "", ""]),
  ]);
}
