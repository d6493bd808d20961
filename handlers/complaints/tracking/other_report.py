"""Words typed at the card of a case that rather report something else: a gift, a leave.

In the case they would show its receivers who tells of it. Such words are never taken for a message
without asking.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Flow
from handlers.messages import Message, Text
from handlers.understand.commands.cues import arguments_for
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import asks_or_wants, tells_leave
from handlers.understand.wishes.wish_reader import likeliest
from models.complaints import storage
from models.conversations import conversation_rows

_OF_CASES = frozenset(storage.COMPLAINTS.secret_flows)
_LEAD = 0.6
"""So far ahead of other wishes, words may be such a report."""
_LEAD_SURE = 0.7
"""So far, words with the form of a wish are one: `ขอลาป่วยวันนี้`."""
_OF_OTHERS = pattern_of("เขา|เค้า|หัวหน้า|ผอ[.อ]|ผู้อำนวยการ|กรรมการ|มัน(?!น)|คนนั้น|ข่มขู่|ขู่|ทุจริต|โกง|ฮั้ว")
"""Words for the people about whom somebody complains."""
_NOT_THIS = pattern_of(
    r"ไม่(?:ได้)?(?:เกี่ยว(?:ข้อง)?(?:กับ|กัน)|ใช่(?:เรื่อง|ข้อความ)?(?:ที่)?(?:ร้องเรียน|นี้|ของเรื่องนี้))"
    r"|คนละ(?:เรื่อง|อัน)|ผิดเรื่อง|(?:อัน|เรื่อง|ข้อความ)นี้(?:เป็น)?(?:เรื่อง)?(?:อื่น|ของขวัญ|ลา|รายงาน)"
    r"|ไม่(?:ได้|ใช่)(?:จะ|ต้องการ|อยาก)*(?:เขียน|ส่ง|บอก|แจ้ง|ร้องเรียน|คุย)(?:ข้อความ)?(?:ถึง|ให้|กับ)?(?:ผู้รับเรื่อง|เจ้าหน้าที่)?"
    rf"(?:{POLITE}|\s|$)"
)
_LONGEST_PROTEST = 90


def protests(text: str) -> bool:
    """Tells whether the words say that what was typed is no message to the receivers:
    `ไม่ใช่ อันนี้เรื่องของขวัญ ไม่เกี่ยวกับเรื่องร้องเรียน`."""
    plain = normalise(text)
    short = len(text) <= _LONGEST_PROTEST
    return short and _NOT_THIS.search(plain) is not None and _OF_OTHERS.search(plain) is None


def meant(text: str, context: Context) -> str:
    """Returns the name of the conversation that the words likely are for; "" for other words."""
    return _likely(text, context, _LEAD)


def surely(text: str, context: Context) -> str:
    """Returns its name if the words ask for it, and tell of nobody else; "" for other words."""
    only_told = tells_leave(text) and "ขอ" not in text
    if _OF_OTHERS.search(normalise(text)) or only_told or not asks_or_wants(text):
        return ""
    return _likely(text, context, _LEAD_SURE)


def _likely(text: str, context: Context, least: float) -> str:
    found = likeliest(respelled(text), context.flows)
    if found is None or found.lead < least:
        return ""
    return found.name if _reporting(found.name, context) is not None else ""


def _reporting(name: str, context: Context) -> Flow | None:
    """Returns the conversation if the person may use it, and it is about no case."""
    flow = context.flows.get(name)
    if flow is None or context.person is None or name in _OF_CASES:
        return None
    return flow if drafts.allowed(context, flow) else None


def button(name: str, context: Context) -> str:
    """Returns the label of the button that takes the words to the conversation."""
    return f"ไปที่ “{context.flows[name].opens_on[0]}”"


def doubt(name: str, context: Context) -> str:
    """Returns what is said above the buttons where the words may be for that conversation."""
    return (
        f"คล้าย{context.flows[name].title} จึงยังไม่ได้ส่ง กดปุ่มด้านล่างว่าเป็นเรื่องใด\n"
        "หากส่งถึงผู้รับเรื่อง สิ่งที่เล่าของตนเองอาจทำให้รู้ว่าท่านเป็นใคร"
    )


def begin(name: str, words: str, context: Context) -> Sequence[Message]:
    """Begins the conversation with the words, which the case has not got."""
    conversation_rows.pause_all(context.session, context.lane)  # the tracking ends with this
    flow = context.flows[name]
    read = flow.sentence is not None
    rest, facts = (arguments_for(words, flow.opens_on), {"said": words}) if read else (words, {})
    return [Text(_NOT_SENT), *beginning.open_flow(context, flow, rest, facts)]


_NOT_SENT = "ปิดการติดตามแล้ว ข้อความนี้ไม่ได้ส่งถึงผู้รับเรื่อง และไม่อยู่ในเรื่องนั้น"
