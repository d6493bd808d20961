"""`ประเมินองค์กรคุณธรรม`: a bureau gives itself points, criterion by criterion, and sends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Remarked, Step
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.self_assessment import assessment_proofs, assessment_words
from handlers.self_assessment.assessment_words import ASSESS
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import thai_date
from models.errors import Refusal
from models.self_assessment import assessing, moral_standard, proving_reports
from models.self_assessment.moral_standard import CRITERIA, MoralStandard, Points
from models.self_assessment.proving_reports import ProvingReport

YEAR, STANDARD = "year", "standard"
"""Facts of the answers: the fiscal year, and the name of the standard that holds in it."""

_COUNTED = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า")
_BEGUN = ("เริ่มแล้ว", "เริ่มทำแล้ว", "เริ่มทำ", "เพิ่งเริ่ม")
_NOT_YET = ("ไม่มี", "ยังไม่ได้ทำ", "ยังไม่ทำ", "ยังไม่ได้ดำเนินการ", "ไม่ได้ทำ", "ยังไม่เริ่ม", "ยังไม่มี")
_IN_FULL = ("ครบ", "ครบถ้วน", "เต็ม", "คะแนนเต็ม", "ทำครบ", "ทำครบถ้วน", "ทำครบแล้ว")


def step_of(number: int) -> str:
    return f"c{number}"


def open_assessment(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with the points of the version before, if there is one: only what changed is edited."""
    with closing(_refused):
        due = assessing.may_assess(context.session, context.me, context.now)
    year = context.fiscal_year
    standard = moral_standard.of_year(year)
    before = assessing.newest(context.session, context.me.bureau_id, year)
    answers: Answers = {YEAR: year, STANDARD: standard.name}
    if before is not None and before.standard == standard.name:
        points = assessing.points_of(before)
        answers |= {step_of(each.number): points.get(each.number) for each in standard.criteria}
    until = f"ส่งใหม่ได้ถึง {thai_date(due)}" if due is not None else f"ส่งใหม่ได้ในปีงบประมาณ {year}"
    sent: tuple[Part, ...] = ()
    if before is not None:
        words = f"{assessment_words.version_words(before)} แก้ข้อที่เปลี่ยนแล้วส่งใหม่ได้"
        sent = (Row("ส่งแล้ว", words),)
    levels = (
        Row(assessment_words.level_words(each), assessment_words.least_words(each))
        for each in standard.levels
    )
    intro = Card(
        f"ประเมินองค์กรคุณธรรม ปีงบประมาณ {year}",
        subtitle=context.me.bureau.name,
        rows=(
            *sent,
            Para(f"{CRITERIA} ข้อ ข้อละ 0–{standard.most} คะแนน หยุดแล้วพิมพ์ “ทำต่อ” ภายหลังได้"),
            *levels,
            Para(assessment_words.scale_words(standard), tone="muted"),
        ),
        note=f"{until} นับฉบับล่าสุด",
    )
    return Opening(str(year), answers, [intro])


def _refused(refusal: Refusal) -> Message:
    see = (assessment_words.levels_button("ดูผลของสำนัก"),)
    if refusal.code == "over":
        due = refusal.facts["due"]
        assert isinstance(due, date)
        return Text(f"เลยวันครบกำหนด {thai_date(due)} แล้ว ใช้ฉบับที่ส่งไว้ล่าสุด", see)
    return Text("การประเมินองค์กรคุณธรรมทำโดยผู้รายงานหรือผู้บังคับบัญชาของสำนัก", see)


def standard_of(answers: Answers) -> MoralStandard:
    """The standard that the conversation follows."""
    return moral_standard.named(answers[STANDARD])


def points_in(answers: Answers) -> Points:
    """The points so far, by criterion."""
    return {number: answers.get(step_of(number)) for number in range(1, CRITERIA + 1)}


def _proofs(context: Context, answers: Answers) -> Mapping[int, Sequence[ProvingReport]]:
    return proving_reports.proposed(
        context.session, standard_of(answers), context.me.bureau_id, answers[YEAR]
    )


# -- the nine questions --------------------------------------------------------------------------


def ask_points(number: int, context: Context, answers: Answers) -> Message:
    """Shows the criterion with the reports that prove it."""
    criterion = standard_of(answers).criteria[number - 1]
    proofs = _proofs(context, answers)[number]
    evidence: Part = Para("ยังไม่พบรายงานกิจกรรมที่เป็นหลักฐานของข้อนี้ ให้คะแนนได้", tone="muted")
    if proofs:
        evidence = Row("หลักฐาน", assessment_words.evidence_words(proofs))
    title = f"ข้อ {number} จาก {CRITERIA}"
    return Card(
        title,
        alt=f"{title} {criterion.title}",
        rows=(Para(criterion.title, bold=True), evidence),
    )


def offer_points(_number: int, _context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the most points first."""
    standard = standard_of(answers)
    return [_choice(standard, points) for points in range(standard.most, -1, -1)]


def _choice(standard: MoralStandard, points: int) -> Choice:
    words = standard.points[points]
    counted = _COUNTED[points]
    said = (str(points), f"{points} คะแนน", counted, f"{counted}คะแนน", words)
    if not points:
        none = (Common.NONE, Common.NO)
        return Choice("p0", f"0 {words}", 0, said=(*said, *_NOT_YET), means=none)
    further = _IN_FULL if points == standard.most else _BEGUN if points == 1 else ()
    return Choice(f"p{points}", f"{points} {words}", points, said=(*said, *further))


def show_points(number: int, value: Any, answers: Answers) -> str:
    standard = standard_of(answers)
    points = assessment_words.points_words(standard, value)
    return f"{standard.criteria[number - 1].short} · {points}"


def _step(number: int) -> Step:
    return Step(
        name=step_of(number),
        label=f"ข้อ {number}",
        ask=partial(ask_points, number),
        choices=partial(offer_points, number),
        on_card=True,
        optional=True,
        skip_label="ยังไม่ประเมินข้อนี้",
        skip_said=("ไว้ก่อน", "ไว้ทีหลัง", "ยังไม่ประเมิน", "ข้ามข้อนี้"),
        help="ให้คะแนนตามที่ทำจริงและมีหลักฐาน หลักฐานคือรายงานกิจกรรมของสำนักที่ส่งในปีงบประมาณนี้ ระบบหาให้เอง",
        show=partial(show_points, number),
        why="เกณฑ์องค์กรคุณธรรมมีเก้าข้อ ระดับของสำนักคิดจากคะแนนเหล่านี้",
    )


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Shows the sum, the level, and what is missing for the next one."""
    standing = moral_standard.standing(standard_of(answers), points_in(answers))
    return Card(
        "ตรวจก่อนส่งผลการประเมิน",
        subtitle=f"{context.me.bureau.name} · ปีงบประมาณ {answers[YEAR]}",
        rows=assessment_words.standing_rows(standing),
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out criteria without points, and points without a report."""
    points = points_in(answers)
    found = []
    open_ = [number for number, value in points.items() if value is None]
    if open_:
        words = f"{assessment_words.numbers_words(open_)} ยังไม่ประเมิน นับเป็น 0 คะแนน"
        found.append(Remarked(step_of(open_[0]), f"ให้คะแนนข้อ {open_[0]}", words))
    proofs = _proofs(context, answers)
    bare = [number for number, value in points.items() if value and not proofs[number]]
    if bare:
        words = "ยังไม่มีรายงานกิจกรรมเป็นหลักฐาน ส่งได้ แต่ควรส่งรายงานให้ครบ"
        words = f"{assessment_words.numbers_words(bare)} {words}"
        found.append(Remarked(step_of(bare[0]), f"ดูข้อ {bare[0]}", words))
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends it; says the level and what is missing."""
    if not still_this_year(context, answers):
        words = f"ปีงบประมาณ {answers[YEAR]} สิ้นสุดแล้ว เริ่มประเมินของปีงบประมาณ {context.fiscal_year} ได้"
        raise Closed(Text(words, (assessment_words.assess_button(),)))
    standard, points = standard_of(answers), points_in(answers)
    with closing(_refused):
        sent = assessing.send(context.session, context.me, standard, points, context.now)
    context.must_arrive = True
    standing = assessing.standing_of(sent)
    return [
        Card(
            f"ส่งผลการประเมินองค์กรคุณธรรมแล้ว ฉบับที่ {sent.version}",
            subtitle=f"{context.me.bureau.name} · ปีงบประมาณ {sent.fiscal_year}",
            rows=assessment_words.standing_rows(standing),
            buttons=(
                assessment_words.levels_button("ดูผลรายข้อ", b=sent.bureau_id),
                assessment_words.paper_button(sent.fiscal_year, sent.bureau_id),
                *assessment_proofs.into_report(context, sent),
            ),
            tone="good",
        )
    ]


def still_this_year(context: Context, answers: Answers) -> bool:
    return bool(answers[YEAR] == context.fiscal_year)


FLOW = Flow(
    name=ASSESS,
    title="การประเมินองค์กรคุณธรรม",
    opens_on=(
        "ประเมินองค์กรคุณธรรม",
        "ประเมินตนเององค์กรคุณธรรม",
        "แบบประเมินองค์กรคุณธรรม",
        "ทำแบบประเมินองค์กรคุณธรรม",
    ),
    steps=tuple(_step(number) for number in range(1, CRITERIA + 1)),
    open=open_assessment,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=assessing.ASSESSORS,
    confirm_label="ส่งผลการประเมิน",
    counted=False,
    kept_back=True,
    still=still_this_year,
    help="สำนักให้คะแนนตนเอง 9 ข้อ แล้วระบบคำนวณระดับให้ พิมพ์ “ประเมินองค์กรคุณธรรม” เพื่อเริ่ม",
)
