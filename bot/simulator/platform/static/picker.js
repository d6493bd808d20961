// Asks for a date, a time or both in the page's dialog; sends nothing anywhere.

import { commonEra, longDate, moment } from "./thaitime.js";

const FIELD = { date: "date", time: "time", datetime: "datetime-local" };
const find = (id) => document.getElementById(id);

function inThai(value, mode) {
  if (!value || mode === "time") return value ? `${value} น.` : "";
  const [date, time] = commonEra(value).split("T");
  return `${longDate(moment(`${date}T${time ?? "00:00"}`))}${time ? ` ${time} น.` : ""}`;
}

/** What the person chose, as LINE writes it (common era); null if they went back. */
export function askMoment({ title, mode, initial, min, max }) {
  const [dialog, field] = [find("picker"), find("picker-field")];
  find("picker-title").textContent = title;
  field.type = FIELD[mode];
  field.min = min ?? "";
  field.max = max ?? "";
  field.value = initial ?? "";
  const say = () => { find("picker-thai").textContent = inThai(field.value, mode); };
  say();
  field.oninput = say;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(
      dialog.returnValue === "ok" && field.value ? commonEra(field.value) : null);
  });
}
