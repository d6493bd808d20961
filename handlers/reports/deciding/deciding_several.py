"""What approving and accepting several reports at once share. Each report is decided on its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Opening, Step
from handlers.messages import Card, Message, Row, Text
from handlers.reports.report_words import refused_decision
from models.conversations import conversation_rows
from models.conversations.conversation import DONE
from models.errors import Refusal
from models.reports.report import Report, ReportVersion

MOST = 20
"""Reports that one card can show."""

LEAST = 2
Decided = tuple[Report, ReportVersion]


def opening(title: str, listed: Sequence[tuple[int, int, Row]], too_few: Text) -> Opening:
    """Opens with a card of the reports (id, version, row). Raises Closed if they are too few.

    title: with a place for their number
    """
    if len(listed) < LEAST:
        raise Closed(too_few)
    card = Card(
        title.format(len(listed)),
        rows=tuple(row for _, _, row in listed),
        note="ฉบับที่ยังไม่ได้เปิดดู ไม่อยู่ในรายการนี้",
    )
    answers: Answers = {"reports": [[report_id, version] for report_id, version, _ in listed]}
    return Opening("", answers, [card], anew=True)


def sure(verb: str) -> Step:
    """The step `sure` (True or False) for the answer `reports`."""

    def ask(_context: Context, answers: Answers) -> Message:
        return Text(f"ยืนยัน{verb}ทั้ง {len(answers['reports'])} ฉบับ ใช่หรือไม่")

    return yes_or_no(ask, f"ยืนยัน{verb}", f"ยังไม่{verb}")


def decide_each(
    context: Context,
    reports: Sequence[list[int]],
    decide: Callable[[int, int], Decided],
    look: str,
) -> tuple[list[Decided], list[str]]:
    """Returns the decided reports, and a sentence for each one that was refused.

    reports: ids with versions
    look: the conversation that opens one report; its drafts of these reports are ended
    """
    decided: list[Decided] = []
    refused: list[str] = []
    # Everybody locks in the same order, so that two people at once cannot deadlock.
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
    """The result, one line each. done: what was decided, in words; empty if nothing was."""
    why = [f"{verb}ไม่ได้ {len(refused)} ฉบับ", *refused] if refused else []
    return "\n".join((done or f"ไม่ได้{verb}ฉบับใด", *why))
