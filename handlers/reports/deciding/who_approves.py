"""`ใครอนุมัติ`: who approves what somebody sends, who decides meanwhile, and who looks last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts, scoped
from handlers.question.other_sides import SIDES
from handlers.question.query import Following, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic_missing import nothing_due
from handlers.reports.due_report_words import SEE_STATUS
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.reports.deciding import report_approvers
from models.reports.deciding.report_approvers import Approver, Approvers
from models.reports.figures import progress

_NAME = "who_approves"
_BUREAUS = 7
_TITLE = "ใครอนุมัติรายงาน"
_NOBODY = "ไม่มีผู้บังคับบัญชาที่รับแจ้งทาง LINE ได้"
_AWAY = "ผู้บังคับบัญชาที่ใกล้กว่าไม่อยู่วันนี้ รายงานจึงรอท่านนี้"
_LAST = "ผู้ดูแลระบบตรวจรับหลังอนุมัติ"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who approves the person's own reports; to leaders also by bureau: those they lead, or
    the one named, or those that report the activity named."""
    found = scoped.placed(context, "ใครอนุมัติ", _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    bureaus = _bureaus(context, found)
    if not bureaus:
        return [nothing_due(context, _NAME, found.about, [])]
    if context.me.has(SUPERVISOR, ADMIN, EXECUTIVE):
        return [_by_bureau(context, found, bureaus, facts)]
    return [_own(context, found)]


# -- one's own ------------------------------------------------------------------------------------


def _own(context: Context, found: Placed) -> Message:
    """Returns the line of the person; of staff who send nothing, that of the bureau's reporter."""
    me, bureau_id = context.me.id, context.me.bureau_id
    approvers = report_approvers.on(context.session, context.today, (bureau_id,), (me,))
    reporters = approvers.reporters(bureau_id)
    whose = reporters[0] if reporters and me not in reporters else me
    return Card(
        _TITLE,
        subtitle=" · ".join(filter(None, (context.me.bureau.name, _activity(found)))),
        rows=tuple(_line(approvers, whose)),
        buttons=(SEE_STATUS,),
        note="ผู้อนุมัติที่ไม่อยู่หลายวัน มอบหมายผู้แทนได้โดยพิมพ์ “มอบหมายแทน”",
    )


def _activity(found: Placed) -> str:
    return f"กิจกรรม {found.about.number}" if found.about.number is not None else ""


def _line(approvers: Approvers, whose: int) -> list[Part]:
    """Returns who approves, who decides if that person does not, and who looks last."""
    standing = approvers.of(whose)
    led = [each for each in standing if each.superior]
    administrators = approvers.administrators(whose)
    last = f"{_LAST}\n{_bullets(administrators)}" if administrators else _LAST
    if not led:
        return [Para(_NOBODY, tone="warn"), Row("ผู้ดูแลระบบอนุมัติแทน", _bullets(administrators))]
    further = [_words(each) for each in led[1:]]
    return [
        Row("ผู้อนุมัติ", _words(led[0])),
        *((Para(_AWAY, tone="muted"),) if approvers.passes_over(whose) else ()),
        *((Row("ผู้บังคับบัญชาลำดับถัดไป", "\n".join(further)),) if further else ()),
        Row("ตรวจรับ", last),
    ]


def _bullets(names: Sequence[str]) -> str:
    return "\n".join(f"• {name}" for name in names) or "ยังไม่มีผู้ดูแลระบบที่รับแจ้งทาง LINE ได้"


def _words(each: Approver) -> str:
    instead = f"\nพิจารณาแทน {each.instead_of}" if each.instead_of is not None else ""
    return f"{each.name} ({each.position}){instead}"


# -- by bureau ------------------------------------------------------------------------------------


def _bureaus(context: Context, found: Placed) -> dict[int, str]:
    """Returns the bureaus asked about by id: those that report the activity, if one is named."""
    if found.about.number is not None:
        year = found.about.year(context.today)
        whole = replace(found.about, due=None, undated=False, span=None).within(found.ids)
        duties = progress.every_duty(context.session, year, whole)
        return {each.bureau_id: each.bureau for each in duties}
    if found.about.bureaus:
        return {each.id: each.name for each in found.about.bureaus}
    return report_approvers.staffed(context.session, found.ids)


def _by_bureau(
    context: Context, found: Placed, bureaus: Mapping[int, str], facts: Mapping[str, str]
) -> Message:
    listed_bureaus = sorted(bureaus.items(), key=lambda each: each[1])
    page = button_facts.page(facts, _BUREAUS, len(listed_bureaus))
    shown, me = dict(page.of(listed_bureaus)), context.me.id
    approvers = report_approvers.on(context.session, context.today, shown, (me,))
    own = _line(approvers, me)[:1] if not context.me.has(ADMIN, EXECUTIVE) else []
    rows = [_bureau_row(approvers, *each) for each in shown.items()]
    whose = found.whose if [each.label for each in rows] != [found.whose] else ""
    return Card(
        _TITLE,
        subtitle=page.beside(whose, _activity(found)),
        rows=(
            *(Row("ผู้อนุมัติงานของท่าน", each.value) for each in own if isinstance(each, Row)),
            *rows,
            *_waiting(context, found),
        ),
        buttons=(*page.turn(_NAME, **found.facts()), *_without(context)),
        note=f"{_LAST}: {listed(approvers.administrators(0)) or 'ยังไม่มี'}",
    )


def _waiting(context: Context, found: Placed) -> tuple[Row, ...]:
    """How many reports wait for an approval, if the sentence asks that too."""
    if _ASKS_WHAT_WAITS.search(normalise(context.said)) is None:
        return ()
    year = found.about.year(context.today)
    [whole] = progress.counts(context.session, year, context.today, narrow=found.narrow)
    return (Row("รออนุมัติอยู่", f"{whole.submitted:,} ฉบับ"),)


_ASKS_WHAT_WAITS = pattern_of("รออนุมัติ|รอ(?:การ)?อนุมัติ|ค้างอนุมัติ|รออยู่")


def _bureau_row(approvers: Approvers, bureau_id: int, bureau: str) -> Row:
    """Returns whom the reports of the bureau's reporters wait for."""
    reporters = approvers.reporters(bureau_id)
    if not reporters:
        return Row(bureau, "ยังไม่มีผู้รายงานในทะเบียน", tone="warn")
    first = [next(iter(approvers.of(each)), None) for each in reporters]
    led = list(dict.fromkeys(_words(each) for each in first if each is not None and each.superior))
    alone = f"{_NOBODY} ผู้ดูแลระบบอนุมัติแทน"
    return Row(bureau, "\n".join(led) or alone, tone="plain" if led else "warn")


def _without(context: Context) -> tuple[Button, ...]:
    """Offers who has nobody above, to those who may ask that."""
    words = "ใครไม่มีผู้บังคับบัญชา"
    may = context.me.has(ADMIN, EXECUTIVE)
    return (Button(words, opens("no_superior"), words),) if may else ()


QUERY = Query(
    name=_NAME,
    words=(
        "ใครอนุมัติ",
        "ใครอนุมัติรายงาน",
        "ผู้อนุมัติ",
        "ใครตรวจรายงาน",
        "ใครเซ็นอนุมัติ",
        "ใครเป็นคนเซ็นอนุมัติ",
        "ใครมีสิทธิ์อนุมัติ",
        "ใครเป็นผู้อนุมัติ",
        "ผู้บังคับบัญชาของฉัน",
        "ใครเป็นผู้บังคับบัญชา",
        "หัวหน้าชื่ออะไร",
        "ชื่อหัวหน้าอะไร",
        "หัวหน้าคือใคร",
        "หัวหน้าผมชื่อไร",
        "หัวหน้าหนูชื่อไร",
    ),
    answer=answer,
    own=True,
    following=Following(counts=("คน",), takes=("b", "n"), sides=SIDES),
)
