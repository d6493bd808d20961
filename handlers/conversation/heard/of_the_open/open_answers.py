"""What is said to each thing that is asked of the open conversation (docs/decisions/0181)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.conversation.flow import Step
from handlers.conversation.heard import choosing, said_aside
from handlers.conversation.heard.of_the_open import own_words, why_asked
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.facets.facet import Facet
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind

_NOTHING_YET = "ยังไม่ได้ตอบข้อใด และยังไม่ได้ส่งสิ่งใด เริ่มตอบข้อนี้ได้เลย"
_BUTTONS_BELOW = "จะเริ่มใหม่ทั้งหมด พิมพ์ “ยกเลิก” แล้วเริ่มเรื่องนี้อีกครั้ง คำตอบที่ให้ไว้จะถูกลบ"
_LAST = "ข้อนี้เป็นข้อสุดท้าย ตอบแล้ว{}"
_THEN_REVIEW, _THEN_DONE = "ตรวจทานก่อนส่งได้อีกครั้ง", "เสร็จเลย"
_LEFT = "เหลือ {} ข้อ รวมข้อนี้ ข้อใดไม่เกี่ยวกับคำตอบของท่าน บอตไม่ถาม"
_ALL_ANSWERED = "ตอบครบทุกข้อแล้ว เหลือตรวจแล้วกด “{}”"
_NO_HURRY = "ไม่จับเวลา พักได้ทุกข้อ พิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ”"
_NOBODY_YET = "ก่อนกด “{}” ยังไม่มีใครได้รับคำตอบของท่าน"
_MAY_SKIP = "ไม่ตอบข้อนี้ก็ได้ กด “{}”"
_MAY_SKIP_THAT = "ข้อ “{}” ไม่ตอบก็ได้"
_NEEDED = "ข้อ “{}” จำเป็นต้องมีคำตอบ"
_MAY_SKIP_NOW = "ข้ามข้อนี้ไปก่อนได้ กด “{}” แล้วแก้ได้ตอนตรวจทานก่อนส่ง"
_IN_ORDER = "ตอบเรียงทีละข้อ ตอบข้อนี้เท่าที่รู้ก่อน แล้วแก้ได้ตอนตรวจทานก่อนส่ง หรือพิมพ์ “พักก่อน”"
_IN_ORDER_NO_REVIEW = "ตอบเรียงทีละข้อ ยังไม่พร้อมตอบข้อนี้ พิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ”"
_AS_KNOWN = "ตอบเท่าที่รู้ได้ หากยังไม่พอ บอตจะบอกว่าขาดอะไร"
_NOT_WRITTEN = "บอตเขียนแทนไม่ได้ เพราะคำตอบเป็นของท่าน พิมพ์สั้น ๆ เท่าที่นึกออกก็พอ"
_NOT_SHORTENED = "บอตย่อข้อความแทนไม่ได้"
_NOT_SPELT = "บอตไม่ได้ตรวจคำผิด เก็บคำตามที่ท่านพิมพ์"
_TYPE_ANEW = "จะเปลี่ยนข้อความ พิมพ์ใหม่ทั้งข้อได้ตอนตรวจทานก่อนส่ง"
_TYPE_ANEW_NOW = "จะเปลี่ยนข้อความ พิมพ์ “แก้{}” แล้วพิมพ์ข้อความใหม่"
_SAID = "ข้อนี้ยังไม่มีคำตอบที่เก็บไว้ กรุณาพิมพ์อีกครั้งสั้น ๆ"
_IN_THE_CARD = "คำตอบที่เก็บไว้อยู่ในการ์ดด้านบน"
_SAID_HERE = "คำตอบเดิมของข้อนี้ยังอยู่ จะใช้ตามเดิม กด “ใช้คำตอบเดิม”"
_ASKED = "ข้อนี้ถาม “{}”"
_NOT_JUDGED = "คำตอบที่ให้ไว้เก็บครบแล้ว บอตไม่ได้ตัดสินว่าถูกหรือผิด อ่านทวนและแก้ได้อีกครั้งก่อนส่ง"
_REMARKED = "บอตมีข้อสังเกต {} ข้อ ดูในการ์ดด้านบน แก้หรือส่งตามนี้ก็ได้"
_NOT_REMARKED = "ตอบครบแล้ว บอตไม่มีข้อสังเกต แต่ไม่ได้ตัดสินว่าถูกหรือผิด อ่านทวนแล้วกด “{}”"
_AS_ASKED = "ตอบตามที่คำถามด้านล่างบอกไว้ หากบอตอ่านไม่ได้ บอตจะบอกว่าต้องพิมพ์อย่างไร"
_NEAREST = "เลือกข้อที่ใกล้เคียงที่สุด เลือกผิดย้อนกลับมาแก้ได้"
_KEPT = "คำตอบที่ให้ไว้เก็บเป็นร่างแล้ว ปิดแชตก็ไม่หาย แต่ยังไม่ได้ส่ง"
_KEPT_DAYS = "ร่างนี้เก็บไว้ {} วันหลังตอบครั้งล่าสุด"
_NONE_KEPT = "ยังไม่ได้ตอบข้อใด และยังไม่ได้ส่งสิ่งใด"
_SENDS_AT_LAST = "กด “{}” เพื่อส่ง"
_SEND_LATER = "ยังส่งไม่ได้ กรุณาตอบข้อนี้ก่อน"
_GO_BACK = "จะแก้ข้อก่อนหน้าตอนนี้ พิมพ์ “ย้อนกลับ”"
_MENDED_BEFORE_SENDING = "ยังไม่ได้ส่ง แก้คำตอบทุกข้อได้ตอนตรวจทานก่อนส่ง"
_NOT_SENT_NOR_LOST = f"ยังไม่ได้ส่ง {_GO_BACK}"
_TYPE_HERE = "ยังไม่ได้เก็บคำตอบของข้อนี้ พิมพ์คำตอบที่ถูกต้องได้เลย"
_NEXT = "ข้อถัดไปถาม “{}” หากคำตอบข้อนี้ไม่ทำให้ข้ามไป"
_ANY_LENGTH = "สั้นหรือยาวก็ได้ หากยาวเกินที่เก็บได้ บอตจะบอก"
_NOT_HEARD = "บอตอ่านเฉพาะข้อความที่พิมพ์ ข้อความเสียงและการโทรไม่ถูกเก็บ พิมพ์สั้น ๆ เท่าที่สะดวกได้"
_SEVERAL, _ONE_ONLY = "ข้อนี้เลือกได้หลายข้อ", "ข้อนี้เลือกได้ข้อเดียว เลือกข้อที่ใกล้เคียงที่สุด"
_SEEN_BEFORE = "เมื่อตอบครบ บอตแสดงทั้งหมดให้ตรวจก่อนส่ง ระหว่างนี้ยังไม่มีใครได้รับ"
_IN_ANY_WORDS = "พิมพ์ตามถนัดได้ ภาษาพูด เป็นข้อ ๆ หรือคัดลอกมาวางก็ได้ บอตเก็บคำตามที่ท่านพิมพ์"
_ANSWER_BELOW = "ตอบข้อด้านล่างก่อน แล้วบอตถามข้อถัดไปเอง"
_CANCELLED = "หากกด “ยกเลิก” คำตอบของเรื่องนี้ไม่ถูกส่งและไม่ถูกเก็บไว้"
_LEFT_AS_DRAFT = "หากกด “ยกเลิก” เรื่องนี้ไม่ถูกส่ง คำตอบยังเก็บเป็นร่าง"
_STILL_A_DRAFT = "เรื่องนี้ยังเป็นร่างของท่าน ยังไม่ได้ส่ง"
_NOT_COMPLETE = "ยังตอบไม่ครบ"
_NOBODY_HEARS = "ยังไม่ได้ส่ง บอตไม่แจ้งใครว่าท่านยกเลิกหรือลบ"
_THEN_DROPPED = "จะลบร่างด้วย พิมพ์ “ทิ้งร่างนี้” หลังจากนั้น"
_ASK_FIRST = "ถามก่อนได้ ยังไม่ได้ส่งสิ่งใด"
_ANSWER_ON = "รับทราบ ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย"
_NOT_SENT_BY_THAT = "รับทราบ ยังไม่ได้ส่ง พร้อมแล้วกด “{}”"
_STILL_TYPED = "ข้อนี้ยังต้องพิมพ์หรือกดตอบ"
_NO_REMINDER = "ตั้งเวลาเตือนในเรื่องนี้ไม่ได้ บอตเตือนตามกำหนดของเรื่องที่ต้องทำเอง"
_PICTURES = "ชื่อที่อยู่ในรูปหรือไฟล์ บอตไม่ได้อ่าน"

_UNWILLING = pattern_of("ไม่(?:อยาก|กล้า)")
_INSTEAD = pattern_of("แทน|เป็น|เอา|พิมพ์|เขียน")
_NONE_NEEDED = "ไม่มีรูปหรือไฟล์ก็ส่งได้"
_NO_PICTURE = pattern_of("คลิป|เสียง|วิดีโอ")


@dataclass(frozen=True)
class OpenDesk:
    """Where something is asked: which conversation and question, and what is known besides."""

    moves: Moves
    state: State
    step: Step | None
    text: str
    of_matter: Callable[[Facet], str]

    @property
    def confirm(self) -> str:
        return self.moves.flow.confirm_label

    def words(self, kind: AskedOfOpen) -> str:
        """Returns the words that ask this."""
        asks = (each.words for each in asked_of_open.parts(self.text) if each.kind is kind)
        return next(asks, self.text)

    def how(self) -> str:
        """Says how the present question is answered."""
        if self.step is None:
            return f"{_IN_THE_CARD}\n{_ALL_ANSWERED.format(self.confirm)}"
        choices = choosing.in_words(self.moves, self.state, self.step)
        in_words = said_aside.told(self.step, SentenceKind.ABOUT_STEP)
        return self.step.help or choices or (in_words.body if in_words is not None else _AS_ASKED)


def _own_name(desk: OpenDesk) -> Sequence[str]:
    found = own_words.found(desk.moves, desk.state, asked_of_open.word_sought(desk.text))
    files = desk.moves.flow.file_step
    sent = files is not None and desk.state.answers.get(files.name)
    return (*found, _PICTURES if sent else "")


def _left(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_ALL_ANSWERED.format(desk.confirm),)
    return (_count_left(desk, desk.step), _NO_HURRY)


def _count_left(desk: OpenDesk, step: Step) -> str:
    steps = desk.moves.steps(desk.state)
    open_steps = {each.name for each in steps if each.name not in desk.state.answers} | {step.name}
    if len(open_steps) > 1:
        return _LEFT.format(len(open_steps))
    return _LAST.format(_THEN_REVIEW if desk.moves.flow.review is not None else _THEN_DONE)


def _complete(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_ALL_ANSWERED.format(desk.confirm),)
    return (_NOT_COMPLETE, _count_left(desk, desk.step))


def _if_cancelled(desk: OpenDesk) -> str:
    return _LEFT_AS_DRAFT if desk.moves.flow.kept_back else _CANCELLED


def _why(desk: OpenDesk) -> Sequence[str]:
    flow = desk.moves.flow
    asked = why_asked.asked_after(flow, desk.step, desk.text) or desk.step
    if asked is None:
        return (why_asked.of_all(flow),)
    here = asked is desk.step
    skips = _MAY_SKIP.format(asked.skip_label) if here and asked.optional else ""
    return (why_asked.of_step(flow, asked), skips, asked.help if here else "")


def _seen(desk: OpenDesk) -> Sequence[str]:
    moves, words = desk.moves, desk.words(AskedOfOpen.SEEN)
    asks = moves.hidden or asks_who_sees(words)
    own = moves.asking.heeded(desk.state, words, desk.state.at) if asks else None
    only_told = own is not None and not own.answers
    told = own.told if own is not None and (only_told or not moves.flow.seen_by) else ""
    told = told or moves.flow.seen_by
    told = told or desk.of_matter(Facet.WHO_SEES)
    unwilling = _UNWILLING.search(words) is not None and desk.step is not None
    return (told or _NOBODY_YET.format(desk.confirm), *(_optional(desk)[:1] if unwilling else ()))


def _picture(desk: OpenDesk) -> Sequence[str]:
    moves, words = desk.moves, desk.words(AskedOfOpen.PICTURE)
    files = moves.flow.file_step
    typed = desk.step is not None and not desk.step.takes_files and _INSTEAD.search(desk.text)
    still = _STILL_TYPED if typed else ""
    if files is None or files not in moves.steps(desk.state):
        return (said_aside.NO_FILES, still)
    other = desk.of_matter(Facet.FILES) if _NO_PICTURE.search(words) else ""
    return (files.tells(words, moves.context) or other or said_aside.FILES_ANY_TIME, still)


def _papers(desk: OpenDesk) -> Sequence[str]:
    """Says which papers it needs: as the conversation declares, else what it takes, or none."""
    moves = desk.moves
    if declared := moves.flow.papers(moves.context, desk.state.answers):
        return (declared,)
    files = moves.flow.file_step
    if files is None or files not in moves.steps(desk.state):
        return (said_aside.NO_FILES,)
    told = files.tells(desk.text, moves.context) or desk.of_matter(Facet.FILES)
    none_needed = _NONE_NEEDED if files.optional and not told else ""
    return (none_needed, told or said_aside.FILES_ANY_TIME)


def _optional(desk: OpenDesk) -> Sequence[str]:
    asked = why_asked.asked_after(desk.moves.flow, desk.step, desk.text)
    if asked is not None and asked is not desk.step:
        told = _MAY_SKIP_THAT if asked.optional else _NEEDED
        return (told.format(asked.label), asked.why)
    if desk.step is None:
        return (_ALL_ANSWERED.format(desk.confirm),)
    if desk.step.optional:
        return (_MAY_SKIP.format(desk.step.skip_label),)
    return (said_aside.not_skipped(desk.step), desk.step.why, desk.step.help)


def _later(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_ALL_ANSWERED.format(desk.confirm), _NO_HURRY)
    if desk.moves.flow.review is None:
        return (_IN_ORDER_NO_REVIEW,)
    skips = _MAY_SKIP_NOW.format(desk.step.skip_label)
    return (skips if desk.step.optional else _IN_ORDER,)


def _unknown(desk: OpenDesk) -> Sequence[str]:
    told = said_aside.told(desk.step, SentenceKind.UNSURE) if desk.step is not None else None
    return (told.body,) if told is not None else ()


def _said(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (desk.how(),)
    here = desk.step is not None and desk.state.had(desk.step)
    return (_SAID_HERE if here else _SAID,)


def _meant(desk: OpenDesk) -> Sequence[str]:
    return (_ASKED.format(desk.step.label) if desk.step is not None else "", desk.how())


def _right(desk: OpenDesk) -> Sequence[str]:
    if desk.step is not None:
        return (_NOT_JUDGED,) if desk.moves.answered(desk.state) else (desk.how(),)
    remarks = len(desk.moves.asking.remarks(desk.state))
    return (_REMARKED.format(remarks) if remarks else _NOT_REMARKED.format(desk.confirm),)


def _which(desk: OpenDesk) -> Sequence[str]:
    offers = desk.step is not None and choosing.in_words(desk.moves, desk.state, desk.step)
    return (desk.how(), _NEAREST if offers else "")


def _changed(desk: OpenDesk) -> str:
    if desk.step is not None:
        return _TYPE_ANEW if desk.moves.flow.review is not None else ""
    prose = [each for each in desk.moves.answered(desk.state) if each.prose and each.listed]
    return _TYPE_ANEW_NOW.format(prose[0].label) if prose else ""


def _anew(desk: OpenDesk) -> Sequence[str]:
    return (_BUTTONS_BELOW if desk.moves.answered(desk.state) else _NOTHING_YET,)


def _saved(desk: OpenDesk) -> Sequence[str]:
    kept_for, state = desk.moves.flow.kept_for, desk.state
    kept = state.asked or state.from_sentence or desk.step is None
    days = _KEPT_DAYS.format(kept_for.days) if kept_for is not None and kept_for.days else ""
    told = (_KEPT, days) if kept else (_NONE_KEPT,)
    return (*told, _SENDS_AT_LAST.format(desk.confirm) if desk.step is None else "")


def _mended(desk: OpenDesk) -> Sequence[str]:
    if desk.moves.flow.review is None:
        return (_NOT_SENT_NOR_LOST if desk.state.trail else _TYPE_HERE,)
    return (_MENDED_BEFORE_SENDING, _GO_BACK if desk.state.trail else "")


def _next(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_ALL_ANSWERED.format(desk.confirm),)
    steps = [each for each in desk.moves.steps(desk.state) if each.name not in desk.state.answers]
    behind = [each for each in steps if each.name != desk.step.name]
    if not behind:
        return (_count_left(desk, desk.step),)
    return (_NEXT.format(behind[0].label),)


def _style(desk: OpenDesk) -> Sequence[str]:
    prose = desk.step is not None and desk.step.prose
    return (_IN_ANY_WORDS if prose else desk.how(),)


def _many(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (desk.how(),)
    offers = desk.moves.asking.offers(desk.state, desk.step)
    if not offers or desk.step.free_text:
        return (desk.how(),)
    several = any(each.ticks is not None for each in offers)
    return (_SEVERAL if several else _ONE_ONLY, _MENDED_BEFORE_SENDING)


def _previewed(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_IN_THE_CARD, _SENDS_AT_LAST.format(desk.confirm))
    return (_SEEN_BEFORE if desk.moves.flow.review is not None else "", desk.how())


def _sent(desk: OpenDesk) -> Sequence[str]:
    if desk.step is None:
        return (_SENDS_AT_LAST.format(desk.confirm),)
    return (_SEND_LATER, _count_left(desk, desk.step))


_TOLD: dict[AskedOfOpen, Callable[[OpenDesk], Sequence[str]]] = {
    AskedOfOpen.SHOWN: lambda _desk: (),
    AskedOfOpen.OWN_NAME: _own_name,
    AskedOfOpen.KEPT: _saved,
    AskedOfOpen.COMPLETE: _complete,
    AskedOfOpen.LEFT_OVER: lambda desk: (_STILL_A_DRAFT, _if_cancelled(desk)),
    AskedOfOpen.LEFT: _left,
    AskedOfOpen.WHY: _why,
    AskedOfOpen.SEEN: _seen,
    AskedOfOpen.OPTIONAL: _optional,
    AskedOfOpen.PARTLY: lambda desk: (_AS_KNOWN if desk.step is not None else "", desk.how()),
    AskedOfOpen.LATER: _later,
    AskedOfOpen.EXAMPLE: lambda desk: (desk.how(),),
    AskedOfOpen.WRITTEN: lambda desk: (_NOT_WRITTEN, desk.how() if desk.step else _changed(desk)),
    AskedOfOpen.SHORTER: lambda desk: (_NOT_SHORTENED, _changed(desk)),
    AskedOfOpen.SPELT: lambda desk: (_NOT_SPELT, _changed(desk)),
    AskedOfOpen.UNKNOWN: _unknown,
    AskedOfOpen.SAID: _said,
    AskedOfOpen.MEANT: _meant,
    AskedOfOpen.RIGHT: _right,
    AskedOfOpen.CHOICES: lambda desk: (desk.how(),),
    AskedOfOpen.WHICH: _which,
    AskedOfOpen.ANEW: _anew,
    AskedOfOpen.SAVED: _saved,
    AskedOfOpen.PICTURE: _picture,
    AskedOfOpen.PAPERS: _papers,
    AskedOfOpen.CHANGED: _mended,
    AskedOfOpen.NEXT: _next,
    AskedOfOpen.LONG: lambda desk: (_ANY_LENGTH, desk.how()),
    AskedOfOpen.SPOKEN: lambda _desk: (_NOT_HEARD,),
    AskedOfOpen.MANY: _many,
    AskedOfOpen.STYLE: _style,
    AskedOfOpen.ASKED_FIRST: lambda _desk: (_ASK_FIRST, _NO_HURRY),
    AskedOfOpen.UNDERSTOOD: lambda desk: (
        _ANSWER_ON if desk.step is not None else _NOT_SENT_BY_THAT.format(desk.confirm),
    ),
    AskedOfOpen.ONWARD: lambda desk: (_ANSWER_BELOW if desk.step is not None else "", desk.how()),
    AskedOfOpen.CANCELLED: lambda desk: (_if_cancelled(desk), _NO_HURRY),
    AskedOfOpen.DROPPED: lambda desk: (
        _NOBODY_HEARS, _if_cancelled(desk), _THEN_DROPPED if desk.moves.flow.kept_back else "",
    ),
    AskedOfOpen.PREVIEWED: _previewed,
    AskedOfOpen.SENT: _sent,
    AskedOfOpen.REMINDED: lambda desk: (desk.of_matter(Facet.REMINDERS) or _NO_REMINDER,),
    AskedOfOpen.WRONG: lambda _desk: (),
}  # fmt: skip


def lines(desk: OpenDesk, kinds: Sequence[AskedOfOpen]) -> Sequence[str]:
    """Returns what is said to these things, each line once."""
    return list(dict.fromkeys(line for each in kinds for line in _TOLD[each](desk) if line))
