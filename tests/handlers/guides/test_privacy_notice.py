"""The notice on personal data is true: how long follows from what the rooms declare."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta

from handlers.guides import privacy_notice
from handlers.guides.privacy_notice import FORGOTTEN
from models.upkeep import retention
from tests.handlers.house import Chat, House


def test_everything_that_is_deleted_after_a_time_is_told_once() -> None:
    told = Counter(name for each in FORGOTTEN for name in each.of)
    assert set(told) == set(retention.times()) and set(told.values()) == {1}


def test_each_line_tells_the_time_that_is_declared() -> None:
    times = retention.times()
    [chapter] = [c for c in privacy_notice.notice("").chapters if c.title == "เก็บนานเท่าใด"]
    told = [each for step in chapter.steps for each in step.split(" | ")]
    lines = dict(each.partition(": ")[::2] for each in told)
    for each in FORGOTTEN:
        [words] = {privacy_notice.kept_for(times[name]) for name in each.of}
        assert each.what in lines[words].split(" · ")
    assert "เรื่องร้องเรียนหลังปิด" in lines["1 ปี"] and "1 วัน" in lines
    assert times["complaint"] == timedelta(days=365) and times["election_voter"] == 10


def test_the_contact_is_named_or_said_to_be_missing() -> None:
    assert "DPO_CONTACT" in privacy_notice.notice("").lead[0]
    assert privacy_notice.notice("กลุ่มงานนิติการ โทร. 0").lead[0].endswith("กลุ่มงานนิติการ โทร. 0")


def test_who_is_not_on_the_roster_can_ask_for_it(house: House) -> None:
    stranger = Chat(house, "U" + "9" * 32)
    stranger.says("ประกาศความเป็นส่วนตัว")
    assert "https://example.org/privacy" in json.dumps(house.sent[-1].messages)
