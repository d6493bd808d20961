"""Indexes by which is counted what one person sent and has begun, and who is on the roster.

The code of the revision before counts the same, and goes through everything as it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_report_version_submitted_by", "report_version", ["submitted_by"])
    op.create_index("ix_conversation_person_status", "conversation", ["person_id", "status"])
    for name, where in (
        ("ix_person_left", "retired_at IS NOT NULL"),
        ("ix_person_not_staff", "CAST(roles AS VARCHAR) NOT LIKE '%\"staff\"%'"),
    ):
        some = sa.text(where)
        op.create_index(name, "person", ["bureau_id"], sqlite_where=some, postgresql_where=some)
