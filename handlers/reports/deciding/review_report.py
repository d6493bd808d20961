"""An administrator reviews an approved report: accepts it, or returns it to the bureau."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Row, Text
from handlers.reports import report_cards, report_notices
from handlers.reports.deciding import returning
from handlers.reports.filing.report_review import checklist, score_button, score_row
from handlers.reports.report_words import name_of, refused_decision, rows_of
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import ACCEPTED, RETURNED, Report, ReportVersion


def open_review(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """A button of the queue or the history names the report and its version."""
    unnamed = "พิมพ์ “รอตรวจ” เพื่อดูรายงานที่รอท่านตรวจ หรือ “ประวัติ” ตามด้วยเลขกิจกรรม"
    report_id, version = returning.named(facts, unnamed)
    with closing(
        lambda refusal: Text(_refused(refusal), report_notices.what_else_is_reviewed(context))
    ):
        report, sent = report_decisions.for_review(context.session, context.me, report_id, version)
    report_history.note_seen(context.session, context.me, sent, context.now)
    answers = returning.opening_answers(report, sent, {"r": report_id, "v": version})
    if facts.get("do") == "return":  # said in a sentence
        answers |= {"outcome": RETURNED, **returning.reason_said(context, facts)}
    return Opening(f"{report_id}|{version}", answers, [_card(context, report, sent)], anew=True)


def _refused(refusal: Refusal) -> str:
    if refusal.code == "own_report":
        return "ท่านเป็นผู้ส่งรายงานฉบับนี้เอง ผู้ดูแลแผนท่านอื่นจะเป็นผู้ตรวจ"
    if refusal.code == "newer_version":
        return "รายงานนี้มีฉบับใหม่กว่าแล้ว พิมพ์ “ประวัติ” เพื่อดูฉบับล่าสุด"
    return refused_decision(refusal)


def _card(context: Context, report: Report, sent: ReportVersion) -> Message:
    author = report_deciders.author(context.session, sent)
    return Card(
        "ตรวจรายงานที่อนุมัติแล้ว",
        subtitle=name_of(report.activity, sent),
        rows=(
            Row("ผู้รายงาน", f"{author.name} · {author.bureau.name}"),
            Row("รายการตรวจของระบบเมื่อส่ง", checklist(report, sent)),
            *score_row(context, report),
            *rows_of(sent),
        ),
        buttons=report_cards.files_button(sent),
    )


def ask_outcome(_context: Context, answers: Answers) -> Message:
    return Text(f"รายงาน {answers['number']}: จะตรวจรับ หรือส่งกลับให้สำนักแก้ไข")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the review. A return is told to the reporter and to the superior who approved."""
    returns = answers["outcome"] == RETURNED
    with closing(lambda refusal: Text(_refused(refusal))):
        report, sent = returning.carry_out(
            context, answers, answers["outcome"], report_decisions.review
        )
    context.must_arrive = True
    on = (*report_notices.what_else_is_reviewed(context), report_cards.history_button(report))
    if not returns and report.activity.plan.scored:
        on += (score_button(report),)
    what = f"รายงาน {answers['number']}"
    if not returns:
        return [Text(f"ตรวจรับ{what} แล้ว", on)]
    return [Text(f"ส่งกลับ{what} แล้ว {_tell(context, report, sent)}", on)]


def _tell(context: Context, report: Report, sent: ReportVersion) -> str:
    reporter = report_deciders.sender(context.session, sent)
    card = report_cards.returned_by_review(report, sent, context.me)
    key = f"reviewed:{report.id}:{sent.version}"
    context.notify(reporter, [card], key, report_notices.DECIDED)
    superior = context.session.get(Person, sent.decided_by) if sent.decided_by else None
    if superior is not None and superior.id != context.me.id:
        bureau = report_deciders.author(context.session, sent).bureau.name
        card = report_cards.returned_after_approval(report, sent, context.me, bureau)
        context.notify(superior, [card], f"{key}:superior", report_notices.DECIDED)
    if people.reachable(reporter):
        return "แจ้งผู้รายงานและผู้บังคับบัญชาที่อนุมัติให้ทราบแล้ว"
    return report_notices.NOT_REACHED


FLOW = Flow(
    name="review_report",
    learned=True,
    title="การตรวจรายงาน",
    opens_on=(),
    steps=(
        returning.outcome_step(
            "outcome",
            "ผลการตรวจ",
            ask_outcome,
            # Nothing is asked after it: what was only learned to mean it is shown as a button.
            Choice("accept", "ตรวจรับ", ACCEPTED, plainly=True),
        ),
        *returning.steps("outcome", RETURNED),
    ),
    open=open_review,
    finish=finish,
    heeds=returning.turned_round("outcome", "ตรวจรับ|รับ(?:ไว้)?|ให้ผ่าน|ผ่าน"),
    roles=frozenset((ADMIN,)),
    counted=False,
    describe=lambda answers: str(answers.get("number", "")),
)
