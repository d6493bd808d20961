"""`ตั้งคณะทำงาน ...`: notes a working group, of which its order is printed; all lines may be pasted
at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Flow,
    Heeded,
    Opening,
    Remarked,
    Step,
)
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Row, Text
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections import list_told, row_orders
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.no_day_yet import tells_no_day
from handlers.understand.dates.said_days import read_days_said
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
    members_meant,
    members_ordered,
    seat_sentence,
    text_lists,
)
from models.people import people
from models.people.person import ADMIN, Bureau
from models.people.scope import bureaus_led
from models.working_groups import groups
from models.working_groups.groups import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_DUTIES,
    GroupMember,
    GroupNote,
)

BUREAU = "bureau"
"""Hidden key of the answers: the id of the bureau whose group it is."""
_SEATED = "seated"
"""Hidden key of the answers: members were told where the duties are asked; they are shown there."""
_NO_DUTY = "ข้อนี้พิมพ์หน้าที่ของคณะทำงาน หากจะเพิ่มสมาชิก พิมพ์ “แก้สมาชิก” แล้วพิมพ์ชื่อและนามสกุล"
_A_DUTY_FIRST = "ยังไม่ได้บันทึก กรุณาพิมพ์หน้าที่ของคณะทำงานอย่างน้อยหนึ่งข้อก่อน เช่น จัดทำแผน"
_DAY_HINT = "พิมพ์วันที่ออกคำสั่ง เช่น 9 ม.ค. 70 หรือกด “ยังไม่กำหนด”"
_MORE_DUTIES = "พิมพ์เพิ่มได้ พิมพ์ “ลบข้อ 1” เพื่อเอาข้อนั้นออก ครบแล้วกด “ครบแล้ว”"
_WHO_SIGNS = "บอตไม่เก็บชื่อผู้ลงนาม กรุณาเขียนในเอกสารคำสั่ง ข้อนี้พิมพ์หน้าที่ของคณะทำงาน"
_NOBODY_LEFT = "ยังไม่ได้เอาออก เพราะจะไม่เหลือผู้ใดในรายชื่อ พิมพ์ชื่อคนใหม่ก่อน หรือพิมพ์ “แก้สมาชิก”"
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
    above = tuple(Text(hint) for hint in dict.fromkeys(filter(None, hints)))
    return Opening("", answers, above, anew=True)


_MEETS_LATER = "ยังไม่ได้ทำตาม “{}” เมื่อบันทึกคณะทำงานแล้ว พิมพ์ “เพิ่มกำหนดการ” เพื่อนัดประชุม"


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


def read_duties(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the duties of the lines, or removes some by their numbers; more can be added after them.
    A sentence that seats somebody goes to the members."""
    if _of_members(text, context, answers):
        return Choice(
            "", "", answers.get("duties"), also=_seated(text, context, answers), stays=True
        )
    _demand_a_duty(text, answers)
    if (day := _day_of_order(text, context)) is not None:
        return Choice("", "", answers.get("duties"), also={"ordered": day[0]}, stays=True)
    before = answers.get("duties") or []
    if (order := row_orders.read_order(text)) is not None:
        return Choice("", "", text_lists.put_right(before, order) or None, stays=True)
    if (anew := list_told.begun_anew(text)) and before:
        before, text = [], anew
    told = group_text.told_duties(text)
    seating = [each for each in told if member_lines.seats_somebody(each)]
    found = [*before, *(each for each in told if each not in seating)]
    if len(found) > MOST_DUTIES or any(len(each) > LONGEST_TEXT for each in found):
        raise Unclear(f"หน้าที่มีได้ไม่เกิน {MOST_DUTIES} ข้อ ข้อละไม่เกิน {LONGEST_TEXT:,} ตัวอักษร")
    also = _seated("\n".join(seating), context, answers) if seating else {}
    return Choice("", "", found, also=also, stays=True)


def _demand_a_duty(text: str, answers: Answers) -> None:
    """Raises Unclear for words that are no duty."""
    if group_text.is_no_duty(text):
        raise Unclear(_NO_DUTY)
    if group_text.only_saves(text):
        raise Unclear(_MORE_DUTIES if answers.get("duties") else _A_DUTY_FIRST, own=True)
    if group_text.says_who_signs(text):
        raise Unclear(_WHO_SIGNS, own=True)


def _day_of_order(text: str, context: Context) -> tuple[str | None] | None:
    """Returns the day of the order that the words tell, None in it where it is not fixed yet; None
    for other words."""
    if tells_no_day(text) and any(each in text for each in ("วัน", "กำหนด", "เวลา")):
        return (None,)
    if not group_text.dates_the_order(text):
        return None
    try:
        return (read_ordered(text, context, {}),)
    except Unclear:
        return None


def _of_members(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether words only say who is in the group, or is not any more."""
    if (order := row_orders.read_order(text)) is not None:
        return order.of == row_orders.PEOPLE
    if member_lines.seats_somebody(text) or members_ordered.takes_somebody_out(text):
        return True
    name = seat_sentence.seated_alone(text)
    if name and members_meant.meant(context, name):
        return True
    return member_list.removes_a_member(text, context, answers)


def _asked_which(text: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns the members with the question which of several a name means that the words seat; None
    where they seat nobody, or it is clear."""
    if not _of_members(text, context, answers):
        return None
    try:
        value: dict[str, Any] = member_list.read_members(text, context, answers).value
    except Unclear:
        return None
    return value if value["asked"] else None


def _seated(text: str, context: Context, answers: Answers) -> Answers:
    """Returns the members with those whom the words seat. Raises Unclear if that is not clear."""
    value = member_list.read_members(text, context, answers).value
    if value["asked"]:
        raise Unclear(_NO_DUTY)
    if not value["people"]:
        raise Unclear(_NOBODY_LEFT)
    return {member_list.MEMBERS: value, _SEATED: True}


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
    anew = member_list.told_anew(text, context, answers)
    anew = anew or (_asked_which(text, context, answers) if at == "duties" else None)
    if anew is not None and anew["asked"]:
        begun = {member_list.BEGUN: anew}
        return Heeded(begun, at_once=True, anew=(member_list.MEMBERS,))
    if anew is not None:
        told = joined_inside.MEMBERS_ANEW.format(len(anew["people"]))
        return Heeded({member_list.MEMBERS: anew}, told=told, at_once=True)
    if (joined := joined_inside.heeded(text, context, answers)) is not None:
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
    if not _of_members(text, context, answers):
        return None
    return Heeded(_seated(text, context, answers), at_once=True)


def ask_duties(_context: Context, answers: Answers) -> Message:
    found = answers.get("duties")
    hint = "คณะทำงานมีหน้าที่อะไรบ้าง พิมพ์หรือวางบรรทัดละข้อ เช่น 1. จัดทำแผน 2. ติดตามและรายงานผล"
    people_rows: tuple[Row, ...] = ()
    if answers.get(_SEATED) and member_list.MEMBERS in answers:
        shown = member_list.show_members(answers[member_list.MEMBERS], answers)
        people_rows = (Row("สมาชิก", shown),)
    if "ordered" in answers:
        day = answers["ordered"]
        people_rows += (Row("วันออกคำสั่ง", show_day(day, answers) if day else "ยังไม่กำหนด"),)
    if not found:
        return Card("หน้าที่", rows=people_rows, note=hint) if people_rows else Text(hint)
    rows = tuple(Row(f"ข้อ {n}", each) for n, each in enumerate(text_lists.shortened(found), 1))
    return Card(f"หน้าที่ {len(found)} ข้อ", rows=(*people_rows, *rows), note=_MORE_DUTIES)


def duty_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    found = answers.get("duties")
    return text_lists.whole_choices(found) if found else ()


def read_ordered(text: str, context: Context, _answers: Answers) -> str | None:
    """Reads the day of the order, None where it is not fixed yet; the day of a meeting is none."""
    if tells_no_day(text):
        return None
    if "ประชุม" in text and "คำสั่ง" not in text:
        raise Unclear(_DAY_HINT)
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(_DAY_HINT) from unclear
    if first != last:
        raise Unclear(_DAY_HINT)
    return first.isoformat()


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
        surely=members_ordered.orders_people,
        names=lambda words, _context, _answers: members_ordered.orders_people(words),
        show=text_lists.show_texts,
    ),
    Step(
        name="ordered",
        label="วันออกคำสั่ง",
        called=("วันที่", "วันที่คำสั่ง"),
        ask=plain(f"ออกคำสั่งวันใด {_DAY_HINT}"),
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
