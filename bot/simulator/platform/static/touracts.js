// Does one step of a tour on the page as a person's hand would: it types into the field, presses
// the buttons that are there and looks at what came. It has no way of its own to the stand-in.

import * as api from "./api.js";
import { wordsOfDirectLink } from "./actions.js";
import { actionControl } from "./flex.js";
import { chatOf, chipsOf, now, page, party, sentSince } from "./model.js";
import { mark, NotSo, pause, press, type, until } from "./tourhands.js";
import { clockText, comingYear, commonEra, fieldValue } from "./thaitime.js";
import {
  actorOf, filled, further, lastAct, missing, placeOf, saidAfter, scriptMoment,
} from "./tourwords.js";

const find = (id) => document.getElementById(id);
const BUTTON_MS = 30_000;
const OLDER_MS = 3000; // for so long an older card's button is left alone: a newer one may come
const ANSWER_MS = 120_000;
const ROUND_MS = 8000; // it looks every two seconds for what has become due: after so long the bot has looked at the new time
const LOOK_MS = 250;
const SENT_MS = 15_000;
const HEARD_MS = 10_000; // for so long an answer is waited for before anybody acts again
const QUIET_MS = 5000; // chats that are not open are looked at every three seconds
const QUIET_AT_MOST_MS = 60_000;
const JUMP_MS = 1000; // office time runs on by itself: a move is more than that
const PASSED_MS = 12 * 3600_000; // a viewer who reads slowly lets this much of a moment pass by
const FILES = {
  picture: "picture.jpg", pdf: "report.pdf", xlsx: "form.xlsx",
  plan_excel: "plan.xlsx", plan_word: "plan.docx",
};
const MIME = {
  pdf: "application/pdf", png: "image/png", zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
const MIME_OF_FILE = {
  picture: "image/jpeg", pdf: MIME.pdf, xlsx: MIME.xlsx, plan_excel: MIME.xlsx, plan_word: MIME.docx,
};

async function come(step, run) {
  const place = placeOf(step);
  run.choose(place.id);
  await until(() => page.openId === place.id, SENT_MS, run, () => `เปิดแชตของ ${place.name} ไม่ได้`);
  if (!place.members) return place.id;
  const who = find("speaker");
  if (who.value !== actorOf(step).id) {
    who.value = actorOf(step).id;
    who.dispatchEvent(new Event("change"));
  }
  if (step.say && !find("mention").checked) find("mention").click();
  return place.id;
}

/** Whether the next step waits for the bot itself, in the same chat: longer, and it tells so. */
const isSeenNext = (step, next) => next?.sees && next.as === step.as && next.in === step.in;

/** Lets the bot answer before anybody acts on it; in a group it may keep silent. */
async function heard(chat, who, run) {
  const end = performance.now() + HEARD_MS;
  while (performance.now() < end) {
    if (saidAfter(chat, lastAct(chat, who, run.base)).length > 0) return;
    await pause(LOOK_MS, run);
  }
}

/** Does `work` and waits until what the person did stands in the chat, and has an answer. */
async function sent(step, chat, run, work) {
  const who = actorOf(step).id;
  const before = chatOf(chat).last;
  run.note({ chat, who, before });
  await work();
  await until(
    () => chatOf(chat).entries.some((e) => e.from === "user" && e.userId === who && e.n > before),
    SENT_MS, run, () => "ส่งไม่สำเร็จ: สิ่งที่ทำไม่ขึ้นในแชต");
  if (!isSeenNext(step, run.next)) await heard(chat, who, run);
}

// ---- the bot's buttons ----------------------------------------------------------------------

const CONTROLS = ".fx-button, .fx-tap, .chip";
const nameOf = (control) => control.getAttribute("aria-label") ?? control.title;

function controlsAfter(chat, n) {
  const rows = [...find("log-inner").querySelectorAll(".row.theirs")].reverse()
    .filter((row) => Number(row.dataset.n) > n);
  const chips = (chipsOf(chat)[0]?.n ?? 0) > n ? [...find("quick").querySelectorAll(CONTROLS)] : [];
  return [...chips, ...rows.flatMap((row) => [...row.querySelectorAll(CONTROLS)])];
}

function controlNamed(label, chat, n) {
  const all = controlsAfter(chat, n);
  return all.find((each) => nameOf(each) === label)
    ?? all.find((each) => nameOf(each)?.startsWith(label));
}

/** A quick reply that a newer message took away, as a button that does the same. */
function goneChip(label, chat, after, run) {
  const items = chatOf(chat).entries.filter(({ from, n }) => from === "bot" && n > after).reverse()
    .flatMap(({ message }) => message.quickReply?.items ?? []);
  const action = items.find((item) => item.action?.label === label)?.action;
  return action ? actionControl(action, "chip", run.act) : undefined;
}

async function button(label, step, chat, run) {
  const [began, after] = [performance.now(), lastAct(chat, actorOf(step).id, run.base)];
  const look = () => controlNamed(label, chat, after)
    ?? (performance.now() - began > OLDER_MS
      ? goneChip(label, chat, after, run) ?? controlNamed(label, chat, 0) : undefined);
  await until(look, BUTTON_MS, run, () => `ไม่พบปุ่ม “${label}” ในแชตของ ${party(chat)?.name ?? ""}`);
  return look;
}

// ---- steps ----------------------------------------------------------------------------------

async function say(step, run) {
  const chat = await come(step, run);
  await type(filled(step.say, run.codes), run);
  await sent(step, chat, run, () => press(() => find("send"), run));
}

async function tap(step, run) {
  const chat = await come(step, run);
  const look = await button(step.tap, step, chat, run);
  const href = look().getAttribute("href");
  if (href && wordsOfDirectLink(href) === null) return followed(look, href, step, run);
  if (href) return press(look, run); // it types into the direct chat and sends nothing
  return sent(step, chat, run, () => press(look, run));
}

async function choose(value, run) {
  const dialog = find("picker");
  await until(() => dialog.open, SENT_MS, run, () => "ช่องเลือกวันไม่เปิด");
  const field = find("picker-field");
  field.value = commonEra(value);
  field.dispatchEvent(new Event("input"));
  await pause(run.pace.look, run);
  dialog.querySelector("button[value=ok]").click();
  if (!dialog.open) return;
  dialog.close("");
  throw new NotSo(`เลือก ${value} ไม่ได้: อยู่นอกช่วงที่ปุ่มนี้ให้เลือก`);
}

async function pick(step, run) {
  const chat = await come(step, run);
  const look = await button(step.tap, step, chat, run);
  await sent(step, chat, run, async () => {
    await press(look, run);
    await choose(step.pick, run);
  });
}

async function send(step, run) {
  const chat = await come(step, run);
  const name = FILES[step.send];
  const year = step.send.startsWith("plan") ? `?year=${comingYear(run.fiscal)}` : ""; // filled in there
  const answer = await fetch(new URL(`tours/files/${name}${year}`, document.baseURI));
  if (!answer.ok) throw new NotSo(`ไม่มีไฟล์ตัวอย่าง ${name}`);
  const held = new DataTransfer();
  held.items.add(new File([await answer.blob()], name, { type: MIME_OF_FILE[step.send] }));
  mark(find("attach"));
  await pause(run.pace.look, run);
  await sent(step, chat, run, () => {
    find("files").files = held.files;
    find("files").dispatchEvent(new Event("change"));
    mark(null);
  });
}

const nearBy = (href) => {
  const [url, here] = [new URL(href, document.baseURI), location];
  return url.port === here.port && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)
    ? new URL(url.pathname + url.search, here.origin) : null;
};

async function followed(look, href, step, run) {
  mark(look());
  await pause(run.pace.look, run);
  const address = nearBy(href);
  if (address) {
    const answer = await fetch(address, { cache: "no-store" });
    const kind = (answer.headers.get("Content-Type") ?? "").split(";")[0];
    if (!answer.ok) throw new NotSo(`ลิงก์เปิดไม่ได้ (${answer.status})`);
    if (step.is && kind !== MIME[step.is]) throw new NotSo(`ควรได้เอกสาร ${step.is} แต่ได้ ${kind}`);
    run.tell(`เปิดแล้ว ${step.is ?? ""} ${Math.ceil((await answer.blob()).size / 1024)} KB`);
  }
  if (run.byHand) look()?.click(); // a new tab only where the viewer pressed: it may be shut out
  mark(null);
}

async function opens(step, run) {
  const chat = await come(step, run);
  const look = await button(step.opens, step, chat, run);
  const href = look().getAttribute("href");
  if (!href) throw new NotSo(`ปุ่ม “${step.opens}” ไม่ใช่ลิงก์`);
  await followed(look, href, step, run);
}

async function sees(step, run) {
  const chat = await come(step, run);
  const said = () => saidAfter(chat, lastAct(chat, actorOf(step).id, run.base));
  const expected = step.sees.map((words) => filled(words, run.codes));
  await until(() => missing(expected, said()).length === 0, ANSWER_MS, run,
    () => `ยังไม่เห็นคำว่า ${missing(expected, said()).map((each) => `“${each}”`).join(" ")}`);
  if (!step.keep) return;
  const found = new RegExp(step.pattern).exec(said().join("\n"));
  if (!found) throw new NotSo("ไม่พบรหัสที่ต้องจำไว้ใช้ต่อ");
  [run.codes[step.keep]] = found;
}

async function hearsNothing(step, run) {
  const chat = await come(step, run);
  const who = actorOf(step).id;
  const after = Math.max(lastAct(chat, who, run.base), run.atClock[chat] ?? 0);
  const end = Math.max(moved + ROUND_MS, performance.now() + QUIET_MS);
  while (performance.now() < end) {
    await pause(LOOK_MS, run);
    if (saidAfter(chat, after).length > 0) throw new NotSo("มีข้อความใหม่ ทั้งที่ไม่ควรมี");
  }
}

// ---- office time ----------------------------------------------------------------------------

const byDays = { 1: "86400", 7: "604800" };

async function toMoment(target, run) {
  if (target <= now()) {
    if (now() - target < PASSED_MS) return;
    throw new NotSo(`เวลาสำนักงานเลย ${clockText(target)} แล้ว เรื่องนี้ต้องเริ่มจากข้อมูลสาธิตใหม่`);
  }
  await press(() => find("clock-to"), run);
  await choose(fieldValue(target, "datetime"), run);
}

let moved = 0; // on this page's own steady clock

/** Lets the bot say what it has to say at this moment, before the clock moves on from it. */
async function quiet(run) {
  if (!run.movedAt) return;
  const count = () => [...sentSince(run.movedAt).values()].reduce((sum, each) => sum + each, 0);
  let [said, since] = [count(), performance.now()];
  for (const end = since + QUIET_AT_MOST_MS; performance.now() < end;) {
    const [from, least] = said > 0 ? [since, QUIET_MS] : [moved, ROUND_MS];
    if (performance.now() - from > least) return;
    run.tell("รอบอตส่งข้อความของเวลานี้ให้ครบก่อนเลื่อนเวลา");
    await pause(LOOK_MS, run);
    if (count() !== said) [said, since] = [count(), performance.now()];
  }
}

/** The button to the next thing that happens; to the next morning where the bot cannot say. */
const toNext = () => find(find("happening").hidden ? "clock-next" : "clock-happening");

async function clock(step, run) {
  await quiet(run);
  const [from, began] = [now(), performance.now()];
  run.note({ clock: from }, { atClock: await lasts() });
  const { days, minutes, at } = step.clock;
  const quick = at || minutes ? null
    : document.querySelector(`[data-advance="${byDays[days] ?? ""}"]`);
  if (step.clock === "next") await press(toNext, run);
  else if (quick) await press(() => quick, run);
  else if (typeof step.clock === "string") await toMoment(scriptMoment(step.clock, run.fiscal), run);
  else await toMoment(further(step.clock, from), run);
  const target = typeof step.clock === "string" && step.clock !== "next"
    ? scriptMoment(step.clock, run.fiscal) - 60_000 : Infinity;
  const jumped = () => now() - from > performance.now() - began + JUMP_MS;
  await until(() => now() >= target || jumped(), SENT_MS, run, () => "เวลาสำนักงานไม่เลื่อน");
  moved = performance.now();
  run.note({ clock: from }, { movedAt: from + JUMP_MS });
}

/** The number of the newest entry of each chat, as the stand-in has it. */
export async function lasts() {
  const all = [...page.groups, ...page.people].map(async ({ id }) => [
    id, (await api.messages(id, chatOf(id).last, 0)).last]);
  return Object.fromEntries(await Promise.all(all));
}

/** Whether the act that was under way when the page was left had reached the stand-in. */
export async function wasDone({ chat, who, before, clock: from }) {
  if (from !== undefined) return now() - from > 30 * 60_000;
  const { messages } = await api.messages(chat, before, 0);
  return messages.some((entry) => entry.from === "user" && entry.userId === who);
}

const DO = {
  sees, hears_nothing: hearsNothing, opens, pick, tap, say, send, clock,
};

/** Does one step; raises NotSo when it does not come true and Halted when the viewer stops it. */
export async function doStep(step, run) {
  const kind = Object.keys(DO).find((name) => Object.hasOwn(step, name));
  if (!kind) throw new NotSo("ไม่รู้จักขั้นแบบนี้ในบทนำชม");
  try {
    await DO[kind](step, run);
  } finally {
    mark(null);
  }
}
