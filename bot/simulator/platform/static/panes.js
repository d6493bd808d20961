// What stands beside the chat: a second chat on a wide page (this page once more, in a frame that
// shows one phone only), the panel with the log, the trouble or the tours, and what is folded.

const find = (id) => document.getElementById(id);
const WIDE = matchMedia("(min-width: 900px)");
const KEPT = "strong-sim-second";
const STEPS = "strong-sim-steps";
const DECIDES = [/ผู้บังคับบัญชากลุ่ม|หัวหน้า/, /ผู้อนุมัติ/]; // the nearest to a reporter first
const PANELS = ["journal", "trouble", "tours"];
const isSecond = new URLSearchParams(location.search).has("pane");

let begun = false; // the second chat was left to the list since

function keepPlace() {
  try {
    if (!location.hash) location.hash = sessionStorage.getItem(KEPT) ?? "";
    addEventListener("hashchange", () => sessionStorage.setItem(KEPT, location.hash));
  } catch { /* without storage the second chat begins with the list after a reload */ }
}

/** With whom the second chat begins: whoever decides on what the first one sends. "" otherwise. */
export function fitting(parties) {
  if (!isSecond || begun || parties.length === 0) return "";
  begun = true;
  const found = DECIDES.map((each) => parties.find(({ note }) => each.test(note ?? "")));
  return (found.find(Boolean) ?? parties[1])?.id ?? "";
}

/** Blocking stands in the chat's menu and is asked about: nobody does it by a slip. */
export function wireBlocking(block) {
  const [menu, dialog] = [find("chat-menu"), find("blocking")];
  find("block").addEventListener("click", () => {
    menu.open = false;
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => { if (dialog.returnValue === "ok") block(); });
  document.addEventListener("click", ({ target }) => { if (!menu.contains(target)) menu.open = false; });
}

/** On a phone the buttons that move time are folded away while a chat is open. */
function wireTime() {
  find("open-time").addEventListener("click", () => {
    const unfolded = document.body.dataset.time !== "open";
    document.body.dataset.time = unfolded ? "open" : "";
    find("open-time").setAttribute("aria-expanded", String(unfolded));
  });
}

function showSecond() {
  const frame = find("second");
  frame.hidden = !WIDE.matches;
  if (WIDE.matches && !frame.getAttribute("src")) frame.src = "./?pane";
}

/** The first steps stay folded once somebody has folded them. */
function keepFirstSteps() {
  const steps = find("first-steps");
  try {
    steps.open = localStorage.getItem(STEPS) !== "folded";
    // Not at "toggle": that comes a moment later, and the page may be left before it.
    steps.querySelector("summary").addEventListener("click",
      () => localStorage.setItem(STEPS, steps.open ? "folded" : ""));
  } catch {
    steps.open = true;
  }
}

/** The panel that is open, one of PANELS, or "". */
export const openPanel = () => document.body.dataset.panel ?? "";

function open(name) {
  document.body.dataset.panel = name;
  find("side").hidden = name === "";
  for (const each of PANELS) {
    find(each).hidden = each !== name;
    find(`open-${each}`).setAttribute("aria-expanded", String(each === name));
  }
}

/** Lets the panel's buttons work and shows the second chat; `opened` is told of a panel's name. */
export function wirePanes(opened) {
  if (isSecond) {
    document.body.dataset.pane = "second";
    keepPlace();
    return;
  }
  for (const name of PANELS) {
    find(`open-${name}`).addEventListener("click", () => {
      open(openPanel() === name ? "" : name);
      opened(openPanel());
    });
  }
  const close = () => {
    const name = openPanel();
    open("");
    if (name) find(`open-${name}`).focus();
  };
  find("side-close").addEventListener("click", close);
  find("side").addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  keepFirstSteps();
  wireTime();
  WIDE.addEventListener("change", showSecond);
  showSecond();
}
