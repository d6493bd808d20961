"""A member of a group asks on after their own answer: `แล้วมิถุนาล่ะ`.

It builds on the group's newest answer, if the same member asked for it within ten minutes. What
somebody else was told is nothing to build on (decisions/0038).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.question import bureau_alone, following, topic
from handlers.question.query import opened_by
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_PLAN, _NUMBER = "about_plan", "n"
_OF_IT = pattern_of(
    r"(?:แล้ว|งั้น|อันนี้|กิจกรรมนี้|ข้อนี้|มัน|เรา|\s)*(?:ต้อง|ควร|จะ|ให้)*(?:ส่ง|(?:ครบ)?กำหนด(?:ส่ง)?|แนบ|เผยแพร่)(?:ภายใน|ก่อน|รายงาน|หลักฐาน|\s)*"
    r"(?:เมื่อไ(?:ร|หร่)|วันไหน|วันใด|วันที่เท่าไ(?:ร|หร่)|ตอนไหน|อะไร(?:บ้าง)?|(?:ที่|ทาง|ตรง)ไหน(?:บ้าง)?)"
)
"""What is asked of an activity that was told, without naming it: `แล้วต้องส่งเมื่อไหร่`."""
_BY = "by"
_ASKER = "asker"


@dataclass(frozen=True)
class GroupOnward:
    """What is asked on.

    name: of the question before.
    words: what is named now.
    facts: what was named before.
    """

    name: str
    words: str
    facts: Mapping[str, str]


def onward(context: Context, member: str, text: str) -> GroupOnward | None:
    """Returns what the words ask on, or None if they do not lead on or name nothing."""
    words = following.leads_on(text)
    of_it = _OF_IT.fullmatch(without_polite_ending(normalise(text))) is not None
    if not member or not words and not of_it:
        return None
    name, given = opened_by(context.asked_before())
    facts = dict(parse_qsl(given))
    if not name or facts.pop(_BY, "") != _hash_of(context, member):
        return None
    if of_it:
        number = facts.get(_NUMBER, "") if name == _PLAN else ""
        return GroupOnward(name, number, facts) if number else None
    context.said = words
    about = topic.of_the_office(context, words, words)
    if bureau_alone.asked(context) is None and (about is None or not about.facts()):
        return None
    return GroupOnward(name, words, facts)


def keep(context: Context, member: str) -> None:
    """Keeps who was told it with the question about figures or rounds that was answered, if LINE
    says who asked."""
    if context.asked and not member:
        context.asked = ""
    elif context.asked:
        joint = "" if context.asked.endswith("?") else "&"
        context.asked += f"{joint}{_BY}={_hash_of(context, member)}"


def _hash_of(context: Context, member: str) -> str:
    return context.sealer.keyed_hash(member, _ASKER)
