"""What is printed about working groups: the order, and the minutes of a meeting."""

from __future__ import annotations

from handlers.papers.paper_desk import Paper, SubjectPapers
from handlers.papers.working_groups import minutes_paper, order_paper
from models.working_groups.group_documents import GROUP_ORDER, MINUTES

GROUP_PAPERS = SubjectPapers(
    papers=(Paper(GROUP_ORDER, order_paper.gather), Paper(MINUTES, minutes_paper.gather))
)
