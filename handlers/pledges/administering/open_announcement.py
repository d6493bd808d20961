"""`เปิดประกาศให้เข้าร่วม`: an administrator opens an announcement, from last year's text or a new one.

What people will see, who is asked and when they are reminded is shown before it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Flow, Opening, Remarked, Step
from handlers.conversation.questions import days_of
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Part, Row, Text, cut_graphemes
from handlers.pledges.administering import (
    announcement_questions,
    announcement_text,
    announcement_words,
    show_announcements,
)
from handlers.pledges.administering.announcement_questions import (
    DAYS,
    EACH,
    HEAD,
    SOME,
    TARGET,
    WHOM,
)
from handlers.pledges.administering.announcement_text import SO_FAR, TEXT, in_year, joined
from handlers.question.query import opens
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.errors import Refusal
from models.people import people
from models.pledges import opening_plan, wordings
from models.pledges.announcement_files import LONGEST_SHORT, LONGEST_TITLE, AnnouncementFile
from models.pledges.opening_plan import OpeningPlan

NEW = "new"
"""The answer to `source` that the words are new."""

BASE = "base"
"""Hidden key of the answers: the announcement whose words were taken, without its year."""

_NEW: Mapping[str, object] = {BASE: "", "roles": [], "target": None}
_MOST = 8
_SURE = 6
"""So many letters of a short name tell which one is meant."""
_STEPS = {
    "empty": "text",
    "too_long": "text",
    "exists": "days",
    "ends_before": "days",
    "past": "days",
    "closed": "days",
    "overlaps": "whom",
    "nobody": "whom",
    "head_left": "head",
}
"""By the code of a refusal, the step that is asked again."""


def open_opening(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the wording that the words (`เปิดประกาศ No Gift`) or a button (`w`) name."""
    if (read := announcement_text.from_file(facts)) is not None:
        return _of_file(*read)
    name = facts.get("w", "")
    found = [each for each in _wordings(context) if wordings.base(each.name) == name]
    line = announcement_words.without_command(rest)
    found = found or _said(context, line)
    if len(found) != 1:
        return Opening("", {})
    answers = {"source": wordings.base(found[0].name), **_taken(found[0])}
    return Opening("", {**answers, **_days_said(context, line)}, anew=bool(name or line))


def _of_file(parts: list[str], told: Sequence[Message]) -> Opening:
    """With the text of a file; an unfinished opening goes on with it at the text."""
    given = {SO_FAR: parts}
    again = Again(*told, step="text", without=("text", "title"))
    return Opening("", {"source": NEW, **_NEW, **given}, told, onward=again)


def _said(context: Context, line: str) -> list[AnnouncementFile]:
    """The wording whose name the line begins with."""
    key = fold(line)
    begun = [each for each in _wordings(context) if key.startswith(fold(each.short)[:_SURE])]
    return begun or _named(context, line)


def _days_said(context: Context, line: str) -> dict[str, object]:
    try:
        return {"days": announcement_questions.read_days(line, context, {})}
    except Unclear:
        return {}


def _named(context: Context, words: str) -> list[AnnouncementFile]:
    known = {each.short: each for each in _wordings(context)}
    return [known[name] for name in nearest_names(words, list(known), 2)] if words else []


def _wordings(context: Context) -> list[AnnouncementFile]:
    return wordings.known(context.session, context.fiscal_year)


def _taken(wording: AnnouncementFile) -> dict[str, object]:
    """The answers that come with a wording: each of them may still be changed."""
    return {
        "text": announcement_words.paragraphs(wording.text),
        "title": wording.title,
        "short": wording.short,
        "roles": list(wording.audience),
        "target": f"{wording.target.normalize():f}" if wording.target is not None else None,
        BASE: wordings.base(wording.name),
    }


# -- the text ------------------------------------------------------------------------------------


def ask_source(context: Context, _answers: Answers) -> Message:
    rows = [Row(each.short, _where_from(each)) for each in _wordings(context)[:_MOST]]
    return Card(
        "เปิดประกาศใด",
        rows=(*rows, Row("ข้อความใหม่", "พิมพ์ วาง หรือส่งไฟล์ Word (.docx)")),
        note="ปี พ.ศ. ในข้อความจะเปลี่ยนเป็นปีงบประมาณที่เปิดให้เอง",
    )


def _where_from(wording: AnnouncementFile) -> str:
    return cut_graphemes(wording.title.replace("{fiscal_year}", "…"), 90)


def source_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    found = _wordings(context)[:_MOST]
    return [
        *(_source(each) for each in found),
        Choice(NEW, "ข้อความใหม่", NEW, _NEW, said=("พิมพ์เอง", "ส่งไฟล์", "ไฟล์ Word")),
    ]


def _source(wording: AnnouncementFile) -> Choice:
    base = wordings.base(wording.name)
    return Choice(
        f"w_{base}"[:31].replace("-", "_"), cut_graphemes(wording.short, 20), base, _taken(wording)
    )


def read_source(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads the name of an announcement."""
    found = _named(context, text)
    if len(found) != 1:
        raise Unclear("กรุณาเลือกประกาศจากปุ่ม หรือกด “ข้อความใหม่”", [each.short for each in found])
    return _source(found[0])


def _show_source(value: str, answers: Answers) -> str:
    return "ข้อความใหม่" if value == NEW else f"ข้อความเดิมของ {answers.get('short', value)}"


def title_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    title, rest = announcement_text.split_heading(answers.get("text") or [])
    if not title or not rest:
        return ()
    return (Choice("heading", "ใช้หัวเรื่องในข้อความ", title, {"text": list(rest)}),)


def ask_title(_context: Context, answers: Answers) -> Message:
    title, _ = announcement_text.split_heading(answers.get("text") or [])
    offered = f"\nในข้อความขึ้นต้นว่า “{title}”" if title else ""
    return Text(f"หัวเรื่องของประกาศคืออะไร พิมพ์ไม่เกิน {LONGEST_TITLE} ตัวอักษร{offered}")


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    return announcement_text.line(text, LONGEST_SHORT)


_WORDS = (
    TEXT,
    Step(
        name="title",
        label="หัวเรื่อง",
        called=("ชื่อเรื่อง", "ชื่อประกาศ"),
        ask=ask_title,
        read=announcement_text.read_title,
        choices=title_choices,
        prose=True,
        free_text="the title is typed",
        show=in_year,
    ),
    Step(
        name="short",
        label="ชื่อสั้น",
        called=("ชื่อย่อ", "ชื่อบนปุ่ม"),
        ask=lambda _context, _answers: Text(
            f"ชื่อสั้นที่แสดงบนปุ่มและในการเตือน เช่น No Gift Policy ไม่เกิน {LONGEST_SHORT} ตัวอักษร"
        ),
        read=read_short,
        prose=True,
    ),
)


# -- before it counts ----------------------------------------------------------------------------


def plan_of(context: Context, answers: Answers) -> OpeningPlan:
    """Returns what the answers open."""
    first, last = days_of(answers["days"])
    year, base = fiscal_year(first), answers.get(BASE) or ""
    target = answers.get("target")
    head = answers.get("head")
    return OpeningPlan(
        file=AnnouncementFile(
            name=f"{base}-{year}" if base else wordings.new_name(context.session, year),
            title=in_year(answers["title"], answers),
            short=answers["short"],
            text=in_year(joined(answers["text"]), answers),
            fiscal_year=year,
            target=Decimal(target) if target is not None else None,
            audience=tuple(answers["roles"]),
        ),
        first_day=first,
        last_day=last,
        bureau_ids=_units(context, answers),
        head_id=head["id"] if head else None,
    )


def _units(context: Context, answers: Answers) -> tuple[int, ...]:
    if answers["whom"] == SOME:
        return tuple(answers["bureaus"]["ids"])
    if answers["whom"] == EACH:
        return tuple(each.id for each in people.staffed_bureaus(context.session))
    return ()


def review(context: Context, answers: Answers) -> Card:
    """Says what will happen, and shows the way to what people will see."""
    plan = plan_of(context, answers)
    seen = Button("ดูตามที่จะเห็น", opens(announcement_words.PREVIEW), "ดูตามที่จะเห็น")
    rows: list[Part] = [
        Row("ประกาศตามที่ผู้เข้าร่วมจะเห็น", "เปิดอ่านก่อนได้ แล้วกลับมาที่การ์ดนี้", seen),
        *_asked_rows(context, plan),
        Row("การเตือน", announcement_words.reminder_words(context, plan.first_day, plan.last_day)),
    ]
    return Card(
        "ตรวจก่อนเปิดประกาศ",
        subtitle=f"ปีงบประมาณ {plan.file.fiscal_year}",
        rows=tuple(rows),
        note="ยังไม่มีใครเห็นจนกว่าจะกดเปิด ระบบเปิดและปิดรับเองตามวัน",
    )


def _asked_rows(context: Context, plan: OpeningPlan) -> Iterator[Row]:
    asked = opening_plan.asked(context.session, plan)
    words = f"{asked.people:,} คน รับทาง LINE ได้ {asked.in_line:,} คน"
    if missing := asked.people - asked.in_line:
        words = f"{words}\nยังไม่ใช้ LINE {missing:,} คน เข้าร่วมไม่ได้จนกว่าจะลงทะเบียน"
    yield Row("ถามผู้ใด", words, tone="warn" if missing else "plain")
    heads = opening_plan.heads(context.session, plan)
    named = list(dict.fromkeys(each.name for each in heads.values() if each is not None))
    if named:
        first = listed([*named[:3], *([f"อีก {len(named) - 3} คน"] if len(named) > 3 else [])])
        yield Row("ลงนามก่อน", f"{first}\nคนอื่นเข้าร่วมได้เมื่อผู้ลงนามของหน่วยเข้าร่วมแล้ว")
    if without := sum(each is None for each in heads.values()):
        yield Row("ไม่มีผู้นำในทะเบียน", f"{without} หน่วย ทุกคนเข้าร่วมได้ทันที", tone="warn")


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out what cannot be opened so, and years that were probably forgotten."""
    plan = plan_of(context, answers)
    try:
        opening_plan.check(context.session, plan, context.now)
    except Refusal as refusal:
        return [_cannot(refusal)]
    words = f"{plan.file.title}\n{plan.file.text}"
    years = wordings.other_years(words, plan.file.fiscal_year)
    if not years:
        return ()
    named = listed(map(str, years))
    return [Remarked("text", "แก้ข้อความ", f"ข้อความกล่าวถึงปี {named} ด้วย กรุณาตรวจว่าถูกต้อง")]


def _cannot(refusal: Refusal) -> Remarked:
    same = refusal.facts.get("about")
    button = show_announcements.button(same) if same is not None else None
    words = announcement_words.refused(refusal)
    return Remarked(_STEPS[refusal.code], "แก้ไข", words, button)


def seal(context: Context, answers: Answers) -> str:
    """Whom it asks and whether it was opened meanwhile: another administrator may be as far."""
    plan = plan_of(context, answers)
    asked = opening_plan.asked(context.session, plan)
    same = wordings.named_alike(context.session, plan.file)
    return f"{asked.people}:{same.id if same is not None else ''}"


def preview(context: Context, answers: Answers) -> Sequence[Message]:
    """Returns the announcement as people will see it."""
    plan = plan_of(context, answers)
    return show_announcements.as_seen(plan.file, plan.last_day)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Opens it, and shows its card."""
    plan = plan_of(context, answers)
    with mending(announcement_words.refused, **_STEPS):
        made = opening_plan.open_planned(context.session, plan, context.now, context.me)
    context.must_arrive = True
    title = "เปิดประกาศแล้ว" if plan.first_day <= context.today else "ตั้งประกาศไว้แล้ว"
    return [show_announcements.card(context, made, title)]


FLOW = Flow(
    name=announcement_words.OPEN,
    title="การเปิดประกาศให้เข้าร่วม",
    opens_on=("เปิดประกาศให้เข้าร่วม", "เปิดประกาศเจตนารมณ์", "เปิดประกาศ", "เปิดรับเข้าร่วมประกาศ"),
    steps=(
        Step(
            name="source",
            label="ประกาศ",
            ask=ask_source,
            read=read_source,
            choices=source_choices,
            free_text="the name of an announcement is typed",
            show=_show_source,
        ),
        *_WORDS,
        DAYS,
        *WHOM,
        HEAD,
        TARGET,
    ),
    open=open_opening,
    review=review,
    remarks=remarks,
    finish=finish,
    seal=seal,
    roles=announcement_words.ADMINS,
    confirm_label="ยืนยันการเปิด",
    confirm_said=("เปิดเลย", "เปิดได้เลย"),
    describe=lambda answers: str(answers.get("short", "")),
    takes_early=False,
    help=(
        "ผู้ดูแลระบบเปิดประกาศให้บุคลากรเข้าร่วม จากข้อความเดิม ข้อความที่พิมพ์ หรือไฟล์ Word พิมพ์ “เปิดประกาศ” "
        "แล้วเลือกประกาศ วันเปิดปิด และหน่วยงาน ดูตัวอย่างก่อนเปิดได้"
    ),
)
