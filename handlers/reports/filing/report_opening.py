"""How a report is opened: what is known of it at the start, and what it goes on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import BEFORE, Answers, Closed, Opening
from handlers.messages import Said, Text
from handlers.question import button_facts
from handlers.reports.filing import former_report
from handlers.reports.filing.report_answers import to_mend
from handlers.reports.filing.report_choice import chosen, heading, refused, whose
from handlers.reports.report_words import name_of
from handlers.understand.listing import listed
from handlers.understand.reports.report_line import answers as line_answers
from handlers.understand.reports.report_line import read_report_line
from models.errors import Refusal
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Activity
from models.reports import reports
from models.reports.report import APPROVED, RETURNED, Report

MOST_HINTS = 2  # of what one line said in two ways; the questions themselves ask for the rest
CORRECTING = "correcting"
"""Among the answers: an approved report is sent anew."""


def open_report(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a button's activity and date, a typed number, or neither: then the list is shown.

    facts: `a` and `d` the activity and date, `p` whom it is entered for, `fix` to correct what
    was approved.
    """
    me = whose(context, button_facts.whole(facts, "p"))
    same, rest = former_report.says_same(rest)
    activity, due = chosen(context, rest, facts, me)
    behalf = None if me is context.me else me.id
    report = reports.find(context.session, activity.id, me.bureau_id, due)
    correcting = "fix" in facts and report is not None and report.state == APPROVED
    try:
        reports.may_send(context.session, context.me, activity, due, correcting, behalf)
    except Refusal as refusal:
        also = {"p": behalf} if behalf else {}
        raise Closed(refused(refusal, activity, due, also)) from refusal
    told = due.isoformat() if due else ""
    answers: Answers = {
        "activity_id": activity.id,
        "number": activity.number,
        "due": told,
        "bureau": me.bureau_id,
        "opened_with": {"a": activity.id, "d": told, **({"p": behalf} if behalf else {})},
        **({"behalf": behalf} if behalf else {}),
    }
    said: list[Said] = [Text(_heading(context, activity, due, me))]
    line = read_report_line(rest, context.today, activity.channels)
    said += [Text(hint) for hint in line.unclear[:MOST_HINTS]]
    subject = f"{activity.id}|{told}" + (f"|p{behalf}" if behalf else "")
    filled = line_answers(line)
    known, told_at_once = answers | filled, tuple(filled)
    if report is not None and report.state == RETURNED:
        return replace(_returned(context, report, subject, known, said), told=told_at_once)
    if report is not None and correcting:
        return replace(_correction(context, report, subject, known, said), told=told_at_once)
    known |= _go_on_from(context, activity, due, me, same, known, said)
    return Opening(subject, known, said, told=told_at_once)


def _heading(context: Context, activity: Activity, due: date | None, me: Person) -> str:
    """What is reported, till when, with whom, and for whom if not for oneself."""
    others = plans.partners(context.session, activity, me.bureau_id)
    together = f"ทำร่วมกับ {listed(others)} โดยสำนักของท่านเป็นผู้รายงาน" if others else ""
    behalf = "" if me is context.me else f"รายงานแทน {me.name} ({me.bureau.name})"
    lines = (f"รายงาน {name_of(activity)}", heading(activity, due), together, behalf)
    return "\n".join(filter(None, lines))


def _go_on_from(
    context: Context,
    activity: Activity,
    due: date | None,
    me: Person,
    same: bool,
    known: Answers,
    said: list[Said],
) -> Answers:
    """What an earlier report of the same work gives to go on from."""
    found = former_report.find(context, activity, me.bureau_id, due)
    if found is None:
        if same:
            said.append(former_report.not_there())
        return {}
    report, version = found
    of_this = report.activity_id == activity.id and report.due == due
    before = former_report.kept(report, version, of_this)
    if not same:
        return before
    rest = {k: v for k, v in before["former_answers"].items() if k not in known}
    return {**before, **rest, "carry": former_report.SAME}


def _returned(
    context: Context, report: Report, subject: str, known: Answers, said: list[Said]
) -> Opening:
    """A returned report: only what is to be mended is asked.

    Each return is a draft of its own: an older one must not hide what is to be mended now.
    """
    version = reports.version_of(context.session, report)
    reason, fields = reports.returned_why(context.session, report)
    mending = to_mend(version, fields)
    said.append(Text(_why_returned(reason, mending)))
    merged = {**mending, **known}
    return Opening(f"{subject}|{version.version}|{version.review or ''}", merged, said)


def _correction(
    context: Context, report: Report, subject: str, known: Answers, said: list[Said]
) -> Opening:
    """An approved report sent anew: why, then the review card to change what is wrong."""
    version = reports.version_of(context.session, report)
    said.append(Text("ฉบับที่อนุมัติแล้วยังอยู่ ฉบับที่แก้จะเป็นฉบับใหม่และต้องอนุมัติอีกครั้ง"))
    merged = {**to_mend(version, ()), **known, CORRECTING: True}
    merged["opened_with"] = {**known["opened_with"], "fix": 1}
    return Opening(f"{subject}|fix{version.version}", merged, said)


def _why_returned(reason: str, mending: Answers) -> str:
    why = f"เหตุผลที่ส่งกลับ: {reason}"
    if BEFORE in mending:
        return f"{why}\nตอบเฉพาะข้อที่ถามต่อไปนี้ ข้ออื่นใช้คำตอบเดิม"
    return f"{why}\nกด “แก้ไข” ที่ข้อที่ต้องแก้ แล้วกด “ยืนยันการส่ง”"
