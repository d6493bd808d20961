"""The questions of an activity report, in the order of the office's forms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import offering, plain
from handlers.messages import Message, Text
from handlers.reports import report_proofs, report_said
from handlers.reports.filing import former_report, publicity, report_evidence
from handlers.reports.filing.budget_answers import (
    NO_MONEY,
    NOT_DRAWN,
    UNDRAWN,
    read_budget,
    tells_budget,
)
from handlers.reports.filing.figures_ahead import read_story
from handlers.reports.filing.report_answers import (
    PROOFS,
    PROVED,
    read_correction,
    read_other_reason,
    read_outcome,
    read_output,
    read_share,
    read_short,
    read_status,
    says_fault,
)
from handlers.reports.filing.report_opening import CORRECTING
from handlers.reports.report_words import AS_PLANNED, RISK, STATUS, budget_words, percent_words
from handlers.understand.choices.common_words import Common
from handlers.understand.reports.channels import is_of_bureau
from handlers.understand.reports.planned_besides import planned_besides
from handlers.understand.reports.whole_status import begun_without_percent
from models.plans import plans
from models.plans.plan import Activity

WORKED = frozenset(("started", "done", "plan_revised", "other"))


def activity_of(context: Context, answers: Answers) -> Activity:
    """The activity of this report."""
    activity = plans.activity(context.session, answers["activity_id"])
    assert activity is not None
    return activity


def _lines(text: str, most: int = 600) -> str:
    return text if len(text) <= most else text[:most].rsplit("\n", 1)[0] + "\n…"


def ask_narrative(_context: Context, answers: Answers) -> Message:
    if answers.get("status") == "not_started":
        return Text("เพราะเหตุใดจึงยังไม่ได้เริ่ม และจะเริ่มเมื่อใด")
    return Text("เล่าสิ่งที่ทำ: ใครทำอะไร ที่ไหน เมื่อไร อย่างไร และสำนักนำไปใช้อย่างไร")


def ask_output(context: Context, answers: Answers) -> Message:
    activity = activity_of(context, answers)
    plan = f"แผนกำหนดผลผลิตไว้ว่า\n{_lines(activity.output) or '(แผนไม่ได้ระบุ)'}"
    outcome = f"และผลลัพธ์ว่า\n{_lines(activity.outcome) or '(แผนไม่ได้ระบุ)'}"
    question = "ผลผลิตที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน"
    return Text(f"{plan}\n\n{outcome}\n\n{question}")


def ask_outcome(context: Context, answers: Answers) -> Message:
    plan = _lines(activity_of(context, answers).outcome) or "(แผนไม่ได้ระบุ)"
    question = "ผลลัพธ์ที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน"
    return Text(f"แผนกำหนดผลลัพธ์ไว้ว่า\n{plan}\n\n{question}")


def ask_budget(_context: Context, answers: Answers) -> Message:
    told = f"{NOT_DRAWN}\n\n" if answers.get(UNDRAWN) else ""
    question = "ใช้งบประมาณเท่าใด พิมพ์ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / 4,200\nหากไม่ใช้งบ กดปุ่ม"
    return Text(f"{told}{question}")


def read_publicity(text: str, context: Context, answers: Answers) -> Any:
    return publicity.read(text, activity_of(context, answers), context, answers)


def show_budget(value: Any, _answers: Answers) -> str:
    if value == NO_MONEY:
        return budget_words(None, None)
    return budget_words(Decimal(value[0]), Decimal(value[1]))


_IN_OWN_WORDS = (
    "the form needs the real result; the buttons only save typing that it went as planned"
)

_RESULTS = (
    "ผลผลิตคือสิ่งที่ได้จากการทำ เช่น จำนวนครั้งหรือจำนวนคน\n"
    "ผลลัพธ์คือสิ่งที่ดีขึ้นหลังทำ เช่น ร้อยละที่ผ่านการทดสอบ\n"
    "หากเป็นไปตามแผน กดปุ่มได้เลย"
)


def _status(key: str, label: str, **further: Any) -> Choice:
    return Choice(key, label, key, said=report_said.STATUS[key], **further)


STEPS = (
    Step(
        name="correction_reason",
        label="เหตุผลที่แก้",
        ask=plain("แก้ฉบับที่อนุมัติแล้วเพราะเหตุใด พิมพ์สั้น ๆ เช่น แก้จำนวนผู้เข้าร่วมให้ตรงกับใบลงชื่อ"),
        read=read_correction,
        prose=True,
        official=True,
        surely=says_fault,
        when=(CORRECTING, frozenset((True,))),
        why="ผู้อนุมัติใช้เหตุผลนี้ดูว่าอะไรต่างจากฉบับที่อนุมัติแล้ว",
    ),
    Step(
        name="carry",
        label="ครั้งก่อน",
        ask=former_report.ask,
        read=former_report.read,
        choices=former_report.choices,
        when=(former_report.FORMER, frozenset((True,))),
        listed=False,
    ),
    Step(
        name="status",
        label="สถานะ",
        called=("ความคืบหน้า", "เปอร์เซ็นต์", "ร้อยละ", "เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซน"),
        ask=plain("กิจกรรมนี้ดำเนินการถึงไหนแล้ว กดปุ่ม หรือพิมพ์ร้อยละที่ทำแล้ว เช่น 80"),
        read=read_status,
        surely=begun_without_percent,
        choices=offering(
            _status("done", "เสร็จแล้ว 100%", happened=True),
            *(
                Choice(
                    f"p{share}",
                    f"เริ่มแล้ว {share}%",
                    "started",
                    also={"percent": share},
                    said=report_said.SHARE[share],
                    happened=True,
                )
                for share in ("25", "50", "75")
            ),
            _status("started", "เริ่มแล้ว ไม่ระบุ %", also={"percent": None}, happened=True),
            _status("not_started", "ยังไม่ได้ดำเนินการ"),
            _status("plan_revised", "ปรับแผนความเสี่ยง"),
            _status("other", "เหตุผลอื่น"),
        ),
        help=(
            "ดูจากงานของสำนักในกิจกรรมนี้: ทำครบแล้วคือ 100% ยังไม่ลงมือคือยังไม่ได้ดำเนินการ\n"
            "ระหว่างนั้นพิมพ์ร้อยละโดยประมาณได้ เช่น 80 หรือ ครึ่งหนึ่ง"
        ),
        show=lambda value, _answers: STATUS[value],
        why="แบบรายงานของสำนักงานให้เลือกสถานะหนึ่งในห้าแบบ และใช้นับความคืบหน้าทั้งสำนักงาน",
    ),
    Step(
        name="status_reason",
        label="เหตุผล",
        ask=plain("เหตุผลคืออะไร และทำอะไรไปแล้วบ้าง ใครทำ ที่ไหน เมื่อไร"),
        read=read_other_reason,
        when=("status", frozenset(("other",))),
        prose=True,
        official=True,
        why="แบบรายงานให้ระบุเหตุผล เมื่อเลือก “เหตุผลอื่น”",
    ),
    Step(
        name="percent",
        label="ร้อยละ",
        called=("เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซน"),
        ask=plain("ดำเนินการไปแล้วร้อยละเท่าใด พิมพ์ตัวเลข หรือกดปุ่ม"),
        read=read_share,
        choices=offering(
            *(Choice(p, f"{p}%", p, said=report_said.SHARE[p]) for p in ("25", "50", "75", "90"))
        ),
        when=("status", frozenset(("started",))),
        optional=True,
        skip_label="ยังไม่ทราบ",
        show=lambda value, _answers: percent_words(Decimal(value)),
        why="แบบรายงานของสำนักมีช่องร้อยละของผลการดำเนินการ",
    ),
    Step(
        name="narrative",
        label="สิ่งที่ทำ",
        called=(
            "รายละเอียด",
            "เนื้อหา",
            "ข้อความ",
            "จำนวนคน",
            "จำนวนผู้เข้าร่วม",
            "ที่เล่า",
            "เล่ากิจกรรม",
        ),
        ask=ask_narrative,
        read=read_story,
        prose=True,
        official=True,
        help=(
            "เล่าสั้น ๆ ได้ เช่น “ประชุมชี้แจง 20 ม.ค. ที่ห้องประชุม ผู้เข้าร่วม 32 คน”\n"
            "คัดลอกจากเอกสารมาวางได้ ส่วนไฟล์ส่งได้ในข้อหลักฐาน"
        ),
        why="ข้อกำหนดการส่งผลงานให้บอกว่าใครทำอะไร ที่ไหน เมื่อใด และอย่างไร",
    ),
    Step(
        name="output",
        label="ผลผลิต",
        called=("output", "เอาต์พุต", "เอาท์พุต"),
        ask=ask_output,
        read=read_output,
        prose=True,
        official=True,
        choices=offering(
            Choice(
                "both",
                "ได้ตามแผนทั้งสองข้อ",
                AS_PLANNED,
                also={"outcome": AS_PLANNED},
                said=report_said.BOTH,
                happened=True,
            ),
            Choice(
                "output", "ผลผลิตได้ตามแผน", AS_PLANNED, said=report_said.AS_PLANNED, happened=True
            ),
        ),
        free_text=_IN_OWN_WORDS,
        when=("status", WORKED),
        help=f"{_RESULTS}\nเขียนได้ เช่น “ทบทวนขั้นตอนงานแล้ว 2 ครั้ง ผู้ร่วม 12 คน”",
        why="ข้อกำหนดการส่งผลงานให้ผลผลิตตรงตามแผน ผู้ตรวจจึงเทียบข้อนี้กับแผน",
    ),
    Step(
        name="outcome",
        label="ผลลัพธ์",
        called=("outcome", "เอาต์คัม", "เอาท์คัม"),
        ask=ask_outcome,
        read=read_outcome,
        prose=True,
        official=True,
        choices=offering(
            Choice(
                "outcome", "ผลลัพธ์ได้ตามแผน", AS_PLANNED, said=report_said.AS_PLANNED, happened=True
            )
        ),
        free_text=_IN_OWN_WORDS,
        when=("status", WORKED),
        help=f"{_RESULTS}\nเขียนได้ เช่น “เวลาทำงานลดจาก 3 วันเหลือ 1 วัน” หรือ “ยังไม่เห็นผล อยู่ระหว่างจัดทำ”",
        why="ข้อกำหนดการส่งผลงานให้ผลลัพธ์ตรงตามแผน ผู้ตรวจจึงเทียบข้อนี้กับแผน",
    ),
    Step(
        name="budget",
        label="งบประมาณ",
        called=(
            *("งบ", "เงิน", "budget", "งบที่ใช้", "งบได้รับ", "งบที่ได้รับ"),
            *("เงินที่ได้รับ", "เงินเบิกจ่าย", "เบิกจ่าย"),
        ),
        help=(
            "ได้รับจัดสรรคืองบที่สำนักได้รับสำหรับกิจกรรมนี้ เบิกจ่ายคือที่ใช้จริงรวมทุกรายการ\n"
            "ยังไม่เบิกพิมพ์ 0 เช่น 5,000 / 0 หากไม่ทราบ พักไว้ก่อนแล้วถามผู้ดูแลการเงินของสำนักได้"
        ),
        ask=ask_budget,
        read=read_budget,
        surely=tells_budget,
        choices=offering(
            Choice(
                "neither",
                "ไม่ใช้งบ ไม่มีความเสี่ยง",
                NO_MONEY,
                also={"risk": "green"},
                said=report_said.NEITHER,
            ),
            Choice(
                "none", "ไม่ใช้งบประมาณ", NO_MONEY, said=report_said.NO_MONEY, means=(Common.NONE,)
            ),
        ),
        show=show_budget,
        why="แบบรายงานมีช่องงบที่ได้รับจัดสรรและที่เบิกจ่าย บอตนำไปรวมเป็นงบทั้งสำนักงาน",
    ),
    Step(
        name="risk",
        label="ความเสี่ยง",
        called=("เสี่ยง", "ระดับความเสี่ยง", "สี", "risk"),
        ask=plain("ความเสี่ยงการทุจริตของกิจกรรมนี้อยู่ระดับใด"),
        choices=offering(
            Choice(
                "green",
                "เขียว ยังไม่เกิด",
                "green",
                said=report_said.RISK["green"],
                means=(Common.NONE,),
            ),
            Choice("yellow", "เหลือง ยอมรับได้", "yellow", said=report_said.RISK["yellow"]),
            Choice("red", "แดง เกินจะยอมรับได้", "red", said=report_said.RISK["red"]),
        ),
        help=(
            "เขียว: ยังไม่เกิดความเสี่ยงการทุจริต\nเหลือง: มีความเสี่ยง แต่ยอมรับได้\n"
            "แดง: มีความเสี่ยงเกินจะยอมรับได้ ควรมีกิจกรรมเพิ่ม"
        ),
        show=lambda value, _answers: RISK[value],
        why="แบบรายงานให้ระบุสีความเสี่ยงของแต่ละโครงการ",
    ),
    Step(
        name="further_activity",
        label="กิจกรรมเพิ่มเติม",
        ask=plain("ความเสี่ยงระดับนี้ควรมีกิจกรรมเพิ่มเติม จะทำอะไรเพิ่ม พิมพ์สั้น ๆ"),
        read=read_short,
        prose=True,
        official=True,
        along=planned_besides,
        when=("risk", frozenset(("yellow", "red"))),
        why="แบบรายงานให้ระบุกิจกรรมเพิ่มเติม เมื่อความเสี่ยงเป็นสีเหลืองหรือแดง",
    ),
    Step(
        name="evidence",
        label="หลักฐาน",
        called=("รูป", "ภาพ", "ไฟล์", "เอกสาร"),
        ask=lambda context, answers: report_evidence.ask(
            context, activity_of(context, answers), answers
        ),
        read=report_evidence.read,
        surely=report_evidence.comes_later,
        choices=lambda _context, answers: report_evidence.removals(answers),
        optional=True,
        skip_label="ยังไม่มีไฟล์",
        skip_said=report_said.NO_FILES,
        takes_files=True,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
        why="ข้อกำหนดการส่งผลงานให้มีภาพและหลักฐานประกอบ",
    ),
    Step(
        name=PROOFS,
        label="หลักฐานจากระบบ",
        ask=report_proofs.ask,
        choices=report_proofs.choices,
        when=(PROVED, frozenset((True,))),
        optional=True,
        skip_label="ไม่ใช้",
        show=report_proofs.show,
    ),
    Step(
        name="publicity",
        label="การเผยแพร่",
        called=("เผยแพร่", "ช่องทาง", "ช่องทางเผยแพร่"),
        ask=lambda context, answers: publicity.ask(activity_of(context, answers), answers),
        read=read_publicity,
        surely=is_of_bureau,
        choices=lambda context, answers: publicity.choices(activity_of(context, answers), answers),
        optional=True,
        prose=True,
        free_text="a channel that is not in the plan is typed with its name or link",
        help=(
            "เลือกได้หลายทาง ทางที่ไม่มีปุ่ม เช่น ติดบอร์ดหน้าห้อง พิมพ์ชื่อหรือวางลิงก์ได้\n"
            "ยังไม่ได้เผยแพร่ก็ส่งรายงานได้ กด “ยังไม่ได้เผยแพร่”"
        ),
        skip_label="ยังไม่ได้เผยแพร่",
        skip_said=report_said.NOT_PUBLISHED,
        show=publicity.show,
        why="ข้อกำหนดการส่งผลงานให้เผยแพร่ผ่านช่องทางที่กำหนด การขาดช่องทางเป็นข้อบกพร่องที่พบบ่อย",
    ),
)
