"""Remarks of the checks on a report, and reports printed by a plan's source."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("report_version") as table:
        table.add_column(sa.Column("remarks", sa.JSON(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("evidence_names", sa.JSON(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("source_note", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("source", sa.String(200), nullable=False, server_default=""))
        table.alter_column("submitted_by", existing_type=sa.Integer(), nullable=True)
