"""`ตั้งตารางพฤหัส`: an administrator gives the rota: units, Thursdays, holidays, channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Mend, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.messages import Card, Message, Para, Part, Row
from handlers.thursday_pictures import picture_words
from handlers.thursday_pictures.turns import rota_cards
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.calendar import WorkingDays
from models.errors import Refusal
from models.people import chat_groups, people
from models.queues import quota
from models.thursday_pictures import picture_rotas
from models.thursday_pictures.picture_rota import BY_HAND, IN_GROUP
from models.thursday_pictures.picture_rotas import NewRota

_PARTS = pattern_of(r"[\n,;、]")
_NEXT_UNIT = pattern_of(r"\s+(?=สำนัก|กลุ่ม|กอง|ศูนย์)")
_NUMBERED = pattern_of(r"^\s*(?:[-•*]|\(?\d{1,3}[.)])\s*")
_MOST_UNITS, _SHOWN = 60, 5
_SPAN_HINT = "พิมพ์พฤหัสบดีแรกและสุดท้าย เช่น 1 เม.ย. – 16 ก.ค. 70"


def open_setting(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens anew; tells what the present rota keeps."""
    if picture_rotas.current(context.session) is None:
        return Opening("", anew=True)
    words = "มีตารางอยู่แล้ว ตารางใหม่จะแทนสัปดาห์ที่ยังไม่เผยแพร่ ภาพที่ส่งไว้ตามไปอยู่ในคิวแรกของสำนักนั้น"
    return Opening("", messages=[Card("ตั้งตารางใหม่", rows=(Para(words),))], anew=True)


# -- units ---------------------------------------------------------------------------------------


def _staffed(context: Context) -> dict[str, int]:
    return {each.name: each.id for each in people.staffed_bureaus(context.session)}


def _unit_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    every = [{"id": id_, "name": name} for name, id_ in _staffed(context).items()]
    return (Choice("all", "ทุกหน่วยงานตามชื่อ", every, said=_EVERY_UNIT),)


_EVERY_UNIT = (
    "ทุกสำนัก", "ทุกหน่วยงาน", "ทั้งหมด", "ทุกหน่วยงานเรียงตามชื่อ", "ทุกสำนักตามชื่อ", "ทุกสำนักเรียงตามชื่อ",
)  # fmt: skip


def read_units(text: str, context: Context, _answers: Answers) -> list[dict[str, Any]]:
    """Reads the names of the units in their order, a line or between commas."""
    known = _staffed(context)
    lines = [_NUMBERED.sub("", each).strip() for each in _PARTS.split(normalise_lines(text))]
    parts = [part for line in lines if line for part in _named(line, known)][: _MOST_UNITS + 1]
    if len(parts) > _MOST_UNITS:
        raise Unclear(f"ส่งได้ไม่เกิน {_MOST_UNITS} หน่วยงาน")
    found = [_unit(part, known) for part in parts]
    twice = [name for name in dict.fromkeys(found) if found.count(name) > 1]
    if twice:
        raise Unclear(f"มีชื่อซ้ำ: {listed(twice)} กรุณาพิมพ์แต่ละหน่วยงานครั้งเดียว ตารางวนเองเมื่อครบ")
    return [{"id": known[name], "name": name} for name in found]


def _named(line: str, known: Mapping[str, int]) -> list[str]:
    """Returns the line as one unit's name, or its parts where each of them is one."""
    parts = _NEXT_UNIT.split(line)
    apart = len(parts) > 1 and all(nearest_names(part, list(known)) for part in parts)
    return parts if apart and not nearest_names(line, list(known)) else [line]


def _unit(part: str, known: Mapping[str, int]) -> str:
    near = nearest_names(part, list(known))
    if len(near) == 1:
        return near[0]
    if near:
        raise Unclear(f"“{part}” ตรงกับหลายหน่วยงาน: {listed(near, 'หรือ')} กรุณาพิมพ์รายชื่ออีกครั้งด้วยชื่อเต็ม")
    raise Unclear(
        f"ไม่พบ “{part}” ในทะเบียน หรือหน่วยงานนี้ไม่มีบุคลากรแล้ว กรุณาพิมพ์รายชื่ออีกครั้ง บรรทัดละหน่วยงาน"
    )


def _show_units(value: Sequence[Mapping[str, Any]], _answers: Answers) -> str:
    first = listed([each["name"] for each in value[:_SHOWN]])
    more = f" และอีก {len(value) - _SHOWN}" if len(value) > _SHOWN else ""
    return f"{len(value)} หน่วยงาน: {first}{more}"


# -- days ----------------------------------------------------------------------------------------


def _span_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    first = picture_rotas.thursdays(
        context.today + timedelta(days=1), context.today + timedelta(days=7)
    )[0]
    last = first + timedelta(weeks=len(answers["units"]) - 1)
    return (Choice("round", "ครบทุกหน่วยงาน 1 รอบ", [first.isoformat(), last.isoformat()]),)


def read_span(text: str, context: Context, _answers: Answers) -> list[str]:
    """Reads the first and the last day; the Thursdays between them are meant."""
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(_SPAN_HINT) from unclear
    days = picture_rotas.thursdays(first, last)
    if not days:
        raise Unclear(f"ช่วงนี้ไม่มีวันพฤหัสบดี {_SPAN_HINT}")
    if days[0] < context.today:
        raise Unclear(f"พฤหัสบดีแรกผ่านไปแล้ว {_SPAN_HINT}")
    if len(days) > picture_rotas.MOST_WEEKS:
        raise Unclear(f"ยาวได้ไม่เกิน {picture_rotas.MOST_WEEKS} สัปดาห์ {_SPAN_HINT}")
    return [days[0].isoformat(), days[-1].isoformat()]


def _span(answers: Answers) -> tuple[date, date]:
    first, last = (date.fromisoformat(each) for each in answers["span"])
    return first, last


def _show_span(value: Sequence[str], _answers: Answers) -> str:
    first, last = (date.fromisoformat(each) for each in value)
    days = len(picture_rotas.thursdays(first, last))
    return f"{short_date(first)} – {short_date(last)} มี {days} พฤหัสบดี"


def read_skips(text: str, context: Context, answers: Answers) -> list[str]:
    """Reads the Thursdays without a picture; others are refused by name."""
    if "span" not in answers:
        raise Unclear(_SPAN_HINT)
    days = sorted(set(find_dates(text, context.today)))
    known = picture_rotas.thursdays(*_span(answers))
    strange = [short_date(day) for day in days if day not in known]
    if not days or strange:
        which = f"{listed(strange)} ไม่ใช่พฤหัสบดีในตาราง " if strange else ""
        raise Unclear(f"{which}พิมพ์วันที่ของพฤหัสบดีที่เว้น เช่น {short_date(known[0])} หรือกด “ไม่มีสัปดาห์ที่เว้น”")
    return [day.isoformat() for day in days]


def _show_skips(value: Sequence[str] | None, _answers: Answers) -> str:
    return listed([short_date(date.fromisoformat(each)) for each in value or ()]) or "ไม่มี"


def _ask_holidays(context: Context, answers: Answers) -> Message:
    off = _holidays(context.working_days, answers)
    words = (
        f"ในช่วงนี้มีวันพฤหัสบดีที่เป็นวันหยุด {len(off)} วัน: {listed([short_date(day) for day in off])}"
        if off
        else "ในช่วงนี้ยังไม่มีวันพฤหัสบดีที่เป็นวันหยุดในปฏิทิน แต่อาจมีประกาศเพิ่ม"
    )
    return Card("พฤหัสบดีที่เป็นวันหยุดให้ทำอย่างไร", rows=(Para(words),))


def _holidays(calendar: WorkingDays, answers: Answers) -> list[date]:
    days = picture_rotas.thursdays(*_span(answers))
    return [day for day in days if not calendar.is_working(day)]


# -- the channel ---------------------------------------------------------------------------------


def _ask_channel(context: Context, answers: Answers) -> Message:
    weeks = len(picture_rotas.thursdays(*_span(answers)))
    rows: list[Part] = [
        Row("ส่งต่อเอง", "บอตเตรียมภาพและข้อความให้ผู้รายงานและผู้ดูแลส่งต่อในกลุ่ม ไม่มีค่าส่ง"),
    ]
    groups = chat_groups.office_groups(context.session)
    for group in groups:
        members = chat_groups.members(context.session, group.lane)
        words = (
            f"นับค่าส่งครั้งละ {members:,} ข้อความ (สมาชิก {members:,} คน) "
            f"รวม {weeks} สัปดาห์ {members * weeks:,} ข้อความ"
        )
        rows.append(Row(f"โพสต์ในกลุ่ม {chat_groups.code(group)}", words, tone="warn"))
    if not groups:
        rows.append(Para("ยังไม่มีกลุ่ม LINE ที่ยืนยันแล้ว จึงเลือกให้บอตโพสต์ไม่ได้", tone="muted"))
    known = quota.load(context.session, context.now)
    if groups and known is not None and known.left is not None:
        rows.append(Row("โควตาเดือนนี้เหลือ", f"{known.left:,} ข้อความ ราคาตามแพ็กเกจของบัญชี LINE"))
    return Card("วันพฤหัสบดี 09.30 น. ให้เผยแพร่อย่างไร", rows=tuple(rows))


def _channel_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    by_hand = {"channel": BY_HAND, "lane": None, "words": "ส่งต่อเอง ไม่มีค่าส่ง"}
    said = ("ส่งต่อเอง", "ส่งเอง", "ฟรี", "ส่งต่อเองไม่เสียค่าส่ง", "ส่งต่อในกลุ่มเอง", "ส่งในกลุ่มเอง")
    found = [Choice("hand", "ส่งต่อเอง ไม่มีค่าส่ง", by_hand, said=said, means=(Common.NO,))]
    for place, group in enumerate(chat_groups.office_groups(context.session)[:4]):
        members = chat_groups.members(context.session, group.lane)
        label = f"โพสต์ในกลุ่ม {chat_groups.code(group)}"
        words = f"{label} นับค่าส่งครั้งละ {members:,} ข้อความ"
        value = {"channel": IN_GROUP, "lane": group.lane, "words": words}
        found.append(Choice(f"g{place}", label, value))
    return found


# -- the end -------------------------------------------------------------------------------------


def _new(answers: Answers) -> NewRota:
    first, last = _span(answers)
    return NewRota(
        units=tuple(each["id"] for each in answers["units"]),
        first=first,
        last=last,
        skipped=frozenset(date.fromisoformat(each) for each in answers.get("skips") or ()),
        holidays=answers["holidays"],
        channel=answers["channel"]["channel"],
        group_lane=answers["channel"]["lane"],
    )


def review(context: Context, answers: Answers) -> Card:
    """Shows the first weeks, and the units without a turn."""
    new, names = _new(answers), {each["id"]: each["name"] for each in answers["units"]}
    rows = rota_cards.preview(new, names, context.working_days)
    return Card("ตรวจตารางก่อนใช้", rows=rows, note="แก้ได้ทุกข้อ เช่น พิมพ์ “แก้ไข หน่วยงาน”")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the rota in the place of the present one and shows it."""
    try:
        picture_rotas.make(
            context.session, context.me, _new(answers), context.working_days, context.now
        )
    except Refusal as refusal:
        raise Mend(_refused(refusal), "span") from refusal
    context.must_arrive = True
    return [rota_cards.whole(context, {}, "ใช้ตารางนี้แล้ว")]


def _refused(refusal: Refusal) -> str:
    sentences = {
        "no_thursday": "ไม่เหลือพฤหัสบดีที่เผยแพร่ กรุณาเปลี่ยนช่วงหรือสัปดาห์ที่เว้น",
        "past": f"พฤหัสบดีแรกผ่านไปแล้ว {_SPAN_HINT}",
    }
    return sentences[refusal.code]


FLOW = Flow(
    name=picture_words.SET_ROTA,
    title="การตั้งตารางพฤหัส",
    opens_on=("ตั้งตารางพฤหัส", "แก้ตารางพฤหัส", "เปลี่ยนตารางพฤหัส"),
    steps=(
        Step(
            name="units",
            label="หน่วยงาน",
            called=("ลำดับหน่วยงาน", "สำนัก"),
            ask=plain("หน่วยงานใดบ้างตามลำดับคิว พิมพ์บรรทัดละหน่วยงาน หรือกดปุ่ม"),
            read=read_units,
            choices=_unit_choices,
            free_text="the order of the units is typed",
            show=_show_units,
        ),
        Step(
            name="span",
            label="ช่วงวัน",
            ask=plain(f"ตั้งแต่พฤหัสบดีใดถึงพฤหัสบดีใด {_SPAN_HINT}"),
            read=read_span,
            choices=_span_choices,
            free_text="the first and the last Thursday are typed",
            show=_show_span,
        ),
        Step(
            name="skips",
            label="สัปดาห์ที่เว้น",
            ask=plain("เว้นพฤหัสบดีใดบ้าง พิมพ์วันที่ หรือกดปุ่มหากไม่เว้น"),
            read=read_skips,
            optional=True,
            skip_label="ไม่มีสัปดาห์ที่เว้น",
            skip_said=("ไม่เว้น", "ไม่มีเว้น"),
            show=_show_skips,
        ),
        one_word("holidays", "วันหยุด", _ask_holidays, picture_words.HOLIDAYS),
        Step(
            name="channel",
            label="ช่องทาง",
            ask=_ask_channel,
            choices=_channel_choices,
            show=lambda value, _answers: str(value["words"]),
        ),
    ),
    open=open_setting,
    review=review,
    finish=finish,
    roles=picture_words.ADMINS,
    confirm_label="ใช้ตารางนี้",
    confirm_said=("ใช้", "ใช้ได้"),
    help="ผู้ดูแลระบบให้ลำดับหน่วยงาน ช่วงวัน สัปดาห์ที่เว้น วิธีเมื่อเป็นวันหยุด และช่องทางเผยแพร่",
)
