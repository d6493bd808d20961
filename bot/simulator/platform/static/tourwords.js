// What a tour's script says, in plain values: its steps as Thai sentences, its moments, and which
// words of the bot's came. It touches neither the page's elements nor the network.

import { chatOf, page, parties } from "./model.js";
import { clockText, fieldValue, moment } from "./thaitime.js";

const DAY = 86_400_000;
const MINUTE = 60_000;
const OCTOBER = 10;
const FILES = {
  picture: "รูปภาพ", pdf: "ไฟล์ PDF", xlsx: "ไฟล์ Excel", plan_excel: "แผนเป็น Excel", plan_word: "แผนเป็น Word",
};

/** The person of a step's `as`: by LINE id or by the name that is shown. */
export const actorOf = (step) => page.people.find(({ id, name }) => step.as === id || step.as === name);

/** The chat a step happens in: the STRONG group's or the person's own. */
export const placeOf = (step) => (step.in === "group" ? page.groups[0] : actorOf(step));

/** The words of a script with what was kept of earlier answers put in. */
export const filled = (words, codes) => String(words).replace(
  /\{([A-Z]+)\}/g, (whole, name) => codes[name] ?? whole);

// ---- moments --------------------------------------------------------------------------------

/** The C.E. year in which the fiscal year of that moment began (it begins in October). */
export function fiscalStart(ms) {
  const [year, month] = fieldValue(ms, "date").split("-").map(Number);
  return month >= OCTOBER ? year : year - 1;
}

/** A moment of a script in milliseconds; without a year it is of the fiscal year begun in `start`. */
export function scriptMoment(text, start) {
  if (/^\d{4}-/.test(text)) return moment(text);
  const year = Number(text.slice(0, 2)) >= OCTOBER ? start : start + 1;
  return moment(`${year}-${text}`);
}

/** Where a step `{days, minutes, at}` leads from `from`; without `at` never a minute too short. */
export function further({ days = 0, minutes = 0, at }, from) {
  const to = from + days * DAY + minutes * MINUTE;
  return at ? moment(`${fieldValue(to, "date")}T${at}`) : Math.ceil(to / MINUTE) * MINUTE;
}

// ---- what the bot said ----------------------------------------------------------------------

function gather(part, into) {
  if (Array.isArray(part)) {
    for (const each of part) gather(each, into);
  } else if (part && typeof part === "object") {
    const spans = (part.contents ?? []);
    if (part.type === "text" && Array.isArray(spans) && spans.length > 0) {
      into.push(spans.map(({ text }) => text ?? "").join(""));
    }
    for (const name of ["text", "label", "title", "fileName"]) {
      if (typeof part[name] === "string" && part.type !== "message") into.push(part[name]);
    }
    if (part.type === "message" && typeof part.label === "string") into.push(part.label);
    for (const inside of Object.values(part)) if (typeof inside === "object") gather(inside, into);
  }
  return into;
}

/** Everything that is to be read on one of the bot's messages, as one text. */
export const wordsOf = (message) => gather(message, []).join("\n");

/** The number of the last entry after which answers count for this person in this chat. */
export function lastAct(chatId, who, base) {
  const group = page.groups.some(({ id }) => id === chatId);
  const own = chatOf(chatId).entries.findLast(
    (entry) => entry.from === "user" && (group || entry.userId === who));
  return Math.max(base[chatId] ?? 0, own?.n ?? 0);
}

/** The bot's messages in a chat after entry number `n`. */
export const saidAfter = (chatId, n) => chatOf(chatId).entries
  .filter((entry) => entry.from === "bot" && entry.n > n).map(({ message }) => wordsOf(message));

/** Those of the expected words that are in none of the messages. */
export const missing = (expected, messages) => expected.filter(
  (words) => !messages.some((message) => message.includes(words)));

// ---- sentences ------------------------------------------------------------------------------

const quoted = (words) => words.map((each) => `“${each}”`).join(" ");

function moved(clock) {
  if (clock === "next") return "เลื่อนเวลาไปถึงเหตุการณ์ถัดไป";
  if (typeof clock === "string") return "เลื่อนเวลาไปวันที่กำหนด";
  if (clock.minutes) return `เลื่อนเวลาไป ${clock.minutes} นาที`;
  return clock.days ? `เลื่อนเวลาไป ${clock.days} วัน` : `เลื่อนเวลาไป ${clock.at} น.`;
}

/** What happens in a step, as a sentence. */
export function actText(step, codes = {}) {
  const name = actorOf(step)?.name ?? "";
  if (step.say) return `${name} พิมพ์ “${filled(step.say, codes)}”`;
  if (step.pick) return `${name} เลือกวันใน “${step.tap}”`;
  if (step.tap) return `${name} กด “${step.tap}”`;
  if (step.send) return `${name} ส่ง${FILES[step.send] ?? "ไฟล์"}`;
  if (step.clock) return moved(step.clock);
  if (step.opens) return `${name} เปิด “${step.opens}”`;
  if (step.hears_nothing) return `ดูว่าไม่มีข้อความใหม่ถึง ${name}`;
  return `ดูสิ่งที่บอตส่งให้ ${name}`;
}

/** What a step waits for, as a sentence; empty for an act that waits for nothing. */
export function waitText(step) {
  if (step.sees) return `รอข้อความจากบอต: ${quoted(step.sees)}`;
  if (step.hears_nothing) return "รอบอตทำงานจนครบรอบ";
  return "";
}

/** The first day and hour that a script names; once they have passed it cannot come true. */
function firstMoment({ steps }, now) {
  const named = steps.find(({ clock }) => typeof clock === "string" && clock !== "next");
  return named ? scriptMoment(named.clock, fiscalStart(now)) : Infinity;
}

/** Whether only a new demo would let a script begin. */
export const isTooLate = (script, now) => now > firstMoment(script, now);

/** Whether a script may begin now; else the sentence that says why not. */
export function cannotBegin(script, now) {
  const first = firstMoment(script, now);
  if (now > first) {
    return `เวลาสำนักงานเลย ${clockText(first)} แล้ว เรื่องนี้เล่นได้ในสาธิตใหม่เท่านั้น${page.outage.anew ? ""
      : ": ปิดโปรแกรมด้วย Ctrl+C ลบโฟลเดอร์ข้อมูล (var) แล้วสั่ง make run อีกครั้ง"}`;
  }
  return knownPeople(script);
}

function knownPeople(script) {
  const gone = script.steps.find((step) => step.as && !actorOf(step));
  if (gone) return `เรื่องนี้ต้องมี “${gone.as}” ซึ่งไม่มีในข้อมูลสาธิตนี้`;
  return script.steps.some((step) => step.in && !placeOf(step)) || parties().length === 0
    ? "เรื่องนี้ต้องมีกลุ่ม ซึ่งไม่มีในข้อมูลสาธิตนี้" : "";
}
