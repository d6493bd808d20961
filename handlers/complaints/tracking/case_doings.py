"""Does what the person who follows a case wants: sends it, opens it again, turns reminders on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.complaints import case_notices
from handlers.complaints.filing import file_complaint
from handlers.complaints.tracking import case_seen, followed, further_word, other_report
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
    OF_ONE_ACT,
    PUSH_OFF,
    PUSH_ON,
    SAY,
    SEND,
    UNSENT,
    UNSOLVED,
    WORDS,
)
from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Again, Answers, Closed, Mend
from handlers.messages import Message, Text
from models.attachments import kept_files
from models.complaints import case_tracking, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import CLOSED, Case
from models.conversations import conversation_rows
from models.errors import Refusal


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does it; everything but the way out leads back to the case."""
    if answers[ACT] == DONE:
        return [followed.goodbye(answers.get(UNSENT) or "")]
    if answers[ACT] == NEW_CASE:
        conversation_rows.pause_all(context.session, context.lane)  # it ends with this
        return beginning.open_flow(context, file_complaint.FLOW, answers[WORDS], {})
    if answers[ACT] == ELSEWHERE:
        return other_report.begin(answers[MEANT], answers[WORDS], context)
    case = cases.by_id(context.session, answers[CASE], lock=True)
    if case is None:
        raise Closed(Text(case_seen.GONE))
    do, sent = _DOING[answers[ACT]]
    if answers.get(SEND) is False:
        raise Again(Text(_DROPPED), step=ACT, without=(*OF_ONE_ACT, *sent))
    words = do(context, case, answers)
    raise Again(Text(words), step=ACT, without=(*OF_ONE_ACT, *sent))


_DROPPED = "ไม่ได้ส่ง และลบข้อความนั้นแล้ว เรื่องยังดำเนินการต่อตามปกติ"


def _not_done(why: str) -> Again:
    """Leads back to the case; what is unsent stays."""
    return Again(Text(why), step=ACT, without=OF_ONE_ACT)


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
    return followed.pushes_on("ความคืบหน้า", "เรื่อง")


def _push_off(context: Context, case: Case, _answers: Answers) -> str:
    case_tracking.opt_out_push(context.session, case)
    return followed.pushes_off("เรื่อง")


_DOING: Mapping[str, tuple[Callable[[Context, Case, Answers], str], tuple[str, ...]]] = {
    SAY: (_send, (WORDS, FILES)),
    MORE_FILES: (_send, (FILES,)),
    UNSOLVED: (_reopen, (WORDS, FILES)),
    PUSH_ON: (_push_on, ()),
    PUSH_OFF: (_push_off, ()),
}
"""What does each act, and the steps whose answers it sends."""
