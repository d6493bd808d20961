"""One tap puts a bureau's dossier into the report by the form of the choosing."""

from __future__ import annotations

from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.reports.report import ReportVersion
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import meets
from tests.handlers.score_sheets.scoring import opens_year

TOLD = "สำนักจัดทำรายงานตามแบบแล้วเมื่อ 15 กุมภาพันธ์"


def test_the_dossier_fills_the_report_and_whoever_decides_it_may_have_it(
    demo: House, admin: Chat, reporter: Chat, head: Chat
) -> None:
    reporter.says("แฟ้มคัดเลือกสำนัก")
    assert "แนบกับรายงาน" not in str(reporter.offers), "the year is not opened yet"
    opens_year(admin)
    reporter.says("แฟ้มคัดเลือกสำนัก").taps("แนบกับรายงาน 1.4.3")
    assert "แฟ้มคัดเลือกสำนัก ปี 2570" in reporter.since(0)
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ผลลัพธ์ได้ตามแผน")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last
    with demo.session() as session:
        sent = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
        assert sent is not None and [each["by"] for each in sent.proofs] == ["bureau_awards"]
    meets(demo, head)
    head.taps("ดูไฟล์แนบ")
    asks = head.button("ขอแฟ้มสำนัก")
    head.sends({"type": "postback", "postback": {"data": asks}}, silent=True)
    with demo.session() as session:
        asked = session.scalars(select(DocumentRequest)).one()
        assert asked.kind == "award-dossier" and asked.gift
