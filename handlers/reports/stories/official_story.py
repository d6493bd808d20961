"""Reads the wish for a proper summary of what was done, `ช่วยเขียนสรุปให้สวยๆหน่อย อบรม… คน 50`, and
writes it as one official sentence of the facts that were told. Nothing is added to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handlers.reports.report_words import baht
from handlers.reports.stories.story_facts import StoryFacts, facts_of
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 600
_WORD = (
    r"(?:อ่าน|ช่วย|ฝาก|ขอ(?!ง)|รบกวน|อยาก|ให้|หน่อย|ที|ด้วย|เขียน|แต่ง|เรียบเรียง|ร่าง(?!กาย)|เกลา|พิมพ์|สรุป|ข้อความ|คำ(?:พูด)?"
    r"|ผล(?:การ)?(?:ดำเนิน(?:งาน|การ)|งาน)?|เนื้อหา|รายงาน|กิจกรรม|โครงการ|ข้อ|ที่|ของ|เป็น|ภาษา|แบบ|ทางการ|ราชการ|สวย|สละสลวย|ดูดี|ดี|ง่าย|เพราะ|ดู|มา|จาก"
    r"|ตาม|นี้|อันนี้|สั้น|กระชับ|ๆ|[1-9]\d?(?:\.[1-9]\d?){1,2}|พี่"
    rf"|{POLITE}|{ME_OR_US}|[\s,:])"
)
_BEFORE = pattern_of(rf"{_WORD}++(?<=[\s,:])")
_BEHIND = pattern_of(rf"(?<=[\s,]){_WORD}++$")
_WRITES = pattern_of("เขียน|แต่ง|เรียบเรียง|ร่าง|เกลา|สรุป")
_WELL = pattern_of("สรุป|สวย|ทางการ|ราชการ|สละสลวย|ดูดี|ดีๆ|อ่าน|เรียบเรียง|เกลา|กระชับ")
_A_GATHERING = pattern_of("อบรม|ประชุม|สัมมนา|บรรยาย|เสวนา|กิจกรรม|โครงการ|พิธี")
_SMALL = pattern_of(rf"(?:{ME_OR_US}|เพิ่ง|ได้|มีการ|ไป|ก็|คือ|\s)+(?=[ก-๎])")
_IN_FULL = (("ปปช", "ป.ป.ช."), ("ปปท", "ป.ป.ท."))
"""Offices that are written without their stops in a chat."""


def wish(said: str) -> str:
    """Returns what was done without the wish to write it well; "" for words without both."""
    if len(said) > _LONGEST or _WRITES.search(said) is None:
        return ""
    plain = normalise(said)
    before = _BEFORE.match(plain)
    if before is None or not _WRITES.search(before[0]):
        return ""
    story = plain[before.end() :]
    behind = _BEHIND.search(story)
    asked = before[0] + (behind[0] if behind is not None else "")
    if not _WELL.search(asked):
        return ""
    return story[: behind.start() if behind is not None else None].strip()


def written(story: str, bureau: str, today: date) -> str:
    """Returns the sentence, of the bureau as who did it; "" where no deed is told."""
    facts = facts_of(story, today)
    deed, *more = [each for each in facts.rest.split() if each] or [""]
    lead = _SMALL.match(deed)
    deed = without_particles(deed[lead.end() :] if lead is not None else deed)
    if not deed:
        return ""
    held = f"จัด{deed}" if _A_GATHERING.match(deed) else deed
    days = listed([*map(thai_date, facts.days)])
    if facts.days and max(facts.days) > today:
        who = f"วันที่ {days} {bureau}จะ"
    else:
        who = f"เมื่อวันที่ {days} {bureau}ได้" if days else f"{bureau}ได้"
    also = " ".join(each for each in map(without_particles, more) if each)
    return " ".join([f"{who}{held}", *_beside(facts), *([also] if also else [])])


def _beside(facts: StoryFacts) -> Iterator[str]:
    """Yields what is said behind the deed, in the order of official letters."""
    told = (
        facts.place and f"ณ {facts.place}",
        facts.lasted,
        facts.taught_by and f"โดยมีวิทยากร{_in_full(facts.taught_by)}",
        f"มีผู้เข้าร่วม {listed(facts.people)}" if facts.people else "",
        _money(facts),
        facts.rated and f"ผลประเมินความพึงพอใจร้อยละ {facts.rated}",
    )
    return (each for each in told if each)


def _money(facts: StoryFacts) -> str:
    if facts.money is not None:
        return f"ได้รับงบประมาณ {baht(facts.money[0])} ใช้ไป {baht(facts.money[1])}"
    if facts.spent is not None:
        return f"ใช้งบประมาณ {baht(facts.spent)}"
    return "โดยไม่ใช้งบประมาณ" if facts.no_money else ""


def _in_full(taught_by: str) -> str:
    for short, whole in _IN_FULL:
        taught_by = taught_by.replace(short, whole)
    return taught_by
