"""A yes below what offers one thing to do: to hand the words to the administrators
(`ส่งได้เลยค่ะ`), to remind those it shows (`ส่งเลย`), or to begin what is not there yet
(`งั้นเริ่มเลยค่ะ`)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.drafts import HAND_OVER
from handlers.messages import Message
from handlers.one_to_one.below_cards.filled_in import Does, name_of
from handlers.question.query import opens
from handlers.reminders import send_reminder
from handlers.reports.not_there import BEGIN
from handlers.understand.agreement import agrees
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from models.queues.shown_buttons import ShownButton

_LONGEST = 40
_MAY_AGREE = pattern_of("ส่ง|ได้|โอเค|(?i:ok)|ตกลง|ใช่|ยืนยัน|เอา|จัด|ถูก|ฝาก|ตาม|เห็นด้วย|งั้น|เลย|นี้")
"""One of these stands in each yes: each turn looks for them."""
_HEAD = pattern_of(rf"(?:{SLIPS}|{SIGHS}|[\s,])+")
_BEGINS = pattern_of(
    rf"(?:งั้น|ก็|ขอ|จะ|เอา|{ME}|{POLITE}|\s)*(?:เริ่ม|ทำ|แจ้ง|รายงาน)+(?P<number>\s?\d+(?:\.\d+){{1,2}})?(?:ตอนนี้|เดี๋ยวนี้|วันนี้|ใหม่|ก็ได้|ให้|เลย|ก่อน|แล้วกัน|ละกัน|{POLITE}|\s)*"
)
_NOW = pattern_of("งั้น|เลย|ตอนนี้|เดี๋ยวนี้|ใหม่")


def taken(context: Context, text: str, does: Does) -> Sequence[Message] | None:
    """Begins what the offer does, which is shown and confirmed before it is sent; None for other
    words, and where nothing is offered."""
    if len(text) > _LONGEST or _MAY_AGREE.search(text) is None or context.person is None:
        return None
    plain = normalise(text)
    head = _HEAD.match(plain)
    said = plain[head.end() :] if head is not None else plain
    begins = _BEGINS.fullmatch(said) if _NOW.search(said) is not None else None
    if not (begins or confirms(said) or agrees(said)):
        return None
    newest = next((each for each in context.shown() if each), ())
    named = [each for each in newest if _asks_before(each, said)]
    offered = named or (_begun(newest, said) if begins else [])
    if begins is not None and (number := (begins["number"] or "").strip()):
        offered = [each for each in offered if number in each.spoken.split()]
    return does(offered[0]) if len(offered) == 1 else None


def _begun(shown: Sequence[ShownButton], said: str) -> list[ShownButton]:
    """Returns the buttons that begin a conversation, of the deed that the words name, if any."""
    found = [each for each in shown if registry.flow(name_of(each)) is not None]
    deed = next((each for each in ("รายงาน", "แจ้ง") if each in said), "")
    return [each for each in found if deed in f"{each.label} {each.spoken}"]


def _asks_before(button: ShownButton, said: str) -> bool:
    """Tells whether the button begins what is offered here and shows it before it is sent. Others
    are reminded by words for sending alone."""
    offers = button.label == HAND_OVER or button.label.startswith(BEGIN)
    return offers or button.target.startswith(_REMINDS) and _SENDS.search(said) is not None


_SENDS = pattern_of("ส่ง|เตือน|ทวง|เลย|จัด")


_REMINDS = opens(send_reminder.FLOW.name)
