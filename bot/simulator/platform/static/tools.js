// The strip of office time, quota and deliveries, the buttons that move office time, and what came.

import * as api from "./api.js";
import { now, page, party, sentSince } from "./model.js";
import { askMoment } from "./picker.js";
import { clockText, fieldValue, moment, nextMorning, shortDate } from "./thaitime.js";

const find = (id) => document.getElementById(id);
const WORKER_MS = 8000; // the bot looks every two seconds for what has become due
const TOLD_MS = 15_000;
const FURTHEST_MS = 2 * 366 * 86_400_000;
const REFUSED = 409;
const NAMED = 3;

const LOOK_AGAIN_MS = 30_000;
const HAPPENINGS = { // by the names that the bot gives them (scheduler/reminders/next_happening.py)
  reminders: ({ count, day }) => `เตือน ${count} คน กำหนด ${day}`,
  announcement: ({ day }) => `ประกาศรอบ ${day} ในกลุ่ม`,
  summary: ({ count }) => `สรุปถึงผู้บริหาร ${count} คน`,
  heads: () => "ส่งรหัสยืนยันบันทึกการใช้งานถึงผู้ดูแล",
  round_over: ({ day }) => `พ้นกำหนดรอบ ${day}`,
  voting_over: ({ day }) => `ปิดลงคะแนนคัดเลือกหลังสิ้นวัน ${day}`,
  campaign_over: ({ day }) => `ปิดการร่วมประกาศที่ถึง ${day}`,
  year_opens: ({ day }) => `เปิดปีงบประมาณใหม่ ${day}`,
  message: () => "ส่งข้อความที่รอเวลา",
  request_over: () => "คำขอเปลี่ยนบัญชีหมดเวลา",
  code_over: () => "รหัสลงทะเบียนหมดอายุ",
  document_over: () => "ลิงก์เอกสารหมดอายุ",
};

let moved = null; // {at, until, told}: a move whose consequences are waited for, or null
let warned = 0;
let next = { at: null, looked: -Infinity }; // what the bot does next, and when it was asked

function drawClock() {
  find("clock").textContent = page.clock ? clockText(now()) : "…";
}

function say(text, bad = false) {
  find("moved").textContent = text;
  find("moved").classList.toggle("bad", bad);
  find("moved").hidden = text === "";
}

function consequences(left) {
  const came = sentSince(moved.at);
  const count = [...came.values()].reduce((sum, each) => sum + each, 0);
  if (count > 0) {
    const names = [...came.keys()].map((id) => party(id)?.name ?? "").slice(0, NAMED);
    const more = came.size > NAMED ? ` และอีก ${came.size - NAMED} แชต` : "";
    return `มีข้อความใหม่ ${count} ข้อความ: ${names.join(", ")}${more}`;
  }
  if (left > 0) return `เลื่อนเวลาแล้ว รอบอตทำงานตามเวลาใหม่ ไม่เกิน ${Math.ceil(left / 1000)} วินาที`;
  return "ไม่มีข้อความใหม่ กด “ถึงเหตุการณ์ถัดไป” ต่อได้ นอกเวลาทำการบอตมักไม่ส่ง";
}

function drawMoved() {
  const at = performance.now();
  if (moved) {
    say(consequences(moved.until - at));
    if (at > moved.until + TOLD_MS) moved = null;
  } else if (at > warned) {
    say("");
  }
}

/** The strip is narrow, and the clock above it tells the year where it is the same. */
const withoutYear = (words) => words.replace(` ${/2\d{3}/.exec(clockText(now()))} `, " ");

function drawHappening() {
  const words = HAPPENINGS[next.kind];
  find("happening").hidden = !(next.at && words);
  if (!next.at || !words) return;
  const day = next.about ? shortDate(moment(next.about)) : "";
  find("upcoming").textContent = `${words({ ...next, day })} · ${withoutYear(clockText(moment(next.at)))}`;
}

function drawRound() {
  const { round } = next;
  find("clock-round").hidden = !round;
  if (!round) return;
  find("round-day").textContent = shortDate(moment(round.day));
  find("clock-round").setAttribute("aria-label",
    `พ้นกำหนดรอบ ${shortDate(moment(round.day))} ไป ${clockText(moment(round.after))}`);
}

/** Asks the bot what happens next; where it cannot say, the button is not there. */
async function lookAhead() {
  const looked = performance.now();
  next = { ...next, looked };
  try {
    next = { ...await api.upcoming(), looked };
  } catch { // the bot is down, or this is the stand-in's own page: nobody knows
    next = { at: null, looked };
  }
  drawHappening();
  drawRound();
}

/** Shows what the stand-in last said of time, quota and deliveries. */
export function drawTools() {
  if (!document.body.dataset.pane && performance.now() - next.looked > LOOK_AGAIN_MS) lookAhead();
  const { used = 0, limit } = page.quota;
  find("quota").textContent = `โควตา ${used}${limit ? `/${limit}` : ""} ข้อความ`;
  const { delivered = 0, failed = 0 } = page.webhook;
  find("webhook").textContent = `ส่งถึงบอต ${delivered}${failed ? ` · ไม่สำเร็จ ${failed}` : ""}`;
  find("webhook").classList.toggle("bad", failed > 0);
  drawClock();
}

function refuse(words) {
  moved = null;
  warned = performance.now() + TOLD_MS;
  say(words, true);
}

function refuseBackwards() {
  refuse(`ย้อนเวลาไม่ได้ ตอนนี้ ${clockText(now())} แล้ว การเตือน รอบ และลิงก์ที่เกิดไปแล้วถอนคืนไม่ได้ `
    + "เลือกวันเวลาหลังจากนี้");
}

/** Lets the buttons work; `attempt` tells the person what failed, `refresh` fetches the state. */
export function wireTools(attempt, refresh) {
  const move = (body) => attempt(async () => {
    try {
      await api.moveClock(body);
    } catch (error) {
      if (error.status !== REFUSED) throw error;
      refuseBackwards();
      return;
    }
    await refresh();
    moved = { at: now(), until: performance.now() + WORKER_MS };
    lookAhead();
    drawMoved();
  });
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => move({ advance_seconds: Number(button.dataset.advance) }));
  }
  find("clock-next").addEventListener("click", () => (
    move({ to: `${fieldValue(nextMorning(now()), "datetime")}:00+07:00` })));
  find("clock-happening").addEventListener("click", () => attempt(async () => {
    await lookAhead();
    if (next.at) await move({ to: next.at });
  }));
  find("clock-round").addEventListener("click", () => next.round && move({ to: next.round.after }));
  find("clock-to").addEventListener("click", async () => {
    const initial = fieldValue(now(), "datetime");
    const to = await askMoment({ title: "ไปวันและเวลา", mode: "datetime", initial });
    if (!to) return;
    const away = moment(`${to}:00+07:00`) - now();
    if (away < FURTHEST_MS) await move({ to: `${to}:00+07:00` });
    else refuse("เลื่อนได้ครั้งละไม่เกิน 2 ปี และเลื่อนแล้วย้อนไม่ได้ เลือกวันเวลาที่ใกล้กว่านี้");
  });
  setInterval(() => { drawClock(); drawMoved(); }, 1000);
}
