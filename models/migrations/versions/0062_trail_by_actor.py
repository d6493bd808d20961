"""Indexes of the trail: what one person did, and the rounds that were moved.

The code of the revision before asks the same, and goes through everything as it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_audit_entry_actor_id_id", "audit_entry", ["actor_id", "id"])
    moved = sa.text("verb = 'round.move'")
    op.create_index(
        "ix_audit_entry_round_moves",
        "audit_entry",
        ["id"],
        sqlite_where=moved,
        postgresql_where=moved,
    )
