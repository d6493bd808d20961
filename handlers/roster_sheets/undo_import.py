"""`ย้อนการนำเข้าบุคลากร`: takes the last roster import of the day back, whole, or says why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Row, Text
from handlers.people import roster_news
from handlers.roster_sheets import file_words
from handlers.roster_sheets.import_roster import ADMINS, UNDO, changing_roster
from handlers.understand.dates.dates import thai_moment
from models.accounts import roster_imports, roster_undo
from models.accounts.roster_undo import Undone
from models.errors import Refusal
from models.people import people

_REFUSED: Mapping[str, str] = {
    "none": "ไม่มีการนำเข้าทะเบียนบุคลากรใน 1 วันที่ผ่านมาให้ย้อน",
    "undone": "การนำเข้าครั้งนี้ย้อนไปแล้ว",
    "too_late": "การนำเข้าครั้งนี้เกิน 1 วันแล้ว จึงย้อนไม่ได้ แก้รายคนด้วย “บุคลากร” ตามด้วยชื่อ",
    "changed_since": "ยังไม่ได้ย้อน เพราะหลังนำเข้ามีการแก้ {names} แก้รายคนด้วย “บุคลากร” ตามด้วยชื่อ",
    "joined_since": "ยังไม่ได้ย้อน เพราะลงทะเบียนแล้ว {names} แก้รายคนด้วย “บุคลากร” ตามด้วยชื่อ",
    "oneself": "การย้อนจะเพิ่มหน้าที่ให้ตัวท่านเอง กรุณาให้ผู้ดูแลระบบท่านอื่นย้อน",
    "last_admin": "การย้อนจะทำให้ไม่มีผู้ดูแลระบบ จึงยังไม่ได้ย้อน",
}
_NAMED = 5


def _refused(refusal: Refusal) -> Text:
    found = refusal.facts.get("names")
    listed = found if isinstance(found, list) else []
    more = f" และอีก {len(listed) - _NAMED:,} คน" if len(listed) > _NAMED else ""
    names = f"{file_words.names(listed[:_NAMED])}{more}"
    return Text(_REFUSED[refusal.code].format(names=names))


def open_undo(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with the last import, if it can be taken back."""
    with closing(_refused):
        kept = roster_undo.latest(context.session, context.now)
        roster_undo.check(context.session, context.sealer, context.me, kept, context.now)
    return Opening("", {"import": kept.id}, anew=True)


def ask_sure(context: Context, answers: Answers) -> Message:
    with closing(_refused):
        kept = roster_imports.named(context.session, answers["import"])
        if kept is None or kept.applied_at is None:
            raise Refusal("none")
        plan = roster_undo.check(context.session, context.sealer, context.me, kept, context.now)
    named = people.names(context.session, [kept.applied_by])
    by = named.get(kept.applied_by or 0, "ผู้ดูแลเครื่องแม่ข่าย")
    return Card(
        "ย้อนการนำเข้าทะเบียนบุคลากรทั้งหมด",
        rows=(
            Row("นำเข้าเมื่อ", f"{thai_moment(kept.applied_at)} โดย{by}"),
            Row("กลับเป็นข้อมูลเดิม", f"{plan.back:,} คน"),
            Row("คนใหม่ที่ออกจากทะเบียน", f"{plan.leave:,} คน"),
            Row("ใช้ LINE ได้อีกโดยไม่ต้องลงทะเบียน", f"{plan.accounts:,} คน"),
        ),
        note="วันลา ผู้ปฏิบัติหน้าที่แทน และร่างของผู้ที่พ้นหน้าที่ไปแล้วไม่กลับมา",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes the import back if that was tapped."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้ย้อน ทะเบียนเป็นตามที่นำเข้า")]
    with closing(_refused):
        done: Undone = changing_roster(context, lambda: _undone(context, answers))
    context.must_arrive = True
    return [Text(f"ย้อนแล้ว กลับเป็นข้อมูลเดิม {done.back:,} คน คนใหม่ออกจากทะเบียน {done.leave:,} คน")]


def _undone(context: Context, answers: Answers) -> Undone:
    kept = roster_imports.named(context.session, answers["import"])
    if kept is None:
        raise Refusal("none")
    done = roster_undo.undo(context.session, context.sealer, context.me, kept, context.now)
    roster_news.tell(context, done.changes)
    return done


FLOW = Flow(
    name=UNDO,
    title="การย้อนการนำเข้าทะเบียนบุคลากร",
    opens_on=("ย้อนการนำเข้าบุคลากร", "ย้อนนำเข้าบุคลากร", "ยกเลิกการนำเข้าบุคลากร", "ย้อนทะเบียนบุคลากร"),
    steps=(yes_or_no(ask_sure, "ย้อนทั้งหมด", "ไม่ย้อน", "ย้อน"),),
    open=open_undo,
    finish=finish,
    roles=ADMINS,
    counted=False,
    help="ย้อนการนำเข้าทะเบียนบุคลากรครั้งล่าสุดทั้งหมดภายใน 1 วัน หากมีแถวที่แก้หลังจากนั้นจะบอกชื่อและไม่ย้อน",
)
