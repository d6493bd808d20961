"""Hears what an executive, who sends no messages to many, wants many to be told, and begins the
announcement with it.

`ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ`, `ประกาศหน่อยว่าพรุ่งนี้น้ำไม่ไหล`,
`อยากประกาศงดรับของขวัญ ให้ทุกคนในสำนักอ่านแล้วกดรับทราบ`.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.executive_news import draft_news, news_words
from handlers.messages import Message, Text, cut_graphemes
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise_lines
from handlers.understand.told.meant_for_many import (
    BUREAU,
    MANY,
    OWN_BUREAU,
    WANTS,
    Announced,
    announced,
)
from models.executive_news.news import OFFICE
from models.people.person import ADMIN

_SAID = r"(?:แจ้ง|บอก|ข่าว|ให้|ถึง|แก่|ไป|\s)*"
_KNOW = r"(?:รับ|รู้|ทราบ|หน่อย|ด้วย|ที|ครับ|ค่ะ|คะ|\s)*"
_THAT = (
    r"ว่า(?!\s*(?:อะไร|อย่างไร|ยังไง|ไง|เมื่อไ|ด้วย(?:การ|เรื่อง)|แล้ว(?:หรือ)?ยัง))\s*(?P<text>\S[\s\S]{3,})"
)
_TELLS = r"(?:ประกาศ|แจ้ง|บอก|เวียน)"
_TO_SOME = (
    pattern_of(rf"{WANTS}*{_TELLS}{_SAID}(?P<whom>{MANY}){_KNOW}{_THAT}"),
    pattern_of(rf"{WANTS}*{_TELLS}{_SAID}(?P<whom>(?P<unit>{OWN_BUREAU})){_KNOW}{_THAT}"),
    pattern_of(rf"{WANTS}*ประกาศ{_SAID}(?P<whom>(?P<unit>{BUREAU})){_KNOW}{_THAT}"),
)
_TO_NOBODY = pattern_of(
    rf"(?:{WANTS}+ประกาศ{_SAID}{_KNOW}|ประกาศ{_SAID}(?:หน่อย|ด้วย|ที){_KNOW}){_THAT}"
)
_ALL = r"(?:ทุก(?:สำนัก(?!งาน)|หน่วยงาน|หน่วย|คน)|ทั้งสำนักงาน)"
_ORDERED = (
    pattern_of(
        rf"(?P<text>ให้\s?{_ALL}\S[\s\S]{{4,}}?)\s?(?:นะ|ครับ|ค่ะ|คะ|\s)*(?:ฝาก|ช่วย|รบกวน)+(?:แจ้ง|บอก|ประกาศ)"
        rf"(?:ให้|ต่อ|หน่อย|ด้วย|ที|รับ|ทราบ|ทั่วกัน|{POLITE}|\s)*"
    ),
    pattern_of(
        rf"{WANTS}*(?:แจ้ง|บอก)(?:ไปยัง|ถึง|ให้)?\s?{_ALL}\s?(?P<text>(?:ให้|ว่าให้)\S[\s\S]{{4,}})"
    ),
)
"""`ให้ทุกสำนักส่งรายงานภายใน 15 ธ.ค. นะ ฝากแจ้งด้วย`, `แจ้งทุกสำนักให้ส่งรายงานด้วย`."""
_SENT_FOR_ME = pattern_of(
    r"[\s,]+(?:ช่วย|รบกวน|ฝาก)+(?:ส่ง|แจ้ง|ประกาศ|บอก|เวียน|กระจาย)(?:ข่าว|ต่อ|ออก|ไป|ให้|ทุกคน|เขา|เค้า|รับ|ทราบ)*"
    rf"(?:หน่อย|ด้วย|ที|เลย|นะ|{POLITE}|\s)*$"
)
"""What the bot is to do with the words before it: `… ช่วยส่งให้ที`."""
_ASKS = pattern_of(rf"^(?:ใคร|ทำไม|ที่ไหน|กี่)|(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ยัง))\S{{0,6}}$")
"""What only asks, where nobody is named who should read it."""
_WHOLE_OFFICE = pattern_of(r"(?:สำนักงาน|องค์กร)(?:ของ)?(?:เรา)?")
_BUREAU = "สำนัก"
_NOBODY_TOLD = (
    "ยังไม่ได้แจ้งผู้ใด การส่งข้อความถึงหลายคนเป็นของผู้ดูแลระบบ ส่วนท่านออกประกาศให้บุคลากรอ่านและกดรับทราบได้ "
    "เก็บในร่างประกาศแล้ว: “{}”"
)
_NOBODY_TOLD_BY_ADMIN = (
    "ยังไม่ได้แจ้งผู้ใด เก็บในร่างประกาศแล้ว: “{}” หากจะส่งเป็นข้อความแทน พิมพ์ “ส่งข้อความถึง” ตามด้วยผู้รับ"
)
_SHOWN = 80


@listener(longest=1000)
def asks(context: Context, text: str) -> Query | None:
    """Returns what begins an announcement with what many are to be told; None for other words."""
    if not any(cue in text for cue in _CUES) or not context.may(news_words.DRAFTERS):
        return None
    return TOLD if _told(context, text) else None


_CUES = ("ว่า", "ประกาศ", "แจ้ง", "บอก")


def _told(context: Context, text: str) -> dict[str, str]:
    """Returns what the words tell of the announcement; nothing if they want none. Administrators
    send to many what is only told, and announce what has a title."""
    plain = normalise_lines(text).strip()
    titled = announced(plain)
    if titled is not None:
        return _of_title(titled)
    return {} if context.me.has(ADMIN) else _of_text(plain)


def _of_title(titled: Announced) -> dict[str, str]:
    read = {"acknowledges": "yes"} if titled.acknowledges else {}
    return {"title": titled.title, **_whom(titled.unit, titled.whom), **read}


def _of_text(plain: str) -> dict[str, str]:
    told = plain.removesuffix(_for_the_bot(plain))
    for each in _TO_SOME:
        found = each.fullmatch(told)
        if found is not None:
            return {"text": found["text"], **_whom(found["unit"], found["whom"])}
    for ordered in _ORDERED:
        found = ordered.fullmatch(plain)
        if found is not None and not _ASKS.search(found["text"]):
            return {"text": found["text"].strip(), "whom": OFFICE}
    found = _TO_NOBODY.fullmatch(told)
    return {"text": found["text"]} if found is not None and not _ASKS.search(found["text"]) else {}


def _for_the_bot(plain: str) -> str:
    """Returns the end that tells the bot to send it; "" where a reader may be meant."""
    found = _SENT_FOR_ME.search(plain)
    return found[0] if found is not None and not _READERS_TELL.search(plain) else ""


_READERS_TELL = pattern_of(
    r"ว่า.*?(?:ใคร|ท่านใด|ท่านที่|ผู้ใด|ผู้ที่|คนไหน|คนที่|หาก|ถ้า|ไม่สะดวก|ไม่เข้า|ไม่มา|ต้องการ|ประสงค์)"
)


def _whom(unit: str, whom: str) -> dict[str, str]:
    """Returns the facts of the people who are named; none of a work group, which is asked about."""
    if _WHOLE_OFFICE.fullmatch(unit):
        return {"whom": OFFICE}
    return {"of": whom} if unit.startswith(_BUREAU) else {}


def _draft(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    told = _told(context, rest)
    begun = beginning.open_flow(context, draft_news.FLOW, "", {"new": "1", **told})
    kept = cut_graphemes(told.get("title") or told.get("text", ""), _SHOWN)
    said = _NOBODY_TOLD_BY_ADMIN if context.me.has(ADMIN) else _NOBODY_TOLD
    cut = _for_the_bot(normalise_lines(rest).strip()).strip(" ,")
    without = _LEFT_OUT.format(cut) if cut and cut not in told.get("text", cut) else ""
    return [Text(f"{said.format(kept)}{without}"), *begun]


_LEFT_OUT = " ไม่นับ “{}” เป็นเนื้อหาประกาศ"


TOLD = Query("news_announced", (), _draft, goes_on=True)
