// The row under a chat: typing, choosing files, and sending both in the name of whoever is played.
// What is typed is kept by chat for as long as the tab is open, until the stand-in has it.

import * as api from "./api.js";
import { openParty, page, speaker } from "./model.js";

const TALLEST = 132;
const LONGEST = 5000; // UTF-16 units, LINE's limit of a text message
const KEPT = "strong-sim-drafts";
const MOST_BYTES = 200 * 1024 * 1024; // LINE's own limit for what people send one another
const MB = 1024 * 1024;
const find = (id) => document.getElementById(id);
const drafts = readDrafts(); // chat id -> what stands in the field
const sending = new Map(); // chat id -> what is under way

function readDrafts() {
  try {
    return new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEPT) ?? "{}")));
  } catch {
    return new Map();
  }
}

function keep(id) {
  const text = [sending.get(id), drafts.get(id)].filter(Boolean).join("\n");
  try {
    const all = readDrafts().set(id, text);
    if (!text) all.delete(id);
    sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(all)));
  } catch { /* without storage a reload loses what was not sent */ }
}

function grow() {
  const box = find("input");
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
}

function write(id, text) {
  drafts.set(id, text);
  keep(id);
  if (id !== page.openId) return;
  find("input").value = text;
  grow();
}

/** Puts words into the field, ready to be changed or sent. */
export function fillInput(text) {
  write(page.openId, text);
  find("input").focus();
}

/** Shows what was typed in the chat that has just been opened. */
export function showDraft() {
  find("input").value = drafts.get(page.openId) ?? "";
  grow();
}

/** Opens the choosing of files; what is chosen is sent. */
export const chooseFiles = () => find("files").click();

const tooLong = (length) => `ข้อความยาว ${length.toLocaleString("th")} ตัวอักษร `
  + `LINE รับครั้งละไม่เกิน ${LONGEST.toLocaleString("th")} แบ่งส่งเป็นหลายข้อความ`;

function unfit(files) {
  const large = files.find((file) => file.size > MOST_BYTES);
  if (large) return `${large.name} ใหญ่ ${Math.ceil(large.size / MB)} MB LINE รับไม่เกิน 200 MB ยังไม่ได้ส่ง`;
  const empty = files.find((file) => file.size === 0);
  return empty ? `${empty.name} ไม่มีข้อมูลอยู่ข้างใน ยังไม่ได้ส่ง` : "";
}

/** Lets the row work; `attempt` tells what failed, `toEnd` shows the newest message. */
export function wireComposer({ attempt, toEnd, toast, makeRoom }) {
  async function sendTyped() {
    const [id, text] = [page.openId, find("input").value.trim()];
    if (!text || find("input").disabled) return;
    if (text.length > LONGEST) {
      toast(tooLong(text.length));
      return;
    }
    const body = { from: speaker(), text };
    if (openParty()?.members) body.mentionBot = find("mention").checked;
    sending.set(id, [sending.get(id), text].filter(Boolean).join("\n"));
    fillInput("");
    toEnd();
    const done = await attempt(() => api.sendText(id, body));
    sending.delete(id);
    // Nothing typed is lost, also where another chat is open by now.
    write(id, done ? drafts.get(id) ?? "" : [text, drafts.get(id)].filter(Boolean).join("\n"));
  }

  async function sendChosen() {
    const files = [...find("files").files];
    find("files").value = "";
    if (files.length === 0) return;
    const why = unfit(files);
    if (why) {
      toast(why);
      return;
    }
    toEnd();
    toast(`กำลังส่ง ${files.length} ไฟล์…`, true);
    if (await attempt(() => api.sendFiles(page.openId, speaker(), files))) find("toast").hidden = true;
  }

  find("composer").addEventListener("submit", (event) => { event.preventDefault(); sendTyped(); });
  find("input").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendTyped();
  });
  find("input").addEventListener("input", () => write(page.openId, find("input").value));
  find("input").addEventListener("focus", makeRoom);
  find("attach").addEventListener("click", chooseFiles);
  find("files").addEventListener("change", sendChosen);
  find("sticker").addEventListener("click", () => attempt(() => (
    api.sendSticker(page.openId, { from: speaker() }))));
}
