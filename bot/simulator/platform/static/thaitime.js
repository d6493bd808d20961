// Shows moments as a Thai office writes them (Asia/Bangkok, Buddhist era); reads no clock itself.

const ZONE = "Asia/Bangkok";
const THAI = "th-TH-u-ca-buddhist-nu-latn";
const ERA_GAP = 543;

const part = (options) => new Intl.DateTimeFormat(THAI, { timeZone: ZONE, ...options });
const DATE = part({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const LONG = part({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = part({ day: "numeric", month: "short" });
const TIME = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Milliseconds since 1970 of what the platform gives: ISO words (no zone: Bangkok) or a number. */
export function moment(value) {
  if (typeof value === "number") return value > 1e11 ? value : value * 1000;
  const text = String(value || "");
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes("T");
  return Date.parse(zoned ? text : `${text}+07:00`);
}

const shown = (format, ms) => (Number.isFinite(ms) ? format.format(ms) : "");
export const dateText = (ms) => shown(DATE, ms);
export const longDate = (ms) => shown(LONG, ms);
export const shortDate = (ms) => shown(SHORT, ms);
export const timeText = (ms) => shown(TIME, ms);
export const clockText = (ms) => `${dateText(ms)} ${timeText(ms)} น.`;

/** The value a date, time or datetime-local field takes for this moment. */
export function fieldValue(ms, mode) {
  const local = new Date(ms + 7 * 3600_000).toISOString().slice(0, 16);
  return { date: local.slice(0, 10), time: local.slice(11), datetime: local }[mode];
}

const OFFICE_OPENS = 9; // the hour
const HOUR = 3600_000;

/** The next 09:00 in Bangkok of a Monday to Friday; public holidays are not known here. */
export function nextMorning(ms) {
  const local = new Date(ms + 7 * HOUR);
  const at = new Date(Date.UTC(
    local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), OFFICE_OPENS));
  while (at <= local || [0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1);
  return at.getTime() - 7 * HOUR;
}

/** The field's value with a year typed in the Buddhist era brought back to the common era. */
export function commonEra(value) {
  return value.replace(/^(\d{4})/, (year) => (
    Number(year) > 2400 ? String(Number(year) - ERA_GAP).padStart(4, "0") : year
  ));
}

/** The fiscal year (B.E.) after the one that began in that C.E. year. */
export const comingYear = (start) => start + ERA_GAP + 2;
