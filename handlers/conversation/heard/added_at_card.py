"""Keeps what somebody remembers at a review card: `ลืมบอก มีเหล้าอีกขวดนึงด้วยค่ะ`.

Nothing of it is stored before a tap says to which text it is to be added.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.asking import DROP_LABEL
from handlers.conversation.controls import ADD, DROP, LEFT, PUT
from handlers.conversation.flow import REVIEW, Choice, Step
from handlers.conversation.heard import agreeing, card_missed, edits, said_aside
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.corrections.additions import read_addition
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.kinds.kind_inside import kind_inside, plainly_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, folded, normalise, written_lines
from handlers.understand.told.quoted_text import added_to_named
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

_LONGEST, _LEAST, _MOST = 600, 6, 3
_SHOWN_GRAPHEMES = 200
_REMEMBERED = pattern_of(
    rf"^(?:(?:อ้อ|อ๋อ|อ่อ|เอ้อ|เออ|อุ๊ย|เดี๋ยว(?:ก่อน|นะ)*|แล้วก็|อีกอย่าง(?:นึง|หนึ่ง)?|นอกจากนี้|{POLITE}|[\s,])*"
    r"(?:(?:ขอ)?(?:ลืม(?:บอก|ใส่|พิมพ์|เล่า|แจ้ง|เขียน)?|เพิ่ง(?:นึก(?:ได้|ออก)?)|นึก(?:ได้|ออก))(?:ไป)?(?:เลย)?(?:ว่า)?"
    r"|(?:ขอ|ช่วย)?(?:เพิ่ม(?:เติม)?|เติม|ใส่เพิ่ม|แถม)(?:ว่า|หน่อย|ด้วย|อีก|คือ|เรื่อง)*))(?:ว่า)?[\s,:]*(?=\S)"
)
_SIGHED = pattern_of(rf"^(?:อ้อ|อ๋อ|อ่อ|เอ้อ|แล้วก็|อีกอย่าง(?:นึง|หนึ่ง)?|นอกจากนี้)(?:{POLITE}|[\s,])*(?=\S)")
_BESIDES = pattern_of(rf"(?:ด้วย|อีก\S{{0,12}}|เพิ่ม)(?:{POLITE}|\s)*$")
_HOLDS = pattern_of(
    rf"(?:เดี๋ยว|ก่อน|อย่า(?:เพิ่ง|พึ่ง)|ยัง|ไม่(?:ครบ|ถูก|ใช่|หมด)|ขาด|ตก(?:หล่น)?|ผิด|แบบนี้|อันนี้|มัน|นะ|ไป|บาง(?:ข้อ|อัน|เรื่อง)|{POLITE}|[\s,])+"
)
_LACKS = pattern_of("ไม่(?:ครบ|ถูก|ใช่|หมด)|ขาด|ตก|ผิด")
_THINGS = pattern_of(rf"^มี|(?:ด้วย)?(?:{POLITE}|\s)*$")
_CARRIES = (
    SentenceKind.ANSWER,
    SentenceKind.CHANGE,
    SentenceKind.RETURN,
    SentenceKind.REFUSAL,
    SentenceKind.UNSURE,
)
_AS_IT_STANDS = pattern_of(
    rf"(?:(?P<stays>\S{{2,24}}?)\s*(?:ก็|ยัง|คง|เอา|ใช้|ให้|ขอ)*(?:เหมือน|ตาม|แบบ|ของ|เป็น|อัน)?เดิม"
    rf"|(?P<unknown>\S{{2,24}}?)\s*(?:ก็|ยัง)*ไม่(?:รู้|ทราบ|แน่(?:ใจ|นอน)?|มี|ได้กำหนด))(?:เลย|แล้ว|ไว้|ก่อน|{POLITE}|\s)*"
)
_PLACES = ("ห้อง", "ที่", "ที่ไหน", "ที่จัด", "ห้องประชุม")
_STANDS = "ข้อ “{}” เป็น “{}” ตามการ์ดแล้ว"
_INSTEAD = "="
"""Stands before the step's name in the button that puts the words in the place of its text."""
_PUT_BEHIND = "เพิ่มในข้อ “{}” แล้ว ยังไม่ได้ส่ง กรุณาตรวจอีกครั้ง"
_PUT_INSTEAD = "แก้ข้อ “{}” ตามข้อความนี้แล้ว ยังไม่ได้ส่ง กรุณาตรวจอีกครั้ง"
_TITLE = "จะเพิ่มข้อความนี้ไหม"
_NOTE = "ยังไม่ได้บันทึกข้อความนี้ และยังไม่ได้ส่ง กดข้อที่จะเพิ่ม หรือกด “แก้ไข” ที่ข้อที่จะเปลี่ยน ไม่เพิ่มพิมพ์ “ไม่เพิ่ม”"
_OR_SENT = " หรือพิมพ์ “ยืนยัน” เพื่อยืนยันตามการ์ดโดยไม่เพิ่ม"
_CHOOSE_FIRST = "ยังไม่ได้ส่ง กรุณาเลือกก่อนว่าจะเพิ่มข้อความนี้หรือไม่"
_WHAT_LACKS = (
    "ยังไม่ได้ส่ง พิมพ์สิ่งที่ขาดมาได้เลย เช่น “เพิ่มว่า …” หรือกด “แก้ไข” ที่ข้อที่ยังไม่ครบหรือไม่ถูก คำตอบที่ให้ไว้ยังอยู่ครบ"
)


def remembered(moves: Moves, state: State, text: str) -> Turn | None:
    """Holds what is added in plain words, and asks to which text; says what to do to words that
    only say that something lacks. None for other words, and where words are added themselves."""
    plain = normalise(text)
    if state.at != REVIEW or moves.flow.adds or len(plain) > _LONGEST:
        return None
    if len(plain) <= _SHOWN_GRAPHEMES and _HOLDS.fullmatch(plain) and _LACKS.search(plain):
        return replace(moves.show(state, (Text(_WHAT_LACKS),)), refused=True)
    adds = _REMEMBERED.match(plain) or read_addition(text)
    adds = adds or _SIGHED.match(plain) and _BESIDES.search(plain)
    if not adds or plainly_asks(text, moves.place(state)):
        return None
    return _asked(moves, state, text)


def left(moves: Moves, state: State, text: str) -> Turn | None:
    """Holds any other statement that nothing at the card understood, and asks the same; says of a
    question that it has no answer. None for what states nothing, and without a text to add to."""
    if fold(text) in folded(moves.flow.title, *moves.flow.opens_on):
        return moves.show(state)  # only what is open is named
    kind = kind_inside(text, moves.place(state)).kind
    if kind not in _CARRIES or len(fold(_words(text))) < _LEAST or len(text) > _LONGEST:
        return None
    if asks_somebody(text) and moves.flow.name not in SECRET_FLOWS:
        return card_missed.told(moves, state, said_aside.no_answer(moves.context, state.at))
    if stays := _stays(moves, state, text):
        return stays
    turn = _asked(moves, state, text, sent=True)
    if turn is None:
        return None
    marked = turn.state.asking(f"{LEFT}.{turn.state.held[-1].number}")
    # The review card stands above.
    return replace(turn, state=marked, messages=turn.messages[:1], missed=True)


def _stays(moves: Moves, state: State, text: str) -> Turn | None:
    """Says what stands in an answer of which the words only say that it stays, `เวลาเดิม`, or is not
    known where none stands; asks anew what is not known any more. None for other words."""
    found = _AS_IT_STANDS.fullmatch(normalise(text))
    what = (found["stays"] or found["unknown"]) if found is not None else ""
    step = _called(moves, state, what) if what else None
    if found is None or step is None:
        return None
    if found["unknown"] and state.answers[step.name]:
        return moves.edit(state, step.name) if step.optional else None
    shown = cut_graphemes(moves.asking.shown(step, state), _SHOWN_GRAPHEMES)
    return moves.show(state, (Text(_STANDS.format(step.label, shown)),))


def _called(moves: Moves, state: State, what: str) -> Step | None:
    """Returns the answered step of that name, or the only one whose name holds it."""
    steps = [each for each in moves.answered(state) if each.listed]
    kind = "สถานที่" if what in _PLACES else what
    found = [each for each in steps if kind in each.label]
    return edits.called(steps, what) or (found[0] if len(found) == 1 else None)


def before_sending(moves: Moves, state: State) -> Turn | None:
    """Asks once more, where somebody sends, about the newest sentence that was offered to be added
    and neither added nor dropped; None if none is, or this was asked just now, or the words stand
    in an answer since."""
    offered = [each for each in state.held if each.step == REVIEW == state.at]
    offered = [each for each in offered if not _stands_now(moves, state, each)]
    if not offered or moves.flow.adds or _was_asked(state, offered[-1]):
        return None
    held, kind = offered[-1], kind_inside(offered[-1].text, moves.place(state)).kind
    if kind not in _CARRIES:
        return None
    turn = _asked(moves, state.let_go(held.number), held.text)
    if turn is None:
        return None
    number, prose = turn.state.held[-1].number, texts_of(moves, turn.state)[0].name
    asking = turn.state.asking(f"{ADD}.{number}.{prose}")
    return replace(turn, state=asking, messages=(Text(_CHOOSE_FIRST), *turn.messages[:1]))


def _stands_now(moves: Moves, state: State, held: Held) -> bool:
    """Tells whether an answer was told anew with these words: `ชื่องานคืออบรมจริยธรรม` behind
    `อบรมจริยธรรม`."""
    words = fold(_words(held.text))
    return bool(words) and any(
        words in fold(state.answers[step.name]) for step in texts_of(moves, state)
    )


def _was_asked(state: State, held: Held) -> bool:
    """Tells whether the card that asks about the sentence was just shown, so that words that
    confirm leave it out."""
    asked = state.agreed
    return asked.startswith(f"{ADD}.{held.number}.") or asked == f"{LEFT}.{held.number}"


def texts_of(moves: Moves, state: State) -> list[Step]:
    """Returns the answered texts to which words may be added, that of the conversation's prose
    first, names last."""
    found = [
        step
        for step in moves.answered(state)
        if step.prose and step.listed and isinstance(state.answers.get(step.name), str)
    ]
    return sorted(found, key=lambda step: (step.name != moves.flow.prose, step.short))[:_MOST]


def tapped(moves: Moves, state: State, held: Held, name: str) -> Turn:
    """Adds the held words to the text of that step, or to that of the conversation's prose; or puts
    them in its place, as the name tells."""
    instead, name = name.startswith(_INSTEAD), name.removeprefix(_INSTEAD)
    step = next((each for each in moves.answered(state) if each.name == name), None)
    if step is None or not isinstance(state.answers.get(name), str):
        return sentence_answers.added(moves, state, held)
    words = _words(held.text)
    whole = words if instead else _joined(step, state.answers[name], words)
    try:
        value = step.read(whole, moves.context, state.answers)
    except Unclear as unclear:
        return moves.show(state, (Text(unclear.hint),))
    also = value.also if isinstance(value, Choice) else {}
    new: dict[str, Any] = {name: value.value if isinstance(value, Choice) else value}
    new = {**{k: v for k, v in also.items() if k not in state.answers}, **new}
    state = replace(state.told_itself(name).let_go(held.number), answers={**state.answers, **new})
    done = Text((_PUT_INSTEAD if instead else _PUT_BEHIND).format(step.label))
    return replace(moves.show(moves.settled(state), (done,)), answered=tuple(new))


def put_instead(moves: Moves, state: State, text: str) -> Turn | None:
    """Puts the newest sentence that was offered to be added in the place of the only text, where
    the words say so: `แทนที่เลย`; None for other words."""
    held = state.held[-1] if state.held else None
    offered = state.at == REVIEW and not moves.flow.adds and not state.agreed.startswith(PUT)
    if held is None or not offered or not agreeing.replaces(state, text):
        return None
    steps = texts_of(moves, state)
    return tapped(moves, state, held, f"{_INSTEAD}{steps[0].name}") if len(steps) == 1 else None


def _asked(moves: Moves, state: State, text: str, sent: bool = False) -> Turn | None:
    """sent: words that confirm may leave it out, which the card says."""
    steps = texts_of(moves, state)
    if not steps:
        return None
    state = state.holding(text)
    held = state.held[-1]
    buttons = [
        _button(moves, f"เพิ่มใน{step.label}", held, f"{ADD}.{held.number}.{step.name}")
        for step in steps
    ]
    if len(steps) == 1:
        key = f"{ADD}.{held.number}.{_INSTEAD}{steps[0].name}"
        buttons.append(_button(moves, f"แทนที่{steps[0].label}", held, key))
    drop = _button(moves, DROP_LABEL, held, f"{DROP}.{held.number}")
    shown = cut_graphemes(_words(text), _SHOWN_GRAPHEMES)
    note = f"{_NOTE}{_OR_SENT}" if sent else _NOTE
    card = Card(
        _TITLE, rows=(Para(f"“{shown}”"),), note=note, buttons=(*buttons, drop), tone="muted"
    )
    return replace(moves.show(state, (card,)), refused=True)


def _button(moves: Moves, label: str, held: Held, key: str) -> Button:
    label = cut_graphemes(label, LABEL_GRAPHEMES)
    return Button(label, moves.asking.data(held.step, key), label)


def _words(text: str) -> str:
    """Returns what is to be added, without what leads to it: `มีเหล้าอีกขวดนึงด้วย`."""
    if (handed := added_to_named(text)) is not None:
        return handed[1]
    if (addition := read_addition(text)) is not None:
        return addition.words
    words = written_lines(text).strip()
    for lead in (_REMEMBERED, _SIGHED):
        words = lead.sub("", words, count=1)
    return without_particles(words)


def _joined(step: Step, before: str, words: str) -> str:
    return f"{before} และ{_THINGS.sub('', words)}" if step.short else f"{before}\n{words}"
