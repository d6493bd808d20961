"""Answers who sent the report in hand, asked alone or behind what is done with it, where it is no
part of the reason: `ส่งกลับ 2.1 ขาดภาพ แล้วใครเป็นคนรายงานครับ จะโทรหาเขา`."""

from __future__ import annotations

from handlers.context import Context
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, written_lines
from models.calendar import office_day
from models.reports import reports
from models.reports.deciding import report_deciders, report_history
from models.reports.report import SUBMITTED, Report, ReportVersion

_LONGEST = 120
_SOFT = rf"(?:{POLITE}|นี่|เนี่ย|[\s,])*"
_SENDS = "(?:ส่ง|เขียน|ทำ|รายงาน|กรอก|คีย์)"
_IT = r"\s?(?:รายงาน|ฉบับ|อัน|เรื่อง)?(?:นี้|นั้น|ดังกล่าว)?\s?(?:เข้ามา|มา)?"
_CAME = rf"ส่ง{_IT}(?<=มา)"
_WHO = (
    rf"(?:(?:ใคร|(?:น้อง|คน)(?:คน)?ไหน)\s?(?:เป็น|คือ)?\s?(?:คน|ผู้)?(?:ที่)?{_SENDS}{_IT}"
    rf"|(?:คน|ผู้)(?:ที่)?{_SENDS}{_IT}\s?(?:คือ|เป็น|ชื่อ)+\s?(?:ใคร|อะไร|คนไหน|ท่านใด))"
)
_WHEN = (
    rf"(?:(?:แล้ว|และ|กับ|เขา|เค้า|มัน)?\s?(?:ส่ง{_IT})?\s?(?:ตั้งแต่)?\s?(?:เมื่อ(?:ไร|ไหร่|ใด)"
    r"|ตอนไหน|วัน(?:ไหน|ใด|อะไร)|วันที่เท่าไ(?:ร|หร่)))"
)
_THIS = r"(?:(?:รายงาน|ฉบับ|อัน|เรื่อง|ตัว)?(?:นี้|นั้น|นี่)[\sน่ะค่คะรับ]*)?"
_NAMED = pattern_of(
    r"(?:(?:หมายถึง|รายงาน|กิจกรรม|ฉบับ|ข้อ|ของ|เรื่อง)\s?)*(?<![\d.])(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])\s?(?:นี้|นั้น|นี่)?"
)
"""The report by its activity, wherever it stands: it is read as `นี้`."""
_TO_TALK = rf"(?:จะ|ขอ|อยาก|เดี๋ยว|{ME}|พี่)+(?:ได้)?(?:โทร|ติดต่อ|คุย|ถาม|แจ้ง|บอก|ทัก|เรียก)\S{{0,16}}"
"""What it is asked for."""
_ALONE = pattern_of(
    rf"(?:แล้ว|เอ๊ะ|ขอถาม|\s)*{_THIS}(?:{_WHO}{_SOFT}(?:{_WHEN}{_SOFT})?|(?:ได้)?{_CAME}\s?{_WHEN}{_SOFT}(?:{_WHO}{_SOFT})?)"
    rf"(?:{_TO_TALK}{_SOFT})?"
)
_REPORTS_IT = pattern_of("รายงาน(?!นี้|กิจกรรม|[ ]?[1-9])")
"""Who has to report the activity is another question than who sent its report."""
_BEHIND = pattern_of(rf"(?<=\S)\s+(?:แล้ว|ว่าแต่|\s)*{_WHO}{_SOFT}(?:{_TO_TALK}{_SOFT})?$")
_CALLS = "โทร"
_TOLD = "ผู้รายงาน {} คือ {} · {} ส่งเมื่อ {}"
_NO_NUMBERS = " บอตไม่มีหมายเลขโทรศัพท์"


def asked(text: str, number: str = "") -> bool:
    """Tells whether the words ask who sent the report in hand, or when, and nothing else.

    number: of its activity, which the words may name
    """
    return asked_of(text) in ("", number)


def asked_of(text: str) -> str | None:
    """Returns the activity of whose report the words ask who sent it, or when; "" where they name
    none, None for other words."""
    if not any(cue in text for cue in _CUES) or len(text) > _LONGEST:
        return None
    plain = normalise(text)
    named = list(_NAMED.finditer(plain))
    number = named[0]["number"] if len(named) == 1 else ""
    if number and _REPORTS_IT.search(plain) or len(named) > 1:
        return None
    return number if _ALONE.fullmatch(_NAMED.sub("นี้", plain)) is not None else None


_CUES = ("ใคร", "ชื่อ", "เมื่อ", "วัน", "ตอนไหน", "ท่านใด", "คนไหน")


def parted(text: str) -> tuple[str, str]:
    """Returns the words and the question at their end, as typed; all of them and "" without one."""
    if "ใคร" not in text and "ชื่อ" not in text:
        return text, ""
    lines = written_lines(text).strip()
    found = _BEHIND.search(lines)
    if found is None:
        return lines, ""
    return lines[: found.start()].rstrip(), lines[found.start() :].strip()


def newest(context: Context, number: str) -> tuple[Report, ReportVersion] | None:
    """Returns the report of the activity that waits, or that was sent last by somebody in the bot;
    None if the person may read none."""
    found = report_history.newest_versions(
        context.session, context.me, number, context.today, report_history.not_withdrawn()
    )
    waiting = [each for each in found if each[0].state == SUBMITTED]
    meant = next(iter(waiting or found), None)
    return meant if meant is not None and meant[1].submitted_by is not None else None


def told(context: Context, report_id: int, version: int, words: str) -> str:
    """Returns who sent this version of the report, and when.

    words: that ask it
    """
    report = reports.by_id(context.session, report_id)
    if report is None:
        return ""
    sent = reports.version_of(context.session, report, version)
    author = report_deciders.author(context.session, sent)
    name = f"{author.name} ({author.position})" if author.position else author.name
    day = short_date(office_day(sent.submitted_at))
    who = _TOLD.format(report.activity.number, name, author.bureau.name, day)
    return f"{who}{_NO_NUMBERS}" if _CALLS in words else who
