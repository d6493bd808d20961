"""What an answer showed as buttons, so that their labels may be typed.

The code of 0015 leaves the new column empty; then a typed label is read as any other words.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox_event", sa.Column("shown", sa.LargeBinary()))
    op.create_index(
        "ix_inbox_event_shown",
        "inbox_event",
        ["lane", "handled_at"],
        sqlite_where=sa.text("shown IS NOT NULL"),
        postgresql_where=sa.text("shown IS NOT NULL"),
    )
