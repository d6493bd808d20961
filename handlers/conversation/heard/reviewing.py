"""Which answer words typed at the review card change: `แก้งบเป็น 5,000`, `แก้ไข ผลผลิต`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.controls import (
    KEEP,
    PUT,
    SKIP,
    confirms,
    what_to_edit,
    without_purpose,
    word_of,
)
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import (
    added_at_card,
    agreeing,
    card_missed,
    choosing,
    corrections,
    doubt_answers,
    doubt_cards,
    doubts,
    earlier_answers,
    edits,
    leaving,
    of_another,
    remarks_explained,
    said_aside,
    yes_again,
)
from handlers.conversation.heard.changes_waiting import asked_again
from handlers.conversation.heard.retold import (
    exchanging,
    named_told,
    retelling,
    rewriting,
    taken_out,
)
from handlers.conversation.heard.sending_words import plainly_sends, without_sending
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.asides.said_around import around
from handlers.understand.choices import learned_choices
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    JUST_NOW,
    SIGHS,
    SLIPS,
)
from handlers.understand.corrections.taken_back import behind_a_slip
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import joints
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.wishes.pieces import SORTED

WHICH_TO_EDIT = "จะแก้ข้อใด กด “แก้ไข” ที่ข้อนั้นในการ์ดด้านล่าง หรือพิมพ์ “แก้ไข” ตามด้วยชื่อข้อ"
TO_SEND = "หากจะส่งตามนี้ กด “{}” ด้านล่าง ข้อความเมื่อครู่ไม่ได้บันทึก"
CHOOSE_CHANGE = "ข้อความนี้ยังไม่ได้บันทึก กรุณาเลือกก่อนว่าจะแก้ตามการ์ดนี้หรือไม่"
NOTHING_ADDED = "ไม่ได้เพิ่มข้อความใด เรื่องนี้ยังไม่ได้ส่ง ตรวจแล้วกดปุ่มด้านล่าง"
_FOLLOWED, _SENT, _TO_BE_SENT = (0.0, 0.4), (0.0, 0.5), (0.2, 0.5)
"""What was learned is followed, sends, and shows which button does, if so much speaks for anything
that can be done there and it is so far ahead of the others."""
_MAY_BE_SENT, _AGREED, _SHOWN = (-0.5, 0.6), (0.8, 0.9), (0.5, 0.7)
"""The same three bounds where nothing was learned at this card. There the sentences learned at the
report's card decide: words that send, words that only agree, words that are shown the button."""
_TELLS_MORE = pattern_of(
    r"^(?!.*(?:ส่ง|ยืนยัน|บันทึก|กด|ตามนี้|ตามนั้น|โอเค|ตกลง|เรียบร้อย)).*(?:โมง|ทุ่ม|วันที่|\d|จัด|อบรม|มี|ไป|มา)"
)
"""Something of what was done, and nothing of sending: `จัดตั้งแต่บ่ายโมงถึงสี่โมง`."""
_LEFT_OPEN = pattern_of(rf"ไม่|ยัง|{WHETHER}|หรือ|แต่|ถ้า|เดี๋ยว|ค่อย|อย่า|\d")
_REPORTS_CARD = "report_activity.review"
_KINDS_THERE = f"{_REPORTS_CARD}{SORTED}{REVIEW}"
_MAY_SEND = (SentenceKind.ANSWER, SentenceKind.CHANGE)
_MAY_NAME_A_STEP = (*_MAY_SEND, SentenceKind.RETURN, SentenceKind.WISH)
_SENDS_ANEW = pattern_of(rf"(?:ขอ|จะ|อยาก)*ส่ง(?:รายงาน)?ใหม่(?:อีกครั้ง|อีกที|{POLITE}|\s)*")
"""It may be to be sent now, or later: the button is shown."""
_SENDS_TO = pattern_of("เรียบร้อย.*ส่ง|ส่ง.{0,12}(?:พิจารณา|อนุมัติ|ตรวจ)")
_STANDS = pattern_of(
    rf"(?:งั้น|ก็|ขอ|เอา|ใช้|ให้|คง|เป็น|{SIGHS}|{POLITE}|[\s,])*(?P<what>\S.*?)"
    rf"(?:ก็ได้|ก็(?:แล้ว)?กัน|ละกัน|แล้วกัน|เหมือนเดิม|ตามเดิม|อย่างเดิม|(?:นั่น|นี่)?แหละ|ดีแล้ว|ถูกแล้ว|{POLITE}|\s)+"
)
_SENDS_NAMED = pattern_of(
    rf"(?:{POLITE}|งั้น|ขอ|เอา|\s)*(?P<verb>บันทึก|ส่ง|ยืนยัน)(?:เรื่อง|อัน|ตัว)(?:ที่|ของ)?\s?(?P<what>\S{{3,24}}?)(?:ไป|ให้|นี้|\s)*(?:ก่อน|เลย|ได้เลย)"
)
_REMARKED = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|ลืม|[\s,])+[^\d]{{0,40}}?[\s,]+(?P<change>(?:ขอ|งั้น|\s)*(?:เอา|เปลี่ยน|แก้|ขอ)(?:เป็น|แค่|เฉพาะ|เหลือ|เพียง)\S.*)"
)
"""Behind a sigh and what came to mind stands what is to change: `อ้าวลืม พุธมีประชุม เอาแค่อังคาร`."""
_CAME_LATE = pattern_of(rf"(?:{SIGHS}|\s)*(?:(?:{JUST_NOW})|ลืม|เพิ่งนึก)")
_ANEW = pattern_of("(?:พิมพ์|เขียน|เล่า)ใหม่")
_A_FIGURE = pattern_of(rf"[\d๐-๙][\d๐-๙,.]*(?:{POLITE}|\s)*")


def without_yeah(text: str) -> str:
    """Returns an order to change something without the yes that leads it in: `เออ แก้ 3200`."""
    return _YEAH.sub("", text)


_YEAH = pattern_of(rf"^\s*(?:เออ|เอ้อ|อือ|อืม|โอเค|งั้น)(?:{POLITE})*\s+(?=(?:ขอ|ช่วย)*(?:{CHANGE}))")
_NOT_WHAT_WAS_MEANT = pattern_of(
    rf"(?:(?:ไม่ใช่|เปล่า|ผิด)(?:แบบ|อย่าง)?(?:นี้|นั้น)?(?:{POLITE}|ๆ)+[\s,]+\S|(?:ไม่ใช่\s+)?(?:{ME}|คือ)?หมายถึง)"
)


def plain(text: str) -> str:
    """Returns the words without what notices a slip before them, and what they are for or why they
    come late behind them: `เอ๊ย เป็น 25 มีนาคมดีกว่า จะได้ไม่ตรงวันหยุด`, `ห้องคือ 205 นะ เมื่อกี้ไม่ได้บอก`."""
    rest = behind_a_slip(text)
    if _A_FIGURE.fullmatch(rest):
        return text  # that it slipped tells that it stands for another one: `โทษที 22`
    words = without_purpose(rest or text)
    found = around(words) if _CAME_LATE.search(words) is not None else None
    if found is None or len(found.said) > 1 or not words.startswith(found.text):
        return words  # what stands before it is put right by it
    return found.text if _CAME_LATE.match(found.said[0]) else words


def said(
    moves: Moves,
    state: State,
    adds: Step | None,
    text: str,
    say: Callable[[State, str], Turn],
    send: Callable[[State], Turn],
) -> Turn | None:
    """Takes other words than those that confirm; None if they are to be added, or mean nothing.

    adds: the step that takes words typed here. say: answers a question with words. send: confirms.
    """
    if _SENDS_ANEW.fullmatch(normalise(text)):
        return moves.show(state, (Text(TO_SEND.format(moves.flow.confirm_label)),))
    if adds is None and _SENDS_TO.search(text) and plainly_sends(moves.flow, text):
        return send(state)  # `เรียบร้อย` before it is no answer
    turn = remarks_explained.taken(moves, state, text, send)
    turn = turn or _about_files(moves, state, text) or _changed(moves, state, text, say)
    turn = turn or retelling.slipped(moves, state, text)
    if turn is None and adds is None and plainly_sends(moves.flow, text):
        return send(state)
    turn = turn or doubts.followed(moves, state, adds, text) or _retold(moves, state, text)
    nothing = agreeing.adds_nothing(text) or doubt_answers.names_a_button(text)
    if turn is None and adds is not None and (nothing or word_of(text) == KEEP):
        return moves.show(state, (Text(NOTHING_ADDED),))
    turn = turn or retelling.offered(moves, state, text)
    turn = turn or _behind_a_remark(moves, state, text, say)
    turn = turn or added_at_card.remembered(moves, state, text)
    if turn is None and learned_choices.was_learned(moves.flow.place(REVIEW)):
        turn = _learned(moves, state, text, say, send)
    elif turn is None:
        turn = _sent_anywhere(moves, state, text, send)
    if turn is None and adds is None:
        told = without_sending(moves.flow, text) or text
        return sentence_answers.offered_back(moves, state, told)
    return turn


def _behind_a_remark(
    moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Changes what stands behind a sigh and what came to mind; None for other words, and where
    words are added to what is sent."""
    found = _REMARKED.fullmatch(normalise(text)) if moves.flow.adds is None else None
    if found is None:
        return None
    change = found["change"]
    return _changed(moves, state, change, say) or retelling.offered(moves, state, change)


def _retold(moves: Moves, state: State, text: str) -> Turn | None:
    """Keeps a fact that the words tell, and asks the question anew that it is about."""
    found = sentence_answers.retold(moves, state, text)
    return moves.edit(found[0], found[1].name) if found is not None else None


def _about_files(moves: Moves, state: State, text: str) -> Turn | None:
    """Answers a question about the files that are asked for."""
    told = (step.tells(text, moves.context) for step in moves.steps(state) if step.takes_files)
    words = next(filter(None, told), "") or said_aside.of_sending(moves, state, text)
    return moves.show(state, (Text(words),)) if words else None


def _learned(
    moves: Moves,
    state: State,
    text: str,
    say: Callable[[State, str], Turn],
    send: Callable[[State], Turn],
) -> Turn | None:
    """Sends, or asks anew what the words are about, as was learned; None if neither is sure."""
    found = None
    kind = sure_kind(text, moves.place(state))
    if kind in _MAY_NAME_A_STEP:
        found = learned_choices.likeliest(moves.flow.place(REVIEW), text)
    corrects = kind is SentenceKind.CHANGE
    if found is None or not (found.reaches(_FOLLOWED) or corrects and found.lead >= _FOLLOWED[1]):
        return None
    if found.key == learned_choices.CONFIRMS:
        if kind not in _MAY_SEND:
            return None
        if found.reaches(_SENT) and plainly_sends(moves.flow, text):
            return send(state)
        hint = Text(TO_SEND.format(moves.flow.confirm_label))
        meant = found.reaches(_TO_BE_SENT) and not _TELLS_MORE.search(normalise(text))
        return moves.show(state, (hint,)) if meant else None
    step = next((each for each in moves.answered(state) if each.name == found.key), None)
    return _asked_anew(moves, state, step, text, say) if step is not None else None


def _asked_anew(
    moves: Moves, state: State, step: Step, text: str, say: Callable[[State, str], Turn]
) -> Turn:
    """Asks the question anew that the words are about; says what stands where they repeat it."""
    asked = moves.edit(state, step.name)
    if not step.takes_any_words:
        return say(asked.state, text)
    if sentence_answers.repeats(moves, state, text):
        return moves.show(state, (of_another.stands(moves, state, step),))
    return replace(
        asked, messages=(Text(doubt_cards.NOT_TAKEN.format(step.label)), *asked.messages)
    )


def _sent_anywhere(
    moves: Moves, state: State, text: str, send: Callable[[State], Turn]
) -> Turn | None:
    """Sends, or shows which button does, at a card at which nothing was learned: people agree to
    all cards in the same words. None for words that do not surely agree."""
    if sure_kind(text, _KINDS_THERE) not in _MAY_SEND:
        return None
    found = learned_choices.likeliest(_REPORTS_CARD, text)
    if found is None or found.key != learned_choices.CONFIRMS:
        return None
    sends = found.reaches(_MAY_BE_SENT) and plainly_sends(moves.flow, text)
    # Where words are added to what is sent, agreeing alone may be about them.
    agrees = moves.flow.adds is None and found.reaches(_AGREED) and not _LEFT_OPEN.search(text)
    if sends or agrees:
        return send(state)
    if not found.reaches(_SHOWN):
        return None
    return moves.show(state, (Text(TO_SEND.format(moves.flow.confirm_label)),))


def sends(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words send what is shown, and nothing else."""
    return state.at == REVIEW and (confirms(text, sends=True) or plainly_sends(moves.flow, text))


def stands_and_sends(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words only say of an answer what stands there, and then send or agree:
    `งั้นเอาทั้งสำนักงานก็ได้ บันทึกเลย`, `ใช่ครับ 4-8`."""
    if yes_again.stands(moves, state, text) or _sends_the_told(moves, state, text):
        return True
    found = [
        _STANDS.fullmatch(without_polite_ending(place.before))
        for place in joints(text)
        if confirms(place.after) or choosing.confirms(moves.flow, place.after)
    ]
    return any(each is not None and _stands(moves, state, each["what"]) for each in found)


def _sends_the_told(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words send, and name what is sent by words of its own text:
    `บันทึกเรื่องคุณยายก่อน`."""
    found = _SENDS_NAMED.fullmatch(without_polite_ending(normalise(text)))
    names = " ".join((moves.flow.confirm_label, moves.flow.title))
    if found is None or found["verb"] not in names:
        return False
    texts = (state.answers.get(each.name) for each in moves.answered(state) if each.prose)
    return any(isinstance(each, str) and fold(found["what"]) in fold(each) for each in texts)


def _stands(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words are a choice that was made."""
    steps = [e for e in moves.answered(state) if e.listed and not (e.prose or e.takes_files)]
    named = ((each, choosing.named(moves, state, each, words)) for each in steps)
    chosen = [(step, choice) for step, choice in named if choice is not None]
    return any(c.key != SKIP and c.value == state.answers[s.name] for s, c in chosen[:1])


def held_to_add(moves: Moves, state: State, text: str) -> Turn | None:
    """Holds words that deny what was understood before and tell something else, and shows them on
    the card with the buttons that add them or not; None for words that go on with a story."""
    if not _NOT_WHAT_WAS_MEANT.match(normalise(text)):
        return None
    return replace(moves.show(state.holding(text)), refused=True)


def out_of_sight(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows the card again to words that only send or agree, where another answer came after it:
    they may be meant for that. None for other words, and below the card."""
    sends = confirms(text) or plainly_sends(moves.flow, text)
    if not sends or _NAMES_CONFIRMING in text:
        return None
    if card_missed.is_in_sight(moves, state):
        return None
    return moves.show(state, (Text(MEANS_THIS.format(moves.flow.confirm_label)),))


_NAMES_CONFIRMING = "ยืนยัน"
MEANS_THIS = "ยังไม่ได้ส่งสิ่งใด หากหมายถึงเรื่องที่ค้างด้านล่างนี้ กด “{}”"


def not_added(moves: Moves, state: State, text: str) -> Turn:
    """Asks to which text the words are to be added, or says that they are not kept. A change that
    was just asked about is asked about again; whether to cancel is asked where they seem to."""
    key, _, number = state.agreed.partition(".")
    held = state.held_here(number) if key == PUT else None
    again = asked_again(moves, state, held) if held is not None else None
    if again is None and (left := added_at_card.left(moves, state, text)):
        return left
    if again is not None:
        return replace(again, messages=(Text(CHOOSE_CHANGE), *again.messages), missed=True)
    if kind_inside(text, moves.place(state)).kind is SentenceKind.STOP:
        return leaving.asked_to_stop(moves, state)
    return card_missed.told(moves, state)


def _changed(
    moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Changes an answer, asks it again or asks which; None for words that name no change."""
    offer = retelling.ordered(moves, state, text)
    order = taken_out.stands_nowhere(moves, state, text) if offer is None else None
    if order is not None:
        told = retelling.NOT_THERE if order.whats else WHICH_TO_EDIT
        return replace(moves.show(state, (Text(told),)), refused=True)
    offer = offer or retelling.pointed(moves, state, text)
    offer = offer or retelling.part_told(moves, state, text)
    offer = offer or retelling.several(moves, state, text)
    offer = offer or retelling.both_in_one(moves, state, text)
    offer = offer or retelling.figure_told(moves, state, text)
    offer = offer or rewriting.asked(moves, state, text)
    offer = offer or retelling.amount_told(moves, state, text)
    if offer is not None:
        return offer
    edit = corrections.behind_name(moves, state, text)
    edit = edit or taken_out.to_tell_anew(moves, state, text)
    edit = edit or edits.read_edit(moves.steps(state), text)
    if edit is not None and edit.step.prose and exchanging.figure_in_the_named(moves, state, text):
        return retelling.swapped(moves, state, text)
    if edit is not None and edit.value:
        return say(earlier_answers.to_tell(moves, state, edit.step), edit.value)
    if edit is not None:
        return moves.edit(state, edit.step.name)
    offer = retelling.swapped(moves, state, text)
    if offer is not None:
        return offer
    label = what_to_edit(text)
    target = moves.labelled(state, fold(text) if label is None else label)
    if target is not None:
        return moves.edit(state, target.name)
    turn = corrections.taken(moves, state, text, say) or _named(moves, state, text, say)
    return turn or (_which_to_edit(moves, state, label) if label is not None else None)


def _named(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Asks the question anew of which the words tell a value that it does not read: `งบได้มาแค่
    3000` of two amounts. Says so where they only pass over what has no answer: `ไม่มีไฟล์`. None for
    other words."""
    told = named_told.read(moves, state, text)
    if told is None or told.goes_nowhere or told.step.name not in state.answers:
        return None
    if not told.denied:
        return None if told.answers else of_another.told_anew(moves, state, told.step, text, say)
    if not (told.skips or told.step.takes_files):
        return None
    if state.answers[told.step.name] is not None:
        return moves.edit(state, told.step.name)
    shown = moves.asking.shown(told.step, state)
    return moves.show(state, (Text(of_another.STANDS.format(told.step.label, shown)),))


def _which_to_edit(moves: Moves, state: State, label: str) -> Turn:
    """Asks the answer anew whose name begins the words (`สิ่งที่ทำยังไงคะ`), or stands in them beside
    `พิมพ์ใหม่`, or asks which is meant."""
    begun = [step for step in moves.answered(state) if label.startswith(fold(step.label))]
    if begun:
        named = max(begun, key=lambda step: len(step.label))
        return moves.edit(state, named.name)
    only = moves.steps(state)
    if len(only) == 1:
        return moves.edit(state, only[0].name)
    anew = edits.asked_about(moves.answered(state), label) if _ANEW.search(label) else None
    if anew is not None:
        return moves.edit(state, anew.name)
    return moves.show(state, (Text(WHICH_TO_EDIT),))
