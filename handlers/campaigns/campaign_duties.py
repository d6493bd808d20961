"""The duty to answer a campaign, in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from models.campaigns.campaign_duties import CAMPAIGN, CampaignDuty
from models.duties.duty import Duty
from models.duties.duty_people import ANSWERER


def _title(duty: Duty) -> str:
    return short_title(duty.of(CampaignDuty).title)


def _answer(duty: Duty, _reader: object) -> Button | None:
    code = duty.of(CampaignDuty).code
    return Button("ตอบ", opens("open_code", code=code), code) if code else None


WORDS = (
    DutyWords(
        kind=CAMPAIGN,
        name="ตอบ",
        which=_title,
        short=lambda _duty: "รอท่านตอบ",
        about=lambda _duty: "ท่านยังไม่ได้ตอบ",
        title=_title,
        in_list=lambda duty: f"ตอบ {_title(duty)}",
        without_number="คำตอบที่รอท่าน",
        button=_answer,
        to_do=_answer,
        roles={ANSWERER: "ผู้ที่ได้รับเชิญให้ตอบ"},
        step_name="ตอบแบบสำรวจ ",
        in_data="สิ่งที่รอท่านตอบ",
    ),
)
