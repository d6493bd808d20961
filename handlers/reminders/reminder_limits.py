"""`ไม่ต้องถึงคุณสมมติ`, `เอาแค่ 3.4`, `ทุกคนเลย`: whom a reminder that is not sent yet is to reach, as
a term of an order, below its card and in the conversation that asks whether to send it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.reminders import some_named, told_of_what
from handlers.reminders.aimed import numbers_listed
from handlers.reminders.some_named import SomeNamed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.order_terms import left_out
from models.reminders import nudges
from models.reminders.nudges import Aim, Nudge

_LONGEST = 200
_WHO = r"(?:สำนัก|คน|ผู้|ใคร|พวก|ท่าน|เรื่อง|ราย|หน่วย(?:งาน)?|เจ้าหน้าที่|บุคลากร)?(?:ไหน)?(?:ที่|ซึ่ง)?"
_AWAITS = pattern_of(
    rf"{_WHO}(?:ส่ง(?:รายงาน|งาน|มา|ครบ|ไป|\s)*แล้ว|(?:แต่|และ|กำลัง|ยัง|อยู่(?:ระหว่าง)?|\s)*รอ(?:การ)?(?:อนุมัติ|พิจารณา|ตรวจ(?:สอบ)?|หัวหน้า(?:อนุมัติ|ตรวจ)?|ผล)|อยู่|\s)+"
)
_TOLD_TODAY = pattern_of(
    rf"{_WHO}(?:ได้(?:รับ)?|ถูก|โดน|เพิ่ง|การ|ส่ง|แจ้ง|\s)*(?:เตือน|ทวง)(?:ไป|มา|แล้ว|\s)*(?:เมื่อ(?:เช้า|กี้|สักครู่)|(?:ตอน)?เช้า(?:นี้|วันนี้)|(?:ใน)?วันนี้)(?:ไป|แล้ว|\s)*"
)
_AWAY = pattern_of(
    rf"{_WHO}(?:แจ้ง|ขอ|กำลัง|ยัง|ได้|อยู่|\s)*(?:ลา(?:ป่วย|กิจ|พักผ่อน|คลอด)?|ไม่อยู่|ไปราชการ)(?:ไว้|อยู่|งาน|วันนี้|แล้ว|ตอนนี้|\s)*"
)


def nudge(context: Context, aim: Aim) -> Nudge:
    """Returns who of those below the person would be sent what now."""
    session, days, me = context.session, context.working_days, context.me
    below = nudges.people_below(session, me)
    return nudges.nudge(session, days, context.now, aim, below, without=me.id)


# -- who is left out, and who alone is meant -----------------------------------------------------


def without(context: Context, aim: Aim, words: str) -> tuple[Aim, list[str]]:
    """Returns the aim without all that the exception names, and what is said of the others."""
    named = some_named.read(context, words)
    told: list[str] = []
    for part in named.unread:
        if _AWAITS.fullmatch(part):
            aim = replace(aim, owed=True)
        elif _TOLD_TODAY.fullmatch(part):
            told.append(_NEVER_TWICE)
        elif _AWAY.fullmatch(part):
            told.append(_NONE_AWAY)
        else:
            told.append(_NOT_LEFT_OUT.format(part))
    whole, _ = _doing(context, aim, named.numbers)  # `ไม่รวมเรื่อง 3.7` after `ไม่รวมคนที่ทำ 3.7`
    aim = replace(
        aim,
        without=aim.without | named.bureaus,
        without_numbers=aim.without_numbers | named.numbers,
        spared=aim.spared - whole,
    )
    led, beyond = _led(context, named.people)
    doing, of_doing = _doing(context, aim, named.doing)
    spared, told_of = _spared(context, aim, led)
    return replace(aim, spared=aim.spared | spared | doing), [*told, *beyond, *told_of, *of_doing]


_NEVER_TWICE = "ผู้ที่ได้รับการเตือนของวันนี้แล้ว บอตไม่ส่งซ้ำอยู่แล้ว"
_NONE_AWAY = "ผู้ที่แจ้งลาไว้ บอตไม่เตือนในวันลาอยู่แล้ว"
_NOT_LEFT_OUT = "เว้น “{}” ไม่ได้ รายชื่อนี้จึงยังรวมอยู่ เว้นได้เป็นรายคน สำนัก หรือเลขกิจกรรม เช่น ยกเว้นสำนักการคลัง"


def _led(context: Context, ids: frozenset[int]) -> tuple[frozenset[int], list[str]]:
    """Returns those below the person, and what is said where others are named."""
    below = nudges.people_below(context.session, context.me)
    led = ids if below is None else ids & below
    return led, [_NOT_LED] if led != ids else []


_NOT_LED = "มีผู้ที่พิมพ์ชื่อไว้อยู่นอกสายงานของท่าน การเตือนของท่านไม่ถึงผู้นั้นอยู่แล้ว"


def _spared(context: Context, aim: Aim, ids: frozenset[int]) -> tuple[frozenset[int], list[str]]:
    """Returns those who are to be left out, and who of them would not be told anyway."""
    if not ids:
        return ids, []
    found = nudge(context, aim)
    others = ids - found.reminded - {each.person_id for each in found.digests}
    return ids - others, [_NOT_AMONG.format(told_of_what.named(context, others))] if others else []


_NOT_AMONG = "{} ไม่อยู่ในรายชื่อที่จะเตือนอยู่แล้ว"


def _doing(context: Context, aim: Aim, numbers: frozenset[str]) -> tuple[frozenset[int], list[str]]:
    """Returns who would be reminded of these activities, and what is said of it."""
    if not numbers:
        return frozenset(), []
    found = nudge(context, Aim(bureaus=aim.bureaus, numbers=numbers, without=aim.without))
    ids = found.reminded | {each.person_id for each in found.digests}
    which = numbers_listed(numbers)
    if not ids:
        return ids, [_NOBODY_DOES.format(which)]
    return ids, [_WHO_DOES.format(which, told_of_what.named(context, ids))]


_NOBODY_DOES = "ขณะนี้ไม่มีผู้ที่จะเตือนเรื่อง {} จึงไม่มีใครต้องเว้น"
_WHO_DOES = "ผู้ทำ {0} คือ {1} จึงเว้นทุกเรื่องของผู้นั้น หากเว้นเฉพาะเรื่อง พิมพ์ “ไม่รวมเรื่อง {0}”"


def only(context: Context, aim: Aim, words: str) -> tuple[Aim, list[str]]:
    """Returns the aim at nobody but whom and at nothing but what is named, and what is said of what
    was not read."""
    named = some_named.read(context, words, mixed=True)
    told = [_NOT_READ.format(each) for each in named.unread]
    led, beyond = _led(context, named.people)
    if not named.anything() or (named.people and not led):
        return aim, [*told, *beyond]
    numbers = named.numbers | named.doing
    aim = replace(
        aim,
        bureaus=named.bureaus or aim.bureaus,
        numbers=numbers or aim.numbers,
        only=led or aim.only,
    )
    return _not_without(aim, named, led), [*told, *beyond]


_NOT_READ = "“{}” บอตคัดให้ไม่ได้ รายชื่อนี้จึงยังไม่ได้คัดตามนั้น คัดได้เป็นรายคน สำนัก หรือเลขกิจกรรม"


def _not_without(aim: Aim, named: SomeNamed, led: Iterable[int]) -> Aim:
    return replace(
        aim,
        without=aim.without - named.bureaus,
        without_numbers=aim.without_numbers - named.numbers - named.doing,
        spared=aim.spared - frozenset(led),
    )


# -- a change of what is in sight ----------------------------------------------------------------

_LEADS = pattern_of(
    r"(?:(?:งั้น|แต่|คือ|เดี๋ยว(?:ก่อน)?|เอาใหม่|ขอ(?!ง)|อยาก|ช่วย|เปลี่ยน(?:เป็น)?|แก้(?:เป็น)?|ก็ได้|ตอนนี้|เลย|นะ|ค่ะ|คะ|ครับ)"
    r"|(?:ไม่เอา(?:ๆ|\sๆ|แล้ว|นะ|\s)++|(?:อย่า|ยังไม่)(?:เพิ่ง|ต้อง)?(?:ส่ง|เตือน)(?:นะ|\s))(?=(?:ขอ|เอา|อยาก|งั้น|แต่|\s)*(?:แค่|เฉพาะ|เพียง|เอา|เว้น|ยกเว้น))"
    r"|(?:ส่ง)?เตือน(?:ตอนนี้|เลย|ไป)?(?=เลย|ตอนนี้|แต่|ทุก|แค่|เฉพาะ|\s)|\s)*"
)
_EVERYBODY = pattern_of(
    r"(?:ส่ง|เตือน|ทวง|ถึง|ให้|เอา|เป็น|ไป|หา|\s)*(?:หมดทุกคน|ทุก(?:คน|ท่าน|สำนัก)|ทั้งหมด)"
    r"(?:ที่(?:มีเรื่อง|ยัง)?(?:ค้าง|ไม่(?:ได้)?ส่ง)(?:รายงาน)?|เลย|ดีกว่า|(?:ละ|แล้ว)กัน|เหมือนเดิม|ก็ได้|แต่|\s)*"
)
_ONLY = pattern_of(
    r"(?:ส่ง|เตือน|ทวง|ถึง|ให้|เอา|เป็น|ไป|หา|เหลือ|\s)*(?:แค่|เฉพาะ|เพียง|เอาแต่)+(?:ของ|ถึง|\s)*(?P<only>\S.{1,160})"
)
_ALONE = pattern_of(
    r"(?:ส่ง|เตือน|ทวง|ถึง|ให้|เอา|เป็น|ไป|หา|\s)*(?P<only>\S.{1,80}?)\s?(?:เท่านั้น|อย่างเดียว|คนเดียว|สำนักเดียว|ก็พอ|พอ)+(?:ๆ|แล้ว|\s)*"
)
_NOT_NEEDED = pattern_of(r"(?P<left_out>\S.{1,80}?)(?:ก็|\s)*ไม่ต้อง(?:ส่ง|แจ้ง|เตือน|ทวง|ถึง|ก็ได้|\s)*")
_NOT_THESE = pattern_of(
    r"(?:ไม่เอา|(?:ยัง)?(?:ไม่|อย่า)(?:เพิ่ง|ต้อง|ให้)*(?:ไป)?(?:ส่ง|เตือน|ทวง|แจ้ง|ถึง))"
    r"(?:ไป|ถึง|ให้|นะ|\s)*(?P<left_out>\S.{1,80})"
)
_TAKEN_OUT = pattern_of(r"(?:เอา|ตัด)\s?(?P<left_out>\S.{1,80}?)\s?ออก(?:ไป|เลย|ด้วย|นะ|ก่อน|\s)*")
_DENIES = pattern_of(
    r"(?<!ที่)(?<!ที่ยัง)ไม่|อย่า(?!ง)|^(?:ขอ|ช่วย)?(?:ตัด|งด)|ออก(?:ไป|เลย|ด้วย|นะ|ก่อน|\s)*$"
)
"""`อย่าเตือน สำนักการคลัง`, `เอา 3.4 ออก`: who is named here is not wanted."""
_CUES = pattern_of(r"เว้น|ไม่|อย่า|แค่|เฉพาะ|เพียง|เอาแต่|เท่านั้น|เดียว|พอ|ทุก|ทั้งหมด|บาง")
_ASKS = pattern_of(rf"(?:{WHETHER}|หรือยัง|รึยัง|ทำไม|เมื่อไ|กี่|อะไร|(?:ใคร|ไหน)(?:บ้าง|$))")


_PART = pattern_of(
    r"(?:เว้น|เลือก|แค่|เฉพาะ|(?:ไม่)?(?:ส่ง|เตือน|ทวง)|ไม่ถึง|ไม่รวม).{0,14}?(?:คน(?:เดียว|นึง|หนึ่ง)|บาง(?:คน|สำนัก|เรื่อง|กิจกรรม|ราย)|สักคน|ราย(?:คน|สำนัก)|สำนัก(?:เดียว|หนึ่ง)|ใครออก|ใครก็ได้|เป็นคนๆ)"
)
_POSSIBLE = pattern_of(rf"ได้.{{0,12}}?(?:{WHETHER}|หรือ|ใช่|รึ|เหรอ|หรอ)|(?:{HOW_IN_FULL})$")


def may_change(words: str) -> bool:
    """Tells whether the words may change whom a reminder is to reach."""
    return len(words) <= _LONGEST and _CUES.search(words) is not None


def denies(words: str) -> bool:
    """Tells whether the words say whom or what they do not want."""
    return _DENIES.search(normalise(words)) is not None


def asks_how(words: str) -> bool:
    """Tells whether the words ask if some may be left out, and name nobody: `เว้นคนเดียวได้ไหม`."""
    if len(words) > _LONGEST_ASKED or "ได้" not in words and "ไง" not in words and "ไร" not in words:
        return False
    plain = without_polite_ending(normalise(words))
    return _PART.search(plain) is not None and _POSSIBLE.search(plain) is not None


_LONGEST_ASKED = 80
HOW = (
    "เว้นบางคนหรือเลือกเตือนบางคนได้ พิมพ์ต่อท้ายคำสั่ง เช่น\n"
    "“เตือนทุกคนที่ค้าง ยกเว้น D0103” “เตือนเฉพาะ 3.4 กับ 2.2” “เตือนทุกสำนัก ไม่รวมสำนักการคลัง”\n"
    "ระบุได้ด้วยชื่อ รหัสพนักงาน ชื่อสำนัก หรือเลขกิจกรรม และเปลี่ยนได้อีกก่อนส่ง "
    "บอตแสดงรายชื่อให้ตรวจก่อนเสมอ ขณะนี้ยังไม่ได้ส่ง"
)
"""What is told to who asks it."""


@dataclass(frozen=True)
class LimitsChanged:
    """What a reminder aims at after words changed it, and what is said of them."""

    aim: Aim
    told: tuple[str, ...] = ()


def changed(context: Context, text: str, aim: Aim, bare: bool = False) -> LimitsChanged | None:
    """Returns what the words make of the aim; None where they change nothing of it. Nothing is sent
    and nothing stored by it.

    bare: whether names alone mean that only these are wanted
    """
    if len(text) > _LONGEST or not (bare or may_change(text)):
        return None
    whole = without_polite_ending(normalise(text))
    plain = _LEADS.sub("", whole, count=1)
    if not plain or _ASKS.search(plain):
        return None
    found = (_NOT_THESE.fullmatch(plain) or _TAKEN_OUT.fullmatch(plain)) if bare else None
    found = found or left_out(plain) or _NOT_NEEDED.fullmatch(plain)
    if found is None:
        return _limited(context, plain, aim, bare)
    before = plain[: found.start()].strip(" ,")
    if _EVERYBODY.fullmatch(before):
        first: LimitsChanged | None = LimitsChanged(Aim())
    else:
        first = _limited(context, before, aim, bare) if before else LimitsChanged(aim)
    if first is None:
        return None
    spared, told = without(context, first.aim, found["left_out"])
    if spared == first.aim and not _SOMEBODY.match(found["left_out"]):
        return None
    return LimitsChanged(spared, (*first.told, *told))


_SOMEBODY = pattern_of(r"(?:คน|ผู้|สำนัก|คุณ|น้อง|นาย|นาง|กลุ่ม|พวก|ท่าน|กิจกรรม|เรื่อง|[A-Za-z]{1,3}-?\d{3})")
"""Words that cannot be read are told only where they look like somebody."""


def _limited(context: Context, plain: str, aim: Aim, bare: bool) -> LimitsChanged | None:
    """Returns the change of words that leave nobody out; None for other words."""
    if _EVERYBODY.fullmatch(plain):
        return LimitsChanged(Aim()) if aim != Aim() else None
    found = _ONLY.fullmatch(plain) or _ALONE.fullmatch(plain)
    if found is None and not bare:
        return None
    named = found["only"] if found is not None else plain
    if _DENIES.search(named):
        return None
    narrowed, told = only(context, aim, named)
    if narrowed == aim:
        return None
    return LimitsChanged(narrowed, tuple(told))
