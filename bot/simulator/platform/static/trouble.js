// Trouble by button: what LINE is to suffer, how many times, and what of it is still to come.

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
  find("trouble-clear").addEventListener("click", () => then(api.clearFaults));
}
