"""All tables, for migrations and for the test that built schema equals migrated schema."""

from models.attachment import Attachment, StoredFile
from models.audit import AuditEntry, AuditHead, Fact
from models.base import Base
from models.complaint import (
    Case,
    CaseFile,
    CaseMessage,
    CaseNumber,
    CaseReceiver,
    CaseThrottle,
    PublishedSuggestion,
)
from models.complaint_result import ComplaintResult
from models.conversation import Conversation
from models.document import DocumentRequest
from models.gift import Gift
from models.gift_result import GiftAnswer, GiftResult
from models.inbox import InboxEvent
from models.lane import Lane
from models.outbox import OutboxMessage
from models.person import (
    AccountChange,
    Bureau,
    ChatGroup,
    Deputy,
    JoiningCode,
    Person,
    Throttle,
)
from models.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.pledge import (
    Announcement,
    AnnouncementVersion,
    Campaign,
    CampaignPerson,
    MilestoneTold,
    Pledge,
)
from models.reminding import (
    Absence,
    DutyHolder,
    LateReason,
    OfficeDay,
    ReminderDigest,
    ReminderLine,
    Snooze,
)
from models.report import Report, ReportVersion
from models.score import MeasureScore

METADATA = Base.metadata

__all__ = [
    "METADATA",
    "Absence",
    "AccountChange",
    "Activity",
    "ActivityBureau",
    "ActivityDue",
    "Announcement",
    "AnnouncementVersion",
    "Attachment",
    "AuditEntry",
    "AuditHead",
    "Bureau",
    "Campaign",
    "CampaignPerson",
    "Case",
    "CaseFile",
    "CaseMessage",
    "CaseNumber",
    "CaseReceiver",
    "CaseThrottle",
    "ChatGroup",
    "ComplaintResult",
    "Conversation",
    "Deputy",
    "DocumentRequest",
    "DutyHolder",
    "Fact",
    "Gift",
    "GiftAnswer",
    "GiftResult",
    "InboxEvent",
    "JoiningCode",
    "Lane",
    "LateReason",
    "MeasureScore",
    "MilestoneTold",
    "OfficeDay",
    "OutboxMessage",
    "Person",
    "Plan",
    "Pledge",
    "PublishedSuggestion",
    "ReminderDigest",
    "ReminderLine",
    "Report",
    "ReportVersion",
    "Snooze",
    "StoredFile",
    "Throttle",
]
