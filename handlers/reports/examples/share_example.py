"""Letting others read an approved report as an example, or taking that back, after one question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing, closing_unclear
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.examples import show_example
from handlers.reports.report_cards import SHARE, example_button
from handlers.understand.words import read_activity_number
from models.errors import Refusal
from models.people.person import REPORTER, SUPERVISOR
from models.reports import example_reports
from models.reports.figures import progress
from models.reports.report import APPROVED, Report

_HOW = "เปิดรายงานที่อนุมัติแล้วด้วย “ประวัติ” ตามด้วยเลขกิจกรรม แล้วกด “ให้ใช้เป็นตัวอย่าง”"


def button(context: Context, report: Report) -> tuple[Button, ...]:
    """Returns the button on the card of an approved report, for its bureau's reporter or head."""
    if not example_reports.may_allow(context.me, report):
        return ()
    return (example_button(report, example_reports.is_shared(context.session, report)),)


def open_sharing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button names report and version, or the words have a number."""
    report_id, version = button_facts.version_named(facts) or _chosen(context, rest)
    with closing(_refused):
        report = example_reports.of_bureau(context.session, context.me, report_id)
        shared = example_reports.is_shared(context.session, report)
        if not shared:
            example_reports.offered(context.session, context.me, report_id, version)
    answers: Answers = {
        "report_id": report_id,
        "version": version,
        "number": report.activity.number,
        "shared": shared,
        "opened_with": {"r": report_id, "v": version},
    }
    return Opening(f"{report_id}|{version}", answers, anew=True)


def _chosen(context: Context, rest: str) -> tuple[int, int]:
    with closing_unclear():
        number = read_activity_number(rest)
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    approved = [each for each in duties if each.state == APPROVED and each.number == number]
    if number is not None and not approved:
        none = f"สำนักของท่านยังไม่มีรายงาน {number} ที่อนุมัติแล้ว"
        raise Closed(Text(f"{none} {_HOW}", (SEE_STATUS,)))
    if len(approved) != 1:
        raise Closed(Text(_HOW, (SEE_STATUS,)))
    [duty] = approved
    assert duty.report_id is not None and duty.version is not None
    return duty.report_id, duty.version


def _refused(refusal: Refusal) -> Message:
    sentences = {
        "not_yours": "ให้ใช้เป็นตัวอย่างได้เฉพาะรายงานของสำนักท่าน",
        "not_approved": "รายงานนี้ยังไม่ได้รับอนุมัติ จึงยังให้ใช้เป็นตัวอย่างไม่ได้",
        "newer_version": "รายงานนี้มีฉบับใหม่กว่าแล้ว",
        "no_report": "ไม่พบรายงานนี้",
    }
    return Text(f"{sentences[refusal.code]} {_HOW}")


def ask_sure(_context: Context, answers: Answers) -> Message:
    number = answers["number"]
    if answers["shared"]:
        return Text(f"เลิกให้ใช้รายงาน {number} เป็นตัวอย่าง ใช่หรือไม่ สำนักอื่นจะเปิดดูไม่ได้ทันที")
    return Text(
        f"ให้ทุกคนในทะเบียนอ่านรายงาน {number} เป็นตัวอย่าง ใช่หรือไม่\n"
        "ผู้อ่านเห็นชื่อสำนักและข้อความของรายงาน ไม่เห็นชื่อผู้รายงานและไฟล์แนบ "
        "กรุณาตรวจว่าข้อความไม่มีชื่อบุคคล เลิกเมื่อใดก็ได้"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Allows it or takes it back, as it was asked."""
    if not answers["sure"]:
        return [Text(f"ไม่ได้เปลี่ยนอะไร รายงาน {answers['number']} ยังเป็นเช่นเดิม")]
    with closing(_refused):
        _carry_out(context, answers)
    context.must_arrive = True
    context.saved = {"r": answers["report_id"], "v": answers["version"]}
    if answers["shared"]:
        return [Text(f"เลิกให้ใช้รายงาน {answers['number']} เป็นตัวอย่างแล้ว")]
    return [_thanks(context, answers["number"], answers["report_id"])]


def _carry_out(context: Context, answers: Answers) -> None:
    session, me, report_id = context.session, context.me, answers["report_id"]
    if answers["shared"]:
        example_reports.end(session, me, report_id, context.now)
    else:
        example_reports.allow(session, me, report_id, answers["version"], context.now)


def _thanks(context: Context, number: str, report_id: int) -> Message:
    see = Button("ดูตัวอย่าง", opens(show_example.NAME, r=report_id), f"ตัวอย่าง {number}")
    back = button(context, example_reports.of_bureau(context.session, context.me, report_id))
    return Text(f"ให้ใช้รายงาน {number} เป็นตัวอย่างแล้ว ขอบคุณที่แบ่งปัน", (see, *back))


FLOW = Flow(
    name=SHARE,
    title="การให้ใช้รายงานเป็นตัวอย่าง",
    opens_on=("ให้ใช้เป็นตัวอย่าง", "เลิกให้เป็นตัวอย่าง"),
    steps=(yes_or_no(ask_sure, "ยืนยัน", "ไม่เปลี่ยน", "ให้", "เลิก"),),
    open=open_sharing,
    finish=finish,
    roles=frozenset((REPORTER, SUPERVISOR)),
    counted=False,
    describe=lambda answers: str(answers.get("number", "")),
)
