"""Finds sentences that first report something, and then ask about another thing:
`ได้ปากกา 80 บาทจากบริษัทเอ แล้วก็อยากรู้ว่าปิดรอบวันไหน`."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.understand import words
from handlers.understand.patterns import pattern_of

_ASKS_TO_KNOW = pattern_of(
    r"(?:(?:แล้ว|ก็|และ|อีกอย่าง|อีกเรื่อง|\s)*(?:ขอ(?:ดู|ถาม|ทราบ)|อยาก(?:รู้|ทราบ|ถาม|ดู)|ถาม(?:หน่อย)?|สงสัย)(?:หน่อย|ว่า|เรื่อง|\s)*)"
)
"""A question about another thing begins like this."""


def tells_a_deed(
    context: Context, first: words.Match, said: str, then: str, whole: words.Match | None
) -> bool:
    """Tells whether `said` reports something and `then` asks about another thing.

    first: what `said` means; its conversation must find an answer in it.
    whole: what the whole sentence means; it must be the same conversation.
    """
    flow = registry.flow(first.name)
    if flow is None or flow.sentence is None or flow.name in registry.CONFIDENTIAL:
        return False
    if whole is None or whole.name != first.name or _ASKS_TO_KNOW.match(then) is None:
        return False
    return bool(flow.sentence(said, context, {}).answers.keys() - {flow.prose})
