"""When somebody left an event before its end, and whether that counts as having come.

The code of 0022 lets nobody leave: there everybody with a mark has come.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "attendance_event",
        sa.Column("early_counts", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    op.add_column("attendance_mark", sa.Column("left_at", sa.DateTime(timezone=True)))
