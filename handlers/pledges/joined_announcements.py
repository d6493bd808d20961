"""`ประกาศที่เข้าร่วม`: the announcements that the person has joined, when, and the text of that day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.pledges import joining_words, pledge_words
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import EXECUTIVE
from models.pledges import pledges


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns all of them, the newest first; or the text of a button's announcement and version."""
    found = pledges.joined_by(context.session, context.me)
    which = button_facts.whole(facts, "a"), button_facts.whole(facts, "v")
    one = next((e for e in found if (e.pledge.announcement_id, e.pledge.version) == which), None)
    if one is not None:
        return [pledge_words.text_card(context, one)]
    due = pledges.due_from(context.session, context.me, context.now)
    joined = pledge_words.joined_card(found) if found or not due else None
    names = "\n".join(f"• {each.short}" for each in due[:_MOST_NAMED])
    waits = [Text(f"{_WAIT.format(len(due))}\n{names}", (JOIN,))] if due else []
    return [*([joined] if joined is not None else []), *waits]


_MOST_NAMED = 12
_WAIT = "มีประกาศ {:,} ฉบับที่ท่านยังไม่ได้เข้าร่วม กด “เข้าร่วมประกาศ” เพื่ออ่านและเข้าร่วม"
JOIN = Button("เข้าร่วมประกาศ", opens("join_announcements"), "เข้าร่วมประกาศ")
_READS = pattern_of(
    r"(?:ขอ|อยาก|ช่วย|จะ|ย้อน|เปิด|กลับไป|\s)*(?:ดู|อ่าน)(?:ตัว|ฉบับ|ข้อความ|เนื้อหา|ใน)*ประกาศ(?P<name>.{3,60}?)(?:อีก(?:ที|รอบ|ครั้ง)|หน่อย|ด้วย|ให้|\s)*"
)


@listener(longest=80)
def heard(context: Context, words: str) -> Query | None:
    """Returns what shows the announcement that is named: `ขอดูประกาศ No Gift อีกรอบ`."""
    if any(each in words for each in _DONE) and _asks_of_own(context, normalise(words)):
        return QUERY
    if "ใบ" in words and _WHERE.search(normalise(words)) and not context.me.has(EXECUTIVE):
        return QUERY
    if "ประกาศ" not in words:
        return None
    found = _READS.fullmatch(without_polite_ending(normalise(words)))
    return READ if found is not None and _named(context, found["name"]) else None


def _asks_of_own(context: Context, plain: str) -> bool:
    """Tells whether somebody asks whether they have joined: `รับทราบนโยบายไม่รับของขวัญไปแล้วรึยัง`."""
    issues = context.me.has(EXECUTIVE) and _TO_ISSUE.search(plain)
    return not issues and _DID_I.fullmatch(plain) is not None


_DONE = ("รับทราบ", "เข้าร่วม", "ลงนาม", "ลงชื่อ", "เซ็น", "กด")
_POLICY = (
    r"(?:(?:ตาม|ใน|กับ|ตัว|เรื่อง)*(?:นโยบาย|ประกาศ(?:เจตนารมณ์)?|เจตนารมณ์)?(?:การ)?"
    r"(?:(?:ไม่|งด)รับ(?:ของขวัญ)?|(?i:no\s?gift)(?:\s?(?i:policy))?|โนกิ๊?[ฟพ])|นโยบาย|ประกาศ)"
)
_DID = r"(?:(?:กด|ได้|เคย|เข้าไป|ไป)*(?:รับทราบ|เข้าร่วม|ลงนาม|ลงชื่อ|เซ็น|กด))"
_SO = r"(?:ไป|แล้ว|ครบ|หมด|ทุกฉบับ|ของปีนี้|ปีนี้|\s)*"
_OR = rf"(?:(?:หรือ|รึ)?ยัง|(?:หรือ|รึ)?(?:เปล่า|ป่าว)|{WHETHER})"
_WHERE = pattern_of(
    r"(?:(?:ไม่|งด)รับของขวัญ|(?i:no\s?gift)|โนกิ๊?[ฟพ]).{0,40}?ใบ(?:ประกาศ|รับรอง|เกียรติบัตร|เข้าร่วม)\S{0,12}?\s?(?:อยู่(?:ที่|ตรง)?ไหน|(?:ที่|ตรง)ไหน|หาย(?:ไป)?ไหน|หาไม่เจอ|ดูไม่เจอ|ไม่เห็น)"
)
"""`เข้าร่วม no gift ไปตั้งนานแล้ว ใบประกาศอยู่ไหนคะ`."""
_DID_I = pattern_of(
    rf"(?:เอ๊ะ|แล้ว|ไม่แน่ใจว่า|จำไม่ได้ว่า|{ME_OR_US}|พี่|\s)*(?:{_DID}{_SO}{_POLICY}{_SO}|{_POLICY}\s?(?:{ME_OR_US}|พี่|นี้)?\s?{_DID}{_SO})"
    rf"{_OR}(?:จำไม่ได้|ไม่แน่ใจ|แล้ว|เลย|นะ|อะ|อ่ะ|{POLITE}|\s)*"
)


def _named(context: Context, name: str) -> str:
    """Returns the data of the button to the only announcement of this name: its text if the person
    joined it, else the joining that shows it; "" if it is none of theirs, or not clear which."""
    mine = pledges.joined_by(context.session, context.me, context.fiscal_year)
    joined = [each for each in mine if each.counts]
    due = pledges.due_from(context.session, context.me, context.now)
    names = [*(each.short for each in joined), *(each.short for each in due)]
    places = joining_words.named(name, names).join
    if len(places) != 1:
        return ""
    if places[0] >= len(joined):
        return opens("join_announcements")
    pledge = joined[places[0]].pledge
    return opens(QUERY.name, a=pledge.announcement_id, v=pledge.version)


def _read(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the text that was joined; of one that is not joined yet, the button to it."""
    found = _READS.fullmatch(without_polite_ending(normalise(rest)))
    data = _named(context, found["name"]) if found is not None else ""
    if not data or data == JOIN.data:
        return [Text(_NOT_JOINED, (JOIN,))]
    return answer(context, "", dict(parse_qsl(data.partition("?")[2])))


_NOT_JOINED = "ประกาศนี้ท่านยังไม่ได้เข้าร่วม กด “เข้าร่วมประกาศ” เพื่ออ่านฉบับเต็ม ยังไม่ถือว่าเข้าร่วมจนกว่าท่านกดยืนยัน"


QUERY = Query(
    name="joined_announcements",
    of_all="coverage",
    words=("ประกาศที่เข้าร่วม", "ประกาศของฉัน"),
    answer=answer,
    own=True,
)
READ = Query("announcement_read", (), _read)
_LEFT = pattern_of(
    rf"(?:ยังไม่|ไม่)(?:ได้)?(?:เข้า)?(?:ร่วม|ลง|เซ็น|ตอบ)|เหลือ|ค้าง|(?:ที่|ต้อง|รอ)(?:ให้)?(?:{ME_OR_US})(?:ต้อง)?(?:เข้า)?(?:ร่วม|ลง|เซ็น)"
    r"|(?:เข้า)?ร่วม(?:อะไร|ฉบับไหน|อันไหน)?(?:ไป)?(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|บ้าง)"
)
_TO_ISSUE = pattern_of("ลงนาม|เซ็น|เผยแพร่")
_OF_OTHERS = pattern_of(
    r"ใคร|กี่คน|คนที่|ลูกน้อง|สำนัก|เปิด|ปิด|แก้|รอออก|รายชื่อ|เปอร์เซ็นต์|ครบกี่|รับทราบ|ข่าว|ถอนตัว|ออก|ผล|ร่าง|ท่าน|ผู้บริหาร|ผอ|ค้างอ่าน"
    r"|ได้ไหม|ได้มั้ย|ได้หรือ|สิทธิ|จำเป็น|ผิด|บังคับ|ถ้า|หาก|ขอ(?:ลง|เซ็น|เข้า|ร่วม|ตอบ)|แบบส|เตือน"
)


def _asked(context: Context, plain: str) -> Query | None:
    if context.me.has(EXECUTIVE) and _TO_ISSUE.search(plain):
        return None  # what waits for an executive to sign is news to be issued
    return QUERY if _LEFT.search(plain) and not _OF_OTHERS.search(plain) else None


MATTER = OwnMatter(
    named=pattern_of(r"ประกาศ|(?i:no\s?gift)|โนกิ๊?[ฟพ]|เจตนารมณ์"),
    asked=_asked,
    told="ประกาศที่รอท่านเข้าร่วม: เมื่อถึงคราวท่าน บอตเตือนในข้อความเตือนประจำวัน และแสดงไว้ในเรื่องที่ต้องทำ",
    doors=(JOIN,),
    lists=(
        OwnList(
            QUERY.name,
            "announcement_text",
            pattern_of(r"ปฏิญาณ|เจตนารมณ์|(?i:no\s?gift)|โนกิ๊?[ฟพ]"),
            "ให้|ลงนาม|เข้าร่วม|ร่วม|กด|ตอบ|เซ็น|ลง",
        ),
    ),
)
