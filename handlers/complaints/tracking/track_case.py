"""The conversation that follows a complaint by its code: read, write, send files, say it is not
solved, ask for a neutral push.

It reads the code once, and never repeats, sends or keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.complaints import case_notices, receipt_codes
from handlers.complaints.filing import file_complaint, opening_words
from handlers.complaints.tracking import case_seen, case_wishes, further_word
from handlers.complaints.tracking.further_word import (
    ACT,
    FILES,
    MORE_FILES,
    NEW_CASE,
    NOT_SOLVED,
    SAY,
    UNSOLVED,
    WORDS,
)
from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import (
    Again,
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Mend,
    Opening,
    Step,
)
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing_unclear
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.complaints import case_tracking, cases
from models.complaints.case_routing import Routed
from models.complaints.case_tracking import Tracked
from models.complaints.complaint import CLOSED, Case
from models.complaints.sealed import case_texts
from models.conversations import conversation_rows
from models.crypto import CannotOpen
from models.errors import Refusal
from models.upkeep import secret_traces

NAME = "track_case"
CASE, SEND = "case", "send"
PAGE, UNSENT = "page", "unsent"
PUSH_ON, PUSH_OFF, DONE = "push_on", "push_off", "done"
_OF_ONE_ACT = (ACT, SEND, PAGE)
"""Answers that are forgotten after an act. The case stays, and so does what is unsent."""

_AGAIN = Button("ติดตามด้วยรหัสอื่น", opens(NAME), "ติดตาม")
_UNSENT_THERE = (
    "เรื่องที่เปิดไว้มี{}ที่ยังไม่ได้ส่ง จึงยังไม่ได้เปิดเรื่องอื่น\n"
    "กด “ทำต่อ” เพื่อส่งก่อน หรือกด “เริ่มใหม่” เพื่อทิ้งแล้วพิมพ์รหัสที่ต้องการ"
)


# -- the code ------------------------------------------------------------------------------------


def open_case(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens the case of the code among the words; without a code it asks for one.

    What was typed or sent before stays: for the same case it goes on, for another one it asks
    first.
    """
    code = receipt_codes.code_in(rest)
    with closing_unclear(_AGAIN):
        answers: Answers = {} if code is None else {CASE: _found(context, code)}
    before = {} if "anew" in facts else _before(context)
    unsent = further_word.unsent(before)
    same = CASE not in before or answers.get(CASE) == before[CASE]
    if code is not None and (told := case_wishes.beside_code(rest, code)):
        answers[WORDS] = case_wishes.joined(before.get(WORDS) if same else None, told)
    if not unsent:
        return Opening(answers=answers, anew=True)
    if same:
        at = ACT if answers else CASE
        return Opening(answers=answers, onward=Again(step=at, without=_OF_ONE_ACT))
    return Opening(answers=answers, above_draft=(Text(_UNSENT_THERE.format(unsent)),))


def _before(context: Context) -> Answers:
    """Returns the answers of the tracking that the lane has not ended."""
    draft = conversation_rows.draft_of(context.session, context.sealer, context.lane, NAME, "")
    answers: Answers = draft.state["answers"] if draft is not None and draft.state else {}
    return answers


def read_code(text: str, context: Context, _answers: Answers) -> str:
    """Reads a code and returns the id of its case; from here on the code is not needed."""
    return _found(context, receipt_codes.code_in(text) or text)


def _found(context: Context, code: str) -> str:
    """Returns the id of the code's case. Raises Unclear; the event's commit counts a wrong code."""
    try:
        seen = case_tracking.track(context.session, context.sealer, code, context.lane, context.now)
    except Refusal as refusal:
        raise Unclear(receipt_codes.refused(refusal, case_seen.NOT_OPENED)) from refusal
    except CannotOpen as lost:
        raise Unclear(case_seen.LOST) from lost
    return seen.case.id


def ask_code(_context: Context, answers: Answers) -> Message:
    """Asks for the code; words that were typed instead of it are shown."""
    words = answers.get(WORDS)
    if not words:
        return Text(case_seen.ASK_CODE)
    waits = cut_graphemes(words, _SHOWN)
    return Text(f"ข้อความที่ยังไม่ได้ส่ง: “{waits}”\n\n{case_seen.ASK_CODE}")


_SHOWN = 300


def code_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers to tell the words that wait as a new complaint."""
    if not answers.get(WORDS):
        return ()
    return (Choice(NEW_CASE, further_word.AS_NEW, "", also={ACT: NEW_CASE}),)


def no_code(text: str, _context: Context, _answers: Answers) -> bool:
    """Tells whether the words are no code and no story that is kept: what they mean is done."""
    if receipt_codes.holds_code(text) or case_wishes.may_be_code(text):
        return False
    return opening_words.begins_complaint(text) or not case_wishes.is_told(text)


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Keeps what is told instead of a code or beside a message, and answers what asks about
    withdrawing; None for other words."""
    if receipt_codes.holds_code(text):
        return None
    if at == CASE:
        if lost := case_wishes.code_lost(text):
            return Heeded(told=lost)
        if not case_wishes.is_told(text):
            return None
        words = case_wishes.joined(answers.get(WORDS), text)
        return Heeded({WORDS: words}, case_wishes.KEPT, at_once=True)
    if told := case_wishes.answer(text, sending=at == SEND):
        return Heeded(told=told)
    return _beside(text, answers) if at == SEND else None


def _beside(text: str, answers: Answers) -> Heeded | None:
    """Reads words typed below a message that is not sent yet: more of it, or another complaint."""
    before = answers.get(WORDS)
    if not before or answers.get(ACT) == MORE_FILES:
        return None
    if case_wishes.is_told(text) and case_wishes.takes_back(text):
        return Heeded(told="ยังไม่ได้ส่ง ไม่ต้องการส่ง กด “ไม่ส่งข้อความนี้”")
    if case_wishes.is_told(text) and case_wishes.is_new_matter(text):
        return Heeded({WORDS: text[: case_texts.LONGEST]})
    return further_word.more_of(text, answers)


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
    no_files = {} if further_word.files_in(answers) else {FILES: None}
    if seen.case.state != CLOSED:
        return Choice(SAY, "", SAY, also={WORDS: text, **no_files})
    if seen.reopens:
        return Choice(UNSOLVED, "", UNSOLVED, also={WORDS: text, **no_files})
    raise Unclear(f"{case_seen.SHUT} หากยังมีปัญหา พิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่")


def _done_looking(answers: Answers) -> Choice:
    """Ends the tracking; words alone never drop what is unsent."""
    if further_word.unsent(answers):
        raise Unclear(further_word.STILL_UNSENT)
    return Choice(DONE, "", DONE, also={UNSENT: ""})


# -- the steps ----------------------------------------------------------------------------------

_SENDING = (ACT, frozenset((SAY, MORE_FILES, UNSOLVED)))
_WRITING = (ACT, frozenset((SAY, UNSOLVED, NEW_CASE)))

STEPS = (
    Step(
        name=CASE,
        label="รหัสติดตาม",
        ask=ask_code,
        read=read_code,
        choices=code_choices,
        lets_go=no_code,
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
        when=_SENDING,
        listed=False,
    ),
)


# -- what is done --------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does it; everything but the way out leads back to the case."""
    if answers[ACT] == DONE:
        return [_goodbye(context, answers)]
    if answers[ACT] == NEW_CASE:
        conversation_rows.pause_all(context.session, context.lane)  # it ends with this
        return beginning.open_flow(context, file_complaint.FLOW, answers[WORDS], {})
    case = cases.by_id(context.session, answers[CASE], lock=True)
    if case is None:
        raise Closed(Text(case_seen.GONE))
    do, sent = _DOING[answers[ACT]]
    if answers.get(SEND) is False:
        raise Again(Text(_DROPPED), step=ACT, without=(*_OF_ONE_ACT, *sent))
    words = do(context, case, answers)
    raise Again(Text(words), step=ACT, without=(*_OF_ONE_ACT, *sent))


_DROPPED = "ไม่ได้ส่ง และลบข้อความนั้นแล้ว เรื่องยังดำเนินการต่อตามปกติ"


def _goodbye(context: Context, answers: Answers) -> Message:
    unsent = answers.get(UNSENT)
    left = f"{unsent}ที่ยังไม่ได้ส่งถูกลบแล้ว " if unsent else ""
    return Text(
        f"ปิดการติดตามแล้ว {left}ดูอีกครั้งได้ทุกเมื่อ พิมพ์ “ติดตาม” ตามด้วยรหัส\n"
        "ข้อความในแชตนี้ยังอยู่ใน LINE ของท่าน หากใช้เครื่องร่วมกับผู้อื่น ควรลบแชต"
    )


def _not_done(why: str) -> Again:
    """Leads back to the case; what is unsent stays."""
    return Again(Text(why), step=ACT, without=_OF_ONE_ACT)


def _send(context: Context, case: Case, answers: Answers) -> str:
    if case.state == CLOSED:
        raise _not_done(f"{case_seen.SHUT} ยังไม่มีอะไรส่งถึงผู้รับเรื่อง")
    words = answers.get(WORDS) or ""
    files = _kept(context, answers)
    if not words and not files:
        raise Mend("ไฟล์ที่ส่งมาใช้ไม่ได้ จึงยังไม่มีอะไรส่งถึงผู้รับเรื่อง กรุณาส่งไฟล์เข้ามาใหม่", FILES)
    _say(context, case, words, files)
    case_notices.word_came(context, case)
    return "ส่งให้ผู้รับเรื่องแล้ว คำตอบจะรออยู่ในเรื่องนี้"


def _reopen(context: Context, case: Case, answers: Answers) -> str:
    files = _kept(context, answers)
    words = answers.get(WORDS) or NOT_SOLVED
    try:
        routed = case_tracking.reopen(context.session, context.sealer, case, words, context.now)
    except Refusal as refusal:
        raise _not_done(case_seen.NOT_REOPENED[refusal.code]) from refusal
    _tell_new_holders(context, routed)
    if files:
        _say(context, case, "", files)
    case_notices.word_came(context, case)
    return "รับทราบว่ายังไม่ได้รับการแก้ไข สำนักงานจะตรวจสอบเรื่องนี้อีกครั้ง"


def _say(context: Context, case: Case, words: str, files: Sequence[int]) -> None:
    routed = cases.complainant_says(
        context.session, context.sealer, case, words, context.now, files=files
    )
    _tell_new_holders(context, routed)


def _tell_new_holders(context: Context, routed: Routed) -> None:
    """Tells the new holders: if the words name a holder, others have the case now."""
    if routed.gained:
        case_notices.case_came(context, routed)


def _kept(context: Context, answers: Answers) -> list[int]:
    """Returns the files that were kept; raises Mend while one is being checked."""
    rows = kept_files.by_ids(context.session, further_word.files_in(answers))
    if any(row.state == "waiting" for row in rows):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ส่งให้ผู้รับเรื่อง” อีกครั้ง", SEND)
    return [row.id for row in rows if row.state == "kept"]


def _push_on(context: Context, case: Case, _answers: Answers) -> str:
    case_tracking.opt_in_push(context.session, context.sealer, case, context.line_user_id)
    return (
        "จะแจ้งทาง LINE นี้เมื่อมีความคืบหน้า โดยบอกเพียงว่า “มีเรื่องรอท่าน” ไม่บอกว่าเรื่องใด\n"
        "เพื่อการนี้ระบบเก็บบัญชี LINE ของท่านแบบเข้ารหัสไว้กับเรื่องนี้ กด “เลิกแจ้งเตือน” แล้วจะลบทันที"
    )


def _push_off(context: Context, case: Case, _answers: Answers) -> str:
    case_tracking.opt_out_push(context.session, case)
    return "เลิกแจ้งเตือนแล้ว และลบบัญชี LINE ที่เก็บไว้กับเรื่องนี้แล้ว"


_DOING: Mapping[str, tuple[Callable[[Context, Case, Answers], str], tuple[str, ...]]] = {
    SAY: (_send, (WORDS, FILES)),
    MORE_FILES: (_send, (FILES,)),
    UNSOLVED: (_reopen, (WORDS, FILES)),
    PUSH_ON: (_push_on, ()),
    PUSH_OFF: (_push_off, ()),
}
"""What does each act, and the steps whose answers it sends."""


def still(context: Context, answers: Answers) -> bool:
    """Tells whether there is a case to go on with."""
    return CASE in answers and cases.by_id(context.session, answers[CASE]) is not None


FLOW = Flow(
    name=NAME,
    title="การติดตามเรื่อง",
    opens_on=("ติดตาม",),
    steps=STEPS,
    open=open_case,
    finish=finish,
    anyone=True,
    kept_for=secret_traces.DRAFTS_KEPT,
    still=still,
    counted=False,
    takes_early=False,
    heeds=heeds,
)
