// Speaks to the stand-in's control interface under api/; knows nothing of the page.

const ROOT = new URL("api/", document.baseURI);

async function answer(response) {
  const text = await response.text();
  let body = {};
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    body = { error: text.slice(0, 200) };
  }
  if (response.ok) return body;
  const reason = body.error ?? body.message ?? body.description ?? response.statusText;
  const error = new Error(typeof reason === "string" ? reason : JSON.stringify(reason));
  throw Object.assign(error, { status: response.status });
}

/** fetch, whose failure says `unreached` where nothing answered at all. */
async function reach(...asked) {
  try {
    return await fetch(...asked);
  } catch (error) {
    throw error.name === "AbortError" ? error : Object.assign(new Error("ไม่มีใครตอบ"), { unreached: true });
  }
}

async function get(path, signal) {
  return answer(await reach(new URL(path, ROOT), { signal, cache: "no-store" }));
}

async function post(path, body) {
  return answer(await reach(new URL(path, ROOT), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

const chat = (chatId, verb) => `chats/${encodeURIComponent(chatId)}/${verb}`;
const person = (id, verb) => `people/${encodeURIComponent(id)}/${verb}`;

export const state = () => get("state");
export const messages = (chatId, after, wait, signal) =>
  get(`${chat(chatId, "messages")}?after=${after}&wait=${wait}`, signal);
export const sendText = (chatId, body) => post(chat(chatId, "text"), body);
export const sendTap = (chatId, body) => post(chat(chatId, "tap"), body);
export const sendLocation = (chatId, body) => post(chat(chatId, "location"), body);
export const sendSticker = (chatId, body) => post(chat(chatId, "sticker"), body);
export const unsend = (chatId, body) => post(chat(chatId, "unsend"), body);
export const menuOf = (id) => get(person(id, "menu"));
export const sendTab = (id, body) => post(person(id, "tab"), body);
export const menuPictureUrl = (menuId) => new URL(`menu-picture/${encodeURIComponent(menuId)}`, ROOT).href;
export const follow = (id) => post(person(id, "follow"), {});
export const unfollow = (id) => post(person(id, "unfollow"), {});
export const upcoming = async () => answer(await reach(new URL("next", document.baseURI), { cache: "no-store" }));
export const moveClock = (body) => post("clock", body);
export const log = (kind, after) => get(`${kind}?after=${after}`);
export const addFault = (body) => post("faults", body);
export const orderOutage = (body) => post("outage", body);
export const beginAnew = () => post("anew", {});
export const clearFaults = async () => answer(
  await reach(new URL("faults", ROOT), { method: "DELETE" }));
export const contentUrl = (messageId) => new URL(`content/${encodeURIComponent(messageId)}`, ROOT).href;

/** Sends one or many files of a person at once, as an album when they are pictures. */
export async function sendFiles(chatId, from, files) {
  const form = new FormData();
  form.append("from", from);
  for (const file of files) form.append("files", file, file.name);
  return answer(await reach(new URL(chat(chatId, "file"), ROOT), { method: "POST", body: form }));
}
