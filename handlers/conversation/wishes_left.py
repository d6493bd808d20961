"""Keeps what else a message wanted than the first thing of it, and offers it afterwards, one after
the other: on buttons, and to who types `ต่อเรื่องที่ 2` (docs/decisions/0270).

It waits with the conversation that the first wish has begun, sealed with its answers, and from the
end of that on with the answer that offers it. Of a confidential conversation nothing is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.hidden_keys import WISHES_LEFT
from handlers.conversation.moves import Turn
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.messages.limits import MESSAGES, QUICK_BUTTONS, SPOKEN_GRAPHEMES
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import PointedKind
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise
from handlers.understand.words import activity_numbers
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import ShownButton, sentence_shown
from models.tables import SECRET_FLOWS

Wishes = Sequence[tuple[int, str]]
"""Each by its place in the message, in its own words."""

_KEY = "wishes_left"
"""By which an answer's sentence is found that keeps them."""
_KEPT, _LATELY, _TAKEN = ("wishes_kept", 0), ("wishes_lately", 0), ("wishes_taken", 0)
_MOST_OFFERED, _SHOWN = 6, 100
_LEAST, _LONGEST, _LONGEST_OF_ONE = 10, 40, 300
"""Letters: for a shorter greeting nothing is looked up; the last is the longest text that names a
place and tells more of that wish."""
_NEXT = pattern_of(r"(?:เรื่อง|ข้อ|อัน|งาน|รายการ)(?:ต่อไป|ถัดไป|ที่เหลือ(?:อยู่)?|หน้า)")
_GOES_ON = pattern_of(
    r"(?:ต่อ|ทำ|ไป|มา|เริ่ม|เอา|ขอ|จะ|งั้น|โอเค|ok|แล้ว|ก็|เลย|ให้|หน่อย|ด้วย|ที|กลับ|ส่ง|ดู|ก่อน|ช่วย"
    rf"|เรื่อง|{POLITE}|\s)*"
)
_AHEAD = pattern_of(rf"{_GOES_ON.pattern}(?:ข้ามไป(?:ที่|ทำ|ดู|\s)*)?")
"""Said before a place: `ข้ามไปเรื่องที่ 3` goes on with it, `ข้ามเรื่องที่ 3` leaves it out."""
_MORE = pattern_of(
    rf"\s?(?P<goes>ต่อ(?=เลย|ก่อน|{POLITE}|\s)|คือ(?=\s))?(?:เลย|ก่อน|{POLITE}|[\s:])*(?<=[\s:])(?P<more>\S.*)"
)
"""Said behind the place of a wish that is taken: what else is told of it."""
_BEGINS_NOTHING = pattern_of(
    rf"^(?:ต่อ|เลย|{POLITE}|[\s:])*(?:ก็|ยัง)*ไม่(?!มี|เสร็จ|(?:ได้)?(?:ใช้|เริ่ม))|ไม่(?:ต้อง|เอา|ทำ|อยาก|ส่ง)|(?:ยก)?เลิก|ข้าม|พัก|หยุด"
    rf"|ไว้ก่อน|ทีหลัง|(?<!ไม่)ค่อย(?!\s?ๆ)|เท่าไ[หร]|กี่|อะไร|ใคร|ทำไม|ไหน|เมื่อไ[หร]|{HOW_IN_FULL}|{WHETHER}|(?:หรือ|รึ)ยัง|เหรอ|หรอ"
)
"""Said behind a place: it is denied, cancelled or put off, or something is asked of it."""
_ASKED_AFTER = pattern_of(
    rf"(?:แล้ว|ส่วน|\s)*(?:เรื่อง|อัน|ข้อ)?ที่(?:{ME_OR_US})?(?:บอก|ขอ|สั่ง|ฝาก|พิมพ์)?(?:ว่า)?(?:ให้|ไว้ให้|ว่าจะ|จะ)\s?"
    rf"(?P<what>\S[^\n]{{3,60}}?)(?:ไว้|ไป|น่ะ)?(?:ล่ะ|ละ|หละ|หล่ะ|ไปไหน|ทำ(?:หรือ)?ยัง|{POLITE}|\s)+"
)
"""Asks after what was ordered in the same message: `แล้วที่ให้เตือนคนยังไม่ส่งล่ะ`."""
_SAME, _NAMED, _ALIKE = 5, 8, 80
"""So many of its first letters are those of the wish; so many it has at least, since a verb alone
names none; and so far the wish has all of it, in percent."""
_FIGURES = pattern_of(r"\d+(?:[.:/]\d+)*")
_FURTHER = pattern_of(rf"(?:โอเค|ok|งั้น|แล้ว|ขอ|{POLITE}|\s)*(?:ทำ|ไป)?ต่อ(?:ไป|เลย|ได้|{POLITE}|\s)*")
_ONE_LEFT = "ยังเหลือเรื่องที่ {0} ของข้อความก่อนหน้า ยังไม่ได้ทำ\n“{1}”\nกดปุ่ม หรือพิมพ์ “ต่อเรื่องที่ {0}”"
_SEVERAL_LEFT = "ข้อความก่อนหน้ายังเหลืออีก {} เรื่อง ยังไม่ได้ทำ\n{}\nกดปุ่ม หรือพิมพ์ “ต่อเรื่องที่ {}”"
_LINE = "เรื่องที่ {} “{}”"


# -- what typed words take of it -----------------------------------------------------------------


def meant(context: Context, text: str) -> str:
    """Returns the words of the wish that typed words take of those that wait, and lets the others
    wait on; other words as they are."""
    if context.person is None or len(text) < _LEAST and "ต่อ" not in text:
        return text
    words = context.told_before(_KEY)
    if not words:
        return text
    left = _read(words)
    further = _FURTHER.fullmatch(normalise(text[:_LONGEST]))
    taken = left[0] if further else _taken(left, text)
    if taken is None:
        context.once[_LATELY] = _besides(left, text)
        return text
    context.wishes_left = tuple(each for each in left if each[0] != taken[0])
    context.once[_KEPT] = context.wishes_left  # what was kept before holds no more
    return taken[1]


def meant_inside(context: Context, place: Draft, text: str) -> tuple[int, str] | None:
    """Returns the same with its place in a conversation with which they wait, and leaves the others
    there; None for other words."""
    answers = (place.state or {}).get("answers", {})
    if WISHES_LEFT not in answers:
        return None
    left = of_answers(answers)
    taken = _taken(left, text)
    step = context.flows[place.row.flow].step(place.row.step)
    prose = step is not None and step.takes_any_words
    if taken is None or prose and taken not in left:
        return None  # `ต่อเรื่อง 2 ที่ประชุมเห็นชอบแล้ว` may be the answer
    _rewrite(context, place, _with(answers, [each for each in left if each[0] != taken[0]]))
    return taken


def waits_on(context: Context, place: Draft, wish: tuple[int, str]) -> None:
    """Lets a wish wait on that was taken, where nothing was done by its words: the conversation
    that was open has them.

    place: the conversation as it stands now
    """
    answers = (place.state or {}).get("answers", {})
    _rewrite(context, place, _with(answers, sorted((*of_answers(answers), wish))))


def _taken(left: Wishes, text: str) -> tuple[int, str] | None:
    """Returns the wish that the words are, or point at, with what they tell of it besides; None for
    other words."""
    said = fold(text)
    same = next((each for each in left if fold(each[1]) == said), None)
    if same is not None or len(text) > _LONGEST_OF_ONE:
        return same
    plain = normalise(text)
    if (found := _NEXT.search(plain)) is not None:
        around = plain[: found.start()], plain[found.end() :]
        if _AHEAD.fullmatch(around[0]) and _GOES_ON.fullmatch(around[1]):
            return left[0]
    return _asked_after(left, plain) or _at_its_place(left, plain, text)


def _asked_after(left: Wishes, plain: str) -> tuple[int, str] | None:
    """Returns the one wish of the deed that is asked after; None for other words, and for those
    with a figure that no wish has."""
    asked = _ASKED_AFTER.fullmatch(plain)
    what = fold(asked["what"]) if asked is not None else ""
    if asked is None or len(what) < _NAMED:
        return None
    figures = {*_FIGURES.findall(asked["what"])}
    same_deed = [
        each
        for each in left
        if (wish := fold(each[1])).startswith(what[:_SAME])
        and figures <= {*_FIGURES.findall(normalise(each[1]))}
        and fuzz.partial_ratio(what, wish) >= _ALIKE
    ]
    return same_deed[0] if len(same_deed) == 1 else None


def _at_its_place(left: Wishes, plain: str, text: str) -> tuple[int, str] | None:
    """Returns the wish whose place is named, with what is told of it besides; None for others."""
    which = pointing.by_place(plain)
    if which is None or which.kind not in (PointedKind.MATTER, PointedKind.ROW):
        return None
    wish = next((each for each in left if each[0] == which.place), None)
    before, behind = plain[: which.start], plain[which.end :]
    if wish is None or not _AHEAD.fullmatch(before) or _BEGINS_NOTHING.search(behind):
        return None
    if _GOES_ON.fullmatch(behind):
        on = "ต่อ" in before or "ต่อ" in behind
        return wish if which.kind is PointedKind.MATTER or on else None
    more = _MORE.fullmatch(behind)
    named = which.kind is PointedKind.MATTER and more is not None and more["goes"]
    if more is None or not ("ต่อ" in before or named):
        return None
    typed = text.split()[-len(more["more"].split()) :]
    return wish[0], f"{wish[1]} {' '.join(typed)}"


def _besides(left: Wishes, text: str) -> Wishes:
    """Returns those that are not told anew in other words: of another activity."""
    told = {*activity_numbers(text)}
    return tuple(each for each in left if told.isdisjoint(activity_numbers(each[1])))


# -- with which conversation it waits ------------------------------------------------------------


def take(context: Context, begins: str) -> str:
    """Returns what waits with the open conversation, or below the newest answer, and begins with
    these words, without them; "" if nothing does. The conversation that begins now has it, so that
    it waits no more."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    waits = of_answers((place.state or {}).get("answers", {})) if place is not None else ()
    waits = (*waits, *_read(context.told_before(_KEY)))
    taken = tuple(each for each in waits if each[1].startswith(begins))
    context.once[_TAKEN] = {said for _, said in taken}
    return " ".join(dict.fromkeys(said.removeprefix(begins).strip() for _, said in taken))


def taken_along(context: Context, flow: Flow, opening: Opening, before: Draft | None) -> Opening:
    """Returns the opening of a conversation with what waits: behind its own wish, with the one that
    it puts aside, or below the newest answers.

    before: the conversation that was open
    """
    moved = _moved(context, before) if before is not None else ()
    own = of_answers(opening.answers) if WISHES_LEFT in opening.answers else ()
    begun = context.once.get(_TAKEN, ())
    lately = context.once.get(_LATELY, ()) if not (own or moved) else ()
    left = context.wishes_left or _one_behind_another(own, moved, lately)
    left = tuple(each for each in left if each[1] not in begun)
    if not left or flow.name in SECRET_FLOWS or context.person is None:
        return opening
    context.wishes_left = ()
    context.once[_KEPT] = ()
    answers = {**opening.answers, WISHES_LEFT: [[*each] for each in left]}
    return replace(opening, answers=answers)


def _one_behind_another(first: Wishes, *others: Wishes) -> Wishes:
    """Returns all of them, each once; those of others get the places that are free."""
    left = [*first]
    for place, said in (each for more in others for each in more):
        if said not in [each[1] for each in left]:
            taken = [each[0] for each in left]
            left.append((place if place not in taken else max(taken) + 1, said))
    return tuple(left)


def _moved(context: Context, before: Draft) -> Wishes:
    """Takes what waits out of a conversation that is put aside."""
    answers = (before.state or {}).get("answers", {})
    if WISHES_LEFT in answers:
        _rewrite(context, before, _without(answers))
    return of_answers(answers)


def _rewrite(context: Context, place: Draft, answers: Answers) -> None:
    state = {**place.state, "answers": answers}
    conversation_rows.rewrite(context.session, context.sealer, place.row, state, place.row.step)


def let_go(context: Context, turn: Turn) -> Turn:
    """Returns a turn that ends its conversation, or puts it aside, without what waited with it: it
    is offered below the answer."""
    if WISHES_LEFT not in turn.state.answers:
        return turn
    context.wishes_left = of_answers(turn.state.answers)
    return replace(turn, state=replace(turn.state, answers=_without(turn.state.answers)))


def _without(answers: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answers.items() if name != WISHES_LEFT}


def _with(answers: Mapping[str, Any], left: Wishes) -> dict[str, Any]:
    waits = {WISHES_LEFT: [[*each] for each in left]} if left else {}
    return {**_without(answers), **waits}


def of_answers(answers: Mapping[str, Any]) -> Wishes:
    """Returns what waits with a conversation of these answers."""
    left = answers.get(WISHES_LEFT)
    return tuple((place, said) for place, said in left) if left else ()


# -- how it is offered ---------------------------------------------------------------------------


def offered(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with what waits and is with no conversation, said and on buttons below."""
    left = context.wishes_left
    if not left or not answer or context.secret or context.person is None:
        return answer
    context.wishes_left = ()
    context.once[_KEPT] = left
    *before, last = answer
    buttons = tuple(_button(place, said) for place, said in left[:_MOST_OFFERED])
    quick = (*buttons, *last.quick)[:QUICK_BUTTONS]
    if len(answer) >= MESSAGES:
        return [*before, replace(last, quick=quick)]
    return [*before, replace(last, quick=()), Text(_told(left), quick)]


def keep(context: Context, left: Wishes) -> None:
    """Keeps these with the answer, which offers them itself."""
    context.once[_KEPT] = tuple(left)


def kept(context: Context) -> Sequence[ShownButton]:
    """Returns what is kept of them with the buttons of the answer; that they are all done, too."""
    if _KEPT not in context.once:
        return ()
    left = context.once[_KEPT]
    return (sentence_shown(_KEY, "\n".join(f"{place} {said}" for place, said in left)),)


def _read(kept_words: str) -> Wishes:
    lines = (line.partition(" ") for line in kept_words.split("\n") if line)
    return tuple((int(place), said) for place, _, said in lines)


def _told(left: Wishes) -> str:
    shown = [(place, cut_graphemes(said, _SHOWN)) for place, said in left]
    if len(shown) == 1:
        return _ONE_LEFT.format(*shown[0])
    lines = "\n".join(_LINE.format(*each) for each in shown)
    return _SEVERAL_LEFT.format(len(shown), lines, shown[0][0])


def _button(place: int, said: str) -> Button:
    label = f"ต่อเรื่องที่ {place}"
    return Button(label, say=said if cut_graphemes(said, SPOKEN_GRAPHEMES) == said else label)
