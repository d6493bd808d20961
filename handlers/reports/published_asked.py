"""Tells where a sent report was published, and how many files it has: `1.10 เผยแพร่หรือยัง`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Card, Message, Row
from handlers.question.query import Query
from handlers.reports import report_named, show_history
from handlers.reports.due_report_words import STATES
from handlers.reports.filing import publicity
from handlers.reports.report_cards import files_button, history_button
from handlers.reports.report_words import name_of
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.reports import reports

_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_LEADS = r"(?:ขอ|ดู|เช็[คก]|ถาม|อยากรู้|ว่า|แล้ว|ที่|หน่อย|\s)*"
_SENT = r"(?:ฉบับ|อัน|ตัว)?(?:ที่)?(?:หัวหน้า|ผอ\.?)?(?:อนุมัติ|ส่ง|รายงาน)?(?:ไป|แล้ว|มา|ให้|\s)*"
_WHETHER = rf"(?:แล้ว)?\s?(?:{WHETHER}|(?:หรือ|รึ)?ยัง|กี่ไฟล์|กี่รูป)"
_FILES = rf"(?:มี|แนบ)(?:ไฟล์|รูป|ภาพ|หลักฐาน|เอกสาร)*(?:แนบ|ประกอบ)?(?:ไป|ไว้)?(?:ด้วย)?{_WHETHER}"
_PUBLISHED = (
    rf"(?:ได้)?(?:เผยแพร่|ประชาสัมพันธ์|(?:ลง|โพสต์?|ขึ้น)(?:เว็บ(?:ไซต์)?|เพจ|เฟซ(?:บุ๊ก)?|ไลน์|ข่าว|ช่องทาง|ที่)?)(?:ไป)?"
    rf"(?:{_WHETHER}|(?:แล้ว)?(?:ที่|ทาง|ช่องทาง|ตรง)?(?:ไหน|ใด)(?:แล้ว)?(?:บ้าง)?)"
)
_ASKED = pattern_of(
    rf"{_LEADS}(?:รายงาน|กิจกรรม|ข้อ|\s)*{_NUMBER}\s*{_SENT}(?:{_FILES}[\s,]*(?:แล้ว|และ|กับ)?\s*)?{_PUBLISHED}(?:[\s,]*{_FILES})?"
)
_CUES = pattern_of("เผยแพร่|ประชาสัมพันธ์|ลง|โพส|ขึ้น")
_NOT_TOLD = "ไม่ได้บอกการเผยแพร่ไว้ในรายงาน"


@listener(longest=100, cue=_CUES)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question, if a report that was sent is named and the person may read it."""
    plain = without_polite_ending(normalise(words))
    if _ASKED.fullmatch(plain) is None:
        return None
    report_id = report_named.sent_report(context, plain)
    if not report_id:
        return None
    return replace(show_history.QUERY, answer=lambda asked, _rest, _facts: _of(asked, report_id))


def _of(context: Context, report_id: int) -> Sequence[Message]:
    report = reports.by_id(context.session, report_id)
    assert report is not None
    sent = reports.version_of(context.session, report)
    where = [*sent.publicity, *sent.links]
    told = publicity.show(where, {publicity.DETAILS: sent.published}) if where else _NOT_TOLD
    named = report_named.report_words(context.session, report_id)
    card = Card(
        f"รายงาน {report.activity.number}",
        subtitle=name_of(report.activity),
        rows=(
            Row(STATES[report.state], named),
            Row("เผยแพร่", told),
            Row("หลักฐาน", f"{len(sent.evidence)} ไฟล์"),
        ),
        buttons=(*files_button(sent), history_button(report)),
    )
    return [card]
