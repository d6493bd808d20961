"""In which order words are read that are typed outside of any conversation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.conversation import dropping_drafts, gone_on_now, resuming
from handlers.one_to_one import (
    english_keys,
    in_sight,
    opening,
    outside,
    questions_heard,
    wanted_form,
)
from handlers.one_to_one.after import (
    after_saving,
    nothing_in_sight,
    report_mended,
    report_picked,
    seen_by_others,
)
from handlers.one_to_one.below_cards import (
    answer_told,
    by_age,
    deeds_in_sight,
    handing_agreed,
    named_in_sight,
    pointed_at,
)
from handlers.one_to_one.inside import (
    draft_looked_at,
    other_list,
    paused_answered,
    paused_since,
    typed_elsewhere,
)
from handlers.one_to_one.of_matters import asked_of_another, reasons_asked
from handlers.one_to_one.orders import orders, own_things_meant
from handlers.one_to_one.turns.begun_by_subject import begins_another, begun_at_the_start
from handlers.one_to_one.turns.typed import Answer, Typed, first_answer
from handlers.one_to_one.two_in_one import both_answered, seen_first_then, several_matters
from handlers.one_to_one.two_in_one.both_answered import MayBeTwo
from handlers.one_to_one.unsure import nearly_sure
from handlers.understand import words
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled

_MAY_AGREE = pattern_of("ใช่|ช่าย|ไม่|เรื่อง|ถูก|ตาม")
"""One of these stands in each yes and no to what was asked back: each turn looks for them."""


def answered(typed: Typed) -> Answer:
    """Answers the words."""
    answer = first_answer(_READERS, typed)
    return answer if answer is not None else _read_as_command(typed)


def meant(typed: Typed, match: words.Match | None) -> Answer:
    """Answers words by the command that they mean; None where they mean none."""
    for reader in _BY_COMMAND:
        answer = reader(typed, match)
        if answer is not None:
            return answer
    return outside.answer(typed.context, typed.event, typed.text, match)


def understood(context: Context, text: str, match: words.Match | None) -> None:
    """Keeps the sentence, its slips mended, for what the command that it means takes of it; nothing
    of a command alone."""
    bare = match is not None and match.exact and not match.rest
    context.said = "" if bare else respelled(text)


def _resumed_surely(typed: Typed) -> Answer | None:
    context, text = typed.context, typed.text
    return resuming.which(context, None, text) or resuming.surely(context, None, text) or None


def _thrown_away(typed: Typed) -> Answer | None:
    """Takes a yes or a no below the card of a draft that is to be thrown away."""
    return dropping_drafts.answered(typed.context, typed.text) or None


def _typed_elsewhere(typed: Typed) -> Answer | None:
    """Takes words that were meant for another chat."""
    return typed_elsewhere.outside(typed.context, typed.text) or None


def _back_from_pause(typed: Typed) -> Answer | None:
    """Takes an answer to what was put aside a moment ago."""
    context, text = typed.context, typed.text
    found = paused_answered.put_aside(context, text)
    if found is None:
        return None
    flow, place = found
    if paused_answered.only_goes_on(text):
        return paused_answered.named(context, place) or None
    begins = partial(_begins_another, typed)
    if shown := paused_answered.shown_to_confirm(context, flow, place, text, begins):
        return [paused_answered.told(flow), *shown]
    again = paused_answered.gone_on(context, flow, place, text, begins)
    return [paused_answered.told(flow), *typed.inside(typed, again)] if again is not None else None


def _begins_another(typed: Typed, text: str, name: str) -> bool:
    """Tells whether the words surely ask something, or begin another conversation than that of this
    name."""
    context = typed.context
    if begins_another(context, text, name) or typed.hears(text) is not None:
        return True
    match = opening.meant(context, text, registry.meant)
    if match is None or match.name == name:
        return False
    return match.score >= words.SURE or registry.flow(match.name) is not None


def _of_what_was_saved(typed: Typed) -> Answer | None:
    if answer := after_saving.answered(typed.context, typed.text, typed.hashed):
        return answer
    unseen = nothing_in_sight.asked_of_unseen(typed.context, typed.text)
    # What was typed wrong may be said anew in the same words.
    return None if not unseen or begins_another(typed.context, typed.text, "") else unseen


def _draft_looked_at(typed: Typed) -> Answer | None:
    if number := draft_looked_at.begun(typed.context, typed.text):
        return typed.reads(f"รายงาน {number}")
    return draft_looked_at.at_the_start(typed.context, typed.text) or None


def _reason(typed: Typed) -> Answer | None:
    return reasons_asked.answered(typed.context, typed.text) or None


def _several_ordered(typed: Typed) -> Answer | None:
    return orders.of_several(typed.context, typed.text) or None


def _report_picked(typed: Typed) -> Answer | None:
    return report_picked.picked(typed.context, None, typed.event) or None


def _seen_first(typed: Typed) -> Answer | None:
    return seen_first_then.answered(typed.context, None, typed.text, typed.hears) or None


def _yes_or_no(typed: Typed) -> Answer | None:
    """Takes a yes or a no to what was asked back; what is meant is answered alone, where the words
    first say what is not."""
    if _MAY_AGREE.search(typed.text) is None:
        return None
    taken = nearly_sure.answered(typed.context, typed.text, typed.does)
    if taken is not None:
        return taken
    meant_alone = nearly_sure.told_instead(typed.context, typed.text)
    return answered(typed.saying(meant_alone)) if meant_alone else None


def _by_age(typed: Typed) -> Answer | None:
    """Takes the oldest or newest of a list in sight by its place there."""
    if "สุด" not in typed.text and "ก่อน" not in typed.text and "เพิ่ง" not in typed.text:
        return None
    placed = by_age.by_place(typed.context, typed.text)
    return typed.reads(placed) if placed else None


def _handed_over(typed: Typed) -> Answer | None:
    return handing_agreed.taken(typed.context, typed.text, typed.does)


def _label_of_question(typed: Typed) -> Answer | None:
    return typed.labels.as_shown(registry.command(typed.text), registry.query)


def _named_in_sight(typed: Typed) -> Answer | None:
    if len(typed.text) <= named_in_sight.LONGEST_NAME:
        if asked := named_in_sight.picked(typed.context, typed.text):
            return typed.reads(asked)
    return named_in_sight.which(typed.context, typed.text) or None


def _opened_in_sight(typed: Typed) -> Answer | None:
    return in_sight.opened(typed.context, typed.text, typed.does)


def _answer_told(typed: Typed) -> Answer | None:
    return answer_told.taken(typed.context, typed.text, typed.does, lambda: typed.hashed)


def _asked_of_row(typed: Typed) -> Answer | None:
    return deeds_in_sight.asked_of_row(typed.context, typed.text, typed.does, typed.hashed)


def _other_list(typed: Typed) -> Answer | None:
    return other_list.meant(typed.context, None, typed.text) or None


def _question(typed: Typed) -> Answer | None:
    return questions_heard.asked(typed.context, typed.event, None, typed.text)


def _pointed_at(typed: Typed) -> Answer | None:
    return pointed_at.answered(typed.context, typed.text, typed.does, typed.reads)


def _another_in_sight(typed: Typed) -> Answer | None:
    return in_sight.opened(typed.context, typed.text, typed.does, another=True)


def _done_in_sight(typed: Typed) -> Answer | None:
    return deeds_in_sight.done(typed.context, typed.text, typed.does, typed.hashed)


def _resumed(typed: Typed) -> Answer | None:
    return resuming.answer(typed.context, None, typed.text) or None


def _gone_on(typed: Typed) -> Answer | None:
    return gone_on_now.answer(typed.context, None, typed.text) or None


def _paused_since(typed: Typed) -> Answer | None:
    """Takes words about what was put aside before other things were asked."""
    begins = partial(_begins_another, typed)
    found = paused_since.gone_on(typed.context, typed.text, begins)
    if found is not None:
        again, said = found
        return typed.inside(typed.saying(said), again)
    return paused_since.answered(typed.context, typed.text, begins) or None


_READERS: tuple[Callable[[Typed], Answer | None], ...] = (
    _resumed_surely,
    _thrown_away,
    _typed_elsewhere,
    _back_from_pause,
    _of_what_was_saved,
    _draft_looked_at,
    _reason,
    _several_ordered,
    begun_at_the_start,
    _report_picked,
    _seen_first,
    _yes_or_no,
    _by_age,
    _handed_over,
    _label_of_question,
    _named_in_sight,
    _opened_in_sight,
    _answer_told,
    _asked_of_row,
    _other_list,
    _question,
    _pointed_at,
    _another_in_sight,
    _done_in_sight,
    _resumed,
    _gone_on,
    _paused_since,
)
"""The readers in their order. The first ones know words about a thing that is open or in sight. The
next ones know the questions that a subject hears by itself. If no reader knows the words, the bot
reads them as a command or as a wish."""


def _read_as_command(typed: Typed) -> Answer:
    match = opening.meant(typed.context, typed.text, registry.meant)
    understood(typed.context, typed.text, match)
    return meant(typed, match)


def _on_the_menu(typed: Typed, match: words.Match | None) -> Answer | None:
    return opening.on_the_menu(typed.context, typed.text, match)


def _label(typed: Typed, match: words.Match | None) -> Answer | None:
    return typed.labels.at_the_start(match)


def _open_in_sight(typed: Typed, match: words.Match | None) -> Answer | None:
    """Takes a button that the newest answer shows to this person, though the person may not use its
    command otherwise."""
    closed = match is not None and opening.is_closed(typed.context, match.name)
    return typed.labels.begun() if closed else None


def _draft_that_waits(typed: Typed, _match: words.Match | None) -> Answer | None:
    return dropping_drafts.of_none_named(typed.context, typed.text) or None


def _report_that_came_back(typed: Typed, match: words.Match | None) -> Answer | None:
    if match is not None and match.exact:
        return None
    return report_mended.came_back(typed.context, typed.text, typed.hashed) or None


def _of_saved_by_name(typed: Typed, match: words.Match | None) -> Answer | None:
    """Answers what is wanted of what was just saved, though the words name it."""
    if match is not None and match.score >= words.SURE:
        return None
    context, text = typed.context, typed.text
    found = after_saving.answered(context, text, typed.hashed, heard=True)
    found = found or nothing_in_sight.answered(context, text, match)
    return found or seen_by_others.answered(context, text) or None


def _asked_of_another(typed: Typed, match: words.Match | None) -> Answer | None:
    return asked_of_another.followed(typed.context, typed.text, match, typed.reads)


def _wanted_form(typed: Typed, match: words.Match | None) -> Answer | None:
    return wanted_form.answered(typed.context, respelled(typed.text), match, typed.hashed)


def _either_of_two(typed: Typed, match: words.Match | None) -> Answer | None:
    said = MayBeTwo(typed.context, typed.event, typed.text, match, typed.hears)
    answer = both_answered.either_of_two(said)
    if answer is not None:
        typed.context.once.pop(several_matters.UNREAD, None)  # both halves are met
    return answer


def _with_slips(typed: Typed, match: words.Match | None) -> Answer | None:
    none = match is None
    return questions_heard.with_slips(typed.context, typed.event, typed.text) if none else None


def _with_initials(typed: Typed, match: words.Match | None) -> Answer | None:
    none = match is None
    return questions_heard.in_full(typed.context, typed.event, typed.text) if none else None


def _with_english_keys(typed: Typed, match: words.Match | None) -> Answer | None:
    if match is not None:
        return None

    def start(text: str, then: words.Match | None) -> Answer:
        return meant(typed.saying(text), then)

    return english_keys.answered(typed.context, typed.text, typed.hears, start)


def _of_own_thing(typed: Typed, match: words.Match | None) -> Answer | None:
    """Takes words about a thing that is there already, which would begin a new one."""
    if match is None or match.exact:
        return None
    context, event, text = typed.context, typed.event, typed.text
    return own_things_meant.before_filing(context, event, text, match.name, typed.does)


_BY_COMMAND: tuple[Callable[[Typed, words.Match | None], Answer | None], ...] = (
    _of_own_thing,
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
