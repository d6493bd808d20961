"""Campaigns as a subject: what all kinds of them show alike."""

from __future__ import annotations

from handlers.campaigns import campaign_duties
from handlers.subjects.declaration import PersonalData, Subject

CAMPAIGNS = Subject(
    name="campaigns",
    duties=campaign_duties.WORDS,
    trail={"campaign.opened": "เปิดให้ตอบหรือเข้าร่วม", "campaign.closed": "ปิดการตอบหรือเข้าร่วม"},
    data=PersonalData(
        labels={
            "campaigns": "สิ่งที่ท่านได้รับเชิญให้ตอบ",
            "campaign": "เรื่อง",
            "answered_on": "ตอบเมื่อวันที่",
        }
    ),
)
