"""The card of a case for who has it, and the buttons that open what is to be done. Decides nothing.

Whoever makes the card has opened the case (`cases.open_case`), which is on record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.complaints import case_words
from handlers.complaints.complaint_words import CHANNEL, HEAR, IDENTITY, KIND, LEVEL, STEP
from handlers.context import Context
from handlers.messages import Button, Card, Divider, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports.filing.report_evidence import KINDS
from handlers.understand.dates.dates import short_date
from models.complaints import case_work
from models.complaints.case_files import Named
from models.complaints.cases import Opened
from models.complaints.complaint import (
    ANONYMOUS,
    COMPLIMENT,
    FROM_COMPLAINANT,
    OPINION,
    RECEIVER_ONLY,
    SUGGESTION,
    Case,
)
from models.complaints.sealed import case_texts
from models.people.person import Bureau

LIST = Button("เรื่องที่ได้รับ", opens("cases"), "เรื่องที่ได้รับ")
ENTER = Button("บันทึกเรื่องช่องทางอื่น", opens("enter_case"), "บันทึกเรื่องร้องเรียน")
OFFICE = "ส่วนกลางของสำนักงาน"
_MOST_FILES = 12
_PAGE = 6_000
"""Characters of what was told and said on one page; one part alone may have more."""


def name_of(case: Case) -> str:
    """`ข้อร้องเรียน 1A2B3C`: tells nothing of it."""
    return f"{KIND[case.kind]} {case_texts.short(case.id)}"


def where(context: Context, case: Case) -> str:
    """The bureau concerned, or that it is the office as a whole."""
    bureau = context.session.get(Bureau, case.bureau_id) if case.bureau_id else None
    return bureau.name if bureau is not None else OFFICE


def see(case: Case, label: str = "เปิดเรื่อง") -> Button:
    """Opens the case."""
    said = f"เปิดเรื่อง {case_texts.short(case.id)}"
    return Button(label, opens("show_case", c=case.id), said)


def row(case: Case, context: Context) -> Row:
    """The case in a list: kind, where it stands, by when what is owed. Nothing of it is opened."""
    lines = (case_words.state_words(case), case_words.limit_words(case, context.today))
    value = "\n".join(filter(None, lines))
    return Row(name_of(case), value, see(case, "เปิด"), case_words.tone(case, context.today))


def whole(context: Context, opened: Opened, wanted: int | None = None) -> Card:
    """All that its reader may see of it, and a button for each step there is now.

    What was told and said stands on pages that LINE can show; wanted: which, None: the one with
    the newest word, or the first while nobody has answered.
    """
    case = opened.case
    pages = _pages([*_told(opened), *_messages(opened)])
    newest = len(pages) if opened.messages else 1
    pages += [[] for _ in range(-(-len(opened.files) // _MOST_FILES) - len(pages))]
    page = button_facts.page({"p": str(wanted or newest)}, 1, len(pages))
    part = f"ส่วนที่ {page.number}/{page.pages}" if page.pages > 1 else ""
    return Card(
        name_of(case),
        alt="เรื่องที่ท่านเปิดอ่าน",  # the list of chats shows it
        subtitle=" · ".join(filter(None, (case_words.state_words(case), part))),
        rows=(
            *_facts(context, opened),
            Divider(),
            *pages[page.number - 1],
            *_files(context, opened.files, page.number),
        ),
        buttons=(*_steps(case), *page.turn("show_case", c=case.id), LIST),
        note="ลิงก์ไฟล์เปิดได้สองนาที " * bool(opened.files)
        + "การเปิดเรื่องนี้มีบันทึกไว้ โปรดอย่าส่งภาพหน้าจอหรือเล่าต่อ",
        tone=case_words.tone(case, context.today),
    )


def _facts(context: Context, opened: Opened) -> tuple[Part, ...]:
    case, story = opened.case, opened.story
    limit = case_words.limit_words(case, context.today)
    return (
        Row("เกี่ยวกับ", where(context, case)),
        Row("รับเมื่อ", f"{short_date(case.received_on)} · {CHANNEL[case.channel]}"),
        *((Row("กำหนด", limit, tone=case_words.tone(case, context.today)),) if limit else ()),
        Row("ผู้แจ้ง", _speaks(opened)),
        *((Row("ไม่ให้รู้ถึง", story.keep_from),) if story.keep_from else ()),
        Row("รับฟังผลทาง", HEAR[story.hear]),
        Row("ผู้อ่านเรื่องนี้", LEVEL[case.level]),
    )


def _speaks(opened: Opened) -> str:
    """Who speaks, as far as this reader may know."""
    kept = opened.case.identity
    if opened.identity is not None:
        only = f" ({IDENTITY[RECEIVER_ONLY]})" if kept == RECEIVER_ONLY else ""
        who = " · ".join(filter(None, (opened.identity.name, opened.identity.contact)))
        return f"{who}{only}"
    return IDENTITY[ANONYMOUS] if kept == ANONYMOUS else IDENTITY[RECEIVER_ONLY]


def _told(opened: Opened) -> list[Row | Para]:
    story = opened.story
    return [Para(story.text), *(Para(words) for words in story.further)]


def _messages(opened: Opened) -> list[Row | Para]:
    return [Row(case_words.said_by(each), each.text) for each in opened.messages]


def _pages(parts: list[Row | Para]) -> list[list[Row | Para]]:
    """The parts in order, so many on a page as are read on a phone and fit LINE's messages."""
    pages: list[list[Row | Para]] = [[]]
    used = 0
    for part in parts:
        size = len(part.value if isinstance(part, Row) else part.text)
        if pages[-1] and used + size > _PAGE:
            pages.append([])
            used = 0
        pages[-1].append(part)
        used += size
    return pages


def _files(context: Context, files: Sequence[Named], number: int) -> list[Part]:
    """The files with their links; more than one page shows are told apart by the page's number."""
    if len(files) <= _MOST_FILES:
        return [_file(context, each) for each in files]
    first = (number - 1) * _MOST_FILES
    here = files[first : first + _MOST_FILES]
    which = f"ไฟล์ที่ {first + 1}–{first + len(here)}" if here else "ไฟล์อยู่ในส่วนแรก"
    told = f"{which} จาก {len(files)} ไฟล์ ดูไฟล์อื่น กด “หน้าถัดไป” หรือ “หน้าก่อน”"
    return [Para(told, tone="muted"), *(_file(context, each) for each in here)]


def _file(context: Context, file: Named) -> Row:
    """A file of the case; the link lives for two minutes and asks again who opens it."""
    whose = "ผู้แจ้ง" if file.direction == FROM_COMPLAINANT else "ผู้รับเรื่อง"
    kind = KINDS.get(file.media_type, "รูปภาพ")
    kilobytes = max(file.size // 1024, 1)
    about = f"{file.name or kind} · {kilobytes:,} KB · {short_date(file.day)}"
    link = context.file_link(0, context.me.id, context.now, case_file=file.id)
    return Row(f"ไฟล์จาก{whose} · {kind}", about, Button("เปิด", uri=link))


# -- what can be done ----------------------------------------------------------------------------


def step(case: Case, name: str) -> Button:
    """Begins a step of the work on the case (`case_work.steps`)."""
    said = f"{STEP[name]} {case_texts.short(case.id)}"
    if name == case_work.HAND_ON:
        return Button(STEP[name], opens("transfer_case", c=case.id), said)
    return Button(STEP[name], opens("work_case", c=case.id, do=name), said)


def _steps(case: Case) -> tuple[Button, ...]:
    """The first is what is to be done next."""
    found = [step(case, name) for name in case_work.steps(case)]
    if found:
        found[0] = replace(found[0], style="primary")
    return (*found, *_of_kind(case))


def _of_kind(case: Case) -> tuple[Button, ...]:
    short = case_texts.short(case.id)
    if case.kind == COMPLIMENT:
        data = opens("pass_on_praise", c=case.id)
        return (Button("ส่งคำชมให้ผู้ได้รับ", data, f"ส่งคำชม {short}"),)
    if case.kind in (SUGGESTION, OPINION) and case.published_on is None:
        data = opens("publish_suggestion", c=case.id)
        return (Button("เผยแพร่ข้อเสนอแนะ", data, f"เผยแพร่ {short}"),)
    return ()
