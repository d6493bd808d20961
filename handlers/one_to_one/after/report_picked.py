"""A report that is picked from a list, or that a reporter corrects or tells without a command."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.one_to_one.after import (
    report_mended,
    returned_first,
    sent_elsewhere,
    sent_mended,
    story_told_on,
)
from handlers.one_to_one.two_in_one import several_matters
from handlers.reports import activities_told, not_there, together_told, waiting_words
from handlers.reports.filing import (
    deed_numbered,
    deed_reported,
    put_off_told,
    report_activity,
    report_choice,
    row_named,
    title_reported,
    told_alone,
)
from handlers.reports.filing.dotted_numbers import dotted
from handlers.subjects.asked_each_turn import listening
from handlers.understand.corrections import returned_told
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.spoken_of import CUES
from handlers.understand.reports.told_in_front import held_first
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN, REPORTER


def picked(context: Context, place: Draft | None, event: Event) -> Sequence[Message]:
    """Returns the report whose number is typed below the list of activities, or that a reporter
    outside of any conversation wants to correct or tells to be begun, done or not."""
    if context.person is None:
        return ()
    hashed = context.hash_of(event.message_id)
    name = report_activity.FLOW.name
    if waiting_words.picks(context, event.text):
        return opening.open_named(
            context, name, event.text, {waiting_words.WAIT: waiting_words.NEWEST}, hashed
        )
    if place is not None:
        return report_mended.of_another(context, place, event.text, hashed)
    if not context.me.has(REPORTER):
        return ()
    gone_on = story_told_on.gone_on(context, event.text, hashed)
    return gone_on or _begun(context, story_told_on.behind_return(event.text), hashed)


def _begun(context: Context, text: str, by: str) -> Sequence[Message]:
    """Returns the report that is called by its title, spoken of as one that is there, to be changed
    or told."""
    known = returned_first.opened(context, text, by) or sent_elsewhere.moved(context, text, by)
    if known:
        return known
    if CUES.search(text) and (missing := not_there.told(context, text)):
        return missing
    if called := row_named.named(context, text) or title_reported.reported(context, text):
        return opening.open_named(context, report_activity.FLOW.name, called, {}, by)
    if not context.me.has(ADMIN) and (put_off := put_off_told.told(context, text)):
        return _one_by_one(context, put_off, by)
    changed = sent_mended.mended(context, text, by) or report_mended.mended(context, text, by)
    changed = changed or not_there.none_to_mend(context, text)
    if changed or returned_told.changes(text):  # `came_back` opens what it changes
        return changed
    return _told(context, text, by)


def _told(context: Context, said: str, by: str) -> Sequence[Message]:
    """Begins the report of which the words tell something; an administrator's are read so only
    where they say how far an activity is."""
    name, text, leads = report_activity.FLOW.name, dotted(context, said), context.me.has(ADMIN)
    told = activities_told.tells_status(text, context.today)
    if len(text) >= activities_told.LEAST_OF_EACH:
        told = told or activities_told.told_of_each(text, context.today) is not None
    told = told or not leads and _tells_story(context, text)
    if told or not leads and activities_told.tells_of_one(text) or report_choice.only_mends(text):
        return opening.open_named(context, name, activities_told.from_number(text), {}, by)
    if not leads and _reports_deed(context, said):
        begun = opening.open_named(context, name, deed_reported.alone(said), {}, by)
        return [*deed_reported.still_possible(said, context.today), *begun]
    if not leads and (story := held_first(said)) and not activities_told.asks(said):
        return opening.open_named(context, name, story, {}, by)
    command = registry.command(said)
    if leads or command is not None and command.exact:
        return ()
    alone = told_alone.told(context, said)
    if not alone and _NUMBER.search(text) is None:
        alone = said if _tells_unnamed(context, said) else ""
    elif not alone and ("รายงาน" not in text or "ว่า" in text):  # a command has this word
        alone = _deed_numbered(context, text)
    return opening.open_named(context, name, alone, {}, by) if alone else ()


def _one_by_one(context: Context, told: Sequence[str], by: str) -> Sequence[Message]:
    """Begins the report of the first activity that is put off; those of the others wait."""
    name = report_activity.FLOW.name
    waits = [(place, f"{_REPORT} {each}") for place, each in enumerate(told[1:], 2)]
    begin = partial(opening.open_named, context, name, told[0], {}, by)
    return several_matters.begun_first(context, waits, begin)


_REPORT = "รายงาน"
_NUMBER = pattern_of(r"[1-9๑-๙]\s?[.]\s?[1-9๑-๙]")


def _tells_story(context: Context, text: str) -> bool:
    """Tells whether the words tell a story of an activity, and nothing that a subject would rather
    hear, as a complaint."""
    if not activities_told.tells_story(text, context.today):
        return False
    return not _may_mean_else(context, text)


def _deed_numbered(context: Context, text: str) -> str:
    """Returns what is told of the activity that stands anywhere in the words, and that no subject
    would rather hear; "" for others, and where the words are read as a report in any case."""
    found = deed_numbered.told(context, text)
    if not found or _may_mean_else(context, text):
        return ""
    alone = deed_numbered.tells_before_number(text) or deed_numbered.goes_on(found)
    return found if alone or not _is_read_so(context, text) else ""


def _tells_unnamed(context: Context, said: str) -> bool:
    told = deed_numbered.told_unnamed(context, said)
    return told and not _may_mean_else(context, said) and not _is_read_so(context, said)


def _is_read_so(context: Context, text: str) -> bool:
    match = opening.meant(context, text, registry.meant)
    return match is not None and match.name == report_activity.FLOW.name


def _reports_deed(context: Context, said: str) -> bool:
    """Tells whether the words want to report a deed whose activity they do not name, and begin no
    other conversation: `อยากรายงานของขวัญที่ได้รับ` is of a gift."""
    behind = deed_reported.wanted(said, context.today) and not together_told.story_of(said)
    if not (behind or deed_reported.reported(said, context.today)) or _may_mean_else(context, said):
        return False
    if behind and deed_reported.is_of_an_activity(said):
        return True
    match = opening.meant(context, said, registry.meant)
    begun = registry.flow(match.name) if match is not None else None
    return begun is None or begun is report_activity.FLOW


def _may_mean_else(context: Context, text: str) -> bool:
    return any(each.may_mean(text) for each in listening(context.subjects, "may_mean"))
