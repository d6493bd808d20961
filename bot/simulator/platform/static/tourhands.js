// The hand of a tour: it waits, outlines, types and presses what is on the page, and can be stopped.

const find = (id) => document.getElementById(id);
const POLL_MS = 120;
const MOST_STROKES = 40; // a long sentence is typed in larger pieces

/** A step did not come true; the words tell what was expected. */
export class NotSo extends Error {}

/** The viewer stopped or paused in the middle of a step. */
export class Halted extends Error {}

/** Waits; ends with Halted as soon as the viewer stops. */
export async function pause(ms, run) {
  const until = performance.now() + ms;
  do {
    if (run.signal.aborted) throw new Halted();
    await new Promise((resolve) => { setTimeout(resolve, Math.min(POLL_MS, ms)); });
  } while (performance.now() < until);
}

/** What `check` finds, asked again and again; NotSo with the words of `otherwise` after `ms`. */
export async function until(check, ms, run, otherwise) {
  for (const end = performance.now() + ms; ;) {
    const found = check();
    if (found) return found;
    if (performance.now() > end) throw new NotSo(otherwise());
    await pause(POLL_MS, run);
  }
}

/** Outlines what is about to be pressed, and nothing else. */
export function mark(node) {
  for (const each of document.querySelectorAll(".tour-target")) each.classList.remove("tour-target");
  if (!node) return;
  node.classList.add("tour-target");
  node.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Shows the control that `look` finds, then presses it; a redrawn one is found anew. */
export async function press(look, run) {
  mark(look());
  await pause(run.pace.look, run);
  const control = look();
  if (!control) throw new NotSo("ปุ่มหายไปก่อนกด");
  control.click();
  mark(null);
  return control;
}

/** Types words into the field under the chat, letter by letter. */
export async function type(words, run) {
  const field = find("input");
  const stride = run.pace.letter > 0 ? Math.ceil(words.length / MOST_STROKES) : words.length;
  for (let n = stride; n < words.length + stride; n += stride) {
    field.value = words.slice(0, n);
    field.dispatchEvent(new Event("input"));
    await pause(run.pace.letter, run);
  }
}
