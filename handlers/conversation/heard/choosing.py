"""Which choice of a step typed words mean: by its label, its own words or its common meaning."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from handlers.conversation.controls import SKIP
from handlers.conversation.flow import Choice, Flow, Step, read_choice_only
from handlers.conversation.heard import choice_alone, choice_in_time, choice_ordered
from handlers.conversation.heard.choice_ordered import (
    ENOUGH,
    declined,
    does_much,
    put_in,
    that_ends,
)
from handlers.conversation.heard.told_more import is_part_of_more, tells_more, words_of
from handlers.conversation.heard.told_of_others import own_part
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.conversation.ticking import TICKED
from handlers.conversation.typing_places import place_of
from handlers.understand.agreement import agrees
from handlers.understand.choices import hedged, learned_choices
from handlers.understand.choices.choice_reading import (
    Spoken,
    exactly,
    forms,
    only_denies,
    read_choice,
)
from handlers.understand.choices.common_words import Common
from handlers.understand.choices.not_yet import only_not_yet
from handlers.understand.choices.places import read_place
from handlers.understand.choices.refused import refused
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, folded, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

REFUSED = "ยังไม่ได้บันทึกข้อความนี้ กรุณาบอกคำตอบที่ต้องการ"
_LEAST_PREFIX = 3  # letters of a button's words that are enough to name it
_NAMES_NONE = frozenset(
    {SentenceKind.PAUSE, SentenceKind.BACK, SentenceKind.CHANGE, SentenceKind.ABOUT_STEP}
    | {SentenceKind.RETURN}
    | {SentenceKind.QUESTION, SentenceKind.NOTHING, SentenceKind.GREETING}
    | {SentenceKind.WISH, SentenceKind.CHAT, SentenceKind.UNSURE, SentenceKind.STOP}
)
"""Sentences of these kinds choose nothing by a word within them."""
_EXAMPLES = 3
_FEWEST = 2
"""Choices among which one is named by its place."""
_FOLLOWED, _FOLLOWED_CAREFULLY = (0.1, 0.5), (0.3, 0.6)
"""What was learned chooses if so much speaks for a choice and it is so far ahead of the others:
usually; where any words are an answer or there is a single choice."""
_IN_SPITE_OF_FIGURES = (0.3, 0.8)
_NEAR = (0.0, 0.0), (-0.2, 0.5)
"""One of these is enough for the two likeliest to be shown as buttons."""
_NEAR_A_BUTTON = (-0.5, 0.3)
"""The same where only buttons answer."""
_LEFT_OPEN = pattern_of(r"ไม่แน่ใจ|(?<!เ)หรือ(?!ยัง|เปล่า)|ไม่รู้(?:ว่า)?จะ|รึ(?!ยัง|เปล่า)")
"""Who says so names choices and means none of them yet."""
_SHORT = 20
"""Letters of a sentence that denies a choice and tells no other."""
_WISHED = pattern_of(
    rf"(?:(?:น่า|คง|กำลัง|ก็|{ME_OR_US}|ตั้งใจ)*จะ(?!เอา|เลือก|ตอบ|กด|ขอ|เป็น(?!ไป)|บอก|ใส่|ให้)|อยาก(?!จะ?(?:ตอบ|เลือก))"
    r"|(?:ขอ)?ให้(?!เป็น|ตอบ|เลือก|ใส่|กด)|ขอ(?!เป็น|เอา|ตอบ|เลือก|ใส่|กด)[^\d\s]{2,24}ก่อน(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*$"
    r"|[^\d]{0,20}(?:เสร็จ|เรียบร้อย|ครบ|ตามแผน|ตามเป้า)[^\d]{0,20}มั้ง(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*$)"
)
"""`จะเสร็จแล้ว`, `ขอเรียบร้อยก่อน`; nobody is sure of `เสร็จแล้วมั้ง`."""
_A_DIGIT = pattern_of(r"\d")
_AN_AMOUNT = pattern_of(r"(?<![\d.,])[1-9](?:\d{2,}|\d{0,2},\d{3})(?![\d.]*\s?(?:คน|%))")
_ASKS_OPENLY = pattern_of(f"ใคร(?!ก็)|{HOW_IN_FULL}|ที่ไหน|ตรงไหน|เมื่อไ|ทำไม")
"""A question with one of these names no choice: `ย้ายสำนักแล้วต้องแจ้งใครคะ`."""
_WHAT_TO_DO = pattern_of(r"(?:ทำ|เอา)(?:ยัง)?ไง(?:ดี|ต่อ)?$|(?:ยัง)?ไงดี$")
"""Who asks what to do has chosen nothing: `ยังไม่เริ่มทำไงดี`."""
_LEAST_IN_PART = 4
_NUMBER = pattern_of(r"^\d{1,2}\.\s")
"""What stands before the labels of numbered rows."""
_LEAST_BESIDE = 8
"""Letters beside a choice that are worth keeping."""


@dataclass(frozen=True)
class Heard:
    """sure: the choice that is meant. likely: the two that may be meant."""

    sure: Choice | None = None
    likely: tuple[Choice, ...] = ()
    names: bool = False
    """The words contain a choice's own words."""
    denied: tuple[Choice, ...] = ()
    """Those that are denied: `ไม่ใช่สีแดง`."""


def offered(moves: Moves, state: State, step: Step) -> list[Choice]:
    """Returns the choices that words may name: those with a label, and skipping."""
    found = moves.asking.offers(state, step)
    choices = [each for each in found if each.ticks is None and each.label]
    if step.optional:
        said, means = step.skip_said, step.skip_means
        value = state.answers.get(step.name) if step.skip_keeps else None
        choices.append(Choice(SKIP, step.skip_label, value, said=said, means=means))
    return choices


def named(moves: Moves, state: State, step: Step, text: str) -> Choice | None:
    """Returns the choice whose label or own words the whole text is; for a step that takes only
    choices, also the only one whose label begins with the text."""
    choices, label = offered(moves, state, step), fold(text)
    for each in choices:
        if fold(each.label) == label:
            return each
    text = everyday(text)
    typed = fold(text)
    if not choices or not typed:
        return None
    place = exactly(text, _spoken(choices))
    if place is not None:
        return None if _only_wished(choices[place], text) else choices[place]
    agreed = choice_ordered.agreed(state, step, choices, text) or declined(choices, text)
    if agreed := agreed or put_in(step, choices, text):
        return agreed
    counted = _by_place(moves.asking.offers(state, step), step, text)
    if counted is not None:
        return counted if _is_shown_last(moves, step) else None
    timed = choice_in_time.in_time(choices, text, moves.context.today)
    timed = timed or (_hedged(moves, state, step, text) if "น่าจะ" in text[:10] else None)
    return timed or _ends_or_begun(step, choices, text)


def _hedged(moves: Moves, state: State, step: Step, text: str) -> Choice | None:
    """Returns the choice behind a word of doubt, where it is shown before it counts."""
    seen = moves.flow.review is not None and not step.on_card
    choice = named(moves, state, step, bare) if seen and (bare := hedged.unhedged(text)) else None
    return None if choice is None or choice.happened or choice.means else choice


def _ends_or_begun(step: Step, choices: Sequence[Choice], text: str) -> Choice | None:
    """Returns the choice by which nothing is added, or the only one whose label begins with the
    text at a step that takes only choices."""
    typed = fold(text)
    if ENOUGH.fullmatch(normalise(text)) and (ends := that_ends(choices)) is not None:
        return ends
    begun = [e for e in choices if fold(_NUMBER.sub("", e.label)).startswith(typed)]
    enough = step.read is read_choice_only and len(typed) >= _LEAST_PREFIX
    return begun[0] if enough and len(begun) == 1 else None


def in_part(moves: Moves, state: State, step: Step, text: str) -> Choice | None:
    """Returns the only choice whose label begins with the words, or has them as a word of its own:
    `ทั้งปีค่ะ` for ทั้งปีงบประมาณ, `อำนวยการค่ะ` for one of the names that are offered."""
    choices = offered(moves, state, step) if not step.prose else ()
    labelled = [
        (e, fold(_NUMBER.sub("", e.label)))
        for e in choices
        if not (e.also or _wishes_or_asks(e, text))
    ]
    for form in forms(everyday(text)):
        begun = [each for each, label in labelled if label.startswith(form)]
        begun = begun or [each for each, _ in labelled if form in map(fold, each.label.split())]
        if len(form) >= _LEAST_IN_PART and not form.isdecimal() and len(begun) == 1:
            return begun[0]
    return None


def _by_place(offers: Sequence[Choice], step: Step, text: str) -> Choice | None:
    """Returns the choice that is named by its place; None where several may be ticked, where a
    figure may be one on the buttons, and for the last of a question that may be skipped."""
    if any(each.ticks is not None or not each.label for each in offers):
        return None
    rows = [each for at, each in enumerate(offers, 1) if each.label.startswith(f"{at}. ")]
    among = rows or offers  # beside numbered ones stands what to do if none is meant
    place = read_place(text, len(among)) if len(among) >= _FEWEST else None
    if place is None or not rows and step.optional and place == len(offers) - 1:
        return None
    figures = not rows and any(each.label[0].isdigit() for each in offers)
    return None if figures and _A_DIGIT.search(normalise(text)) else among[place]


def _is_shown_last(moves: Moves, step: Step) -> bool:
    """Tells whether the question stands in the newest answer that has buttons; `อันแรก` is said of
    that one."""
    newest = next((each for each in moves.context.shown() if each), ())
    own = moves.asking.data(step.name, "")
    return not newest or any(each.target.startswith(own) for each in newest)


def heard(moves: Moves, state: State, step: Step, text: str) -> Heard:
    """Returns what other words mean among the choices.

    Where any words are an answer, only words that say little else name a choice.
    """
    choices, text = offered(moves, state, step), everyday(text)
    if not choices:
        return Heard()
    found = read_choice(text, _spoken(choices), careful=step.takes_any_words)
    sure = choices[found.sure] if found.sure is not None else None
    if sure is not None and (own := own_part(moves, state, step, text)) != text:
        return heard(moves, state, step, own) if own else Heard()
    if sure is not None and (_wishes_or_asks(sure, text) or _despite_amount(choices, sure, text)):
        return Heard(names=True)
    if sure is not None and step.prose and tells_more(sure, normalise(text)):
        return Heard(names=True)
    if sure is not None and step.takes_any_words and is_part_of_more(sure, normalise(text)):
        return Heard(names=True)
    if sure is not None and _says_else(moves, state, text, sure) and not _common(text, sure):
        return Heard(names=True)
    # A step with a reading of its own has a hint that says more than a mere likeness.
    guessed = found.names or step.read is read_choice_only
    likely = tuple(choices[place] for place in found.likely) if guessed else ()
    denied = tuple(choices[place] for place in found.denied)
    return Heard(sure, likely if len(likely) > 1 else (), found.names, denied)


def learned(moves: Moves, state: State, step: Step, text: str, by_rule: Heard) -> Heard:
    """Returns the choice that the sentence means, as learned from people's sentences.

    If that is not sure, it returns the two likeliest choices.

    by_rule: what the rules have found, which is nothing sure.
    """
    found = None
    text = own_part(moves, state, step, text)
    place, there = moves.flow.place(step.name), place_of(moves.flow, step.name)
    answers = kind_inside(text, there).kind is SentenceKind.ANSWER
    if place and text and sure_kind(text, there) is SentenceKind.ANSWER:
        found = learned_choices.likeliest(place, text)
    only = answers and step.read is read_choice_only
    near = (*_NEAR, _NEAR_A_BUTTON) if only else _NEAR
    if found is None or not any(map(found.reaches, near)):
        return by_rule
    offers = {each.key: each for each in offered(moves, state, step)}
    keys = (SKIP if key == learned_choices.SKIP else key for key in (found.key, found.next_key))
    first, second = map(offers.get, keys)
    if first is None or _denies(by_rule, first, text) or _wishes_or_asks(first, text):
        return by_rule
    if step.takes_any_words and tells_more(first, normalise(text)):
        return by_rule
    figures = _tells_a_figure(offers.values(), text) and not found.reaches(_IN_SPITE_OF_FIGURES)
    if figures or _despite_amount(offers.values(), first, text):
        return by_rule
    careful = step.takes_any_words or second is None
    surely = answers and found.reaches(_FOLLOWED_CAREFULLY if careful else _FOLLOWED)
    others = [word for each in offers.values() if each is not first for word in words_of(each)]
    only_waits = does_much(first) and only_not_yet(text, others)
    open_yet = only_waits or _LEFT_OPEN.search(normalise(text)) is not None
    surely = surely and not (open_yet or _shown_only(first, text))
    if surely and not choice_alone.leaves_another(moves, state, step, first, text):
        return Heard(choice_alone.no_more_than_said(moves, first, offers.values(), text))
    if by_rule.likely or second is None or step.takes_any_words:
        return by_rule
    return Heard(likely=(first, second))


def _shown_only(choice: Choice, text: str) -> bool:
    """Tells whether words like these never choose it, but show it as a button."""
    found = choice.plainly
    return found if isinstance(found, bool) else found.search(normalise(text)) is None


def _only_wished(choice: Choice, text: str) -> bool:
    """Tells whether the words wish what the choice tells to be so by now: `จะเสร็จแล้ว`."""
    return choice.happened and _WISHED.match(normalise(text)) is not None


def _wishes_or_asks(choice: Choice, text: str) -> bool:
    """Tells whether the words only wish it to be so, or ask what to do."""
    plain = without_polite_ending(normalise(text))
    return _only_wished(choice, text) or _WHAT_TO_DO.search(plain) is not None


def _despite_amount(offers: Collection[Choice], choice: Choice, text: str) -> bool:
    """Tells whether the choice says that there is none, and the words tell an amount: `18,000
    ไม่ใช่`."""
    none = [each.value for each in offers if Common.NONE in each.means]
    return choice.value in none and _AN_AMOUNT.search(normalise(text)) is not None


def _denies(by_rule: Heard, choice: Choice, text: str) -> bool:
    """Tells whether the words deny the choice, or only deny another one or nothing named."""
    if only_denies(text):
        return True
    return choice in by_rule.denied or bool(by_rule.denied) and len(fold(text)) <= _SHORT


def _tells_a_figure(offers: Collection[Choice], text: str) -> bool:
    """Tells whether the words have a figure where figures are choices."""
    figures = any(_A_DIGIT.search(each.label) for each in offers)
    return figures and _A_DIGIT.search(normalise(text)) is not None


def beside(moves: Moves, state: State, step: Step, text: str) -> str:
    """Returns what a sentence tells beside the words that choose: `รูปไม่มีเลย` of `ส่งคืนค่ะ
    รูปไม่มีเลย`; "" if nothing or where the choice cannot be told apart."""
    clauses = normalise(text).split()
    others = [each for each in clauses if heard(moves, state, step, each).sure is None]
    told = " ".join(others)
    return told if len(others) < len(clauses) and len(fold(told)) >= _LEAST_BESIDE else ""


def read_step(moves: Moves, state: State, step: Step, text: str) -> Any:
    """Returns what the words answer, if necessary with their spelling mended; raises Unclear, also
    where they only refuse what the step would read."""
    try:
        value = step.read(text, moves.context, state.answers)
    except Unclear:
        if step.prose or respelled(text) == text:
            raise
        value = step.read(respelled(text), moves.context, state.answers)
    if not step.takes_any_words and _refuses(moves, state, step, text, value):
        raise Unclear(REFUSED)
    return value


def _refuses(moves: Moves, state: State, step: Step, text: str, value: Any) -> bool:
    """Tells whether the words refuse the very value: `ไม่เอารายการ OIT`. A step that ticks reads
    itself what is taken out."""
    if isinstance(value, Choice) and value.stays:
        return False
    for words in refused(text):
        with suppress(Unclear):
            if _bare(step.read(words, moves.context, state.answers)) == _bare(value):
                return True
    return False


def _bare(value: Any) -> Any:
    """Returns the answer, and the boxes that it ticks."""
    if isinstance(value, Choice):
        return (value.value, value.also[TICKED]) if TICKED in value.also else value.value
    return value


def _says_else(moves: Moves, state: State, text: str, choice: Choice) -> bool:
    heard = kind_inside(text, moves.place(state))
    if heard.kind is SentenceKind.STOP and _is_its_stopping(text, choice):
        return False
    if heard.kind is SentenceKind.QUESTION and heard.sure and _ASKS_OPENLY.search(text):
        return True
    doubted = heard.learned and (not heard.sure or heard.kind is SentenceKind.PAUSE)
    return (
        heard.kind in _NAMES_NONE
        and not doubted
        or heard.kind is SentenceKind.THANKS
        and heard.sure
    )


def _common(text: str, choice: Choice) -> bool:
    spoken = [Spoken("", means=choice.means)]
    return read_choice(text, spoken).sure is not None


def _is_its_stopping(text: str, choice: Choice) -> bool:
    """Tells whether the words stop what the choice stops, not the conversation: `ยกเลิกลาเลย`."""
    if _ASKS_OPENLY.search(text) or _ASKS_OR_SUPPOSES.search(text):
        return False
    stops = (fold(each) for each in words_of(choice) if each.startswith(_STOP))
    return any(each != _STOP and each in fold(text) for each in stops)


_STOP = "ยกเลิก"
_ASKS_OR_SUPPOSES = pattern_of("ไหม|มั[้๊]?ย|หรือ|รึ|ป่าว|ป่ะ|หรอ|ถ้า|หาก|อะไร|ต้อง|ควร|อาจ|เท่าไ|กี่|ล่ะ")


def confirms(flow: Flow, text: str) -> bool:
    """Tells whether the text is the button that confirms, or agrees, also by the conversation's own
    verb: `เปิดเลยค่ะ`, `โอเค ยืนยันเพิ่มเลยค่ะ`. Where words are added to what is sent, a mere yes may
    be about them."""
    own = folded(flow.confirm_label, *flow.confirm_said)
    if not own.isdisjoint(forms(text)):
        return True
    title = (flow.title,) if "ยืนยัน" in text else ()
    return agrees(text, flow.confirm_label, *flow.confirm_said, *title, deed=bool(flow.adds))


def _spoken(choices: Sequence[Choice]) -> list[Spoken]:
    return [Spoken(each.label, each.said, each.means) for each in choices]


def in_words(moves: Moves, state: State, step: Step) -> str:
    """Says what can be chosen; "" where there is nothing to choose."""
    labels = [f"“{each.label}”" for each in offered(moves, state, step)]
    return f"ข้อนี้เลือกได้ {listed(labels)}\nกดปุ่ม หรือพิมพ์เป็นคำของท่านก็ได้" if labels else ""


def examples(moves: Moves, state: State, step: Step) -> str:
    """Says how people type a choice; "" where there is nothing to choose."""
    choices = offered(moves, state, step)[:_EXAMPLES]
    words = [f"“{each.said[0] if each.said else each.label}”" for each in choices]
    return f"พิมพ์ได้ เช่น {listed(words)}" if words else ""
