"""What is published as a proof in the report of the activity that asks for it (000:806-899)."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.registers.register_words import OF_KIND, PAPER
from handlers.reports import report_proofs
from handlers.subjects.proofs import Proof, Proofs
from handlers.understand.dates.dates import short_date
from models.people.person import REPORTER
from models.plans.plan import Activity
from models.registers import register_documents, register_items
from models.registers.register import Register
from models.registers.register_kind import OIT
from models.registers.register_links import SUBJECT


def paper(_context: Context, register_id: int) -> Button:
    """Returns the button that asks for the report on publishing."""
    asks = opens(PAPER, g=register_id, f="pdf")
    return Button("รายงานผลการเผยแพร่", asks, "รายงานผลการเผยแพร่ข้อมูล")


def into_report(context: Context, register: Register) -> tuple[Button, ...]:
    """Returns the button that puts it into the report; none for who does not send that."""
    activity = _activity(context, register)
    if activity is None:
        return ()
    return (report_proofs.into_report(SUBJECT, register.id, activity.number),)


def _activity(context: Context, register: Register) -> Activity | None:
    if register.kind != OIT or register.demo or not context.me.has(REPORTER):
        return None
    year, bureau_id = register.fiscal_year, context.me.bureau_id
    return next(iter(register_documents.proved(context.session, year, bureau_id)), None)


def named(context: Context, register_id: int) -> Proof | None:
    """Returns the share of the whole office as it is now, for who reports the activity."""
    register = context.session.get(Register, register_id)
    activity = _activity(context, register) if register is not None else None
    if register is None or activity is None:
        return None
    every = register_items.standings(context.session, register, context.today)
    share = register_items.share(every)
    day = short_date(context.today)
    counted = f"{share.complete:,} จาก {share.total:,} ข้อ"
    fills = {
        "output": f"รายงานผลการเผยแพร่ข้อมูล จำนวน 1 ฉบับ เผยแพร่ครบ {counted} ณ {day}",
        "outcome": f"เผยแพร่ข้อมูลสาธารณะ (OIT) ร้อยละ {share.percent or 0} เป้าหมายร้อยละ 100",
    }
    title = f"รายงานผลการเผยแพร่ข้อมูล {OF_KIND[OIT].short} ปี {register.fiscal_year} ({day})"
    return Proof(register.id, title, activity.id, fills)


PROOFS = Proofs(named, paper)
