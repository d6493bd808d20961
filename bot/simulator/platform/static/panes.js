// What stands beside the chat: a second chat on a wide page (this page once more, in a frame that
// shows one phone only), and the panel with the log, the trouble or the tours.

const find = (id) => document.getElementById(id);
const WIDE = matchMedia("(min-width: 900px)");
const KEPT = "strong-sim-second";
const STEPS = "strong-sim-steps";
const PANELS = ["journal", "trouble", "tours"];
const isSecond = new URLSearchParams(location.search).has("pane");

function keepPlace() {
  try {
    if (!location.hash) location.hash = sessionStorage.getItem(KEPT) ?? "";
    addEventListener("hashchange", () => sessionStorage.setItem(KEPT, location.hash));
  } catch { /* without storage the second chat begins with the list after a reload */ }
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
  WIDE.addEventListener("change", showSecond);
  showSecond();
}
