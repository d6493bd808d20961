"""The cards of a gift, and the buttons that open its conversations."""

from __future__ import annotations

from dataclasses import replace

from handlers.context import Context, FilePlace
from handlers.gifts import correction_words, gift_words
from handlers.messages import Button, Card, Para, Row
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.reports.filing.report_evidence import kind_of, size_of
from models.attachments import kept_files
from models.gifts import gift_deciders, gift_rules, gifts
from models.gifts.gift import HAND_OVER, KEEP, REFUSED, RETURN, SENT_BACK, WITH_OFFICE, Gift
from models.gifts.gift_rules import Judged
from models.people.person import Person
from models.reports.deciding.report_deciders import Decider

LIST = Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน")
MOST_FILES = 12


def see(gift_id: int | str, label: str = "ดูรายละเอียด") -> Button:
    """Opens the whole report."""
    return Button(label, opens("show_gift", g=gift_id), f"ดูของขวัญ {gift_id}")


def decide(gift_id: int | str) -> Button:
    """Opens the decision."""
    return Button("พิจารณา", opens("decide_gift", g=gift_id), f"พิจารณาของขวัญ {gift_id}")


def prove(gift_id: int | str) -> Button:
    """Opens the proof."""
    return Button("ส่งหลักฐาน", opens("prove_gift", g=gift_id), f"ส่งหลักฐานของขวัญ {gift_id}")


def form(gift: Gift) -> Button:
    """Requests the report on its official form."""
    data = opens("gift_document", g=gift.id)
    return Button("แบบรายงาน (PDF)", data, f"เอกสารของขวัญ {gift.id}")


def correct(gift: Gift) -> Button:
    """Opens the correction."""
    return Button("แก้ไขรายงาน", opens("correct_gift", g=gift.id), f"แก้ไขรายงานรับของขวัญ {gift.id}")


def withdraw(gift: Gift) -> Button:
    """Opens the withdrawal."""
    return Button("ถอนรายงาน", opens("withdraw_gift", g=gift.id), f"ถอนรายงานรับของขวัญ {gift.id}")


def whole(context: Context, gift: Gift, title: str, *buttons: Button, files: bool = True) -> Card:
    """The whole report: texts, both tests, decision, proof, and with `files` links to the files."""
    sealer, session = context.sealer, context.session
    texts = gifts.texts(sealer, gift)
    who = gift_deciders.receiver(session, gift)
    judged = gifts.judged(session, gift)
    decider = session.get(Person, gift.decided_by) if gift.decided_by else None
    superior = session.get(Person, gift.instead_of) if gift.instead_of else None
    by = decider.name if decider is not None else "–"
    by += f" (แทน {superior.name})" if superior is not None else ""
    note = gifts.proof_note(sealer, gift)
    proved = (Row("หมายเหตุการคืน/มอบ", note),) if note else ()
    return Card(
        title,
        subtitle=f"{gift_words.name_of(gift.id)} · {gift_words.state_words(gift)}",
        rows=(
            *gift_words.rows_of(
                gift, texts, f"{who.name} · {who.bureau.name}", judged, context.today
            ),
            *correction_words.correction_rows(texts),
            *gift_words.decision_rows(gift, by, gifts.reason(sealer, gift)),
            *proved,
            *(_file_rows(context, gift) if files else _counted(gift)),
        ),
        buttons=buttons,
        tone=gift_words.state_tone(gift, context.today),
    )


def _counted(gift: Gift) -> tuple[Row, ...]:
    return (Row("รูปถ่าย", f"{len(gift.photos)} ไฟล์ (เปิดจาก “ดูรายละเอียด”)"),) if gift.photos else ()


def _file_rows(context: Context, gift: Gift) -> tuple[Row, ...]:
    """Links for this person only; they work for ten minutes."""
    rows, of = [], FilePlace(gift=gift.id)
    for label, ids in (("รูปถ่าย", gift.photos), ("หลักฐาน", gift.proofs)):
        files = kept_files.by_ids(context.session, ids)
        for place, file in enumerate([f for f in files if f.file_key][:MOST_FILES], 1):
            link = context.file_link(file.id, context.me.id, context.now, of)
            about = f"{kind_of(file)} · {size_of(file)}"
            rows.append(Row(f"{label} {place}", about, Button("เปิด", uri=link)))
    return tuple(rows)


# -- to the superior -----------------------------------------------------------------------------


def to_decide(context: Context, gift: Gift, instead_of: Person | None = None) -> Card:
    """The card for whoever decides. instead_of: the superior, if that person is a deputy."""
    version = gifts.version(context.sealer, gift)
    title = "ผู้รับแก้ไขรายงานรับของขวัญแล้ว" if version else "มีรายงานรับของขวัญรอพิจารณา"
    buttons = (*decisions(context, gift, gifts.judged(context.session, gift)), see(gift.id))
    card = whole(context, gift, title, *buttons, files=False)
    if instead_of is None:
        return card
    return replace(card, rows=(Row("พิจารณาแทน", instead_of.name), *card.rows))


def decisions(context: Context, gift: Gift, judged: Judged) -> tuple[Button, ...]:
    """A button for each allowed decision on the present version."""
    version = gifts.version(context.sealer, gift)
    return tuple(
        Button(
            gift_words.decision_label(decision, gift.done),
            opens("decide_gift", g=gift.id, do=decision, v=version),
            f"{gift_words.DECISION[decision]} (ของขวัญ {gift.id})",
        )
        for decision in (RETURN, HAND_OVER, KEEP)
        if decision in gift_rules.allowed(judged)
    )


def gift_refused(context: Context, gift: Gift) -> Card:
    """Informs the superior of a refused gift."""
    return whole(context, gift, "มีการปฏิเสธของขวัญ (เพื่อทราบ)", see(gift.id), files=False)


# -- to the receiver -----------------------------------------------------------------------------


def receipt(context: Context, gift: Gift, first: Decider | None) -> Card:
    """The receiver's receipt after reporting. first: who decides."""
    judged = gifts.judged(context.session, gift)
    what = gifts.texts(context.sealer, gift).what or ""
    used = gift_words.done_words(gift.done, what) == gift_words.USED_UP
    refused = gift.done == REFUSED
    waits = f"ยังไม่มีผู้พิจารณาในระบบ {whom_to_ask.sets_superior(context)}"
    if first is not None:
        instead = f" (แทน {first.instead_of.name})" if first.instead_of is not None else ""
        waits = f"{first.person.name}{instead}"
    limit = gift_words.limit_words(gift.received_on, context.today)
    return Card(
        "บันทึกการปฏิเสธแล้ว" if refused else "รายงานการรับของขวัญแล้ว",
        subtitle=gift_words.name_of(gift.id),
        rows=(
            *gift_words.test_rows(judged, gift.value),
            *(() if refused else (Row("ผู้พิจารณา", waits), Row("ต้องเสร็จ", limit))),
            Row("ขั้นต่อไป", gift_words.next_words(judged, gift.done, used)),
        ),
        buttons=(see(gift.id), LIST),
        note="" if refused else gift_words.warning_words(gift.received_on, context.today),
        tone="good",
    )


_DONE_BEFORE = {(RETURN, SENT_BACK): "ท่านส่งคืนแล้ว", (HAND_OVER, WITH_OFFICE): "ท่านมอบหน่วยงานแล้ว"}
"""By decision and what was done before it: what needs only to be proved."""


def decided(context: Context, gift: Gift, by: str) -> Card:
    """Informs the receiver of the decision and asks for the proof."""
    rows = gift_words.decision_rows(gift, by, gifts.reason(context.sealer, gift))
    texts = gifts.texts(context.sealer, gift)
    what = Row("สิ่งที่ได้รับ", texts.what or "–")
    if gift.decision == KEEP:
        return Card(
            "ผู้บังคับบัญชาให้รับไว้ได้",
            subtitle=gift_words.name_of(gift.id),
            rows=(what, *rows),
            buttons=(see(gift.id), LIST),
            tone="good",
        )
    how = "ส่งคืนผู้ให้ทันที" if gift.decision == RETURN else "ส่งมอบให้หน่วยงาน"
    done = _DONE_BEFORE.get((gift.decision or RETURN, gift.done))
    asked = f"กรุณา{how} แล้วส่งรูปหรือใบรับเป็นหลักฐาน"
    if done is not None:
        asked = f"{done}ตามที่รายงาน กรุณาส่งรูปหรือใบรับเป็นหลักฐาน"
    limit = gift_words.limit_words(gift.received_on, context.today)
    return Card(
        f"ผู้บังคับบัญชา{gift_words.DECISION[gift.decision or RETURN]}",
        subtitle=gift_words.name_of(gift.id),
        rows=(what, *rows, Row("ต้องเสร็จ", limit), Para(asked)),
        buttons=(replace(prove(gift.id), style="primary"), see(gift.id)),
        note="เรื่องนี้ยังเปิดอยู่จนกว่าจะส่งหลักฐาน",
        tone="warn",
    )


def proved(context: Context, gift: Gift) -> Card:
    """Informs whoever decided of the proof."""
    what = gift_words.PROVED[gift.decision or RETURN]
    return whole(context, gift, f"ได้รับหลักฐาน{what}แล้ว", see(gift.id), LIST, files=False)
