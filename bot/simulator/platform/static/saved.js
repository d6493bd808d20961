// What a saved log holds: enough to be played again as a test, and nothing of anybody's complaint.

const COMPLAINT = /ร้องเร|เบาะแส|ทุจริต|complain|case/i; // in what a person types or taps

const said = (event) => `${event.message?.text ?? ""} ${event.postback?.data ?? ""}`;

/** The chats in which somebody told, followed or worked on a complaint. */
function withComplaints(webhooks) {
  return new Set(webhooks.filter(({ events }) => (events ?? []).some((event) => (
    COMPLAINT.test(said(event))))).map(({ chat }) => chat));
}

/** What a message says by itself: its buttons may name complaints in any chat. */
function wordsOf(part) {
  if (Array.isArray(part)) return part.map(wordsOf).join(" ");
  if (part === null || typeof part !== "object") return "";
  return Object.entries(part).map(([name, value]) => {
    if (["text", "altText"].includes(name) && typeof value === "string") return value;
    return ["action", "actions", "quickReply"].includes(name) ? "" : wordsOf(value);
  }).join(" ");
}

/** The logs without the chats that hold complaints, and those chats. */
export function sparingComplaints({ webhooks, calls }) {
  const chats = withComplaints(webhooks);
  const tokens = new Map(webhooks.flatMap(({ chat, events }) => (
    (events ?? []).map(({ replyToken }) => [replyToken, chat]))));
  const told = ({ endpoint, to, replyToken, messages }) => chats.has(to) || chats.has(tokens.get(replyToken))
    || (chats.size > 0 && endpoint === "push" && COMPLAINT.test(wordsOf(messages)));
  return {
    webhooks: webhooks.filter(({ chat }) => !chats.has(chat)),
    calls: calls.filter((call) => !told(call)),
    chats: [...chats],
  };
}
