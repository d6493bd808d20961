"""Recognises complaints and receipts' codes among typed words; keeps nothing of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.complaints import (
    agreed_to_file,
    asked_before_filing,
    asked_outside,
    opinion_wanted,
    proof_asked,
    receipt_codes,
    uneasy_at_work,
)
from handlers.complaints.figures import closed_asked, show_case_numbers, show_cases_by_month
from handlers.complaints.filing import (
    accusations,
    announced,
    enter_case,
    entry_told,
    file_complaint,
    opening_words,
    wish_outright,
)
from handlers.complaints.filing.begun import wrong_told
from handlers.complaints.filing.heard import asked_beside
from handlers.complaints.tracking import no_word_since, told_later, track_case
from handlers.complaints.working import case_said, cases_asked, show_cases, work_case
from handlers.complaints.working.heard import (
    case_latest,
    case_looked_into,
    complainant_sends,
    queue_first,
    queue_part,
    told_to_callers,
)
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Flow
from handlers.messages import Button, Message, Text
from handlers.plans import group_rounds
from handlers.question import welcome
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.kinds.kind_by_rule import only_asks, read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.words import SURE, Match
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

CONFIDENTIAL = (file_complaint.FLOW, track_case.FLOW)
_NAMES = frozenset(flow.name for flow in CONFIDENTIAL)
_JOINING = "join_roster"
_COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")


def receipt(words: str, inside: str | None) -> Flow | None:
    """Returns the tracking of cases if a receipt's code was typed, with ติดตาม or without.

    Inside a conversation only a valid code counts: it must not become an answer that others read.
    """
    code = receipt_codes.code_in(words)
    if code is None:
        return None
    if inside in _NAMES:  # here the words around it are a message
        typed = receipt_codes.asks_for(words)
    else:
        typed = inside is None or receipt_codes.is_code(code)
    return track_case.FLOW if typed else None


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the tracking of a receipt's code or of who adds to a case, the filing that somebody
    hardly dares to begin, the entering of what another complained of, or the work on a case whose
    step was typed."""
    tracked = receipt(words, inside)
    if tracked is None and inside == file_complaint.FLOW.name and entry_told.says_receiver(words):
        return enter_case.FLOW
    if inside == _JOINING and tracked is None and opening_words.comes_from_outside(words):
        return file_complaint.FLOW
    if tracked is not None or inside is not None:
        return tracked
    if told_later.further(words) is not None:
        return track_case.FLOW
    if entry_told.tells_of_another(words):
        return enter_case.FLOW
    told = opening_words.hints_at_complaint(words) or opening_words.suggests(words)
    told = told or ("ก็" in words or "บอกแล้ว" in words) and announced.insists(words)
    told = told or opening_words.wishes_outright(words) and not only_asks(words)
    told = told or wrong_told.tells(words)
    if told or accusations.accuses(words) or _asks_beside_a_story(words):
        return file_complaint.FLOW
    return work_case.FLOW if case_said.read_step(words) is not None else None


def _asks_beside_a_story(words: str) -> bool:
    """Tells whether the words accuse, or begin a complaint, and ask whether that may be told."""
    story, asked = asked_beside.whether(words)
    if not asked or not story:
        return False
    begins = opening_words.begins_complaint(story)
    begun = begins and opening_words.is_story(opening_words.read_subject(story)[1])
    return begun or accusations.accuses(story)


def _how_things_are(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the figures of complaints if words ask how things are with them; who receives them
    and does not lead asks after the own queue: `เรื่องร้องเรียนถึงไหนแล้ว`."""
    if inside is None and ("ร้อง" in words or "เบาะแส" in words):
        if (own := queue_first.wants_figures(context, words)) is not None:
            return _OF_THE_YEAR if queue_first.of_the_year(words) else own
    figures = show_case_numbers.heard(context, words, inside)
    news = figures is not None and figures.name == show_case_numbers.QUERY.name
    if not news or context.me.has(ADMIN, EXECUTIVE, SUPERVISOR):
        return figures
    return show_cases.QUERY


_OF_THE_YEAR = replace(
    show_case_numbers.QUERY,
    answer=lambda context, _rest, facts: show_case_numbers.answer(context, "", facts),
)
"""What the figures are for, said behind them, narrows nothing."""

LISTENERS = (
    told_to_callers.asks_how,
    told_to_callers.asks,
    complainant_sends.asks,
    queue_first.asks_below_a_case,
    closed_asked.heard,
    queue_first.asks,
    show_cases_by_month.heard,
    case_latest.asks,
    case_looked_into.asks,
    queue_part.asks,
    cases_asked.asks,  # to who has cases their own are shown
    _how_things_are,
    asked_outside.asks_for_code,
    agreed_to_file.asks,
    proof_asked.asks,
    no_word_since.asks,
    asked_before_filing.asks,
    asked_outside.asks,
    accusations.asks,
    uneasy_at_work.asks,
    opinion_wanted.asks,
)
"""What words ask about complaints of others, or of those who work on cases."""


def of_strangers(words: str) -> Flow | None:
    """Returns the filing if somebody who is not on the roster praises who served them, or tells how
    they were treated."""
    told = opening_words.praises(words) or opening_words.was_mistreated(words)
    return file_complaint.FLOW if told else None


def told_by_strangers(context: Context, words: str) -> Sequence[Message]:
    """Offers the filing to somebody who is not on the roster and tells how something is, with what
    they told; nothing where the words only ask or name something."""
    of_joining = _OF_JOINING.search(words) is not None
    kind = read_kind(words).kind
    if of_joining or kind is SentenceKind.SCOLDING or not opening_words.is_story(words):
        return ()
    if only_asks(words):
        return ()
    context.secret = True
    said = (
        _NOT_TOLD_YET if kind is not SentenceKind.FOREIGN else f"{_IN_ENGLISH}\n\n{_NOT_TOLD_YET}"
    )
    return [Text(said, (_TELL, *drafts.back_to(context), welcome.JOIN, welcome.HELP))]


_OF_JOINING = pattern_of("รหัส|ลงทะเบียน")
"""Who has trouble to join tells nothing of the office."""


_TELL = Button("แจ้งเรื่องนี้", opens(file_complaint.FLOW.name), "ร้องเรียน")
_NOT_TOLD_YET = (
    "ข้อความนี้ยังไม่ได้บันทึกและยังไม่ถึงใคร หากต้องการแจ้งสำนักงาน กด “แจ้งเรื่องนี้” "
    "แล้วเลือกประเภท ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ หากกดแล้วไม่เห็นข้อความนี้ กรุณาพิมพ์อีกครั้ง\n"
    "หากเป็นบุคลากรของสำนักงาน พิมพ์ “ลงทะเบียน” ตามด้วยรหัส"
)
_IN_ENGLISH = (
    "This message is not saved and has reached nobody. To tell it to the office, press "
    "“แจ้งเรื่องนี้”. You need not register nor give your name. This bot understands Thai only."
)
"""Stands above the offer where somebody writes in another language and can hardly read it."""


def holds_receipt(words: str) -> bool:
    """Tells whether a receipt's code stands in the words, valid or not quite."""
    return receipt_codes.code_in(words) is not None


def begins(words: str) -> Flow | None:
    """Returns the filing of complaints if the words begin as one does, or their teller says so
    later, even if they are long."""
    begun = opening_words.begins_complaint(words) or wish_outright.complains(words)
    return file_complaint.FLOW if begun else None


def interrupts(match: Match, words: str, inside: str) -> bool | None:
    """Tells whether a command leaves the conversation.

    A complaint is never an answer: it must not be kept where others read it. In a complaint, longer
    words belong to the complaint; where a receiver enters that of another, it is that one, unless
    they say that it is their own.
    """
    complains = match.name == file_complaint.FLOW.name
    if inside == enter_case.FLOW.name and complains:
        return opening_words.is_own(words)
    told_there = match.rest or match.name == inside == file_complaint.FLOW.name
    if inside in _NAMES and told_there:
        return False
    if match.name == track_case.FLOW.name:
        return match.exact and (not match.rest or holds_receipt(match.rest))
    if match.name == file_complaint.FLOW.name:
        return match.score >= SURE and (not match.rest or opening_words.begins_complaint(words))
    return None


def hint(context: Context) -> Sequence[Message]:
    """Answers words that may be a complaint: they are kept nowhere, the button shows the way."""
    context.secret = True
    return [Text(_KEPT_BY_THE_BUTTON, (_COMPLAIN, *drafts.back_to(context), drafts.MENU))]


_KEPT_BY_THE_BUTTON = (
    "ข้อความนี้ยังไม่ได้บันทึกและยังไม่มีใครเห็น หากต้องการร้องเรียนหรือแจ้งเบาะแส กด “ร้องเรียน” "
    "ข้อความนี้จะตามไปด้วย ไม่ต้องบอกชื่อ\n"
    "หากกดแล้วไม่เห็นข้อความนี้ กรุณาพิมพ์อีกครั้ง"
)


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers what is, or may be, a complaint, a tip or a receipt's code; none of it is kept."""
    if holds_receipt(question.text):
        return [question.one_to_one(track_case.FLOW.name)]
    if accusations.accuses(question.text) or wrong_told.tells(question.text):
        context.secret = True
        return [question.one_to_one(file_complaint.FLOW.name)]
    if question.match is None:
        if not opening_words.may_be_complaint(question.text) or group_rounds.is_public(
            question.text, context.today
        ):
            return None
    elif question.match.name not in _NAMES:
        return None
    context.secret = True
    name = question.match.name if question.match is not None else file_complaint.FLOW.name
    return [question.one_to_one(name)]
