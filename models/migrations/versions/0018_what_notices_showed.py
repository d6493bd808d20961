"""What a notice showed as buttons, so that their labels may be typed.

The code of 0017 leaves the new column empty; then a typed label is read as any other words.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox_message", sa.Column("shown", sa.LargeBinary()))
    op.create_index(
        "ix_outbox_message_shown",
        "outbox_message",
        ["lane", "settled_at"],
        sqlite_where=sa.text("shown IS NOT NULL"),
        postgresql_where=sa.text("shown IS NOT NULL"),
    )
