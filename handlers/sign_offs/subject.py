"""Documents on their road as a subject: proposed, checked, signed, given a number, sent."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.messages import Button
from handlers.question.query import opens
from handlers.sign_offs import (
    issue_document,
    lost_steps,
    propose_document,
    return_document,
    road_asked,
    road_notices,
    road_words,
    roads_waited,
    show_roads,
    step_said,
    take_step,
)
from handlers.sign_offs.facts import sign_off_facts
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_NAME, BY_RIGHT
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import InState, OwnMatter
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.whose_work import PROPOSING, SIGNING, work_of
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from models.people.person import ADMIN, CHECKER, EXECUTIVE, REPORTER, SIGNER, SUPERVISOR
from models.sign_offs import road_readers

_FLOWS = (propose_document.FLOW, return_document.FLOW, issue_document.FLOW)
_QUERIES = (
    *show_roads.QUERIES,
    *take_step.QUERIES,
    *step_said.QUERIES,
    *road_asked.QUERIES,
    propose_document.SAID,
)


def _on_document(request_id: int, kind: str, ending: str) -> tuple[Button, ...]:
    """Returns the button that proposes a finished document, if such a one may go on a road."""
    if not road_readers.may_go_as(kind, ending):
        return ()
    return (Button("เสนอลงนาม", opens(road_words.PROPOSE, r=request_id), "เสนอลงนาม"),)


_MATTER = OwnMatter(
    named=pattern_of(f"ลงนาม|เซ็น|เสนอเอกสาร|เอกสารที่(?:{ME})?(?:เสนอ|ส่ง)"),
    told="เอกสารที่ท่านเสนอลงนาม: เมื่อลงนามแล้ว ตีกลับ หรือไม่มีผู้ทำต่อ บอตแจ้งท่านทางแชตนี้เอง",
    doors=(road_words.TO_LIST,),
    in_states=(InState(("rule_returned",), road_asked.has_come_back, road_asked.WHY_BACK),),
    lists=(OwnList(road_words.LIST, road_words.ONE, pattern_of("เอกสาร|แบบรายงาน|หนังสือ"), "เสนอ"),),
)
SIGN_OFFS = Subject(
    name="sign_offs",
    fact_sheets=(sign_off_facts.SHEET,),
    afterwards={
        "propose_document": Afterwards(
            look=DoorTo("documents_to_sign"), reached=DoorTo("documents_to_sign")
        ),
    },
    needs=("documents",),
    flows=_FLOWS,
    queries=_QUERIES,
    waiting=show_roads.in_menu,
    own_matters=(_MATTER,),
    offered={
        **work_of(SIGNING, "documents_to_sign", "documents_handled", "issue_document"),
        **work_of(PROPOSING, "propose_document", "how_to_sign", "withdraw_document"),
        **work_of(PROPOSING, "send_document", "why_document_returned", "who_signs"),
    },
    waited=(roads_waited.WAITED,),
    waiting_lists=(
        WaitingList(
            road_words.LIST,
            road_words.ONE,
            pattern_of("เอกสาร|แบบรายงาน|หนังสือ"),
            pattern_of("ลงนาม|เซ็น|ตรวจ(?:แล้ว|ผ่าน)|ให้ผ่าน|(?:ส่ง|ตี)(?:คืน|กลับ)"),
            roles=frozenset((CHECKER, SIGNER)),
        ),
    ),
    hearing=Hearing(
        opens=issue_document.begins,
        asks=(road_asked.asks, step_said.asks, propose_document.heard),
    ),
    on_document=_on_document,
    roster_changing=lost_steps.roster_changing,
    task=admin_tasks.TELLING,
    help=(
        HelpLine(
            43,
            "เสนอเอกสารลงนาม",
            "ขอเอกสารแล้วกด “เสนอลงนาม” เลือกผู้ตรวจและผู้ลงนาม พิมพ์ “เอกสารรอลงนาม” เพื่อดูว่าถึงขั้นใด",
            frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE, CHECKER, SIGNER)),
        ),
    ),
    group=InGroup(
        reasons={
            **dict.fromkeys((each.name for each in (*_FLOWS, *_QUERIES)), BY_RIGHT),
            road_asked.WHO.name: BY_NAME,
        }
    ),
    on_the_screen={
        road_notices.NEXT: "มีเอกสารรอท่าน 1 ฉบับ",
        road_notices.TOLD: "มีเรื่องรอท่าน 1 เรื่อง",
        road_notices.SENT: "มีเอกสารถึงท่าน 1 ฉบับ",
    },
    trail={
        "sign_off.proposed": "เสนอเอกสารลงนาม",
        "sign_off.checked": "ตรวจเอกสาร",
        "sign_off.signed": "ลงนามเอกสาร",
        "sign_off.issued": "ออกเลขและวันที่เอกสาร",
        "sign_off.sent": "ส่งเอกสารที่ลงนามแล้ว",
        "sign_off.returned": "ส่งเอกสารกลับให้แก้ไข",
        "sign_off.changed": "ข้อมูลของเอกสารที่เสนอเปลี่ยน",
        "sign_off.withdrawn": "ถอนเอกสารที่เสนอ",
        "sign_off.opened": "เปิดเอกสารที่เสนอหรือลงนาม",
    },
    trail_kinds={"sign_off": "เอกสารที่เสนอลงนาม"},
    data=PersonalData(
        labels={
            "sign_offs": "เอกสารที่ท่านจัดทำ ตรวจ ลงนาม หรือส่งกลับ",
            "document": "เอกสาร",
            "document_code": "รหัสเอกสาร",
            "document_prepared_at": "เสนอเมื่อ",
            "document_checked_at": "ตรวจเมื่อ",
            "document_signed_at": "ลงนามเมื่อ",
            "document_sent_back_at": "ส่งกลับหรือถอนเมื่อ",
            "sent_back_because": "เหตุผลที่ส่งกลับ",
        }
    ),
)
