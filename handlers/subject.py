"""What a question about progress is about: a bureau, an activity, a round; decides no scope."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from handlers import asked
from handlers.context import Context
from handlers.messages import Button, Card, Para, Said
from handlers.query import opens
from handlers.understand.dates import read_date, short_date, thai_date
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import fiscal_year
from models.person import Bureau
from models.services import people
from models.services.progress import Narrow

UNDATED = "-"
"""A button's `d` for activities whose plan names no date."""

_NUMBER = re.compile(r"\d{1,2}(\.\d{1,2}){0,2}")
_MINE = tuple(map(fold, ("ของฉัน", "สำนักของฉัน", "สำนักฉัน", "ของสำนัก", "สำนัก", "สำนักเรา")))
_ALL = tuple(map(fold, ("ทั้งหมด", "ทั้งสำนักงาน", "ทุกสำนัก", "ภาพรวม", "รวม")))
_ROUND = re.compile(r"^รอบ(วัน)?(ที่)?\s*")


@dataclass(frozen=True)
class Subject:
    """What was named. Several bureaus: the words fit each of them. `understood`: False if none."""

    bureaus: tuple[Bureau, ...] = ()
    due: date | None = None
    undated: bool = False
    number: str | None = None
    understood: bool = True

    def within(self, bureau_ids: frozenset[int] | None) -> Narrow:
        """The subject among these bureaus (None: all)."""
        return Narrow(bureau_ids, self.due, self.undated, self.number)

    def facts(self) -> dict[str, object]:
        """As facts of a button that asks about the same round and activity."""
        found: dict[str, object] = {}
        if self.due is not None or self.undated:
            found["d"] = self.due.isoformat() if self.due is not None else UNDATED
        if self.number is not None:
            found["n"] = self.number
        return found

    def words(self, today: date) -> str:
        """`กิจกรรม 1.10`, `รอบ 20 มีนาคม 2570`, or the fiscal year."""
        parts = [f"กิจกรรม {self.number}"] if self.number is not None else []
        if self.due is not None:
            parts.append(f"รอบ {thai_date(self.due)}")
        if self.undated:
            parts.append("กิจกรรมที่ไม่กำหนดวันส่ง")
        return " · ".join(parts) or f"ปีงบประมาณ {fiscal_year(today)}"

    def of(self, due: date | None) -> Subject:
        """The same for one round, or for what has no date."""
        return replace(self, due=due, undated=due is None)


def read(context: Context, rest: str, facts: Mapping[str, str]) -> Subject:
    """From a button's facts (`b`, `d`, `n`), else from the words after the command."""
    if any(facts.get(name) for name in ("b", "d", "n")):
        return _from_facts(context, facts)
    return _from_words(context, rest) if rest.strip() else Subject()


def _from_facts(context: Context, facts: Mapping[str, str]) -> Subject:
    bureau_id, number = asked.whole(facts, "b"), facts.get("n", "")
    bureau = context.session.get(Bureau, bureau_id) if bureau_id is not None else None
    return Subject(
        bureaus=(bureau,) if bureau is not None else (),
        due=asked.day(facts, "d"),
        undated=facts.get("d") == UNDATED,
        number=number if _NUMBER.fullmatch(number) else None,
        understood=bureau is not None or not facts.get("b"),
    )


def _from_words(context: Context, rest: str) -> Subject:
    key = fold(rest)
    if key in _MINE:
        return Subject(bureaus=(context.me.bureau,))
    if key in _ALL:
        return Subject()
    number = _number(rest)
    if number is not None:
        return Subject(number=number)
    try:
        return Subject(due=read_date(_ROUND.sub("", rest.strip()), context.today))
    except Unclear:
        pass
    known = {bureau.name: bureau for bureau in people.bureaus(context.session)}
    names = nearest_names(rest, list(known))
    return Subject(tuple(known[name] for name in names), understood=bool(names))


def _number(rest: str) -> str | None:
    try:
        return read_activity_number(rest)
    except Unclear:
        return None


# -- what is said where the subject leads nowhere ----------------------------------------------


def not_understood(command: str, name: str) -> Said:
    """Neither a bureau nor an activity nor a round."""
    return Card(
        "ไม่พบสิ่งที่ถามถึง",
        rows=(Para(f"พิมพ์ “{command}” ตามด้วยชื่อสำนัก เลขกิจกรรม หรือรอบ เช่น {command} 20 มีนาคม"),),
        buttons=(Button(command, opens(name), command, style="primary"),),
        tone="muted",
    )


def which_bureau(name: str, subject: Subject) -> Said:
    """Several bureaus are called like that."""
    return Card(
        "หมายถึงสำนักใด",
        rows=(Para("เลือกสำนักที่ต้องการ"),),
        buttons=tuple(Button(b.name, opens(name, b=b.id), b.name) for b in subject.bureaus),
    )


def outside(context: Context, name: str, bureau: Bureau) -> Said:
    """The person may not see that bureau; said kindly, with what they may see."""
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


def nothing_owed(context: Context, name: str, about: Subject, rounds: list[date]) -> Said:
    """Nothing is to be reported there; the rounds there are."""
    near = sorted(rounds, key=lambda day: abs((day - (about.due or context.today)).days))[:4]
    whose = about.bureaus[0].name if about.bureaus else ""
    if about.number is not None:
        hint = f"ไม่มีกิจกรรม {about.number} ในรายงานที่ท่านดูได้ พิมพ์ “แผน” เพื่อดูเลขกิจกรรม"
    elif near:
        hint = "เลือกรอบที่มีกำหนดส่งจากปุ่มด้านล่าง"
    else:
        hint = "ยังไม่มีแผนที่ต้องรายงานในปีงบประมาณนี้ หากเห็นว่าไม่ถูกต้อง ติดต่อผู้ดูแลระบบ"
    return Card(
        f"{whose}ไม่มีรายงานที่ต้องส่ง",
        subtitle=about.words(context.today),
        rows=(Para(hint),),
        buttons=tuple(_round_button(name, day) for day in sorted(near)),
        tone="muted",
    )


def _round_button(name: str, day: date) -> Button:
    words = f"รอบ {short_date(day)}"
    return Button(words, opens(name, d=day.isoformat()), words)
