"""Says back what a sentence tells that nothing has taken: the last look (decisions/0182)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from rapidfuzz import fuzz

from handlers.conversation import sentence_answers
from handlers.conversation.flow import Stated, Step
from handlers.conversation.heard import (
    asked_at_end,
    choosing,
    clauses,
    for_other_questions,
    left_blank,
)
from handlers.conversation.heard.for_other_questions import Fills
from handlers.conversation.heard.said_aside import skips_for_now
from handlers.conversation.heard.sending_words import plainly_sends
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import MARKS, State
from handlers.messages import Text, cut_graphemes
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import only_hours
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import orders_to_write, without_particles
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told.awaited import tells_awaited
from handlers.understand.told.quoted_text import only_hands_over
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

_LONGEST, _SHOWN, _LEAST, _LEAST_CLAUSE = 200, 60, 8, 5
_ALIKE = 75
"""So far a clause stands in what was kept or said, in percent: particles may have gone."""
_LEFT = "ยังไม่ได้เก็บ “{}” หากเป็นคำตอบของข้ออื่น กรุณาพิมพ์ที่ข้อนั้น"
_LEFT_PARKED = "ยังไม่ได้เก็บ “{}” กลับมาทำต่อแล้วกรุณาพิมพ์อีกครั้ง"
_SPENT = "(?:ใช้|จ่าย|เบิก)(?:จ่าย)?ไป"
_FILLS = pattern_of(
    rf"น่าจะ|คิดว่า|คงจะ|มั้ง|แหละ|ดีกว่า|(?:ละ|แล้ว)กัน|ก็ได้|ก็พอ|เลย|ใช่|แล้ว|ก็|เอา|ขอ|งั้น|อ้อ|อ๋อ|เอ่อ|คือ|ว่า|ด้วย|ตอนนี้|อีก(?:อย่าง|เรื่อง)"
    rf"|ขอบ(?:คุณ|ใจ)(?:มาก)?|ประมาณ|บาท|เพราะ|เขา|เค้า|จาก|ชื่อ|บอก|(?:คน|ผู้)ให้|(?:คน|ผู้)(?:ที่)?(?:ขาด|ลา|ไม่มา)(?:คือ|มี)?|นา[งย](?:สาว)?|นามสกุล(?:ใหม่)?|{_SPENT}|{POLITE}|[\s,.]"
)
_LEADS_AMOUNT = pattern_of(_SPENT)
_OF_AMOUNT = pattern_of(r"(?:จาก|ที่|ได้|รับ|มา|การ|จัดสรร|งบ(?:ประมาณ)?|เงิน|ใช้|เบิก|จ่าย|ไป)+")
"""Such words name an amount that stands behind them, and tell nothing else."""
_SAYS_NOTHING = pattern_of(rf"(?:งั้น|อ้อ|อ๋อ|เอ่อ|อืม|คือ|{POLITE}|[\s,.])+")
"""Such a clause is no part that was taken: `เอ่อ ทุกคน ยกเว้นผู้บริหาร`."""
_FIGURES = pattern_of(r"\d[\d,.]*")
_COUNTED = pattern_of("คน|ราย|ท่าน|รูป|ชุด|ต้น|ครั้ง|เรื่อง|บาท|ชั่วโมง|วัน")
"""What a figure before it counts: `30 คนไปทำบุญ`."""
_STEERS = (
    SentenceKind.THANKS, SentenceKind.GREETING, SentenceKind.PAUSE, SentenceKind.STOP,
    SentenceKind.BACK, SentenceKind.RETURN, SentenceKind.NOTHING, SentenceKind.UNSURE,
)  # fmt: skip
"""Kinds of clauses that tell nothing to keep."""


def said_back(moves: Moves, before: State, text: str, turn: Turn, fills: Fills) -> Turn:
    """Returns the turn; where it took a part of the sentence, what else answers open questions is
    kept, and the rest said back.

    before: where the conversation stood. fills: adds answers of open questions.
    """
    step = moves.flow.step(before.at)
    if step is None or not _took(moves, before, turn) or moves.flow.name in SECRET_FLOWS:
        return turn
    parts = normalise(text).split()
    if not 2 <= len(parts) or len(text) > _LONGEST or step.surely(text) or skips_for_now(text):
        return turn
    values = [*_kept(before, turn), *_shown(moves, turn)]
    kept = fold(" ".join(values))
    if all(fold(each) in kept for each in parts):
        return turn  # prose is kept whole
    seen = kept + fold(str(turn.messages))
    told = _before_the_pause(moves, before, parts) if turn.ended == "parked" else parts
    left = [
        at
        for at, each in enumerate(told)
        if _for_another(moves, turn, each)
        or not _told_to(moves, before, each, seen)
        and not _is_taken(moves, before, turn, step, each, seen)
        and not _tells_of_it(moves, before, step, parts, at)
        and not _leads_kept(told, at, values)
    ]
    telling = [each for each in parts if _SAYS_NOTHING.fullmatch(each) is None]
    as_a_whole = len(left) >= len(telling) or _corrects(before, turn)
    if as_a_whole or left and _is_label(moves, before, step, text):
        return turn  # the sentence was understood as a whole
    if turn.ended is None:
        turn, left = for_other_questions.kept(moves, turn, told, left, fills)
    whole = _with_figures(moves, turn, told, left, values)
    whole = [each for each in whole if each in left or not _answered_it(moves, before, told, each)]
    rest = without_polite_ending(" ".join(told[at] for at in whole))
    together = whole == [*range(whole[0], whole[-1] + 1)] if whole else False
    if together and _answers_next(moves, turn, rest):
        return _as_next(moves, turn, without_particles(rest))
    if whole and not together and turn.state.at == moves.flow.prose != step.name:
        # What stands on both sides of the answer is offered as it was typed.
        rest, together = without_polite_ending(" ".join(told[whole[0] : whole[-1] + 1])), True
    return _said(moves, turn, rest, together and step.name != turn.state.at)


def _is_label(moves: Moves, before: State, step: Step, text: str) -> bool:
    """Tells whether the words are those of a button: nothing of them is left."""
    said = fold(without_polite_ending(normalise(text)))
    return any(fold(each.label) == said for each in choosing.offered(moves, before, step))


def _said(moves: Moves, turn: Turn, rest: str, may_be_next: bool) -> Turn:
    """Returns the turn, which says that the rest was not kept, or offers it as the text that is
    asked for next; a question is answered, or said to have no answer.

    may_be_next: the words stand together, and another question was answered before it.
    """
    if len(_bare(rest)) < _LEAST:
        return turn
    if may_be_next and _may_be_told(moves, turn, rest):
        offered = sentence_answers.offered_rest(moves, turn, rest)
        if offered is not turn:
            return offered
    if turn.ended is None and asks_somebody(rest):
        said = Text(asked_at_end.told_behind(moves, turn.state, rest))
    else:
        words = _LEFT_PARKED if turn.ended == "parked" else _LEFT
        said = Text(words.format(cut_graphemes(rest, _SHOWN)))
    return replace(turn, messages=(*turn.messages[:-1], said, *turn.messages[-1:]))


def _answers_next(moves: Moves, turn: Turn, rest: str) -> bool:
    """Tells whether the rest surely is the text that is asked for next, a deed that was done:
    `แจกแบบประเมินไปแล้ว` behind `เริ่มไปบ้างแล้วค่ะ`."""
    step = moves.flow.step(turn.state.at)
    if step is None or step.name != moves.flow.prose or step.name in turn.state.answers:
        return False
    plain = normalise(rest)
    told = len(fold(rest)) >= _LEAST_DEED and _DONE.search(plain) is not None
    return (
        told
        and not _SAID_OF_REPORT.search(plain)
        and sure_kind(rest, moves.place(turn.state)) is SentenceKind.ANSWER
    )


def _as_next(moves: Moves, turn: Turn, words: str) -> Turn:
    """Takes the words for the text that is asked for next, says so and goes on."""
    at, new = turn.state.at, {turn.state.at: words}
    state = turn.state.numbered(at).walked(at).filled(new, {})
    state = replace(state, at=moves.resting(state))
    heard = sentence_answers.told(moves.flow, state, Stated(new))
    shown = moves.show(state, (*turn.messages[:-1], *heard))
    return replace(shown, answered=(*turn.answered, at))


_LEAST_DEED = 12
_SAID_OF_REPORT = pattern_of("ส่งให้|หัวหน้า|รายงาน|ดูแล้ว|ลืม|เช็[คก]|ตรวจ|อนุมัติ|เหนื่อย|ขอบ(?:คุณ|ใจ)")
_DONE = pattern_of(r"(?<!ไม่)(?:ไป|มา)?แล้ว(?!แต่|ค่อย|กัน|จะ)|(?:ไป|ได้)\s?\d|เมื่อ(?!ไร|ไหร่)\S?\s?\d")


def _may_be_told(moves: Moves, turn: Turn, rest: str) -> bool:
    """Tells whether the rest may belong to what was done. It may in two cases: the open question
    asks what was done; or it is answered, and the rest tells what the work still waits for."""
    prose = moves.flow.prose
    return turn.state.at == prose or prose in turn.state.answers and tells_awaited(rest)


def _with_figures(
    moves: Moves, turn: Turn, told: Sequence[str], left: Sequence[int], kept: Sequence[str]
) -> list[int]:
    """Returns the places of the clauses that are left, with the figures beside them that were not
    kept, and what they count: of `พาน้องๆ 30 คนไปทำบุญ` the second clause is none alone."""
    whole = {*left}
    figures = _figures(kept)
    for at, each in enumerate(told):
        own = {*map(_figure, _FIGURES.findall(each))}
        if at in whole or not own or own & figures or _tells_a_day(moves, each):
            continue
        if _tells_kept_hours(turn, each):
            continue
        ends = at + 1
        while ends < len(told) and ends not in whole and _is_short(told[ends]):
            ends += 1
        if {at - 1, ends} & whole:
            whole |= {*range(at, ends)}
    return sorted(whole)


def _answered_it(moves: Moves, before: State, told: Sequence[str], at: int) -> bool:
    """Tells whether a figure that counts nothing is what the question has read: that of `เสร็จ 100
    ติดป้าย`."""
    behind = told[at + 1 : at + 2]
    step = moves.flow.step(before.at)
    unit = any(_is_short(each) or _COUNTED.match(each) for each in behind)
    alone = not unit and _FIGURES.fullmatch(told[at]) is not None
    return step is not None and alone and _reads(moves, before, step, told[at])


def _is_short(clause: str) -> bool:
    """Tells whether a clause is too short to tell anything alone, no figure, and leads to none."""
    leads = _LEADS_AMOUNT.fullmatch(clause) is not None
    return len(_bare(clause)) < _LEAST_CLAUSE and not leads and not _FIGURES.search(clause)


def _leads_kept(told: Sequence[str], at: int, kept: Sequence[str]) -> bool:
    """Tells whether a clause leads to an amount that is kept: `จากที่ได้รับจัดสรร 15,000`."""
    own = _figures(told[at + 1 : at + 2])
    return bool(own) and own <= _figures(kept) and _OF_AMOUNT.fullmatch(told[at]) is not None


def _figures(words: Sequence[str]) -> set[str]:
    return {_figure(found) for each in words for found in _FIGURES.findall(each)}


def _figure(words: str) -> str:
    whole, _, cents = words.replace(",", "").strip(".").partition(".")
    return f"{int(whole or 0)}.{cents.rstrip('0')}"


def _took(moves: Moves, before: State, turn: Turn) -> bool:
    """Tells whether the turn answered something, or parked, and nothing of it waits to be said."""
    answers = any(moves.flow.step(each) is not None for each in turn.answered)
    waits = turn.missed or turn.refused or turn.asks or turn.wishes or bool(turn.question)
    holds = len(turn.state.held) > len(before.held)
    return not (waits or holds) and (turn.ended == "parked" or (answers and not turn.ended))


def _corrects(before: State, turn: Turn) -> bool:
    """Tells whether the turn put an earlier answer right: the words around it order that."""
    return any(each in before.answers for each in turn.answered)


def _before_the_pause(moves: Moves, before: State, parts: list[str]) -> list[str]:
    """Returns the clauses before the one that pauses; behind it stands why."""
    for at, each in enumerate(parts):
        if kind_inside(each, moves.place(before)).kind is SentenceKind.PAUSE:
            return parts[:at]
    return []


def _tells_of_it(moves: Moves, before: State, step: Step, parts: list[str], at: int) -> bool:
    """Tells whether the question's own answer is another one without this clause."""
    if step.takes_any_words:
        return False
    whole = _value(moves, before, step, " ".join(parts))
    less = " ".join([*parts[:at], *parts[at + 1 :]])
    return whole is not None and whole != _value(moves, before, step, less)


def _value(moves: Moves, before: State, step: Step, words: str) -> object:
    try:
        return choosing.read_step(moves, before, step, words)
    except Unclear:
        return None


def _told_to(moves: Moves, before: State, clause: str, seen: str) -> bool:
    """Tells whether what the conversation says to the clause alone was said."""
    known = asked_at_end.known_here(moves, before, clause)
    return bool(known) and fold(known) in seen


def _for_another(moves: Moves, turn: Turn, clause: str) -> bool:
    """Tells whether the clause is a day that an open question alone asks for."""
    told = _tells_a_day(moves, clause)
    return told and bool(for_other_questions.read_by_one(moves, turn.state, clause))


def _is_taken(moves: Moves, before: State, turn: Turn, step: Step, clause: str, seen: str) -> bool:
    """Tells whether a clause stands in what was kept or said, is a value that was read, or is no
    answer at all."""
    bare = _bare(clause)
    if len(bare) < _LEAST_CLAUSE or _is_order(moves, clause):
        return True
    if bare in seen or fold(clause) in seen or fuzz.partial_ratio(bare, seen) >= _ALIKE:
        return True
    if left_blank.speaks_of(step, turn, clause):
        return True
    heard = kind_inside(clause, moves.place(before))
    if heard.sure and heard.kind in _STEERS:
        return True
    if _tells_a_day(moves, clause) or _tells_kept_hours(turn, clause):
        return True
    if _is_stated(moves, before, turn, step, clause):
        return True
    if _reads(moves, before, step, clause):
        return True
    return any(_reads(moves, turn.state, each, clause) for each in _others(moves, turn, step))


def _is_order(moves: Moves, clause: str) -> bool:
    """Tells whether the clause orders to write down what stands beside it, or to send."""
    writes = only_hands_over(clause) or orders_to_write(clause)
    return writes or plainly_sends(moves.flow, clause)


def _others(moves: Moves, turn: Turn, step: Step) -> Iterator[Step]:
    """Yields the other questions that the turn answered: what they need is there by now."""
    return (each for each in _answered(moves, turn) if each is not step)


def _answered(moves: Moves, turn: Turn) -> list[Step]:
    """Returns the questions that the turn answered and whose answer it kept."""
    stand = turn.state.answers
    return [each for each in moves.flow.steps if each.name in turn.answered and each.name in stand]


def _is_stated(moves: Moves, before: State, turn: Turn, step: Step, clause: str) -> bool:
    """Tells whether the clause by itself states an answer that is kept, is offered at its question
    or was given before."""
    if moves.flow.sentence is None:
        return False
    found = sentence_answers.stated(moves, before, step, clause)
    kept = {*turn.state.answers, *turn.state.answers.get(LIKELY, {})}
    return bool(kept & {*found.answers, *found.likely}) or sentence_answers.repeats(
        moves, turn.state, clause
    )


def _reads(moves: Moves, before: State, step: Step, clause: str) -> bool:
    if choosing.heard(moves, before, step, clause).sure is not None:
        return True
    return not step.takes_any_words and clauses.reads(moves, before, step, clause)


def _tells_a_day(moves: Moves, clause: str) -> bool:
    plain, whole = normalise(clause), ""
    with suppress(Unclear):
        whole = written_out(plain, Calendar(moves.context.today, Toward.PAST))
    return bool(mention_spans(plain) or mention_spans(whole))


def _tells_kept_hours(turn: Turn, clause: str) -> bool:
    """Tells whether the clause is hours that an answer holds: `บ่ายโมงครึ่งถึงสี่โมง`."""
    hours = only_hours(clause)
    kept = str(turn.state.answers) if hours else ""
    return bool(hours) and all(each.isoformat("minutes") in kept for each in hours)


def _kept(before: State, turn: Turn) -> Iterator[str]:
    """Yields what the turn keeps anew."""
    was = before.answers
    for name, value in turn.state.answers.items():
        if name != MARKS and was.get(name, turn) != value:
            yield str(value)
    yield from (each.text for each in turn.state.held)


def _shown(moves: Moves, turn: Turn) -> Iterator[str]:
    """Yields the answers in the words in which people see them: a choice's label may be long."""
    yield from (moves.asking.shown(each, turn.state) for each in _answered(moves, turn))


def _bare(words: str) -> str:
    return fold(_FIGURES.sub("", _FILLS.sub("", words)))
