"""Goes on with a story that waits below the list of activities: the words choose the activity, say
more of what was done, or only which activities may be meant (decisions/0267)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import CANCEL, word_of
from handlers.conversation.heard.shown_so_far import IS_BACK
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.question.query import opens
from handlers.reports import not_there, waiting_words
from handlers.reports.filing import below_list, report_activity
from handlers.reports.filing.below_list import ToldOn
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.corrections.dropping import drops
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.spoken_of import CUES
from models.people import absences

_BACK = pattern_of(rf"{IS_BACK}(?:{POLITE}|[\s,])*(?P<rest>.*)")
_FROM_LEAVE = pattern_of("กลับมา(?!.*ต่อ)")
_LONGEST_BACK = 120
_LET_GO = "ข้อความที่พิมพ์รอไว้จะไม่เติมในรายงานแล้ว หากจะรายงาน พิมพ์ “รายงาน”"
_LEFT = "“{}” ไม่ได้เติมในรายงานนี้ หากเป็นสิ่งที่ทำ พิมพ์อีกครั้งในข้อ “สิ่งที่ทำ”"
_TOO_LONG = (
    "ข้อความล่าสุดยังไม่ได้เก็บ เพราะรวมกับข้อความก่อนหน้าแล้วยาวเกินไป เลือกกิจกรรมก่อน แล้วพิมพ์อีกครั้งในรายงาน"
)


def gone_on(context: Context, text: str, by: str) -> Sequence[Message]:
    """Returns the report that is begun with the story, or the list with what is told by now;
    nothing for other words, and where no story waits right above, or was put aside by somebody who
    is back: `กลับมาแล้ว เอา 3.3`."""
    if is_courtesy(text):
        return ()
    back = _BACK.fullmatch(text) if len(text) <= _LONGEST_BACK else None
    before = waiting_words.standing(context) or (waiting_words.resting(context) if back else "")
    if not before:
        return ()
    if back is not None and not back["rest"] and _ends_leave(context, text):
        return ()
    if back is not None and (waiting_words.resting(context) or back["rest"]):
        return _told_on(context, back["rest"], by, before)
    if word_of(text) == CANCEL or drops(text):
        waiting_words.note_taken(context)
        return [Text(_LET_GO)]
    return _told_on(context, text, by, before)


def behind_return(text: str) -> str:
    """Returns the words behind those that somebody is back, which are no part of a deed; all words
    where nothing stands behind."""
    back = _BACK.fullmatch(text) if len(text) <= _LONGEST_BACK else None
    return back["rest"] or text if back is not None else text


def _ends_leave(context: Context, text: str) -> bool:
    """Tells whether who is back may be back from leave: they are away today, or the newest answer
    offers to end it."""
    if _FROM_LEAVE.search(text) is None:
        return False
    ends = opens("end_absence")
    if context.shown() and any(each.target == ends for each in context.shown()[0]):
        return True
    coming = absences.coming(context.session, context.me, context.today)
    return any(each.first_day <= context.today for each in coming)


def _told_on(context: Context, text: str, by: str, before: str) -> Sequence[Message]:
    """before: the story."""
    said = below_list.told_on(context, text, before) if text else ToldOn("", "", "", before)
    if said is None or said.number and _is_there(context, text) or _means_else(context, text, said):
        return ()
    name = report_activity.FLOW.name
    if said.number:
        facts = {waiting_words.WAIT: waiting_words.NEWEST}
        opened = opening.open_named(context, name, f"{said.number} {said.told}".strip(), facts, by)
        return [Text(_LEFT.format(said.left)), *opened] if said.left else opened
    fits = len(said.story) <= waiting_words.MOST_LETTERS
    story = said.story if fits else before
    about = " ".join(filter(None, (said.called, story)))
    listed = opening.open_named(context, name, "", {waiting_words.STORY: story, "said": about})
    return listed if fits else [Text(_TOO_LONG), *listed]


def _is_there(context: Context, text: str) -> bool:
    """Tells whether the words speak of a report as if it was sent or came back."""
    return CUES.search(text) is not None and bool(not_there.told(context, text))


def _means_else(context: Context, text: str, said: ToldOn) -> bool:
    """Tells whether the words are surely another command, or a subject would rather hear them;
    beside a number with words that tell nothing, they need not be surely so."""
    match = opening.meant(context, text, registry.meant)
    surely = match is not None and (match.exact or match.score >= words.SURE or bool(said.left))
    if match is not None and surely and match.name != report_activity.FLOW.name:
        return True
    return any(each.may_mean(text) for each in listening(context.subjects, "may_mean"))
