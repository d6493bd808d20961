"""Makes the words of a text that others read weeks later fit for that (decisions/0311): without
polite words amid it, without assent before it, and with the day in the place of one that counts
from today: `เมื่อวันศุกร์ไปวัดมาค่ะ ฟังธรรม` is `เมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 ไปวัดมา ฟังธรรม`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import WEEKDAYS, mention_spans
from handlers.understand.dates.dates import read_date, thai_date, weekday
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST, _LONGEST_ORDER = 5_000, 120
_MAY_BE_POLITE = pattern_of("[คข][่้๊๋]?[ะร]|คั|ค้า|ค่า|จ[้๊]|ฮะ|น่?ะ|อ[่้]?ะ")
_QUOTED = pattern_of("“[^”]*”|‘[^’]*’|«[^»]*»|\"[^\"\n]*\"|'[^'\n]*'")
_SURELY = "ค่ะ+|(?<!สมั)ครับ+(?:ผม(?![ก-๎]))?|คร[้๊]าบ+"
"""No word has these letters: they are polite though the next word is glued to them."""
_AT_A_GAP = (
    "(?<!เ)ค[้๊]าบ+|(?<!รา)(?<!มรร)(?<!โม)(?<!เ)ค[้๊๋]?ะ+|(?<!บัง)คับ+|ค่าา+|(?:(?<=แล้ว)|(?<=เริ่ม)|(?<=เสร็จ)|(?<=คน)|(?<=บาท)"
    "|(?<=เลย)|(?<=ด้วย)|(?<=เรียบร้อย)|(?<=ครบ))ค่า(?!\\s*\\d)|(?<!เ)(?<!แจ่ม)(?<!แสง)(?<!แดด)(?<!สว่าง)จ้า+|จ๊า+|จ[้๊]ะ+"
    "|(?<=[ก-๎])ฮะ+|(?<=[ก-๎])น่ะ+|(?<=[ก-๎])(?<!เ[ก-ฮ])(?<!เ[ก-ฮ][ก-ฮ])อ[่้]?ะ+|(?:(?<=แล้ว)|(?<=ด้วย)|(?<=เลย)|(?<=หน่อย)|(?<=คน)|(?<=บาท)|(?<=เรียบร้อย)|(?<=[\\s]))นะ+"
)
"""These are polite where a gap follows: `คะแนน`, `จ้าง` and `ค่าวิทยากร` are none; nor is `ได้ค่า`."""
_MAY_END_A_WORD = pattern_of(r"\s?(?:ค[้๊๋]?ะ|คับ|จ[้๊][าะ]|ฮะ|อ[่้]?ะ)+[!~]*")
_TELLS = pattern_of(
    "(?:แล้ว|เลย|ด้วย|หน่อย|เสร็จ|เรียบร้อย|ครบ|มา|ไป|ได้|ดี|มาก|ไว้|อยู่|เริ่ม|ค้าง|ให้|คน|ท่าน|บาท|ครั้ง|ชุด|[0-9)\\s]|^)$"
)
_NAMED = pattern_of(
    r"(?:บริษัท|หจก\.?|ห้าง|ร้าน|นาย|นาง(?:สาว)?|(?<!ขอบ)คุณ(?!ธรรม|ภาพ)|ชื่อ|(?:วัด|บ้าน|ตำบล|อำเภอ|ห้อง)(?=\s?\S))\s?"
    r"(?:(?!แล้ว|เลย|ด้วย|เสร็จ|เรียบร้อย|\d)\S){0,10}$"
)
_GOES_ON = pattern_of(r"\s*(?:$|[,.!)\n]|มี|ได้|โดย|แล้ว|และ|จัด|ไม่|ยัง|ฟัง|รอ|ตอน|วัน|เมื่อ|\d)")
"""Such letters end words, too: `ห้องประชุมคับ แคบ`, `ภะคะ วะโต`. They are polite behind what was
done or counted, and where a sentence ends or the next one begins; never behind a name."""
_POLITE_WORDS = pattern_of(
    rf"\s*(?:(?<![ชฐธฒ])(?<![ฐถมพย]า)น่?ะ(?=\s?(?:{POLITE})))?"
    rf"\s?(?:(?:{_SURELY})|(?:{_AT_A_GAP})(?=[\s,.!)]|$))(?:\s?(?:{_SURELY}))*[!~]*"
)
_LEADING = pattern_of(r"(?:นะ(?:ค่ะ|คะ|ครับ|จ๊ะ)\s*)+(?=\S{4})")
"""Left of a command before the text: `ขอรายงานข้อ 2.2|นะคะจัดไปแล้ว`."""
_SPOKEN_OF = pattern_of(
    r"(?:คำว่า|คำ|(?:พูด|กล่าว|ตอบ)(?:ว่า)?|สวัสดี|(?:ขาน|ตอบ)(?:รับ)?|ลงท้าย(?:ด้วย)?|หางเสียง|/)\s*$"
)
_MORE_SPOKEN_OF = pattern_of(rf"\s?(?:/|และ|หรือ|กับ)\s?(?:{POLITE})")
"""Beside these somebody tells of the polite words themselves: `รณรงค์พูดครับ/ค่ะ`."""
_BEHIND_A_GAP = pattern_of(r"[,.!)]")

_ASSENTS = pattern_of(
    rf"(?:(?:(?:ใช่|ถูก(?:ต้อง)?|โอเค|ได้|ok)(?:เลย|แล้ว)?(?:\s?(?:{POLITE}))+|ใช่(?:เลย|แล้ว)?(?=\s)"
    rf"|(?:อ้อ|อ๋อ|เอ่อ|เอ้อ|อืม+|อื้ม|{SIGHS}|คือ(?:ว่า)?)(?:(?:\s?(?:{POLITE}))+|(?=\s))|(?:{_SURELY})"
    rf"|ก็(?!ตาม|อ))[\s,]*)+(?=\S{{2}})",
    re.IGNORECASE,
)

_DAY_CUE = pattern_of("นี้|วาน|ก่อน|แล้ว|ผ่านมา|หน้า|มะรืน|เมื่อ")
_HOURS = "(?:(?:สอง|สาม|สี่|ห้า)(?!คน|ท่าน|ครั้ง)(?:โมง)?+|โมง)(?:ครึ่ง)?+"
_PART = rf"(?:เช้า|สาย|เที่ยง(?:ครึ่ง)?+|บ่าย(?:{_HOURS})?+|เย็น|ค่ำ|คืน)"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?:บดี)?+"
_BEFORE = "(?:(?:สัปดาห์|อาทิตย์)?(?:ที่แล้ว|ที่ผ่านมา)|ก่อน(?![ก-๎]))"
_NOT_DATED = (
    r"(?!\s*(?:ที่\s*)?\d|\s*(?:หรือ|ถึง|และ|กับ|-)|แรก|สุดท้าย|นี้|หน้า|ของ|เดือน|สัปดาห์|ก่อน|หลัง|ต้น|กลาง|ปลาย"
    r"|ใน(?:สัปดาห์|เดือน))"
)
_HOUR = pattern_of(f"(?<=บ่าย){_HOURS}|(?<=เที่ยง)ครึ่ง")
_FROM_TODAY = pattern_of(
    rf"(?:ตอน|ช่วง|เมื่อ)?(?P<part>{_PART})?(?<!ทุก)(?:วันพรุ่งนี้|พรุ่งนี้|วันนี้|มะรืน(?:นี้)?)(?!ใน|เพื่อ|สู่|คือ|ที่ดี)(?:เอง)?"
    rf"|เมื่อวานซืน(?:นี้)?|(?:เมื่อ)?(?P<eve>{_PART})วาน(?:นี้)?|เมื่อวาน(?:นี้)?(?:\s?(?:ตอน|ช่วง)?(?P<of>{_PART})(?!นี้))?"
    rf"|เมื่อ(?P<now>(?!เย็น|ค่ำ){_PART})(?:นี้|วาน)?(?:เอง)?(?!วัน)"
    rf"|เมื่อ\s?\d{{1,2}}\s?วัน(?:ก่อน(?![ก-๎]|\s(?:วัน|งาน|การ|จะ|เริ่ม|ถึง))|ที่แล้ว|ที่ผ่านมา)"
    rf"|เมื่อ(?:วัน|(?!อาทิตย์))(?P<day>{_WEEKDAY})(?P<which>\s?{_BEFORE})?{_NOT_DATED}"
    rf"|(?<!ทุก)วัน{_WEEKDAY}\s?(?:{_BEFORE}|นี้(?!เอง)){_NOT_DATED}"
)
_DIGIT = pattern_of(r"\d")
_NO_DAY = pattern_of(
    r"(?:เพื่อ|สู่|แห่ง|ทุก|ปัจจุบัน|ชื่อ|เพลง|โครงการ|หรือ|ไม่ใช่|(?<!ภาย)ใน|เด็ก|โลก"
    r"|(?<![\d\s])คน|(?<!รายงาน)(?<!เรียน)ว่า|ตลอด|ล่วงหน้า|อย่างน้อย)\s*$"
)
"""Behind these the words are a name or a saying, or are put in doubt: `วันนี้เพื่อวันพรุ่งนี้`."""
_UNTIL = pattern_of(r"ถึง\s*$")
_SINCE = pattern_of(r"(?:ตั้งแต่|จาก)[^\n]{0,40}ถึง\s*$")
_NO_PAST_CUE = pattern_of(r"(?:ตั้งแต่|จาก|และ|กับ|ถึง)\s*$")
_SAYING = pattern_of("วันนี้[^\n]{0,25}?พรุ่งนี้[^\n]{0,20}")
_DEED = pattern_of("จัด|ประชุม|อบรม|ส่ง|เชิญ|ประกาศ|แจ้ง|รายงาน|เริ่ม|เสร็จ|นัด|ตรวจ|ร่วม|[0-9]")
"""`วันนี้ทำดี พรุ่งนี้ได้ดี` tells of no day on which something was done."""
_BESIDE = pattern_of(r"[\s(),]*(?:ที่|คือ|ตรงกับ|เป็น|วันที่|[\s(])*")
"""Between such a day and a written date of the same day."""


def official(words: str, today: date) -> str:
    """Returns words that were typed today as a text that others read weeks later."""
    return with_days_written(without_polite_words(words), words, "", today)


def without_polite_words(text: str) -> str:
    """Returns a text without polite words, wherever they stand, but for what is quoted; real words
    that have their letters stay, and a text of polite words alone."""
    if len(text) > _LONGEST or _MAY_BE_POLITE.search(text) is None:
        return text
    if (led := _LEADING.match(text)) is not None:
        text = text[led.end() :]
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    made, end = "", 0
    for found in _POLITE_WORDS.finditer(text):
        if _is_kept(found, quoted):
            continue
        made += text[end : found.start()]
        end = found.end()
        behind = text[end : end + 1]
        if not made or made[-1] == "\n" or not behind or behind == "\n":
            end += len(text[end:]) - len(text[end:].lstrip(" "))
        elif not behind.isspace() and _BEHIND_A_GAP.match(behind) is None:
            made += " "
    made = f"{made}{text[end:]}"
    return made if made.strip() else text


def _is_kept(found: re.Match[str], quoted: Sequence[tuple[int, int]]) -> bool:
    """Tells whether somebody else said the polite word, or it is told of."""
    if any(_meets(found, span) for span in quoted):
        return True
    if _MAY_END_A_WORD.fullmatch(found[0]) is not None and not _ends_clause(found):
        return True
    before = found.string[max(0, found.start() - 12) : found.start()]
    told_of = _SPOKEN_OF.search(before) is not None
    return told_of or _MORE_SPOKEN_OF.match(found.string, found.end()) is not None


def _ends_clause(found: re.Match[str]) -> bool:
    """Tells whether letters that real words have, too, stand where a polite word may."""
    before = found.string[max(0, found.start() - 24) : found.start()]
    apart = found[0][:1].isspace() or _TELLS.search(before) is not None
    ends = apart or _GOES_ON.match(found.string, found.end()) is not None
    return ends and _NAMED.search(before) is None


def without_assent(text: str) -> str:
    """Returns an answer without the assent or hesitation before it: `ใช่ค่ะ ของเมืองไทย`, `เอ่อ …`."""
    found = _ASSENTS.match(text)
    return text if found is None else text[found.end() :]


def with_days_written(text: str, typed: str, before: str, today: date) -> str:
    """Returns a text with the date in the place of each day that counts from today, if one day is
    surely meant: not in what is quoted, and not beside a written date.

    typed: what was typed today; a day that does not stand in it was told on another day. before:
    the text as it stood, whose days stay as they are.
    """
    if len(text) > _LONGEST or _DAY_CUE.search(text) is None:
        return text
    days = [*_FROM_TODAY.finditer(text)]
    if not days:
        return text
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    dated = [each for each in mention_spans(text) if _DIGIT.search(text, *each)]
    sayings = [each.span() for each in _SAYING.finditer(text) if not _DEED.search(each[0])]
    apart = [*quoted, *sayings]
    for found in reversed(days):
        said = found[0]
        if said not in typed or said in before or any(_meets(found, span) for span in apart):
            continue
        if _is_no_day(found) or any(_is_beside(found, each) for each in dated):
            continue
        if not found["which"] and (found["day"] or "").startswith(WEEKDAYS[today.weekday()]):
            continue  # today, or a week ago
        if (day := _one_day(said, today)) is not None:
            text = _with_day(text, found, day)
    return text


_OLD_DAY = pattern_of(r"(?:เปลี่ยน|แก้|ไม่ใช่|มิใช่|จาก)\s?(?:คำว่า|จาก|วัน)?\s?$")
_PUTS_RIGHT = pattern_of("(?:เปลี่ยน|แก้|ไม่ใช่|มิใช่)[^\n]*(?:นี้|วาน|เมื่อ|แล้ว|ผ่านมา)")


def names_old_day(text: str) -> bool:
    """Tells whether words may say that a day which counts from today is another one."""
    return len(text) <= _LONGEST_ORDER and _PUTS_RIGHT.search(text) is not None


def with_old_days(text: str, kept: Sequence[str], today: date) -> str:
    """Returns words that put a day right with the date in the place of the old one, where the texts
    hold that and not the day as it is said."""
    days = [*_FROM_TODAY.finditer(text)]
    for found in days:
        day = _one_day(found[0], today) if _OLD_DAY.search(text, 0, found.start()) else None
        if day is None or any(found[0] in each for each in kept):
            continue
        old = f"{weekday(day)} {thai_date(day)}"
        if any(old in each for each in kept):
            return _put_right(text, found, old, [each for each in days if each is not found], today)
    return text


def _put_right(
    text: str, found: re.Match[str], old: str, others: Sequence[re.Match[str]], today: date
) -> str:
    """Returns the words as an order to change the old date into the other day that they say."""
    dated = [
        text[start:end] for start, end in mention_spans(text) if _DIGIT.search(text, start, end)
    ]
    said = [*dated, *(each[0] for each in others)]
    new = _one_day(said[0], today) if len(said) == 1 else None
    right = f"{weekday(new)} {thai_date(new)}" if new is not None else ""
    if len(dated) == 1 and not others and not right:
        right = f"วันที่ {dated[0]}"
    if right:
        return f"เปลี่ยน {old} เป็น {right}"
    return f"{text[: found.start()]}{old}{text[found.end() :]}"


def _meets(found: re.Match[str], span: tuple[int, int]) -> bool:
    return span[0] < found.end() and found.start() < span[1]


def _is_no_day(found: re.Match[str]) -> bool:
    """Tells whether what stands before the day makes a name, a saying or a span of it."""
    before = found.string[max(0, found.start() - 60) : found.start()]
    if _UNTIL.search(before) is not None:
        return _SINCE.search(before) is None
    return _NO_DAY.search(before) is not None


def _is_beside(found: re.Match[str], span: tuple[int, int]) -> bool:
    """Tells whether the date stands at the day, with nothing but a joint between them, or is read
    together with it: `วันนี้ 1 มี.ค. 2570`."""
    start, end = span
    text = found.string
    if _meets(found, span):
        apart = text[start : found.start()] + text[found.end() : end]
        return _DIGIT.search(apart) is not None
    ahead = _BESIDE.fullmatch(text, found.end(), start) if found.end() <= start else None
    behind = _BESIDE.fullmatch(text, end, found.start()) if end <= found.start() else None
    return ahead is not None or behind is not None


def _one_day(said: str, today: date) -> date | None:
    """Returns the day; None if two days may be meant."""
    told = normalise(said).replace("วันพรุ่งนี้", "พรุ่งนี้").removesuffix("เอง")
    plain = _HOUR.sub("", told)
    try:
        return read_date(written_out(plain, Calendar(today, Toward.PAST)), today)
    except Unclear:
        return None


def _with_day(text: str, found: re.Match[str], day: date) -> str:
    said, behind = found[0], text[found.end() :]
    part = found["part"] or found["eve"] or found["of"] or found["now"] or ""
    past = "เมื่อ" if said.startswith("เมื่อ") or found["eve"] or "วันก่อน" in said else ""
    past = "" if _NO_PAST_CUE.search(text, 0, found.start()) is not None else past
    gap = "" if not behind or not re.match(r"[ก-๎0-9a-zA-Z]", behind) else " "
    return f"{text[: found.start()]}{past}{part}{weekday(day)} {thai_date(day)}{gap}{behind}"
