"""Reads what the words of a report or a plan state, as facts for the checks.

The rules in models decide what is a fault. Words with several meanings are not read.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from handlers.understand.dates.date_mentions import MONTH_NAMED, Mention, find_mentions
from handlers.understand.dates.dates import find_dates
from handlers.understand.numbers.stated_figures import counts, shares
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.budget.stated_budget import stated_budget
from handlers.understand.thai import blanked, fold, normalise_lines
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, fiscal_year_days
from models.reports.report_facts import (
    AS_PLANNED,
    DOCUMENT,
    ELSEWHERE,
    HELD,
    PENDING,
    PICTURE,
    REASON,
    STAFF,
    UNFINISHED,
    NamedYear,
    TextFacts,
)

# Words of every report; they do not say what was done.
_EVERYWHERE = pattern_of(
    "สำนักงานเลขาธิการวุฒิสภา|สำนักบริหารงานกลาง|การดำเนินการ|การดำเนินงาน|ดำเนินการ|ดำเนินงาน|ดำเนิน|โครงการ"
    "|กิจกรรม|บุคลากร|ผู้บริหาร|สำนักงาน|สำนัก|หน่วยงาน|กลุ่มงาน|กลุ่มเป้าหมาย|เป้าหมาย|องค์กร|ประจำปี|ปีงบประมาณ"
    "|จำนวน|ประการ|ฉบับ|เรื่อง|ครั้ง|เรียบร้อย|แล้วเสร็จ|เสร็จ|แล้ว|ร้อยละ|ขึ้นไป|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|เป็นไป|กำหนด"
    "|สังกัด|ภายใน|ภายนอก|เกี่ยวกับ|เพื่อ|และ|หรือ|ของ|โดย|จาก|ด้วย|ด้าน|ตาม|ต่างๆ|ต่าง|อย่าง|เป็น|ต้อง|เช่น|อาทิ"
    "|ทั้ง|ทุก|ผู้|ความ|การ|มีการ|ได้มี|ได้|ให้|นี้|ที่|ใน|กับ|ต่อ|จัดทำ|จัด|ทำ|ผล(?!ิต)|มี|ไว้|http"
)
_TONES = pattern_of("[่้๊๋์ฯๆ]")
_NO_LETTERS = pattern_of(r"[^a-z\u0e01-\u0e4e]+")

_WISH = (
    r"(?:จะ|กำหนดจัด|กำหนดการ|มีแผน|แผนจะ|คาดว่า|เตรียม|ครั้งต่อไป|ภายใน|ก่อน|หลังจาก|ส่งภายใน|กำหนดส่ง"
    r"|เลื่อน(?!มา))"
)
_LAW = r"(?:พระราชบัญญัติ|พ\.ร\.บ|กฎหมาย|ระเบียบ|ราชกิจจา|หนังสือ(?:ที่|ด่วน|สำนัก)|มติ)"
_ROUND = r"(?:รอบ|งวด)(?:การ|ส่ง|รายงาน|ของ|วัน|ที่|\s)*"
"""The day behind it is that of the round: `รอบ 20 มี.ค. ยังไม่ได้ทำ`."""
_ASIDE = pattern_of(rf"(?:{_WISH}|{_LAW})[^\n]{{0,40}}$|ลง(?:วัน\S{{0,12}})?(?:ที่)?\s*$|{_ROUND}$")
_NEW_EVENT = pattern_of(r"\s(?=เมื่อ|ในวันที่|ระหว่างวันที่|ครั้งที่|ต่อมา|และเมื่อ|ลงวันที่)")

_SAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        REASON,
        pattern_of(
            "เนื่องจาก|เนื่องด้วย|เพราะ|สาเหตุ|(?<!มี)เหตุผล|ด้วยเหตุ|ติดภารกิจ|ติดราชการ|ติดประชุม|ไปราชการ"
            "|ลา(?:ป่วย|คลอด|กิจ|พัก|ศึกษา|อุปสมบท)|ปัญหา(?!ที่อยาก|ที่ยาก)|อุปสรรค|ข้อจำกัด|เลื่อน|ยกเลิก|ขัดข้อง"
            "|สถานการณ์|โควิด|อยู่ระหว่าง|ยังไม่ครบกำหนด|ไม่สามารถ|ไม่ทัน|รอผล|รอการ|ขาดแคลน"
        ),
    ),
    (
        HELD,
        pattern_of(
            r"(?<!จะ)(?<!ยังไม่ได้)(?<!ยังไม่)(?<!เตรียม)(?<!กำหนด)(?<!รอ)"
            r"(?:จัด(?:การ)?(?:ประชุม|อบรม|สัมมนา|บรรยาย|กิจกรรม|งาน(?!ทำ)|โครงการ|พิธี|นิทรรศการ|ฝึก|แลกเปลี่ยน|รณรงค์"
            r"|ระดม)|การประชุม(?:คณะ|สำนัก|ระดับ|ดังนี้)|มีการ(?:จัด)?(?:ประชุม|อบรม|สัมมนา|บรรยาย)"
            r"|(?:ได้|ร่วม)ประชุม|ประชุม(?:คณะทำงาน|ระดับสำนัก|สำนัก)|เข้าร่วมกิจกรรม|ทำบุญ|ถวายสังฆทาน"
            r"|ศึกษาดูงาน|ไปดูงาน|เดินรณรงค์|ลงพื้นที่|ปลูกต้นไม้|บริจาคโลหิต)"
        ),
    ),
    (
        PENDING,
        pattern_of(
            r"ยังไม่|อยู่ระหว่าง|กำลัง|จะ(?:จัด|ดำเนิน|ทำ|เสร็จ|ส่ง|ได้|มี|เริ่ม)|รอ(?:ผล|การ|ดำเนิน)|คาดว่า"
        ),
    ),
    (
        UNFINISHED,
        pattern_of(
            r"ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน)?ไม่(?:แล้ว)?เสร็จ|ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน)?ไม่ครบ(?!กำหนด)"
            r"|(?:ทำ|ดำเนินการ)ไม่(?:แล้ว)?เสร็จ|ยังไม่ได้(?:เริ่ม|ทำ|ดำเนินการ)(?=\s|$)"
        ),
    ),
    (
        DOCUMENT,
        pattern_of(
            r"^(?!\s*(?:[0-9.)\s]*)(?:รูป)?ภาพ|\s*คลิป|หลักฐานการ(?:ประชา|เผยแพร่)|การเผยแพร่).*"
            r"(?:รายงาน|แผน|คำสั่ง|ประกาศ|ฉบับ|เล่ม|คู่มือ|เอกสาร|หนังสือ|แบบ(?:สำรวจ|ฟอร์ม|ประเมิน)|บันทึก|นโยบาย|สรุป"
            r"|องค์ความรู้)",
            re.MULTILINE,
        ),
    ),
    (PICTURE, pattern_of(r"(?:^|[\s(,/:]|และ|รูป|แนบ|ประกอบ|พร้อม|มี)ภาพ|รูปถ่าย", re.MULTILINE)),
    (
        ELSEWHERE,
        pattern_of(
            r"(?<![a-z])qr(?![a-z])|qr\s*code|คิวอาร์|สแกนโค้ด"
            r"|(?<![a-z])e\s?[-–]?\s?book|อี[- ]?บุ๊?[กค]",
            re.I,
        ),
    ),
    (
        STAFF,
        pattern_of(
            r"(?:บุคลากร|ข้าราชการ)(?:ทุกคน)?(?:ใน|ภายใน|ของ)?(?:สังกัด|สำนัก(?!งาน)|องค์กร|กลุ่มงาน)"
            r"|บุคลากรภายใน|บุคลากรทั้ง(?:หมด|สิ้น|สำนัก(?!งาน))"
        ),
    ),
)
_LEAST_SPENT = 100  # baht
_AS_PLANNED = pattern_of(
    "(?:ได้)?(?:ผลผลิต|ผลลัพธ์|ผลการดำเนินงาน|ผลการดำเนินการ|ผล|ทั้งหมด|ทุกข้อ|ครบทุกข้อ)?(?:ได้|ทำได้|ดำเนินการ|ดำเนินการได้)?"
    "(?:เป็นไป|บรรลุ(?:ผล)?|ได้ผล|สำเร็จ|ครบถ้วน|ครบ|เสร็จ)?(?:ตาม)?(?:ที่)?(?:แผน(?:งาน)?|เป้าหมาย|เป้า)(?:ที่)?(?:กำหนด|วาง|ตั้ง|ระบุ)?(?:ไว้)?"
    "(?:ทั้งหมด|ทุกข้อ|ทุกประการ|ทั้งสองข้อ)?(?:แล้ว)?"
)


def read_report_text(text: str, today: date) -> TextFacts:
    """Returns what the text states; never raises.

    A day without a year is read in today's fiscal year, as `find_dates` does.
    """
    lines = normalise_lines(text).split("\n")
    plain = "\n".join(lines)
    return TextFacts(
        substance=tuple(_substance(plain)),
        shares=tuple(share for line in lines for share in shares(line)),
        counts=tuple(count for line in lines for count in counts(line)),
        dates=tuple(dict.fromkeys(day for line in lines for day in sure_dates(line, today))),
        says=frozenset(_says(plain)),
        years=tuple(dict.fromkeys(year for line in lines for year in _named_years(line))),
        spent=_spent(lines),
        things=tuple(_things(plain)),
    )


def _things(plain: str) -> Iterator[tuple[str, int]]:
    for found in _THING.finditer(plain):
        yield found["unit"], int(found["many"].replace(",", ""))


_THING = pattern_of(
    r"(?<![0-9.,/])(?P<many>[0-9][0-9,]{0,6})\s*(?P<unit>เรื่อง|ฉบับ|เล่ม|ชุด|คลิป|ครั้ง|เครือข่าย|ช่องทาง|องค์ความรู้|รูปแบบ|สัญลักษณ์|กิจกรรม|โครงการ)"
)


def _spent(lines: Sequence[str]) -> Decimal | None:
    """Returns the one amount that the lines say was spent: a sum of several is not known. A small
    figure counts something else, such as the items of a list."""
    found = [stated_budget(line) for line in lines]
    amounts = {each.money[1] if each.money else each.spent for each in found} - {None}
    spent = amounts.pop() if len(amounts) == 1 else None
    return spent if spent is not None and spent >= _LEAST_SPENT else None


def sure_dates(line: str, today: date) -> list[date]:
    """Returns the days on which the line says that something was done; none if it is not sure.

    It leaves out future days (จะจัด, กำหนดส่ง), the date of a law or a letter, and 1/2 without a year
    (ครั้งที่ 1/2).
    """
    found = _done_on(line, today)
    if found is None:
        pieces = _NEW_EVENT.split(line)
        found = [day for p in pieces for day in _done_on(p, today) or []] if pieces[1:] else []
    return found


def _done_on(line: str, today: date) -> list[date] | None:
    try:
        mentions = find_mentions(line, today, "")
        for mention in mentions:
            if _is_aside(line, mention):
                line = blanked(line, [(mention.start, mention.end)])
        return find_dates(line, today) if mentions else []
    except Unclear:
        return None


def _is_aside(line: str, mention: Mention) -> bool:
    bare = mention.year is None and "/" in line[mention.start : mention.end]
    return bare or _ASIDE.search(line[max(0, mention.start - 60) : mention.start]) is not None


def _substance(plain: str) -> Iterator[str]:
    words = _EVERYWHERE.sub("\n", plain.casefold())
    for piece in _NO_LETTERS.split(words):
        piece = _TONES.sub("", piece)
        if len(piece) > 1:
            yield piece
    yield from (name for name, words in _SAME if words.search(plain))


_SAME = tuple(
    (name, pattern_of(words))
    for name, words in (
        ("กลไก", "กลไก|คณะทำงาน|คณะกรรมการ|ช่องทาง|กล่องรับ|ผู้รับผิดชอบ|ขั้นตอน|ระบบ"),
        (
            "จิตสาธารณะ",
            "จิต(?:สาธารณะ|อาสา)|ส่วนรวม|ชุมชน|บริจาค|ปลูก(?!จิต|ฝัง)|ต้นไม้|ขยะ|ทำความสะอาด|ทาสี|ช่วย(?:กัน|เหลือ)",
        ),
        ("วิถีวัฒนธรรม", "วัฒนธรรม|ประเพณี|รดน้ำ|กตัญญู|สงกรานต์|ผู้อาวุโส|ผ้าไทย"),
        (
            "หลักธรรมทางศาสนา",
            "ศาสนา|หลักธรรม|ทำบุญ|ตักบาตร|ฟังธรรม|สวดมนต์|เจริญพระพุทธมนต์|สังฆทาน|วัด(?!ผล)",
        ),
        ("วิเคราะห์ความเสี่ยง", "วิเคราะห์ความเสี่ยง|(?:ระบุ|ประเมิน|ทบทวน)ความเสี่ยง|แผน(?:บริหาร)?ความเสี่ยง"),
    )
)
"""Words that say the same as a plan's: a working group is its mechanism."""


def _says(plain: str) -> Iterator[str]:
    for name, pattern in _SAYS:
        if pattern.search(plain):
            yield name
    key = fold(plain)
    if key and _AS_PLANNED.fullmatch(key):
        yield AS_PLANNED


# -- the years a text names as the time of its own work ------------------------------------------

_ERA = r"\s*(?:พ\.?\s?ศ\.?\s*)?"
_FULL_YEAR = r"(?P<{}>25\d\d)(?!\d)"
_FISCAL_YEAR = rf"ปีงบ(?:ประมาณ|ฯ)?{_ERA}(?P<fiscal>25\d\d|[5-9]\d)(?!\d|[.,]\d)"
_PLAIN_YEAR = rf"(?:ปี|ครั้งที่\s*\d{{1,3}}\s*/){_ERA}{_FULL_YEAR.format('plain')}"
_MONTH_YEAR = rf"{MONTH_NAMED}{_ERA}{_FULL_YEAR.format('year')}"
_YEAR_NAMED = pattern_of(f"{_FISCAL_YEAR}|{_PLAIN_YEAR}|{_MONTH_YEAR}", re.IGNORECASE)
_OF_SOMETHING_ELSE = pattern_of(
    r"(?:พระราชบัญญัติ|พ\.ร\.บ|กฎหมาย|ระเบียบ|ราชกิจจา|หนังสือ|มติ|ลงวันที่|ยุทธศาสตร์|แผนแม่บท|ประมวลจริยธรรม)[^\n]{0,60}$"
    r"|(?:จาก|กว่า|เทียบ(?:กับ)?|เท่ากับ|ตั้งแต่|นับแต่|เดิม(?:ของ|ใน)?)\s*(?:\d{1,2}\s*)?$"
    r"|(?:ผล(?:การ)?(?:ประเมิน|สำรวจ|วิเคราะห์)|คะแนน|ITA)[^\n]{0,40}$"
    r"|25\d\d\s*(?:[-–—]|ถึง)\s*$"
)
_GOES_ON = pattern_of(r"\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?25\d\d")


def _named_years(line: str) -> Iterator[NamedYear]:
    """Yields each year (B.E.) that a line of proper Thai names, with the last day it may mean.

    It leaves out a year of a law or a letter, of a comparison with earlier years, of a plan of
    several years, and of the future.
    """
    for found in _YEAR_NAMED.finditer(line):
        before = line[max(0, found.start() - 90) : found.start()]
        if not _OF_SOMETHING_ELSE.search(before) and not _GOES_ON.match(line, found.end()):
            yield _named_year(found)


def _named_year(found: re.Match[str]) -> NamedYear:
    if found["fiscal"]:
        year = int(found["fiscal"]) % 100 + 2500
        return NamedYear(year, fiscal_year_days(year)[1])
    if found["plain"]:
        year = int(found["plain"])
        return NamedYear(year, date(year - BUDDHIST_YEARS, 12, 31))
    year = int(found["year"])
    month = next(n for n in range(1, 13) if found[f"m{n}"])
    first = date(year - BUDDHIST_YEARS, month, 1)
    return NamedYear(year, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
