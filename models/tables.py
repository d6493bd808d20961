"""All tables, for migrations and for the test that built schema equals migrated schema."""

from models.attachments.attachment import Attachment, StoredFile
from models.base import Base
from models.complaints.complaint import (
    Case,
    CaseFile,
    CaseMessage,
    CaseNumber,
    CaseReceiver,
    CaseThrottle,
    PublishedSuggestion,
)
from models.complaints.figures.complaint_result import ComplaintResult
from models.conversations.conversation import Conversation
from models.documents.document import DocumentRequest
from models.duties.reminder_tables import (
    DutyHolder,
    LateReason,
    ReminderDigest,
    ReminderLine,
    Snooze,
)
from models.gifts.gift import Gift
from models.gifts.result.gift_result import GiftAnswer, GiftResult
from models.people.absence import Absence
from models.people.person import (
    AccountChange,
    Bureau,
    ChatGroup,
    Deputy,
    JoiningCode,
    Person,
    Throttle,
)
from models.plans.office_day import OfficeDay
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.pledges.pledge import (
    Announcement,
    AnnouncementVersion,
    Campaign,
    CampaignPerson,
    MilestoneTold,
    Pledge,
)
from models.queues.inbox import InboxEvent
from models.queues.lane import Lane
from models.queues.outbox import OutboxMessage
from models.reports.figures.score import MeasureScore
from models.reports.report import Report, ReportVersion
from models.trail.audit_entry import AuditEntry, AuditHead, Fact

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
