"""Hears in a report that what came back is mended, or is wanted: `แก้ตามที่หัวหน้าบอกแล้วค่ะ`."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections.returned_told import wants_what_came_back
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people import people
from models.reports import reports
from models.reports.figures import progress
from models.reports.report import RETURNED

_THIS_ONE = "รายงานนี้ยังไม่ได้ส่งใหม่ ตอบข้อที่ถามด้านล่าง แล้วส่งจากปุ่ม “ยืนยันการส่ง” ในหน้าตรวจทาน"
_ANOTHER = "รายงานที่ถูกส่งกลับคือ {0} ยังไม่ได้ส่งใหม่ พิมพ์ “รายงาน {1}” เพื่อแก้และส่ง คำตอบของ {2} ยังอยู่ครบ"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says which report came back and how it is sent again; None for other words, and where none
    did. On the review card the words are about that report."""
    if (why := _why(text, context, answers)) is not None:
        return why
    if at == REVIEW or not wants_what_came_back(text):
        return None
    bureau = answers.get("bureau", context.me.bureau_id)
    duties = progress.duties_of(context.session, bureau, context.fiscal_year)
    back = [each for each in duties if each.state == RETURNED]
    if not back:
        return None
    if any(
        _is_open(answers, each.activity_id, each.due.isoformat() if each.due else "")
        for each in back
    ):
        return Heeded(told=_THIS_ONE, never_added=True)
    numbers = list(dict.fromkeys(each.number for each in back))
    said = _ANOTHER.format(listed(numbers, "และ"), numbers[0], answers.get("number"))
    return Heeded(told=said, never_added=True)


_ASKS_WHY = pattern_of(
    r"(?:ไม่(?:ค่อย)?เข้าใจ|งง|เอ๊ะ|อ้าว|แล้ว|ขอถาม(?:หน่อย)?|(?:ตกลง|สรุป)(?:ว่า)?|ลืม(?:แล้ว|ไป)?|อะ|อ่ะ|ว่า|ค่ะ|คะ|ครับ|คับ|\s)*"
    r"(?:(?:เขา|เค้า|หัวหน้า|ผอ\.?|พี่(?:เขา|เค้า)?|อันนี้|ฉบับนี้|มัน|โดน|ถูก|ที่|\s)*(?:ตีกลับ|ส่งกลับ|ตีคืน|เด้ง|ให้แก้|ไม่(?:ให้)?ผ่าน)(?:มา|กลับ|อีก|อันนี้|นี่|\s)*"
    r"(?:เพราะ(?:อะ)?ไร|ทำไม|ตรงไหน|(?:ด้วย)?เหตุ(?:ผล)?(?:อะ)?ไร|(?:อะ)?ไร|ว่า(?:ยัง)?ไง)|(?:ทำไม|เพราะ(?:อะ)?ไร)\S{0,24}?(?:ตีกลับ|ส่งกลับ|ตีคืน|เด้ง|ให้แก้|ไม่ผ่าน)"
    r"|(?:ต้อง|ให้)(?:แก้|ปรับ)(?:ที่)?(?:ตรงไหน|ข้อไหน|(?:อะ)?ไร)|(?:ผิด|ไม่ถูก)(?:ตรงไหน|ยังไง|(?:อะ)?ไร)|เหตุผล(?:ที่(?:ส่งกลับ|ตีกลับ))?(?:คือ|ว่า)(?:ยังไง|(?:อะ)?ไร))"
    r"(?:บ้าง|หรอ|เหรอ|อะ|อ่ะ|นะ|ค่ะ|คะ|ครับ|คับ|ลืม(?:แล้ว|ไป(?:แล้ว)?)?|จำไม่ได้|\s)*(?:(?:ก็|มัน|ว่า|\s)*(?:ถูก|ครบ|ดี|เหมือนเดิม)(?:ต้อง|หมด|อยู่|แล้ว|นี่|หนิ|ทุกอย่าง|นะ|ค่ะ|คะ|ครับ|\s)*)?"
)
"""Asks why it came back, and may say that it was right."""
_LONGEST = 90
_WHY = (
    "รายงาน {} ถูกส่งกลับเพราะ: {}\nหากเห็นว่าถูกต้องอยู่แล้ว กรุณาหารือ{}ก่อน แล้วกด “ยืนยันการส่ง” เพื่อส่งตามเดิมได้"
)
_WHO = "ผู้ส่งกลับ"


def asks_why(text: str) -> bool:
    """Tells whether the words ask why it came back, or what is wrong with it."""
    return len(text) <= _LONGEST and _ASKS_WHY.fullmatch(normalise(text)) is not None


def _why(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Says why the report that is open came back; None for other words, and where it did not."""
    if not asks_why(text) or "activity_id" not in answers:
        return None
    bureau = answers.get("bureau", context.me.bureau_id)
    due = date.fromisoformat(answers["due"]) if answers.get("due") else None
    report = reports.find(context.session, answers["activity_id"], bureau, due)
    if report is None or report.state != RETURNED:
        return None
    reason, _ = reports.returned_why(context.session, report)
    sent = reports.version_of(context.session, report)
    decider = sent.reviewed_by if sent.review == RETURNED else sent.decided_by
    who = people.names(context.session, (decider,)).get(decider or 0, _WHO)
    return Heeded(told=_WHY.format(answers.get("number"), reason, who), never_added=True)


def _is_open(answers: Answers, activity_id: int, due: str) -> bool:
    return answers.get("activity_id") == activity_id and answers.get("due") == due
