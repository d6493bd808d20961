"""Calendar files follow RFC 5545: folded by octets, escaped, whole days and hours of Bangkok."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handlers.calendar_events import calendar_file
from models.calendar_events.calendar_event import MEETING, CalendarEvent

CHANGED = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


def event(**more: object) -> CalendarEvent:
    values: dict[str, object] = {
        "key": "ab12", "kind": MEETING, "title": "ประชุม", "place": "ห้อง 301",
        "first_day": date(2027, 3, 5), "last_day": date(2027, 3, 6), "begins_at": None,
        "ends_at": None, "changed_at": CHANGED, "version": 2, "cancelled_at": None,
    }  # fmt: skip
    return CalendarEvent(**(values | more))


def lines(*events: CalendarEvent) -> list[str]:
    """The unfolded lines, as a phone reads them."""
    data = calendar_file.rendered(events, "กำหนดการ")
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_hours_are_those_of_bangkok_and_an_end_of_whole_days_is_the_day_after() -> None:
    begins, ends = datetime(2027, 3, 5, 2, 0, tzinfo=UTC), datetime(2027, 3, 5, 5, 0, tzinfo=UTC)
    timed = lines(event(begins_at=begins, ends_at=ends))
    assert "DTSTART;TZID=Asia/Bangkok:20270305T090000" in timed
    assert "DTEND;TZID=Asia/Bangkok:20270305T120000" in timed
    assert timed.count("TZID:Asia/Bangkok") == 1 and "TZOFFSETTO:+0700" in timed
    whole = lines(event())
    assert "DTSTART;VALUE=DATE:20270305" in whole and "DTEND;VALUE=DATE:20270307" in whole


def test_a_changed_and_a_cancelled_event_replace_the_one_taken_before() -> None:
    told = lines(event(cancelled_at=CHANGED))
    assert {"UID:ab12@strongbot", "SEQUENCE:2", "STATUS:CANCELLED",
            "DTSTAMP:20270301T020000Z"} <= set(told)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("ประชุม; ครั้งที่ 1, 2", r"SUMMARY:ประชุม\; ครั้งที่ 1\, 2"),
        ("a\\b", r"SUMMARY:a\\b"),
        ("งาน\r\nATTACH:https://example.org", r"SUMMARY:งาน\nATTACH:https://example.org"),
        ("ก" * 150, "SUMMARY:" + "ก" * 150),
    ],
)
def test_a_title_adds_no_line_of_its_own(title: str, kept: str) -> None:
    told = lines(event(title=title))
    assert kept in told
    assert not any(line.startswith("ATTACH") for line in told)


@pytest.mark.parametrize(
    "text", ["", "ก" * 90, "a" * 75 + "😀" * 30, "กำหนดการ " * 20, "\ud800;,\\n\x00"]
)
def test_no_letter_is_cut_and_folding_loses_nothing(text: str) -> None:
    line = "SUMMARY:" + calendar_file.escaped(text)
    parts = list(calendar_file.folded(line))
    assert all(len(part.encode("utf-8", "replace")) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
