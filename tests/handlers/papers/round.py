"""A round of many bureaus and activities in every state, with evidence, for a round's documents."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime

from PIL import Image
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.attachments.kept_files import NAME
from models.crypto import Sealer
from models.people.person import Bureau
from models.plans import plan_files
from models.plans.plan import Activity
from models.reports import plan_intake
from models.reports.report import APPROVED, RETURNED, SUBMITTED, ReportVersion
from tests import factories

DUE = date(2027, 3, 20)
SENT_AT = datetime(2027, 3, 18, 3, 0, tzinfo=UTC)
NAMES = (
    "สำนักวิชาการ", "สำนักการต่างประเทศ", "สำนักการประชุม", "สำนักกฎหมาย", "สำนักรายงานการประชุมและชวเลข",
    "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร", "สำนักประชาสัมพันธ์", "สำนักนโยบายและแผน", "สำนักบริหารงานกลาง",
    "สำนักการคลังและงบประมาณ", "สำนักพัฒนาทรัพยากรบุคคล", "สำนักงานประธานวุฒิสภา", "สำนักกำกับและตรวจสอบ",
    "สำนักภาษาต่างประเทศ", "สำนักการพิมพ์", "สำนักกรรมาธิการ 1", "สำนักกรรมาธิการ 2", "สำนักกรรมาธิการ 3",
    "กลุ่มตรวจสอบภายใน", "กลุ่มงานจริยธรรมและคุณธรรม",
)  # fmt: skip


class Round:
    """So many bureaus by so many activities, all due on one day; states follow one another."""

    def __init__(self, session: Session, sealer: Sealer, bureaus: int, activities: int) -> None:
        self.session, self.sealer = session, sealer
        self.bureaus: list[Bureau] = [factories.bureau(session, name) for name in NAMES[:bureaus]]
        self.plan = plan_intake.store(session, plan_files.read_plan(_plan(bureaus, activities)))
        self.activities: list[Activity] = list(self.plan.activities)
        self.files: dict[str, bytes] = {}
        self._people = [factories.person(session, bureau) for bureau in self.bureaus]

    def sends(self, bureau: int, activity: int, state: str, **says: object) -> ReportVersion:
        """A report in that state, sent two days before it was due."""
        of, by = self.activities[activity], self._people[bureau]
        made = factories.report(self.session, of, by, DUE, state)
        version = self.session.query(ReportVersion).filter_by(report_id=made.id).one()
        for name, value in {"submitted_at": SENT_AT, **says}.items():
            setattr(version, name, value)
        self.session.flush()
        return version

    def sends_everything(self) -> None:
        """Of five in a row: approved, waiting, nothing, returned, approved."""
        states: Sequence[str | None] = (APPROVED, SUBMITTED, None, RETURNED, APPROVED)
        for b in range(len(self.bureaus)):
            for a in range(len(self.activities)):
                state = states[(b + a) % len(states)]
                if state is not None:
                    self.sends(b, a, state)

    def keeps(self, name: str | None, data: bytes, media_type: str, key: str = "") -> Attachment:
        """A file that was checked and kept."""
        made = Attachment(
            lane="lane", conversation_id="c", message_hash="h", kind="file", album="a",
            name=self.sealer.seal(name.encode(), NAME) if name else None,
            occurred_at=1_803_866_400_417,
            received_ticks=0.0, state=KEPT, media_type=media_type, size=len(data),
            file_key=key or f"key-{len(self.files)}",
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        assert made.file_key is not None
        self.files[made.file_key] = data
        return made


def _plan(bureaus: int, activities: int) -> str:
    named = ", ".join(NAMES[:bureaus])
    lines = "\n".join(
        f'- {{number: "1.{n}", measure: 1, title: กิจกรรมส่งเสริมคุณธรรมที่ {n}, '
        f"bureaus: [{named}], due: [{DUE}]}}"
        for n in range(1, activities + 1)
    )
    return f"""
name: round-2570
title: แผนทดสอบ ประจำปีงบประมาณ พ.ศ. 2570
fiscal_year: 2570
owner: สำนักงานเลขาธิการวุฒิสภา
channels: []
measures:
- {{number: 1, title: มาตรการทดสอบ}}
activities:
{lines}
"""


def photo(colour: str = "teal", size: tuple[int, int] = (800, 600)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()
