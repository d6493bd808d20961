"""Messages to both accounts and to administrators when a person changes the LINE account."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_moment
from models.accounts import account_changes
from models.accounts.account_changes import CONFIRMED, EXPIRED, Settled
from models.people.person import AccountChange, Person

KIND = "account"

RETIRED = Text(
    "ผู้ดูแลระบบบันทึกว่าท่านพ้นจากทะเบียนบุคลากรแล้ว บัญชี LINE นี้จึงใช้งานในชื่อของท่านไม่ได้อีก "
    "ขอบคุณที่ร่วมงานกัน หากไม่ถูกต้อง กรุณาแจ้งผู้ดูแลระบบ"
)
FREED = Text(
    "ผู้ดูแลระบบปลดบัญชี LINE นี้จากชื่อของท่านแล้ว ลงทะเบียนใหม่ได้ด้วยรหัสจากผู้ดูแลระบบ หากท่านไม่ได้ทำ แจ้งผู้ดูแลระบบทันที"
)
_REFUSED_OLD = Text("คำขอย้ายบัญชี LINE ของท่านถูกปฏิเสธ ท่านใช้งานบัญชีนี้ต่อได้ตามเดิม")
_EXPIRED_OLD = Text("คำขอย้ายบัญชี LINE ของท่านปิดแล้ว เพราะครบ 14 วันโดยไม่มีผู้ยืนยัน บัญชีนี้ใช้ต่อได้ตามเดิม")
_REFUSED_NEW = Text(
    "ผู้ดูแลระบบไม่ยืนยันการย้ายมาใช้บัญชี LINE นี้ หากเป็นบัญชีของท่านจริง กรุณาติดต่อผู้ดูแลระบบด้วยตนเองเพื่อขอรหัสใหม่"
)
_EXPIRED_NEW = Text(
    "คำขอใช้บัญชี LINE นี้ปิดแล้ว เพราะครบ 14 วันโดยไม่มีผู้ยืนยัน "
    "กรุณาขอรหัสใหม่จากผู้ดูแลระบบ แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัสใหม่"
)


def _not_me(person: Person) -> str:
    return f"หากท่านไม่ได้ทำ แจ้ง{whom_to_ask.caretaker_of(person)}ทันที"


def moved_away(person: Person) -> Text:
    """Returns what the account reads that is the person's no more."""
    return Text(
        "บัญชี LINE ของท่านถูกย้ายไปยังเครื่องใหม่ บัญชีนี้จึงใช้งานในชื่อของท่านไม่ได้อีก "
        f"และข้อมูลที่ค้างอยู่ย้ายไปบัญชีใหม่แล้ว {_not_me(person)}"
    )


def asked(context: Context, change: AccountChange, person: Person) -> int:
    """Notifies the old account and all administrators of a request. Returns how many of these."""
    warned = Text(
        f"มีผู้ขอใช้ชื่อของท่านกับบัญชี LINE อื่น (คำขอที่ {change.id}) "
        f"ขณะนี้รอผู้ดูแลระบบยืนยัน บัญชีนี้ยังใช้ได้ตามเดิม {_not_me(person)}"
    )
    context.notify(person, [warned], f"account:{change.id}:asked", KIND)
    deciders = account_changes.deciders(context.session, person)
    for admin in deciders:
        card = request(change, person, offer=True)
        context.notify(admin, [card], card_key(change, admin), KIND)
    return len(deciders)


def code_issued(context: Context, person: Person) -> None:
    """Notifies a person's account of a code by which another account can replace it."""
    message = Text(
        "ผู้ดูแลระบบออกรหัสลงทะเบียนใหม่ในชื่อของท่าน เพื่อใช้กับบัญชี LINE อื่น "
        f"บัญชีนี้ยังใช้ได้ตามเดิม หากท่านไม่ได้ขอ แจ้ง{whom_to_ask.caretaker_of(person)}ทันที"
    )
    context.notify(person, [message], f"code:{context.event_key}", KIND)


def card_key(change: AccountChange, admin: Person) -> str:
    """Returns the business key of the card that one administrator gets."""
    return f"account:{change.id}:admin:{admin.id}"


def request(change: AccountChange, person: Person, offer: bool) -> Card:
    """Returns the request as an administrator decides on it. offer: with its buttons."""
    buttons = (
        Button("ยืนยัน", opens("decide_account", a=change.id, do="confirm"), "ยืนยันการย้ายบัญชี"),
        Button("ปฏิเสธ", opens("decide_account", a=change.id, do="refuse"), "ปฏิเสธการย้ายบัญชี"),
    )
    return Card(
        f"ขอย้ายบัญชี LINE (คำขอที่ {change.id})",
        subtitle=person.name,
        rows=(
            Row("เลขประจำตัว", person.staff_id),
            Row("ตำแหน่ง", f"{person.position or '–'} · {person.bureau.name}"),
            Row("ขอเมื่อ", thai_moment(change.asked_at)),
            Para("กรุณาสอบถามเจ้าตัวด้วยวาจาก่อนยืนยัน ว่าเปลี่ยนเครื่องหรือบัญชีจริง", tone="warn"),
        ),
        buttons=buttons if offer else (),
        note="คำขอที่ไม่มีผู้ตัดสินจะปิดเองใน 14 วัน",
    )


def settled(context: Context, over: Settled) -> None:
    """Notifies the old and the new account of the decision."""
    old, new = _words(over)
    key = f"account:{over.change.id}"
    if over.old is not None:
        context.notify(over.person, [old], f"{key}:old", KIND, account=over.old)
    if over.new is not None:
        context.notify(over.person, [new], f"{key}:new", KIND, account=over.new)
    for admin in account_changes.deciders(context.session, over.person):
        context.withdrawn.append(card_key(over.change, admin))


def _words(over: Settled) -> tuple[Message, Message]:
    if over.change.decision == CONFIRMED:
        welcome = f"ย้ายมาใช้บัญชี LINE นี้แล้ว ยินดีต้อนรับ {over.person.name}"
        return moved_away(over.person), Text(f"{welcome} เรื่องที่ค้างไว้ยังอยู่ พิมพ์ “เมนู” เพื่อใช้งานต่อ")
    if over.change.decision == EXPIRED:
        return _EXPIRED_OLD, _EXPIRED_NEW
    return _REFUSED_OLD, _REFUSED_NEW
