"""Hears what is to be done with a gift that waits: `ให้ส่งคืนบริษัทไป` below its list or card, and
`ของสมศรีให้ส่งคืนนะคะ` anywhere.

Nothing is decided by it: the gift is shown, and the reason is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.people_named import is_name_of
from handlers.gifts import decide_gift, decision_in_words, show_gifts
from handlers.messages import Message, Text, cut_graphemes
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.corrections.changed_mind import changed_mind
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.quoted_text import MARKS, quoted
from models.gifts import gift_deciders, gift_decisions, gifts
from models.gifts.gift import Gift
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_BECAUSE = pattern_of("เพราะ(?:ว่า)?|เนื่องจาก")
_ASKS_WHY = pattern_of(f"^(?:อะไร|เหตุ(?:ใด|อะไร)|ใคร)|{WHETHER}|หรือ(?:เปล่า|ยัง|ไม่)|เหรอ")
_OF_SOMEBODY = pattern_of(
    r"(?:ของ(?:ขวัญ)?(?:ของ)?|เรื่อง(?:ของ)?)\s?(?P<who>[^\s\d]{2,40}?)\s?(?=ให้(?:เขา|เค้า)?(?:ส่ง|คืน|มอบ|เก็บ|รับ|เป็น))"
)
_THING_ORDERED = pattern_of(
    r"(?:ส่วน|อัน|ตัว|\s)*(?!ใคร|เขา|เค้า|หัวหน้า|ผอ|นาย|พี่|คุณ|ท่าน|บริษัท|ร้าน|ผู้|ผม|หนู|ดิฉัน|ฉัน|เรา|จะ|ต้อง|ขอ|อยาก|ของ|เรื่อง|ให้)"
    r"(?P<what>[^\s\d]{3,24}?)(?:นี้|นั้น|ก็|\s)*(?=ให้(?:ส่ง)?(?:คืน|มอบ|เก็บ))"
)
"""The thing before an order: `กระเช้าให้คืนบริษัทไปนะคะ`."""
_OPENS = opens(decide_gift.FLOW.name).rstrip("?")


@listener(longest=200)
def asks(context: Context, text: str) -> Query | None:
    """Returns what opens the decision, if the words name one and gifts to decide are in sight. If
    none is, whoever has gifts to decide must be told what to do, not what was done."""
    if _is_taken_back(context, text):
        return QUERY
    if _OF_REPORT.search(text) is not None and "ของขวัญ" not in text:
        return None
    said = _said(context, text)
    if said.decision is None:
        return None
    if said.anew and len(_shown(context)) == 1:
        return QUERY
    if said.number and _meant(context, said):
        return QUERY
    decides = bool(_in_sight(context)) or said.orders and context.me.has(*_LEADERS)
    return QUERY if decides or said.orders and _waiting(context) else None


_OF_REPORT = pattern_of(
    r"ให้(?:น้อง|เขา|เค้า|กลับ)?(?:ไป|กลับ)?(?:เพิ่ม|แก้|แนบ|เติม|ถ่าย|เขียน|ปรับ|ใส่)|ผู้เข้าร่วม|ผู้รายงาน|รูป(?:ภาพ)?กิจกรรม"
)
"""A report goes back to be mended; a gift does not."""
_LEADERS = (SUPERVISOR, EXECUTIVE, ADMIN)
"""Who orders something is told that no gift waits for them; a report of their own is not begun."""
PRESSED_WRONG = "(?:กด|ตัดสิน|พิจารณา|เลือก|ตอบ)(?:ของขวัญ|เรื่องนี้)?ผิด"
_TAKES_BACK = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|แย่แล้ว|ครับ|ค่ะ|คะ|ผม|\s)*(?:ของขวัญ|เรื่องนี้)?(?:(?:{JUST_NOW}|อันเมื่อกี้)?{PRESSED_WRONG}(?:ไป)?|เปลี่ยนใจ|(?:ขอ)?ยกเลิกผล(?:การพิจารณา)?(?:{JUST_NOW})?)"
    r"(?:แล้ว|ครับ|ค่ะ|คะ|นะ|อ่ะ|[\s,])*(?:(?:ขอ|จะ|ช่วย|อยาก|ต้อง)*(?:แก้|เปลี่ยน|ยกเลิก|พิจารณาใหม่|ตัดสินใหม่|เอาใหม่).{0,20})?"
)
"""`กดผิด ขอแก้ผล` below a gift that was decided."""


def _is_taken_back(context: Context, text: str) -> bool:
    """Tells whether the words take back the decision on the only gift in sight."""
    if not any(cue in text for cue in ("ผิด", "ใจ", "ยกเลิก")):
        return False
    taken = _TAKES_BACK.fullmatch(without_polite_ending(normalise(text))) is not None
    return taken and _decided_in_sight(context) is not None


def _decided_in_sight(context: Context) -> Gift | None:
    shown = _shown(context)
    gift = gifts.by_id(context.session, int(shown[0])) if len(shown) == 1 else None
    return gift if gift is not None and gift.decided_by == context.me.id else None


def _with_number(context: Context, text: str) -> str:
    """Returns the words with the number of the gift instead of `อันแรก`, as the list in sight has
    it."""
    if pointing.by_place(normalise(text)) is None:
        return text
    told, shown = _NUMBERED.search(text), _shown(context)
    if told is not None and told["number"] in shown:
        return text
    names = [f"เรื่องที่ {each} " for each in shown]
    return pointing.named(text, names, lambda before, _: "เพราะ" not in before)


def _said(context: Context, text: str) -> _Said:
    """Reads the words; of those that say no decision, once more without the thing they name."""
    notes = "หมายเหตุ" in text or "เหตุผล" in text
    if notes and (noted := _noted(context, text)) is not None:
        return noted
    said = _read(_with_number(context, text))
    if said.decision is not None or not any(cue in text for cue in _DECIDES):
        return said
    return _read(_with_thing(context, normalise(text)))


def _noted(context: Context, text: str) -> _Said | None:
    """Reads a decision that names the thing and has a note, as they are written on paper:
    `ของขวัญตะกร้าผลไม้ 1,200 บาท จากบริษัท ส่งคืนผู้ให้ หมายเหตุ ส่งพร้อมหนังสือขอบคุณ`; None for other words."""
    found = _NOTED.fullmatch(normalise(text))
    if found is None or _RECEIVED.search(found["first"]):
        return None
    first = without_polite_ending(found["first"])
    for gap in (*_GAP.finditer(first), *_ORDER.finditer(first)):
        decision = decision_in_words.named(first[gap.end() :])
        if decision is None:
            continue
        thing = first[: gap.start()].strip()
        waits = [each for each in _waiting(context) if _name_in(context, each, thing)]
        number = str(waits[0].id) if len(waits) == 1 else ""
        return _Said(decision, found["why"], orders=True, number=number, thing=thing)
    return None


_NOTED = pattern_of(
    r"(?P<first>\S.*?)[\s,]+(?:โดย)?(?:มี|ให้)?(?:หมายเหตุ|เหตุผล)(?:ว่า|คือ|:|\s)*(?P<why>[^\s\"“«].*)",
    re.DOTALL,
)
_GAP, _ORDER = pattern_of(r"[\s,]+"), pattern_of("(?<=[ก-๎])(?=ให้(?:ส่ง|คืน|มอบ|เก็บ|รับ))")
_RECEIVED = pattern_of(f"ได้รับ|รับมา|เอามา|นำมา|ฝากมา|ให้(?:{ME_OR_US}|พี่)|แล้ว")
"""Who tells this reports a gift of their own."""


_DECIDES = ("คืน", "มอบ", "เก็บ", "ไว้")
_LEAST = 4
"""Letters of a thing's name."""


def _with_thing(context: Context, text: str) -> str:
    """Returns the words with the number of the only waiting gift whose name stands in them instead
    of its name: `ให้มอบปากกาแก่หน่วยงาน`; the words themselves if there is none, or if another number
    is told."""
    named = [
        (gift.id, name) for gift in _waiting(context) if (name := _name_in(context, gift, text))
    ]
    told = _NUMBERED.search(text)
    if len(named) != 1 or told is not None and int(told["number"]) != named[0][0]:
        return text
    gift_id, name = named[0]
    return f"เรื่องที่ {gift_id} {_NUMBERED.sub('', text.replace(name, '', 1), count=1).strip()}"


def _name_in(context: Context, gift: Gift, text: str) -> str:
    """Returns the longest beginning of the gift's name that stands in the words; "" for none."""
    what = normalise(gifts.texts(context.sealer, gift).what or "").partition(" ")[0]
    lengths = range(len(what), _LEAST - 1, -1)
    return next((what[:most] for most in lengths if what[:most] in text), "")


_NUMBERED = pattern_of(r"(?:ของขวัญ)?เรื่องที่\s?(?P<number>\d{1,6})\s*")


@dataclass(frozen=True)
class _Said:
    """decision: None if the words name none. why: the reason behind it. whose: the receiver as they
    are called. orders: the words plainly are for somebody else.
    anew: they change what was decided. thing: what the gift is called."""

    decision: str | None = None
    why: str = ""
    whose: str = ""
    orders: bool = False
    anew: bool = False
    number: str = ""
    thing: str = ""
    more: str = ""
    """What is said behind a reason in quotation marks."""


def _read(text: str) -> _Said:
    """Reads the words; a reason in quotation marks is exactly what stands there."""
    given = quoted(text) if not MARKS.isdisjoint(text) else None
    first = _decided(given.before) if given is not None else _Said()
    if given is None or first.decision is None or first.why:
        return _decided(text)
    return replace(first, why=given.words, more=given.behind)


def _decided(text: str) -> _Said:
    changed = changed_mind(text)
    anew = changed is not None and changed.surely and bool(changed.words)
    plain = changed.words if changed is not None and anew else normalise(text)
    numbered = _NUMBERED.search(plain)
    plain = _NUMBERED.sub(" ", plain, count=1).strip()
    because = _BECAUSE.search(plain)
    first, why = (plain[: because.start()], plain[because.end() :]) if because else (plain, "")
    if _ASKS_WHY.search(why.strip()):
        return _Said()
    of = _OF_SOMEBODY.match(first)
    thing = _THING_ORDERED.match(first) if of is None else None
    begun = of or thing
    words = first[begun.end() :] if begun is not None else first
    whose = of["who"] if of is not None else ""
    orders = words.startswith("ให้")
    decision = decision_in_words.named(words)
    if decision is None and not why:
        decision, why = decision_in_words.apart(words)
    number = numbered["number"] if numbered is not None else ""
    called = thing["what"] if thing is not None and decision is not None else ""
    return _Said(decision, why.strip(), whose, orders, anew, number, called)


def _waiting(context: Context) -> list[Gift]:
    return gift_decisions.awaiting(context.session, context.me, context.today)


def _shown(context: Context) -> list[str]:
    """The gifts that the buttons of the newest answer or notice name, from the top."""
    newest = next((each for each in context.shown() if each), ())
    facts = [dict(parse_qsl(each.target.partition("?")[2])) for each in newest]
    return list(dict.fromkeys(each["g"] for each in facts if "g" in each))


def _in_sight(context: Context) -> list[Gift]:
    """The gifts that wait for the person and that the newest answer or notice offers to decide."""
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    shown = {dict(parse_qsl(facts)).get("g") for name, _, facts in targets if name == _OPENS}
    if not shown:
        return []
    return [each for each in _waiting(context) if str(each.id) in shown]


def _meant(context: Context, said: _Said) -> list[Gift]:
    """Returns the gifts that the words may mean: the one with the number, or those of the receiver
    whom they name, or else those in sight."""
    whose = said.whose
    if said.number:
        return [each for each in _waiting(context) if str(each.id) == said.number]
    if said.thing:
        return [each for each in _waiting(context) if _is_called(context, each, said.thing)]
    if not whose:
        return _in_sight(context)

    def is_theirs(gift: Gift) -> bool:
        return is_name_of(whose, [gift_deciders.receiver(context.session, gift).name])

    return [each for each in _waiting(context) if is_theirs(each)]


def _is_called(context: Context, gift: Gift, thing: str) -> bool:
    return thing in normalise(gifts.texts(context.sealer, gift).what or "")


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the decision on the only gift that is meant; of several, or none, it asks which."""
    said = _said(context, rest)
    found = _meant(context, said)
    shown = _shown(context)
    if (said.anew or said.decision is None) and not found and len(shown) == 1:
        # It says what was decided, and that nothing changes.
        return beginning.open_flow(context, decide_gift.FLOW, "", {"g": shown[0]})
    if not _waiting(context):
        return show_gifts.answer(context, "", {"w": "wait"})
    if said.orders and said.thing and not found:
        none = _NONE_CALLED.format(cut_graphemes(said.thing, _QUOTED))
        return [Text(none), *show_gifts.answer(context, "", {"w": "wait"})]
    if len(found) != 1 or said.decision is None:
        return [Text(_WHICH), *show_gifts.answer(context, "", {"w": "wait"})]
    [gift] = found
    version = gifts.version(context.sealer, gift)
    other = said.why if _OF_ANOTHER.match(said.why) else ""
    facts = {
        "g": f"{gift.id}",
        "do": said.decision,
        "v": f"{version}",
        "said": "1",
        "why": "" if other else said.why,
    }
    left = [Text(_ONE_AT_A_TIME.format(cut_graphemes(other, _QUOTED)))] if other else []
    left += [Text(_NOT_DONE.format(cut_graphemes(said.more, _QUOTED)))] if said.more else []
    return [*left, *beginning.open_flow(context, decide_gift.FLOW, "", facts)]


_OF_ANOTHER = pattern_of("ส่วน(?!กลาง|ตัว|ใหญ่|ราชการ|หนึ่ง|เกิน|ที่เกิน|ลด|รวม)")
"""So begins what is said of another gift; it is no reason: `ส่วนผลไม้เก็บเป็นของส่วนกลาง`."""
_ONE_AT_A_TIME = "“{}” ยังไม่ได้ทำ เมื่อเรื่องนี้เสร็จแล้ว กรุณาสั่งอีกครั้ง"
_NOT_DONE = "“{}” ยังไม่ได้ทำหรือตอบ กรุณาพิมพ์อีกครั้งหลังจากนี้"
_QUOTED = 80
_NONE_CALLED = (
    "ไม่มี “{}” ในเรื่องที่รอท่านพิจารณา จึงยังไม่ได้บันทึกผลของเรื่องใด หากเป็นของที่ท่านได้รับเอง พิมพ์ “รับของขวัญ”"
)
_WHICH = "ยังไม่ได้บันทึกผลของเรื่องใด กด “พิจารณา” ที่เรื่องที่ต้องการ"

QUERY = Query(name="gift_decision_said", words=(), answer=answer, goes_on=True)
