"""The record of an announcement: as a document, in the report of its activity, and its links."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from models.calendar import office_day
from models.errors import Refusal
from models.executive_news import publicity_log
from models.executive_news.news_documents import NEWS_RECORD
from models.executive_news.news_links import placed_links
from models.executive_news.publicity_log import Publication
from models.people.person import Person
from tests.handlers.executive_news.announcing import TEXT, TITLE, issued, newest
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER, number_of

LINK = "https://www.senate.go.th/news/17"
STAFF = "D0106"


def published(demo: House, chat: Callable[[str], Chat]) -> None:
    """Issued for activity 3.7, acknowledged by one of the staff and published on a page."""
    about, today = issued(demo), office_day(demo.now)
    chat(STAFF).says("รับทราบ")
    with demo.session() as session:
        admin = session.get_one(Person, number_of(demo, ADMIN))
        given = Publication("เพจ", True, LINK, today)
        publicity_log.note(session, admin, about, given, demo.now)
        session.commit()


def test_one_tap_puts_it_into_the_report_of_its_activity(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    published(demo, chat)
    reporter = chat(REPORTER).says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    assert "แนบกับรายงาน 3.7" in reporter.offers
    reporter.taps("แนบกับรายงาน 3.7")
    assert "ประกาศ" in reporter.since(0) and TITLE in reporter.since(0)
    assert "แนบกับรายงาน 3.7" not in chat(STAFF).says("ข่าวของผู้บริหาร").taps("เปิดอ่าน").offers


def test_the_record_tells_what_was_issued_who_read_it_and_where_it_was_published(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    published(demo, chat)
    with demo.session() as session:
        asked = PaperRequest(NEWS_RECORD.name, gift=newest(demo).id)
        words = str(gather(session, demo.sealer, asked, demo.now))
        assert [each.text for each in placed_links(session, office_day(demo.now))] == [LINK]
        with pytest.raises(Refusal, match="no_rows"):
            gather(session, demo.sealer, PaperRequest(NEWS_RECORD.name, gift=999), demo.now)
    assert TEXT in words and LINK in words and "ยังขาดช่องทางภายใน" in words
    assert "ออกโดย นายสมมติ ผู้นำองค์กร" in words and "ผู้รับทราบ" in words


def test_only_who_handles_or_reports_it_gets_the_record(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    published(demo, chat)
    assert NEWS_RECORD.record is not None
    with demo.session() as session:
        today, about = office_day(demo.now), newest(demo).id
        may = {
            who: NEWS_RECORD.record.may_read(
                session, session.get_one(Person, number_of(demo, who)), about, today
            )
            for who in (ADMIN, REPORTER, STAFF, "D0301")
        }
    assert may == {ADMIN: True, REPORTER: True, STAFF: False, "D0301": True}
