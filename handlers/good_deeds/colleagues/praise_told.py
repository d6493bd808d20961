"""Reads who is praised, and for what, in words that tell both at once: `พี่สมมติเมื่อวานอยู่ช่วยจนดึก`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation.names_standing import Names
from handlers.good_deeds import deed_said
from handlers.good_deeds.colleagues import colleague_question
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear
from models.good_deeds.deed_limits import DEED_LIMITS
from models.people.roster_memory import roster

_POLITELY = r"(?:หน่อย|ด้วย|มาก|ๆ|เลย|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*+"
_WISH = (
    rf"(?:{ME_OR_US}|ก็|เลย|จึง)*(?:อยาก(?:จะ)?|ขอ|จะ|ฝาก|ช่วย|รบกวน|ต้องการ)*(?:ขอบคุณ\s?(?:และ|กับ|แล้วก็)\s?)?"
    r"(?:(?:ส่ง|เขียน|มอบ|ให้)คำ(?:ชื่น)?ชม(?!เชย)(?:ถึง|ให้|แก่)?|ชื่นชม|ชมเชย|ชม|ยกย่อง)"
)
_THEM = r"(?:พี่|น้อง|คุณ)?(?:เขา|เค้า|แก(?![่-๋])|ท่าน)|เพื่อน(?:ร่วมงาน)?|คน(?:ใน(?:ทีม|กลุ่ม|สำนัก|ห้อง))?"
_LEAD = (
    rf"(?:{POLITE}|แล้วก็|แล้ว|งั้น|อีก(?:เรื่อง|คน|อย่าง)(?:หนึ่ง|นึง)?|สวัสดี|พอดี|คือ(?:ว่า)?"
    r"|วันนี้(?=ขอ|อยาก)|[\s,])*+"
)
_WISH_FIRST = pattern_of(
    rf"{_LEAD}{_WISH}(?:{_THEM})?(?:คนหนึ่ง|คนนึง)?{_POLITELY}(?P<story>.*)", re.DOTALL
)
_WISH_LAST = pattern_of(rf"\s*(?P<story>\S.*?)[\s,]++{_WISH}(?:{_THEM})?{_POLITELY}", re.DOTALL)
_ASKS = pattern_of(
    f"{HOW_IN_FULL}|คืออะไร|ทำไม|{WHETHER}|ใคร|ที่ไหน|ตรงไหน|หรือ(?:ยัง|เปล่า|ไม่)|อะไร|ไหน"
)
_NO_PRAISE = pattern_of(
    r"ชื่นชม|ชมเชย|คำชม|ไม่ใช่|ไม่เอา|จำชื่อ|ไม่รู้|ไม่แน่ใจ|ไม่ทราบ|ยกเลิก|เปลี่ยน(?:ใจ|เป็น|คน)|แก้(?:ชื่อ|เป็น|ข้อ|ไขข้อ)|ชื่อผิด|ผิดคน|ร้องเรียน|ทุจริต"
)
_PRAISES = pattern_of(
    r"ช่วย|ดูแล|สอน|บริการ|ประทับใจ|เก่ง|ขยัน|ใจดี|น่ารัก|เสียสละ|ตั้งใจ(?:ทำ|ช่วย|ดู)|อยู่.{0,12}(?:จน|ดึก|ค่ำ|เย็น)|จนดึก|จนเสร็จ|พา(?:แขก|คน|ผู้|ไป|เด็ก|ยาย|ตา)"
    r"|ซ่อม|ยกของ|ขนของ|ทำงาน(?:ดี|หนัก|เร็ว|ละเอียด)|มีน้ำใจ|รับผิดชอบ|ทุ่มเท|แบ่งปัน|ให้คำ(?:แนะนำ|ปรึกษา)|คืน(?:เงิน|ของ|กระเป๋า)|เก็บ.{0,15}ได้"
)
_LEAST_STORY, _LONGEST = 18, 1_200
_TITLES = "(?:คุณ|พี่|น้อง|นางสาว|นาย|นาง|ดร\\.)"
_GOES_ON = (
    r"(?=$|\s|หน่อย|ด้วย|ที|มาก|เลย|ตั้งแต่|เมื่อ|วันนี้|ช่วย|ที่|ทำ|ตอน|ใจดี|ขยัน|เก่ง|มาช่วย|มาเก็บ|อยู่|ยัง|ดูแล|สอน|พา|เขา|เค้า|แก(?![่-๋])|น่ารัก|ตั้งใจ|เป็น|ค่ะ|ครับ|นะ|จาก|ของ|สำนัก|กลุ่ม"
    r"|ไป|ให้|ได้|คอย|ซ่อม|เก็บ|ยก|ขน|บริการ|เสียสละ|มีน้ำใจ|อาสา|แบ่ง|ขับ|ประสาน)"
)
_LEAST_NAME, _LEAST_UNTITLED = 3, 4


@dataclass(frozen=True)
class ToldPraise:
    """who: the colleague as an answer; None if nobody is found. words: the praise; "" if none.

    hint: why nobody is found.
    """

    who: dict[str, Any] | None
    words: str
    hint: str = ""


def story_in(text: str) -> str:
    """Returns a sentence without the wish to praise around it; "" if it asks, or tells no more."""
    if _ASKS.search(text) or len(text) > _LONGEST:
        return ""
    found = _WISH_FIRST.fullmatch(text) or _WISH_LAST.fullmatch(text)
    story = (found["story"] if found is not None else text).strip()
    return story if found is not None or tells(story) else ""


def tells(words: str) -> bool:
    """Tells whether words tell what somebody has done well."""
    plain = written_lines(words)
    praises = len(plain) >= _LEAST_STORY and _PRAISES.search(plain) is not None
    return praises and not (_NO_PRAISE.search(plain) or _ASKS.search(plain))


def read(context: Context, story: str) -> ToldPraise:
    """Returns the colleague whose name begins the story or stands in it behind a title."""
    words = written_lines(story).strip()
    hint = colleague_question.NOBODY
    for name, start, end in _names(context, words):
        try:
            who = colleague_question.read_colleague(name, context, {})
        except Unclear as unclear:
            hint = unclear.hint
            continue
        return ToldPraise(who, _behind_name(words[end:]) if not start else words)
    return ToldPraise(None, without_nickname(words), hint)


_BEHIND = pattern_of(rf"^(?:หน่อย|ด้วย|มาก|ๆ|เลย|ที(?=\s)|{POLITE}|[\s,])+")


def _behind_name(words: str) -> str:
    """Returns the praise behind a name, without what only asks politely for it."""
    return _BEHIND.sub("", words).strip()


def _names(context: Context, words: str) -> Iterator[tuple[str, int, int]]:
    """Yields the name of the roster that begins the words, else the only one in them, with where it
    begins, with its title, and ends."""
    found: dict[int, tuple[str, int, int]] = {}
    for name in roster(context.session).by_name.derived(Names).within(words, _LEAST_NAME):
        for part in (name.whole, *name.parts):
            place = _place(part, words) if len(part) >= _LEAST_NAME and part in words else None
            if place is not None:
                before = found.get(place[1])
                if before is None or len(before[0]) < len(part):
                    found[place[1]] = (part, place[0], place[1] + len(part))
                break
    first = [each for each in found.values() if each[1] == 0]
    yield from first[:1] or (found.values() if len(found) == 1 else ())


def _place(part: str, words: str) -> tuple[int, int] | None:
    """Returns where a name with its title begins, and the name itself; without a title it has to
    begin the words."""
    titled = re.search(rf"{_TITLES}\s?{re.escape(part)}{_GOES_ON}", words)
    if titled is not None:
        return titled.start(), titled.end() - len(part)
    alone = re.match(rf"{re.escape(part)}{_GOES_ON}", words)
    return (0, 0) if alone is not None and len(part) >= _LEAST_UNTITLED else None


def praise_of(words: str) -> str:
    """Returns the praise without what joins it to a name; "" if it is too short for one."""
    praise = _FOR.sub("", words)
    return praise if len(praise) >= DEED_LIMITS.shortest else ""


_FOR = pattern_of(r"^(?:(?:เรื่อง)?ที่(?!ประชุม|ทำงาน|พัก|ดิน)|เรื่อง|ว่า)\s*")


def without_nickname(words: str) -> str:
    """Returns praise without a nickname before it that nobody on the roster has; who is praised is
    asked: `น้องแอนที่ช่วยจัดประชุม`."""
    rest = without_particles(_NICKNAME.sub("", words, count=1))
    return rest if rest != words and praise_of(rest) else words


_DOES = (
    r"(?:ช่วย|ดูแล|สอน|อยู่(?!ที่)|ทำ|พา|คอย|จัด|มา(?=ช่วย)|ตั้งใจ|ขยัน|ใจดี|เก่ง|บริการ|เสียสละ|มีน้ำใจ|อาสา|แบ่ง|ขับ"
    r"|ประสาน|ซ่อม|เก็บ|ยก|ขน|ให้คำ)"
)
_NICKNAME = pattern_of(
    rf"^(?:น้อง|พี่|คุณ|ลุง|ป้า|น้า)(?!{_DOES}|ที่|ๆ|เขา|เค้า|ใน|คน|ทุก)[ก-๎]{{2,12}}?\s*(?:ที่)?\s*(?={_DOES})"
)


def unknown_name(said: str) -> tuple[str, str]:
    """Returns the name behind คุณ or a title that begins words of praise, and what is said of who
    has it; "" for both where no name stands there: `พี่ที่ห้องการเงิน`, `คุณหมอ`."""
    found = _TITLED_NAME.match(said)
    if found is None or _IS_WORK.match(found["name"]):
        return "", ""
    return found["name"], praise_of(without_particles(_behind_name(said[found.end() :])))


_OF_A_ROOM = "(?:ที่|จาก|ของ|อยู่)*(?:สำนัก|กลุ่ม|ฝ่าย|ห้อง|ส่วน|แผนก|ศูนย์|กอง)"
_TITLED_NAME = pattern_of(
    rf"(?:{_TITLES}\s?)+(?!{_DOES}|ที่|ๆ|เขา|เค้า|ใน|คน|ทุก|แม่|พ่อ|ผู้)(?P<name>[ก-ฮเ-ไ][ก-๎]{{1,20}}?)(?={_DOES}|ที่{_DOES}|{_OF_A_ROOM}|[\s,]|มาก|(?:{POLITE})(?:[\s,]|$)|$)"
)
_IS_WORK = pattern_of(
    "เจ้าหน้าที่|พนักงาน|แม่บ้าน|คนขับ|ยาม|รปภ|หมอ|พยาบาล|ช่าง|ครู|อาจารย์|วิทยากร|ธุรการ|การเงิน|พัสดุ|ห้อง|ฝ่าย|กลุ่ม|สำนัก|หัวหน้า|ผอ"
    "|แอดมิน|นักศึกษา|ฝึกงาน|ทีม|เพื่อน|ลูกจ้าง|แม่ครัว|บรรณารักษ์|ประชาสัมพันธ์"
)


def line_in(rest: str, said: str) -> str:
    """Returns name and praise of the words that open it. rest: those after the command. said: the
    whole sentence."""
    text = said or rest
    line = deed_said.praise_in(text)
    if line is None and not said:
        line = deed_said.praised_in(rest) or rest
    return story_in(text) if line is None else line
