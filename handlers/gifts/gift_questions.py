"""What several gift conversations share: their opening, refusals and questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation import days_asked
from handlers.conversation.flow import REVIEW, Answers, Choice, Closed, Heeded, Mend, Step
from handlers.conversation.questions import offering, plain, show_day, today_or_yesterday
from handlers.gifts import (
    correction_words,
    gift_answer_words,
    gift_cards,
    gift_fate,
    gift_forms,
    gift_said,
    gift_words,
)
from handlers.gifts.gift_answer_words import (
    DAYS,
    DAYS_DIFFER,
    FOUND,
    OWN_FREE,
    OWN_PRESSED,
    PUBLIC,
    SHARED_FREE,
    SHARED_PRESSED,
)
from handlers.gifts.gift_prices import UNKNOWN, read_note
from handlers.gifts.gift_worth import read_value
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.question import button_facts
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.errors import Refusal, permitted
from models.gifts import gift_corrections, gifts
from models.gifts.gift import CONTRACTOR, RELATIONS, RELATIVE, SUBORDINATE, Gift

# -- one gift ------------------------------------------------------------------------------------


def gift_id(facts: Mapping[str, str], unnamed: str) -> int:
    """The gift id in the facts of a card's button. Raises Closed with `unnamed` without one."""
    found = button_facts.whole(facts, "g")
    if found is None:
        raise Closed(Text(unnamed, (gift_cards.LIST,)))
    return found


def gift_in(context: Context, answers: Answers) -> Gift:
    """The gift of this conversation."""
    gift = gifts.by_id(context.session, answers["gift_id"])
    assert gift is not None
    return gift


def refused(refusal: Refusal) -> Message:
    """Why a gift cannot be decided or proved."""
    return Text(gift_words.refused(refusal), (gift_cards.LIST,))


def refused_change(refusal: Refusal) -> Message:
    """Why a report cannot be corrected or withdrawn."""
    return Text(correction_words.refused_change(refusal), (gift_cards.LIST,))


def may_still_change(context: Context, answers: Answers) -> bool:
    """Whether the receiver may still correct or withdraw the report."""
    return permitted(
        lambda: gift_corrections.for_change(context.session, context.me, answers["gift_id"])
    )


SEEN_BY = "ผู้ที่เห็นมีเฉพาะท่าน ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ"

# -- questions -----------------------------------------------------------------------------------

RELATION_BUTTONS = {**gift_words.RELATION, SUBORDINATE: "ผู้ที่ท่านกำกับดูแล"}
"""Labels of buttons, at most twenty letters."""

MANNERS: Mapping[str, str] = {
    OWN_PRESSED: "ให้ฉัน ปฏิเสธไม่ได้",
    OWN_FREE: "ให้ฉัน ปฏิเสธได้",
    SHARED_PRESSED: "ให้ทั้งกลุ่ม ปฏิเสธไม่ได้",
    SHARED_FREE: "ให้ทั้งกลุ่ม ปฏิเสธได้",
    PUBLIC: "ให้คนทั่วไปเหมือนกัน",
}


def ask_staff(_context: Context, answers: Answers) -> Message:
    return Text(f"ในสำนักงานมีผู้ที่ชื่อหรือตำแหน่งใกล้เคียง “{answers['giver']}” หมายถึงผู้ใด")


def staff_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = gift_answer_words.maybe_meant(context, answers["giver"])
    of = answers["giver"]  # the answer keeps the giver: it does not count for another one
    named = [Choice(f"p{p.id}", name_label(p.name), [of, p.id]) for p in found]
    return [*named, Choice("nobody", "ไม่ใช่คนในสำนักงาน", [of, 0])]


def read_staff(text: str, context: Context, answers: Answers) -> list[Any]:
    """Reads a name, in full or a part that only one person has."""
    found = [
        p
        for p in gift_answer_words.maybe_meant(context, answers["giver"])
        if text.strip() in p.name
    ]
    if len(found) != 1:
        raise Unclear("กรุณาเลือกจากปุ่ม หากไม่ใช่คนในสำนักงาน กด “ไม่ใช่คนในสำนักงาน”")
    return [answers["giver"], found[0].id]


def demand_staff(answers: Answers) -> None:
    """Raises Mend if the question about the office's people was answered for another giver."""
    if answers.get(FOUND) and answers["giver_staff"][0] != answers["giver"]:
        raise Mend("ผู้ให้เปลี่ยนไปแล้ว กรุณาเลือกอีกครั้งว่าเป็นคนในสำนักงานหรือไม่", "giver_staff")


def day_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The two days that were told; the answer keeps both: it does not count for others."""
    told = answers.get(DAYS) or []
    return [_this_day(f"d{place}", each, told) for place, each in enumerate(told)]


def _this_day(key: str, day: str, told: Sequence[str]) -> Choice:
    return Choice(key, thai_date(date.fromisoformat(day)), [*told, day], {"received_on": day})


def read_which_day(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the day; one of the two by its number, whatever is said of the other behind it: `26 ไง
    วันนี้คือวันคืนของ`."""
    led, known = _DAY_FIRST.match(normalise(text)), answers.get(DAYS, [])
    days = [each for each in known if led and date.fromisoformat(each).day == int(led["day"])]
    if len(days) == 1:
        return _this_day("typed", days[0], known)
    return _this_day("typed", gift_answer_words.read_day(text, context, answers), known)


_DAY_FIRST = pattern_of(r"(?:วันที่\s?)?(?P<day>\d{1,2})(?=\s?(?:ไง|นะ|ค่ะ|ครับ|คับ|สิ)|\s*$)")


def demand_day(answers: Answers) -> None:
    """Raises Mend if two days were told anew after the question which one it was."""
    if answers.get(DAYS_DIFFER) and answers["which_day"][:-1] != answers[DAYS]:
        raise Mend("มีวันที่สองวันต่างกัน กรุณาเลือกวันที่ได้รับ", "which_day")


def show_value(value: Any, _answers: Answers) -> str:
    return gift_words.money(None if value == UNKNOWN else Decimal(value))


def show_staff(value: Any, _answers: Answers) -> str:
    return "เป็นบุคลากรของสำนักงาน" if value[1] else "ไม่ใช่คนในสำนักงาน"


WHAT_IS_REPORTED = (
    "รายงานทุกชิ้นไม่ว่าราคาเท่าใด ตามนโยบาย No Gift ของสำนักงาน\n"
    "กฎหมายให้รับจากผู้ที่ไม่ใช่ญาติได้ไม่เกิน 3,000 บาทต่อคนต่อโอกาส\n"
    "แจ้งเพียงชื่อสิ่งของและราคาโดยประมาณก็พอ"
)

_MAY_GUESS = pattern_of(
    rf"(?:กะ|เดา|ประมาณ|ประเมิน|คร่าว)(?:เอา|เอง|ราคา|มูลค่า|คร่าว|ไป|ก่อน|เลย|ๆ|\s)*(?:ก็)?ได้(?:ใช่|เลย|\s)*(?:{WHETHER}|เปล่า|หรือ|รึ)"
)
_GUESSED = "ได้ พิมพ์ราคาโดยประมาณ จากราคาขายทั่วไปของสิ่งที่คล้ายกัน เทียบไม่ได้ ตอบว่าไม่ทราบมูลค่า"


def tells_of_guessing(text: str, _context: Context) -> str:
    """Answers whether one may guess a price: `ราคาไม่รู้เลย กะเอาได้ปะ`."""
    return _GUESSED if _MAY_GUESS.search(normalise(text)) else ""


VALUE = Step(
    name="value",
    label="มูลค่า",
    called=("ราคา",),
    ask=plain("มูลค่าประมาณกี่บาท พิมพ์ตัวเลข เช่น 2,500 หรือกด “ไม่ทราบมูลค่า”"),
    read=read_value,
    choices=offering(Choice(UNKNOWN, gift_words.UNKNOWN_VALUE, UNKNOWN, means=(Common.UNKNOWN,))),
    help=(
        "ประมาณจากราคาขายทั่วไป พิมพ์เป็นจำนวนเงิน เช่น 2,500 หรือ สองพันห้า\n"
        "ไม่มีป้ายราคาและเทียบไม่ได้ กด “ไม่ทราบมูลค่า”"
    ),
    tells=tells_of_guessing,
    show=show_value,
    why="กฎหมายจำกัดมูลค่าที่รับจากผู้ที่ไม่ใช่ญาติต่อคนต่อโอกาส ผู้พิจารณาจึงต้องรู้มูลค่า",
)

VALUE_NOTE = Step(
    name="value_note",
    label="เหตุที่ไม่ทราบมูลค่า",
    ask=plain("เหตุใดจึงไม่ทราบมูลค่า หรือเทียบได้กับสิ่งใด พิมพ์สั้น ๆ เช่น ของทำเอง ไม่มีราคาขาย"),
    read=read_note,
    prose=True,
    official=True,
    when=("value", frozenset((UNKNOWN,))),
    tells=tells_of_guessing,
    why="เมื่อไม่ทราบมูลค่า ผู้พิจารณาใช้ข้อนี้เทียบกับสิ่งที่คล้ายกัน",
)

GIVER = Step(
    name="giver",
    label="ผู้ให้",
    called=("ชื่อผู้ให้", "คนให้", "บริษัท"),
    ask=plain("ใครเป็นผู้ให้ พิมพ์ชื่อและหน่วยงาน เช่น คุณสมมติ บริษัทตัวอย่าง จำกัด"),
    read=gift_answer_words.read_giver_words,
    prose=True,
    official=True,
    short=True,
    surely=gift_forms.names_who_gave,
    help=f"แบบรายงานต้องมีผู้ให้ หากไม่รู้ชื่อ พิมพ์ว่าเป็นใครเท่าที่ทราบ\n{SEEN_BY}",
    why="กฎหมายนับมูลค่าต่อผู้ให้หนึ่งคนต่อโอกาส แบบรายงานจึงต้องมีผู้ให้",
)

GIVER_STAFF = Step(
    name="giver_staff",
    label="คนในสำนักงาน",
    ask=ask_staff,
    read=read_staff,
    choices=staff_choices,
    when=(FOUND, frozenset((True,))),
    show=show_staff,
)

_COMPANY = pattern_of(r"บริษัท|(?<![ก-๎])บ\.|บจก|บมจ|หจก|ห้าง|ร้าน|โรงพิมพ์|โรงแรม|ธนาคาร|จำกัด|จก\.")

_TIED = pattern_of(
    "(?<!ไม่มี)(?<!ไม่ได้)(?:สัญญา|รับจ้าง)|รับเหมา|จ้าง|เสนอราคา|ประมูล|ประกวดราคา|ยื่นซอง|ตรวจรับ|จัดซื้อ|พัสดุ|ผู้ขาย|คู่ค้า|ซัพพลาย|(?i:vendor)"
    r"|(?:ส่ง|ขาย|ทำ|ซ่อม|ดูแล|ติดตั้ง|พิมพ์|จัด).{0,30}?(?:ให้(?:กับ|แก่)?\s?)?(?:สำนัก|หน่วยงาน|ที่นี่|ออฟฟิศ|ราชการ|ตึก|ให้เรา|ของเรา)"
    "|ซื้อ.{0,16}?จาก"
)
"""What makes a giver one who works for the office, or wants to: that it is a company does not."""


def relation_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The relations. What a company is to the office is asked, not guessed: it may well be a
    contractor, and a company that sells paper may be none."""
    company = _COMPANY.search(str(answers.get("giver", ""))) is not None
    return [
        Choice(
            each,
            RELATION_BUTTONS[each],
            each,
            said=gift_said.RELATION[each],
            plainly=_TIED if each == CONTRACTOR else company,
        )
        for each in RELATIONS
    ]


_HOW_RELATED = "ผู้ให้เกี่ยวข้องกับท่านอย่างไร"
_OF_COMPANY = "มีสัญญา รับจ้าง หรือกำลังเสนองานกับสำนักงาน เลือก “คู่สัญญา/ผู้รับจ้าง” หากไม่มี เลือก “เพื่อนหรืออื่น ๆ”"


def _ask_relation(_context: Context, answers: Answers) -> Message:
    company = _COMPANY.search(str(answers.get("giver", ""))) is not None
    return Text(f"{_HOW_RELATED}\n{_OF_COMPANY}" if company else _HOW_RELATED)


RELATION = Step(
    name="relation",
    label="ความเกี่ยวข้อง",
    ask=_ask_relation,
    choices=relation_choices,
    show=lambda value, _answers: gift_words.RELATION[value],
    why="เกณฑ์ของกฎหมายต่างกัน ระหว่างของจากญาติกับของจากผู้อื่น",
)

_OR_REFUSED = "ให้ท่านโดยเฉพาะ แล้วขณะนั้นปฏิเสธได้หรือไม่ กรุณาเลือก"
_ONLY_TO_WHOM = pattern_of(
    f"(?:เขา|เค้า)?(?:ให้|เอามาให้|ฝากให้|เจาะจง)*(?:กับ)?(?:{ME_OR_US}|พี่|ตัวเอง)?(?:แค่|เฉพาะ)?(?:{ME_OR_US})?"
    "(?:คนเดียว|โดยเฉพาะ|โดยตรง|เป็นการส่วนตัว|ส่วนตัว)(?:เลย)?"
)
"""These words say to whom it was given. The law asks whether it could be refused."""


_NAMES_ME = pattern_of(
    rf"(?:(?:บน|ใน|ที่|หน้า)*(?:การ์ด|กล่อง|ซอง|ป้าย|ถุง|ห่อ)|เขา|เค้า)*(?:มัน|ก็)?"
    rf"(?:เขียน|จ่าหน้า|จ่า|ติด|ระบุ|มี|ลง|ใส่)+ชื่อ(?:{ME_OR_US})(?:คนเดียว|โดยเฉพาะ|อยู่|ไว้|เลย|{POLITE})*"
)
"""`การ์ดเขียนชื่อเราคนเดียว`: whoever is named on it was meant."""


def to_me_after_all(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Asks again who got the gift: the card says that others got it, too, and the person types that
    it was for them alone."""
    if at != REVIEW or answers.get("manner") not in (PUBLIC, SHARED_PRESSED, SHARED_FREE):
        return None
    said = [without_polite_ending(each) for each in plain.split()]
    whom = [only_tells_whom(each) or _NAMES_ME.fullmatch(each) is not None for each in said]
    return Heeded(told=_OR_REFUSED, anew=("manner",)) if whom and all(whom) else None


def only_tells_whom(plain: str) -> bool:
    """Tells whether the words say nothing but that it was given to the receiver alone."""
    return _ONLY_TO_WHOM.fullmatch(fold(plain)) is not None


def manner_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """To whom it was given; a whole group first where one was told of."""
    if gift_fate.told_to_group(answers):
        return [_of_group(key) for key in (*_ALONE, *_ALONE.values(), PUBLIC)]
    return [Choice(key, MANNERS[key], key, said=gift_said.MANNER[key]) for key in MANNERS]


def _of_group(key: str) -> Choice:
    """The choice where a group was told of: whether it could be refused is said of the group."""
    said = (*gift_said.MANNER[key], *gift_said.MANNER.get(_ALONE.get(key, ""), ()))
    own = key in _ALONE.values()
    return Choice(key, MANNERS[key], key, said=() if own else said, plainly=own)


_ALONE = {SHARED_PRESSED: OWN_PRESSED, SHARED_FREE: OWN_FREE}


MANNER = Step(
    name="manner",
    label="ให้ใคร",
    ask=plain("ให้ท่านโดยเฉพาะ ให้ทั้งกลุ่มหรือทั้งห้อง หรือให้คนทั่วไปเหมือนกัน และขณะนั้นปฏิเสธได้หรือไม่"),
    choices=manner_choices,
    show=lambda value, _answers: MANNERS[value],
    tells=lambda text, _context: _OR_REFUSED if only_tells_whom(text) else "",
    when=("relation", frozenset(each for each in RELATIONS if each != RELATIVE)),
    why="กฎหมายไม่นับของที่ให้คนทั่วไปเหมือนกัน และดูว่าขณะนั้นปฏิเสธได้หรือไม่",
)


def tells_of_the_day(text: str, context: Context) -> str:
    """Answers what is asked of days, and says to who tells when it was given back what is asked."""
    if gift_answer_words.is_of_the_return(text):
        return gift_answer_words.OF_THE_RETURN
    return days_asked.of_past(text, context)


RECEIVED_ON = Step(
    name="received_on",
    label="วันที่ได้รับ",
    called=("วันที่", "วันที่รับ", "วัน"),
    ask=plain("ได้รับเมื่อวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น 20 มีนาคม"),
    read=gift_answer_words.read_day,
    choices=today_or_yesterday,
    help=(
        "นับวันที่ของถึงมือท่าน ไม่ใช่วันที่ผู้ให้ส่งหรือวันที่เปิดดู\nรับไว้นานแล้วก็ยังรายงานได้ จำวันไม่ได้ พิมพ์วันที่ใกล้เคียงที่สุด"
    ),
    tells=tells_of_the_day,
    show=show_day,
    why="กฎหมายกำหนดเวลารายงานนับจากวันที่ได้รับ",
)


WHICH_DAY = Step(
    name="which_day",
    label="วันใด",
    ask=plain("บอกวันไว้สองวัน ของถึงมือท่านวันใด กดปุ่ม หรือพิมพ์วันที่"),
    read=read_which_day,
    choices=day_choices,
    when=(DAYS_DIFFER, frozenset((True,))),
    listed=False,
    tells=tells_of_the_day,
    show=lambda value, _answers: thai_date(date.fromisoformat(value[-1])),
    why="กฎหมายกำหนดเวลารายงานนับจากวันที่ได้รับ",
)


def reason_step(ask: Callable[[Context, Answers], Message], checked: str, *offered: Choice) -> Step:
    """Returns the step `reason`: the usual ones have buttons. checked: how typed words are."""
    return Step(
        name="reason",
        label="เหตุผล",
        ask=ask,
        read=gift_answer_words.read_short,
        choices=offering(*offered),
        prose=True,
        official=True,
        free_text=f"the buttons give the usual reasons; others are typed, and {checked}",
    )
