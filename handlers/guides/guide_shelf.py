"""All guides, in the order in which they are listed."""

from __future__ import annotations

from handlers.guides.guide import Guide
from handlers.guides.roles.admin_guide import ADMIN_GUIDE
from handlers.guides.roles.committee_guide import COMMITTEE_GUIDE
from handlers.guides.roles.executive_guide import EXECUTIVE_GUIDE
from handlers.guides.roles.group_guide import GROUP_GUIDE
from handlers.guides.roles.head_guide import HEAD_GUIDE
from handlers.guides.roles.receiver_guide import RECEIVER_GUIDE
from handlers.guides.roles.reporter_guide import REPORTER_GUIDE
from handlers.guides.roles.signing_guide import SIGNING_GUIDE
from handlers.guides.roles.staff_guide import STAFF_GUIDE

GUIDES: tuple[Guide, ...] = (
    STAFF_GUIDE,
    REPORTER_GUIDE,
    HEAD_GUIDE,
    RECEIVER_GUIDE,
    COMMITTEE_GUIDE,
    EXECUTIVE_GUIDE,
    ADMIN_GUIDE,
    GROUP_GUIDE,
    SIGNING_GUIDE,
)
SHOTS = tuple(chapter.shot for guide in GUIDES for chapter in guide.chapters if chapter.shot)
"""What `make guide` takes pictures of."""

_BY_NAME = {guide.name: guide for guide in GUIDES}


def named(name: str) -> Guide | None:
    """Returns the guide of that name in the address, or None."""
    return _BY_NAME.get(name)
