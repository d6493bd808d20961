"""In which order words are read that are typed outside of any conversation."""

from __future__ import annotations

from collections.abc import Callable

from handlers import registry
from handlers.context import Context
from handlers.conversation import gone_on_now, resuming
from handlers.one_to_one import (
    after_saving,
    asked_of_another,
    both_answered,
    english_keys,
    in_sight,
    nearly_sure,
    nothing_in_sight,
    opening,
    outside,
    paused_answered,
    questions_heard,
    reasons_asked,
    report_mended,
    report_picked,
    seen_first_then,
    wanted_form,
)
from handlers.one_to_one.below_cards import deeds_in_sight, named_in_sight, pointed_at
from handlers.one_to_one.orders import orders
from handlers.one_to_one.turns.begun_by_subject import begun_at_the_start
from handlers.one_to_one.turns.turn import Answer, Turn, first_answer
from handlers.understand import words
from handlers.understand.spelling.respelling import respelled

_MAY_AGREE = ("ใช่", "ช่าย", "ไม่", "เรื่อง", "ถูก")
"""One of these stands in each yes and no to what was asked back: each turn looks for them."""


def answered(turn: Turn) -> Answer:
    """Answers the words."""
    answer = first_answer(_READERS, turn)
    return answer if answer is not None else _read_as_command(turn)


def meant(turn: Turn, match: words.Match | None) -> Answer:
    """Answers words by the command that they mean; None where they mean none."""
    for reader in _BY_COMMAND:
        answer = reader(turn, match)
        if answer is not None:
            return answer
    return outside.answer(turn.context, turn.event, turn.text, match)


def understood(context: Context, text: str, match: words.Match | None) -> None:
    """Keeps the sentence, its slips mended, for what the command that it means takes of it; nothing
    of a command alone."""
    bare = match is not None and match.exact and not match.rest
    context.said = "" if bare else respelled(text)


def _resumed_surely(turn: Turn) -> Answer | None:
    return resuming.surely(turn.context, None, turn.text) or None


def _back_from_pause(turn: Turn) -> Answer | None:
    return paused_answered.answered(turn.context, turn.text, turn.hashed) or None


def _of_what_was_saved(turn: Turn) -> Answer | None:
    return after_saving.answered(turn.context, turn.text, turn.hashed) or None


def _reason(turn: Turn) -> Answer | None:
    return reasons_asked.answered(turn.context, turn.text) or None


def _several_ordered(turn: Turn) -> Answer | None:
    return orders.of_several(turn.context, turn.text) or None


def _report_picked(turn: Turn) -> Answer | None:
    return report_picked.picked(turn.context, None, turn.event) or None


def _seen_first(turn: Turn) -> Answer | None:
    return seen_first_then.answered(turn.context, None, turn.text, turn.hears) or None


def _yes_or_no(turn: Turn) -> Answer | None:
    if not any(each in turn.text for each in _MAY_AGREE):
        return None
    return nearly_sure.answered(turn.context, turn.text, turn.does)


def _label_of_question(turn: Turn) -> Answer | None:
    return turn.labels.as_shown(registry.command(turn.text), registry.query)


def _named_in_sight(turn: Turn) -> Answer | None:
    return named_in_sight.which(turn.context, turn.text) or None


def _opened_in_sight(turn: Turn) -> Answer | None:
    return in_sight.opened(turn.context, turn.text, turn.does)


def _asked_of_row(turn: Turn) -> Answer | None:
    return deeds_in_sight.asked_of_row(turn.context, turn.text, turn.does)


def _question(turn: Turn) -> Answer | None:
    return questions_heard.asked(turn.context, turn.event, None, turn.text)


def _pointed_at(turn: Turn) -> Answer | None:
    return pointed_at.answered(turn.context, turn.text, turn.does, turn.reads)


def _another_in_sight(turn: Turn) -> Answer | None:
    return in_sight.opened(turn.context, turn.text, turn.does, another=True)


def _done_in_sight(turn: Turn) -> Answer | None:
    return deeds_in_sight.done(turn.context, turn.text, turn.does, turn.hashed)


def _resumed(turn: Turn) -> Answer | None:
    return resuming.answer(turn.context, None, turn.text) or None


def _gone_on(turn: Turn) -> Answer | None:
    return gone_on_now.answer(turn.context, None, turn.text) or None


_READERS: tuple[Callable[[Turn], Answer | None], ...] = (
    _resumed_surely,
    _back_from_pause,
    _of_what_was_saved,
    _reason,
    _several_ordered,
    begun_at_the_start,
    _report_picked,
    _seen_first,
    _yes_or_no,
    _label_of_question,
    _named_in_sight,
    _opened_in_sight,
    _asked_of_row,
    _question,
    _pointed_at,
    _another_in_sight,
    _done_in_sight,
    _resumed,
    _gone_on,
)
"""What may be said of what stands open or in sight, then what a subject hears by itself; what none
of them knows is read as a command or as a wish."""


def _read_as_command(turn: Turn) -> Answer:
    match = opening.meant(turn.context, turn.text, registry.meant)
    understood(turn.context, turn.text, match)
    return meant(turn, match)


def _on_the_menu(turn: Turn, match: words.Match | None) -> Answer | None:
    return opening.on_the_menu(turn.context, turn.text, match)


def _label(turn: Turn, match: words.Match | None) -> Answer | None:
    return turn.labels.at_the_start(match)


def _open_in_sight(turn: Turn, match: words.Match | None) -> Answer | None:
    """Takes the button in sight of what in general is closed to the person."""
    closed = match is not None and opening.is_closed(turn.context, match.name)
    return turn.labels.begun() if closed else None


def _draft_that_waits(turn: Turn, _match: words.Match | None) -> Answer | None:
    return resuming.of_none_named(turn.context, turn.text) or None


def _report_that_came_back(turn: Turn, match: words.Match | None) -> Answer | None:
    if match is not None and match.exact:
        return None
    return report_mended.came_back(turn.context, turn.text, turn.hashed) or None


def _of_saved_by_name(turn: Turn, match: words.Match | None) -> Answer | None:
    """Answers what is wanted of what was just saved, though the words name it."""
    if match is not None and match.score >= words.SURE:
        return None
    found = after_saving.answered(turn.context, turn.text, turn.hashed, heard=True)
    return found or nothing_in_sight.answered(turn.context, turn.text, match) or None


def _asked_of_another(turn: Turn, match: words.Match | None) -> Answer | None:
    return asked_of_another.followed(turn.context, turn.text, match, turn.reads)


def _wanted_form(turn: Turn, match: words.Match | None) -> Answer | None:
    return wanted_form.answered(turn.context, respelled(turn.text), match, turn.hashed)


def _either_of_two(turn: Turn, match: words.Match | None) -> Answer | None:
    return both_answered.either_of_two(turn.context, turn.event, turn.text, match, turn.hears)


def _with_slips(turn: Turn, match: words.Match | None) -> Answer | None:
    none = match is None
    return questions_heard.with_slips(turn.context, turn.event, turn.text) if none else None


def _with_initials(turn: Turn, match: words.Match | None) -> Answer | None:
    none = match is None
    return questions_heard.in_full(turn.context, turn.event, turn.text) if none else None


def _with_english_keys(turn: Turn, match: words.Match | None) -> Answer | None:
    if match is not None:
        return None

    def start(text: str, then: words.Match | None) -> Answer:
        return meant(turn.saying(text), then)

    return english_keys.answered(turn.context, turn.text, turn.hears, start)


_BY_COMMAND: tuple[Callable[[Turn, words.Match | None], Answer | None], ...] = (
    _on_the_menu,
    _label,
    _open_in_sight,
    _draft_that_waits,
    _report_that_came_back,
    _of_saved_by_name,
    _asked_of_another,
    _wanted_form,
    _either_of_two,
    _with_slips,
    _with_initials,
    _with_english_keys,
)
"""What words mean rather than the command that is read of them."""
