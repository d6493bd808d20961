"""Finds where a sentence names the giver and the thing: `ได้… จาก…`, `บริษัท ก เอา…มาให้`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.reports.givers import names_a_giver

Place = tuple[int, int]
"""[start, end) of the normalised sentence."""


@dataclass(frozen=True)
class GiftForm:
    """Where the sentence names the giver and the thing.

    giver: the giver's words. sure: they begin with a title or an organisation.
    led: the words that only go with the giver, such as จาก.
    around: those that only go with the thing, such as มาให้.
    """

    giver: Place | None = None
    sure: bool = False
    thing: Place | None = None
    led: tuple[Place, ...] = ()
    around: tuple[Place, ...] = ()


_FROM = re.compile(
    r"\s*(?:(?:ที่)?(?:ได้)?(?:รับ)?(?:มา)?จาก|(?:คน|ผู้)(?:ที่)?ให้(?:มา)?(?:คือ|เป็น|ชื่อ))\s*(?=\S)"
)
_SAME_ONE = re.compile(r"(?:ก็)?(?:เป็น)?(?:บริษัท|คน|เจ้า|ร้าน|ราย)(?:เดิม|เดียวกัน)\s*(?:ก็)?(?:คือ|ชื่อ)\s*")
"""`บริษัทเดียวกัน คือ หจก.ตัวอย่าง`: only its end names somebody."""
_GIVER_ENDS = re.compile(
    r"[,;\n(]|(?=ประมาณ|ราคา|มูลค่า)|(?=(?:เมื่อ)?(?<!วัน)(?:อาทิตย์|สัปดาห์|เดือน)(?:ที่แล้ว|ก่อน|ที่ผ่านมา))|\s(?=รวม(?:ๆ|กัน|ทั้งหมด|แล้ว|เป็นเงิน))|\s(?=\S{0,30}?(?:ไม่|แล้ว|คนละ|หัวละ))|\s(?=เมื่อ|วัน|ที่|ใน|เนื่อง|ระหว่าง|มูลค่า|ราคา|ประมาณ|คืน|ส่งคืน|ส่งมอบ|ส่งให้|มอบ|ปฏิเสธ|ยัง|แต่|และ|ซึ่ง|ให้|เอา|นำ|ไม่|ได้|\d)"
)
_JOINS = re.compile(r"(?:\s|และ|แต่|แล้ว|ก็|ซึ่ง)+$")
_FEAST = r"(?:ช่วง|ตอน|เมื่อ)?(?:ปีใหม่|สงกรานต์|ตรุษจีน)(?:นี้)?(?=มีคน|มีผู้|เขา|เค้า|\s)"
_WHO_GOT = rf"(?:{_FEAST}|ผม|ดิฉัน|หนู|เรา|ฉัน|เพิ่ง|พึ่ง|เมื่อเช้า|เมื่อกี้|มีคน|มีผู้|มี|เขา|เค้า|คือ|ว่า|เอ่อ|\s)*"
_NO_WHAT = r"(?!ของขวัญ|ของมา|เงิน|รับ|แจ้ง|ไป|ทำ|ส่ง|มา|ผม|หนู|เรา|ดิฉัน|ฉัน|กับ|แก่)"
_GOES_ON = r"(?:ค่ะ|คะ|ครับ|คับ|นะ)*(?=\s|$|ที่|ตอน|เมื่อ|ราคา|มูลค่า|ประมาณ|จาก|วัน|แต่|หนัก)"
_GOT = re.compile(
    rf"{_WHO_GOT}(?:ได้(?:รับ)?|เอา|ให้){_NO_WHAT}(?P<thing>\S{{3,30}}?(?:\s\d{{1,3}}\s?\S{{1,8}}?)?)"
    rf"(?P<tail>มา(?:ให้|ฝาก)?|ไว้){_GOES_ON}"
)
_GIVER = r"(?P<giver>\S{2,50}(?:\s\S{1,30}){0,3})\s?(?:เป็นคน)?"
_BROUGHT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_GIVER}(?P<verb>เอา|(?<!ผู้)นำ|หิ้ว|ถือ|ซื้อ|มอบ|(?<!ขน)ส่ง|(?<!ของ)ฝาก)\s?{_NO_WHAT}(?P<thing>\S{{3,40}}?)"
        rf"\s?(?P<tail>มา(?:ให้|ฝาก|มอบ|แจก|ส่ง|วาง)){_GOES_ON}",
        rf"{_GIVER}(?P<verb>ให้)\s?{_NO_WHAT}(?P<thing>\S{{3,30}}?)(?P<tail>มา){_GOES_ON}",
    )
)
_GAVE = re.compile(
    r"(?P<giver>\S{4,40}?(?:\s\S{2,20})?)\s?(?P<gives>(?:เป็นคน)?(?:เอา|ให้|ส่ง|ฝาก)(?:มา)?(?:ให้)?)(?=\s|$)"
)
_CLAUSES = re.compile(r"\s(?=\S)")
_MAY_GIVE = re.compile("ผู้รับ(?:เหมา|จ้าง)|คู่สัญญา|ผู้มาติดต่อ|ลูกค้า|เพื่อน|พ่อค้า|เซลล์|ผู้ประกอบการ|ตัวแทน")
_ORGANISATION = re.compile(
    r"(?<=\s)(?P<name>(?:บริษัท|บจก\.?|หจก\.?|ห้าง|ร้าน|ธนาคาร)(?!เดิม|เดียว|เขา|เค้า|ที่|ไหน|ได้|เอา|ให้)\S{3,40})(?=\s|$)"
)
_LONGEST = 600
"""Letters; a longer text is no sentence of such a form."""
_LEAST = 4
"""Letters of a giver before the verb."""


def form_of(plain: str, dated: str, leads: re.Pattern[str], stops: Sequence[int]) -> GiftForm:
    """Returns where giver and thing stand in a normalised sentence.

    dated: the sentence with blanks for its days.
    leads: what may stand before the giver who brought it.
    stops: where something else begins, so that the giver's words end.
    """
    if len(plain) > _LONGEST:
        return GiftForm()
    begins = _FROM.search(plain)
    if begins is not None:
        return _after_from(plain, dated, begins, stops)
    return _brought(dated, leads) or _got(dated) or _gave(dated) or GiftForm()


def _after_from(plain: str, dated: str, begins: re.Match[str], stops: Sequence[int]) -> GiftForm:
    end = _giver_end(plain, begins.end(), stops)
    same = _SAME_ONE.match(plain, begins.end(), end)
    start = same.end() if same is not None and names_a_giver(plain[same.end() : end]) else 0
    start = start or begins.end()
    led = (begins.start(), start)
    got = _got(dated[: begins.start()])
    thing = got.thing if got is not None else (0, begins.start())
    around = got.around if got is not None else ()
    return GiftForm((start, end), names_a_giver(plain[start:end]), thing, (led,), around)


def _giver_end(plain: str, start: int, stops: Sequence[int]) -> int:
    """Returns where the giver's words end: at the day, the place, the price, what was done."""
    ends = [at for at, _end in mention_spans(plain) if at >= start]
    ends += [at for at in stops if at >= start]
    found = _GIVER_ENDS.search(plain, start)
    if found is not None:
        ends.append(found.start())
    end = min(ends, default=len(plain))
    joined = _JOINS.search(plain, start, end)
    return joined.start() if joined is not None else end


def _brought(plain: str, leads: re.Pattern[str]) -> GiftForm | None:
    led = leads.match(plain)
    at = led.end() if led is not None else 0
    for pattern in _BROUGHT:
        found = pattern.match(plain, at)
        if found is None or len(found["giver"].strip()) < _LEAST:
            continue
        sure = names_a_giver(found["giver"])
        if sure or _MAY_GIVE.match(found["giver"]):
            around = ((0, at), found.span("tail"))
            return GiftForm(
                found.span("giver"), sure, found.span("thing"), (found.span("verb"),), around
            )
    return None


def _got(plain: str) -> GiftForm | None:
    """Returns where somebody says what they got, with no giver named."""
    found = _GOT.match(plain)
    if found is None:
        return None
    around = ((0, found.start("thing")), found.span("tail"))
    giver = _named_alone(plain, found.end())
    return GiftForm(giver, giver is not None, found.span("thing"), (), around)


def _named_alone(plain: str, start: int) -> Place | None:
    """Returns the only clause from there on that is an organisation and no more."""
    found = [each.span("name") for each in _ORGANISATION.finditer(plain, start)]
    return found[0] if len(found) == 1 and names_a_giver(plain[slice(*found[0])]) else None


def _gave(plain: str) -> GiftForm | None:
    """Returns the giver of a clause of its own behind the thing: `นาฬิกา ลูกค้าให้มา`."""
    for begin in _CLAUSES.finditer(plain):
        found = _GAVE.match(plain, begin.end())
        sure = found is not None and names_a_giver(found["giver"])
        if found is not None and (sure or _MAY_GIVE.match(found["giver"])):
            return GiftForm(found.span("giver"), sure, None, (found.span("gives"),))
    return None


def named_again(words: str) -> str:
    """Returns a giver's words without `บริษัทเดียวกัน คือ`, if a name follows."""
    found = _SAME_ONE.match(words)
    rest = words[found.end() :] if found is not None else ""
    return rest if rest and names_a_giver(rest) else words
