"""The list of rooms with tables, and the schema they make together."""

from models.advice.storage import ADVICE
from models.appointments.storage import APPOINTMENTS
from models.attachments.storage import ATTACHMENTS
from models.attendance.storage import ATTENDANCES
from models.base import Base
from models.bureau_awards.storage import BUREAU_AWARDS
from models.calendar_events.storage import CALENDAR_EVENTS
from models.campaigns.storage import CAMPAIGNS
from models.circulars.storage import CIRCULARS
from models.clinic.storage import CLINIC
from models.codes.storage import CODES
from models.complaints.storage import COMPLAINTS
from models.conversations.storage import CONVERSATIONS
from models.documents.storage import DOCUMENTS
from models.elections.storage import ELECTIONS
from models.executive_news.storage import EXECUTIVE_NEWS
from models.gifts.storage import GIFTS
from models.good_deeds.storage import GOOD_DEEDS
from models.ideas.storage import IDEAS
from models.joining_slips.storage import JOINING_SLIPS
from models.links.storage import LINKS
from models.missed.storage import MISSED
from models.new_year.storage import NEW_YEAR
from models.people.storage import PEOPLE
from models.plan_drafts.storage import PLAN_DRAFTS
from models.plans.storage import PLANS
from models.pledges.storage import PLEDGES
from models.queues.storage import QUEUES
from models.registers.storage import REGISTERS
from models.reminders.storage import REMINDERS
from models.reports.storage import REPORTS
from models.roster_sheets.storage import ROSTER_SHEETS
from models.score_sheets.storage import SCORE_SHEETS
from models.self_assessment.storage import SELF_ASSESSMENTS
from models.sign_offs.storage import SIGN_OFFS
from models.surveys.storage import SURVEYS
from models.thursday_pictures.storage import THURSDAY_PICTURES
from models.trail.storage import TRAIL
from models.working_groups.storage import WORKING_GROUPS

STORAGES = (
    PEOPLE,
    JOINING_SLIPS,
    ROSTER_SHEETS,
    PLANS,
    REPORTS,
    PLAN_DRAFTS,
    REMINDERS,
    CODES,
    CAMPAIGNS,
    ATTENDANCES,
    CALENDAR_EVENTS,
    APPOINTMENTS,
    SURVEYS,
    SELF_ASSESSMENTS,
    SCORE_SHEETS,
    BUREAU_AWARDS,
    IDEAS,
    GOOD_DEEDS,
    ELECTIONS,
    EXECUTIVE_NEWS,
    CIRCULARS,
    REGISTERS,
    GIFTS,
    PLEDGES,
    COMPLAINTS,
    CLINIC,
    ADVICE,
    MISSED,
    NEW_YEAR,
    LINKS,
    THURSDAY_PICTURES,
    WORKING_GROUPS,
    DOCUMENTS,
    SIGN_OFFS,
    ATTACHMENTS,
    CONVERSATIONS,
    QUEUES,
    TRAIL,
)

SECRET_FLOWS = frozenset(name for each in STORAGES for name in each.secret_flows)
CAMPAIGN_KINDS = {kind.name: kind for each in STORAGES for kind in each.campaigns}
LINK_SOURCES = {each.name: each.links for each in STORAGES if each.links is not None}
ON_DAYS = {each.name: each.on_days for each in STORAGES if each.on_days is not None}
METADATA = Base.metadata
