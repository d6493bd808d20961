// Plays guided tours: saved scripts that a hand on the page goes through, by itself or step by step.
// It keeps where a tour stands for as long as the browser's tab is open; it draws nothing itself.

import { askAnew, wantedTour } from "./anew.js";
import { now, page } from "./model.js";
import { openPanel } from "./panes.js";
import { doStep, lasts, wasDone } from "./touracts.js";
import { drawTourBar, drawTourList } from "./tourbar.js";
import { Halted, NotSo, pause, until } from "./tourhands.js";
import { cannotBegin, fiscalStart, isTooLate, placeOf } from "./tourwords.js";

const find = (id) => document.getElementById(id);
const KEPT = "strong-sim-tour";
const CALM = { letter: 45, look: 900, read: 1800 }; // milliseconds
const FAST = { letter: 0, look: 150, read: 250 };
const LOADED_MS = 30_000;

let tour = null; // {script, at, base, atClock, movedAt, codes, fiscal, doing, fast, why, told}
let state = "idle";
let halt = new AbortController();
let hands = null; // {attempt, choose, act}: what the page hands in

// ---- scripts and the kept place --------------------------------------------------------------

async function read(path) {
  const answer = await fetch(new URL(`tours/${path}`, document.baseURI), { cache: "no-store" });
  if (!answer.ok) throw new Error(`อ่านบทนำชมไม่ได้ (${answer.status})`);
  return answer.json();
}

/** A tour as it is saved; the moment at which it starts is a step of its own. */
async function script(name) {
  const saved = await read(`${encodeURIComponent(name)}.json`);
  if (!saved.starts) return saved;
  return { ...saved, steps: [{ clock: saved.starts, note: "เลื่อนเวลาไปวันที่เริ่มเรื่อง" }, ...saved.steps] };
}

function keep() {
  try {
    if (!tour) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, JSON.stringify({ ...tour, script: tour.script.name, why: "", told: "" }));
  } catch { /* without storage a reload ends the tour */ }
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

function show(next, more = {}) {
  state = next;
  if (tour) Object.assign(tour, { why: "", told: "" }, more);
  keep();
  drawTourBar(state, tour);
}

// ---- playing --------------------------------------------------------------------------------

function advance() {
  tour.at += 1;
  tour.doing = null;
  keep();
}

const runOf = (byHand) => ({
  byHand, signal: halt.signal, base: tour.base, atClock: tour.atClock, movedAt: tour.movedAt, codes: tour.codes,
  fiscal: tour.fiscal, pace: tour.fast ? FAST : CALM,
  next: tour.script.steps[tour.at + 1], ...hands,
  note: (doing, more = {}) => {
    Object.assign(tour, more, { doing: doing && { ...doing, at: tour.at } });
    keep();
  },
  tell: (words) => {
    if (tour.told === words) return;
    tour.told = words;
    drawTourBar(state, tour);
  },
});

async function one(byHand) {
  const run = runOf(byHand);
  const begun = tour.doing?.at === tour.at && await wasDone(tour.doing);
  if (!begun) await doStep(tour.script.steps[tour.at], run);
  if (run.signal.aborted) throw new Halted();
  advance();
}

const over = () => tour.at >= tour.script.steps.length;

/** Takes the keyboard back to the bar's button: a step's typing moves it into the field. */
function refocus(held) {
  if (!find("tour").contains(held) || document.activeElement === held) return;
  [held, find("tour-play"), find("tour-stop")].find((each) => !each.hidden)?.focus();
}

async function play(byHand) {
  halt.abort();
  halt = new AbortController();
  const { signal } = halt;
  const held = document.activeElement;
  try {
    do {
      show("playing");
      await one(byHand);
      refocus(held);
      if (byHand || over()) break;
      await pause(tour.fast ? FAST.read : CALM.read, { signal });
    } while (!signal.aborted);
    if (signal.aborted) return;
    show(over() ? "done" : "paused");
    refocus(held);
  } catch (fault) {
    if (signal.aborted || fault instanceof Halted) return;
    const words = fault instanceof NotSo ? fault.message : `เกิดข้อผิดพลาด ${fault.message}`;
    show("failed", { why: words });
    refocus(held);
  }
}

function hold() {
  halt.abort();
  show("paused", { told: "พักไว้ กดเล่นต่อ หรือไปทีละขั้น" });
}

function leave() {
  halt.abort();
  tour = null;
  show("idle");
}

function stop() {
  leave();
  (find("open-tours").offsetParent ? find("open-tours") : find("back")).focus();
}

async function begin(name, auto) {
  halt.abort();
  const found = await script(name);
  const why = cannotBegin(found, now());
  if (why) throw new Error(why);
  const base = await lasts();
  tour = {
    script: found, at: 0, base, atClock: base, codes: {}, fiscal: fiscalStart(now()), doing: null,
    fast: find("tour-fast").getAttribute("aria-pressed") === "true",
  };
  if (openPanel() === "tours") find("side-close").click();
  find("tour-play").hidden = false;
  const first = placeOf(found.steps.find((step) => step.as));
  if (first) hands.choose(first.id);
  show("paused", { told: "กดทีละขั้นเพื่อเริ่ม" });
  find(auto ? "tour-play" : "tour-step").focus();
  if (auto) play(false);
}

/** Shows what tours there are, and why one of them cannot be played now. */
export async function showTours() {
  find("anew-offer").hidden = !page.outage.anew;
  const scripts = await Promise.all((await read("index.json")).map(script));
  drawTourList(scripts, (each) => cannotBegin(each, now()),
    (name, auto) => hands.attempt(() => begin(name, auto)),
    (each) => (page.outage.anew && isTooLate(each, now()) ? (name) => askAnew(hands.attempt, name) : null));
}

/** After a reload: the tour stands where it was, until the viewer goes on or stops it. */
async function takeUp() {
  if (document.body.dataset.pane) return;
  const [left, wanted] = [kept(), wantedTour()];
  if (!left && !wanted) return;
  await until(() => page.groups.length > 0 || (left && page.people.length > 0), LOADED_MS,
    { signal: new AbortController().signal }, () => "เชื่อมต่อไม่ได้");
  if (wanted) {
    await begin(wanted, true);
    return;
  }
  try {
    tour = { ...left, script: await script(left.script) };
  } catch (fault) {
    sessionStorage.removeItem(KEPT); // the tour is no more
    throw fault;
  }
  show(over() ? "done" : "paused", { told: "หน้านี้ถูกโหลดใหม่ระหว่างนำชม ไปต่อจากขั้นนี้ได้เลย" });
}

function setFast() {
  tour.fast = !tour.fast;
  find("tour-fast").setAttribute("aria-pressed", String(tour.fast));
  keep();
}

/** Lets the buttons work; `attempt` tells what failed, `choose` opens a chat, `act` does an action. */
export function wireTours(attempt, choose, act) {
  hands = { attempt, choose, act };
  find("tour-play").addEventListener("click", () => (state === "playing" ? hold() : play(false)));
  find("tour-step").addEventListener("click", () => (state === "playing" ? hold() : play(true)));
  find("tour-skip").addEventListener("click", () => {
    advance();
    show(over() ? "done" : "paused", { told: "กดเล่นต่อ หรือไปทีละขั้น" });
    find(over() ? "tour-stop" : "tour-play").focus();
  });
  find("tour-fast").addEventListener("click", setFast);
  find("tour-stop").addEventListener("click", stop);
  const goesOn = () => { if (state === "done") leave(); };
  find("chat").addEventListener("click", goesOn);
  find("composer").addEventListener("submit", goesOn);
  find("anew-open").addEventListener("click", () => askAnew(attempt));
  attempt(takeUp);
}
