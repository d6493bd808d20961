"""Opening a report: what is known at the start, and which earlier report it continues from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import starmap

from handlers.context import Context
from handlers.conversation.flow import Answers, Opening
from handlers.conversation.hidden_keys import BEFORE, WISHES_LEFT
from handlers.messages import Message, Text, cut_graphemes
from handlers.question import button_facts
from handlers.reports import activities_told, report_proofs, waiting_words
from handlers.reports.activities_told import ToldInList
from handlers.reports.filing import former_report, later_day_wished, request_words, round_named
from handlers.reports.filing.report_answers import to_correct
from handlers.reports.filing.report_choice import (
    NotSendable,
    called_in_story,
    chosen,
    heading,
    only_mends,
    whose,
)
from handlers.reports.report_words import name_of
from handlers.reports.stories import one_event
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.run_together import parted
from handlers.understand.reports.told_in_front import with_told_in_front
from models.errors import Refusal
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Activity
from models.reports import former_reports, reports
from models.reports.report import APPROVED, RETURNED, Report

_THE_OTHER = "ส่วนของ {0} ยังไม่ได้บันทึก เก็บไว้ให้ เมื่อทำรายงานนี้เสร็จแล้ว กดปุ่มทำต่อได้ หรือพิมพ์ “รายงาน {0} {1}”"
_MOST_OF_OTHER = 150
_GONE = "ข้อความที่พิมพ์ไว้ก่อนหน้านี้ไม่ได้เติมในรายงานนี้ หากต้องใช้ พิมพ์อีกครั้งในข้อที่ถาม"
CORRECTING = "correcting"
"""A hidden answer: an approved report is sent again."""


def open_report(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button names activity and date, or the words have a number. Else raises Closed with a list.

    facts: `a` the activity, `d` its date, `p` the person it is entered for, `fix` to correct an
    approved report; those of a proof that is put in (`report_proofs`)
    """
    given = report_proofs.asked_for(context, facts)
    if given is None:
        said = facts.get("said") or rest
        several = activities_told.told_in_list(said) or _of_one_event(said)
        if several is None and len(said) >= activities_told.LEAST_OF_EACH:
            several = activities_told.told_of_each(said, context.today)
        if several is None:
            opening = _of_one(context, rest, facts)
        else:
            opening = _of_list(context, several, facts)
        return report_proofs.kept_anew(context, opening) if "anew" in facts else opening
    try:
        opening = _open(context, "", report_proofs.pointed(context, given, facts))
    except NotSendable as why:
        raise report_proofs.settled(context, why, given) from why
    return report_proofs.put_in(context, opening, given)


def _of_one(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    try:
        return _open(context, rest, facts)
    except NotSendable as why:
        raise why.with_told(rest) from why


def _of_one_event(said: str) -> ToldInList | None:
    """Returns what is told of each of several activities that were held at once; all take it."""
    event = one_event.read(said)
    if event is None:
        return None
    first, *others = event.numbers
    return ToldInList(f"{first} {event.story}", [(each, event.story) for each in others])


def _open(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    me, said = whose(context, button_facts.whole(facts, "p")), facts.get("said") or rest
    rest = request_words.told(rest if rest == said else with_told_in_front(rest, said), said)
    waiting, rest = waiting_words.with_waiting(context, rest, facts)
    same, rest = former_report.says_same(_with_number(context, me, rest, facts))
    rest, changes = former_report.except_for(rest, context.today) if same else (rest, "")
    activity, due, report = chosen(context, rest, facts, me)
    rest = waiting_words.with_kept(context, activity.number, rest)
    rest, two = _told_of_this(context, rest, due)
    behalf = None if me is context.me else me.id
    also = {} if behalf is None else {"p": behalf}
    correcting = "fix" in facts and report is not None and report.state == APPROVED
    try:
        reports.may_follow(context.session, report, context.me, activity, due, correcting, behalf)
    except Refusal as refusal:
        raise NotSendable(refusal, activity, due, **also) from refusal
    day = due.isoformat() if due else ""
    answers: Answers = {
        "activity_id": activity.id,
        "number": activity.number,
        "due": day,
        "bureau": me.bureau_id,
        "opened_with": {"a": activity.id, "d": day, **also},
        **({"behalf": behalf} if behalf else {}),
        **(_left([two.second]) if two is not None else {}),
    }
    other = _remarked(said, activity, due, report) if "a" not in facts else ""
    lines = (_heading(context, activity, due, me), other, _GONE if waiting is None else "")
    messages: list[Message] = [Text("\n".join(filter(None, (*lines, later_day_wished.told(said)))))]
    messages += [Text(_of_other(*two.second))] if two is not None else []
    subject = f"{activity.id}|{day}" + (f"|p{behalf}" if behalf else "")
    again = report is not None and (report.state == RETURNED or correcting)
    bare = again and "a" in facts and waiting_words.WAIT not in facts  # no story is meant for it
    if waiting and not bare:
        waiting_words.note_taken(context)
    messages += [former_report.not_changed(changes)] if changes and again else []
    if report is not None and again:
        mends = _correction if correcting else _returned
        opening = mends(context, report, subject, answers, messages)
        return replace(opening, said="" if bare else rest)
    answers |= _go_on_from(context, activity, due, me, report, same, answers, messages)
    answers |= _changed(answers, changes, messages) if changes else {}
    return Opening(subject, answers, messages, said=parted(rest))


def _changed(answers: Answers, changes: str, messages: list[Message]) -> Answers:
    """Returns what is told to be other than in the report before, or of none, and says so."""
    if "carry" in answers:
        changed, told = former_report.with_change(answers, changes)
    else:
        changed, told = former_report.told_alone(changes)
    messages.append(told)
    return changed


def _told_of_this(
    context: Context, rest: str, due: date | None
) -> tuple[str, activities_told.ToldOfTwo | None]:
    """Returns what is told of this activity, without the round that is opened, and what of two."""
    two = activities_told.told_of_two(rest, context.today)
    told = "" if only_mends(rest) else rest if two is None else two.first
    of_round = round_named.round_told(told, (due,), context.today)
    return (told if of_round is None else of_round.rest), two


def _with_number(context: Context, me: Person, rest: str, facts: Mapping[str, str]) -> str:
    """Returns a story behind the number of the only activity that it calls; else the words."""
    story = "" if "a" in facts else facts.get("said") or rest
    called = called_in_story(context, me, story)
    return f"{called} {story}" if called else rest


def _remarked(named: str, activity: Activity, due: date | None, report: Report | None) -> str:
    """Says what the words name that is not so: another round, or a report that was never sent."""
    if report is None and (_SAYS_SENT.search(named) or "แก้" in named and only_mends(named)):
        return _NONE_SENT.format(activity.number)
    return round_named.not_that_round(named, due)


_SAYS_SENT = pattern_of(r"(?:ที่|ซึ่ง)\s?(?:เพิ่ง|พึ่ง|ได้)?ส่ง(?:ไป|แล้ว|เมื่อ)")
_NONE_SENT = "ยังไม่พบรายงาน {} ที่สำนักของท่านส่งไว้ ด้านล่างเป็นฉบับใหม่ ไม่ทำพิมพ์ “ยกเลิก”"


def _of_list(context: Context, several: ToldInList, facts: Mapping[str, str]) -> Opening:
    """Begins the report of the first activity of a list, and says how those of the others are."""
    unread = {name: each for name, each in facts.items() if name != "said"}
    opening = _open(context, several.first, unread)
    told = "\n".join(starmap(_of_other, several.others))
    answers = {**opening.answers, **_left(several.others)}
    return replace(opening, answers=answers, messages=[*opening.messages, Text(told)])


def _left(others: Sequence[tuple[str, str]]) -> Answers:
    """Returns as a hidden answer what is told of the others: it waits until this report is sent."""
    wishes = (f"รายงาน {number} {told}" for number, told in others)
    return {WISHES_LEFT: [[place, said] for place, said in enumerate(wishes, 2)]}


def _of_other(number: str, told: str) -> str:
    return _THE_OTHER.format(number, cut_graphemes(told, _MOST_OF_OTHER))


def _heading(context: Context, activity: Activity, due: date | None, me: Person) -> str:
    """The activity, its date, the partners, and the person it is entered for."""
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
    own: Report | None,
    same: bool,
    known: Answers,
    messages: list[Message],
) -> Answers:
    """The answers of an earlier report of the same work, to continue from."""
    found = former_reports.former(context.session, activity, me.bureau_id, due, own)
    if found is None:
        if same:
            messages.append(former_report.NOT_THERE)
        return {}
    report, version = found
    of_this = report.activity_id == activity.id and report.due == due
    before = former_report.kept(report, version, of_this)
    if not same:
        return before
    rest = {k: v for k, v in before["former_answers"].items() if k not in known}
    return {**before, **rest, "carry": former_report.SAME}


def _returned(
    context: Context, report: Report, subject: str, known: Answers, messages: list[Message]
) -> Opening:
    """A returned report: asks only for the answers to change.

    Each return has its own draft, so that an older draft cannot hide the new return.
    """
    version = reports.version_of(context.session, report)
    reason, fields = reports.returned_why(context.session, report)
    correcting_answers = to_correct(version, fields)
    messages.append(Text(_why_returned(reason, correcting_answers)))
    merged = {**correcting_answers, **known}
    return Opening(f"{subject}|{version.version}|{version.review or ''}", merged, messages)


def _correction(
    context: Context, report: Report, subject: str, known: Answers, messages: list[Message]
) -> Opening:
    """An approved report to correct: asks for the reason, then shows the review card."""
    version = reports.version_of(context.session, report)
    messages.append(Text("ฉบับที่อนุมัติแล้วยังอยู่ ฉบับที่แก้จะเป็นฉบับใหม่และต้องอนุมัติอีกครั้ง"))
    merged = {**to_correct(version, ()), **known, CORRECTING: True}
    merged["opened_with"] = {**known["opened_with"], "fix": 1}
    return Opening(f"{subject}|fix{version.version}", merged, messages)


def _why_returned(reason: str, correcting_answers: Answers) -> str:
    why = f"เหตุผลที่ส่งกลับ: {reason}"
    if BEFORE in correcting_answers:
        return f"{why}\nตอบเฉพาะข้อที่ถามต่อไปนี้ ข้ออื่นใช้คำตอบเดิม"
    return f"{why}\nกด “แก้ไข” ที่ข้อที่ต้องแก้ แล้วกด “ยืนยันการส่ง”"
