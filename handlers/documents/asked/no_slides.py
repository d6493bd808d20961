"""`ขอสไลด์สั้นๆ ผลงานครึ่งปีแรก`: slides are none of the formats; the nearest finished document is named,
with the period and bureau that were told, and asked for by one tap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.documents import document_named, period_summary
from handlers.documents.document_named import PERIOD
from handlers.documents.document_words import AGAIN, FORMATS
from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.documents.wished import described
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports.figures import in_short
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW, WHOLE_YEAR
from handlers.subjects.listeners import listener
from handlers.understand.asked.slides_named import SLIDES
from handlers.understand.dates.meeting_day import without_meeting_day
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters
from models.documents.document_kinds import endings_of
from models.people.person import ADMIN, EXECUTIVE

_WISHED = pattern_of(
    r"(?:ขอ(?!ง)|อยากได้|ต้องการ|เอา|มี|ออก|เตรียม|สร้าง|โหลด|จัดทำ|(?<!ไป)(?<!จะ)(?<!เพื่อ)ทำ|เป็น)"
    rf"(?:ให้|เป็น|ไฟล์|ตัว|ชุด|แบบ|ที|หน่อย|\s){{0,4}}(?P<slides>{SLIDES})"
)
_OF_WORK = pattern_of(
    r"ผลงาน|ผลการ|ความ(?:คืบ|ก้าว)หน้า|รายงาน(?!การประชุม)|สรุปผล|สรุป(?:งาน|แผน|ภาพรวม)|ตามแผน|ครึ่งปี|ไตรมาส|\dเดือน|ทั้งปี|ภาพรวม"
    r"|^(?!.*สรุป).*ประชุม(?!ครั้ง|คณะ|ที่แล้ว|เมื่อ|คราว)"
)
_OTHERS = pattern_of(
    r"แนบ|หลักฐาน|ของขวัญ|ร้องเรียน|สำรวจ|กราฟ|คิวอาร์|(?i:qr)|อบรม|วิทยากร|ประวัติ|ตัวเลข|\d\.\d"
)


@listener(longest=160)
def asks(context: Context, words: str) -> Query | None:
    """Returns what says so, where slides of what was done are wished for; None for other words."""
    found = _WISHED.search(words)
    if found is None or _OTHERS.search(words) or not _OF_WORK.search(letters(words)):
        return None
    return QUERY if document_named.offered(context) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    if summary := in_short.heard(context, rest, None):
        return summary.answer(context, rest, {})  # to be read out; it says so of slides itself
    found = _WISHED.search(rest)
    said = without_meeting_day(rest.replace(found["slides"], " ") if found is not None else rest)
    asked = _nearest(context, said)
    if asked is None:
        return [Text(_NONE, (AGAIN, *_beside(context)))]
    kind = asked["k"]
    ending = "docx" if "docx" in endings_of(kind) else endings_of(kind)[0]
    span = "" if "d" in asked else document_named.span_not_had(kind, {PERIOD: letters(said)})
    title = " ".join(filter(None, (TITLES[kind], _period(kind, asked.get("d")))))
    told = _INSTEAD.format(title, FORMATS[ending], words_of(kind).holds)
    wish = f"ขอ{title} {FORMATS[ending]}"
    button = Button(f"ขอ{TITLES[kind]}", opens(DOCUMENTS_FLOW, **asked, f=ending), wish)
    return [Text("\n".join(filter(None, (told, span))), (button, *_beside(context), AGAIN))]


def _nearest(context: Context, said: str) -> dict[str, str] | None:
    """Returns the facts of the button that asks for the document that is nearest; None where no
    kind is nearer than the others."""
    memo = period_summary.memo_of(context, said)
    if memo is not None:
        return memo
    titled = document_named.kind(said, document_named.offered(context))
    kinds = (titled,) if titled is not None else described.read(context, said, "docx").kinds
    if not kinds:
        return None
    named = document_named.read_named(context, said, kinds[0])
    bureau = named.get("bureau") or named.get(document_named.ONLY)
    due = named.get("due")
    return {
        "k": kinds[0],
        **({"d": str(due)} if due else {}),
        **({"b": str(bureau["b"])} if bureau and bureau["b"] is not None else {}),
    }


def _period(kind: str, due: str | None) -> str:
    if due is None:
        return ""
    return words_of(kind).due_words(None if due == WHOLE_YEAR else date.fromisoformat(due))


def _beside(context: Context) -> tuple[Button, ...]:
    """Returns what else may be put into slides, of those who see the whole office."""
    return (_CHART,) if context.me.has(ADMIN, EXECUTIVE) else ()


_CHART = Button("กราฟความก้าวหน้า", opens("progress_chart"), "กราฟความก้าวหน้า")
_INSTEAD = (
    "บอตไม่ทำสไลด์ (PowerPoint) ที่ใกล้ที่สุดคือ {} เป็น {} มี{}\nกดปุ่มเพื่อขอ แล้วคัดตารางและข้อความไปวางในสไลด์ได้"
)
_NONE = "บอตไม่ทำสไลด์ (PowerPoint) กด “เอกสาร” เลือกเอกสารเป็น Word แล้วคัดตารางและข้อความไปวางในสไลด์ได้"
QUERY = Query("no_slides", (), _answer)
