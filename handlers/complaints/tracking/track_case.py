"""The conversation that follows a complaint by its code: read, write, send files, say it is not
solved, ask for a neutral push.

It reads the code once, and never repeats, sends or keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import receipt_codes
from handlers.complaints.tracking import (
    asked_of_case,
    case_code,
    case_doings,
    case_seen,
    case_wishes,
    code_lost,
    further_word,
    other_report,
)
from handlers.complaints.tracking.case_code import NAME
from handlers.complaints.tracking.further_word import (
    ACT,
    CASE,
    DONE,
    ELSEWHERE,
    FILES,
    MEANT,
    MORE_FILES,
    NEW_CASE,
    NOT_SOLVED,
    PAGE,
    PUSH_OFF,
    PUSH_ON,
    SAY,
    SEND,
    UNSENT,
    UNSOLVED,
    WORDS,
)
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Step
from handlers.conversation.questions import plain
from handlers.messages import Message, Text
from handlers.understand.unclear import Unclear
from models.complaints import case_tracking, cases
from models.complaints.case_tracking import Tracked
from models.complaints.complaint import CLOSED
from models.complaints.sealed import case_texts
from models.upkeep import secret_traces


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps what is told instead of a code or beside a message, and answers what asks about
    withdrawing; None for other words."""
    if receipt_codes.holds_code(text):
        return None
    if at == CASE:
        return _before_the_code(text, context, answers)
    if told := case_wishes.answer(text, sending=at == SEND):
        return Heeded(told=told)
    if at in (ACT, SEND) and (told := asked_of_case.told(text, sending=at == SEND)):
        return Heeded(told=told)
    return _beside(text, context, answers) if at == SEND else None


def _before_the_code(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what is asked before the code is typed, and keeps what is told; None for others."""
    if case_code.wants_own_list(text, context):
        return None
    if case_code.asks_of_it(text):
        return Heeded(told=case_code.NOT_OPENED_YET)
    if case_code.is_of_the_same(text):
        return Heeded(told=case_code.OF_THE_SAME)
    if code_lost.said_there(text):
        return Heeded(told=code_lost.TOLD)
    if (waits := answers.get(WORDS)) and case_wishes.withdraws(waits) and case_wishes.stays(text):
        left = case_wishes.without_withdrawal(waits)
        return Heeded({WORDS: left}, case_wishes.WITHDRAWAL_DROPPED, at_once=True)
    if not case_wishes.is_told(text):
        return None
    words = case_wishes.joined(answers.get(WORDS), text)
    return Heeded({WORDS: words}, case_wishes.KEPT, at_once=True)


def _beside(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads words typed below a message that is not sent yet: more of it, or another complaint."""
    before = answers.get(WORDS)
    if not before or answers.get(ACT) == MORE_FILES:
        return None
    if words := further_word.letter_is(text):
        return Heeded({WORDS: words}, further_word.LETTER_CHANGED, at_once=True)
    if case_wishes.is_told(text) and case_wishes.takes_back(text):
        return Heeded(told="ยังไม่ได้ส่ง ไม่ต้องการส่ง กด “ไม่ส่งข้อความนี้”")
    if case_wishes.is_told(text) and case_wishes.is_new_matter(text):
        return Heeded({WORDS: text[: case_texts.LONGEST]})
    return further_word.more_of(text, context, answers)


# -- the case ------------------------------------------------------------------------------------


def _seen(context: Context, answers: Answers) -> Tracked | None:
    """Returns the case as it is now, or None once its texts are deleted."""
    case = cases.by_id(context.session, answers[CASE])
    if case is None:
        return None
    return case_tracking.tracked(context.session, context.sealer, case)


def ask_act(context: Context, answers: Answers) -> Message:
    seen = _seen(context, answers)
    if seen is None:
        return Text(case_seen.GONE)
    files, words = len(further_word.files_in(answers)), answers.get(WORDS) or ""
    return case_seen.card(seen, answers.get(PAGE, 1), context.today, files, words)


def acts(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the possible acts, the neighbouring pages and the way out."""
    seen = _seen(context, answers)
    if seen is None:
        return [Choice(DONE, "เสร็จแล้ว", DONE)]
    no_files = {} if further_word.files_in(answers) else {FILES: None}
    push = (PUSH_OFF, "เลิกแจ้งเตือน") if seen.pushes else (PUSH_ON, "แจ้งเมื่อมีความคืบหน้า")
    offered = [
        (seen.case.state != CLOSED, Choice(SAY, "เขียนถึงผู้รับเรื่อง", SAY, also=no_files)),
        (seen.case.state != CLOSED, Choice(MORE_FILES, "ส่งไฟล์เพิ่ม", MORE_FILES)),
        (seen.reopens, Choice(UNSOLVED, NOT_SOLVED, UNSOLVED, also=no_files)),
        (True, Choice(push[0], push[1], push[0])),
    ]
    offered_now = [choice for offer, choice in offered if offer]
    unsent = {UNSENT: further_word.unsent(answers)}
    return [*offered_now, *_turns(seen, answers), Choice(DONE, "เสร็จแล้ว", DONE, also=unsent)]


def _turns(seen: Tracked, answers: Answers) -> list[Choice]:
    last, now = len(case_seen.pages(seen.messages)), answers.get(PAGE, 1)
    older = Choice(f"page_{now + 1}", "ข้อความก่อนหน้า", None, also={PAGE: now + 1}, stays=True)
    newer = Choice(f"page_{now - 1}", "ข้อความใหม่กว่า", None, also={PAGE: now - 1}, stays=True)
    return [*([older] if now < last else []), *([newer] if now > 1 else [])]


def read_act(text: str, context: Context, answers: Answers) -> Choice:
    """Takes words typed at the card as a message to the receivers; nothing leaves before it is
    sent."""
    seen = _seen(context, answers)
    if seen is None:
        raise Unclear(case_seen.GONE)
    if further_word.says_done(text):
        return _done_looking(answers)
    if case_wishes.wants_push(text):
        return Choice(PUSH_ON, "", PUSH_ON)
    if further_word.sends_files(text) and seen.case.state != CLOSED:
        return Choice(MORE_FILES, "", MORE_FILES)
    if not further_word.unsent(answers) and (name := other_report.surely(text, context)):
        return Choice(ELSEWHERE, "", ELSEWHERE, also={WORDS: text, MEANT: name})
    no_files = {} if further_word.files_in(answers) else {FILES: None}
    told = {WORDS: further_word.letter(text), MEANT: other_report.meant(text, context), **no_files}
    if seen.case.state != CLOSED:
        return Choice(SAY, "", SAY, also=told)
    if seen.reopens:
        return Choice(UNSOLVED, "", UNSOLVED, also=told)
    raise Unclear(f"{case_seen.SHUT} หากยังมีปัญหา พิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่")


def _done_looking(answers: Answers) -> Choice:
    """Ends the tracking; words alone never drop what is unsent."""
    if further_word.unsent(answers):
        raise Unclear(further_word.STILL_UNSENT)
    return Choice(DONE, "", DONE, also={UNSENT: ""})


# -- the steps ----------------------------------------------------------------------------------

_SENDING = (ACT, frozenset((SAY, MORE_FILES, UNSOLVED)))
_WRITING = (ACT, frozenset((SAY, UNSOLVED, NEW_CASE, ELSEWHERE)))

STEPS = (
    Step(
        name=CASE,
        label="รหัสติดตาม",
        ask=case_code.ask_code,
        read=case_code.read_code,
        choices=case_code.code_choices,
        lets_go=case_code.no_code,
        show=lambda _value, _answers: "รหัสที่พิมพ์ไว้",
    ),
    Step(
        name=ACT,
        label="ทำต่อ",
        ask=ask_act,
        choices=acts,
        read=receipt_codes.guarded(read_act),
        surely=further_word.plainly_meant,
        prose=True,
        free_text="words typed at the card are a message; a second button sends it",
        listed=False,
    ),
    Step(
        name=WORDS,
        label="ข้อความ",
        ask=further_word.ask_words,
        choices=further_word.words_choices,
        read=receipt_codes.guarded(further_word.read_words),
        prose=True,
        free_text="the message is in the person's own words; the buttons offer the two usual ones",
        when=_WRITING,
    ),
    Step(
        name=FILES,
        label="ไฟล์",
        ask=plain(further_word.ASK_FILES),
        read=further_word.read_file,
        takes_files=True,
        when=_SENDING,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
    ),
    Step(
        name=SEND,
        label="ส่ง",
        ask=further_word.ask_send,
        read=further_word.read_send,
        choices=further_word.send_choices,
        surely=other_report.protests,
        when=_SENDING,
        listed=False,
    ),
)


def still(context: Context, answers: Answers) -> bool:
    """Tells whether there is a case to go on with."""
    return CASE in answers and cases.by_id(context.session, answers[CASE]) is not None


FLOW = Flow(
    name=NAME,
    title="การติดตามเรื่อง",
    opens_on=("ติดตาม",),
    steps=STEPS,
    open=case_code.open_case,
    finish=case_doings.finish,
    anyone=True,
    kept_for=secret_traces.DRAFTS_KEPT,
    still=still,
    counted=False,
    takes_early=False,
    heeds=heeds,
)
