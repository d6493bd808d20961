"""Goes from one thing that waits for a decision to the list of another kind, as the words say:
`ไม่ใช่ของขวัญ เอารายงานกิจกรรม`. What stands on which list is declared (`WaitingList`)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.one_to_one.two_in_one import cancelled_then
from handlers.question.query import opens
from handlers.subjects.waiting_lists import WaitingList, lists_of
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft

_LONGEST = 80
_OTHER = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{POLITE}|[\s,])*(?P<said>ไม่(?:ใช่|เอา|ได้หมายถึง)(?:เรื่อง|พวก|\s)*(?P<not>[^\s,]{{3,20}}?))(?:{POLITE}|แต่|[\s,])+"
    rf"(?:ขอ(?!งขวัญ)|จะ|อยาก|เอา|ดู|เปิด|หมายถึง|ต้องการ|พิจารณา|{ME}|พี่|เป็น|\s)*(?P<then>\S.{{3,30}}?)(?:{POLITE}|\s)*"
)
_WAITS = pattern_of(
    r"(?:กิจกรรม|ที่|ยัง|รอ|ค้าง|อยู่|อนุมัติ|พิจารณา|ลงนาม|ทั้งหมด|ต่างหาก|แทน|ก่อน|หน่อย|ด้วย|\s)*"
)
"""What may stand behind the name of what is wanted."""


def meant(context: Context, place: Draft | None, text: str) -> Sequence[Message]:
    """Shows the list that is meant; the open decision, which is not, ends. Nothing for other words.

    place: the conversation the person is in; outside a list that waits must be in sight
    """
    if "ไม่" not in text or len(text) > _LONGEST:
        return ()
    found = _OTHER.fullmatch(normalise(text))
    if found is None:
        return ()
    lists = [each for each in lists_of(context.subjects) if context.may(each.roles)]
    here = [each for each in lists if each.called.search(found["not"])]
    other = next((each for each in lists if _calls(each, found["then"])), None)
    if other is None or other in here or not _stands_at(context, place, here):
        return ()
    ended = [cancelled_then.put_aside(context, place, found["said"])] if place is not None else []
    return [*ended, *opening.open_named(context, other.query, "", other.facts)]


def _stands_at(context: Context, place: Draft | None, here: Sequence[WaitingList]) -> bool:
    """Tells whether the person decides on a thing of one of these lists, or has one in sight."""
    if place is not None:
        return any(each.row == place.row.flow for each in here)
    newest = next((each for each in context.shown() if each), ())
    shown = {each.target.partition("?")[0] for each in newest}
    names = (name for each in here for name in (each.query, each.row))
    return any(opens(name).rstrip("?") in shown for name in names)


def _calls(which: WaitingList, words: str) -> bool:
    """Tells whether the words are what the things of this list are called, and nothing else."""
    named = which.called.match(words)
    return named is not None and _WAITS.fullmatch(words, named.end()) is not None
