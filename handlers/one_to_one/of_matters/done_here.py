"""Answers whether something can be done in this chat: `จะเพิ่มคนใหม่ ทำในไลน์ได้ไหมหรือต้องเข้าเว็บ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.understand import words
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_ASKS = rf"(?:{WHETHER}|หรือ(?:เปล่า|ไม่)?)"
_HERE = pattern_of(
    rf"(?:(?:สามารถ)?(?:ทำ|แจ้ง|กรอก|จัดการ))?(?:ใน|ผ่าน|ทาง|จาก|ที่)?\s?(?:(?i:line)|ไลน์|แช[ตท]|บอต|บอท|ในนี้|ตรงนี้|มือถือ)(?:นี้)?(?:ก็|ทำ|เลย|\s)*ได้(?:เลย|แล้ว|\s)*{_ASKS}"
    rf"|ต้อง(?:ไป|เข้า|เปิด|ทำ)+(?:ใน|ผ่าน|ที่|ทาง)?\s?(?:หน้า)?(?:เว็บ|คอม|เครื่องคอม|อินทราเน็ต)\S{{0,12}}\s?{_ASKS}"
    r"|ทำ(?:ได้)?(?:ที่|ทาง|ผ่านทาง|ผ่าน|ตรง|ช่องทาง)+ไหน(?:ได้)?(?:บ้าง)?"
)
_DONE_HERE = "{}ทำในแชตนี้ได้เลย ไม่ต้องเข้าเว็บ กดปุ่มเพื่อเริ่ม"


def asked(context: Context, match: words.Match, text: str) -> Sequence[Message]:
    """Says that what the words want is done here, with the button that begins it with what they
    tell; nothing for other words, and where the person may not do it."""
    flow = registry.flow(match.name)
    if flow is None or match.name in registry.CONFIDENTIAL or not context.can_use(flow):
        return ()
    plain = normalise(text)
    found = _HERE.search(plain)
    if found is None:
        return ()
    context.told = plain[: found.start()].rstrip()
    word = registry.commands()[flow.name][0]
    begins = Button(word, opens(flow.name), word)
    return [Text(_DONE_HERE.format(flow.title), (begins, *drafts.back_to(context), MENU))]
