"""The cards of a draft: what was read, what it would change, what is still to be answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row, cut_graphemes
from handlers.plan_drafts import doubt_words, draft_words
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from models.errors import Refusal
from models.plan_drafts import drafts
from models.plan_drafts.draft_content import DraftContent
from models.plan_drafts.plan_draft import PlanDraft
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, PlanFaults, PlanFile
from models.reports import plan_replacing
from models.reports.plan_replacing import ACTIVITY, BUREAU, OrphanReport, PlanChanges

_SHOWN, _TITLE = 8, 70


def of(context: Context, draft: PlanDraft) -> Card:
    """Returns the card of an open draft. Raises Refusal: `ended`."""
    content = drafts.content_of(draft)
    rows = [*_read_rows(content), *_to_answer(content)]
    buttons = [draft_words.as_excel(draft), _drop(draft)]
    note = "ยังไม่นับเป็นแผน"
    if content.doubts:
        return _card(draft, content, rows, [_settle(draft), *buttons], note)
    try:
        plan = content.plan()
    except PlanFaults:
        rows.append(Para("ร่างนี้ยังไม่ครบ กรุณาแก้ใน Excel แล้วส่งกลับมา", tone="bad"))
        return _card(draft, content, rows, buttons, note)
    changes = plan_replacing.compared(context.session, plan)
    rows += _change_rows(context, plan, changes)
    if changes.nothing:
        return _card(draft, content, rows, buttons, "แผนที่นับอยู่เหมือนกับร่างนี้แล้ว")
    if not changes.orphans:
        buttons.insert(0, use(draft))
    return _card(draft, content, rows, buttons, note)


def _card(
    draft: PlanDraft,
    content: DraftContent,
    rows: Sequence[Part],
    buttons: Sequence[Button],
    note: str,
) -> Card:
    year = f" ปีงบประมาณ {content.year}" if content.year else ""
    return Card(
        f"{draft_words.short(draft)}{year}",
        subtitle=draft_words.short_title(draft.title),
        rows=tuple(rows),
        buttons=tuple(buttons),
        note=note,
    )


def use(draft: PlanDraft) -> Button:
    return Button(
        "ใช้แผนนี้", opens(draft_words.APPLY, d=draft.id), f"ใช้ร่างแผน {draft.id}", style="primary"
    )


def _settle(draft: PlanDraft) -> Button:
    data = opens(draft_words.SETTLE, d=draft.id)
    return Button("ตอบข้อสงสัย", data, f"แก้ร่างแผน {draft.id}", style="primary")


def _drop(draft: PlanDraft) -> Button:
    return Button("ทิ้งร่างนี้", opens(draft_words.DROP, d=draft.id), f"ทิ้งร่างแผน {draft.id}")


# -- what was read -------------------------------------------------------------------------------


def _read_rows(content: DraftContent) -> Iterator[Part]:
    measures = len(content.values.get("measures") or ())
    among = f" ใน {measures:,} มาตรการ" if measures else ""
    yield Row("อ่านได้", f"{len(content.activities):,} กิจกรรม{among}")
    undated = [str(each.get("number")) for each in content.activities if not each.get("due")]
    if undated and not content.values.get("monthly"):
        yield Row("ไม่มีวันส่ง", draft_words.numbers_words(undated))
    mended = [words for code, words in content.mended if code == "number"]
    if any(code == "year" for code, _ in content.mended):
        yield Para("วันส่งเดิมเลื่อนเป็นวันเดียวกันของปีใหม่ กรุณาตรวจ", tone="warn")
    if mended:
        yield Row("เลขที่โปรแกรมตารางตัดศูนย์ไป", "\n".join(mended[:_SHOWN]), tone="warn")

    if any(code == "password" for code, _ in content.mended):
        yield Para("ตัดรหัสผ่านที่พิมพ์ในต้นฉบับออกแล้ว")
    yield from _lacking(content)


def _lacking(content: DraftContent) -> Iterator[Part]:
    """What the file does not say of activities."""
    for name, label in (("output", "ไม่มีผลผลิต"), ("outcome", "ไม่มีผลลัพธ์")):
        numbers = [str(each.get("number")) for each in content.activities if not each.get(name)]
        if numbers and len(numbers) < len(content.activities):
            yield Row(label, draft_words.numbers_words(numbers))


def _to_answer(content: DraftContent) -> Iterator[Part]:
    if not content.doubts:
        return
    yield Para(f"ต้องตอบก่อนใช้ {len(content.doubts):,} ข้อ", tone="warn", bold=True)
    for each in content.doubts[:_SHOWN]:
        yield Row(doubt_words.place(content, each), doubt_words.line(each), tone="warn")
    if len(content.doubts) > _SHOWN:
        yield Para(f"และอีก {len(content.doubts) - _SHOWN:,} ข้อ")


# -- what it would change ------------------------------------------------------------------------


def change_rows(context: Context, plan: PlanFile) -> list[Part]:
    """Returns what the plan would change, for the card that asks whether it may."""
    return list(_change_rows(context, plan, plan_replacing.compared(context.session, plan)))


def _change_rows(context: Context, plan: PlanFile, changes: PlanChanges) -> Iterator[Part]:
    yield Row("ผู้ต้องส่ง", _owing(plan))
    yield from _days_off(context, plan)
    if changes.new:
        yield Para(f"เป็นแผนใหม่ของปีงบประมาณ {plan.fiscal_year}", bold=True)
        return
    if changes.nothing:
        return
    yield Para("แทนแผนเดิม สิ่งที่เปลี่ยน", bold=True)
    yield from _listed("เพิ่ม", changes.added)
    yield from _listed("ตัดออก", changes.removed)
    yield from _moved(changes)
    if changes.given:
        yield Row("เปลี่ยนสำนัก", draft_words.numbers_words(changes.given))
    if changes.reworded:
        yield Row("แก้ข้อความ", draft_words.numbers_words(changes.reworded))
    if changes.heading:
        yield Para("แก้ชื่อแผน มาตรการ หรือช่องทาง")
    yield from _orphans(changes.orphans)


def _owing(plan: PlanFile) -> str:
    names = list(dict.fromkeys(name for row in plan.activities for name in row.bureaus))
    if EVERY_BUREAU[0] in names:
        return "ทุกสำนัก"
    more = f" และอีก {len(names) - 3:,} สำนัก" if len(names) > 3 else ""
    return " ".join(names[:3]) + more


def _days_off(context: Context, plan: PlanFile) -> Iterator[Part]:
    days = sorted({day for row in plan.activities for day in row.due})
    off = [day for day in days if not context.working_days.is_working(day)]
    if off:
        yield Row("วันส่งตรงกับวันหยุด", " ".join(map(short_date, off[:_SHOWN])), tone="warn")


def _listed(label: str, rows: Sequence[ActivityRow]) -> Iterator[Part]:
    if rows:
        lines = [f"{row.number} {cut_graphemes(row.title, _TITLE)}" for row in rows[:_SHOWN]]
        more = [f"และอีก {len(rows) - _SHOWN:,} ข้อ"] if len(rows) > _SHOWN else []
        yield Row(f"{label} {len(rows):,} ข้อ", "\n".join([*lines, *more]))


def _moved(changes: PlanChanges) -> Iterator[Part]:
    moved = changes.moved
    if moved:
        lines = [draft_words.moved_words(each) for each in moved[:_SHOWN]]
        more = [f"และอีก {len(moved) - _SHOWN:,} ข้อ"] if len(moved) > _SHOWN else []
        yield Row(f"เปลี่ยนวันส่ง {len(moved):,} ข้อ", "\n".join([*lines, *more]))


def _orphans(orphans: Sequence[OrphanReport]) -> Iterator[Part]:
    if not orphans:
        return
    yield Para(
        f"ยังใช้ไม่ได้ เพราะส่งรายงานแล้ว {len(orphans):,} ฉบับที่ร่างนี้ไม่ขอ กรุณาใส่กลับใน Excel แล้วส่งใหม่",
        tone="bad",
    )
    for each in orphans[:_SHOWN]:
        yield Row(f"{each.number} {each.bureau}", _to_put_back(each), tone="bad")


def _to_put_back(orphan: OrphanReport) -> str:
    if orphan.why == ACTIVITY:
        return "คงกิจกรรมข้อนี้ไว้"
    if orphan.why == BUREAU:
        return "คงสำนักนี้ไว้ในข้อนี้"
    return f"คงวันส่ง {_day(orphan.due)}"


def _day(due: date | None) -> str:
    return thai_date(due) if due is not None else "ไว้โดยไม่เพิ่มวัน"


def found(context: Context, draft_id: int | None) -> PlanDraft:
    """Returns the open draft of that id. Raises Refusal: `ended`."""
    draft = drafts.named(context.session, draft_id) if draft_id is not None else None
    if draft is None:
        raise Refusal("ended")
    drafts.content_of(draft)
    return draft
