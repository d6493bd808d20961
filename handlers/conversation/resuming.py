"""Goes back to a conversation by typed words: ทำต่อ, กลับไปทำ 2.1 ต่อ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import opens
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_GO_ON = re.compile(
    r"(?:ขอ|มา|จะ|อยาก|กลับ|ไป|\s)*(?:ทำ|เล่า|เขียน|พิมพ์|กรอก|ตอบ)(?P<what>.{0,30}?)"
    r"(?:ที่)?(?:ทำ)?(?:ค้าง|พัก)?(?:ไว้|อยู่)?\s*ต่อ(?:จากเดิม|จากเมื่อกี้|เลย)?(?P<which>.{0,30})"
)
_BACK_TO = re.compile(
    r"(?:ขอ|อยาก|จะ|เดี๋ยว|ต้อง|\s)*กลับ(?:ไป|มา)(?:ที่|ยัง|หา|ทำ|\s)*(?P<what>(?!.*(?:ข้อ|คำถาม|แก้)).{2,30}?)"
    r"(?:ก่อน|ดีกว่า|แล้วกัน)*"
)
_SAME = re.compile(r"(?:เรื่อง|ร่าง|อัน|งาน)?(?:เดิม|เมื่อกี้|(?:ที่)?(?:ทำ)?(?:ค้าง|พัก)(?:ไว้|อยู่)*)")
_THINGS = re.compile(r"เรื่อง|ร่าง|งาน|รายงาน|กิจกรรม|ข้อ|ที่|เดิม|\s")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}")
_REPORT = "รายงาน"
_NEUTRAL = "เรื่องที่พักไว้"
_MOST = 8
_NOTHING = Text("ไม่มีเรื่องที่ทำค้างไว้ กด “เมนู” เพื่อเลือกสิ่งที่จะทำ", (drafts.MENU,))


def answer(context: Context, place: Draft | None, said: str) -> Sequence[Message]:
    """Returns the conversation that the words want to go on with, or all drafts if there are
    several; nothing if they want something else.

    place: the conversation the person is in.
    """
    wanted = _wanted(said)
    if wanted is None:
        return ()
    if not wanted and place is not None and len(drafts.resumable(context)) < 2:
        return conversing.resume(context, place.row.id)
    return _opened(context, wanted)


def asked_for(context: Context, said: str) -> Sequence[Message]:
    """Returns the draft of the activity that the words name, or the only one, or a list of all."""
    number = _NUMBER.search(normalise(said))
    return _opened(context, number[0] if number is not None else "")


def _opened(context: Context, wanted: str) -> Sequence[Message]:
    waiting = drafts.resumable(context)
    if wanted:
        waiting = [each for each in waiting if _is_named(context, each, wanted)]
    if len(waiting) == 1:
        return conversing.resume(context, waiting[0].row.id)
    if not waiting:
        return _none(wanted)
    return [_listed(context, waiting)]


def _none(wanted: str) -> Sequence[Message]:
    """Says that no such draft waits; nothing if the words may mean something else."""
    if _NUMBER.fullmatch(wanted):
        words = f"ไม่มีร่าง {wanted} ที่ทำค้างไว้ หากจะเริ่ม พิมพ์ “รายงาน {wanted}”"
        return [Text(words, (drafts.MENU,))]
    return () if wanted else [_NOTHING]


def _wanted(said: str) -> str | None:
    """Returns what the words go on with (`2.1`, `ลา`), "" for ทำต่อ alone, None for other words."""
    plain = without_polite_ending(normalise(respelled(said[:100])))
    found = _GO_ON.fullmatch(plain)
    if found is not None:
        return _which(found["what"] + found["which"])
    back = _BACK_TO.fullmatch(plain)
    if back is None or _SAME.fullmatch(back["what"]):
        return None if back is None else ""
    return _which(back["what"]) or None


def _which(words: str) -> str:
    return _THINGS.sub("", words) or (_REPORT if _REPORT in words else "")


def _is_named(context: Context, place: Draft, wanted: str) -> bool:
    flow = context.flows[place.row.flow]
    what = flow.describe(place.state["answers"])
    words = fold(wanted)
    own = words in map(fold, flow.opens_on) or wanted == what
    return own or len(wanted) > 3 and wanted != _REPORT and words in fold(flow.title)


def _listed(context: Context, places: Sequence[Draft]) -> Message:
    """Returns a card of the drafts, the newest first; a confidential one is not named."""
    rows = []
    for place in places[:_MOST]:
        flow = context.flows[place.row.flow]
        secret = flow.name in SECRET_FLOWS
        what = "" if secret else flow.describe(place.state["answers"])
        spoken = "ทำต่อ" if secret else f"ทำต่อ {what or flow.title}"
        button = Button("ทำต่อ", opens("resume", c=place.row.id), spoken)
        rows.append(Row(_NEUTRAL if secret else flow.title, what or "ยังไม่ได้ส่ง", button))
    return Card(
        "เรื่องที่ทำค้างไว้", rows=tuple(rows), note="กด “ทำต่อ” ที่เรื่องที่ต้องการ", buttons=(drafts.MENU,)
    )
