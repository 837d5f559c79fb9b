const ISO_DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const MS = { week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };

/** Milliseconds of an ISO 8601 duration of weeks, days and time (`P2D`, `PT90M`), `null` where it is none. */
export function durationMs(text: string): number | null {
  const found = ISO_DURATION.exec(text);
  if (found === null || /[PT]$/.test(text)) return null;
  const [, weeks, days, hours, minutes, seconds] = found.map((part) => Number(part ?? 0));
  return (weeks ?? 0) * MS.week + (days ?? 0) * MS.day + (hours ?? 0) * MS.hour + (minutes ?? 0) * MS.minute + (seconds ?? 0) * MS.second;
}
