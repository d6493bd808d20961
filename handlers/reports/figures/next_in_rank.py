"""`เทียบกับสำนักที่อยู่อันดับติดกัน`, `เทียบสำนักเรากับที่อยู่ถัดไป`: a bureau beside the one that stands next
to it by per cent sent. It is named by its place, not by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Card, Message, Para, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opened_by
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.due_report_words import NOTHING_DUE
from handlers.reports.figures import compared_bureaus
from handlers.reports.figures.overview import LEADING
from handlers.reports.led import bureaus_by_share
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import Bureau
from models.reports.figures import progress
from models.reports.figures.progress import ReportCounts

_NAME = compared_bureaus.QUERY.name
_LONGEST = 90
_BESIDE = pattern_of(r"เทียบ|เปรียบ|วัดกับ")
_FROM_US = "(?:ถัด|ต่อ|ติด)?(?:จากเรา)?"
_ABOVE = (
    r"เหนือ(?:กว่า|เรา|ขึ้นไป)?|ก่อนหน้า|(?:สูง|ดี)กว่า(?!\s*\d)|นำ(?:หน้า)?(?:เรา|อยู่)"
    rf"|{_FROM_US}ขึ้นไป|ข้างบน|ด้านบน"
)
_BELOW = (
    r"รอง(?:ลงมา|จาก)?|(?:ต่ำ|แย่|น้อย)กว่า(?!\s*\d)|ตาม(?:หลัง|มา)"
    rf"|{_FROM_US}ลงมา|ข้างล่าง|ด้านล่าง"
)
_NEXT = r"(?:ติด|ถัด|ข้าง|ใกล้|คู่|ต่อ)\s?(?:กัน(?!ส่ง)|ไป|จาก|กับ|เคียง|เรา|ที่สุด)+"
_PLACED = pattern_of(
    r"(?:สำนัก|หน่วยงาน|ที่|อันดับ|ลำดับ)(?:ที่|อยู่|มี|ใน|อันดับ|ลำดับ|ร้อยละ|คะแนน|\s)*"
    rf"(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})|{_NEXT})(?:เรา|ของเรา|หนึ่ง|1|อันดับ|ลำดับ|\s)*"
)
"""A bureau that is named by its place in the ranking."""
_ALL_YEAR = pattern_of("ทั้งปี|ตลอดปี|ทุกรอบ")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who see bureaus beside each other; None for other words."""
    plain = normalise(words)
    if _BESIDE.search(plain) is None or not context.may(LEADING):
        return None
    return QUERY if _PLACED.search(plain) else None


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """The bureau that is named, or one's own, and the one next to it; the round of the answer
    before holds where the words name no time."""
    plain = without_polite_ending(normalise(rest))
    placed = _PLACED.search(plain)
    about = sentence_topic.of(context, _PLACED.sub(" ", plain))
    if not isinstance(about, Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back(_NAME, about)]
    bureau = about.bureaus[0] if about.bureaus else context.me.bureau
    asked = {key: str(value) for key, value in about.facts().items()}
    if not asked and _ALL_YEAR.search(plain) is None:
        asked = _time_before(context)
    found = sentence_topic.placed(context, "เทียบสำนัก", _NAME, "", asked)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    counted = progress.counts(
        context.session, year, context.today, by="bureau", narrow=found.narrow
    )
    ordered = sorted(counted, key=bureaus_by_share.by_share)
    mine = next((at for at, each in enumerate(ordered) if each.key == bureau.id), None)
    if mine is None:
        return [Text(f"{bureau.name} {found.about.words(context.today)} {NOTHING_DUE}")]
    if len(ordered) < 2:
        return [compared_bureaus.which_two(context)]
    at = _next_to(ordered, mine, placed)
    if at is None:
        return [Text(_ALONE.format(bureau.name, "ต่ำ" if placed and placed["below"] else "สูง"))]
    other = context.session.get_one(Bureau, ordered[at].key)
    card = compared_bureaus.beside(context, replace(found.about, bureaus=()), (bureau, other))
    return [_with_places(card, ordered, ordered[mine], ordered[at])]


def _next_to(ordered: Sequence[ReportCounts], mine: int, said: re.Match[str] | None) -> int | None:
    """Returns where the next one stands: the one above, else the one below; on the side that is
    said, the first that has another place. None: nobody stands on that side."""
    places = [bureaus_by_share.places(ordered)[each.key] for each in ordered]
    if said is not None and said["above"]:
        return next((at for at in range(mine - 1, -1, -1) if places[at] < places[mine]), None)
    if said is not None and said["below"]:
        return next((at for at in range(mine + 1, len(places)) if places[at] > places[mine]), None)
    return mine - 1 if mine else mine + 1


_ALONE = "ไม่มีสำนักใดอยู่อันดับ{1}กว่า{0} จึงไม่มีสำนักให้เทียบทางนั้น พิมพ์ “เทียบกับสำนักที่อันดับติดกัน” หรือพิมพ์ชื่อสำนัก"


def _time_before(context: Context) -> dict[str, str]:
    """Returns the round that the answer before was about."""
    before = dict(parse_qsl(opened_by(context.asked_before())[1]))
    return {"d": before["d"]} if "d" in before else {}


def _with_places(
    card: Card, ordered: Sequence[ReportCounts], mine: ReportCounts, other: ReportCounts
) -> Card:
    """Returns the card with the places by which the other one was found, and how many share it."""
    places = bureaus_by_share.places(ordered)
    ties = sum(places[each.key] == places[other.key] for each in ordered) - 1
    tied = f" เท่ากับอีก {ties:,} สำนัก" if ties else ""
    words = (
        f"อันดับตามร้อยละที่ส่งแล้ว: {mine.name} ที่ {places[mine.key]:,} "
        f"{other.name} ที่ {places[other.key]:,}{tied} จาก {len(ordered):,} สำนัก"
    )
    return replace(card, rows=(Para(words), *card.rows))


QUERY = Query(_NAME, (), answer, roles=LEADING, following=compared_bureaus.QUERY.following)
