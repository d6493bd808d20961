"""Whose report it was that somebody decided on just now: `ที่อนุมัติไปเมื่อกี้ของใครนะ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.question.query import Facts, Query
from handlers.reports.deciding.settled import settled_reports
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.report_cards import history_button
from handlers.reports.report_words import moment_words, name_of
from handlers.subjects.listeners import listener
from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.reports.deciding import report_deciders, report_history
from models.reports.report import APPROVED, RETURNED

_I = f"(?:{ME_OR_US}|พี่)"
_DID = "(?:อนุมัติ|ส่งกลับ|ตีกลับ|ตัดสิน|พิจารณา|ให้ผ่าน)"
_WHEN = rf"(?:{JUST_NOW}|เมื่อสักครู่|ล่าสุด|ก่อนหน้า(?:นี้)?|สุดท้าย)"
_WHOSE = (
    r"(?:ของ(?:ใคร|คนไหน|สำนัก(?:ไหน|อะไร)|กลุ่มไหน)|ใคร(?:เป็นคน)?(?:ส่ง|รายงาน|ทำ)(?:มา)?"
    r"|(?:อัน|ฉบับ|กิจกรรม|รายงาน|เรื่อง)(?:ไหน|อะไร)|อะไร)"
)
_FORM = pattern_of(
    rf"(?:แล้ว|เอ๊ะ|เอ|ว่าแต่|ขอถาม|ลืม|จำไม่ได้|ว่า|\s)*(?:รายงาน|ฉบับ|อัน|ตัว)?(?:ที่)?(?:{_WHEN}\s?)?{_I}?(?:เพิ่ง|พึ่ง|ได้|เป็นคน)*{_DID}"
    rf"(?:รายงาน|ไป|ให้|แล้ว|{_WHEN}|น่ะ|นะ|อ่ะ|อะ|\s)*(?:คือ|เป็น|มัน|\s)*{_WHOSE}(?:ไป|มา|แล้ว|นะ|น่ะ|อะ|อ่ะ|เนี่ย|หว่า|บ้าง|\s)*"
)
_RECENT = pattern_of(rf"{_WHEN}|เพิ่ง|พึ่ง")
_DONE = {APPROVED: "อนุมัติ", RETURNED: "ส่งกลับ"}
_DECIDING = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))


@listener(longest=60, anyone=True, cue=_RECENT)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question of who decides on reports; None for other words, and below gifts, on
    which they decide, too."""
    if _FORM.fullmatch(without_polite_ending(normalise(words))) is None:
        return None
    if not context.may(_DECIDING) or settled_reports.is_of_others(context):
        return None
    return Query(name=settled_reports.NAME, words=(), answer=_answer)


_APPROVES, _RETURNS = pattern_of("อนุมัติ|ให้ผ่าน"), pattern_of("กลับ")


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    kinds = {APPROVED: _APPROVES, RETURNED: _RETURNS}
    said = [kind for kind, word in kinds.items() if word.search(rest)] or [*kinds]
    mine = report_history.decided_by(context.me, *said)
    found = report_history.newest_versions(context.session, context.me, None, context.today, mine)
    decided = [(sent.decided_at, report, sent) for report, sent in found if sent.decided_at]
    if not decided:
        words = "หรือ".join(word for kind, word in _DONE.items() if kind in said)
        return [Text(f"ท่านยังไม่ได้{words}รายงานใด พิมพ์ “รออนุมัติ” เพื่อดูที่รอท่าน", (SEE_STATUS,))]
    at, report, sent = max(decided, key=lambda each: each[0])
    author = report_deciders.author(context.session, sent)
    done = _DONE[sent.decision or APPROVED]
    return [
        Card(
            f"รายงานที่ท่าน{done}ล่าสุด",
            subtitle=name_of(report.activity, sent),
            rows=(
                Row("ผู้รายงาน", f"{author.name} · {author.bureau.name}"),
                Row(f"{done}เมื่อ", moment_words(at)),
            ),
            buttons=(history_button(report),),
        )
    ]
