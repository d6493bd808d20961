"""Finds a paused conversation after the person asked other things: they ask how far it is, want to
see it, pause again, name one of several, or answer its question (docs/decisions/0278)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers import registry
from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, resuming
from handlers.conversation.conversing import IDLE
from handlers.conversation.flow import Flow, Step
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.one_to_one.inside import paused_answered
from handlers.one_to_one.inside.paused_answered import Begins
from handlers.reports import waiting_words
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_LONGEST = 60
_ANSWERED_WITHIN = timedelta(hours=1)
"""Later an answer is hardly meant of a question that nobody has seen for so long."""
_RESUMES = "o:resume?"
_PAUSES = pattern_of("พัก|แป[๊บป]|ไว้ก่อน|เดี๋ยว(?:มา|กลับ)")
_OF_ELSE = pattern_of("ยังไม่|พักงาน|พัก(?:ผ่อน|ร้อน)|วัน|พรุ่งนี้|มะรืน|สัปดาห์|อาทิตย์|เดือน|ส่ง|กลับบ้าน")
"""Nothing is begun, or somebody rests, leaves or brings something: nothing is paused."""
_ONE_OF_THEM = pattern_of(
    r"(?:ก็|ขอ|เอา|ทำ|เรื่อง|อัน|ตัว|ร่าง|งาน|ที่|เป็น|\s)*(?P<what>\S{2,30}?)(?:ก่อน|ต่อ|เลย|ดีกว่า|แล้วกัน|ละกัน|\s)*"
)
_GOES_ON = "ทำต่อ "
_STILL = "พักไว้อยู่แล้ว คำตอบที่ให้ไว้ยังอยู่ครบ พร้อมเมื่อใดพิมพ์ “ทำต่อ”"
_NOTHING_OPEN = "ขณะนี้ไม่มีเรื่องที่เปิดอยู่ให้พัก พร้อมเมื่อใดกดปุ่มที่แสดงไว้ หรือพิมพ์ “เมนู”"
_STORY_KEPT = Text(
    "เก็บสิ่งที่เล่าไว้ให้แล้ว 1 วัน พร้อมเมื่อใดพิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10",
    (Button("เลือกกิจกรรม", say="รายงาน"), drafts.MENU),
)
_OF_THE_BUREAU = "หากถามความคืบหน้าของสำนัก พิมพ์ “สถานะ”"
_IS_IT = "“{}” เป็นคำตอบของข้อ “{}” ใน{}ที่พักไว้หรือไม่"
_SHOWN = 60
_STATUS, _WHERE = "status", "ถึงไหน"


def answered(context: Context, text: str, begins: Begins) -> Sequence[Message]:
    """Returns what was put aside and is meant, or that nothing is open for who pauses; nothing for
    other words.

    begins: tells whether the words surely begin something else.
    """
    if len(text) > _LONGEST:
        return ()
    waiting = [
        each for each in drafts.resumable(context) if context.now - each.row.touched_at <= IDLE
    ]
    if _pauses(text):
        return [_STORY_KEPT if waiting_words.put_aside(context) else _paused_already(waiting)]
    if not waiting:
        return ()
    if asked_of_open.read(text) == (AskedOfOpen.SHOWN,):
        return _shown(context, text)
    if _are_listed(context) and (what := _ONE_OF_THEM.fullmatch(_plain(text))) is not None:
        return resuming.answer(context, None, f"ทำ{what['what']}ต่อ")
    if context.person is None:
        return ()  # a stranger's code stands in no answer's place
    return _asked_whether(context, waiting, text, begins)


def gone_on(context: Context, text: str, begins: Begins) -> tuple[Draft, str] | None:
    """Takes up again what waits, where the words say so with an answer behind: `ทำต่อ 2,500 บาท`;
    returns it with the answer. None for other words."""
    said = text.removeprefix(_GOES_ON).strip()
    waiting = drafts.resumable(context) if said and said != text.strip() else []
    found = _takes(context, waiting, said, begins)
    if found is None:
        return None
    draft_buttons.resume(context, waiting[0].row.id)
    again = drafts.current(context)
    return (again, said) if again is not None else None


def _plain(text: str) -> str:
    return without_polite_ending(normalise(text))


def _pauses(text: str) -> bool:
    command = registry.command(text)
    if _PAUSES.search(text) is None or _OF_ELSE.search(text) is not None:
        return False
    if command is not None and command.exact:
        return False
    return read_kind(text).kind is SentenceKind.PAUSE


def _paused_already(waiting: Sequence[Draft]) -> Message:
    if not waiting:
        return Text(_NOTHING_OPEN, (drafts.MENU,))
    on = (drafts.go_on(waiting[0].row),) if len(waiting) == 1 else ()
    return Text(_STILL, (*on, drafts.MENU))


def _shown(context: Context, text: str) -> Sequence[Message]:
    """Shows what was told so far; `ถึงไหนแล้ว` may be asked of the bureau's reports as well."""
    status = registry.query(_STATUS)
    asks = _WHERE in text and status is not None and context.can_use(status)
    above = [Text(_OF_THE_BUREAU)] if asks and context.person is not None else []
    return [*above, *resuming.how_far(context)]


def _are_listed(context: Context) -> bool:
    """Tells whether the newest answer lists what was put aside."""
    newest = context.shown()[0] if context.shown() else ()
    return sum(each.target.startswith(_RESUMES) for each in newest) > 1


def _asked_whether(
    context: Context, waiting: Sequence[Draft], text: str, begins: Begins
) -> Sequence[Message]:
    """Asks whether the words answer the question of the only draft: the newest answer was about
    something else."""
    found = _takes(context, waiting, text, begins)
    if found is None:
        return ()
    flow, step = found
    said = " ".join(text.split())
    whether = _IS_IT.format(cut_graphemes(said, _SHOWN), step.label, flow.title)
    use = Button("ใช้เป็นคำตอบ", say=f"{_GOES_ON}{said}", style="primary")
    return [Text(whether, (use, drafts.go_on(waiting[0].row), drafts.MENU))]


def _takes(
    context: Context, waiting: Sequence[Draft], text: str, begins: Begins
) -> tuple[Flow, Step] | None:
    """Returns the conversation and the question that the words surely answer; None where they may
    be anything: a text, or said of several or of a confidential one."""
    if len(waiting) != 1 or waiting[0].row.flow in SECRET_FLOWS:
        return None
    [place] = waiting
    flow = context.flows[place.row.flow]
    step = flow.step(place.row.step)
    late = context.now - place.row.touched_at > _ANSWERED_WITHIN
    if late or step is None or step.takes_any_words:
        return None
    return (flow, step) if paused_answered.takes(context, flow, place, text, begins) else None
