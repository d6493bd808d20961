"""Deciding several reports in one go, each on its own; which ones, its callers choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Step
from handlers.messages import Said, Text
from handlers.reports.report_words import refused_decision
from models.conversations import conversation_rows
from models.conversations.conversation import DONE
from models.errors import Refusal
from models.reports.report import Report, ReportVersion

MOST = 20
LEAST = 2
Decided = tuple[Report, ReportVersion]


def decide_each(
    context: Context,
    reports: Sequence[list[int]],
    decide: Callable[[int, int], Decided],
    look: str,
) -> tuple[list[Decided], list[str]]:
    """(what was decided, a sentence for each that could not be).

    reports: ids with versions. look: the conversation by which one report is opened; where one was
    begun it is over, and nobody is asked back to it.
    """
    decided: list[Decided] = []
    refused: list[str] = []
    # In one order for everybody, so that two at once wait for each other and never for ever.
    for report_id, version in sorted(reports):
        try:
            decided.append(decide(report_id, version))
        except Refusal as refusal:
            refused.append(f"{_name(context, report_id)}: {refused_decision(refusal)}")
        else:
            _close(context, look, f"{report_id}|{version}")
    context.must_arrive = True
    return decided, refused


def _close(context: Context, look: str, subject: str) -> None:
    begun = conversation_rows.draft_of(context.session, context.sealer, context.lane, look, subject)
    if begun is not None:
        conversation_rows.end(context.session, begun.row, DONE, context.now)


def _name(context: Context, report_id: int) -> str:
    report = context.session.get(Report, report_id)
    return f"รายงาน {report.activity.number}" if report is not None else "รายงาน"


def outcome(verb: str, done: str, refused: Sequence[str]) -> str:
    """What came of it, in lines. done: of what was decided; empty when nothing was."""
    why = [f"{verb}ไม่ได้ {len(refused)} ฉบับ", *refused] if refused else []
    return "\n".join((done or f"ไม่ได้{verb}ฉบับใด", *why))


def sure(verb: str) -> Step:
    """The step `sure` (True or False) over the answer `reports`."""

    def ask(_context: Context, answers: Answers) -> Said:
        return Text(f"ยืนยัน{verb}ทั้ง {len(answers['reports'])} ฉบับ ใช่หรือไม่")

    return yes_or_no(ask, f"ยืนยัน{verb}", f"ยังไม่{verb}")
