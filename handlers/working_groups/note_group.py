"""`ตั้งคณะทำงาน ...`: notes a working group, of which its order is printed; all lines may be pasted
at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening, Remarked, Step
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Row, Text
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections import row_orders
from handlers.understand.dates.no_day_yet import tells_no_day
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import read_prose
from handlers.understand.thai import without_particles
from handlers.understand.unclear import Unclear
from handlers.working_groups import (
    command_lines,
    group_cards,
    group_text,
    group_words,
    joined_inside,
    member_lines,
    member_list,
    members_ordered,
    seat_asked,
    text_lists,
)
from handlers.working_groups.group_duties import (
    ask_duties,
    asked_which,
    duty_choices,
    of_members,
    read_duties,
    seated,
    told_before,
)
from handlers.working_groups.order_day import DAY_HINT, ORDERED, read_ordered
from models.people import people
from models.people.person import ADMIN, Bureau
from models.people.scope import bureaus_led
from models.working_groups import groups
from models.working_groups.groups import LONGEST_TITLE, GroupMember, GroupNote

BUREAU = "bureau"
"""Hidden key of the answers: the id of the bureau whose group it is."""
_WHICH_ROWS = "รายชื่อหรือหน้าที่ พิมพ์ เช่น “ลบคนที่ 2” หรือ “ลบหน้าที่ข้อ 2”"
_SPLIT = "แบ่งได้ พิมพ์ “เริ่มใหม่” แล้วพิมพ์ทุกข้อ เช่น เริ่มใหม่ ข้อ 1 จัดทำแผน ข้อ 2 ติดตามผล"
_NO_NUMBER_YET = pattern_of(
    r"เลข(?:ที่)?(?:ของ)?(?:คำสั่ง)?.{0,8}(?:ยังไม่(?:ออก|มี|ได้|รู้|ทราบ)|เว้น(?:ไว้|ว่าง)|ไม่(?:มี|ต้อง(?:ใส่|มี)))"
    r"|^(?:ตอนนี้)?(?:ยังไม่(?:ได้|มี|ทราบ|รู้|ออก)|ไม่มี)เลข(?:ที่)?(?:คำสั่ง)?(?:เลย|ค่ะ|คะ|ครับ|นะ|อะ|\s)*$"
)
_KEEPS_IT = pattern_of(
    r"(?:โอเค|งั้น|ตามนี้|เอาตามนี้|\s)*(?:ลง|เก็บ|จด|เซฟ|บันทึก|ส่ง)(?:ไว้|ให้|ได้|ไป)*(?:เลย|ตามนี้|แบบนี้|แล้วกัน|ละกัน)(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*"
)
_NOT_KEPT_YET = "ยังไม่ได้บันทึก พิมพ์หน้าที่ของคณะทำงานครบแล้ว กด “ครบแล้ว” จากนั้นตรวจแล้วกด “บันทึก”"
_NUMBER_LATER = "เว้นเลขที่คำสั่งไว้ได้ บอตไม่เก็บเลขที่ เมื่อออกแล้วกรุณาเขียนเลขที่ในเอกสารคำสั่ง กรุณาตอบข้อด้านล่างต่อ"
_TITLE_HINT = "พิมพ์ชื่อคณะทำงาน เช่น คณะทำงานขับเคลื่อนองค์กร STRONG จิตพอเพียงต้านทุจริต"


def open_noting(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with what the lines tell; the review card stands next if they tell all."""
    rest, meets = member_lines.before_meeting(rest)
    told = group_text.read_group(command_lines.after_command(rest, FLOW.opens_on), context.today)
    answers: Answers = {BUREAU: _bureau(context, told.title)}
    hints = [
        _take(answers, "title", told.title, lambda: read_title(told.title, context, {})),
        _take(answers, "duties", told.duties, lambda: read_duties(told.duties, context, {}).value),
    ]
    if told.people:
        hints.append(_take_people(answers, told.people, context))
    if told.number:
        hints.append(f"ยังไม่ได้เก็บเลขที่คำสั่ง {told.number} กรุณาเขียนเลขที่ในเอกสารคำสั่ง")
    if meets:
        hints.append(_MEETS_LATER.format(meets))
    if told.ordered_on is not None:
        answers["ordered"] = told.ordered_on.isoformat()
    if "title" in answers and (told.people or meets):
        hints.insert(0, _taken(answers))
    above = tuple(Text(hint) for hint in dict.fromkeys(filter(None, hints)))
    return Opening("", answers, above, anew=True)


_MEETS_LATER = "ยังไม่ได้ทำตาม “{}” เมื่อบันทึกคณะทำงานแล้ว พิมพ์ “เพิ่มกำหนดการ” เพื่อนัดประชุม"


def _taken(answers: Answers) -> str:
    """Says what of one line is taken in, since the next question stands alone."""
    members = answers.get(member_list.MEMBERS) or answers.get(member_list.BEGUN)
    names = [each["name"] for each in members["people"]] if members else []
    return _TAKEN.format(answers["title"]) + (_WITH.format(listed(names)) if names else "")


_TAKEN = "กำลังตั้ง “{}”"
_WITH = " รายชื่อ {}"


def _take(answers: Answers, step: str, typed: str, read: Any) -> str:
    """Puts what was read into the answers; returns why it could not be, or ""."""
    if not typed:
        return ""
    try:
        answers[step] = read()
    except Unclear as unclear:
        return unclear.hint
    return ""


def _take_people(answers: Answers, typed: str, context: Context) -> str:
    try:
        value = member_list.read_members(typed, context, {}).value
    except Unclear as unclear:
        return unclear.hint
    answers[member_list.BEGUN if value["asked"] else member_list.MEMBERS] = value
    return ""


def _bureau(context: Context, title: str) -> int:
    """Returns the bureau that the title names, if the person may keep its groups; else theirs."""
    known = {each.name: each.id for each in people.bureaus(context.session)}
    named = bureaus_named(title, list(known)).names
    found = known[named[0]] if len(named) == 1 else context.me.bureau_id
    may = context.me.has(ADMIN) or found in bureaus_led(context.session, context.me)
    return found if may else context.me.bureau_id


# -- the questions -------------------------------------------------------------------------------


def read_title(text: str, context: Context, answers: Answers) -> str | Choice:
    """Returns the title; people whom the words name with their seats begin the list."""
    words, named = member_lines.before_people(without_particles(text))
    title = group_text.group_title(read_prose(words, 4, LONGEST_TITLE, _TITLE_HINT))
    told: Answers = {}
    if not named or member_list.MEMBERS in answers or _take_people(told, named, context):
        return title
    return Choice("", "", title, also=told)


def _told_only(text: str, at: str) -> str:
    """Returns what is said to words of which nothing is kept; "" for others."""
    if at == "duties" and text_lists.wants_split(text):
        return _SPLIT
    if at == "duties" and _KEEPS_IT.fullmatch(text.strip()):
        return _NOT_KEPT_YET
    return _NUMBER_LATER if _NO_NUMBER_YET.search(text) else ""


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the members, or the duties, as words at the review card want them; who is taken out
    where the duties are asked is no wish to leave."""
    if told := _told_only(text, at):
        return Heeded(told=told, never_added=True)
    if (seat := seat_asked.heeded(text, answers)) is not None:
        return seat
    anew = member_list.told_anew(text, context, answers)
    anew = anew or (asked_which(text, context, answers) if at == "duties" else None)
    if anew is not None and anew["asked"]:
        begun = {member_list.BEGUN: anew}
        return Heeded(begun, at_once=True, anew=(member_list.MEMBERS,))
    if anew is not None:
        told = joined_inside.MEMBERS_ANEW.format(len(anew["people"]))
        return Heeded({member_list.MEMBERS: anew}, told=told, at_once=True)
    joined = joined_inside.heeded(text, context, answers) or told_before(text, at, answers)
    if joined is not None:
        return joined
    if at in _LISTS:
        return None
    try:
        return _put_right(text, at, context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)


_LISTS = (member_list.MEMBERS, "duties")
"""Questions that read such orders themselves."""


def _put_right(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the members, or the duties, as words beside their questions want them. Raises
    Unclear."""
    order = row_orders.read_order(text)
    if order is not None and order.of == row_orders.ANY:
        return Heeded(told=_WHICH_ROWS)
    if order is not None and order.of == row_orders.TEXTS:
        left = text_lists.put_right(answers.get("duties") or [], order)
        return Heeded({"duties": left}, at_once=True) if left else Heeded(anew=("duties",))
    if not of_members(text, context, answers):
        return None
    return Heeded(seated(text, context, answers), at_once=True)


def day_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return (Choice("today", "วันนี้", context.today.isoformat(), said=("today",)),)


STEPS = (
    Step(
        name="title",
        label="ชื่อคณะทำงาน",
        called=("ชื่อ",),
        ask=plain(_TITLE_HINT),
        read=read_title,
        prose=True,
    ),
    member_list.STEP,
    Step(
        name="duties",
        label="หน้าที่",
        called=("อำนาจหน้าที่",),
        ask=ask_duties,
        read=read_duties,
        choices=duty_choices,
        free_text="the duties are typed, and more are added until it is said to be whole",
        surely=lambda words: (
            members_ordered.orders_people(words) or text_lists.told_whole(words) is not None
        ),
        names=lambda words, _context, _answers: members_ordered.orders_people(words),
        show=text_lists.show_texts,
    ),
    Step(
        name=ORDERED,
        label="วันออกคำสั่ง",
        called=("วันที่", "วันที่คำสั่ง"),
        ask=plain(f"ออกคำสั่งวันใด {DAY_HINT}"),
        read=read_ordered,
        choices=day_choices,
        optional=True,
        skip_label="ยังไม่กำหนด",
        skip_means=(Common.NONE, Common.LATER, Common.NO, Common.UNKNOWN),
        surely=tells_no_day,
        show=lambda value, answers: show_day(value, answers) if value else "ยังไม่กำหนด เว้นไว้เขียน",
    ),
)


# -- the end -------------------------------------------------------------------------------------


def said(answers: Answers) -> GroupNote:
    """Returns the group that the answers tell."""
    day = answers.get("ordered")
    return GroupNote(
        bureau_id=answers[BUREAU],
        title=answers["title"],
        members=[GroupMember(**each) for each in answers[member_list.MEMBERS]["people"]],
        duties=answers["duties"],
        ordered_on=date.fromisoformat(day) if day else None,
    )


def review(context: Context, answers: Answers) -> Card:
    bureau = context.session.get_one(Bureau, answers[BUREAU])
    return Card("ตรวจก่อนบันทึกคณะทำงาน", rows=(Row("ของ", bureau.name),))


def remarks(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out a list without a chair or with two, one without a secretary, and who is not on
    the roster."""
    seats = [each["seat"] for each in answers[member_list.MEMBERS]["people"]]
    found = []
    if seats.count("chair") != 1:
        words = "ยังไม่มีประธาน" if "chair" not in seats else "มีประธานมากกว่าหนึ่งคน"
        found.append(Remarked(member_list.MEMBERS, "แก้รายชื่อ", f"{words} พิมพ์ชื่อตามด้วย “ประธาน”"))
    elif "secretary" not in seats:
        missing = "ยังไม่มีเลขานุการ พิมพ์ชื่อตามด้วย “เลขานุการ”"
        found.append(Remarked(member_list.MEMBERS, "แก้รายชื่อ", missing))
    if unknown := member_list.not_on_roster(answers[member_list.MEMBERS]):
        words = f"ไม่อยู่ในทะเบียน จะพิมพ์ตามที่เขียน: {unknown}"
        found.append(Remarked(member_list.MEMBERS, "แก้รายชื่อ", words))
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the group and shows its card."""
    with mending(group_words.refused, nobody="members", too_many="members", same_title="title"):
        made = groups.note(context.session, context.me, said(answers), context.now)
    context.must_arrive = True
    context.saved = {"g": made.id}
    return [group_cards.group_card(context, made, "บันทึกคณะทำงานแล้ว")]


FLOW = Flow(
    name=group_words.NOTE,
    title="การตั้งคณะทำงาน",
    opens_on=("ตั้งคณะทำงาน", "แต่งตั้งคณะทำงาน", "เพิ่มคณะทำงาน", "บันทึกคณะทำงาน"),
    steps=STEPS,
    open=open_noting,
    review=review,
    remarks=remarks,
    heeds=heeds,
    finish=finish,
    roles=group_words.NOTERS,
    confirm_label="บันทึก",
    confirm_said=("บันทึกคณะทำงาน", "ลงเลย"),
)
