"""Reads what a receiver tells of a case at once: `มีคนโทรมาร้องเรียนเมื่อเช้า เรื่อง…` tells its kind, its
channel, its day and the story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.complaints.complaint_words import IDENTITY
from handlers.complaints.filing import opening_words, who_came
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Stated
from handlers.messages.name_labels import name_label
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, written_lines
from handlers.understand.unclear import Unclear
from models.complaints import complaint
from models.people import people

LEAST_STORY, LONGEST = 8, 4_000
_PEOPLE = (
    r"(?:มี)?(?:คน|ผู้)(?:ที่)?(?:ร้อง(?:เรียน|ทุกข์)?|แจ้ง|มาติดต่อ|ใช้บริการ)?|ประชาชน|ชาวบ้าน|ลูกค้า"
    r"|เขา|เค้า|(?:คุณ)?(?:ลุง|ป้า)|นึง|หนึ่ง|ราย|ท่าน"
)
_FILLS = (
    rf"\s|[,:]|มา|เข้า|ไป|ได้|ไว้|แล้ว|ขอ|จะ|ช่วย|เพิ่ง|มี|ครับ|คับ|ค่ะ|คะ|นะ|เอง|{ME}|รับ|ลง|บันทึก|คีย์|แทน|ให้|การ|หา"
    r"|ที่(?:หน้า)?(?:เคา(?:น์|น)?เตอร์|ห้อง)|ที่สำนัก(?:งาน|เรา)?(?=\s)|ที่|จาก|ของ|เรื่องร้องเรียน|เรื่อง(?:ที่|นึง|หนึ่ง|ใหม่|นี้)"
    r"|(?:ด้วย|โดย)(?:ตัว|ตน)เอง|ด้วยวาจา|ต่อหน้า|(?:ที่)?หน้าเคา(?:น์|น)?เตอร์|เขา(?=\s|ค่ะ|ครับ|$)"
    r"|(?:บ่น|ต่อว่า|ตำหนิ)(?=ว่า|เรื่อง|\s)|(?:ทัก|ส่ง|แจ้ง|บอก|เล่า|พูด)(?=มา|เข้า|ว่า|เรื่อง|ทาง|ไว้|\s)"
)
_MEDIA_INTERNET = r"อีเมล์?|เว็?บ(?:ไซต์)?|(?i:e-?mail)|อินเทอร์เน็ต|แบบฟอร์มออนไลน์"
_MEDIA_SOCIAL = (
    r"เฟ[ซส](?:บุ๊?[กค])?|(?i:facebook)|เพจ|(?i:inbox)|อินบ็อกซ์|ไลน์|ทวิตเตอร์|ติ๊กต็?อก|โซเชียล|แชต"
)
_BY = r"(?:ทาง|ผ่าน|จาก|ทัก|ส่ง|เข้า|ใน)+\s?(?:ทาง|ผ่าน)?\s?"
_CHANNELS = (
    (
        complaint.CALL_CENTRE,
        rf"โทร(?:ศัพท์)?(?=มา|เข้า|แจ้ง|ร้อง|บอก|หา|ชม|เสนอ)|(?:{_BY}|รับ|มี)โทรศัพท์|รับสาย|(?:มี)?สาย(?=โทร|เข้า|ร้อง)"
        rf"|(?:{_BY})?(?:สายด่วน|(?i:call\s?cent(?:er|re))|คอลเซ็?นเตอร์)",
    ),
    (
        complaint.THROUGH_STAFF,
        r"เดิน(?=มา|เข้า)|มา(?:ด้วย)?(?:ตัว|ตน)เอง|มา(?=(?:ร้อง(?:เรียน|ทุกข์)?|แจ้ง|บอก|ชม)?\s?ที่(?:หน้า)?(?:เคา(?:น์|น)?เตอร์|ห้อง))"
        r"|(?i:walk[ -]?in)|วอล์?[กค]อิน|ยื่นหนังสือ",
    ),
    (complaint.INTERNET, rf"{_BY}(?:{_MEDIA_INTERNET})|(?:{_MEDIA_INTERNET})(?=มา|เข้า)"),
    (complaint.SOCIAL, rf"{_BY}(?:{_MEDIA_SOCIAL})|(?:{_MEDIA_SOCIAL})(?=มา|เข้า)"),
    (complaint.EXECUTIVES, r"(?:หนังสือ|จดหมาย)ถึง(?:ท่าน)?(?:เลขาธิการ|เลขา|ผู้บริหาร)"),
)
"""How it came; a telephone that is broken is none."""
_KINDS = (
    (complaint.TIP, r"(?:แจ้ง)?เบาะแส(?:การทุจริต)?"),
    (complaint.COMPLIMENT, r"ชม(?:เชย)?(?!รม)"),
    (complaint.SUGGESTION, r"(?:ข้อ)?เสนอแนะ"),
    (complaint.OPINION, r"แสดงความ(?:คิด)?เห็น"),
    (complaint.COMPLAINT, r"ร้อง(?:เรียน|ทุกข์)"),
)
_HOUR = (
    r"(?:ตี|บ่าย|ราว|ประมาณ|ตอน|\s)*"
    r"(?:\d{1,2}(?:[.:]\d{2})?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง)?)\s?(?:โมง|ทุ่ม|น\.)"
    r"(?:\s?(?:เช้า|เย็น|ครึ่ง|กว่าๆ?|เศษๆ?))*"
)
_DAYS = (
    r"(?:เมื่อ(?:เช้า|บ่าย|สาย|เที่ยง|เย็น|กี้|ครู่|วานซืน|วาน)(?:นี้)?(?:\s?(?:ตอน)?(?:เช้า|บ่าย|เย็น|เที่ยง|สายๆ?))?"
    rf"|วันนี้|(?:เช้า|บ่าย)นี้)(?:{_HOUR})?"
)
_COMES_FROM = (
    rf"(?:(?:{_DAYS}|ขอ|จะ|ช่วย|บันทึก|ลง|รับ|เรื่อง|ว่า|ที่|ค่ะ|ครับ|คับ|คะ|\s)*)"
    r"(?:มี)?(?:คน|ผู้(?:ร้อง(?:เรียน)?|แจ้ง|มาติดต่อ|ใช้บริการ)|ประชาชน|ชาวบ้าน|ลูกค้า)(?:หนึ่ง|นึง|ท่านหนึ่ง|คนหนึ่ง|\s)*"
    r"(?:โทร(?:ศัพท์)?(?:เข้า)?มา|(?:ส่ง|เขียน)(?:อีเมล|เมล|จดหมาย|หนังสือ)(?:เข้า)?มา|ทัก\S{0,12}มา|เดิน(?:เข้า)?มา)"
    r"(?:ที่\S{0,20}|ทาง\S{0,20})?\s*(?:ร้องเรียน|ร้องทุกข์)(?:เข้า)?(?:มา)?(?:ค่ะ|ครับ)?\s?(?:ว่า|เรื่อง)(?P<story>.+)"
)
_TELLS_OF_ANOTHER = pattern_of(_COMES_FROM, re.DOTALL)
_IS_RECEIVER = pattern_of(
    rf"(?:ไม่ใช่|เดี๋ยว|[^ก-๎]|ค่ะ|คะ|ครับ|คับ|นะ)*(?:{ME_OR_US}|พี่)\s?(?:เป็น|คือ)(?:คน|ผู้|เจ้าหน้าที่)(?:ที่)?รับเรื่อง.{{0,20}}?"
    r"(?:ลง|บันทึก|คีย์|กรอก|จด)(?:รับ)?เรื่อง.{0,10}(?:มีคน|คน(?:อื่น)?|ผู้|ประชาชน|ชาวบ้าน|เขา|เค้า)\S{0,12}(?:โทร|แจ้ง|ร้อง|มา)"
)
_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า|เลย|[\s,])*"
_NOT_KNOWN = pattern_of(
    rf"(?:(?:เขา|เค้า|ผู้แจ้ง|คนโทร|แต่|ก็|และ|{ME})*(?:ไม่|ไม่ได้)(?:รู้|ทราบ|มี|บอก|ให้|ทิ้ง|แจ้ง|ระบุ)(?:จัก)?(?:ไว้)?"
    rf"(?:ชื่อ(?:จริง)?|นามสกุล|เบอร์(?:โทร(?:ศัพท์)?)?|ที่อยู่|(?:ช่อง)?ทางติดต่อ)(?:ไว้|มา)?{_POLITE})+"
)
"""Says of a name or a number that there is none."""
_CONTACT = pattern_of(
    r"(?:(?:เบอร์(?:โทร(?:ศัพท์)?)?|โทร(?:ศัพท์)?\.?|มือถือ|ติดต่อ(?:ได้)?(?:ที่|ทาง)?|อีเมล์?|ไลน์(?:ไอดี)?|(?i:line\s?id|e-?mail))[\s:คือที่]*)?"
    r"(?:0\d[\d\s-]{6,12}\d|[\w.+-]+@[\w.-]+\w)"
)
_ENDS_POLITELY = pattern_of(r"(?:ค่ะ|คะ|ครับ|คับ)(?=\s|,|$)")
_NO_NAME = (
    r"(?:มา)?(?:ก็)?(?:ไม่|ไม่ได้)(?:ยอม|ขอ|ประสงค์|อยาก|ได้)*"
    rf"(?:บอก|ระบุ|แจ้ง|ให้|ออก|เปิดเผย)(?:ชื่อ|นาม)(?:ไว้|มา)?{_POLITE}$"
)
_NAME_HIDDEN = pattern_of(rf"[\s,]+(?:แต่|และ)?(?:ผู้แจ้ง|ผู้ร้อง|คนโทร|คนแจ้ง){_NO_NAME}")
"""Behind a story: who came did not say who they are."""
_THEY_TOLD_NO_NAME = pattern_of(rf"[\s,]+(?:แต่|และ)?(?:เขา|เค้า){_NO_NAME}")
"""It may be another one of the story who did not."""
_HIDDEN = Choice("likely", IDENTITY[complaint.ANONYMOUS], complaint.ANONYMOUS)
_CONCERNS = pattern_of(r"(?:เกี่ยวกับ|(?:เป็น)?เรื่องของ)\s?สำนัก")
_NAMED_BEHIND = pattern_of(
    r"[\s,]+(?:ชื่อ)?(?:ผู้แจ้ง|ผู้ร้อง|คนโทร|คนแจ้ง)(?:มา)?(?:ชื่อ|คือ|\s)*(?P<who>(?:คุณ|นาย|นางสาว|นาง)\s?[ก-๎]{2,30}(?:\s[ก-๎]{2,40})?"
    rf"(?:\s*{_CONTACT.pattern})?)[\s,]*(?P<may>(?:ให้|ยินดี)?(?:เปิดเผย|ออก|บอก)ชื่อได้)?{_POLITE}$"
)
_ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|ทำไง|อะไร|กี่|หรือยัง|เมื่อไหร่|เท่าไ")
_TODAY = pattern_of("เมื่อ(?:เช้า|บ่าย|สาย|เที่ยง|เย็น|กี้|ครู่)|(?:เช้า|บ่าย)นี้")
_KIND_FIRST = pattern_of(
    r"(?:เป็น|เรื่อง|ประเภท|ข้อ|คำ|ความ|แจ้ง|การ|ขอ|\s)*(?:เบาะแส(?:การทุจริต)?|ร้องเรียน|ร้องทุกข์|ชมเชย|ชม|เสนอแนะ|คิดเห็น)"
    rf"(?:{_POLITE}[\s,:]|[\s,:])+(?:(?:เขา|เค้า|ผู้แจ้ง|ผู้ร้อง|คนแจ้ง|คนโทร(?:มา)?)?(?:บอก|แจ้ง|เล่า|พูด)(?:มา)?ว่า\s?)?(?P<story>\S.*)",
    re.DOTALL,
)
_LEAST_BEHIND_KIND = 16
_BEGUN = r"ว่า(?!ง)|เรื่อง(?!ร้องเรียน|ที่|นึง|หนึ่ง|นี้|ใหม่)"
"""Behind it stands the story, whatever words it has."""


def _named(words: tuple[tuple[str, str], ...], group: str) -> str:
    return "|".join(f"(?P<{group}_{name}>{pattern})" for name, pattern in words)


_HEAD = pattern_of(
    rf"(?P<story>{_BEGUN})|(?P<day>{_DAYS})|{_named(_CHANNELS, 'channel')}"
    rf"|{_named(_KINDS, 'kind')}|(?:{_PEOPLE})|(?:{_FILLS})"
)
_ASKS_FOR_IT = pattern_of(
    r"(?:(?<=\s)|^)(?:เลย|ก็|จึง)?(?:ขอ|ช่วย|อยาก|จะ|ฝาก|ต้อง|รบกวน)*(?:ให้)?"
    r"(?:ลง(?!โทษ|มา|ไป|นาม|ชื่อ)|บันทึก|คีย์|กรอก|ป้อน|รับเรื่อง)"
    r"(?:เรื่อง|ระบบ|ข้อมูล|รับ|เคส|ไว้|ให้|ใน|เข้า|เขา|เค้า|แก|แทน|ด้วย|หน่อย|ที|ยังไง|ได้|ไหม|ตรงไหน|นะ|ครับ|คับ|ค่ะ|คะ|\s)*"
    r"(?:(?:เป็น|ประเภท)+(?:เรื่อง|ข้อ|คำ|ความ|การ)?"
    rf"(?:{_named(_KINDS, 'kind')}|(?P<opinion>(?:คิด)?เห็น)){_POLITE})?$"
)
"""What is asked of the bot behind the story, and as which kind."""
_DAY_BEHIND = pattern_of(rf"(?<=\S)\s+(?P<day>{_DAYS})$")
"""When it came, between the story and what is asked of the bot: `… ขอบันทึก`."""


@dataclass
class _Told:
    kind: str = ""
    channel: str = ""
    day: str = ""
    at: int = 0
    """Where the story begins."""
    begun: bool = False
    """A word says that it begins there; else it begins behind a gap."""


def read_told(text: str, context: Context, answers: Answers) -> Stated:
    """Returns what the words tell of a case that came another way, and the story as it was typed.

    Nothing of it is kept before it is confirmed. Words that do not begin as somebody tells of such
    a case state nothing.
    """
    plain = written_lines(text)
    told = _head(plain, context)
    if not told.channel:
        if beside := who_came.told_behind_kind(plain):
            return Stated(beside)
        about = _bureau(plain, context) if _CONCERNS.search(plain) else None
        given = "bureau" in answers or about is None
        return Stated() if given or about is None else Stated({"bureau": about.value})
    plain = _asked_behind(plain, told, context)
    unsaid = _THEY_TOLD_NO_NAME.search(plain) is not None
    plain, named = _who_behind(plain)
    story = _story(plain[told.at :])
    tip = opening_words.kind_of(story) == complaint.TIP
    sure = told.kind and not (told.kind == complaint.COMPLAINT and tip)
    found = {
        "channel": told.channel,
        "day": told.day,
        "text": story,
        "kind": told.kind if sure else "",  # what sounds like a tip is asked about
        **named,
    }
    likely = {"bureau": _bureau(story, context), "speaks": _HIDDEN if unsaid else None}
    return Stated(
        {name: value for name, value in found.items() if value},
        {name: each for name, each in likely.items() if each and name not in {**answers, **found}},
    )


def read_kind(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads a kind that is told before the story: `เบาะแสค่ะ เค้าบอกว่า…`; both are kept."""
    kind, story = _kind_and_story(text)
    if not story:
        raise Unclear("กรุณากดปุ่มประเภทของเรื่องที่ได้รับ แล้วจึงพิมพ์เรื่อง")
    came = _head(story, context)
    story = _story(story[came.at :]) if came.channel else story
    return Choice("told", "", kind, also={"text": story} if story else {})


def tells_kind(text: str) -> bool:
    """Tells whether the words tell a kind and the story behind it."""
    return bool(_kind_and_story(text)[1])


def _kind_and_story(text: str) -> tuple[str | None, str]:
    """Returns the kind with which the words begin, and what is told behind it, if enough is."""
    kind = opening_words.kind_begun(text)
    found = _KIND_FIRST.match(written_lines(text).strip()) if kind is not None else None
    story = found["story"].strip()[:LONGEST] if found is not None else ""
    told = len(fold(story)) >= _LEAST_BEHIND_KIND and not _ASKS.search(story)
    return kind, story if told else ""


def _bureau(words: str, context: Context) -> Choice | None:
    """Returns the one bureau that the words name; that of a story is only likely concerned."""
    known = {each.name: each.id for each in people.bureaus(context.session)}
    named = bureaus_named(words, list(known)).mentions
    if len(named) != 1 or len(named[0]) != 1:
        return None
    name = named[0][0]
    return Choice("likely", name_label(name), [known[name], name])


def tells_of_another(words: str) -> bool:
    """Tells whether the words tell with what somebody came to a receiver: `มีคนโทรมาร้องเรียนว่า…`."""
    found = _TELLS_OF_ANOTHER.fullmatch(written_lines(words)[:LONGEST].strip())
    if found is None:
        return False
    story = found["story"]
    return len(fold(story)) >= LEAST_STORY and (len(story) > 60 or not _ASKS.search(story))


def read_who(words: str) -> tuple[str, str]:
    """Returns the name of who came and how to reach them, each "" if it is not told."""
    plain = _NOT_KNOWN.sub(" ", " ".join(words.split()))
    found = _CONTACT.search(plain)
    contact = found[0] if found is not None else ""
    name = plain.replace(contact, " ", 1) if contact else plain
    name = " ".join(_ENDS_POLITELY.sub(" ", name).replace(",", " ").split())
    return name, contact.strip()


def says_receiver(words: str) -> bool:
    """Tells whether somebody in a complaint says that they receive complaints and enter one."""
    return _IS_RECEIVER.match(normalise(words)) is not None


def _who_behind(plain: str) -> tuple[str, dict[str, str]]:
    """Returns the words without what they tell at their end of who came, and that as answers."""
    if (hidden := _NAME_HIDDEN.search(plain)) is not None:
        return plain[: hidden.start()], {"speaks": complaint.ANONYMOUS}
    found = _NAMED_BEHIND.search(plain)
    if found is None:
        return plain, {}
    may = {"speaks": complaint.NAMED} if found["may"] else {}
    return plain[: found.start()], {"who": found["who"].strip(), **may}


def _head(plain: str, context: Context) -> _Told:
    """Reads word by word up to where the story begins."""
    told = _Told()
    while (found := _HEAD.match(plain, told.at)) is not None:
        name = found.lastgroup or ""
        told.begun = name == "story"
        if name == "day" and not _of_its_coming(plain, told, found):
            break
        told.at = found.end()
        if told.begun:
            return told
        _take(told, name, found[0], context)
    if told.at < len(plain):
        told.at = max(plain.rfind(gap, 0, told.at) for gap in " \n") + 1
    return told


def _of_its_coming(plain: str, told: _Told, found: re.Match[str]) -> bool:
    """Tells whether a day is that on which the case came: `มีคนร้องเรียน เมื่อวานเจ้าหน้าที่…` tells of
    another."""
    rest = plain[found.end() :]
    ends = not rest.strip() or rest[0].isspace() or _HEAD.match(rest) is not None
    return ends and (found.start() == 0 or bool(told.channel))


def _asked_behind(plain: str, told: _Told, context: Context) -> str:
    """Returns the words without what they ask of the bot at their end; the kind and the day that
    stand there are taken."""
    found = _ASKS_FOR_IT.search(plain, told.at)
    if found is None:
        return plain
    named = [each for each, _words in _KINDS if found[f"kind_{each}"]]
    told.kind = told.kind or (complaint.OPINION if found["opinion"] else "".join(named))
    story = plain[: found.start()].rstrip()
    came = _DAY_BEHIND.search(story, told.at)
    if came is None or told.day or not (day := _day(came["day"], context)):
        return story
    told.day = day
    return story[: came.start()]


def _take(told: _Told, name: str, words: str, context: Context) -> None:
    what, _, value = name.partition("_")
    if what == "channel":
        told.channel = told.channel or value
    elif what == "kind":
        told.kind = told.kind or value
    elif name == "day":
        told.day = told.day or _day(words, context)


def _day(words: str, context: Context) -> str:
    said = "วันนี้" if _TODAY.match(words) else words
    try:
        day = read_day_said(said, Calendar(context.today, Toward.PAST))
    except Unclear:
        return ""
    return day.isoformat() if day <= context.today else ""


def _story(words: str) -> str:
    """Returns the story, "" if there is none."""
    told = _ASKS_FOR_IT.sub("", words).strip(" \n:,")
    return told[:LONGEST] if len(fold(told)) >= LEAST_STORY else ""
