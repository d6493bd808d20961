"""Words and buttons about circulars."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from difflib import SequenceMatcher
from functools import lru_cache

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Flow
from handlers.messages import Button, Text, cut_graphemes
from handlers.question.query import Query, opens
from handlers.understand.dates.dates import short_date, thai_date, thai_moment
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from models.circulars import audiences
from models.circulars.audiences import Audience
from models.circulars.circular import (
    EVERYBODY,
    NAMED,
    OF_BUREAU,
    OF_ROLE,
    REPORTERS,
    UNJOINED,
    UNSENT,
    WITHDRAWN,
    Circular,
)
from models.errors import Refusal
from models.people.person import (
    ADMIN,
    ADVISER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SUPERVISOR,
    Bureau,
    Person,
)
from models.pledges import announcing

SEND, MINE, READ, ACKNOWLEDGE = "send_circular", "my_circulars", "read_circular", "ack_circular"
SENT, READERS, UNREAD = "sent_circulars", "circular_readers", "circular_unread"
WITHDRAW, REMIND, FILE = "withdraw_circular", "remind_circular", "circular_file"

SENDERS = frozenset((ADMIN,))
TITLE, URGENT_TITLE = "ข้อความจากผู้ดูแลระบบ", "เรื่องด่วนจากผู้ดูแลระบบ"

WHOM: Mapping[str, str] = {
    REPORTERS: "ผู้รายงานทุกคน",
    EVERYBODY: "ทุกคนในสำนักงาน",
    UNSENT: "ผู้ที่ยังไม่ส่งรายงาน",
    OF_BUREAU: "สำนักเดียว",
    OF_ROLE: "ผู้มีหน้าที่เดียวกัน",
    UNJOINED: "ผู้ยังไม่ร่วมประกาศ",
    NAMED: "ระบุชื่อ",
}
ROLES: Mapping[str, str] = {
    SUPERVISOR: "ผู้บังคับบัญชา",
    EXECUTIVE: "ผู้บริหาร",
    REPORTER: "ผู้รายงาน",
    ADMIN: "ผู้ดูแลระบบ",
    RECEIVER: "ผู้รับเรื่อง",
    ADVISER: "ที่ปรึกษาคลินิก",
}
ACKNOWLEDGES: Mapping[str, str] = {"no": "อ่านเพื่อทราบ", "yes": "ขอให้กดรับทราบ"}
ACKNOWLEDGES_SAID: Mapping[str, tuple[str, ...]] = {
    "no": (
        "ไม่ต้องรับทราบ",
        "ไม่ต้องกด",
        "ไม่ต้องกดรับทราบ",
        "ไม่ต้อง",
        "ไม่ต้องการ",
        "อ่านอย่างเดียว",
        "อ่านเฉยๆ",
        "อ่านก็พอ",
        "แค่อ่าน",
        "แค่ให้อ่าน",
    ),
    "yes": (
        "ต้องรับทราบ",
        "รับทราบด้วย",
        "รับทราบ",
        "ให้รับทราบ",
        "ขอให้รับทราบ",
        "ต้องการ",
        "ใช่",
        "ให้กด",
        "ให้กดด้วย",
        "กดด้วย",
        "ให้กดรับทราบ",
        "ให้กดรับทราบด้วย",
        "ต้องกด",
        "ขอให้กด",
    ),
}
SENDING: Mapping[str, str] = {"wait": "ไม่ด่วน รอได้", "urgent": "ส่งทันที"}
SENDING_SAID: Mapping[str, tuple[str, ...]] = {
    "wait": ("ส่งปกติ", "ไม่ด่วน", "ปกติ", "รอได้", "ธรรมดา", "ไม่รีบ"),
    "urgent": ("ด่วน", "ส่งด่วน", "เรื่องด่วน", "ทันที", "ส่งเลย", "เดี๋ยวนี้", "ตอนนี้"),
}

MENU = drafts.MENU
LIST = Button("ข้อความถึงท่าน", opens(MINE), "ข้อความถึงท่าน")
SENT_LIST = Button("ข้อความที่ส่ง", opens(SENT), "ข้อความที่ส่ง")
WRITE = Button("ส่งข้อความใหม่", opens(SEND), "ส่งข้อความใหม่")


def button(label: str, name: str, circular_id: int, **facts: object) -> Button:
    """A button about this circular."""
    return Button(label, opens(name, n=circular_id, **facts), label)


def whom(context: Context, audience: Audience, count: int = 0) -> str:
    """Returns whom it is for, such as `ผู้ที่ยังไม่ส่งรายงานรอบ 20 มี.ค. 70`."""
    kind = audience.kind
    if kind == OF_BUREAU:
        bureau = context.session.get(Bureau, audience.bureau_id or 0)
        return bureau.name if bureau is not None else WHOM[kind]
    if kind == OF_ROLE:
        return ROLES.get(audience.role, WHOM[kind])
    if kind == UNJOINED:
        short = announcing.short_name(context.session, audience.announcement_id or 0)
        return f"ผู้ที่ยังไม่ร่วมประกาศ {short}".strip()
    if kind == UNSENT:
        return f"{WHOM[kind]}{unsent_words(audience.round, audience.number)}"
    return f"ผู้ที่ระบุชื่อ {count:,} คน" if kind == NAMED and count else WHOM[kind]


def unsent_words(round_: date | None, number: str | None) -> str:
    """Returns `กิจกรรม 2.1 รอบ 20 มี.ค. 70`, or what of it is named."""
    of = f"กิจกรรม {number} " if number else ""
    return f" {of}รอบ {short_date(round_)}" if round_ else f" {of}".rstrip()


def whom_kept(context: Context, found: Circular, count: int = 0) -> str:
    """Returns whom a circular was sent to."""
    return whom(context, audiences.kept(found.audience, found.about), count)


def sender(context: Context, person_id: int | None) -> str:
    """Returns `นายสมมติ อำนวยการ (นักทรัพยากรบุคคล)`; the office's name for the command line."""
    found = context.session.get(Person, person_id) if person_id is not None else None
    return f"{found.name} ({found.position})" if found is not None else "ผู้ดูแลระบบ"


def declared(context: Context, name: str) -> Flow | Query | None:
    """Returns the conversation or question of this name, or None if there is none."""
    queries = (query for subject in context.subjects for query in subject.queries)
    return context.flows.get(name) or next((each for each in queries if each.name == name), None)


def words_of(found: Flow | Query) -> tuple[str, ...]:
    """Returns the words that open it."""
    return found.opens_on if isinstance(found, Flow) else found.words


def names_by_word(context: Context) -> Mapping[str, str]:
    """Returns the names of all that words open, by word."""
    everything: list[Flow | Query] = [*context.flows.values()]
    everything += [query for subject in context.subjects for query in subject.queries]
    return {word: each.name for each in everything for word in words_of(each)}


def near_words(context: Context, text: str) -> list[str]:
    """Returns the words that open something and are meant by these: one if it is clear."""
    known = names_by_word(context)
    typed = fold(text)
    same = [word for word in known if _folded(word) == typed]
    return same or nearest_names(text, list(known), 3)


_folded = lru_cache(maxsize=4096)(fold)
"""For the words that open something."""


def are_the_same(text: str, word: str) -> bool:
    """Tells whether the text is this word, a part of it or a slip of it. Words that only resemble
    it may mean something else: what they name would go to many people."""
    typed, known = fold(text), fold(word)
    return typed in known or SequenceMatcher(None, typed, known).ratio() >= _SLIP


_SLIP = 0.8


def all_may(context: Context, audience: Audience, name: str) -> bool:
    """Tells whether everybody whom it is for may open this."""
    found = declared(context, name)
    if found is None or not found.roles:
        return found is not None
    sender_id = context.person.id if context.person is not None else None
    conditions = audiences.people_of(context.session, audience, context.now, sender_id)
    return audiences.all_hold(context.session, found.roles, *conditions)


def opener(context: Context, name: str) -> tuple[Button, ...]:
    """Returns the button of a circular that opens this; nothing if there is no such thing."""
    found = declared(context, name) if name else None
    words = words_of(found) if found is not None else ()
    return (Button(cut_graphemes(words[0], 20), opens(name), words[0]),) if words else ()


def state_words(found: Circular) -> str:
    """Returns `ส่งแล้ว 5 มี.ค. 70 09.30 น.`, or that it was taken back."""
    if found.state == WITHDRAWN and found.ended_at is not None:
        return f"ถอนแล้ว {thai_moment(found.ended_at)}"
    return f"ส่งแล้ว {thai_moment(found.sent_at)}"


def gone() -> Text:
    return Text("ไม่พบข้อความนี้ อาจถูกถอนแล้ว หรือไม่ได้ส่งถึงท่าน", (LIST, MENU))


def refused(refusal: Refusal) -> str:
    """Returns why something about a circular cannot be done, and what to do instead."""
    facts = refusal.facts
    at, day = facts.get("at"), facts.get("day") or facts.get("last_day")
    when = thai_moment(at) if isinstance(at, datetime) else ""
    on = thai_date(day) if isinstance(day, date) else ""
    most = facts.get("most")
    sentences = {
        "empty": "ข้อความว่างอยู่ กรุณาพิมพ์ข้อความที่จะส่ง",
        "too_long": f"ข้อความยาว {facts.get('length')} ตัวอักษร กรุณาย่อให้ไม่เกิน {most}",
        "past": "วันที่เลือกผ่านไปแล้ว กรุณาเลือกวันใหม่",
        "too_late": f"รอได้ไม่เกินวันที่ {on} กรุณาเลือกวันใหม่",
        "nobody": "ขณะนี้ไม่มีผู้รับในกลุ่มนี้ (ไม่นับตัวท่าน) กรุณาเลือกผู้รับใหม่",
        "unreached": (
            f"ผู้รับทั้ง {facts.get('people')} คนยังไม่ลงทะเบียนหรือปิดกั้นบอต จึงส่งทาง LINE ไม่ได้ "
            "กรุณาแจ้งทางอื่น หรือเลือกผู้รับใหม่"
        ),
        "changed": "จำนวนผู้รับเปลี่ยนไปหลังจากการ์ดนั้น จึงยังไม่ได้ทำรายการ กรุณาตรวจการ์ดล่าสุด",
        "not_yours": "เรื่องนี้ทำได้เฉพาะผู้ดูแลระบบ",
        "gone": "ไม่พบข้อความนี้แล้ว",
        "ended": "ข้อความนี้ถูกถอนแล้ว",
        "not_asked": "ข้อความนี้ไม่ได้ขอให้กดรับทราบ",
        "already": f"รับทราบข้อความนี้แล้วเมื่อ {when}",
        "closed": f"ข้อความนี้ปิดรับทราบแล้วเมื่อ {on}",
        "all_read": "ทุกคนรับทราบแล้ว จึงไม่มีผู้ที่ต้องเตือน",
        "told_today": "วันนี้ส่งหรือเตือนไปแล้ว เตือนได้อีกครั้งในวันทำการถัดไป",
        "often": f"เตือนครบ {most} ครั้งแล้ว กรุณาติดต่อผู้ที่เหลือทางอื่น",
    }
    return sentences[refusal.code]
