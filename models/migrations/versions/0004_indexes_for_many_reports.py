"""Indexes for many reports; when a push with unknown outcome was first tried."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_report_standing", "report", ["activity_id", "bureau_id", "due", "state", "version"]
    )
    undecided = sa.text("decision IS NULL")
    op.create_index(
        "ix_report_version_undecided",
        "report_version",
        ["submitted_by", "on_behalf_of", "report_id", "version"],
        sqlite_where=undecided,
        postgresql_where=undecided,
    )
    with op.batch_alter_table("outbox_message") as table:
        table.add_column(sa.Column("push_since", sa.DateTime(timezone=True)))
