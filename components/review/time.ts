// The time until a word comes back, in words.

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "10 min", "8 days", «2 мес.»: in the largest unit of which there are at least one and a half. */
export function duration(lng: string, milliseconds: number): string {
  const { unit, count } = rounded(milliseconds);
  return new Intl.NumberFormat(lng, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/** "in 8 days", «через 8 дней». */
export function untilThen(lng: string, milliseconds: number): string {
  const { unit, count } = rounded(milliseconds);
  return new Intl.RelativeTimeFormat(lng).format(count, unit);
}

function rounded(milliseconds: number) {
  const [unit, length] = units.find(([, each]) => milliseconds >= each * 1.45) ?? (['minute', 60_000] as const);
  return { unit, count: Math.max(1, Math.round(milliseconds / length)) };
}
