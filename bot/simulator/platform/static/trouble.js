// Trouble by button: what LINE is to suffer, how many times, what of it is still to come, and the
// bot's own processes killed.

import { isBeginningAnew } from "./anew.js";
import * as api from "./api.js";
import { el } from "./dom.js";
import { page } from "./model.js";

const find = (id) => document.getElementById(id);
const SLOW_MS = 3000;
const MOST = 50;
const KINDS = [
  { kind: "slow", endpoint: "send", delay_ms: SLOW_MS, label: "LINE ช้า", note: "รับข้อความของบอตช้าไป 3 วินาที" },
  { kind: "429", endpoint: "send", label: "ส่งถี่เกินไป (429)", note: "LINE ให้รอแล้วส่งใหม่" },
  { kind: "5xx", endpoint: "send", label: "LINE ขัดข้อง (500)", note: "LINE ตอบว่าระบบมีปัญหา ข้อความไม่ถึง" },
  { kind: "lost", endpoint: "send", label: "คำตอบหาย", note: "ข้อความถึงแล้ว แต่บอตไม่ได้รับคำตอบจาก LINE" },
  { kind: "drop", endpoint: "send", label: "สายขาด", note: "ต่อ LINE ไม่ติด ข้อความไม่ถึง" },
  { kind: "monthly", endpoint: "send", label: "โควตาเดือนหมด", note: "LINE ไม่รับข้อความที่คิดค่าส่งอีกในเดือนนี้" },
  { kind: "twice", endpoint: "event", label: "ถึงบอตซ้ำ", note: "สิ่งที่คนส่งหรือแตะ ถึงบอตสองครั้ง" },
  { kind: "late", endpoint: "event", label: "ถึงบอตสลับลำดับ", note: "ถึงบอตช้า 5 วินาที เรื่องที่ส่งทีหลังแซงได้" },
];
const OUTAGES = [
  { names: ["web", "worker"], label: "ฆ่าทั้งระบบ", note: "ทั้งตัวรับข้อความและตัวทำงานตามเวลา" },
  { names: ["web"], label: "ฆ่า web", note: "ตัวรับข้อความจาก LINE และตอบทันที" },
  { names: ["worker"], label: "ฆ่า worker", note: "ตัวเตือน รับไฟล์ และทำเอกสาร" },
];
const STARTING_MS = 60_000; // a killed process is up again within that, on any machine
const KILLED = "strong-sim-killed"; // until when, on the machine's clock: shared by this page's frames
const labelOf = (kind) => KINDS.find((each) => each.kind === kind)?.label ?? kind;

/** Shows the trouble in force, in the panel and as a count on the button that opens it. */
export function drawTrouble() {
  const rules = page.faults;
  const list = find("trouble-active");
  const words = rules.map(({ kind, times }) => `${labelOf(kind)} อีก ${times} ครั้ง`);
  if (list.dataset.words !== words.join("|")) {
    list.dataset.words = words.join("|");
    list.replaceChildren(...words.map((each) => el("li", {}, each)));
  }
  find("trouble-none").hidden = rules.length > 0;
  find("trouble-clear").disabled = rules.length === 0;
  find("outage").hidden = !page.outage.possible;
  const count = find("trouble-count");
  count.hidden = rules.length === 0;
  count.textContent = String(rules.length);
  count.setAttribute("aria-label", `เปิดอยู่ ${rules.length} อย่าง`);
}

function howMany() {
  const wanted = Math.round(Number(find("trouble-times").value));
  const times = Math.min(MOST, Math.max(1, Number.isFinite(wanted) ? wanted : 1));
  find("trouble-times").value = String(times);
  return times;
}

/** Whether a call failed because nothing answered at all. */
export const isUnreached = (error) => error?.unreached === true || error?.status === 502;

function orderedLately() {
  try {
    return Date.now() < Number(localStorage.getItem(KILLED) ?? 0);
  } catch {
    return false;
  }
}

function downWords(reached) {
  const left = Math.ceil(Math.max(0, ...Object.values(page.outage.down ?? {})));
  if (reached && left > 0) {
    return `${Object.keys(page.outage.down).join(" และ ")} หยุดอยู่ จะเริ่มใหม่ในราว ${left} วินาที `
      + "ส่งข้อความได้ LINE จะส่งให้บอตอีกครั้งเมื่อกลับมา";
  }
  if (isBeginningAnew()) return "กำลังเริ่มสาธิตใหม่ หน้านี้จะเปิดเองเมื่อพร้อม…";
  if (reached) return "";
  return orderedLately() ? "ระบบหยุดอยู่ กำลังเริ่มใหม่… สิ่งที่พิมพ์ไว้ยังอยู่"
    : "เชื่อมต่อไม่ได้ กำลังลองใหม่…";
}

/** Says what is down, above the page (the second chat: above the chat); nothing when all is well. */
export function drawDown(reached) {
  const words = downWords(reached);
  const strip = find(document.body.dataset.pane ? "offline" : "down");
  strip.textContent = words;
  strip.hidden = words === "";
}

async function kill(names) {
  const seconds = Number(find("outage-seconds").value);
  try {
    localStorage.setItem(KILLED, String(Date.now() + seconds * 1000 + STARTING_MS));
  } catch { /* without storage the page only says that it cannot reach anything */ }
  page.outage = await api.orderOutage({ processes: names, seconds });
  drawDown(!names.includes("web")); // until the page is reached again nothing can be sent
}

/** Makes the buttons and lets them work; `refresh` fetches the state anew. */
export function wireTrouble(attempt, refresh) {
  const then = (work) => attempt(async () => {
    await work();
    await refresh();
  });
  find("trouble-kinds").append(...KINDS.map(({ label, note, ...fault }) => el("li", {},
    el("button", {
      type: "button", className: "trouble-kind", "data-kind": fault.kind,
      onclick: () => then(() => api.addFault({ ...fault, times: howMany() })),
    }, el("b", {}, label), el("span", {}, note)))));
  find("outage-kinds").append(...OUTAGES.map(({ names, label, note }) => el("li", {},
    el("button", {
      type: "button", className: "trouble-kind", "data-kill": names.join(" "),
      onclick: () => attempt(() => kill(names)),
    }, el("b", {}, label), el("span", {}, note)))));
  find("trouble-clear").addEventListener("click", () => then(api.clearFaults));
}
