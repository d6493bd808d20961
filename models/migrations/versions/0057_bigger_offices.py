"""Three indexes for a big office: its reports counted, what it owes, and who is under whom.

The code of the revision before asks for the same rows, and finds them by its own indexes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_report_tally", "report", ["due", "bureau_id", "state", "activity_id"])
    op.create_index("ix_person_supervisor_id", "person", ["supervisor_id"])
    returned = sa.text("state = 'returned'")
    op.create_index(
        "ix_report_returned",
        "report",
        ["activity_id"],
        sqlite_where=returned,
        postgresql_where=returned,
    )
