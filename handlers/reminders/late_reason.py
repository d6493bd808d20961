"""Saying why something is late, by one tap of a reporter; those told of the delay see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.questions import one_word
from handlers.conversation.refusals import closing, closing_unclear
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.messages.name_labels import short_title
from handlers.reminders import duty_lines
from handlers.reminders.duty_lines import REASONS, WHY
from handlers.reminders.kind_words import words_of
from handlers.understand.choices.choice_reading import Spoken, read_choice
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.duties.duty import Duty
from models.duties.duty_people import DIRECTOR, REPORTERS, RESPONSIBLE
from models.people.person import Person
from models.reminders import snoozes
from models.reminders.own_duties import OwnDuty

_OFFERED = 8
_GONE = Text("เรื่องนี้ไม่ค้างแล้ว หรือไม่ได้เตือนท่าน จึงไม่ต้องแจ้งเหตุ กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_AWAY = Text("ท่านแจ้งลาไว้ ระหว่างนี้เรื่องนี้เตือนผู้ที่ดูแลต่อแล้ว จึงไม่ต้องแจ้งเหตุ", (WHY,))
_REPORTERS_ONLY = Text("เหตุที่ล่าช้าแจ้งได้โดยผู้รายงานของสำนัก ท่านจะเห็นเหตุที่ผู้รายงานแจ้งเมื่อมีการเตือน", (WHY,))


_BECAUSE = pattern_of("เพราะ(?:ว่า)?|เนื่องจาก|เหตุ(?:ผล)?(?:คือ|ว่า)?|สาเหตุ")
_DELAYED = pattern_of(
    r"^(?:ขอ|จะ|\s)*รายงาน(?:ความ|ส่ง)?(?:ล่าช้า|ช้า)\s*(?:กิจกรรม|ข้อ)?(?:ที่)?\s*\d+(?:\.\d+)+\s*"
    r"(?:เพราะ(?:ว่า)?|เนื่องจาก|สาเหตุ)(?!\s?(?:อะไร|เหตุ|ไร|ใคร|คือ(?:อะไร|$)))\s*\S"
)
"""Reports the delay, and no activity: `รายงานล่าช้า 2.1 เพราะงบยังไม่มา`."""
_BEHIND = pattern_of(
    r"\d(?:\.\d+)+\s*(?:เพราะ(?:ว่า)?|เนื่องจาก|สาเหตุ)?\s*(?P<why>(?!อะไร|เหตุ|ไร|ใคร)[ก-ฮเ-ไ].{3,})$"
)
_OTHER = "“{}” ไม่ตรงกับสามข้อด้านล่างและยังไม่ได้บันทึก เลือกข้อที่ใกล้ที่สุด รายละเอียดเขียนในรายงานได้"
_SHOWN = 120
_SAID = {
    "waiting": (
        "รอข้อมูล", "รอสำนักอื่น", "รอหน่วยงาน", "รอเอกสาร", "รอผล", "รอคนอื่น", "รอ", "รอตัวเลข",
        "รอกองอื่น", "รอเขาส่ง", "ข้อมูลยังไม่มา", "ข้อมูลไม่ครบ", "ยังไม่ได้ข้อมูล", "เขายังไม่ส่ง",
        "ยังไม่ส่งข้อมูลมา", "ติดหน่วยงานอื่น", "รอข้อมูลจากสำนักอื่น", "รอการตอบกลับ", "รอผู้เกี่ยวข้อง", "รอฝ่ายอื่น",
        "รอยืนยัน", "งบยังไม่มา", "งบประมาณยังไม่มา", "รองบ", "รองบประมาณ", "ยังไม่ได้งบ", "ยังไม่ได้รับจัดสรรงบ",
    ),
    "on_leave": (
        "ลา", "ลาอยู่", "ลาป่วย", "ลากิจ", "ลาพักร้อน", "ลาพักผ่อน", "ลาคลอด", "ลาบวช", "ป่วย", "ไม่สบาย",
        "คนทำลา", "คนรับผิดชอบลา", "เจ้าของงานลา", "เจ้าหน้าที่ลา", "คนทำไม่อยู่", "ผู้รับผิดชอบไม่อยู่", "หยุดอยู่",
        "ไปราชการ", "เข้าโรงพยาบาล", "ลาหยุด", "เจ้าของเรื่องลา",
    ),
    "on_paper": (
        "ทำเป็นเอกสาร", "ทำหนังสือ", "ส่งหนังสือ", "หนังสือ", "ส่งเป็นหนังสือ", "ทำหนังสือส่ง", "ส่งเอกสาร",
        "ส่งเป็นเอกสาร", "ส่งทางหนังสือ", "ส่งกระดาษ", "ส่งเป็นกระดาษ", "กระดาษ", "ยื่นเอกสาร", "ทำบันทึก",
        "ส่งบันทึก", "บันทึกข้อความ", "ส่งตัวจริง", "ส่งทางสารบรรณ", "ส่งเล่ม", "ส่งเป็นเล่ม", "เป็นเอกสาร",
    ),
}  # fmt: skip


def open_reason(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the button's duty, or with that of the activity that was typed, and with the
    reason if the button names one; a typed one is offered first. Without a duty the flow asks
    which, unless only one is late."""
    said = "" if "k" in facts else context.said or rest
    answers = _why_said(said)
    if facts.get("w") in REASONS:
        answers["why"] = facts["w"]
    key = facts.get("k") or _named(context, said) or _only(context)
    if key is None:
        return Opening("", answers, anew=True)
    _late(context, key)
    known = {**answers, "duty": key, "opened_with": {"k": key}}
    return Opening(key, known, [] if answers else _other_reason(said), anew=True)


def heard(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words, outside of another one, say why a report is late."""
    return FLOW if inside is None and _DELAYED.match(normalise(words)) else None


def _why_said(said: str) -> Answers:
    """Returns the reason that the words seem to tell, as the first button of its question."""
    told = _BECAUSE.search(said)
    if told is None:
        return {}
    codes = list(REASONS)
    spoken = [Spoken(REASONS[code], _SAID[code]) for code in codes]
    place = read_choice(said[told.end() :], spoken).sure
    if place is None:
        return {}
    likely = {"label": REASONS[codes[place]], "value": codes[place], "also": {}}
    return {LIKELY: {"why": likely}}


def _other_reason(said: str) -> list[Message]:
    """Says of a typed reason that it is none of those that are offered."""
    told = _BEHIND.search(normalise(said))
    return [Text(_OTHER.format(cut_graphemes(told["why"], _SHOWN)))] if told else []


def _named(context: Context, said: str) -> str | None:
    """Returns the key of the late duty of the activity that is named, or of its nearest one."""
    with closing_unclear(WHY):
        number = read_activity_number(said)
    if number is None:
        return None
    late = [each for each in _excusable(context) if each.duty.of_activity(number)]
    found = late or duty_lines.own(context).numbered(number)
    if not found:
        raise Closed(Text(f"กิจกรรม {number} ไม่มีเรื่องที่ค้างของท่าน จึงไม่ต้องแจ้งเหตุ", (WHY,)))
    return found[0].duty.key


def _only(context: Context) -> str | None:
    """Returns the key of the one late duty; None if there are several."""
    found = _excusable(context)
    if not found:
        raise Closed(_GONE)
    return found[0].duty.key if len(found) == 1 else None


def _excusable(context: Context) -> list[OwnDuty]:
    """Returns what is late and mine to report."""
    return [
        each
        for each in duty_lines.own(context).duties
        if each.duty.late(context.today) and each.role in (RESPONSIBLE, REPORTERS) and not each.away
    ]


def _late(context: Context, key: str) -> OwnDuty:
    """Returns the late duty of this key. Raises Closed if it is not late, or not my task."""
    mine = duty_lines.own(context).by_key(key)
    if mine is None:
        raise Closed(_GONE)
    if mine.away:
        raise Closed(_AWAY)
    if not mine.duty.late(context.today):
        words = f"{duty_lines.duty_words(mine.duty)} ยังไม่เลยกำหนด จึงยังไม่ต้องแจ้งเหตุ"
        raise Closed(Text(words, (*duty_lines.to_do(context, mine.duty), WHY)))
    if mine.role not in (RESPONSIBLE, REPORTERS):
        raise Closed(_REPORTERS_ONLY)
    return mine


def ask_duty(context: Context, _answers: Answers) -> Message:
    late = _excusable(context)
    rows = tuple(
        Row(
            duty_lines.duty_words(each.duty), short_title(words_of(each.duty.kind).about(each.duty))
        )
        for each in late[:_OFFERED]
    )
    more = f"ยังมีอีก {len(late) - _OFFERED:,} เรื่อง " if len(late) > _OFFERED else ""
    return Card("เรื่องใดล่าช้า", rows=rows, note=f"{more}กดเรื่อง หรือพิมพ์เลขกิจกรรม เช่น 1.10")


def duty_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(duty_lines.choice_key(d), duty_lines.short_words(d), d.key)
        for d in (each.duty for each in _excusable(context)[:_OFFERED])
    ]


def read_duty(text: str, context: Context, _answers: Answers) -> str:
    """Reads an activity's number. Returns the duty's key."""
    number = read_activity_number(text)
    found = [each for each in _excusable(context) if number and each.duty.of_activity(number)]
    if not found:
        raise Unclear("กดเรื่องที่ล่าช้า หรือพิมพ์เลขกิจกรรม เช่น 1.10")
    return found[0].duty.key


def ask_why(context: Context, answers: Answers) -> Message:
    return Text(f"{duty_lines.chosen_words(context, answers)} ล่าช้าเพราะเหตุใด")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes the reason. The last one counts."""
    duty, code = _late(context, answers["duty"]).duty, answers["why"]
    before = snoozes.reasons(context.session, [duty.key]).get(duty.key)
    with closing(lambda _refusal: _GONE):
        snoozes.say_why(context.session, context.me, duty, code, context.now)
    words = f"บันทึกเหตุที่{duty_lines.what_words(duty)} ล่าช้าแล้ว: {REASONS[code]}"
    if before is not None and before.code != code:
        words += f" (แทนเหตุเดิม {REASONS[before.code]})"
    seen = f"{_who_sees(context, duty)}จะเห็นเหตุนี้พร้อมการเตือน {words_of(duty.kind).stops}"
    return [Text(f"{words}\n{seen}", (*duty_lines.to_do(context, duty), WHY))]


def _who_sees(context: Context, duty: Duty) -> str:
    found = (context.session.get(Person, p) for p in duty.recipients.by_role.get(DIRECTOR, ()))
    names = [person.name for person in found if person is not None]
    return "".join(f"ผู้อำนวยการสำนัก ({name}) และ" for name in names[:1]) + "ผู้ดูแลระบบ"


FLOW = Flow(
    name="late_reason",
    learned=True,
    title="การแจ้งเหตุที่ล่าช้า",
    opens_on=("แจ้งเหตุที่ล่าช้า", "แจ้งเหตุส่งช้า"),
    steps=(
        duty_lines.step(ask_duty, read_duty, duty_choices),
        one_word("why", "เหตุที่ล่าช้า", ask_why, REASONS, _SAID),
    ),
    open=open_reason,
    finish=finish,
    counted=False,
    seen_by="ผู้อำนวยการสำนักและผู้ดูแลระบบเห็นเหตุที่แจ้ง ก่อนเลือกยังไม่มีใครเห็น",
)
