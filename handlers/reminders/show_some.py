"""`เตือนสำนักการคลังอย่างเดียว`, `ทวงให้หน่อย แต่ไม่ต้องทวงสำนัก…`: whom to remind now, bureau by bureau."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para
from handlers.messages.name_labels import name_label
from handlers.question import sentence_topic
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reminders import reminder_terms
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from models.people import people
from models.people.person import ADMIN

_LONGEST = 200
_MOST = 7
_REMINDS = pattern_of("เตือน|ทวง")
_BUT = pattern_of("ไม่ต้อง(?:ไป)?(?:เตือน|ทวง|ส่ง)|ยกเว้น|ไม่(?:เอา|รวม)|เว้น")
_ONLY = pattern_of("อย่างเดียว|เท่านั้น|เฉพาะ|แค่|สำนักเดียว")
_NOT_OURS = pattern_of(
    f"ทำไม|เมื่อไร|เมื่อไหร่|กี่(?:คน|ครั้ง)|หรือยัง|รึยัง|แล้วยัง|ใครเตือน|อย่าลืม|{ME}|ถูกเตือน|โดนเตือน"
)


def wanted(context: Context, words: str) -> bool:
    """Tells whether an administrator's words want to remind some bureaus only."""
    person = context.person
    if len(words) > _LONGEST or not _REMINDS.search(words):
        return False
    if person is None or not person.has(ADMIN):
        return False
    plain = normalise(words)
    if _NOT_OURS.search(plain) or not (_BUT.search(plain) or _ONLY.search(plain)):
        return False
    known = [each.name for each in people.staffed_bureaus(context.session)]
    return bool(bureaus_named(plain, known).names)


def offered(context: Context, words: str) -> Sequence[Message]:
    """Offers to remind the bureaus that are meant, or all but those that are left out; before
    anything is sent it is asked."""
    plain = normalise(words)
    if _BUT.search(plain) is not None:
        return reminder_terms.answer(context, words, {})
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    named = list(bureaus_named(plain, list(known)).names)
    part, told = _part(context, words)
    meant = [name for name in known if name in named]
    return [
        Card(
            "เตือนบางสำนัก",
            subtitle=" · ".join(filter(None, (listed(meant[:_MOST]), told))),
            rows=(Para("กดปุ่มเพื่อดูว่าจะเตือนใครบ้าง แล้วจึงยืนยันการส่ง"), Para("ยังไม่ได้ส่ง", tone="muted")),
            buttons=tuple(
                Button(
                    name_label(f"เตือน{name}"), opens("send_reminder", b=known[name], **part), name
                )
                for name in meant[:_MOST]
            ),
        )
    ]


def _part(context: Context, words: str) -> tuple[dict[str, str], str]:
    """Returns the facts of the activity and the round that are named, so that nobody is reminded of
    more, and how they read."""
    about = sentence_topic.of(context, words)
    if not isinstance(about, Topic):
        return {}, ""
    facts = {"n": about.number, "d": about.due.isoformat() if about.due is not None else None}
    given = {name: value for name, value in facts.items() if value is not None}
    return given, replace(about, bureaus=()).words(context.today) if given else ""
