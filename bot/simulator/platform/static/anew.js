// Begins a new demo: asks first, orders it, and takes every open page over to the new one.

import * as api from "./api.js";
import { page } from "./model.js";

const find = (id) => document.getElementById(id);
const MADE = "strong-sim-made"; // which demo this browser's notes are of
const BEGUN = "strong-sim-anew"; // until when a new one is being made, for all pages
const WANTED = "strong-sim-wanted"; // the tour that is to play in it
const NOTES = ["strong-sim-seen", "strong-sim-killed", BEGUN];
const TAB_NOTES = ["strong-sim-tour", "strong-sim-drafts"];
const MAKING_MS = 90_000;

function quietly(work) {
  try {
    return work();
  } catch { // without storage there is nothing to forget
    return null;
  }
}

/** Whether a new demo is being made just now. */
export const isBeginningAnew = () => Date.now() < Number(quietly(() => localStorage.getItem(BEGUN)) ?? 0);

/** Whether the stand-in has another demo than this page has shown; notes of the old one are dropped. */
export function isAnotherDemo(made) {
  if (!made) return false;
  const shown = page.made;
  page.made = made;
  if (quietly(() => localStorage.getItem(MADE)) !== made) {
    quietly(() => NOTES.forEach((name) => localStorage.removeItem(name)));
    quietly(() => localStorage.setItem(MADE, made));
    if (!shown) page.seen.clear();
  }
  if (!shown || shown === made) return false;
  quietly(() => TAB_NOTES.forEach((name) => sessionStorage.removeItem(name)));
  return true;
}

/** The tour that was to be played in the new demo, once. */
export function wantedTour() {
  const name = quietly(() => sessionStorage.getItem(WANTED));
  quietly(() => sessionStorage.removeItem(WANTED));
  return name;
}

/** Asks whether all is to go; after a yes the new demo is ordered, and `tour` plays in it. */
export function askAnew(attempt, tour = "") {
  const dialog = find("anew");
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue === "ok" && attempt(async () => {
    await api.beginAnew();
    quietly(() => localStorage.setItem(BEGUN, String(Date.now() + MAKING_MS)));
    quietly(() => sessionStorage.setItem(WANTED, tour));
    find("moved").hidden = true;
    find("down").textContent = "กำลังเริ่มสาธิตใหม่ หน้านี้จะเปิดเองเมื่อพร้อม…";
    find("down").hidden = false;
  });
  dialog.showModal();
}
