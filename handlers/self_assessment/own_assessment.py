"""What somebody asks of "their" self-assessment: there is none of single people, so the bureau's is
told as far as they may see it (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens
from handlers.self_assessment import assessment_words, show_levels
from handlers.self_assessment.assessment_words import LEVELS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.self_assessment import assessing

_YEARS = 4
_NOT_OF_ONE = "บอตไม่มีแบบประเมินตนเองรายบุคคล มีเฉพาะสำนักประเมินตนเองเป็นองค์กรคุณธรรมปีละครั้ง"
_WHO = "ผลของสำนักเห็นได้เฉพาะผู้รายงานและหัวหน้าของสำนักนั้น ผู้ดูแลระบบ และผู้บริหาร บุคลากรอื่นและสำนักอื่นไม่เห็น"


def _score(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns level and points of the own bureau this year, or that it has not assessed itself."""
    if not context.may(show_levels.QUERY.roles):
        return [Text(f"{_NOT_OF_ONE}\n{_WHO} หากต้องการทราบผล ถามหัวหน้าหรือผู้รายงานของสำนัก")]
    context.asked = opens(LEVELS, b=context.me.bureau_id)
    year = context.fiscal_year
    sent = assessing.newest(context.session, context.me.bureau_id, year)
    ways = (
        assessment_words.levels_button("ดูรายข้อ", b=context.me.bureau_id),
        *((assessment_words.assess_button(),) if context.may(assessing.ASSESSORS) else ()),
    )
    rows: tuple[Part, ...]
    if sent is None:
        rows = (Row(f"ปีงบประมาณ {year}", "สำนักของท่านยังไม่ได้ประเมิน", tone="warn"),)
    else:
        standing = assessing.standing_of(sent)
        rows = (
            Row("คะแนน", assessment_words.total_words(standing), tone="good"),
            *assessment_words.standing_rows(standing)[:1],
            Row("สำนักประเมินแล้ว", assessment_words.version_words(sent)),
        )
    title = f"ผลประเมินตนเองของ{context.me.bureau.name}"
    return [Card(title, rows=(*rows, Para(_NOT_OF_ONE, tone="muted")), buttons=ways)]


def _history(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns level and points of the own bureau in the last years."""
    if not context.may(show_levels.QUERY.roles):
        return [Text(f"{_NOT_OF_ONE}\n{_WHO}")]
    context.asked = opens(LEVELS, b=context.me.bureau_id)
    rows = []
    for year in range(context.fiscal_year, context.fiscal_year - _YEARS, -1):
        sent = assessing.newest(context.session, context.me.bureau_id, year)
        standing = assessing.standing_of(sent) if sent is not None else None
        see = assessment_words.levels_button("ดู", b=context.me.bureau_id, y=year)
        words = assessment_words.in_a_line(standing)
        rows.append(Row(f"ปีงบประมาณ {year}", words, see if sent is not None else None))
    title = f"ผลประเมินตนเองย้อนหลังของ{context.me.bureau.name}"
    return [Card(title, rows=tuple(rows), note=_NOT_OF_ONE)]


_SELF = "ประเมิน(?:ผล)?(?:ตน(?:เอง)?|ตัวเอง)|ประเมินองค์กรคุณธรรม"
_HISTORY_WORDS = "ปีก่อน|ปีที่แล้ว|ย้อนหลัง|ประวัติ|ที่ผ่านมา|ปีที่ผ่าน|เทียบปี"
_SCORE_WORDS = "คะแนน|ผล|ได้(?:เท่าไ|กี่|ระดับ)|เท่าไ|กี่คะแนน|ระดับ|(?:แล้ว|ไป)*(?:หรือ|รึ)?ยัง$|หรือเปล่า|รึเปล่า"
_F = rf"(?:แล้ว|{ME_OR_US}|อันนี้|ผล|มี|ขอ|ดู|ของ|\s)*"
_NEEDS = Needs(
    pattern_of(_SELF),
    (
        Need(
            pattern_of(_HISTORY_WORDS),
            Query("assessment_history", (), _history, own=True),
            pattern_of(rf"{_F}(?:{_HISTORY_WORDS})(?:ๆ|ล่ะ|ละ|เป็นไง|บ้าง|ด้วย|\s)*"),
        ),
        Need(pattern_of(_SCORE_WORDS), Query("assessment_own", (), _score, own=True)),
    ),
    pattern_of(
        r"ใครยังไม่|แก้|ลงคะแนน|บันทึก|กรอก|ใส่|ให้คะแนน|สำนัก(?:ไหน|ใด|\S*?การ|\S*?กลาง)|แต่ละ|ทุกสำนัก|อบรม|pdf|word|excel|เอกสาร|องค์กร(?:ที่มี)?คุณธรรม|แนบ|ปีงบ|เกณฑ์|ส่ง"
    ),
    (LEVELS,),
    fits=frozenset(
        (
            "moral_levels",
            "assess_bureau",
        )
    ),
)


asked = partial(wanted, _NEEDS)
"""Returns the question about an own self-assessment; None for other words."""
