"""Does what somebody says about reports that wait for them: `ส่งกลับ 1.10 ค่ะ จำนวนคนไม่ตรงกัน`.

A report is shown before anything is decided on it, and a decision is made only by its own question.
What cannot be done at once is named with its reason, so that nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning, conversing, drafts
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Closed
from handlers.messages import Message, Text
from handlers.question import shown_labels, topic
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.reports.deciding import (
    another_waiting,
    approve_several,
    awaiting,
    content_asked,
    decide_report,
    deciding_several,
    decision_said,
    decisions_listed,
    doubt_said,
    not_waiting,
    returning,
    review_report,
    sender_named,
    waiting_by_title,
    wish_beside,
)
from handlers.reports.deciding.awaiting import Waiting
from handlers.reports.deciding.decision_said import APPROVE, LOOK, SEND_BACK, SaidDecision
from handlers.reports.deciding.looked_at import report_in_sight
from handlers.reports.report_cards import history_button
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations import conversation_rows
from models.errors import permitted
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.reports.deciding import report_decisions, report_history
from models.reports.report import Report

_INSIDE = decide_report.FLOW.name
_DECIDERS = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
_OPEN_TO_OTHERS = ("decision", "sure")
"""The questions at which words about other reports are heard; a reason may hold any words."""
_CONFIRMS_REASON = "return_sure"
_ONLY_NUMBER = pattern_of(r"\d{1,2}(?:\.\d{1,2}){1,2}")


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what does it, if the words say to decide on reports that wait, or to look at one."""
    if context.person is None or inside not in (None, _INSIDE) and not context.may(_DECIDERS):
        return None
    words = _with_numbers(context, words)
    said = _said(words, inside == _INSIDE)
    if inside == _INSIDE:
        return _inside(context, said, words)
    if inside is not None:
        return QUERY if said is not None and _is_plainly_here(context, said) else None
    if said is None:
        return QUERY if _number_in_view(context, words) is not None else None
    return QUERY if _concerns(context, said, words) else None


def _number_in_view(context: Context, words: str) -> SaidDecision | None:
    """A look at a report whose number alone is typed, of the list in sight, or of those that wait
    for somebody who reports nothing; or at none, below the list, if no activity has it."""
    plain = without_polite_ending(normalise(words))
    if _ONLY_NUMBER.fullmatch(plain) is None:
        return None
    mine = report_notices.awaiting(context) if report_in_sight.only_decides(context) else ()
    shown = _in_view(context)
    seen = any(decisions_listed.is_one_of(each, (plain,)) for each in mine or shown)
    seen = seen or bool(shown) and not_waiting.of_no_activity(context, plain)
    return SaidDecision(LOOK, (plain,), plain=False) if seen else None


def _inside(context: Context, said: SaidDecision | None, words: str) -> Query | None:
    """Returns what is said at the question about one report: of others, of it, or to see it."""
    if said is not None and (_of_others(context, said) or _approves_it(context, said)):
        return QUERY
    at = _step(context)
    if said is None and at in _OPEN_TO_OTHERS and (other := another_waiting.heard(context, words)):
        return other
    again = said.do == LOOK if said is not None else content_asked.asks_of_this(words)
    again = again and (at in _OPEN_TO_OTHERS or content_asked.is_no_reason(words, at))
    return SHOWN_AGAIN if again else None


def _approves_it(context: Context, said: SaidDecision) -> bool:
    """Tells whether the open report is approved by its number where the decision is asked for."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if place is None or place.row.step != "decision" or said.do != APPROVE or not said.clear:
        return False
    return said.numbers == (place.state["answers"].get("number"),)


def _is_plainly_here(context: Context, said: SaidDecision) -> bool:
    """Tells whether reports are decided on in the middle of another conversation: those of the list
    that was shown last, or one that is named where the open question takes no text."""
    if not said.clear or said.do not in (APPROVE, SEND_BACK):
        return False
    if _in_view(context):
        return True
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    flow = context.flows.get(place.row.flow) if place is not None else None
    step = flow.step(place.row.step) if flow is not None and place is not None else None
    takes_text = step is None or step.takes_any_words
    return bool(said.numbers) and not takes_text and bool(_candidates(context, said))


def _said(words: str, inside: bool) -> SaidDecision | None:
    if not inside and (wish := wish_beside.wish_beside_approval(words)):
        return SaidDecision(APPROVE, plain=False, wish=wish)
    said = decision_said.read_decision(words, bare=not inside, inside=inside)
    if said is None and not inside:
        said = _sent_back_otherwise(words)
    number = content_asked.asks_of_content(words) if said is None else ""
    return SaidDecision(LOOK, (number,), plain=False) if number else said


def _sent_back_otherwise(words: str) -> SaidDecision | None:
    """A return of the report in sight that is told last, asked for politely, or only meant by what
    is to be mended: `ยังไม่เห็นแก้เลย ตีกลับอีกรอบ`, `รูปไม่ชัด ให้ถ่ายใหม่`."""
    if "กลับ" not in words and "ให้" not in words or _NUMBERED.search(words):
        return None
    asked = _POLITELY.sub(" ", words) if _POLITELY.search(words) is not None else ""
    said = decision_said.read_return_at_last(words)
    said = said or (decision_said.read_decision(asked, bare=True) if asked else None)
    doubt = doubt_said.doubt_told(words) if said is None else ""
    return SaidDecision(SEND_BACK, reason=doubt, plain=False) if doubt else said


_NUMBERED = pattern_of(r"\d\.\d")
_POLITELY = pattern_of(
    rf"(?<=กลับ)(?:ไป|เลย|ก่อน|อีกรอบ|อีกที|อีกครั้ง)*\s?ได้(?:{WHETHER})(?:ครับ|คับ|ค่ะ|คะ)?"
)


def _of_others(context: Context, said: SaidDecision) -> bool:
    """Tells whether the words are about others than the report whose question is open."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if place is None or not place.state:
        return False
    named = bool(said.numbers) and said.numbers != (place.state["answers"].get("number"),)
    if place.row.step == _CONFIRMS_REASON:
        return named and said.plain
    if place.row.step not in _OPEN_TO_OTHERS:
        return False
    return named or said.every and _means_more(context, said) or said.clear and bool(said.beside)


def _means_more(context: Context, said: SaidDecision) -> bool:
    """Tells whether all of them may be others than the open one: of a return, if others wait."""
    return said.do == APPROVE or len(report_notices.to_decide(context)) > 1


def _step(context: Context) -> str:
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    return place.row.step if place is not None else ""


def _concerns(context: Context, said: SaidDecision, words: str) -> bool:
    """Tells whether the person may mean reports that wait for them."""
    if said.do == SEND_BACK and not said.numbers and not said.every:
        return not shown_labels.typed(words, context.shown()) and bool(_in_view(context))
    if not said.clear:
        return bool(report_notices.to_decide(context))
    if _after_reading(said):
        return bool(_shown(context)) and bool(report_notices.to_decide(context))
    if not said.numbers and not said.every:
        one = len(shown_labels.typed(words, context.shown())) == 1
        waits = report_notices.awaiting if context.asked_before() else report_notices.to_decide
        return not one and bool(waits(context) or _in_view(context) or _in_sight(context))
    if said.plain and said.do != LOOK and context.me.has(SUPERVISOR, ADMIN, EXECUTIVE):
        return "ข้อ" not in normalise(words) or bool(_candidates(context, said))
    return bool(_candidates(context, said)) or _to_review(context, said) is not None


# -- which reports --------------------------------------------------------------------------------


def _candidates(context: Context, said: SaidDecision) -> list[Waiting]:
    """The reports that are meant and on which the person may decide now."""
    waiting = report_notices.to_decide(context)
    if said.do == SEND_BACK and not said.numbers and not said.every:
        return _in_view(context)
    if said.do == APPROVE and said.clear and not (said.numbers or said.every):
        if one := _in_sight(context):
            return one
    if not said.numbers:
        return [each for each in waiting if not decisions_listed.is_one_of(each, said.but)]
    found = [each for each in waiting if decisions_listed.is_one_of(each, said.numbers)]
    if found or len(said.numbers) > 1 or said.do == LOOK:
        return found
    nearer = report_notices.waiting_nearer(context)
    return [each for each in nearer if decisions_listed.is_one_of(each, said.numbers)]


def _after_reading(said: SaidDecision) -> bool:
    """Tells whether it was said of what was just read: `ตรวจแล้วเรียบร้อย ผ่าน`."""
    bare = not said.numbers and not said.every
    return said.do == APPROVE and said.clear and bare and not said.plain


def _shown(context: Context) -> list[str]:
    """The ids of the reports to decide on that the newest answer or notice shows, from the top.

    Notices are kept the newest first, and stand in the chat the newest last.
    """
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    opening = [dict(parse_qsl(facts)) for name, _, facts in targets if name == _OPENS]
    ids = list(dict.fromkeys(each.get("r", "") for each in opening))
    return ids[::-1] if any("do" in each for each in opening) else ids


def _with_numbers(context: Context, words: str) -> str:
    """The words with the number of the report instead of its title, or of `อันแรก`, as the list in
    sight has it."""
    if pointing.by_place(normalise(words)) is None:
        return waiting_by_title.with_number(context, words)
    shown = _shown(context)
    if len(shown) < _A_LIST:
        return words
    numbers = {
        str(each.id): each.activity.number for each, _, _ in report_notices.to_decide(context)
    }
    listed_now = [numbers[each] for each in shown if each in numbers]
    return pointing.named(words, listed_now, decision_said.is_of_report)


_A_LIST = 2
"""Reports, of which one is named by its place."""


def _in_sight(context: Context) -> list[Waiting]:
    """The only waiting report that the newest answer or notice shows, or the one looked at last."""
    if not _shown(context):
        about = report_in_sight.last(context)
        waiting = report_notices.to_decide(context) if about is not None else ()
        return [each for each in waiting if about is not None and each[0].id == about[0].id]
    found = _in_view(context)
    return found if len(_shown(context)) == len(found) == 1 else []


def _in_view(context: Context) -> list[Waiting]:
    """The waiting reports that the newest answer or notice shows."""
    shown = _shown(context)
    waiting = report_notices.to_decide(context) if shown else ()
    return [each for each in waiting if str(each[0].id) in shown]


_OPENS = opens(decide_report.FLOW.name).rstrip("?")
"""How the data of a button begins that opens the decision on a report."""


def _of_named_bureau(context: Context, words: str, found: Sequence[Waiting]) -> Sequence[Waiting]:
    """Those of the bureau that is named; all of them if none is."""
    ids = {bureau.id for bureau in topic.named(context, words)}
    return [each for each in found if each[2].bureau_id in ids] if ids else found


# -- the answer -----------------------------------------------------------------------------------


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the report that is meant, or shows those that are."""
    rest = _with_numbers(context, rest)
    said = _said(rest, inside=True) or _said(rest, inside=False) or _number_in_view(context, rest)
    if said is None:
        return awaiting.to_decide(context, "", {})
    said = _with_the_open_one(context, said)
    found = _of_named_bureau(context, rest, _candidates(context, said))
    if not found:
        return _none(context, said)
    several = said.do == APPROVE and len(found) > 1 and len(said.numbers) != 1
    if not said.clear or decisions_listed.counts_otherwise(rest, found):
        return _with_ways([decisions_listed.card(context, said, found)], context)
    if several and not decisions_listed.missing(said, found) and _all_seen(context, found):
        return _beside(said, _approves_several(context, found))
    if len(found) == 1 and not decisions_listed.missing(said, found):
        opened = _beside(said, _opened(context, said, found[0]))
        named = sender_named.told(context, rest, found[0])
        return [*named, *_with_more(context, said, found[0], opened)]
    return _with_ways([decisions_listed.card(context, said, found)], context)


def _with_the_open_one(context: Context, said: SaidDecision) -> SaidDecision:
    """At the question about one report, words that name none and not all are about this one."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if said.numbers or said.every or place is None or place.row.flow != _INSIDE:
        return said
    return replace(said, numbers=(str(place.state["answers"]["number"]),))


def _opened(context: Context, said: SaidDecision, waiting: Waiting) -> Sequence[Message]:
    report, sent, _ = waiting
    facts = {"r": str(report.id), "v": str(sent.version), "said": "1"}
    if said.do != LOOK:
        facts["do"] = said.do
    if said.reason:
        facts["why"] = said.reason
    return beginning.open_flow(context, decide_report.FLOW, "", facts)


def _all_seen(context: Context, found: Sequence[Waiting]) -> bool:
    pairs = [(report.id, sent.version) for report, sent, _ in found]
    return len(report_history.seen_by(context.session, context.me, pairs)) == len(found)


def _approves_several(context: Context, found: Sequence[Waiting]) -> Sequence[Message]:
    of = ",".join(str(report.id) for report, _, _ in found[: deciding_several.MOST])
    return beginning.open_flow(context, approve_several.FLOW, "", {"of": of})


def _with_more(
    context: Context, said: SaidDecision, waiting: Waiting, opened: Sequence[Message]
) -> Sequence[Message]:
    """Answers above the rest who sent it; says of other words behind a reason that they are not
    done."""
    about = {"report_id": waiting[0].id, "version": waiting[1].version}
    told = returning.more_told(said.more, context, about)
    return [Text(told), *opened] if told else opened


def _beside(said: SaidDecision, messages: Sequence[Message]) -> Sequence[Message]:
    """Names above the rest what was said of other reports and is not done, and what is kept
    nowhere."""
    if said.wish:
        return [Text(wish_beside.NOT_PASSED_ON.format(said.wish)), *messages]
    if not said.beside:
        return messages
    return [Text(returning.NOT_DONE.format(said.beside.strip())), *messages]


# -- a list, and nothing --------------------------------------------------------------------------


def _none(context: Context, said: SaidDecision) -> Sequence[Message]:
    """Opens the review if that is what waits; else says how the named report stands."""
    reviewed = _to_review(context, said)
    if reviewed is not None:
        facts = {"r": str(reviewed.id), "v": str(reviewed.version), "why": said.reason}
        facts |= {"do": SEND_BACK} if said.do == SEND_BACK else {}
        return beginning.open_flow(context, review_report.FLOW, "", facts)
    for number in said.numbers:
        for report in report_history.newest(context.session, context.me, number, context.today):
            words = not_waiting.told(context, number, report)
            return _with_ways([Text(words, (history_button(report),))], context)
    named = f"รายงาน {listed(said.numbers)} " if said.numbers else "รายงาน"
    told = [f"ไม่มี{named}ที่รอท่านพิจารณา", *(not_waiting.told_of(context, each) for each in said.but)]
    return _with_ways([Text("\n".join(told))], context)


def _to_review(context: Context, said: SaidDecision) -> Report | None:
    """The named report that waits for this administrator's review."""
    if said.do == APPROVE or not context.me.has(ADMIN):
        return None
    if not (said.plain or said.do == SEND_BACK and said.reason):
        return None
    session, me = context.session, context.me
    for number in said.numbers[:1]:
        for report in report_history.newest(session, me, number, context.today):
            if permitted(report_decisions.for_review, session, me, report.id, report.version):
                return report
    return None


def _with_ways(messages: Sequence[Message], context: Context) -> Sequence[Message]:
    others = report_notices.what_else_waits(context)
    return drafts.with_buttons(messages, (*others, *drafts.back_to(context), MENU))


def shown_again(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the report whose question is open once more, with the question; ends that where nobody
    may decide on it any more."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if place is None or not place.state:
        return awaiting.to_decide(context, "", {})
    try:
        report = decide_report.shown_again(context, place.state["answers"])
    except Closed:
        return drafts.over(context, decide_report.FLOW, place)
    return conversing.told_beside(context, place, [report])


QUERY = Query(name="decision_said", words=(), answer=answer, goes_on=True)
SHOWN_AGAIN = Query(name="decided_shown", words=(), answer=shown_again, goes_on=True)
