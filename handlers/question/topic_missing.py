"""Answers a question that has no figures: not understood, not allowed, or nothing due."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.understand.commands.scopes import LAST, NEXT, THIS
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.listing import listed
from models.calendar import fiscal_year
from models.people.bureau_memory import AnyBureau
from models.people.scope import bureaus_seen
from models.reminders.rounds import round_moves
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

_MOST_ROUNDS = 4
_MOST_BUREAUS = 5
_NOTHING: Mapping[str, object] = {}


def not_understood(
    command: str,
    name: str,
    named: str = "ชื่อสำนัก เลขกิจกรรม หรือรอบ",
    such_as: str = "20 มีนาคม",
    label: str = "",
) -> Message:
    """Says that the words name nothing that the question can be about (`named`).

    label: of the button, if the command is too long for one.
    """
    return Card(
        "ไม่พบสิ่งที่ถามถึง",
        rows=(Para(f"พิมพ์ “{command}” ตามด้วย{named} เช่น {command} {such_as}"),),
        buttons=(Button(label or command, opens(name), command, style="primary"),),
        tone="muted",
    )


def asks_back(name: str, about: Topic) -> Message | None:
    """Asks which bureau is meant if that is not clear, or says that the round named is none, or
    that nothing is left of what may be seen; else None."""
    if about.unknown:
        return unknown_bureau(name, about)
    if about.but and not about.bureaus:
        mine = Button("ดูสำนักของท่าน", opens(name, **about.facts()), "สำนักของฉัน")
        return Text(_NOTHING_ELSE.format(listed(each.name for each in about.but)), (mine,))
    if about.no_round:
        whole = Button("ดูทั้งปี", opens(name, **about.bureau_facts()), "ดูทั้งปี")
        return Text(_NO_ROUND[about.no_round], (whole,))
    unclear = len(about.bureaus) > 1 and not about.each
    return which_bureau(name, about) if unclear else None


_NOTHING_ELSE = "นอกจาก{}แล้ว ท่านไม่มีสำนักอื่นที่ดูข้อมูลได้"
_NO_ROUND: Mapping[str, str] = {
    THIS: "ยังไม่มีรอบส่งรายงานในปีงบประมาณนี้ จึงยังไม่มีตัวเลขของรอบนี้",
    NEXT: "ไม่มีรอบส่งรายงานถัดจากวันนี้ในระบบ จึงยังไม่มีตัวเลขของรอบหน้า",
    LAST: "ยังไม่มีรอบส่งรายงานที่ผ่านมาแล้วในระบบ จึงไม่มีตัวเลขของรอบที่แล้ว กดปุ่มเพื่อดูทั้งปีงบประมาณ",
}


def which_bureau(name: str, about: Topic) -> Message:
    """Asks which of several bureaus is meant."""
    return Card(
        "หมายถึงสำนักใด",
        rows=(Para("เลือกสำนักที่ต้องการ"),),
        buttons=_of_each(name, about, about.facts()),
    )


def unknown_bureau(name: str, about: Topic, kept: Mapping[str, object] = _NOTHING) -> Message:
    """Says that there is no such bureau, and offers the nearest ones and the whole.

    kept: facts of the question that goes on, which the buttons have too.
    """
    facts = {key: value for key, value in {**kept, **about.facts()}.items() if key != "b"}
    return Card(
        f"ไม่พบสำนัก “{about.unknown}”",
        rows=(Para(_CHOOSE if about.bureaus else _NONE_NEAR),),
        buttons=(
            *_of_each(name, about, facts),
            Button("ดูโดยไม่ระบุสำนัก", opens(name, **facts), "ดูโดยไม่ระบุสำนัก"),
        ),
        tone="muted",
    )


_CHOOSE = "เลือกสำนักที่ชื่อใกล้เคียงจากปุ่ม หรือพิมพ์ชื่อเต็มของสำนักอีกครั้ง"
_NONE_NEAR = "ไม่มีสำนักชื่อใกล้เคียงในทะเบียน กรุณาพิมพ์ชื่อเต็มของสำนัก หรือกดปุ่มเพื่อดูโดยไม่ระบุสำนัก"


def _of_each(name: str, about: Topic, facts: Mapping[str, object]) -> tuple[Button, ...]:
    return tuple(
        Button(b.name, opens(name, b=b.id, **facts), b.name) for b in about.bureaus[:_MOST_BUREAUS]
    )


def outside(context: Context, name: str, bureau: AnyBureau) -> Message:
    """Says that the person may not see that bureau, and what they may see.

    What is asked on is still of that bureau; its own scope is looked at then.
    """
    context.asked = opens(name, b=bureau.id)
    mine = Button("ดูสำนักของท่าน", opens(name, b=context.me.bureau_id), "สำนักของฉัน", style="primary")
    return Card(
        "อยู่นอกขอบเขตของท่าน",
        rows=(
            Para(f"ข้อมูลของ{bureau.name}เปิดให้เฉพาะผู้มีหน้าที่ ท่านดูข้อมูลของ{context.me.bureau.name}ได้"),
            Para("หากจำเป็นต้องใช้ข้อมูลนี้ กรุณาติดต่อผู้ดูแลระบบ", tone="muted"),
        ),
        buttons=(mine,),
        tone="muted",
    )


def nothing_due(context: Context, name: str, about: Topic, rounds: list[date]) -> Card:
    """Says that nothing is due; shows when the activity is due, or which rounds there are."""
    dues = _dues_of(context, about) if about.number is not None else []
    if dues:
        return _due_another_day(context, name, about, dues)
    near = sorted(rounds, key=lambda day: abs((day - (about.due or context.today)).days))[
        :_MOST_ROUNDS
    ]
    title = f"{about.whose}ไม่มีรายงานที่ต้องส่ง"
    if moved := _moved(context, about, rounds):
        return _moved_to(name, about, moved)
    if about.number is not None:
        hint = f"ไม่มีกิจกรรม {about.number} ในรายงานที่ท่านดูได้ พิมพ์ “แผน” เพื่อดูเลขกิจกรรม"
    elif about.measure is not None:
        hint = f"ไม่มีรายงานของมาตรการที่ {about.measure} ที่ท่านดูได้ พิมพ์ “แผน” เพื่อดูกิจกรรม"
    elif near:
        hint = "เลือกรอบที่มีกำหนดส่งจากปุ่มด้านล่าง"
    elif about.year(context.today) != context.fiscal_year:
        title = f"ไม่มีข้อมูลของปีงบประมาณ {about.year(context.today)} ในบอต"
        hint = "จึงบอกไม่ได้ว่าปีนั้นส่งไปเท่าใด ดูจากเล่มรายงานเดิมของผู้รวบรวม"
    else:
        hint = f"ยังไม่มีแผนที่ต้องรายงานในปีงบประมาณนี้ {whom_to_ask.prepares_year(context)}"
    return Card(
        title,
        subtitle=about.words(context.today),
        rows=(Para(hint),),
        buttons=tuple(_round_button(name, day, d=day.isoformat()) for day in sorted(near)),
        tone="muted",
    )


def _moved(context: Context, about: Topic, rounds: list[date]) -> date | None:
    """Returns the day to which the round that is asked about was moved."""
    if about.due is None or about.number is not None or about.due in rounds:
        return None
    moved = round_moves.moved_from(context.session, fiscal_year(about.due)).get(about.due)
    return moved[1].new if moved is not None else None


def _moved_to(name: str, about: Topic, day: date) -> Card:
    assert about.due is not None
    return Card(
        "รอบนี้เลื่อนวันส่งแล้ว",
        rows=(Para(f"รอบ {thai_date(about.due)} เลื่อนเป็น {thai_date(day)} แล้ว กดปุ่มเพื่อดูรอบนั้น"),),
        buttons=(_round_button(name, day, **about.bureau_facts(), d=day.isoformat()),),
        tone="muted",
    )


def of_whole_year(context: Context, about: Topic) -> ReportFilter:
    """Returns the filter of what is asked about without its day, in the bureaus that the person may
    see."""
    seen = frozenset(each.id for each in about.bureaus) or bureaus_seen(context.session, context.me)
    return replace(about, due=None, undated=False, span=None).within(seen)


def _dues_of(context: Context, about: Topic) -> list[date]:
    """Returns all due days of the activity, in the bureaus that the person may see."""
    whole_year = of_whole_year(context, about)
    duties = progress.every_duty(context.session, about.year(context.today), whole_year)
    return sorted({duty.due for duty in duties if duty.due is not None})


def _due_another_day(context: Context, name: str, about: Topic, dues: list[date]) -> Card:
    """Says on which days the activity is due instead."""
    days = " และ ".join(thai_date(day) for day in dues[:_MOST_ROUNDS])
    bureau = about.bureau_facts()
    return Card(
        f"กิจกรรม {about.number} ไม่มีกำหนดส่งตามที่ถาม",
        subtitle=about.words(context.today),
        rows=(Row("กำหนดส่ง", days),),
        buttons=tuple(
            _round_button(name, day, **bureau, **about.of(day).facts())
            for day in dues[:_MOST_ROUNDS]
        ),
        tone="muted",
    )


def _round_button(name: str, day: date, **facts: object) -> Button:
    words = f"รอบ {short_date(day)}"
    return Button(words, opens(name, **facts), words)


# -- what an answer does not heed -----------------------------------------------------------------

_MONTHS = ("d", "f", "l")


def unheeded_told(unheeded: Collection[str], heeded: Collection[str]) -> Message:
    """Returns the message. unheeded, heeded: facts of a topic (`topic.FACTS`)."""
    lacks, ways = _either(_names(unheeded, heeded)), _either(_ways(heeded))
    words = _NOT_BY_THAT if ways else _IN_NO_WAY
    return Text(words.format(lacks=lacks, ways=ways))


_NOT_BY_THAT = "คำตอบก่อนหน้าแยกตาม{lacks}ไม่ได้ ถามต่อเป็น{ways}ได้ หากหมายถึงเรื่องอื่น กรุณาพิมพ์คำถามใหม่ให้ครบ"
_IN_NO_WAY = "คำตอบก่อนหน้าแยกตาม{lacks}ไม่ได้ หากหมายถึงเรื่องอื่น กรุณาพิมพ์คำถามใหม่ให้ครบ"


def _names(unheeded: Collection[str], heeds: Collection[str]) -> Iterable[str]:
    months = any(each in unheeded for each in _MONTHS)
    if months and "f" in heeds:
        yield "รอบ"
    elif months and "y" not in heeds:
        yield "ช่วงเวลา"
    elif months:
        yield "ไตรมาส เดือน หรือรอบ"
    elif "y" in unheeded:
        yield "ปีงบประมาณ"
    names = {"b": "สำนัก", "m": "มาตรการ", "n": "กิจกรรม"}
    yield from (name for fact, name in names.items() if fact in unheeded)


def _ways(heeds: Collection[str]) -> Iterable[str]:
    if "b" in heeds:
        yield "รายสำนัก"
    if any(each in heeds for each in _MONTHS):
        yield "ช่วงเวลาอื่น"
    elif "y" in heeds:
        yield "ปีงบประมาณอื่น"


def _either(words: Iterable[str]) -> str:
    return "หรือ".join(words)
