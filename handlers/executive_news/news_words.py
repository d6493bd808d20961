"""Words and buttons about announcements of executives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date, thai_moment
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import (
    fold,
    normalise,
    normalise_lines,
    without_particles,
    without_polite_ending,
)
from models.errors import Refusal
from models.executive_news import news_drafts
from models.executive_news.news import (
    BUREAU,
    EXECUTIVES,
    GROUP,
    OFFICE,
    RETURNED,
    WAITING,
    WITHDRAWN,
    ExecutiveNews,
)
from models.executive_news.publicity_log import INSIDE, OUTSIDE
from models.people.person import ADMIN, EXECUTIVE, Bureau, Person

DRAFT, READ, ACKNOWLEDGE, ISSUE = "draft_news", "read_news", "acknowledge_news", "issue_news"
SEND_BACK, READERS, WITHDRAW = "send_back_news", "news_readers", "withdraw_news"
PUBLISH, LOG, WAITING_NEWS, HANDLED = "publish_news", "news_log", "waiting_news", "handled_news"
MINE, RECORD, FILE = "executive_news", "news_record", "news_file"

DRAFTERS = frozenset((ADMIN, EXECUTIVE))

TITLE = "ข่าวของผู้บริหาร"
READERS_TOLD = (
    "ประกาศถึงได้ “ทุกคนในสำนักงาน” “สำนักเดียว” “ผู้บริหาร” หรือ “ในกลุ่ม LINE” ยังเลือกตามหน้าที่อื่นไม่ได้ "
    "หากต้องการถึงบางหน้าที่เท่านั้น ให้ผู้ดูแลระบบพิมพ์ “ส่งข้อความถึง”"
)

WHOM: Mapping[str, str] = {
    OFFICE: "ทุกคนในสำนักงาน",
    BUREAU: "สำนักเดียว",
    EXECUTIVES: "ผู้บริหาร",
    GROUP: "ในกลุ่ม LINE",
}

WHOM_SAID: Mapping[str, tuple[str, ...]] = {
    OFFICE: ("ทุกคน", "ทั้งสำนักงาน", "ในสำนักงาน", "แค่ในสำนักงาน", "เฉพาะในสำนักงาน", "ภายในสำนักงาน"),
    BUREAU: ("เฉพาะสำนัก", "สำนัก"),
    EXECUTIVES: ("เฉพาะผู้บริหาร",),
    GROUP: ("กลุ่มไลน์", "กลุ่ม LINE", "ในกลุ่ม", "กลุ่ม"),
}

ACKNOWLEDGES: Mapping[str, str] = {"yes": "ขอให้กดรับทราบ", "no": "อ่านเพื่อทราบ"}
ACKNOWLEDGES_SAID: Mapping[str, tuple[str, ...]] = {
    "yes": ("ต้องรับทราบ", "รับทราบด้วย", "รับทราบ", "ให้รับทราบ", "ขอให้รับทราบ", "ต้องการ", "ใช่"),
    "no": (
        "ไม่ต้องรับทราบ",
        "ไม่ต้องกด",
        "ไม่ต้อง",
        "ไม่ต้องการ",
        "อ่านอย่างเดียว",
        "อ่านเฉยๆ",
        "แค่อ่าน",
        "อ่านก็พอ",
    ),
}
SENDING: Mapping[str, str] = {"digest": "ในสรุปประจำวัน", "urgent": "ส่งทันที"}
SENDING_SAID: Mapping[str, tuple[str, ...]] = {
    "digest": ("ส่งปกติ", "ไม่ด่วน", "ปกติ", "ธรรมดา", "สรุปประจำวัน", "ไปกับสรุป", "พร้อมสรุป", "ส่งกับสรุป"),
    "urgent": ("ด่วน", "ส่งด่วน", "เรื่องด่วน", "ทันที", "ส่งเลย", "เดี๋ยวนี้"),
}

DAYS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "week": (7, ("7 วัน", "1 สัปดาห์", "หนึ่งสัปดาห์")),
    "fortnight": (14, ("14 วัน", "2 สัปดาห์", "สองสัปดาห์")),
    "month": (30, ("30 วัน", "1 เดือน", "หนึ่งเดือน")),
}
"""How many days from today, and how people say it."""

STATES: Mapping[str, str] = {
    WAITING: "รอผู้บริหารออกประกาศ",
    RETURNED: "ส่งกลับให้แก้ไข",
    WITHDRAWN: "ยกเลิกแล้ว",
}

PLACES: Mapping[str, str] = {INSIDE: "ภายใน", OUTSIDE: "สื่อสาธารณะ"}

LIST = Button(TITLE, opens(MINE), TITLE)
WAITING_LIST = Button("ประกาศที่รอออก", opens(WAITING_NEWS), "ประกาศที่รอออก")
MENU = drafts.MENU
NO_PLAN = (
    "ไม่เกี่ยวกับแผน", "ไม่อยู่ในแผน", "ไม่ได้อยู่ในแผน", "ไม่ได้อยู่ในแผนอะไร", "ไม่เกี่ยวกับแผนไหน",
    "นอกแผน", "ไม่มีในแผน", "ไม่เกี่ยวกับกิจกรรมไหน",
)  # fmt: skip
"""How people say that an announcement is of no activity."""


def whom(context: Context, found: ExecutiveNews) -> str:
    """`ทุกคนในสำนักงาน`, or the bureau's name."""
    bureau = context.session.get(Bureau, found.bureau_id) if found.bureau_id else None
    return bureau.name if bureau is not None else WHOM[found.audience]


def person(context: Context, person_id: int | None) -> Person | None:
    """The person of this id, on the roster or not."""
    return context.session.get(Person, person_id) if person_id is not None else None


def who(context: Context, person_id: int | None) -> str:
    """`นายสมมติ อำนวยการ (ผู้อำนวยการสำนัก)`; "–" for nobody."""
    found = person(context, person_id)
    return f"{found.name} ({found.position})" if found is not None else "–"


def issued_by(context: Context, found: ExecutiveNews) -> str:
    """Who issued it, and for whom if it was a deputy; before that, who is to."""
    issuer = who(context, found.issuer_id)
    if found.decided_by in (None, found.issuer_id) or found.state in (WAITING, RETURNED):
        return issuer
    return f"{issuer}\nออกโดยผู้แทน {who(context, found.decided_by)}"


def button(label: str, name: str, found: ExecutiveNews, **facts: object) -> Button:
    """A button about this announcement."""
    return Button(label, opens(name, n=found.id, **facts), label)


def read_button(found: ExecutiveNews, label: str = "เปิดอ่าน") -> Button:
    return button(label, READ, found)


def gone() -> Text:
    return Text("ไม่พบประกาศนี้ อาจถูกยกเลิกแล้ว หรือไม่ได้ส่งถึงท่าน", (LIST, MENU))


def lacking_words(lacks: tuple[str, ...]) -> str:
    """`ยังขาดช่องทางภายใน และสื่อสาธารณะ`; "" if nothing is missing."""
    names = " และ".join(PLACES[each] for each in lacks)
    return f"ยังขาดช่องทาง{names}" if names else ""


def refused(refusal: Refusal) -> str:
    """Why something about an announcement cannot be done, and what to do instead."""
    facts = refusal.facts
    at, day = facts.get("at"), facts.get("day") or facts.get("on") or facts.get("last_day")
    when = thai_moment(at) if isinstance(at, datetime) else ""
    on = thai_date(day) if isinstance(day, date) else ""
    most = facts.get("most")
    by = f" โดย{facts.get('by')}" if facts.get("by") else ""
    sentences = {
        "gone": "ไม่พบประกาศนี้แล้ว",
        "not_yours": "เรื่องนี้ทำได้เฉพาะผู้บริหารที่ออกประกาศ ผู้แทน และผู้ร่าง",
        "changed": "ร่างนี้แก้ไขแล้วหลังจากการ์ดนั้น จึงยังไม่ได้ทำรายการ กรุณาตรวจร่างล่าสุด",
        "issued": f"ประกาศนี้ออกหรือยกเลิกไปแล้ว{by} {when}".strip(),
        "returned": f"ร่างนี้ส่งกลับให้แก้ไขแล้ว{by} {when}".strip(),
        "past": "ช่วงวันของประกาศนี้ผ่านไปแล้ว จึงยังออกไม่ได้ กรุณากำหนดวันใหม่",
        "settled": "ประกาศนี้ออก ยกเลิก หรือมีฉบับใหม่แล้ว จึงแก้ร่างนี้ไม่ได้",
        "title_too_long": f"หัวเรื่องยาว {facts.get('length')} ตัวอักษร กรุณาย่อให้ไม่เกิน {most}",
        "too_long": f"ข้อความยาว {facts.get('length')} ตัวอักษร กรุณาย่อให้ไม่เกิน {most}",
        "ends_before": "วันสิ้นสุดมาก่อนวันเริ่ม กรุณาระบุใหม่ เช่น 5-9 มี.ค.",
        "no_bureau": "กรุณาเลือกสำนักที่จะประกาศถึง",
        "no_executive": "ผู้บริหารท่านนี้ไม่อยู่ในทะเบียนผู้บริหารแล้ว กรุณาเลือกท่านอื่น",
        "unreached": "ผู้บริหารท่านนี้และผู้แทนยังไม่ได้ใช้บอต จึงกดออกประกาศไม่ได้ กรุณาเลือกท่านอื่น",
        "nobody": "ไม่มีผู้รับประกาศนี้ กรุณาเลือกผู้รับใหม่",
        "ended": "ประกาศนี้ยกเลิกแล้วหรือมีฉบับใหม่ จึงไม่ต้องรับทราบ",
        "not_asked": "ประกาศนี้ไม่ได้ขอให้ท่านรับทราบ",
        "already": f"ท่านรับทราบประกาศนี้แล้วเมื่อ {on}",
        "not_begun": "ประกาศนี้ยังไม่ถึงวันเริ่ม",
        "closed": f"ประกาศนี้ปิดรับทราบแล้วเมื่อ {on}",
        "not_out": "บันทึกการเผยแพร่ได้หลังผู้บริหารออกประกาศแล้ว",
        "ahead": "วันเผยแพร่ยังมาไม่ถึง กรุณาระบุวันที่เผยแพร่แล้ว",
        "before": f"วันเผยแพร่อยู่ก่อนวันออกประกาศ ({on}) กรุณาระบุใหม่",
    }
    return sentences[refusal.code]


def title_of(context: Context, news_id: int) -> str:
    """What it is called; empty if there is no such announcement."""
    found = news_drafts.named(context.session, news_id)
    return found.title if found is not None else ""


TO_ALL = (
    r"(?:(?:ถึง|ให้|แก่|สำหรับ)\s?(?:บุคลากร|ข้าราชการ|เจ้าหน้าที่)?(?:ทุกคน|ทุกท่าน|ทุกสำนัก|ทั้งสำนักงาน|ทั้งหมด)"
    r"(?:ทราบ)?(?:ครับ|ค่ะ|คะ)?\s*)"
)
"""A pattern for the audience that stands between the command and the title."""
_COMMAND = pattern_of(
    rf"(?:{ME_OR_US}|พี่|ขอ|ช่วย|อยาก|ต้องการ|จะ|\s)*(?:ออก|ร่าง|เสนอ|ทำ)(?:ประกาศ|ข่าว)(?:ของผู้บริหาร)?(?:ใหม่)?\s*{TO_ALL}?(?:(?:ว่าด้วย)?เรื่อง|ว่า(?!ง)|:|\s(?=ห้าม|งด|ขอ(?!ง)|กำชับ|ให้(?!หน่อย)|การ))\s*(?P<told>\S.*)",
    re.DOTALL,
)
_ORDERS = pattern_of(
    r"\s+(?=(?:ขอ)?ให้(?:ทุก|บุคลากร|ข้าราชการ|เจ้าหน้าที่|ผู้)|ขอ(?:เชิญ|แจ้ง)|โดย|จึง|ทั้งนี้|ขอความร่วมมือ)"
)
_TO_ALL_BEHIND = pattern_of(rf"\s+{TO_ALL}(?:(?:ใน|ของ)?สำนักงาน(?:เรา)?)?\s*$")
"""The end of `…งดรับของขวัญ ถึงทุกคนในสำนักงาน` names the recipients; the title ends before it."""
_LEAST_TITLE = 8
_ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|หรือยัง|ได้หรือ|เมื่อไ|ใคร|ให้หน่อย$")


def title_and_text(words: str) -> tuple[str, str]:
    """Returns the title that stands behind the command, and the whole as its text if an order
    follows the title; "" for what is not told: `ออกประกาศ เรื่อง… ให้ทุกคนถือปฏิบัติ`."""
    found = _COMMAND.fullmatch(without_particles(words.strip()))
    if found is None or len(fold(found["told"])) < _LEAST_TITLE or _ASKS.search(words):
        return "", ""
    told = _TO_ALL_BEHIND.sub("", found["told"]).strip()
    title = _ORDERS.split(told, maxsplit=1)[0]
    return title, "" if title == told else told


def ends_to_all(words: str) -> bool:
    """Tells whether the words end by naming everybody as the recipients."""
    return _TO_ALL_BEHIND.search(without_particles(words.strip())) is not None


_DUTIES = (
    r"(?:คนที่เป็น|ผู้ที่เป็น)?(?:ผู้(?:มีหน้าที่|ที่ต้อง)?(?:ส่ง)?รายงาน|(?:คน|เจ้าหน้าที่)ที่ต้อง(?:ส่ง)?รายงาน|หัวหน้า(?:กลุ่ม|งาน)*|ผู้บังคับบัญชา|คณะทำงาน"
    r"|ผู้อำนวยการ|ผอ\.?|ผู้รับเรื่อง|ที่ปรึกษา)"
)
_SENDS = r"(?:เดี๋ยว|เอ๊ะ|งั้น|ขอ|เอา|ส่ง|ออก|ประกาศ|แจ้ง|ให้|ถึง|เปลี่ยนเป็น|แก้เป็น|\s)*"
_OTHER_READERS = pattern_of(
    rf"{_SENDS}(?:เฉพาะ|แค่|เพียง)(?:แค่|ถึง|ให้|\s)*{_DUTIES}(?!.*(?:ไหม|มั้ย|หรือ|ยัง)).*"
    rf"|{_SENDS}{_DUTIES}\S{{0,40}}?(?:เท่านั้น|อย่างเดียว|ก็พอ)"
)


_TO_DUTIES = pattern_of(
    rf"(?P<command>(?:ขอ|ช่วย|อยาก|ต้องการ|จะ|\s)*(?:ออก|ร่าง|เสนอ|ทำ)(?:ประกาศ|ข่าว)(?:ของผู้บริหาร)?(?:ใหม่)?)\s*"
    rf"(?:แจ้ง)?(?:ถึง|ให้|แก่|สำหรับ)\s?(?:เฉพาะ|ทุก)?{_DUTIES}(?:ทุกคน|ทุกท่าน|ทั้งหมด|ทั้งหลาย|เท่านั้น)?(?=\s|$|เรื่อง|ว่า)"
)


def to_duties(words: str) -> str:
    """Returns opening words without the people of some duties that they name as readers; "" where
    they name none: `ออกประกาศถึงผู้มีหน้าที่รายงานทุกคน เรื่อง…`."""
    found = _TO_DUTIES.match(normalise_lines(words).strip())
    if found is None:
        return ""
    rest = normalise_lines(words).strip()[found.end() :]
    return f"{found['command'].strip()} {rest.strip()}".strip()


def wants_other_readers(text: str) -> bool:
    """Tells whether the words want only people of some duties to read it: `เอาแค่หัวหน้ากลุ่มพอ`."""
    return _OTHER_READERS.fullmatch(without_polite_ending(normalise(text))) is not None


def refusal(given: Refusal) -> Text:
    """Returns why something cannot be done, with the ways to what is there."""
    return Text(refused(given), (LIST, MENU))
