/** A deadline in days ends at midnight: the day people call it by is the one before. */
export function lastDay(deadline: Date): Date {
  return new Date(deadline.getTime() - 1);
}
