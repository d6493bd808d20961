"""Activities: the title before it was mended, and from when on they fell away; versions of reports:
the title that they were written under.

The code of the revision before reads none of them: there a fallen activity has no due dates.
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("activity", sa.Column("first_title", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("ended_from", sa.Date(), nullable=True))
    reason = sa.Column("ended_reason", sa.Text(), nullable=False, server_default="")
    op.add_column("activity", reason)
    op.add_column("report_version", sa.Column("activity_title", sa.Text(), nullable=True))
