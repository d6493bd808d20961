// Draws the list of guided tours and the bar of the one that plays; it decides nothing.

import { el } from "./dom.js";
import { actText, waitText } from "./tourwords.js";

const find = (id) => document.getElementById(id);

function entry({ name, title, about, steps }, why, begin, anew) {
  const start = (auto) => () => begin(name, auto);
  const choices = why ? [
    el("p", { className: "tour-why" }, why),
    anew ? el("button", { type: "button", className: "pill", onclick: () => anew(name) },
      "เริ่มสาธิตใหม่แล้วเล่นเรื่องนี้") : null,
  ] : [
    el("div", { className: "tour-row" },
      el("button", { type: "button", className: "pill solid", onclick: start(true) }, "เล่น"),
      el("button", { type: "button", className: "pill", onclick: start(false) }, "ทีละขั้น"),
      el("span", { className: "side-note" }, `${steps.length} ขั้น`)),
  ];
  return el("li", { className: "tour-entry", "data-tour": name },
    el("h3", {}, title), el("p", {}, about), ...choices);
}

/** Fills the list; `why(script)` says in words why one cannot be played now, or nothing, and
 * `anew(script)` gives what begins a new demo for it, where that would help. */
export function drawTourList(scripts, why, begin, anew) {
  find("tours-list").replaceChildren(
    ...scripts.map((each) => entry(each, why(each), begin, anew(each))));
  find("tours-none").hidden = scripts.length > 0;
}

/** Shows the tour as it stands; `state` is idle, paused, playing, failed or done. */
export function drawTourBar(state, tour) {
  document.body.dataset.tour = state;
  find("tour").hidden = state === "idle";
  if (state === "idle") {
    delete document.body.dataset.tourAct;
    return;
  }
  const { script, at, why, told } = tour;
  const step = script.steps[Math.min(at, script.steps.length - 1)];
  const done = state === "done";
  document.body.dataset.tourAct = !done && step.clock ? "clock" : "";
  find("tour-title").textContent = script.title;
  find("tour-count").textContent = done ? "จบแล้ว" : `ขั้น ${at + 1} จาก ${script.steps.length}`;
  find("tour-bar").max = script.steps.length;
  find("tour-bar").value = at;
  find("tour-note").textContent = done ? `จบเรื่องแล้ว ${script.about}`
    : step.note ?? actText(step, tour.codes);
  const waiting = { playing: told || waitText(step) || actText(step, tour.codes), paused: told ?? "" };
  find("tour-wait").textContent = state === "failed" ? `ขั้นนี้ไม่เป็นไปตามบท: ${why}` : waiting[state] ?? "";
  find("tour-wait").hidden = find("tour-wait").textContent === "";
  find("tour-help").hidden = state !== "failed";
  find("tour-play").hidden = done;
  find("tour-play").textContent = { playing: "พัก", failed: "ลองอีกครั้ง" }[state] ?? "เล่นต่อ";
  find("tour-step").hidden = done || state === "failed";
  find("tour-skip").hidden = state !== "failed";
  find("tour-fast").hidden = done || state === "failed";
  find("tour-stop").textContent = done ? "ปิด" : "หยุด";
}
