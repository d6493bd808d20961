"""Reads what a report's or a plan's words say, as the facts the checks compare.

Must not judge: what is a fault, the rules in models decide. Words that leave room are not read.
"""

import re
from collections.abc import Iterator
from datetime import date

from handlers.understand.dates.date_mentions import Mention, find_mentions
from handlers.understand.dates.dates import find_dates
from handlers.understand.named_years import named_years
from handlers.understand.numbers.stated_figures import counts, shares
from handlers.understand.thai import fold, normalise_lines
from handlers.understand.unclear import Unclear
from models.reports.report_told import (
    AS_PLANNED,
    DOCUMENT,
    ELSEWHERE,
    HELD,
    PENDING,
    PICTURE,
    REASON,
    STAFF,
    UNFINISHED,
    Told,
)

# What every report of the office holds: it tells nothing of what was done.
_EVERYWHERE = re.compile(
    "สำนักงานเลขาธิการวุฒิสภา|สำนักบริหารงานกลาง|การดำเนินการ|การดำเนินงาน|ดำเนินการ|ดำเนินงาน|ดำเนิน|โครงการ"
    "|กิจกรรม|บุคลากร|ผู้บริหาร|สำนักงาน|สำนัก|หน่วยงาน|กลุ่มงาน|กลุ่มเป้าหมาย|เป้าหมาย|องค์กร|ประจำปี|ปีงบประมาณ"
    "|จำนวน|ประการ|ฉบับ|เรื่อง|ครั้ง|เรียบร้อย|แล้วเสร็จ|เสร็จ|แล้ว|ร้อยละ|ขึ้นไป|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|เป็นไป|กำหนด"
    "|สังกัด|ภายใน|ภายนอก|เกี่ยวกับ|เพื่อ|และ|หรือ|ของ|โดย|จาก|ด้วย|ด้าน|ตาม|ต่างๆ|ต่าง|อย่าง|เป็น|ต้อง|เช่น|อาทิ"
    "|ทั้ง|ทุก|ผู้|ความ|การ|มีการ|ได้มี|ได้|ให้|นี้|ที่|ใน|กับ|ต่อ|จัดทำ|จัด|ทำ|ผล(?!ิต)|มี|ไว้|http"
)
_TONES = re.compile("[่้๊๋์ฯๆ]")
_NO_LETTERS = re.compile(r"[^a-z\u0e01-\u0e4e]+")

_WISH = r"(?:จะ|กำหนดจัด|กำหนดการ|มีแผน|แผนจะ|คาดว่า|เตรียม|ครั้งต่อไป|ภายใน|ก่อน|หลังจาก|ส่งภายใน|กำหนดส่ง)"
_LAW = r"(?:พระราชบัญญัติ|พ\.ร\.บ|กฎหมาย|ระเบียบ|ราชกิจจา|หนังสือ(?:ที่|ด่วน|สำนัก)|มติ)"
_ASIDE = re.compile(rf"(?:{_WISH}|{_LAW})[^\n]{{0,40}}$|ลง(?:วัน\S{{0,12}})?(?:ที่)?\s*$")
_NEW_EVENT = re.compile(r"\s(?=เมื่อ|ในวันที่|ระหว่างวันที่|ครั้งที่|ต่อมา|และเมื่อ|ลงวันที่)")

_SAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        REASON,
        re.compile(
            "เนื่องจาก|เนื่องด้วย|เพราะ|สาเหตุ|(?<!มี)เหตุผล|ด้วยเหตุ|ติดภารกิจ|ติดราชการ|ติดประชุม|ไปราชการ"
            "|ลา(?:ป่วย|คลอด|กิจ|พัก|ศึกษา|อุปสมบท)|ปัญหา(?!ที่อยาก|ที่ยาก)|อุปสรรค|ข้อจำกัด|เลื่อน|ยกเลิก|ขัดข้อง"
            "|สถานการณ์|โควิด|อยู่ระหว่าง|ยังไม่ครบกำหนด|ไม่สามารถ|ไม่ทัน|รอผล|รอการ|ขาดแคลน"
        ),
    ),
    (
        HELD,
        re.compile(
            r"(?<!จะ)(?<!ยังไม่ได้)(?<!ยังไม่)(?<!เตรียม)(?<!กำหนด)(?<!รอ)"
            r"(?:จัด(?:การ)?(?:ประชุม|อบรม|สัมมนา|บรรยาย|กิจกรรม|งาน(?!ทำ)|โครงการ|พิธี|นิทรรศการ|ฝึก|แลกเปลี่ยน|รณรงค์"
            r"|ระดม)|การประชุม(?:คณะ|สำนัก|ระดับ|ดังนี้)|มีการ(?:จัด)?(?:ประชุม|อบรม|สัมมนา|บรรยาย)"
            r"|(?:ได้|ร่วม)ประชุม|ประชุม(?:คณะทำงาน|ระดับสำนัก|สำนัก)|เข้าร่วมกิจกรรม|ทำบุญ|ถวายสังฆทาน"
            r"|ศึกษาดูงาน|ไปดูงาน|เดินรณรงค์|ลงพื้นที่|ปลูกต้นไม้|บริจาคโลหิต)"
        ),
    ),
    (
        PENDING,
        re.compile(
            r"ยังไม่|อยู่ระหว่าง|กำลัง|จะ(?:จัด|ดำเนิน|ทำ|เสร็จ|ส่ง|ได้|มี|เริ่ม)|รอ(?:ผล|การ|ดำเนิน)|คาดว่า"
        ),
    ),
    (
        UNFINISHED,
        re.compile(
            r"ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน)?ไม่(?:แล้ว)?เสร็จ|ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน)?ไม่ครบ(?!กำหนด)"
            r"|(?:ทำ|ดำเนินการ)ไม่(?:แล้ว)?เสร็จ|ยังไม่ได้(?:เริ่ม|ทำ|ดำเนินการ)(?=\s|$)"
        ),
    ),
    (
        DOCUMENT,
        re.compile(
            r"^(?!\s*(?:[0-9.)\s]*)(?:รูป)?ภาพ|\s*คลิป|หลักฐานการ(?:ประชา|เผยแพร่)|การเผยแพร่).*"
            r"(?:รายงาน|แผน|คำสั่ง|ประกาศ|ฉบับ|เล่ม|คู่มือ|เอกสาร|หนังสือ|แบบ(?:สำรวจ|ฟอร์ม|ประเมิน)|บันทึก|นโยบาย|สรุป"
            r"|องค์ความรู้)",
            re.MULTILINE,
        ),
    ),
    (PICTURE, re.compile(r"(?:^|[\s(,/:]|และ|รูป|แนบ|ประกอบ|พร้อม|มี)ภาพ|รูปถ่าย", re.MULTILINE)),
    (
        ELSEWHERE,
        re.compile(
            r"(?<![a-z])qr(?![a-z])|qr\s*code|คิวอาร์|สแกนโค้ด"
            r"|(?<![a-z])e\s?[-–]?\s?book|อี[- ]?บุ๊?[กค]",
            re.I,
        ),
    ),
    (
        STAFF,
        re.compile(
            r"(?:บุคลากร|ข้าราชการ)(?:ทุกคน)?(?:ใน|ภายใน|ของ)?(?:สังกัด|สำนัก(?!งาน)|องค์กร|กลุ่มงาน)"
            r"|บุคลากรภายใน|บุคลากรทั้ง(?:หมด|สิ้น|สำนัก(?!งาน))"
        ),
    ),
)
_AS_PLANNED = re.compile(
    "(?:ได้)?(?:ผลผลิต|ผลลัพธ์|ผลการดำเนินงาน|ผลการดำเนินการ|ผล|ทั้งหมด|ทุกข้อ|ครบทุกข้อ)?(?:ได้|ทำได้|ดำเนินการ|ดำเนินการได้)?"
    "(?:เป็นไป|บรรลุ(?:ผล)?|ได้ผล|สำเร็จ|ครบถ้วน|ครบ|เสร็จ)?(?:ตาม)?(?:ที่)?(?:แผน(?:งาน)?|เป้าหมาย|เป้า)(?:ที่)?(?:กำหนด|วาง|ตั้ง|ระบุ)?(?:ไว้)?"
    "(?:ทั้งหมด|ทุกข้อ|ทุกประการ|ทั้งสองข้อ)?(?:แล้ว)?"
)


def read_told(text: str, today: date) -> Told:
    """What the text says; anything may be handed in, never raises.

    Days without a year are those of today's fiscal year, as `find_dates` reads them.
    """
    lines = normalise_lines(text).split("\n")
    plain = "\n".join(lines)
    return Told(
        substance=tuple(_substance(plain)),
        shares=tuple(share for line in lines for share in shares(line)),
        counts=tuple(count for line in lines for count in counts(line)),
        dates=tuple(dict.fromkeys(day for line in lines for day in sure_dates(line, today))),
        says=frozenset(_says(plain)),
        years=tuple(dict.fromkeys(year for line in lines for year in named_years(line))),
    )


def sure_dates(line: str, today: date) -> list[date]:
    """The days on which the line says that something was done; empty where it leaves room.

    What is to come (จะจัด, กำหนดส่ง), the date of a law or a letter, and 1/2 without a year
    (ครั้งที่ 1/2) are no such days.
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
                gone = " " * (mention.end - mention.start)
                line = line[: mention.start] + gone + line[mention.end :]
        return find_dates(line, today) if mentions else []
    except Unclear:
        return None


def _is_aside(line: str, mention: Mention) -> bool:
    bare = mention.year is None and "/" in line[mention.start : mention.end]
    return bare or _ASIDE.search(line[max(0, mention.start - 60) : mention.start]) is not None


def _substance(plain: str) -> Iterator[str]:
    told = _EVERYWHERE.sub("\n", plain.casefold())
    for piece in _NO_LETTERS.split(told):
        piece = _TONES.sub("", piece)
        if len(piece) > 1:
            yield piece


def _says(plain: str) -> Iterator[str]:
    for name, pattern in _SAYS:
        if pattern.search(plain):
            yield name
    key = fold(plain)
    if key and _AS_PLANNED.fullmatch(key):
        yield AS_PLANNED
