// The log beside the chats: webhooks in, the bot's calls out, what was refused and why.

import * as api from "./api.js";
import { el } from "./dom.js";
import { previewText } from "./messages.js";
import { nameOf, now, page, party } from "./model.js";
import { sparingComplaints } from "./saved.js";
import { dateText, moment, shortDate, timeText } from "./thaitime.js";

const find = (id) => document.getElementById(id);
const SHOWN = 300;
const ALREADY_ACCEPTED = 409; // a retry of what had arrived: LINE's answer to it is good news
const SEPARATOR = " · ";
const OUT = {
  reply: "ตอบกลับ", push: "ส่งเอง", multicast: "ส่งหลายคน", loading: "แสดงว่ากำลังทำงาน",
  markAsRead: "ทำเครื่องหมายอ่านแล้ว", profile: "อ่านโปรไฟล์", content: "รับไฟล์", quota: "ถามโควตา",
  info: "ถามข้อมูลบัญชี", richmenu: "ตั้งเมนู", group: "อ่านข้อมูลกลุ่ม",
  webhook: "ตั้งที่รับข้อความ", validate: "ตรวจข้อความ",
};
const IN = {
  message: "ข้อความ", postback: "แตะปุ่ม", follow: "เพิ่มเพื่อน", unfollow: "บล็อก", join: "เข้ากลุ่ม",
  leave: "ออกจากกลุ่ม", memberJoined: "สมาชิกเข้า", memberLeft: "สมาชิกออก", unsend: "ยกเลิกข้อความ",
  messageEdited: "แก้ข้อความ",
};
const FAILED = {
  request_timeout: "บอตไม่ตอบทันเวลา", could_not_connect: "ต่อกับบอตไม่ได้",
  error_status_code: "บอตตอบว่าทำไม่ได้", unclassified: "การเชื่อมต่อขาด",
};
const FAULTS = {
  slow: "จงใจให้ช้า", lost: "จงใจให้คำตอบหาย", drop: "จงใจตัดสาย", "5xx": "จงใจให้ขัดข้อง",
  429: "จงใจให้ส่งถี่เกิน", monthly: "จงใจให้โควตาหมด", 401: "จงใจให้สิทธิ์ผิด", 202: "จงใจให้ไฟล์ยังไม่พร้อม",
};

const logs = { // newest last; `last` is the number up to which was read
  webhooks: { last: null, items: [] },
  calls: { last: null, items: [] },
};

const whom = (id) => {
  if (Array.isArray(id)) return `${id.length} คน`;
  return id ? party(id)?.name ?? nameOf(id) : "";
};
/** Whose event a reply was meant to answer, as far as the log of webhooks goes back. */
const answered = (token) => (token ? logs.webhooks.items.find(({ raw }) => (
  raw.events ?? []).some((event) => event.replyToken === token))?.raw.chat : null);
const good = (status) => status >= 200 && status < 300;

function callReason(call) {
  const details = (call.details ?? []).map(({ property, message }) => `${property}: ${message}`);
  return [call.error, ...details, call.fault ? FAULTS[call.fault] ?? call.fault : null]
    .filter(Boolean).join(SEPARATOR);
}

const wordsOf = (event) => (event.message ? previewText(event.message)
  : event.postback?.params ? JSON.stringify(event.postback.params) : "");

function lineOf(kind, raw) {
  if (kind === "calls") {
    const words = Array.isArray(raw.messages) ? raw.messages.map(previewText).filter(Boolean) : [];
    return {
      kind, raw, words: words.join(SEPARATOR), out: true, what: OUT[raw.endpoint] ?? raw.endpoint, who: whom(raw.to ?? answered(raw.replyToken)),
      refused: !good(raw.status) && raw.status !== ALREADY_ACCEPTED, reason: callReason(raw),
    };
  }
  const what = (raw.events ?? []).map(({ type }) => IN[type] ?? type).join(SEPARATOR);
  const again = raw.attempt > 1 ? ` (ส่งซ้ำครั้งที่ ${raw.attempt})` : "";
  const refused = !good(raw.status ?? 0);
  const reason = refused ? FAILED[raw.reason] ?? raw.reason : "";
  const words = (raw.events ?? []).map(wordsOf).filter(Boolean).join(SEPARATOR);
  return { kind, raw, words, out: false, what: what + again, who: whom(raw.chat), refused, reason };
}

async function fetchNew(kind, count) {
  const log = logs[kind];
  if (log.last === null || count < log.last) { // first look, or the stand-in began anew
    log.items = [];
    log.last = Math.max(0, count - SHOWN);
  }
  if (count === log.last) return false;
  const answer = await api.log(kind, log.last);
  log.items = [...log.items, ...answer[kind].map((raw) => lineOf(kind, raw))].slice(-SHOWN);
  log.last = answer.last;
  return true;
}

function chosen(line) {
  const side = find("journal-side").value;
  if (side === "refused" && !line.refused) return false;
  if (side === "in" && line.out) return false;
  if (side === "out" && !line.out) return false;
  const wanted = find("journal-find").value.trim().toLowerCase();
  return !wanted || `${line.what} ${line.who} ${line.reason} ${JSON.stringify(line.raw)}`
    .toLowerCase().includes(wanted);
}

function item(line) {
  const at = moment(line.raw.at);
  const status = line.raw.status || "ไม่ตอบ";
  return el("li", { className: `entry ${line.refused ? "refused" : ""}`, "data-key": `${line.kind}${line.raw.n}` },
    el("details", {},
      el("summary", {},
        el("span", { className: "entry-way" }, line.out ? "บอตส่ง" : "ถึงบอต"),
        el("span", { className: "entry-what" }, line.who ? `${line.what}${SEPARATOR}${line.who}` : line.what),
        el("span", { className: "entry-status" }, String(status)),
        el("time", { className: "entry-time", title: dateText(at) },
          dateText(at) === dateText(now()) ? timeText(at) : `${shortDate(at)} ${timeText(at)}`),
        line.words ? el("span", { className: "entry-words" }, line.words) : null,
        line.reason ? el("span", { className: "entry-why" }, line.reason) : null),
      el("pre", {}, JSON.stringify(line.raw, (_, value) => value ?? undefined, 1))));
}

/** Draws the lines that the filter lets through, the newest first; opened ones stay open. */
export function drawJournal() {
  const { used = 0, limit } = page.quota;
  find("journal-billed").textContent = `นับเป็นค่าส่งเดือนนี้ ${used}${limit ? ` จาก ${limit}` : ""} ข้อความ (ตอบกลับไม่นับ)`;
  const lines = [...logs.webhooks.items, ...logs.calls.items].filter(chosen)
    .sort((a, b) => (a.raw.at < b.raw.at ? 1 : a.raw.at > b.raw.at ? -1 : 0)).slice(0, SHOWN);
  const list = find("journal-list");
  const held = new Map([...list.children].map((node) => [node.dataset.key, node]));
  list.replaceChildren(...lines.map((line) => held.get(`${line.kind}${line.raw.n}`) ?? item(line)));
  find("journal-none").hidden = lines.length > 0;
}

/** Reads what is new, as far as the state tells of anything, and draws it. */
export async function refreshJournal() {
  const { webhooks = 0, calls = 0 } = page.log;
  const came = [await fetchNew("webhooks", webhooks), await fetchNew("calls", calls)];
  if (came.some(Boolean)) drawJournal();
}

function noteSaved(chats, whole) {
  const names = chats.map((id) => party(id)?.name ?? nameOf(id)).join(", ");
  find("journal-saved").textContent = [
    names ? `ไม่ได้เก็บแชตของ ${names} เพราะมีถ้อยคำเรื่องร้องเรียน` : "",
    whole ? "ไฟล์นี้เล่นซ้ำเป็นการทดสอบได้ (tests/bot/saved_logs) ไฟล์แนบไม่ได้เก็บ"
      : "บันทึกไม่ได้เริ่มจากฐานข้อมูลใหม่ จึงเล่นซ้ำเป็นการทดสอบไม่ได้",
  ].filter(Boolean).join(" · ");
  find("journal-saved").hidden = false;
}

async function save() {
  const [{ webhooks }, { calls }] = [await api.log("webhooks", 0), await api.log("calls", 0)];
  const spared = sparingComplaints({ webhooks, calls });
  const { since, whole } = page.log;
  const kept = {
    made: new Date(page.clock?.ms ?? 0).toISOString(), since, whole, quota: page.quota,
    people: page.people, groups: page.groups, without: spared.chats,
    webhooks: spared.webhooks, calls: spared.calls,
  };
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(kept, null, 1)], { type: "application/json" }));
  const day = kept.made.slice(0, 10);
  el("a", { href: address, download: `strong-log-${day}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  noteSaved(spared.chats, whole);
}

/** Lets the filter and the button work; `attempt` tells the person what failed. */
export function wireJournal(attempt) {
  find("journal-side").addEventListener("change", drawJournal);
  find("journal-find").addEventListener("input", drawJournal);
  find("journal-save").addEventListener("click", () => attempt(save));
}
