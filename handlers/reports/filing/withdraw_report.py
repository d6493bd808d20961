"""Withdrawing a sent report before the decision, after one confirmation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Heeded, Opening
from handlers.conversation.refusals import closing, closing_unclear
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports import report_cards, report_notices, sent_chosen
from handlers.reports.due_report_words import SEE_STATUS, settled_words
from handlers.reports.filing.report_choice import each_number
from handlers.reports.report_words import moment_words, refused_decision
from handlers.subjects import unseen_after
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import sent_put_right
from handlers.understand.reports.sent_meant import SentMeant, sent_meant
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import read_activity_number
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER
from models.plans import plans
from models.reports.deciding import report_decisions
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED

_LISTED = 10
_NOT_YOURS = "ถอนได้เฉพาะรายงานของสำนักท่าน พิมพ์ “สถานะ” เพื่อดูรายงานของสำนัก"


def open_withdrawal(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button names report and version, or the words have a number, or one alone waits. Else
    raises Closed with the list of reports that may be withdrawn."""
    named, latest = button_facts.version_named(facts), ""
    if named is None:
        named, latest = _chosen(context, rest)
    report_id, version = named
    with closing(_refused):
        report, _ = report_decisions.for_withdrawal(context.session, context.me, report_id, version)
    answers: Answers = {
        "report_id": report_id,
        "version": version,
        "number": report.activity.number,
        "opened_with": {"r": report_id, "v": version},
        **({_LATEST: latest} if latest else {}),
    }
    if facts and rest:
        answers[_TOLD] = _one_line(f"เพิ่มว่า{rest}" if facts.get(ADDED) else rest)
    return Opening(f"{report_id}|{version}", answers, anew=True)


ADDED = "add"
"""The fact that the words are to be added."""
_TOLD = "told"
"""What is to be changed, in the words of who has just sent it: a line for each."""
_LATEST = "latest"
"""When it was sent, if it is the last of several."""


def _refused(refusal: Refusal) -> Message:
    by = refusal.facts.get("by")
    sentences = {
        "not_yours": _NOT_YOURS,
        "withdrawn": "รายงานฉบับนี้ถอนไปแล้ว พิมพ์ “รายงาน” เพื่อส่งใหม่",
        "newer_version": "รายงานนี้มีฉบับใหม่กว่าแล้ว พิมพ์ “ถอนรายงาน” เพื่อดูฉบับที่ถอนได้",
        "no_report": "ไม่พบรายงานนี้ พิมพ์ “ถอนรายงาน” เพื่อดูฉบับที่ถอนได้",
    }
    decided = refusal.code == "already_decided"
    after = " หากต้องแก้ไข พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม" if decided and by else ""
    return Text(sentences.get(refusal.code) or f"ถอนไม่ได้แล้ว {refused_decision(refusal)}{after}")


def _chosen(context: Context, rest: str) -> tuple[tuple[int, int], str]:
    """Returns report and version, and when it was sent if the words mean the last of several."""
    with closing_unclear(*each_number(rest, "ถอนรายงาน")):
        number = read_activity_number(rest)
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    waiting = [duty for duty in duties if duty.state == SUBMITTED and number in (None, duty.number)]
    meant = sent_meant(normalise(context.said or rest), context.today)
    if len(waiting) == 1 and meant.days is None:
        [duty] = waiting
        assert duty.report_id is not None and duty.version is not None
        return (duty.report_id, duty.version), ""
    if waiting and (meant.latest or meant.days):
        return _sent_then(context, number, meant, waiting)
    settled = [d for d in duties if number and d.number == number and d.report_id is not None]
    if any(duty.state == RETURNED for duty in settled):
        raise Closed(_sent_back(number or ""))
    if settled and not waiting and all(duty.state == APPROVED for duty in settled):
        raise Closed(_approved(context, settled[-1]))
    named = number is not None or not context.said or "รายงาน" in context.said
    raise Closed(_list(waiting, number) if waiting or named else unseen_after.told(context))


def _sent_then(
    context: Context, number: str | None, meant: SentMeant, waiting: Sequence[DueReport]
) -> tuple[tuple[int, int], str]:
    """Returns the one that was sent last, or in the days that the words name; raises Closed with
    the list if there are several of these, or none."""
    found = sent_chosen.meant_of(context, number, meant, (SUBMITTED,))
    if len(found) == 1:
        [(report, sent)] = found
        several = len(waiting) > 1
        return (report.id, sent.version), moment_words(sent.submitted_at) if several else ""
    of_days = {report.id for report, _ in found}
    named = [duty for duty in waiting if duty.report_id in of_days]
    none = () if named or meant.days is None else (sent_chosen.none_then(meant.days),)
    raise Closed(*none, _list(named or waiting, number))


def _approved(context: Context, duty: DueReport) -> Message:
    activity = plans.activity(context.session, duty.activity_id)
    fix = (report_cards.correct_button(activity, duty.due),) if activity is not None else ()
    return Text(_APPROVED.format(duty.number), (*fix, SEE_STATUS))


_APPROVED = "รายงาน {} ได้รับอนุมัติแล้ว จึงถอนไม่ได้ หากต้องแก้ กด “แก้ฉบับที่อนุมัติ” ฉบับที่แก้ต้องส่งให้อนุมัติอีกครั้ง"


def _sent_back(number: str) -> Message:
    words = f"รายงาน {number} ถูกส่งกลับแล้ว จึงไม่ต้องถอน พิมพ์ “รายงาน {number}” เพื่อแก้แล้วส่งใหม่"
    command = f"รายงาน {number}"
    return Text(words, (Button(command, opens(report_cards.REPORT, n=number), command),))


def _list(waiting: Sequence[DueReport], number: str | None) -> Message:
    if not waiting:
        which = f"รายงาน {number} " if number else "รายงาน"
        words = f"ไม่มี{which}ที่รออนุมัติอยู่ จึงไม่มีอะไรให้ถอน พิมพ์ “สถานะ” เพื่อดูรายงานของสำนัก"
        return Text(words, (SEE_STATUS,))
    more = len(waiting) - _LISTED
    note = f"ยังมีอีก {more} ฉบับ พิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรม" if more > 0 else ""
    return Card(
        "ถอนรายงานฉบับใด",
        subtitle="รายงานที่รออนุมัติและยังถอนได้",
        rows=tuple(_row(duty) for duty in waiting[:_LISTED]),
        note=note,
    )


def _row(duty: DueReport) -> Row:
    data = opens("withdraw_report", r=duty.report_id, v=duty.version)
    button = Button("ถอน", data, f"ถอนรายงาน {duty.number}")
    return Row(f"{duty.number} · {settled_words(duty.due)}", short_title(duty.title), button)


_VERBS = ("ถอน", "ถอนรายงาน", "ถอนคืน", "ดึงกลับ", "เอาคืน", "ขอคืน")


def ask_sure(_context: Context, answers: Answers) -> Message:
    words = f"ถอนรายงาน {answers['number']} ที่รออนุมัติอยู่ ใช่หรือไม่ ข้อความที่กรอกไว้ไม่หาย แก้แล้วส่งใหม่ได้"
    told, latest = _told(answers), answers.get(_LATEST)
    words = f"{_OF_SEVERAL.format(answers['number'], latest)}\n{words}" if latest else words
    return Text(f"ยังไม่ได้แก้ “{told}” เมื่อถอนแล้ว กด “แก้ตามที่พิมพ์” ได้ทันที\n{words}" if told else words)


_OF_SEVERAL = "ฉบับที่หมายถึงคือ {} ส่ง {} หากหมายถึงฉบับอื่น กด “ไม่ถอน” แล้วพิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรม"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Withdraws the report, and the unsent card for the superior."""
    if not answers["sure"]:
        return [_stays(answers)]
    with closing(_refused):
        report, sent = report_decisions.withdraw(
            context.session, context.me, answers["report_id"], answers["version"], context.now
        )
    context.must_arrive = True
    context.saved = {"r": report.id, "n": answers["number"]}
    report_notices.no_more_to_decide(context, sent)
    done = f"ถอนรายงาน {answers['number']} แล้ว "
    if sent.correction_reason and report.version != sent.version:
        done += "ฉบับที่อนุมัติไว้ก่อนหน้ายังใช้อยู่ตามเดิม"
    else:
        done += f"ข้อความเดิมยังอยู่ พิมพ์ “รายงาน {answers['number']}” เพื่อแก้ไขต่อแล้วส่งใหม่"
    told = answers.get(_TOLD)
    done += f"\nยังไม่ได้แก้ “{_told(answers)}” กด “แก้ตามที่พิมพ์” เพื่อแก้ในรายงานเดิม" if told else ""
    words = f"รายงาน {answers['number']}"
    again = Button(words, report_cards.report_again(report, sent), words)
    return [Text(done, (*_mends(answers), again, report_cards.history_button(report)))]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _told(answers: Answers) -> str:
    return "” และ “".join(str(answers.get(_TOLD, "")).splitlines())


def _mends(answers: Answers) -> Sequence[Button]:
    """One button for each thing that was put right meanwhile."""
    told = str(answers.get(_TOLD, "")).splitlines()
    labels = [f"แก้ตามที่พิมพ์ {n}" if len(told) > 1 else "แก้ตามที่พิมพ์" for n in range(1, len(told) + 1)]
    say = f"แก้รายงาน {answers['number']} {{}}"
    return [Button(label, say=say.format(each)) for label, each in zip(labels, told, strict=True)]


def _stays(answers: Answers) -> Message:
    dropped = f" และไม่ได้แก้ “{_told(answers)}”" if answers.get(_TOLD) else ""
    return Text(f"ไม่ได้ถอน{dropped} รายงาน {answers['number']} ยังรออนุมัติตามเดิม")


def heeds(text: str, _at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Keeps what the words put right in the report until it is withdrawn; None for other words."""
    told = sent_put_right.read(text) if _A_FIGURE.search(text) else None
    if told is None or told.number not in ("", answers["number"]):
        return None
    before, new = answers.get(_TOLD, ""), _one_line(without_polite_ending(text.strip()))
    joined = f"{before}\n{new}" if before and new not in before else before or new
    return Heeded({_TOLD: joined}, at_once=True, never_added=True)


_A_FIGURE = pattern_of(r"\d")


FLOW = Flow(
    name="withdraw_report",
    title="การถอนรายงาน",
    opens_on=("ถอนรายงาน", "ถอนรายงานกิจกรรม", "ขอถอนรายงาน"),
    steps=(yes_or_no(ask_sure, "ยืนยันถอนรายงาน", "ไม่ถอน", *_VERBS),),
    open=open_withdrawal,
    finish=finish,
    heeds=heeds,
    roles=frozenset((REPORTER, ADMIN)),
    counted=False,
    describe=lambda answers: str(answers.get("number", "")),
)
