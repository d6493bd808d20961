"""Finds where a sentence names the giver and the thing: `ได้… จาก…`, `บริษัท ก เอา…มาให้`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.gifts.gift_brought import Brought, brought_in
from handlers.gifts.gift_carried import Place, carried_in, somebody_ends
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, without_polite_ending


@dataclass(frozen=True)
class GiftForm:
    """Where the sentence names the giver and the thing.

    giver: the giver's words. sure: they begin with a title or an organisation.
    led: the words that only go with the giver, such as จาก.
    around: those that only go with the thing, such as มาให้.
    exact: nothing but its words and how many there are belongs to the thing.
    """

    giver: Place | None = None
    sure: bool = False
    thing: Place | None = None
    led: tuple[Place, ...] = ()
    around: tuple[Place, ...] = ()
    exact: bool = False


_FROM = pattern_of(
    r"\s*(?:(?:ที่)?(?:ได้)?(?:รับ)?(?:มา)?จาก|(?:คน|ผู้)(?:ที่)?ให้(?:มา)?(?:คือ|เป็น|ชื่อ))\s*(?=\S)"
)
_SAME_ONE = pattern_of(r"(?:ก็)?(?:เป็น)?(?:บริษัท|คน|เจ้า|ร้าน|ราย)(?:เดิม|เดียวกัน)\s*(?:ก็)?(?:คือ|ชื่อ)\s*")
"""`บริษัทเดียวกัน คือ หจก.ตัวอย่าง`: only its end names somebody."""
_WILL_REPORT = r"\s(?=(?:เลย|ก็|งั้น)?(?:จะ|ขอ|อยาก|ต้องการ)(?:จะ|มา|ขอ)*(?:รายงาน|แจ้ง))"
_QUESTION_WORD = (
    rf"(?:ทำไง|{HOW_IN_FULL}|ที่ไหน|มั[้๊]ย|(?<!ผ้า)ไหม(?=\s|$|คะ|ครับ|นะ)|เปล่า(?!ๆ)|เหรอ|หรอ)"
)
_ASKS = rf"\s(?=\S{{0,30}}?{_QUESTION_WORD})"
"""A question behind the giver is no part of the name."""
_GIVER_ENDS = pattern_of(
    r"[,;\n(]|(?=ประมาณ|ราคา|มูลค่า)|(?=(?:เมื่อ)?(?<!วัน)(?:อาทิตย์|สัปดาห์|เดือน)(?:ที่แล้ว|ก่อน|ที่ผ่านมา))|\s(?=ข้างใน)|\s(?=รวม(?:ๆ|กัน|ทั้งหมด|แล้ว|เป็นเงิน))|\s(?=\S{0,30}?(?:ไม่|แล้ว|คนละ|หัวละ))|\s(?=ราวๆ|ราว\s?\d|แถวๆ|น่าจะ|สัก|ซัก|เมื่อ|วัน|ที่|ใน|เนื่อง|ระหว่าง|มูลค่า|ราคา|ประมาณ|คืน|ส่งคืน|ส่งมอบ|ส่งให้|มอบ|ปฏิเสธ|ยัง|แต่|และ|ซึ่ง|ให้|เอา|นำ|ไม่|ได้|\d)"
    rf"|{_WILL_REPORT}|{_ASKS}|\s(?=เดี๋ยว|ว่าจะ|โทร(?:ไป|หา|บอก|แจ้ง|กลับ))"
    r"|\s(?=เป็น(?!คู่|ผู้|ญาติ|เพื่อน|บริษัท|ร้าน|คน|พี่|น้อง|ลูก|หัวหน้า|ลุง|ป้า|น้า|อา(?!หาร)|ประชาชน|หน่วยงาน|เจ้า|ที่))"
)
_CAME_WITH_IT = pattern_of(r"(?<=\S{4})(?:\s|(?<!เห)(?<!สี)(?<!พิ)(?<!รา))มา$")
_TALK = pattern_of(
    rf"\s*(?:มา(?=\s|$|เมื่อ|วัน|ตอน|{POLITE}))?(?:{POLITE}|\s)*+"
    rf"(?:(?:เลย|ก็|งั้น)?(?:จะ|ขอ|อยาก|ต้องการ)(?:จะ|มา|ขอ)*(?:รายงาน|แจ้ง)(?:ของขวัญ|หน่อย|เลย|ด้วย|ให้|ที|{POLITE}|\s)*)?"
)
"""What is said to the bot behind the giver."""
_JOINS = pattern_of(r"(?:\s|และ|แต่|แล้ว|ก็|ซึ่ง)+$")
_FEAST = r"(?:ช่วง|ตอน|เมื่อ)?(?:ปีใหม่|สงกรานต์|ตรุษจีน)(?:นี้)?(?=มีคน|มีผู้|เขา|เค้า|\s)"
_WHO_GOT = rf"(?:{_FEAST}|{ME_OR_US}|พอดี|เพิ่ง|พึ่ง|เมื่อเช้า|เมื่อกี้|มีคน|มีผู้|มี|เขา|เค้า|คือ|ว่า|เอ่อ|\s)*"
_NO_WHAT = r"(?!ของขวัญ|ไว้|ของมา|เงิน|รับ|แจ้ง|ไป|ทำ|ส่ง|มา|ผม|หนู|เรา|ดิฉัน|ฉัน|กับ|แก่)"
_GOES_ON = (
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ)*(?=\s|$|ที่|ใน(?=งาน|การ|ห้อง|วัน|โอกาส)|ตอน|เมื่อ|ราคา|มูลค่า|ประมาณ|จาก|วัน"
    r"|แต่|หนัก|(?:หนึ่ง|สอง|สาม|สี่|ห้า|\d{1,2}\s?)[^\s\d]{2,8}(?:\s|$)|กับ(?=\s?(?:รปภ|ยาม|แม่บ้าน|ธุรการ|หน้าห้อง|เจ้าหน้าที่|เพื่อน|พี่|น้อง|คุณ)))"
)
_GOT = pattern_of(
    rf"{_WHO_GOT}(?:ได้(?:รับ)?|เอา|ให้){_NO_WHAT}(?P<thing>\S{{3,30}}?(?:\s\d{{1,3}}\s?\S{{1,8}}?)?)"
    rf"(?:\s\d[\d,]{{1,6}}(?:\s?บาท)?\s?)?(?P<tail>มา(?:(?:ให้|ฝาก)(?:{ME_OR_US})?)?|ไว้){_GOES_ON}"
)
_KINDS = "ผู้รับ(?:เหมา|จ้าง)|คู่สัญญา|ผู้มาติดต่อ|ลูกค้า|เพื่อน|พ่อค้า|เซลล์|ผู้ประกอบการ|ตัวแทน"
_COMPANY = r"(?:บริษัท|บจก\.?|บมจ\.?|หจก\.?|ห้าง|ร้าน|ธนาคาร|โรงแรม)"
_BROUGHT_IT = pattern_of(
    rf"(?P<giver>(?:{_COMPANY}|คุณ|นางสาว|นาย|นาง)\S{{2,50}}?(?:\s\S{{1,30}}?){{0,2}}?)\s?"
    r"(?P<verb>(?:เขา|เค้า)?(?:เอา|นำ|หิ้ว|ถือ|ซื้อ|ส่ง|ฝาก)มา(?:ให้|ฝาก|มอบ|วาง)?)(?:ค่ะ|คะ|ครับ|คับ|นะ|อะ|อ่ะ)*(?=\s)"
)
"""The thing stands behind, after a price or a pause: `บริษัทตัวอย่างเอามาให้ น่าจะซัก 1500 กระเช้าผลไม้`."""
_IS_COMPANY = pattern_of(_COMPANY)
_IT_IS = pattern_of(
    rf"(?:(?:ขอ|จะ|อยาก(?:จะ)?|มา|ต้องการ|แจ้ง|รายงาน(?:การ)?(?:รับ)?)+(?:เรื่อง)?)(?:ของขวัญ|ของ|สิ่งของ)(?:ที่)?(?:{ME_OR_US})?(?:ได้)?(?:รับ)?(?:มา)?"
    r"(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า|\s)*(?:เป็น|คือ)\s?(?!อะไร|ใคร|ไร|จาก|ของ)(?P<thing>\S.{2,60})"
)
"""`รายงานของขวัญที่ได้รับครับ เป็นกระเช้าผลไม้`."""
_GAVE = pattern_of(
    r"(?P<giver>\S{4,40}?(?:\s\S{2,20})?)\s?(?P<gives>(?:เป็นคน)?(?:เอา|ให้|ส่ง|ฝาก)(?:มา)?(?:ให้)?)(?=\s|$)"
)
_REPORTED = pattern_of(
    r"(?:ขอ|จะ|อยาก|มา)*(?:รายงาน|แจ้ง)(?:การ)?(?:ได้)?(?:รับ)?(?!การ|เรื่อง|ว่า|ที่|ผล|กิจกรรม|ของ|เลย|หน่อย)(?P<thing>\S{4,30}?)"
    r"(?:เลย|หน่อย|ละกัน|แล้วกัน|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า)*"
)
"""`รายงานกระเช้าเลยค่ะ`, before who gave it."""
_NAMED_FIRST = pattern_of(
    rf"(?:{ME_OR_US}|คือ|เป็น|ได้|มี|พอดี|เพิ่ง|\s)*(?P<thing>[^\s\d]{{3,30}}?(?:\s?\d{{1,3}}\s?[^\s\d]{{2,8}}?)?)(?:{POLITE}|อ่ะ|\s)*"
)
"""`กระติกน้ำค่ะ`, before who gave it."""
_CLAUSES = pattern_of(r"\s(?=\S)")
_MAY_GIVE = pattern_of(rf"{_KINDS}|(?:ลุง|ป้า|น้า|ตา|ยาย|คน|ผู้|พ่อ|แม่|ชาวบ้าน|เด็ก)[^\s]{{0,10}}?ที่มา")
_ORGANISATION = pattern_of(
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
    if (carried := carried_in(dated)) is not None:
        return GiftForm(carried.giver, carried.sure, carried.thing, exact=True)
    if (brought := brought_in(dated)) is not None:
        return _of_who_brought(plain, brought, stops)
    begins = _FROM.search(plain)
    if begins is not None:
        return _after_from(plain, dated, begins, stops)
    it_is = _IT_IS.match(dated)
    if it_is is None:
        told = _brought_it(dated, leads) or _got(dated) or _gave(dated) or _called(dated)
        return told or _listed(plain, leads, stops) or GiftForm()
    dated = blanked(dated, [(0, it_is.start("thing"))])
    alone = GiftForm(thing=it_is.span("thing"), around=((0, it_is.start("thing")),))
    return _brought_it(dated, leads) or _got(dated) or _gave(dated) or alone


def _of_who_brought(plain: str, brought: Brought, stops: Sequence[int]) -> GiftForm:
    """Returns who brought it as the giver, but for somebody else who is told as that."""
    if brought.told_from is None:
        return GiftForm(brought.giver, brought.sure, brought.thing, exact=True)
    start = brought.told_from[1]
    end = _giver_end(plain, start, stops)
    sure = names_a_giver(plain[start:end])
    return GiftForm((start, end), sure, brought.thing, (brought.told_from,), exact=True)


def _after_from(plain: str, dated: str, begins: re.Match[str], stops: Sequence[int]) -> GiftForm:
    end = _giver_end(plain, begins.end(), stops)
    same = _SAME_ONE.match(plain, begins.end(), end)
    start = same.end() if same is not None and names_a_giver(plain[same.end() : end]) else 0
    start = start or begins.end()
    talk = _TALK.match(plain, end)
    led = (begins.start(), start), (end, talk.end() if talk is not None else end)
    got = _got(dated[: begins.start()])
    it_is = _IT_IS.match(dated, 0, begins.start())
    thing: Place | None = (it_is.start("thing") if it_is is not None else 0, begins.start())
    around: tuple[Place, ...] = ((0, it_is.start("thing")),) if it_is is not None else ()
    if got is not None and it_is is None:
        thing, around = got.thing, got.around
    elif somebody_ends(plain, plain.index("จาก", begins.start()) if "จาก" in begins[0] else 0):
        thing = None
    return GiftForm((start, end), names_a_giver(plain[start:end]), thing, led, around)


def _giver_end(plain: str, start: int, stops: Sequence[int]) -> int:
    """Returns where the giver's words end: at the day, the place, the price, what was done."""
    ends = [at for at, _end in mention_spans(plain) if at >= start]
    ends += [at for at in stops if at >= start]
    found = _GIVER_ENDS.search(plain, start)
    if found is not None:
        ends.append(found.start())
    end = min(ends, default=len(plain))
    joined = _JOINS.search(plain, start, end)
    return _before_talk(plain, start, joined.start() if joined is not None else end)


def _before_talk(plain: str, start: int, end: int) -> int:
    """Returns where the giver ends: before polite words, and an organisation before `มา`."""
    end = start + len(without_polite_ending(plain[start:end]))
    company = _IS_COMPANY.match(plain, start) is not None
    came = _CAME_WITH_IT.search(plain, start, end) if company else None
    return came.start() if came is not None else end


def _brought_it(plain: str, leads: re.Pattern[str]) -> GiftForm | None:
    """Returns the giver who begins the sentence, and the thing behind the pause."""
    led = leads.match(plain)
    at = led.end() if led is not None else 0
    found = _BROUGHT_IT.match(plain, at)
    if found is None or not names_a_giver(found["giver"]) or not plain[found.end() :].strip():
        return None
    gives = (found.end("giver"), found.end())
    return GiftForm(found.span("giver"), True, (found.end(), len(plain)), (gives,), ((0, at),))


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
            told = _REPORTED.fullmatch(plain, 0, begin.start())
            told = told or _NAMED_FIRST.fullmatch(plain, 0, begin.start())
            thing = told.span("thing") if told is not None else None
            if thing is not None and does_something(plain[slice(*thing)]):
                thing = None
            return GiftForm(found.span("giver"), sure, thing, (found.span("gives"),))
    return None


def _called(plain: str) -> GiftForm | None:
    """Returns the giver who ends the sentence, told by what they are and are called: `เหล้า 1 ขวด
    ผู้รับเหมาชื่อบริษัทตัวอย่าง`."""
    found = _KIND_CALLED.search(plain)
    return GiftForm(found.span("giver"), True) if found is not None else None


_KIND_CALLED = pattern_of(
    rf"(?<=\s)(?P<giver>(?:{_KINDS})\s?(?:ที่|มัน)?ชื่อ\s?(?:ว่า)?(?!อะไร|ใคร|ไม่)\S{{2,40}}(?:\s\S{{2,20}})?)\s*$"
)


def _listed(plain: str, leads: re.Pattern[str], stops: Sequence[int]) -> GiftForm | None:
    """Returns the giver who stands right behind the thing, before the price, the day or the end, as
    in a list: `ตะกร้าผลไม้ บริษัทเอ 2500 บาท วันที่ 26 ก.พ.`."""
    led = leads.match(plain)
    found = _THING_AND_GIVER.match(plain, led.end() if led is not None else 0)
    if found is None or does_something(found["thing"]) or _NO_THING.search(found["thing"]):
        return None
    end = _giver_end(plain, found.start("giver"), stops)
    giver = plain[found.start("giver") : end]
    if not names_a_giver(giver) or len(giver) > _LONGEST_LISTED or does_something(giver):
        return None
    return GiftForm((found.start("giver"), end), True, found.span("thing"), exact=True)


def does_something(words: str) -> bool:
    """Tells whether somebody does or asks something in the words, which then name no thing."""
    return _DOES.search(words) is not None


_THING_AND_GIVER = pattern_of(
    r"(?P<thing>[^\s\d]{3,30}(?:\s\d{1,3}\s?[^\s\d]{1,8})?)[\s,]+(?P<giver>(?:บริษัท|บจก|บมจ|หจก|ห้าง|ร้าน|ธนาคาร|คุณ|นางสาว|นาย|นาง)(?!ภาพ|ค่า|สมบัติ)\S)"
)
_NO_THING = pattern_of(
    r"แทน|ของ(?:ขวัญ)?$"
    r"|(?:^|\s)(?:กับ(?!ข้าว|แกล้ม)|แก่|เพื่อ|โดย|ของ(?!ที่ระลึก|ฝาก|ขวัญ|ชำร่วย|กิน|ใช้|เล่น))"
)
"""These words name the person whose gift it is, and are no thing: `รับของขวัญแทน คุณสมชาย`."""
_DOES = pattern_of(
    "เอา|นำ|หิ้ว|(?<!ของ)ฝาก|มอบ|แจก(?!ัน)|ส่ง|ให้|ซื้อ|ได้|มา(?!ลัย|ส|ร์)|ไม่|ไป|แล้ว|จาก|อยาก|ขอ(?!ง)|แก้(?!ว)|เปลี่ยน|ผิด|รายงาน|แจ้ง|คืน|รับ(?!ประทาน)"
    rf"|{WHETHER}|{HOW_IN_FULL}|หรือ|ใคร|อะไร"
)
_LONGEST_LISTED = 60


def named_again(words: str) -> str:
    """Returns a giver's words without `บริษัทเดียวกัน คือ`, if a name follows, and without what stands
    before `ผู้ให้คือ`."""
    found = _SAME_ONE.match(words)
    rest = words[found.end() :] if found is not None else ""
    if rest and names_a_giver(rest):
        return rest
    led = _WHO_GAVE.match(words)
    rest = (
        words[led.end() :]
        if led is not None and not names_a_giver(words[: led.start("is")])
        else ""
    )
    if len(rest) >= _LEAST:
        return rest
    bare = _LED_BY_FROM.sub("", words, count=1) if _LED_BY_FROM.match(words) else words
    return bare if names_a_giver(bare) or _MAY_GIVE.match(bare) else words


def names_who_gave(words: str) -> bool:
    """Tells whether words at the question of the giver surely answer it: `ผู้ให้คือ คุณสมมติ`."""
    led = _WHO_GAVE.match(words)
    return led is not None and not _LEFT_OPEN.search(words)


_LEFT_OPEN = pattern_of(f"{WHETHER}|หรือ|อะไร|ใคร|ไร|ไม่|ยัง|แก้|เปลี่ยน|ผิด|ยกเลิก")
_LED_BY_FROM = pattern_of(r"(?:(?:ได้(?:รับ)?)?(?:มา)?จาก|(?:ก็)?(?:คือ|เป็น|ชื่อ)+)\s*")
_WHO_GAVE = pattern_of(
    r"(?:[^\n]{0,40}?\s)?(?P<is>(?:คน|ผู้)(?:ที่)?(?:เอามา)?ให้(?:มา)?(?:ก็)?(?:คือ|เป็น|ชื่อ))\s*(?=\S)"
)
"""`เอาทีละอัน ผู้ให้คือ คุณสมมติ`."""


def without_giving(words: str) -> str:
    """Returns a giver's words without those at their end that only say that it was given:
    `คุณสมศักดิ์ มาให้เองเลย`, `คุณสมมติ เอากระเช้ามาให้`."""
    found = _GIVING.search(words)
    rest = words[: found.start()].rstrip() if found is not None else ""
    return rest if len(rest) >= _LEAST and not _NAMES_THING.search(rest) else words


_NAMES_THING = pattern_of(r"เอา|นำ|ซื้อ|หิ้ว|ถือ|ฝาก|ส่ง")
_GIVING = pattern_of(
    r"(?:\s(?:เอา|นำ|หิ้ว|ถือ)\S{2,30}?มา(?:ให้|มอบ|ฝาก|แจก)"
    r"|\s?(?:เป็น(?:คน|ผู้))?(?:(?:เอา|นำ|หิ้ว|ถือ|ส่ง|ฝาก|ซื้อ)(?:ของ)?มา(?:ให้|มอบ|ฝาก|แจก)?|มา(?:ให้|มอบ|ฝาก|แจก)|ให้มา|เป็นคนให้|เป็นผู้ให้))"
    r"(?:กับ(?:มือ|ตัว))?(?:เอง|เลย|ครับ|ค่ะ|คะ|นะ|ถึงที่|ถึงโต๊ะ|ถึงห้อง|\s)*$"
)
