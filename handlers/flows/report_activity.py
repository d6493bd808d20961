"""The activity report: a bureau tells what it did, piece by piece, and sends it for approval."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Opening,
    Step,
    offering,
    plain,
    show_text,
)
from handlers.messages import Button, Card, Para, Row, Said, Text
from handlers.query import opens
from handlers.report_words import (
    AS_PLANNED,
    RISK,
    STATUS,
    budget_words,
    name_of,
    percent_words,
    rows_of,
)
from handlers.understand.dates import short_date, thai_date
from handlers.understand.numbers import read_money, read_percent
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from handlers.understand.words import links, read_activity_number
from models.calendar import fiscal_year
from models.errors import Refusal
from models.person import REPORTER, Person
from models.plan import Activity
from models.report import RETURNED, ReportVersion
from models.services import attachments, plans, progress, reports
from models.services.reports import ReportDraft

LIST_SIZE = 10
LEAST_WORDS = 10  # characters: less than that tells nobody what was done


# -- opening --------------------------------------------------------------------------------


def open_report(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a button's activity and date, a typed number, or neither: then the list is shown."""
    activity, due = _chosen(context, rest, facts)
    try:
        reports.may_send(context.session, context.me, activity, due)
    except Refusal as refusal:
        raise Closed(_refused(refusal, activity)) from refusal
    answers: Answers = {
        "activity_id": activity.id,
        "number": activity.number,
        "due": due.isoformat() if due else "",
        "opened_with": {"a": activity.id, "d": due.isoformat() if due else ""},
    }
    report = reports.find(context.session, activity.id, context.me.bureau_id, due)
    said: list[Said] = [_heading(activity, due)]
    if report is not None and report.state == RETURNED:
        version = reports.version_of(context.session, report)
        answers |= _to_mend(version)
        said.append(Text(f"เหตุผลที่ส่งกลับ: {version.decision_reason}\nแก้ไขเฉพาะข้อที่ถามได้เลย"))
    return Opening(f"{activity.id}|{answers['due']}", answers, said)


def _chosen(
    context: Context, rest: str, facts: Mapping[str, str]
) -> tuple[Activity, date | None]:
    if facts.get("a", "").isdigit():
        activity = plans.activity(context.session, int(facts["a"]))
        if activity is None:
            raise Closed(*_pick_list(context, "ไม่พบกิจกรรมนี้แล้ว เลือกจากรายการ"))
        return activity, _date_of(facts.get("d", ""))
    rest = rest or facts.get("n", "")
    if not rest:
        raise Closed(*_pick_list(context, "เลือกกิจกรรมที่จะรายงาน"))
    number = _number_in(rest)
    found = plans.activities_numbered(
        context.session, fiscal_year(context.today), context.me.bureau_id, number
    )
    if not found:
        words = f"ไม่พบกิจกรรม {number or rest[:20]} ของสำนักท่าน เลือกจากรายการ"
        raise Closed(*_pick_list(context, words))
    if len(found) > 1:
        raise Closed(_parts_list(found, number))
    return found[0], _next_due(context, found[0])


def _number_in(rest: str) -> str:
    try:
        return read_activity_number(rest) or ""
    except Unclear as unclear:
        raise Closed(Text(unclear.hint)) from unclear


def _date_of(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _next_due(context: Context, activity: Activity) -> date | None:
    states = {
        due: reports.find(context.session, activity.id, context.me.bureau_id, due)
        for due in [d.due for d in activity.dues]
    }
    settled: set[date | None] = {
        due for due, r in states.items() if r is not None and r.state != RETURNED
    }
    due = plans.next_due(activity, context.today, settled)
    if due is None and states:
        report = max((r for r in states.values() if r is not None), key=lambda r: r.due_key)
        raise Closed(_refused(Refusal(report.state, number=activity.number), activity))
    return due


def _pick_list(context: Context, words: str) -> list[Said]:
    """What is due next first; each line opens its report."""
    duties = progress.duties_of(
        context.session, context.me.bureau_id, fiscal_year(context.today)
    )
    open_ones = [d for d in duties if d.state in ("none", "returned")]
    if not open_ones:
        return [Text("สำนักของท่านส่งรายงานครบทุกกิจกรรมแล้ว พิมพ์ “แผน” เพื่อดูทั้งหมด")]
    rows = tuple(
        Row(
            (f"ส่ง {short_date(d.due)}" if d.due else "ไม่กำหนดวันส่ง")
            + (" · ส่งกลับให้แก้ไข" if d.state == "returned" else ""),
            f"{d.number} {d.title}",
            Button(
                "รายงาน",
                opens("report_activity", a=d.activity_id, d=d.due.isoformat() if d.due else ""),
                f"รายงาน {d.number}",
            ),
            tone="warn" if d.state == "returned" else "plain",
        )
        for d in open_ones[:LIST_SIZE]
    )
    more = len(open_ones) - LIST_SIZE
    note = f"ยังมีอีก {more} กิจกรรม พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10" if more > 0 else ""
    return [Card("รายงานกิจกรรม", subtitle=words, rows=rows, note=note)]


def _parts_list(found: Sequence[Activity], number: str) -> Said:
    rows = tuple(
        Row(
            f"ข้อย่อย {a.number}",
            a.title,
            Button("รายงาน", opens("report_activity", n=a.number), f"รายงาน {a.number}"),
        )
        for a in found
    )
    return Card(f"กิจกรรม {number} มี {len(found)} ข้อย่อย", subtitle="เลือกข้อที่จะรายงาน", rows=rows)


def _refused(refusal: Refusal, activity: Activity) -> Said:
    number = activity.number
    sentences = {
        "not_reporter": "การรายงานกิจกรรมเปิดให้ผู้รายงานของสำนัก กรุณาติดต่อผู้ดูแลระบบหากท่านมีหน้าที่นี้",
        "not_your_activity": f"กิจกรรม {number} ไม่ได้อยู่ในหน้าที่ของสำนักท่าน พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก",
        "under_review": f"รายงาน {number} ส่งแล้ว กำลังรอการอนุมัติ จะแจ้งผลให้ทราบ",
        "submitted": f"รายงาน {number} ส่งแล้ว กำลังรอการอนุมัติ จะแจ้งผลให้ทราบ",
        "approved": f"รายงาน {number} ได้รับอนุมัติแล้ว ไม่ต้องส่งอีก พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ",
    }
    return Text(sentences[refusal.code])


def _heading(activity: Activity, due: date | None) -> Said:
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    doubt = f"\nข้อสังเกต: {activity.ambiguous}" if activity.ambiguous else ""
    return Text(f"รายงาน {name_of(activity)}\n{when}{doubt}")


def _to_mend(version: ReportVersion) -> Answers:
    """The earlier answers; those the superior named are asked again, the old one at hand."""
    answers = _answers_of(version)
    before = {name: answers.pop(name) for name in version.decision_fields if name in answers}
    return {**answers, "before": before} if before else answers


def _answers_of(version: ReportVersion) -> Answers:
    money = (version.budget_allocated, version.budget_disbursed)
    budget = None if money == (None, None) else [str(m or Decimal(0)) for m in money]
    answers: Answers = {
        "status": version.status,
        "percent": None if version.percent is None else str(version.percent),
        "narrative": version.narrative,
        "output": version.output,
        "outcome": version.outcome,
        "budget": budget,
        "risk": version.risk,
        "evidence": list(version.evidence) or None,
        "publicity": [*version.publicity, *version.links] or None,
    }
    if version.status_reason:
        answers["status_reason"] = version.status_reason
    if version.further_activity:
        answers["further_activity"] = version.further_activity
    return answers


# -- the questions --------------------------------------------------------------------------

WORKED = frozenset(("started", "done", "plan_revised", "other"))


def _activity(context: Context, answers: Answers) -> Activity:
    activity = plans.activity(context.session, answers["activity_id"])
    assert activity is not None
    return activity


def _lines(text: str, most: int = 600) -> str:
    return text if len(text) <= most else text[:most].rsplit("\n", 1)[0] + "\n…"


def ask_output(context: Context, answers: Answers) -> Said:
    activity = _activity(context, answers)
    plan = f"แผนกำหนดผลผลิตไว้ว่า\n{_lines(activity.output) or '(แผนไม่ได้ระบุ)'}"
    outcome = f"และผลลัพธ์ว่า\n{_lines(activity.outcome) or '(แผนไม่ได้ระบุ)'}"
    return Text(f"{plan}\n\n{outcome}\n\nผลผลิตที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน")


def ask_outcome(context: Context, answers: Answers) -> Said:
    activity = _activity(context, answers)
    plan = _lines(activity.outcome) or "(แผนไม่ได้ระบุ)"
    return Text(f"แผนกำหนดผลลัพธ์ไว้ว่า\n{plan}\n\nผลลัพธ์ที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน")


def ask_evidence(context: Context, answers: Answers) -> Said:
    wanted = _activity(context, answers).evidence
    listed = "\n".join(f"• {item}" for item in wanted[:6])
    asked = f"แผนให้แนบ\n{listed}\n\n" if listed else ""
    return Text(f"{asked}ส่งรูปภาพหรือไฟล์ PDF เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกดยืนยัน")


def ask_publicity(context: Context, answers: Answers) -> Said:
    channels = _activity(context, answers).channels
    listed = "\n".join(f"• {c}" for c in channels)
    asked = f"แผนให้เผยแพร่ทาง\n{listed}\n\n" if listed else ""
    return Text(f"{asked}เผยแพร่ทางใดแล้วบ้าง กดปุ่ม หรือพิมพ์ชื่อช่องทางและลิงก์")


def publicity_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    channels = list(_activity(context, answers).channels)
    every = [Choice("all", "ครบทุกช่องทาง", channels)] if len(channels) > 1 else []
    single = [Choice(f"c{i}", _short(c), [c]) for i, c in enumerate(channels[:8])]
    return [*every, *single]


def _short(channel: str) -> str:
    """A channel's name as a button holds it; what tells it apart stands at its end or head."""
    return channel.replace("เว็บไซต์", "เว็บ").replace("ช่องทางของ", "ช่อง")


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise_lines(text).strip()
    if len(words) < LEAST_WORDS:
        raise Unclear("กรุณาเล่าให้ละเอียดขึ้นอีกเล็กน้อย เช่น ทำอะไร ที่ไหน เมื่อไร มีผู้เข้าร่วมกี่คน")
    return words


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise_lines(text).strip()
    if len(words) < 2:
        raise Unclear("กรุณาพิมพ์เป็นข้อความสั้น ๆ หนึ่งประโยค")
    return words


def read_share(text: str, _context: Context, _answers: Answers) -> str:
    percent = read_percent(text)
    if percent is None:
        raise Unclear("กรุณาพิมพ์เป็นตัวเลข 0 ถึง 100 เช่น 80")
    return str(percent)


_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")


def read_budget(text: str, _context: Context, _answers: Answers) -> list[str]:
    """Two amounts: allocated, then disbursed."""
    hint = "กรุณาพิมพ์สองจำนวน คือ ได้รับจัดสรร แล้วตามด้วยเบิกจ่าย เช่น 5,000 / 4,200"
    parts = re.split(r"/|\n|เบิกจ่าย|เบิก|ใช้ไป|ใช้|จ่าย", normalise_lines(text))
    amounts = [part for part in parts if _AMOUNT.search(part)]
    if len(amounts) != 2:
        raise Unclear(hint)
    return [str(read_money(re.sub("ได้รับ(จัดสรร)?", "", amount))) for amount in amounts]


def read_evidence(_text: str, _context: Context, _answers: Answers) -> Any:
    raise Unclear("ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือ PDF หรือกด “ยังไม่มีไฟล์”")


def read_publicity(text: str, context: Context, answers: Answers) -> list[str]:
    found = links(text)
    rest = text
    for link in found:
        rest = rest.replace(link, " ")
    named = [part.strip() for part in re.split(r"[,\n;]| และ ", rest) if part.strip()]
    if not named and not found:
        raise Unclear("กรุณาพิมพ์ชื่อช่องทางหรือลิงก์ เช่น Facebook คุณธรรมข้าราชการ สว.")
    return [*named, *found]


def show_budget(value: Any, _answers: Answers) -> str:
    if value == "none":
        return budget_words(None, None)
    return budget_words(Decimal(value[0]), Decimal(value[1]))


def show_list(value: Any, _answers: Answers) -> str:
    return ", ".join(value)


STEPS = (
    Step(
        name="status",
        label="สถานะ",
        ask=plain("กิจกรรมนี้ดำเนินการถึงไหนแล้ว"),
        choices=offering(
            Choice("done", "เสร็จแล้ว 100%", "done"),
            Choice("started", "เริ่มแล้ว ยังไม่ครบ", "started"),
            Choice("not_started", "ยังไม่ได้ดำเนินการ", "not_started"),
            Choice("plan_revised", "ปรับแผนความเสี่ยง", "plan_revised"),
            Choice("other", "เหตุผลอื่น", "other"),
        ),
        show=lambda value, _answers: STATUS[value],
    ),
    Step(
        name="status_reason",
        label="เหตุผล",
        ask=plain("กรุณาพิมพ์เหตุผลสั้น ๆ"),
        read=read_short,
        when=("status", frozenset(("other",))),
    ),
    Step(
        name="percent",
        label="ร้อยละ",
        ask=plain("ดำเนินการไปแล้วร้อยละเท่าใด พิมพ์ตัวเลข หรือกดปุ่ม"),
        read=read_share,
        choices=offering(*(Choice(p, f"{p}%", p) for p in ("25", "50", "75", "90"))),
        when=("status", frozenset(("started", "plan_revised", "other"))),
        optional=True,
        skip_label="ยังไม่ทราบ",
        show=lambda value, _answers: percent_words(Decimal(value)),
    ),
    Step(
        name="narrative",
        label="สิ่งที่ทำ",
        ask=plain("เล่าสิ่งที่ทำ: ใครทำอะไร ที่ไหน เมื่อไร อย่างไร และสำนักนำไปใช้อย่างไร"),
        read=read_words,
        show=show_text,
    ),
    Step(
        name="output",
        label="ผลผลิต",
        ask=ask_output,
        read=read_short,
        choices=offering(
            Choice("both", "ได้ตามแผนทั้งสองข้อ", AS_PLANNED, also={"outcome": AS_PLANNED}),
            Choice("output", "ผลผลิตได้ตามแผน", AS_PLANNED),
        ),
        when=("status", WORKED),
    ),
    Step(
        name="outcome",
        label="ผลลัพธ์",
        ask=ask_outcome,
        read=read_short,
        choices=offering(Choice("outcome", "ผลลัพธ์ได้ตามแผน", AS_PLANNED)),
        when=("status", WORKED),
    ),
    Step(
        name="budget",
        label="งบประมาณ",
        ask=plain(
            "ใช้งบประมาณเท่าใด และเกิดความเสี่ยงหรือไม่\n"
            "หากใช้งบ พิมพ์ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / 4,200"
        ),
        read=read_budget,
        choices=offering(
            Choice("neither", "ไม่ใช้งบ ไม่มีเสี่ยง", "none", also={"risk": "green"}),
            Choice("none", "ไม่ใช้งบประมาณ", "none"),
        ),
        show=show_budget,
    ),
    Step(
        name="risk",
        label="ความเสี่ยง",
        ask=plain("ความเสี่ยงการทุจริตของกิจกรรมนี้อยู่ระดับใด"),
        choices=offering(
            Choice("green", "เขียว ยังไม่เกิด", "green"),
            Choice("yellow", "เหลือง ยอมรับได้", "yellow"),
            Choice("red", "แดง เกินยอมรับ", "red"),
        ),
        show=lambda value, _answers: RISK[value],
    ),
    Step(
        name="further_activity",
        label="กิจกรรมเพิ่มเติม",
        ask=plain("ระดับเหลืองหรือแดงควรมีกิจกรรมเพิ่มเติม จะทำอะไรเพิ่ม พิมพ์สั้น ๆ"),
        read=read_short,
        when=("risk", frozenset(("yellow", "red"))),
    ),
    Step(
        name="evidence",
        label="หลักฐาน",
        ask=ask_evidence,
        read=read_evidence,
        optional=True,
        skip_label="ยังไม่มีไฟล์",
        takes_files=True,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
    ),
    Step(
        name="publicity",
        label="การเผยแพร่",
        ask=ask_publicity,
        read=read_publicity,
        choices=publicity_choices,
        optional=True,
        skip_label="ยังไม่ได้เผยแพร่",
        show=show_list,
    ),
)


# -- the end --------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    activity = _activity(context, answers)
    due = _date_of(answers["due"])
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    return Card(
        title="ตรวจทานก่อนส่ง",
        subtitle=name_of(activity),
        rows=(Para(when, tone="muted"),),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการส่ง”",
    )


def draft_of(answers: Answers, evidence: list[int]) -> ReportDraft:
    """The confirmed answers as the report that is sent."""
    status = answers["status"]
    told = answers.get("percent")
    fixed = {"done": Decimal(100), "not_started": Decimal(0)}
    budget = answers["budget"]
    money = (None, None) if budget in ("none", None) else (Decimal(budget[0]), Decimal(budget[1]))
    publicity = answers.get("publicity") or []
    return ReportDraft(
        status=status,
        status_reason=answers.get("status_reason") or "",
        percent=fixed.get(status, Decimal(told) if told is not None else None),
        narrative=answers["narrative"],
        output=answers.get("output") or "",
        outcome=answers.get("outcome") or "",
        budget_allocated=money[0],
        budget_disbursed=money[1],
        risk=answers["risk"],
        further_activity=answers.get("further_activity") or "",
        publicity=[p for p in publicity if not links(p)],
        links=[p for p in publicity if links(p)],
        evidence=evidence,
    )


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Send it; the superior gets the card to decide on, the reporter a receipt."""
    activity, due = _activity(context, answers), _date_of(answers["due"])
    files = attachments.by_ids(context.session, answers.get("evidence") or [])
    if any(file.state == "waiting" for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยันการส่ง” อีกครั้ง")
    kept = [file.id for file in files if file.state == "kept"]
    try:
        report, version = reports.submit(
            context.session, context.me, activity, due, draft_of(answers, kept), context.now
        )
    except Refusal as refusal:
        raise Closed(_refused(refusal, activity)) from refusal
    context.must_arrive = True
    deciders = reports.deciders(context.session, context.me)
    if deciders:
        _hand_up(context, deciders[0], activity, report.id, version)
    return [_receipt(activity, due, version, deciders[0] if deciders else None)]


def _hand_up(
    context: Context, decider: Person, activity: Activity, report_id: int, version: ReportVersion
) -> None:
    facts = {"r": report_id, "v": version.version}
    buttons = [
        Button("อนุมัติ", opens("decide_report", **facts, do="approve"), "อนุมัติ", style="primary"),
        Button("ส่งกลับแก้ไข", opens("decide_report", **facts, do="return"), "ส่งกลับแก้ไข"),
    ]
    if version.evidence:
        buttons.append(Button("ดูไฟล์แนบ", opens("show_files", **facts), "ดูไฟล์แนบ"))
    again = f" (ครั้งที่ {version.version})" if version.version > 1 else ""
    card = Card(
        title=f"รายงานรออนุมัติ{again}",
        subtitle=name_of(activity),
        rows=(Row("ผู้รายงาน", f"{context.me.name} · {context.me.bureau.name}"), *rows_of(version)),
        buttons=tuple(buttons),
    )
    context.notify(decider, [card], f"decide:{report_id}:{version.version}", "decide")


def _receipt(
    activity: Activity, due: date | None, version: ReportVersion, decider: Person | None
) -> Said:
    waits = f"{decider.position or decider.name}" if decider else "ผู้ดูแลระบบกำหนดผู้อนุมัติ"
    rows = (
        Row("กิจกรรม", name_of(activity)),
        Row("รอบ", thai_date(due) if due else "ไม่กำหนดวันส่ง"),
        Row("หลักฐาน", f"{len(version.evidence)} ไฟล์"),
        Row("รออนุมัติจาก", waits),
    )
    return Card(
        title="ส่งรายงานแล้ว",
        rows=rows,
        note="จะแจ้งผลให้ทราบทางแชตนี้ พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ",
        tone="good",
    )


FLOW = Flow(
    name="report_activity",
    title="รายงานกิจกรรม",
    opens_on=("รายงาน", "รายงานกิจกรรม", "ส่งรายงาน", "ส่งงาน", "อัปเดตความคืบหน้า"),
    steps=STEPS,
    open=open_report,
    review=review,
    finish=finish,
    roles=frozenset((REPORTER,)),
    confirm_label="ยืนยันการส่ง",
    describe=lambda answers: str(answers.get("number", "")),
)
