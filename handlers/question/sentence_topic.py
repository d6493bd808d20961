"""Reads whom, which activity and which time a whole free sentence names, within what the person
may see.

Unlike the words behind a command, a sentence holds many words that name nothing; only what surely
names something is read. A bureau that is named and is none is asked back, never left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message
from handlers.question import scoped, topic, topic_missing
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.understand.bureaus.bureaus_named import names_each_bureau
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scope_edges import leaves_out
from handlers.understand.commands.scopes import read_scope
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, normalise
from models.people.person import ADMIN, SUPERVISOR

_ME = rf"(?:{ME_OR_US}|พี่|ตัวเอง)(?!เลขา|ๆ| ๆ)"
_OURS = pattern_of(
    rf"(?:สำนัก|กลุ่ม(?:งาน)?|ทีม|หน่วย(?:งาน)?|ฝ่าย)(?:ของ)?{_ME}|(?:คน|ใคร|ทุกคน|งาน|กิจกรรม|รายงาน)?(?:ใน|ของ)(?:สำนัก|กลุ่ม|ทีม)(?=$|\s|นี้|ชอบ|ส่ง|ที่|มี|ยัง|ใคร|ไม่)"
)
_WE = pattern_of(
    r"(?:^|\s|ของ|แล้ว|ที่|(?:ตอน|ปี|รอบ|เดือน|ไตรมาส|สัปดาห์|อาทิตย์|วัน)(?:นี้|หน้า|ก่อน)|ถ้า|ว่า|มีนา|มีนาคม)(?:พวก)?เรา(?!เลขา|ๆ)"
)
_ALONE = pattern_of(
    rf"(?:^|\s|สรุป|สถานะ|ภาพรวม|ดู|ตอนนี้|รอบนี้)สำนัก(?=$|\s|เป็น|รอบ|ตอน|ปีนี้|เดือนนี้|วันนี้|{_ME})"
)
"""`สำนักเป็นยังไงรอบนี้` of who leads one."""
_NO_NAME = pattern_of(
    rf"สำนัก(?:ชอบ|ส่ง|ทำ|มี|ต้อง|เหลือ|ยัง|ได้|อยู่|ไหน|ใด|ที่|ค้าง|ครบ|ละ|ตาม|เรียง|อันดับ|ดี|แย่|ช้า|เร็ว|เมื่อ|เป็น|เทียบ|จัด|ปี|เดือน|รอบ|อื่น|ต่าง|นี้|นั้น|{ME_OR_US}|พี่|ของ|ใคร|ลง|ใช้|เบิก|ก้าว|ไป|ถึง|เสร็จ|แต่|ทั้ง|ให้|ๆ|\s|$)"
)


_BEFORE_NAME = pattern_of(r"(?:รายงาน|ของขวัญ|กิจกรรม|งาน)(?:ของ)?(?=[ก-ฮเ-ไ])")
"""What a bureau may be said right behind: `รายงานคลังส่งมาหรือยัง`."""


def of(context: Context, sentence: str) -> Topic | Message:
    """Returns what the sentence names, or the question which bureau is meant."""
    plain = normalise(sentence)
    scope = read_scope(plain, context.today)
    timeless = blanked(plain, scope.places)  # `ณ วันนี้` is no day
    spans = [(s.start, s.end) for s in arguments(timeless) if s.kind in ("day", "number")]
    told = (plain[start:end] for start, end in sorted({*spans, *scope.places}))
    rest = " ".join(sorted(told, key=leaves_out))  # what is left out stands last: all of it is
    said, context.said = context.said, sentence
    about = topic.read(context, rest, {})
    context.said = said
    if about.unknown:
        if _NO_NAME.search(plain) is None and "สำนัก" in plain:
            return about  # is asked back by whoever places it
        about = _without_bureau(context, rest)
    about = replace(about, understood=True, left="")
    if about.bureaus or names_each_bureau(plain):
        return about
    context.said = _BEFORE_NAME.sub("ของ", plain)
    named = topic.named(context, context.said) if context.said != plain else ()
    context.said = said
    if named:
        return replace(about, bureaus=named, each=True)
    of_us = _WE.search(plain) or _ALONE.search(plain)
    if _OURS.search(plain) or (of_us and _leads_one(context)):
        return replace(about, bureaus=(context.me.bureau,), each=True)
    return about


def asked_back(name: str, about: Topic) -> Message:
    """Returns what is said where a bureau is named that is none."""
    return topic_missing.unknown_bureau(name, about)


def _without_bureau(context: Context, rest: str) -> Topic:
    said, context.said = context.said, rest or "-"
    about = topic.read(context, rest, {}) if rest else Topic()
    context.said = said
    return replace(about, bureaus=(), unknown="") if not about.unknown else Topic()


def _leads_one(context: Context) -> bool:
    return context.me.has(SUPERVISOR) and not context.me.has(ADMIN)


def placed(
    context: Context,
    command: str,
    name: str,
    sentence: str,
    facts: Mapping[str, str],
    in_days: bool = False,
) -> Placed | Message:
    """Returns what the button's facts, else the sentence, ask about, or what is said instead.

    command: what people type for it. name: of the question. in_days: whether a month means its
        days, not its round.
    """
    if any(facts.get(each) for each in topic.FACTS) or not sentence:
        given = dict(facts)
    else:
        about = of(context, sentence)
        if not isinstance(about, Topic):
            return about
        about = about.in_days() if in_days else about
        if unclear := topic_missing.asks_back(name, about):
            return unclear
        given = {key: str(value) for key, value in about.facts().items()}
        given |= {key: str(value) for key, value in about.bureau_facts().items()} | dict(facts)
    said, context.said = context.said, ""
    found = scoped.placed(context, command, name, "", given, in_days=in_days)
    context.said = said
    return found
