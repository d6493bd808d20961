"""One line that says whom and what: `ส่งข้อความถึงผู้รายงานทุกคน: พรุ่งนี้ประชุม 9 โมง`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from handlers.circulars import quoted_letter
from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing.pointing_away import points_away
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.told import order_terms
from handlers.understand.told.told_to_at_end import ToldTo, told_to_at_end

_COMMAND = pattern_of(
    r"^(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ส่ง|แจ้ง|บอก|ประกาศ|เวียน)?(?:ข้อความ|ข่าว|เรื่อง|หนังสือ|ประกาศ)?(?P<urgent>\s*ด่วน\s*)?"
    r"(?:เวียน)?(?P<hurries>\s*ด่วน\s*)?(?:\s*(?:แจ้ง|บอก|ถึง|ให้|ไปยัง|ไปที่|ไปหา|หา)\s*){0,2}"
)
_ASKS = rf"อะไร|{HOW_IN_SHORT}|เมื่อไ|หรือยัง|แล้ว(?:หรือ)?ยัง"
_PEOPLE = (
    r"(?:ผู้รายงาน|คน|ผู้|สำนัก|ท่าน|พวก)(?:ๆ)?(?:ที่)?(?:ยัง)?(?:ไม่(?:ได้)?ส่ง|ค้าง)(?:รายงาน)?(?:รอบ[^\n]{1,24}?)?"
    r"|ผู้รายงาน(?:ทุก(?:คน|ท่าน|สำนัก))?|ทุก(?:คน|ท่าน|สำนัก)|สำนัก\S{2,40}?"
)
_REMINDS = pattern_of(
    rf"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ส่ง)?(?:คำ)?เตือน(?:ไปที่|ไป|ถึง|ให้|\s)*(?P<whom>{_PEOPLE})"
    r"(?:ให้|หน่อย|ที|ด้วย|นะ|ค่ะ|คะ|ครับ|\s)*(?:โดย|แล้ว|และ|ฝาก|\s)*(?:บอก|แจ้ง)?(?:เขา|พวกเขา|ไป|ด้วย)*"
    rf"ว่า\s*(?!{_ASKS})(?P<text>\S[\s\S]{{3,}})"
)
"""A reminder with words of one's own: the reminders of reports carry none."""
_BEGINS = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:(?:ส่ง|แจ้ง)ข้อความ\s*(?:ด่วน|เวียน)?\s*(?:ถึง|ให้|ไปยัง|ไปหา|หา)|(?:ส่ง|แจ้ง)เวียน"
    r"|(?:ประกาศ\s*)?(?:แจ้ง|บอก)(?:ให้)?(?:ทุกคน|ทุกท่าน|ทุกสำนัก|ทุก(?:หน่วย(?:งาน)?|กลุ่ม(?:งาน)?|ฝ่าย|กอง)|ผู้รายงาน|คณะทำงาน|หัวหน้า"
    r"|(?:(?<=บอก)|(?<=ประกาศแจ้ง))(?:คน|เจ้าหน้าที่|บุคลากร)?(?=\s?(?:ใน|ของ)?\s?สำนัก\S{2,40}ว่า))"
    r"(?:ทุก(?:คน|ท่าน|สำนัก))?(?:\s?(?:ใน|ของ)?\s?สำนัก\S{2,40}?)?(?:หน่อย|ที|ด้วย)?"
    rf"(?:ว่า(?!\s*(?:{_ASKS}))\s*\S{{4}}|ว่า\s|\s*[::\n]))"
)
_SENT_TO = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ประกาศ|ส่ง(?:ใหม่|อีกครั้ง|อีกที)?|(?:ส่ง|แจ้ง|ทำ)?(?:หนังสือ|ข้อความ)?เวียน\s*(?P<urgent>ด่วน)?)\s*ถึง\s*"
    r"(?P<whom>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก)|สำนัก\S{2,40}?)(?:\s*[::]\s*|\s*ว่า(?!ที่\s?(?:ร|พ|นาย|น\.))\s*|\s+)"
    r"(?!และ|กับ|,|ด้วย|แล้ว|สำนัก|ยกเว้น|เว้น|ไม่)(?![^\n]*(?:หรือยัง|หรือเปล่า|กี่|เท่าไ|เมื่อไ|เมื่อวาน|บ้าง|ไหม|มั้ย|\?))(?P<text>\S[\s\S]{3,})"
)
"""`ประกาศถึงสำนัก… ประชุมวันที่ 1`: a message, though it tells of a meeting. A question is none."""
_TO_AT_END = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ส่ง|แจ้ง|ออก|ทำ)(?:หนังสือ|ข้อความ)?เวียน\s*(?P<urgent>ด่วน)?(?:(?P<topic>\s*เรื่อง)\s*|\s+)(?!ถึง|ให้|ไป|ที่|แล้ว|ยังไง|อย่างไร)"
    r"(?![^\n]*(?:หรือยัง|หรือเปล่า|กี่|เท่าไ|ไหม|มั้ย|\?))(?P<text>\S[^\n]{7,}?)(?(topic)(?:[\s,]+|(?=(?:ถึง|ให้)(?:ทุกสำนัก|ทุก(?:คน|ท่าน)(?:ได้)?ทราบ)))|[\s,]+)(?:ถึง|ให้|แจ้ง)\s*"
    r"(?P<whom>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก)|สำนัก\S{2,40})(?:(?:ได้)?ทราบ)?(?:ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|หน่อย|\s)*"
)
"""`ส่งหนังสือเวียนด่วน พรุ่งนี้ประชุม 9 โมง ถึงทุกคน`: who gets it stands at the end."""
_SHOWN_TO = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:(?:ลง|ทำ|ส่ง|ขึ้น|ออก)?ข่าวประชาสัมพันธ์|(?:ทำ)?ประชาสัมพันธ์|(?:ลง|ส่ง|ขึ้น)ข่าว)\s*"
    r"(?![^\n]*(?:หรือยัง|หรือเปล่า|กี่|เท่าไ|ไหม|มั้ย|ยังไง|อย่างไร|ใคร|ที่ไหน|แล้ว(?:ค่ะ|ครับ|\s|$)|\?))"
    r"(?:ให้\s*(?P<whom>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก))(?:ได้)?(?:เห็น|ทราบ|รู้|อ่าน|กัน)*\s*ว่า\s*(?P<text>\S[\s\S]{3,})"
    r"|(?:เรื่อง|ว่า|\s)*(?P<before>\S[^\n]{7,}?)\s*ให้\s*(?P<last>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก))"
    r"(?:ได้)?(?:เห็น|ทราบ|รู้|อ่าน)(?:กัน|ด้วย|หน่อย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$)"
)
"""`อยากลงข่าวประชาสัมพันธ์งาน… ให้ทุกคนเห็น`: what is made known to everybody."""
_ROUND = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|ทำ|ส่ง|ออก|\s)*(?:หนังสือ|ข้อความ)?เวียน\s?(?:แจ้ง|บอก|ให้|ไปยัง|ไปที่|\s)*"
    r"(?P<whom>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก))\s?(?:ว่า|ให้(?=\S{4})|ช่วย|\s)*"
    r"(?![^\n]*(?:หรือยัง|หรือเปล่า|กี่|เท่าไ|เมื่อไ|เมื่อวาน|บ้าง|ไหม|มั้ย|\?))(?!เรื่อง|แล้ว|และ|กับ|ด้วย|หน่อย|ยกเว้น|เว้น|ไม่)(?P<text>\S[\s\S]{7,})"
)
"""`เวียนแจ้งทุกสำนักส่งรายชื่อภายในวันศุกร์`: what all are to do stands behind them at once."""
_LETS_KNOW = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ออก|ทำ)?(?:ประกาศ|แจ้ง|บอก|เวียน|ประชาสัมพันธ์|ส่งข้อความ)(?:ข่าว|ข้อความ|ไป|\s)*(?:ให้|ถึง)\s?"
    r"(?P<whom>ผู้รายงานทุก(?:คน|ท่าน|สำนัก)|ทุก(?:คน|ท่าน|สำนัก)|สำนัก\S{2,40}?)\s?(?:ใน(?:สำนักงาน|องค์กร))?\s?(?:ได้)?(?:รับ)?(?:ทราบ|รู้(?!จัก|สึก))"
    r"(?:โดย|ทั่ว|กัน|ด้วย|หน่อย)*(?:\s?(?:ว่า|เรื่อง|[::])\s*|\s+)"
    r"(?![^\n]*(?:หรือยัง|หรือเปล่า|กี่|เท่าไ|เมื่อไ|เมื่อวาน|บ้าง|ไหม|มั้ย|ยังไง|อย่างไร|\?))(?![^\n]*แล้ว(?:ค่ะ|ครับ|คับ|\s)*$)"
    r"(?!แล้ว|หน่อย|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|ไป|เรียบร้อย|หมด|ทาง|ตาม|ใน(?:ที่)?ประชุม|เมื่อ|ได้|ไม่)(?P<text>\S[\s\S]{7,})"
)
"""`ประกาศให้ทุกคนทราบ วันที่ 10 มีอบรม…`: a day at its head is of the letter, and no recipient."""
_AT_LAST_TO = pattern_of(
    r"[\s,]+(?:ขอ|ให้|เอา|แต่|\s)*ส่ง(?:ให้|ถึง|ไปที่)?(?:เฉพาะ|แค่|เพียง)(?:ให้|ถึง)?\s?(?P<whom>\S[^\n]{1,40}?)$"
)
"""`ประกาศว่า… ส่งเฉพาะสำนักเราพอ`: who gets it stands at the end, and is no part of the text."""
_SIGNS = pattern_of("ส่ง|แจ้ง|บอก|เตือน|ประกาศ|ประชาสัมพันธ์|ข่าว")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_LOOKED_AT, _LONGEST_SENTENCE = 120, 400
_THAT = r"(?:(?<!ก)|(?<=นัก))ว่า(?!ง|ด้วย|ที่\s?(?:ร|พ|นาย|น\.))"
_BETWEEN = pattern_of(rf"\s*(?:[::](?!\d)|(?<!\d)[::]|\n|{_THAT})\s*")
"""`ว่าที่ร้อยตรี` is a title before a name."""
_AT_LAST = pattern_of(
    rf"[\s,(]+{order_terms.BUT}\s*(?P<left_out>(?:สำนัก|ส\.|คุณ|นาย|นางสาว|นาง|น\.ส\.)[^\s\n]{{2,40}}(?:\s(?:และ|กับ)\s?[^\s]{{2,40}})?)"
    r"(?:นะ|ค่ะ|คะ|ครับ|ด้วย|[)\s])*$"
)
"""At the end of the text only a bare name counts: what follows a name makes it part of the text."""
_ACKNOWLEDGES = pattern_of(r"[,\s]*(?:และ)?(?:ขอ)?(?:ให้)?(?:กด)?รับทราบ(?:ด้วย)?\s*$")
_READERS = r"(?:ให้|ท่าน|ผู้รับ|ช่วย|คน|กัน|\s)*"
_TO_ACKNOWLEDGE = pattern_of(
    rf"(?:ขอ|ให้|ต้อง|รบกวน|กรุณา|โปรด|ช่วย){_READERS}(?:ทุก\S{{0,6}}{_READERS}){{0,2}}"
    r"(?:กด(?:ปุ่ม)?(?:รับทราบ|ตอบรับ)|(?:ตอบรับ|รับทราบ)(?:ทุก(?:คน|ท่าน)|ด้วย|กลับ|[\s.]*$))"
)
_AT_ONCE = pattern_of(
    r"[\s,]+(?:เรื่อง|ขอ|ให้|ส่ง)*(?:ด่วน(?:มาก|ที่สุด)?|(?:ส่ง|แจ้ง)(?:เลย|ให้|ไป)*(?:ทันที|เดี๋ยวนี้|ตอนนี้เลย))(?:เลย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$"
)
"""Wants at the end that it goes at once; what it costs is shown before the tap."""
_KINDLY = pattern_of(r"\s*(?:ให้)?(?:หน่อย|ด้วย(?:นะ)?|(?<=\s)ที)$")
_URGENT = pattern_of(r"[,\s(]*(?:เรื่อง)?ด่วน(?:ที่สุด)?[)\s]*$")

_CALLS = pattern_of(
    r"(?:ใคร|(?:ท่าน|ผู้|สำนัก|คน|หน่วยงาน)(?:ใด|ไหน))\S.*\s(?:รบกวน|กรุณา|โปรด|ขอให้|ให้|ช่วย|ติดต่อ|แจ้ง|ส่ง|ลงชื่อ|ตอบ(?:กลับ)?|รีบ)"
    r"(?!.{0,12}(?:ดู|บอก|เช็|หน่อย|ตอบที|ไหม|มั้ย|บ้าง))\S?"
    r"|ใคร\S.*?(?:ช่วย|รบกวน|กรุณา|โปรด)(?:รีบ|ไป|มา)*(?:ส่ง|ลง|ตอบ|แจ้ง|กรอก|แก้|ติดต่อ|ยืนยัน|เข้าร่วม)\S{0,20}ด้วย"
)


@dataclass(frozen=True)
class CircularLine:
    """What a line says.

    whom: the words that name the people; empty if none do.
    text: what is written to them; empty if the line only begins.
    """

    whom: str
    text: str
    urgent: bool
    acknowledges: bool
    left_out: str = ""
    """The words that name who is left out, though they are among the people."""
    whole: str = ""
    """The text with these words, where they stand at its end: they may be about something else."""
    exact: bool = False
    """The text was quoted: it stays letter for letter."""


def to_acknowledge(text: str) -> bool:
    """Tells whether a text asks its readers to acknowledge it: `… ให้กดรับทราบภายในศุกร์นี้`."""
    return _TO_ACKNOWLEDGE.search(text) is not None


def begins(words: str) -> bool:
    """Tells whether the words begin a circular, however long they are."""
    start = words[:_LOOKED_AT]
    if _SIGNS.search(start) is None:
        return False
    if quoted_letter.read(words) is not None:
        return True
    plain = normalise(start)
    found = _BEGINS.match(plain) or _REMINDS.match(plain) or _SENT_TO.match(plain)
    found = found or _ROUND.match(plain) or _LETS_KNOW.match(plain)
    if found is not None or len(words) > _LONGEST_SENTENCE:
        return found is not None
    whole = normalise(words)
    return bool(_TO_AT_END.fullmatch(whole) or _SHOWN_TO.fullmatch(whole))


_PUTS_OFF = pattern_of("เดี๋ยว|ค่อย|ก่อน|ไว้|ไปทำ|มาทำ")
_MOST_TAILS = 6


def behind_another(words: str) -> str:
    """Returns the circular that begins behind words about something else: `เดี๋ยวค่อยเพิ่ม ไปทำประกาศก่อน
    จะแจ้งทุกคนว่า…`; "" if none does."""
    places = [found.end() for found in re.finditer(r"\s+", words[:_LOOKED_AT])]
    for place in places[:_MOST_TAILS]:
        if _PUTS_OFF.search(words, 0, place) and begins(words[place:]):
            return words[place:]
    return ""


def calls_on_readers(text: str) -> bool:
    """Tells whether words that begin like a question call on whoever reads them, or point at what
    goes with them: `ใครยังไม่ลงชื่อ กรุณาลงชื่อด้วย`, `รายละเอียดตามเอกสารแนบ`."""
    return _CALLS.match(normalise(text)) is not None or points_away(text) is not None


def read_line(words: str) -> CircularLine:
    """Returns what the line says. The text stays as it was typed."""
    if (quoted := quoted_letter.read(words)) is not None:
        asks = quoted.pressed or _TO_ACKNOWLEDGE.search(quoted.text) is not None
        line = CircularLine(quoted.whom, "", quoted.urgent, asks, exact=True)
        return replace(_left_out(line), text=quoted.text)
    if reminded := _REMINDS.match(words.strip()):
        return _left_out(CircularLine(reminded["whom"], reminded["text"].strip(), False, False))
    if sent := _SENT_TO.match(words.strip()):
        text, asks = sent["text"].strip(), _TO_ACKNOWLEDGE.search(sent["text"]) is not None
        return _left_out(CircularLine(sent["whom"], text, sent["urgent"] is not None, asks))
    if round_ := _ROUND.match(words.strip()) or _LETS_KNOW.match(words.strip()):
        asks = _TO_ACKNOWLEDGE.search(round_["text"]) is not None
        return _left_out(CircularLine(round_["whom"], round_["text"].strip(), False, asks))
    if (ended := _with_people_last(words.strip())) is not None:
        return ended
    head, *rest = _BETWEEN.split(words.strip(), maxsplit=1)
    command = _COMMAND.match(head)
    assert command is not None  # it may be empty
    whom, urgent = head[command.end() :], bool(command["urgent"] or command["hurries"])
    asked = _ACKNOWLEDGES.search(whom)
    whom = whom[: asked.start()] if asked else whom
    whom = _KINDLY.sub("", whom)
    late = _URGENT.search(whom)
    whom = whom[: late.start()] if late else whom
    text = rest[0].strip() if rest else ""
    if not whom.strip() and (last := _AT_LAST_TO.search(without_all(text))):
        whom, text = _ENOUGH.sub("", last["whom"]), text[: last.start()].strip()
    acknowledges = asked is not None or _TO_ACKNOWLEDGE.search(text) is not None
    return _left_out(CircularLine(whom.strip(), text, urgent or late is not None, acknowledges))


def _with_people_last(words: str) -> CircularLine | None:
    """Returns a line at whose end it stands who gets it; None for others."""
    if ended := _TO_AT_END.fullmatch(words):
        text, urgent = ended["text"].strip(), ended["urgent"] is not None
        asks = _TO_ACKNOWLEDGE.search(text) is not None
        return CircularLine(ended["whom"], text, urgent, asks)
    if shown := _SHOWN_TO.fullmatch(words):
        text = (shown["text"] or shown["before"]).strip()
        asks = _TO_ACKNOWLEDGE.search(text) is not None
        return CircularLine(shown["whom"] or shown["last"], text, False, asks)
    return told_behind(words)


def told_behind(words: str) -> CircularLine | None:
    """Returns a line that orders that something is told, with who is told at its end; None for
    others: `แจ้งว่าลิฟต์ปิดวันศุกร์ ให้สำนักการคลังทราบ`."""
    command = _TELLS.match(words)
    told = told_to_at_end(words[command.end() :]) if command is not None else None
    return _of_the_told(told) if told is not None and not _OVER.search(words) else None


def _of_the_told(told: ToldTo) -> CircularLine:
    asks = _TO_ACKNOWLEDGE.search(told.text) is not None
    return _left_out(CircularLine(told.whom, told.text, False, asks))


_TELLS = pattern_of(
    r"\s*(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:(?:ส่ง|ออก|ทำ|ลง|แจ้ง)?(?:ประกาศ|ข้อความ|ข่าว(?:สาร)?)|แจ้ง|บอก|เวียน)"
    r"(?:ด่วน|หน่อย|ที|ด้วย|\s)*(?:ว่า|เรื่อง|[\s::])+(?=\S)"
)
_OVER = pattern_of(rf"หรือยัง|หรือเปล่า|กี่|เท่าไ|{WHETHER}|{HOW_IN_FULL}|ไปแล้ว|\?")
"""Asks for it, or tells that it was done."""


def without_all(words: str) -> str:
    """Returns the words without what denies behind some people that all are meant: `ส่งเฉพาะสำนักเรา
    ไม่ต้องทั้งหมด`."""
    return _NOT_ALL.sub("", words)


_NOT_ALL = pattern_of(
    r"[\s,]+(?:แต่|คือ|เพราะ)?(?:ไม่(?:ต้อง|เอา|ใช่)|อย่า)(?:ส่ง|แจ้ง|ให้|ถึง|ไป|เอา|ครบ)*(?:ทั้งหมด|ทุกคน|ทุกท่าน|ทุกสำนัก|หมดทุกคน|หมด|(?:คน|ที่|สำนัก|กลุ่ม)อื่น)"
    r"(?:หรอก|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$"
)


def recipients(words: str) -> CircularLine:
    """Returns what is typed where the people are asked for: a whole line, or only them."""
    if begins(words):
        return read_line(words)
    if (told := told_to_at_end(words)) is not None:
        return _of_the_told(told)
    words = without_all(_HESITATES.sub("", words))
    only = _ONLY.match(words)
    to = only or _TO.match(words)
    people = _ENOUGH.sub("", words[to.end() :]) if to is not None else words
    if only is not None and _POST.fullmatch(people.strip()):
        people = f"{people.strip()}ทุกคน"
    return _left_out(CircularLine(people, "", False, False))


_HESITATES = pattern_of(rf"^\s*(?:{SIGHS}|อืม+|อ่า|งั้น|เอาเป็น|ขอเป็น|เป็น|น่าจะ|[\s.,])+(?=\S{{3}})")
_ONLY = pattern_of(
    r"^\s*(?:(?:เดี๋ยว|เอ๊ะ|อ้าว|อ๋อ)(?:ๆ|ก่อน)?\s*)?(?:ไม่(?:ใช่|เอา|ต้อง)\S[^\n]{1,40}?\s)?"
    r"(?:ขอ|เอา|ส่ง|แจ้ง|ให้|บอก|ถึง|ไปที่|ไป|\s)*(?:แค่|เฉพาะ|เพียง)(?:แค่|ให้|ถึง|\s)*(?=\S{3})"
)
"""`เอาเฉพาะผู้รายงาน`, `ไม่ใช่ทุกสำนัก เอาแค่ ผอ.`: what stands before the people."""
_TO = pattern_of(
    r"^\s*(?:ขอ|เอา|ช่วย|จะ|\s)*(?:ส่ง|แจ้ง|บอก|เวียน)(?:ให้|ถึง|ไปที่|ไปยัง|ไปหา|ไป|\s)+(?=\S{3})"
)
_POST = pattern_of("หัวหน้ากลุ่ม(?:งาน)?|หัวหน้างาน")
"""Only these are all who hold the post: `ส่งแค่หัวหน้ากลุ่ม`."""
_ENOUGH = pattern_of(r"\s?(?:(?:ก็)?พอ(?:แล้ว)?|เท่านั้น|อย่างเดียว|ก่อน(?:เลย)?)(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*$")


def _left_out(line: CircularLine) -> CircularLine:
    """Returns the line with the exception that stands behind the people, or at the very end."""
    line = replace(line, urgent=line.urgent or _AT_ONCE.search(line.text) is not None)
    if found := order_terms.left_out(line.whom):
        return replace(line, whom=line.whom[: found.start()].strip(), left_out=found["left_out"])
    if found := _AT_LAST.search(line.text):
        text = line.text[: found.start()].strip()
        return replace(line, text=text, left_out=found["left_out"], whole=line.text)
    return line
