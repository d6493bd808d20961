"""The list of the subjects' timed work."""

from __future__ import annotations

from scheduler.advice.timed import ADVICE
from scheduler.campaigns.timed import CAMPAIGNS
from scheduler.circulars.timed import CIRCULARS
from scheduler.complaints.timed import COMPLAINTS
from scheduler.declaration import Timed
from scheduler.elections.timed import ELECTIONS
from scheduler.executive_news.timed import EXECUTIVE_NEWS
from scheduler.ideas.timed import IDEAS
from scheduler.links.timed import LINKS
from scheduler.new_year.timed import NEW_YEAR
from scheduler.surveys.timed import SURVEYS
from scheduler.thursday_pictures.timed import THURSDAY_PICTURES

TIMED: tuple[Timed, ...] = (
    CAMPAIGNS,
    LINKS,
    COMPLAINTS,
    ADVICE,
    SURVEYS,
    IDEAS,
    ELECTIONS,
    EXECUTIVE_NEWS,
    CIRCULARS,
    THURSDAY_PICTURES,
    NEW_YEAR,
)
