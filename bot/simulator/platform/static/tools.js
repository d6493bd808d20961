// The strip of office time, quota and deliveries, and the buttons that move office time.

import * as api from "./api.js";
import { now, page } from "./model.js";
import { askMoment } from "./picker.js";
import { dateText, fieldValue, timeText } from "./thaitime.js";

const find = (id) => document.getElementById(id);

function drawClock() {
  const ms = now();
  find("clock").textContent = page.clock ? `${dateText(ms)} ${timeText(ms)} น.` : "…";
}

/** Shows what the stand-in last said of time, quota and deliveries. */
export function drawTools() {
  const { used = 0, limit } = page.quota;
  find("quota").textContent = `โควตา ${used}${limit ? `/${limit}` : ""} ข้อความ`;
  const { delivered = 0, failed = 0 } = page.webhook;
  find("webhook").textContent = `ส่งถึงบอต ${delivered}${failed ? ` · ไม่สำเร็จ ${failed}` : ""}`;
  find("webhook").classList.toggle("bad", failed > 0);
  drawClock();
}

/** Lets the buttons work; `attempt` tells the person what failed, `refresh` fetches the state. */
export function wireTools(attempt, refresh) {
  const move = (body) => attempt(async () => {
    await api.moveClock(body);
    await refresh();
  });
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => move({ advance_seconds: Number(button.dataset.advance) }));
  }
  find("clock-to").addEventListener("click", async () => {
    const initial = fieldValue(now(), "datetime");
    const to = await askMoment({ title: "ไปวันและเวลา", mode: "datetime", initial });
    if (to) await move({ to: `${to}:00+07:00` });
  });
  setInterval(drawClock, 1000);
}
